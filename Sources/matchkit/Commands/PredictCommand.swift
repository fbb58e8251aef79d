// matchkit predict: the chance that a customer leaves, or buys.

import ArgumentParser
import Files
import Kernels
import MatchKit
import Reports

struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Foretells who will buy nothing, or buy, within a horizon; or what they buy next.",
    discussion: """
      Churn and purchase: logistic regression on purchases up to a day, measured on a later period \
      than it learnt from. Product: what is bought together. The folder holds predictions.csv, \
      run.json, report.html and, for churn and purchase, model.json.
      """)

  @Argument(help: "What to foretell: churn, purchase or product.")
  var target: PredictionTarget

  @Option(help: "What was bought: customer,date,amount and more.", completion: .file())
  var transactions: String

  @Option(help: "Folder to write: new, empty, or of an earlier run.", completion: .directory)
  var out: String

  @Option(help: "Days to look ahead.")
  var horizonDays = 90

  @Option(help: "Last day that is known, as 2025-12-31 (default: the last in the transactions).")
  var asOf: String?

  @Option(
    help: ArgumentHelp("What a column of the transactions is; repeat.", valueName: "column=what"))
  var map: [String] = []

  @OptionGroup var manners: Manners

  func validate() throws {
    guard (1...3650).contains(horizonDays) else {
      throw ValidationError("--horizon-days takes a number from 1 to 3650, not \(horizonDays).")
    }
    _ = try dayOption(asOf)
    _ = try TransactionRule(map: map)
  }

  func run() throws {
    manners.apply()
    switch target {
    case .churn: try foretell(.churn)
    case .purchase: try foretell(.purchase)
    case .product: try foretellProducts()
    }
  }

  private func read(_ progress: Progress) throws -> (sales: Transactions, warnings: [String]) {
    try progress.stage(.read) {
      let read = try TransactionFileReader(
        rule: TransactionRule(map: map), withProducts: target == .product
      ).read(transactions)
      progress.count(read.transactions.count)
      return (read.transactions, read.warnings + read.transactions.warnings)
    }
  }

  private func rule(_ outcome: PredictedOutcome) throws -> PredictionRule {
    PredictionRule(outcome: outcome, horizonDays: horizonDays, asOf: try dayOption(asOf))
  }

  private func foretell(_ outcome: PredictedOutcome) throws {
    let folder = try PredictionFolder(path: out)
    defer { folder.discard() }
    let progress = Progress(console: manners.console)
    let (sales, warnings) = try read(progress)
    let rule = try rule(outcome)
    let found = try progress.stage(.train, sales.count) { try predictions(sales, rule) }
    var record = PredictionRecord(
      version: MatchKitCommand.configuration.version, inputs: [transactions],
      threads: Threads.count, seed: manners.seed, found: found, warnings: warnings)
    try progress.stage(.write, found.customers.count) {
      try folder.write(found)
    }
    record.seconds = progress.seconds
    record.secondsTotal = progress.secondsTotal
    record.peakMemoryBytes = peakMemoryBytes()
    let page = PredictionReport(found, facts: facts(progress, record.version)).html()
    let report = Wording.current.page(page)
    try folder.finish(record, report: report)
    try tell(found, record)
  }

  private func foretellProducts() throws {
    let folder = try ProductFolder(path: out)
    defer { folder.discard() }
    let progress = Progress(console: manners.console)
    let (sales, warnings) = try read(progress)
    let rule = try rule(.purchase)
    let found = try progress.stage(.train, sales.count) {
      try told { try ProductPredictor(rule: rule).predictions(sales) }
    }
    var record = ProductRecord(
      version: MatchKitCommand.configuration.version, inputs: [transactions],
      threads: Threads.count, found: found, warnings: warnings)
    try progress.stage(.write, found.names.count) { try folder.write(found) }
    record.seconds = progress.seconds
    record.secondsTotal = progress.secondsTotal
    record.peakMemoryBytes = peakMemoryBytes()
    let report = ProductReport(found, facts: facts(progress, record.version)).html()
    try folder.finish(record, report: report)
    for warning in record.warnings { manners.console.say("warning: \(warning)") }
    if let quality = found.quality {
      manners.console.say(
        "On a time split: recall@10 \(decimal(quality.recall, 3)), by popularity "
          + "\(decimal(quality.popularityRecall, 3)), "
          + "of \(counted(quality.customers, "customer")).")
    }
    manners.console.say("Written to \(out) in \(duration(record.secondsTotal)).")
    if manners.json { try Console.standardOutput(json: record.tree) }
  }

  private func facts(_ progress: Progress, _ version: String) -> RunFacts {
    RunFacts(
      version: version, command: "predict", inputs: [transactions], seconds: progress.seconds,
      secondsTotal: progress.secondsTotal)
  }

  private func predictions(
    _ sales: Transactions, _ rule: PredictionRule
  ) throws -> Predictions {
    try told { try Predictor(rule: rule).predictions(sales) }
  }

  /// What `body` makes; its fault is one of the file.
  private func told<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fault as PredictionFault {
      throw InputError(
        kind: .badData, file: transactions, expected: fault.expected, found: fault.found,
        advice: fault.advice)
    }
  }

  private func tell(_ found: Predictions, _ record: PredictionRecord) throws {
    for warning in record.warnings { manners.console.say("warning: \(warning)") }
    let expected = found.chances.reduce(0, +)
    manners.console.say(
      "\(counted(found.customers.count, "customer")) as of \(found.asOf): "
        + "\(decimal(expected, 0)) expected (\(target.rawValue) within \(horizonDays) days).")
    if let quality = found.quality {
      manners.console.say(
        "On a time split: AUC \(decimal(quality.auc, 3)), Brier \(decimal(quality.brier, 3)), "
          + "average precision \(decimal(quality.averagePrecision, 3)).")
    }
    manners.console.say("Written to \(out) in \(duration(record.secondsTotal)).")
    if manners.json { try Console.standardOutput(json: record.tree) }
  }
}

/// What the command can foretell.
enum PredictionTarget: String, ExpressibleByArgument, CaseIterable {
  case churn, purchase, product
}
