// The names by which a file sets the planted process.

extension BehaviourRates {
  public static let fields = process + SegmentHabits.all.indices.flatMap(fields(ofSegment:))

  /// The other weights cannot be 0: no purchase may be impossible for a segment.
  public static let weights = [
    WeightGroup("segments.*.share", SegmentHabits.all.map { "segments.\($0.name).share" })
  ]

  private static let dayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let process: [RateField<BehaviourRates>] =
    [
      RateField("separation", \.separation, "1: segments as below; 0: all like their mean"),
      RateField(
        "horizon_days", \.horizonDays, 7...365, isWhole: true,
        "who buys nothing in these days after the last one is lost"),
      RateField(
        "onboarding_days", \.onboardingDays, 0...365, isWhole: true,
        "days in which new customers buy otherwise"),
      RateField("onboarding_factor", \.onboardingFactor, 0.01...100, "how much more they buy"),
      RateField(
        "new_days", \.newDays, 0...365, isWhole: true, "days in which a customer counts as new"),
    ]
    + dayNames.indices.map { day in
      RateField(
        "weekdays.\(dayNames[day])", \BehaviourRates.weekdays[day], 0.001...1000, "how busy it is")
    }

  private static func fields(ofSegment segment: Int) -> [RateField<BehaviourRates>] {
    let name = "segments.\(SegmentHabits.all[segment].name)"
    let numbers: [RateField<BehaviourRates>] = [
      RateField("\(name).share", \.segments[segment].share, 0...1000, "weight of its customers"),
      RateField(
        "\(name).purchases", \.segments[segment].purchases, 0.01...1000, "purchases in a year"),
      RateField(
        "\(name).purchases_shape", \.segments[segment].purchasesShape, 0.1...1000,
        "the larger, the more alike the customers"),
      RateField(
        "\(name).leave", \.segments[segment].leave, 0.0001...0.99,
        "a purchase day is the last one"),
      RateField(
        "\(name).leave_concentration", \.segments[segment].leaveConcentration, 0.1...10_000,
        "the larger, the more alike the customers"),
      RateField(
        "\(name).spend", \.segments[segment].spend, 0.5...10_000, "median amount of a purchase"),
      RateField(
        "\(name).spend_between", \.segments[segment].spendBetween, 0.01...3,
        "how unlike customers are in that, on the log scale"),
      RateField(
        "\(name).spend_within", \.segments[segment].spendWithin, 0.05...3,
        "how unlike one's purchases are, on the log scale"),
      RateField(
        "\(name).category_concentration", \.segments[segment].categoryConcentration, 0.1...10_000,
        "the larger, the more alike the customers"),
      RateField(
        "\(name).channel_concentration", \.segments[segment].channelConcentration, 0.1...10_000,
        "the larger, the more alike the customers"),
      RateField(
        "\(name).newsletter", \.segments[segment].newsletter, 0.001...0.999,
        "takes the newsletter"),
    ]
    return numbers
      + WeightList.allCases.flatMap { list in
        members(of: list).enumerated().map { place, member in
          RateField(
            "\(name).\(list).\(member)", \BehaviourRates.segments[segment][list, place],
            0.001...1000, "weight")
        }
      }
  }

  private static func members(of list: WeightList) -> [String] {
    switch list {
    case .categories: ProductCategory.allCases.map { "\($0)" }
    case .channels: SalesChannel.allCases.map { "\($0)" }
    case .months: monthNames
    case .ages: Demography.ageNames
    case .acquired: Acquisition.allCases.map(\.name)
    }
  }
}

/// The lists of weights of a segment.
enum WeightList: Sendable, CaseIterable { case categories, channels, months, ages, acquired }

extension SegmentHabits {
  /// A weight of a list.
  subscript(list: WeightList, place: Int) -> Double {
    get {
      switch list {
      case .categories: categories[place]
      case .channels: channels[place]
      case .months: months[place]
      case .ages: ages[place]
      case .acquired: acquired[place]
      }
    }
    set {
      switch list {
      case .categories: categories[place] = newValue
      case .channels: channels[place] = newValue
      case .months: months[place] = newValue
      case .ages: ages[place] = newValue
      case .acquired: acquired[place] = newValue
      }
    }
  }
}
