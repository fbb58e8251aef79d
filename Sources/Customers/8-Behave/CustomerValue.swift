// What customers are worth so far: recency, frequency and money with their scores.
//
// Each of the three is scored 1 (worst) to 5 (best) by fifths of the customers with a purchase:
// score = 1 + ⌊5 (customers that are worse + half of those that are equal) / customers⌋, so that
// equal customers have equal scores (Hughes, Strategic Database Marketing, 1994). The value decile
// is 1 (least) to 10 by money in the same way, over all customers.

// A label says in a word what the scores mean: by recency R, and by F, the rounded mean of the
// scores of frequency and money, as is usual among marketers:
//            F 4-5          F 3              F 1-2
//   R 5      champion       rising           newcomer
//   R 4      champion       rising           promising
//   R 3      loyal          needs_attention  about_to_sleep
//   R 2      at_risk        at_risk          hibernating
//   R 1      cannot_lose    at_risk          lost

/// What the scores of a customer mean.
public enum ValueLabel: String, Sendable, CaseIterable {
  case champion, loyal, rising, newcomer, promising, needsAttention = "needs_attention",
    aboutToSleep = "about_to_sleep", atRisk = "at_risk", cannotLose = "cannot_lose", hibernating,
    lost

  /// Of scores of recency, frequency and money, each 1 ... 5.
  public init(recency: Int, frequency: Int, money: Int) {
    let often = (frequency + money + 1) / 2
    switch (recency, often) {
    case (4..., 4...): self = .champion
    case (4..., 3): self = .rising
    case (5..., _): self = .newcomer
    case (4, _): self = .promising
    case (3, 4...): self = .loyal
    case (3, 3): self = .needsAttention
    case (3, _): self = .aboutToSleep
    case (1, 4...): self = .cannotLose
    case (_, 3...): self = .atRisk
    case (2, _): self = .hibernating
    default: self = .lost
    }
  }
}

/// The value of every customer.
public struct CustomerValue: Sendable {
  /// Days since the last purchase; nil without one.
  public let recencyDays: [Int?]
  /// Purchases.
  public let frequency: [Int]
  /// Spent less returned, in units of money.
  public let monetary: [Double]
  /// Scores of recency, frequency and money as one number such as 545; nil without a purchase.
  public let scores: [Int?]
  /// 1 for the tenth that is worth the least, to 10.
  public let deciles: [Int]

  /// What the scores of a customer mean; nil without a purchase.
  public func label(_ customer: Int) -> ValueLabel? {
    scores[customer].map {
      ValueLabel(recency: $0 / 100, frequency: $0 / 10 % 10, money: $0 % 10)
    }
  }

  /// The value of each customer of a history. O(customers × log customers).
  public init(_ history: PurchaseHistory) {
    let customers = 0..<history.customerCount
    let recency = customers.map { customer in
      history.extent(customer).map { history.asOf - DayNumber($0.last) }
    }
    let money = customers.map { history.monetary($0) }
    let buyers = customers.filter { history.purchaseCount($0) > 0 }
    let recent = ranks(buyers.map { -Double(recency[$0] ?? 0) }, parts: 5)
    let often = ranks(buyers.map { Double(history.purchaseCount($0)) }, parts: 5)
    let much = ranks(buyers.map { money[$0] }, parts: 5)
    var scores = [Int?](repeating: nil, count: customers.count)
    for (place, customer) in buyers.enumerated() {
      scores[customer] = 100 * recent[place] + 10 * often[place] + much[place]
    }
    recencyDays = recency
    frequency = customers.map { history.purchaseCount($0) }
    monetary = money
    self.scores = scores
    deciles = ranks(money, parts: 10)
  }
}

/// 1 ... parts for each value, by how many are below; equal values have equal ranks.
func ranks(_ values: [Double], parts: Int) -> [Int] {
  let order = values.indices.sorted { values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1 }
  var ranks = [Int](repeating: 1, count: values.count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    let rank = min(parts, 1 + parts * (start + end) / (2 * order.count))
    for place in start..<end { ranks[order[place]] = rank }
    start = end
  }
  return ranks
}
