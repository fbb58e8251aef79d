// Stage 10's verb: transactions into chances. With the last known day A and the horizon H:
//   measured  asked on A - H and judged by what came true by A; trained on days up to A - 2 H, so
//             that the model never saw the days it is judged by
//   foretold  asked on A, trained on days up to A - H
// To be asked on a day D, the model is trained on what was known on D - H and D - 2 H, and, where
// the transactions reach back so far, on D - 364 days, each with what came true within H after.
// Purchases have seasons, so each of these days has an intercept of its own and the chances take
// that of a year before, whose season is the same; without it, the mean of the others.

import Kernels

/// What is foretold.
public struct Predictions: Sendable {
  /// The last known day, and days that are looked ahead.
  public let asOf: DayNumber
  public let rule: PredictionRule
  /// The names in the transactions, sorted by their bytes.
  public let names: ByteStrings
  /// Customers with a purchase, by their place in `names`, and the chance of the outcome for each.
  public let customers: [Int]
  public let chances: [Double]
  /// What each of them spent so far, less returns.
  public let spendings: [Double]
  /// For each of them, features that raise or lower the chance the most, strongest first.
  public let reasons: [[PredictionReason]]
  public let model: OutcomeModel
  /// On the time split; nil where the transactions are too short for one.
  public let quality: PredictionQuality?
}

/// A feature that moves a customer's chance.
public struct PredictionReason: Sendable, Equatable {
  public let feature: String
  public let value: Double
  /// What it adds to the log-odds, against the mean customer.
  public let share: Double

  /// In words: `recency_days 120 raises it`.
  public var words: String {
    let known = value.isNaN ? "unknown" : shortNumber(value)
    return "\(feature) \(known) \(share > 0 ? "raises" : "lowers") it"
  }
}

/// A reason why nothing can be foretold.
public struct PredictionFault: Error, Sendable, Equatable {
  /// What should have been there.
  public let expected: String
  /// What is there.
  public let found: String
  /// What to do about it.
  public let advice: String
}

/// Foretells what customers do.
public struct Predictor: Sendable {
  public let rule: PredictionRule
  private static let reasonsMax = 3
  private static let customersMin = 20
  /// A year of whole weeks, and the fewest customers whose season is believed.
  private static let yearDays = 364
  private static let seasonCustomersMin = 200

  public init(rule: PredictionRule) { self.rule = rule }

  /// The chances of all customers that occur in the transactions, from two passes over these.
  /// Throws `PredictionFault` when these do not reach back far enough, and what they throw.
  public func predictions(_ transactions: Transactions) throws -> Predictions {
    guard let first = transactions.firstDay, let last = transactions.lastDay else {
      throw PredictionFault(
        expected: "transactions with dates", found: "none",
        advice: "name the column of dates by --map COLUMN=date")
    }
    let end = rule.asOf ?? last
    let names = Self.sorted(transactions.customers)
    let rows = try rows(transactions, names, end)
    let past = rows[end + -rule.horizonDays]
    guard let now = rows[end], let past, let model = model(askedOn: end, rows),
      past.customers.count >= Self.customersMin, Set(past.outcomes).count == 2
    else {
      throw PredictionFault(
        expected:
          "at least \(Self.customersMin) customers with a purchase \(rule.horizonDays) days "
          + "before \(end), of whom some bought again and some did not",
        found: "transactions that begin on \(first)",
        advice: "give a longer history or a shorter --horizon-days")
    }
    let (sums, shares) = model.logOdds(now)
    return Predictions(
      asOf: end, rule: rule, names: names, customers: now.customers,
      chances: sums.map { logistic($0) },
      spendings: now.features.first { $0.name == "monetary" }?.values
        ?? [Double](repeating: 0, count: now.customers.count),
      reasons: reasons(now, sums, shares), model: model, quality: quality(past, rows))
  }

  /// What was known on each day that is asked or learnt from.
  private func rows(
    _ transactions: Transactions, _ names: ByteStrings, _ end: DayNumber
  ) throws -> [DayNumber: PredictionRows] {
    let targets = [end, end + -rule.horizonDays]
    let days = Set(targets + targets.flatMap { learntDays(before: $0) }).sorted(by: >)
    let histories = try Behaviourist().histories(of: transactions, customers: names, asOf: days)
    var rows: [DayNumber: PredictionRows] = [:]
    for (day, history) in zip(days, histories) {
      rows[day] = history.flatMap { PredictionRows($0, later: histories[0], rule: rule) }
    }
    return rows
  }

  /// The days from which is learnt what is asked on a day: the latest first, that of a year before
  /// last, if it is no later than they are.
  private func learntDays(before day: DayNumber) -> [DayNumber] {
    let recent = [day + -rule.horizonDays, day + -2 * rule.horizonDays]
    let yearBefore = day + -Self.yearDays
    return yearBefore < recent[1] ? recent + [yearBefore] : recent
  }

  /// The model that is asked on a day; nil where there is nothing to learn from.
  private func model(
    askedOn day: DayNumber, _ rows: [DayNumber: PredictionRows]
  ) -> OutcomeModel? {
    let days = learntDays(before: day).compactMap { rows[$0] }.filter {
      $0.customers.count >= Self.customersMin && Set($0.outcomes).count == 2
    }
    guard days.first?.cutOff == day + -rule.horizonDays else { return nil }
    let season = days.firstIndex {
      $0.cutOff == day + -Self.yearDays && $0.customers.count >= Self.seasonCustomersMin
    }
    return OutcomeModel(days, season: season)
  }

  /// Names in an order that does not depend on the rows, so that sums do not either.
  private static func sorted(_ names: ByteStrings) -> ByteStrings {
    let order = (0..<names.count).map { names.array($0) }.sorted {
      $0.lexicographicallyPrecedes($1)
    }
    var sorted = ByteStrings()
    for name in order { sorted.append(name) }
    return sorted
  }

  private func quality(
    _ past: PredictionRows, _ rows: [DayNumber: PredictionRows]
  ) -> PredictionQuality? {
    guard let model = model(askedOn: past.cutOff, rows) else { return nil }
    return PredictionQuality(model.logOdds(past).sums.map { logistic($0) }, past.outcomes)
  }

  private func reasons(
    _ rows: PredictionRows, _ sums: [Double], _ shares: [[Double]]
  ) -> [[PredictionReason]] {
    parallelMap(rows.customers.count) { row in
      let ranked = rows.features.indices.sorted {
        let (left, right) = (abs(shares[$0][row]), abs(shares[$1][row]))
        return left != right ? left > right : $0 < $1
      }
      return ranked.prefix(Self.reasonsMax).map { place in
        PredictionReason(
          feature: rows.features[place].name, value: rows.features[place].values[row],
          share: shares[place][row])
      }
    }
  }
}
