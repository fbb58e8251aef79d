// What customers' purchases say about them, number by number. A purchase is a day with spending;
// t₁ … tₙ are a customer's purchase days, A the as-of day, S what was spent, R what was given back.
//
//   recency_days         A - tₙ
//   frequency            n
//   monetary             S - R
//   mean_basket          S / n
//   tenure_days          A - t₁
//   interval_days        (tₙ - t₁) / (n - 1), from two purchases on
//   interval_regularity  standard deviation of the n - 1 intervals / their mean, from three on
//   trend                (spent in the later half of t₁ … A - spent in the earlier) / S
//   weekend_share        purchases on Saturday or Sunday / n
//   seasonality          |Σ e^(2πi tⱼ / 365.25)| / n, from three purchases on: 1 if all fall on one
//                        day of the year, near 0 if on all alike (Mardia, 1972)
//   return_share         R / S, at most 1
//   discount_share       given off / (given off + S), where rows tell of discounts
//   category_C           spent on C / spent on any category
//   category_diversity   exp(-Σ s ln s) over these shares: how many categories count (Hill, 1973)
//   channel_C            spent through C / spent through any channel
// Customers without purchases have frequency and monetary 0 and no other feature.

import Kernels

/// Makes features of purchase histories.
public struct BehaviourFeatures: Sendable {
  private let history: PurchaseHistory

  public init(_ history: PurchaseHistory) { self.history = history }

  /// The features, in the order of the list above; O(purchases), in parallel.
  public func features() -> [CustomerFeature] {
    let rows = parallelMap(history.customerCount) { facts($0) }
    var features = Self.names.indices.map { place in
      CustomerFeature(
        name: Self.names[place].name, formula: Self.names[place].formula,
        values: rows.map { $0[place] })
    }
    if !history.returned.contains(where: { $0 > 0 }) {
      features.removeAll { $0.name == "return_share" }
    }
    if let discounts = history.discounts { features.append(discountShare(discounts)) }
    if let categories = history.categories {
      features += shares(categories, "category") + [diversity(categories)]
    }
    if let channels = history.channels { features += shares(channels, "channel") }
    return features
  }

  private static let names: [(name: String, formula: String)] = [
    ("recency_days", "as-of day - last purchase"),
    ("frequency", "days with a purchase"),
    ("monetary", "spent - returned"),
    ("mean_basket", "spent / purchases"),
    ("tenure_days", "as-of day - first purchase"),
    ("interval_days", "(last - first purchase) / (purchases - 1)"),
    ("interval_regularity", "standard deviation of intervals / their mean"),
    ("trend", "(spent in the later half of the tenure - in the earlier) / spent"),
    ("weekend_share", "purchases on Saturday or Sunday / purchases"),
    ("seasonality", "|sum of e^(2 pi i day of the year)| / purchases"),
    ("return_share", "returned / spent, at most 1"),
  ]

  private func facts(_ customer: Int) -> [Double] {
    let days = history.days(customer)
    let none = Double.nan
    guard let first = days.first, let last = days.last else {
      return [none, 0, history.monetary(customer)] + [Double](repeating: none, count: 8)
    }
    let gross = Double(history.spent[customer]) / Transactions.unit
    let returned = Double(history.returned[customer]) / Transactions.unit
    let later = Double(history.spentLater[customer]) / Transactions.unit
    let count = Double(days.count)
    let end = history.asOf.value
    let weekends = days.count { DayNumber($0).isWeekend }
    return [
      Double(end - last), count, gross - returned, gross / count, Double(end - first),
      days.count > 1 ? Double(last - first) / (count - 1) : none, regularity(days),
      later / gross, Double(weekends) / count, seasonality(days), min(1, returned / gross),
    ]
  }

  private func regularity(_ days: [Int32]) -> Double {
    guard days.count > 2 else { return .nan }
    let intervals = zip(days.dropFirst(), days).map { Double($0 - $1) }
    let mean = intervals.reduce(0, +) / Double(intervals.count)
    let squares = intervals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(intervals.count)).squareRoot() / mean
  }

  private func seasonality(_ days: [Int32]) -> Double {
    guard days.count > 2 else { return .nan }
    var (east, north) = (0.0, 0.0)
    for day in days {
      let angle = 2 * Double.pi * Double(day) / 365.25
      east += cosine(angle)
      north += sine(angle)
    }
    return (east * east + north * north).squareRoot() / Double(days.count)
  }

  private func discountShare(_ discounts: [Int64]) -> CustomerFeature {
    CustomerFeature(
      name: "discount_share", formula: "given off / (given off + spent)",
      values: discounts.indices.map { customer in
        let whole = Double(discounts[customer] + history.spent[customer])
        return whole > 0 ? Double(discounts[customer]) / whole : .nan
      })
  }

  private func shares(_ shares: SpendShares, _ family: String) -> [CustomerFeature] {
    let totals = totals(shares)
    return shares.names.enumerated().map { place, name in
      CustomerFeature(
        name: "\(family)_\(columnName(name))",
        formula: "spent on \(family) \(name) / spent on any \(family)", kind: .share,
        family: family, subject: name,
        values: totals.indices.map { customer in
          let sum = Double(shares.sums[customer * shares.names.count + place])
          return totals[customer] > 0 ? sum / totals[customer] : .nan
        })
    }
  }

  private func diversity(_ shares: SpendShares) -> CustomerFeature {
    let totals = totals(shares)
    let width = shares.names.count
    return CustomerFeature(
      name: "category_diversity", formula: "exp(entropy of the categories' shares)",
      values: totals.indices.map { customer in
        if totals[customer] <= 0 { return .nan }
        var entropy = 0.0
        for sum in shares.sums[customer * width..<(customer + 1) * width] where sum > 0 {
          let share = Double(sum) / totals[customer]
          entropy -= share * logarithm(share)
        }
        return exponential(entropy)
      })
  }

  private func totals(_ shares: SpendShares) -> [Double] {
    let width = shares.names.count
    return (0..<history.customerCount).map { customer in
      Double(shares.sums[customer * width..<(customer + 1) * width].reduce(0, +))
    }
  }
}

/// A value as part of a column's name: lower case, blanks and signs as underscores.
func columnName(_ value: String) -> String {
  String(value.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
}
