// matchkit explain: why two records have the probability that they have.

import ArgumentParser
import Files
import MatchKit

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why a pair has its probability.",
    discussion: "The weights of evidence add up to the log-odds exactly.")

  @OptionGroup var input: InputOptions

  @Option(help: "Model to explain, as dedupe, link or train wrote it.")
  var model: String

  @Option(help: "One record: ID, or SOURCE:ID where identifiers repeat across sources.")
  var left: String

  @Option(help: "The other record.")
  var right: String

  @OptionGroup var manners: Manners

  func run() throws {
    manners.apply()
    let progress = Progress(console: Console(isQuiet: true))
    let given = try GivenPlan(plan: nil, model: model)
    guard let card = given.model else { preconditionFailure("--model is required") }
    let inputs = try LoadedInputs(input, progress: progress)
    let names = RecordNames(inputs.table)
    let pair = (try record(left, "--left", names), try record(right, "--right", names))
    guard pair.0 != pair.1 else {
      throw UserError("--left and --right name the same record, \(left); name two.")
    }
    let explanation = try given.naming {
      try PairScorer(card, table: inputs.table).explain(left: Int(pair.0), right: Int(pair.1))
    }
    let text = ExplanationText(explanation, left: names.label(pair.0), right: names.label(pair.1))
    if manners.json {
      try Console.standardOutput(json: text.tree)
    } else {
      try Console.standardOutput(Wording.current.lines(text.text))
    }
  }

  /// The record of that name: an identifier, or a source and an identifier.
  private func record(_ name: String, _ option: String, _ names: RecordNames) throws -> UInt32 {
    var matches = [names.find(source: nil, identifier: name)]
    if let colon = name.firstIndex(of: ":") {
      let identifier = String(name[name.index(after: colon)...])
      matches.insert(names.find(source: String(name[..<colon]), identifier: identifier), at: 0)
    }
    for case .record(let record) in matches { return record }
    if matches.contains(.ambiguous) {
      let sources = names.sources.joined(separator: ", ")
      throw UserError(
        "\(option): several sources have a record \"\(name)\"; write SOURCE:\(name) with one of "
          + sources + ".")
    }
    throw UserError(
      "\(option): expected a record of the input, found \"\(name)\", which is not in it; check "
        + "the identifier column (--id-column).", exitCode: .badData)
  }
}
