// Stage 10's verb: transactions into chances. With the last known day A and the horizon H:
//   measured  trained on what was known on A - 2 H and came true by A - H, asked on A - H, judged
//             by what came true by A: the model never saw the days it is judged by
//   foretold  trained on what was known on A - H and came true by A, asked on A

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

  public init(rule: PredictionRule) { self.rule = rule }

  /// The chances of all customers that occur in the transactions. Throws `PredictionFault` when
  /// these do not reach back far enough.
  public func predictions(_ transactions: Transactions) throws(PredictionFault) -> Predictions {
    let days = transactions.days.filter { $0 != Transactions.noDay }
    guard let first = days.min(), let last = days.max() else {
      throw PredictionFault(
        expected: "transactions with dates", found: "none",
        advice: "name the column of dates by --map COLUMN=date")
    }
    let end = rule.asOf ?? DayNumber(last)
    let names = Self.sorted(transactions.customers)
    func rows(_ cutOff: DayNumber) -> PredictionRows? {
      PredictionRows(transactions, customers: names, cutOff: cutOff, rule: rule, end: end)
    }
    guard let past = rows(end + -rule.horizonDays), let now = rows(end),
      past.customers.count >= Self.customersMin, Set(past.outcomes).count == 2
    else {
      throw PredictionFault(
        expected:
          "at least \(Self.customersMin) customers with a purchase \(rule.horizonDays) days "
          + "before \(end), of whom some bought again and some did not",
        found: "transactions that begin on \(DayNumber(first))",
        advice: "give a longer history or a shorter --horizon-days")
    }
    let model = OutcomeModel(past)
    let (sums, shares) = model.logOdds(now)
    return Predictions(
      asOf: end, rule: rule, names: names, customers: now.customers,
      chances: sums.map { logistic($0) },
      spendings: now.features.first { $0.name == "monetary" }?.values
        ?? [Double](repeating: 0, count: now.customers.count),
      reasons: reasons(now, sums, shares), model: model,
      quality: quality(rows(end + -2 * rule.horizonDays), past))
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

  private func quality(_ earlier: PredictionRows?, _ past: PredictionRows) -> PredictionQuality? {
    guard let earlier, earlier.customers.count >= Self.customersMin,
      Set(earlier.outcomes).count == 2
    else { return nil }
    let chances = OutcomeModel(earlier).logOdds(past).sums.map { logistic($0) }
    return PredictionQuality(chances, past.outcomes)
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
