// The planted segments of customers: how their members buy, and how unlike each other they are.

/// What customers buy.
public enum ProductCategory: Int, Sendable, CaseIterable {
  case grocery, household, beauty, clothing, electronics, sports, toys, garden

  /// How much dearer than others its purchases are, on the log scale.
  var priceOffset: Double { [-0.4, 0, -0.2, 0.3, 1.0, 0.4, 0, 0.2][rawValue] }
}

/// Where customers buy.
public enum SalesChannel: Int, Sendable, CaseIterable { case store, online, phone }

/// How customers came.
public enum Acquisition: Int, Sendable, CaseIterable { case walkIn, search, campaign, friend }

/// A planted segment. Each customer's own rates are drawn around those of the segment.
public struct SegmentHabits: Sendable, Equatable {
  let name: String
  /// Weight among all customers.
  var share: Double
  /// Purchases in a year while a customer, mean over the members.
  var purchases: Double
  /// Shape of the gamma distribution of that rate: the larger, the more alike the members.
  var purchasesShape: Double
  /// The chance that a purchase day is the last one, mean over the members.
  var leave: Double
  /// a + b of the beta distribution of that chance.
  var leaveConcentration: Double
  /// Median amount of a purchase in a category of usual price.
  var spend: Double
  /// Standard deviation of members' mean amounts, on the log scale.
  var spendBetween: Double
  /// Standard deviation of a member's amounts, on the log scale.
  var spendWithin: Double
  /// Weights of `ProductCategory`.
  var categories: [Double]
  /// Total of the Dirichlet distribution of members' weights: the larger, the more alike.
  var categoryConcentration: Double
  /// Weights of `SalesChannel`.
  var channels: [Double]
  /// The same for channels.
  var channelConcentration: Double
  /// How busy each month is, from January on.
  var months: [Double]
  /// Weights of the ages 18-24, 25-34, 35-44, 45-54, 55-64 and 65-84.
  var ages: [Double]
  /// Weights of `Acquisition`.
  var acquired: [Double]
  /// The chance to take the newsletter.
  var newsletter: Double

  static let all = [
    SegmentHabits(
      name: "loyal", share: 0.14, purchases: 24, purchasesShape: 3, leave: 0.012,
      leaveConcentration: 25, spend: 36, spendBetween: 0.3, spendWithin: 0.5,
      categories: [40, 22, 10, 8, 3, 3, 4, 10], categoryConcentration: 14, channels: [75, 20, 5],
      channelConcentration: 6, months: [9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 11, 13],
      ages: [4, 10, 16, 22, 24, 24], acquired: [55, 15, 10, 20], newsletter: 0.6),
    SegmentHabits(
      name: "family", share: 0.18, purchases: 13, purchasesShape: 2.5, leave: 0.02,
      leaveConcentration: 20, spend: 62, spendBetween: 0.3, spendWithin: 0.55,
      categories: [24, 18, 6, 20, 5, 9, 16, 2], categoryConcentration: 14, channels: [50, 48, 2],
      channelConcentration: 5, months: [9, 9, 10, 10, 10, 10, 10, 14, 12, 10, 12, 15],
      ages: [4, 30, 40, 20, 4, 2], acquired: [25, 30, 15, 30], newsletter: 0.5),
    SegmentHabits(
      name: "bargain", share: 0.2, purchases: 9, purchasesShape: 1.8, leave: 0.05,
      leaveConcentration: 12, spend: 18, spendBetween: 0.35, spendWithin: 0.6,
      categories: [14, 16, 16, 28, 6, 6, 8, 6], categoryConcentration: 10, channels: [22, 76, 2],
      channelConcentration: 5, months: [16, 8, 8, 8, 8, 9, 16, 9, 8, 8, 20, 11],
      ages: [22, 28, 20, 14, 10, 6], acquired: [8, 26, 56, 10], newsletter: 0.8),
    SegmentHabits(
      name: "premium", share: 0.1, purchases: 5.5, purchasesShape: 2, leave: 0.035,
      leaveConcentration: 15, spend: 150, spendBetween: 0.35, spendWithin: 0.6,
      categories: [3, 8, 18, 30, 26, 9, 2, 4], categoryConcentration: 9, channels: [52, 40, 8],
      channelConcentration: 5, months: [9, 9, 10, 11, 11, 10, 9, 9, 11, 11, 11, 16],
      ages: [4, 14, 24, 28, 20, 10], acquired: [30, 30, 5, 35], newsletter: 0.35),
    SegmentHabits(
      name: "gift", share: 0.16, purchases: 3.2, purchasesShape: 2, leave: 0.07,
      leaveConcentration: 12, spend: 56, spendBetween: 0.35, spendWithin: 0.55,
      categories: [3, 6, 24, 16, 12, 5, 30, 4], categoryConcentration: 9, channels: [32, 62, 6],
      channelConcentration: 4, months: [3, 8, 4, 5, 9, 6, 4, 4, 4, 6, 24, 46],
      ages: [8, 20, 20, 18, 18, 16], acquired: [15, 55, 20, 10], newsletter: 0.3),
    SegmentHabits(
      name: "occasional", share: 0.22, purchases: 3.5, purchasesShape: 1.2, leave: 0.28,
      leaveConcentration: 6, spend: 33, spendBetween: 0.45, spendWithin: 0.65,
      categories: [10, 14, 10, 16, 12, 18, 6, 14], categoryConcentration: 7, channels: [45, 50, 5],
      channelConcentration: 4, months: [9, 9, 10, 11, 12, 11, 11, 10, 9, 9, 10, 11],
      ages: [18, 20, 18, 16, 14, 14], acquired: [35, 40, 20, 5], newsletter: 0.15),
  ]
}
