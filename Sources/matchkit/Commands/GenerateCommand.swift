// matchkit generate: synthetic customers with the truth about them.

import ArgumentParser
import Files
import Synthesis

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Makes synthetic customers with the truth, to try and measure with.",
    discussion: """
      people and companies: records.csv, truth.csv (id,cluster), relations.csv (who is \
      related to whom) and errors.csv (what was made wrong). behaviour: customers.csv, \
      transactions.csv, future.csv (what no model may see), truth.csv (segment and chance of \
      leaving, as well as they can be known) and summary.json (the best possible figures). \
      rates.yaml holds every rate: change some and give it to --rates. Same seed, same bytes.
      """)

  /// What to make.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case people, companies, behaviour
  }

  @Argument(help: "What to make: people, companies or behaviour.")
  var subject: Subject

  @Option(help: "Whose names, places and habits: en (the United States) or zh (China).")
  var locale = SyntheticLocale.english

  @Option(help: "Language of the names of columns, with --locale zh: zh or en.")
  var headers: HeaderLanguage?

  @Option(help: "How many customers; people and companies have some more records.")
  var entities = 10_000

  @Option(help: "Folder to write: new or empty, or of an earlier generate.")
  var out: String?

  @Option(help: "How dirty, or how alike the segments: easy, medium or hard.")
  var difficulty = Difficulty.medium

  @Option(help: "YAML file that sets some rates; the difficulty sets the others.")
  var rates: String?

  @Option(help: "Writes all rates to a file, to begin with; makes nothing without --out.")
  var ratesOut: String?

  @OptionGroup var manners: Manners

  func validate() throws {
    guard (1...100_000_000).contains(entities) else {
      throw ValidationError("--entities takes a number from 1 to 100 million, not \(entities).")
    }
    if out == nil, ratesOut == nil {
      throw ValidationError("--out DIR says where to write (or --rates-out FILE, only the rates).")
    }
    if headers == .chinese, locale == .english || subject == .behaviour {
      throw ValidationError("--headers zh goes with people or companies of --locale zh.")
    }
  }

  func run() throws {
    manners.apply()
    switch (subject, locale) {
    case (.people, .chinese):
      var rule = ChinesePeopleRule(entities: entities, difficulty: difficulty, seed: manners.seed)
      rule.headers = headers ?? .chinese
      rule.rates = try ratesInForce()
      try write(rule.rates) { try writeBlocks(of: ChinesePeopleGenerator(rule: rule), to: $0) }
    case (.companies, .chinese):
      var rule = ChineseCompaniesRule(
        entities: entities, difficulty: difficulty, seed: manners.seed)
      rule.headers = headers ?? .chinese
      rule.rates = try ratesInForce()
      try write(rule.rates) { try writeBlocks(of: ChineseCompaniesGenerator(rule: rule), to: $0) }
    case (.people, .english):
      var rule = PeopleRule(entities: entities, difficulty: difficulty, seed: manners.seed)
      rule.rates = try ratesInForce()
      try write(rule.rates) { try writeBlocks(of: PeopleGenerator(rule: rule), to: $0) }
    case (.companies, .english):
      var rule = CompaniesRule(entities: entities, difficulty: difficulty, seed: manners.seed)
      rule.rates = try ratesInForce()
      try write(rule.rates) { try writeBlocks(of: CompaniesGenerator(rule: rule), to: $0) }
    case (.behaviour, _):
      var rule = BehaviourRule(entities: entities, difficulty: difficulty, seed: manners.seed)
      rule.locale = locale
      rule.rates = try ratesInForce()
      try write(rule.rates) { try writeBehaviour(rule, to: $0) }
    }
  }

  /// The rates of the difficulty, with those of the file in their place.
  private func ratesInForce<Rates: RateSet>() throws -> Rates {
    var values = Rates(difficulty)
    if let rates { try RatesFile(rates, subject: subject.rawValue).apply(to: &values) }
    return values
  }

  /// Writes the rates, and the folder that `fill` fills.
  private func write<Rates: RateSet>(
    _ rates: Rates, _ fill: (AtomicFolder) throws -> Int
  ) throws {
    let text = RatesFile.text(
      rates, subject: subject.rawValue, locale: locale, difficulty: difficulty)
    if let ratesOut { try AtomicFile.write(text, to: ratesOut) }
    guard let out else { return }
    let folder = try AtomicFolder(path: out, mark: "truth.csv")
    defer { folder.discard() }
    let records = try fill(folder)
    try AtomicFile.write(text, to: folder.file("rates.yaml"))
    try folder.finish()
    try report(records: records, out)
  }

  /// Writes all files; returns how many records there are.
  private func writeBlocks<Generator: BlockGenerator>(
    of generator: Generator, to folder: AtomicFolder, _ follow: (Generator.Block) -> Void = { _ in }
  ) throws -> Int {
    let files = try generator.files.map { file in
      let opened = try AtomicFile(path: folder.file(file.name))
      try opened.write(Array(file.header.utf8))
      return opened
    }
    var records = 0
    try generator.generate { block in
      for (file, bytes) in zip(files, block.pieces) { try file.write(bytes) }
      records += block.recordCount
      follow(block)
    }
    for file in files { try file.finish() }
    return records
  }

  /// Writes behaviour with the best that can be reached on it.
  private func writeBehaviour(_ rule: BehaviourRule, to folder: AtomicFolder) throws -> Int {
    var scores = BehaviourScores()
    let transactions = try writeBlocks(of: BehaviourGenerator(rule: rule), to: folder) {
      scores.add($0.scores)
    }
    let summary = BehaviourSummary(rule: rule, scores: scores, transactions: transactions)
    try AtomicFile.write(JSONText().text(of: summary.tree), to: folder.file("summary.json"))
    return transactions
  }

  private func report(records: Int, _ out: String) throws {
    let (record, entity) =
      switch subject {
      case .people: ("record", "people")
      case .companies: ("record", "companies")
      case .behaviour: ("transaction", "customers")
      }
    manners.console.say(
      "\(counted(records, record)) of \(grouped(entities)) \(entity) written to \(out).")
    if manners.json {
      try Console.standardOutput(
        json: .map([
          "out": .text(out), "records": .whole(records), "entities": .whole(entities),
          "seed": .whole(manners.seed),
        ]))
    }
  }
}

extension Difficulty: ExpressibleByArgument {}
extension SyntheticLocale: ExpressibleByArgument {}
extension HeaderLanguage: ExpressibleByArgument {}
