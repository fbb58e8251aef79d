// matchkit generate: synthetic customers with the truth about them.

import ArgumentParser
import Files
import Synthesis

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Makes synthetic customers with the truth, to try and measure with.",
    discussion: """
      Writes records.csv, truth.csv (id,cluster), relations.csv (who is related to \
      whom) and errors.csv (what was made wrong). Same seed, same bytes.
      """)

  /// What to make.
  enum Subject: String, ExpressibleByArgument, CaseIterable { case people }
  /// The language and country of the people.
  enum Locale: String, ExpressibleByArgument, CaseIterable { case en }

  @Argument(help: "What to make: people.")
  var subject: Subject

  @Option(help: "Language: en.")
  var locale = Locale.en

  @Option(help: "How many people; there are a few more records.")
  var entities = 10_000

  @Option(help: "Folder to write: new or empty, or of an earlier generate.")
  var out: String

  @Option(help: "How dirty: easy, medium or hard.")
  var difficulty = Difficulty.medium

  @OptionGroup var manners: Manners

  func validate() throws {
    guard (1...100_000_000).contains(entities) else {
      throw ValidationError("--entities takes a number from 1 to 100 million, not \(entities).")
    }
  }

  func run() throws {
    manners.apply()
    let folder = try AtomicFolder(path: out, mark: "truth.csv")
    defer { folder.discard() }
    let headers = [
      ("records.csv", PeopleGenerator.recordsHeader),
      ("truth.csv", PeopleGenerator.truthHeader),
      ("relations.csv", PeopleGenerator.relationsHeader),
      ("errors.csv", PeopleGenerator.errorsHeader),
    ]
    let files = try headers.map { name, header in
      let file = try AtomicFile(path: folder.file(name))
      try file.write(Array(header.utf8))
      return file
    }
    let rule = PeopleRule(entities: entities, difficulty: difficulty, seed: manners.seed)
    var (records, people) = (0, 0)
    try PeopleGenerator(rule: rule).generate { block in
      let parts = [block.records, block.truth, block.relations, block.errors]
      for (file, bytes) in zip(files, parts) { try file.write(bytes) }
      records += block.recordCount
      people += block.entityCount
    }
    for file in files { try file.finish() }
    try folder.finish()
    manners.console.say(
      "\(counted(records, "record")) of \(grouped(people)) people written to \(out).")
    if manners.json {
      try Console.standardOutput(
        json: .map([
          "out": .text(out), "records": .whole(records), "entities": .whole(people),
          "seed": .whole(manners.seed),
        ]))
    }
  }
}

extension Difficulty: ExpressibleByArgument {}
