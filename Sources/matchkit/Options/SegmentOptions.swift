// What segment can be told.

import ArgumentParser
import Files
import MatchKit

/// Customers, transactions, and how to segment.
struct SegmentOptions: ParsableArguments {
  @Argument(
    help: "The customers, one row each, such as the customers.csv of a run.", completion: .file())
  var customers: String

  @Option(help: "What they bought: customer,date,amount and more.", completion: .file())
  var transactions: String?

  @Option(help: "Folder to write: new, empty, or of an earlier run.", completion: .directory)
  var out: String

  @Option(help: "How many segments, or auto.")
  var k = "auto"

  @Option(help: "How to segment: k-means, mixture (kinds of buyers), or auto.")
  var method = SegmentMethod.automatic

  @Option(help: "k-means: divide quantities by their spread, or take logarithm alone.")
  var scale = FeatureScaling.spread

  @Option(help: "k-means: principal components that make the distances (default: all features).")
  var components: Int?

  @Option(help: "Last day that counts, as 2025-12-31 (default: the last in the transactions).")
  var asOf: String?

  @Option(
    help: "Folder of an earlier segment, whose segments keep their names.", completion: .directory)
  var previous: String?

  @Option(
    help: "The clusters.csv of a run, where transactions name records by source,id.",
    completion: .file())
  var clusters: String?

  @Option(
    help: ArgumentHelp("What a column of the transactions is; repeat.", valueName: "column=what"))
  var map: [String] = []

  @Option(help: "Name of a feature to use, and no others; repeat (default: all).")
  var feature: [String] = []

  @Option(help: "Column of the customers with their name (default: customer, id, else the row).")
  var idColumn: String?

  @Option(help: "Text encoding, such as gb18030 (default: detected).")
  var encoding: String?

  func validate() throws {
    _ = try count
    _ = try asOfDay
    if let components, !(1...1000).contains(components) {
      throw ValidationError("--components takes a number from 1 to 1000, not \(components).")
    }
    _ = try transactionRule
    if transactions == nil, clusters != nil || !map.isEmpty {
      throw ValidationError("--clusters and --map belong to --transactions.")
    }
  }

  /// How many segments.
  var count: SegmentCount {
    get throws {
      if k == "auto" { return .automatic }
      guard let number = Int(k), (1...10_000).contains(number) else {
        throw ValidationError("--k takes a number from 1 to 10000, or auto, not \(k).")
      }
      return .fixed(number)
    }
  }

  var asOfDay: DayNumber? {
    get throws { try dayOption(asOf) }
  }

  /// Which column of the transactions means what.
  var transactionRule: TransactionRule {
    get throws { try TransactionRule(map: map) }
  }

  var readOptions: ReadOptions { ReadOptions(idColumn: idColumn, encoding: encoding) }

  var inputs: [String] { [customers] + (transactions.map { [$0] } ?? []) }
}

/// The day that `--as-of` names.
func dayOption(_ asOf: String?) throws -> DayNumber? {
  guard let asOf else { return nil }
  if let day = DayNumber(asOf) { return day }
  throw ValidationError("--as-of takes a day such as 2025-12-31, not \(asOf).")
}

extension TransactionRule {
  /// The rule that options `--map COLUMN=WHAT` make.
  init(map: [String]) throws {
    self.init()
    for pair in map {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let attribute = TransactionAttribute(rawValue: parts[1]) else {
        let all = TransactionAttribute.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--map takes COLUMN=WHAT, WHAT being one of \(all); not \(pair).")
      }
      columns[attribute] = parts[0]
    }
  }
}

extension SegmentMethod: ExpressibleByArgument {}

extension FeatureScaling: ExpressibleByArgument {}
