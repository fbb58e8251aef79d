// matchkit score: probabilities in bulk, for given pairs, all candidates, or against a base.

import ArgumentParser
import Files
import MatchKit

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Scores pairs in bulk with a trained model.",
    discussion: """
      Scores the pairs of --pairs, or all candidate pairs; with --against, the best matches of \
      each input record in the base. Writes \
      left_source,left,right_source,right,probability.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "Model to score with, as dedupe, link or train wrote it.")
  var model: String

  @Option(help: "CSV file to write.")
  var out: String

  @Option(help: "Pairs to score: left,right, or left_source,left,right_source,right.")
  var pairs: String?

  @Option(help: "File in which matches of each input record are looked for.")
  var against: String?

  @Option(help: "How many matches in the base to write for each record.")
  var top = 1

  @Flag(help: "Add a column per feature: the level of agreement in words.")
  var features = false

  @OptionGroup var manners: Manners

  func validate() throws {
    if pairs != nil, against != nil {
      throw ValidationError("Give either --pairs or --against.")
    }
    guard top >= 1 else { throw ValidationError("--top takes a number from 1, not \(top).") }
  }

  func run() throws {
    manners.apply()
    let progress = Progress(console: manners.console)
    let given = try GivenPlan(plan: nil, model: model)
    guard let card = given.model else { preconditionFailure("--model is required") }
    let inputs = try LoadedInputs(input, progress: progress)
    let base = try against.map { path in
      try progress.stage(.read) {
        try TableReader(options: input.readOptions).read([path]).table
      }
    }
    let scored = try given.naming { try score(card, inputs.table, base, progress) }
    let columns = features ? columns(card.model, scored.patterns) : []
    try progress.stage(.write, scored.links.count) {
      try ScoreWriter(left: inputs.table, right: base ?? inputs.table).write(
        scored.links, to: out, features: columns)
    }
    for warning in inputs.warnings { manners.console.say("warning: \(warning)") }
    manners.console.say("\(counted(scored.links.count, "pair")) scored; written to \(out).")
    if manners.json {
      try Console.standardOutput(
        json: .map([
          "records": .whole(inputs.table.recordCount), "pairs": .whole(scored.links.count),
          "out": .text(out), "seconds": .real(progress.secondsTotal, decimals: 4),
        ]))
    }
  }

  private func score(
    _ card: ModelCard, _ table: Table, _ base: Table?, _ progress: Progress
  ) throws -> PairScores {
    if let base {
      let scorer = try prepare(card, table.followed(by: base), progress)
      return progress.stage(.score) {
        var scores = scorer.scoreAgainst(isBase: [false, true], best: top)
        let first = UInt32(table.recordCount)
        scores.links.right = scores.links.right.map { $0 - first }
        return scores
      }
    }
    let listed = try pairs.map { path in
      try PairFileReader(form: .pairs).read(path, names: RecordNames(table))
    }
    let scorer = try prepare(card, table, progress)
    return progress.stage(.score) {
      guard let listed else { return scorer.scoreCandidates() }
      return scorer.score(left: listed.left, right: listed.right)
    }
  }

  private func prepare(
    _ card: ModelCard, _ table: Table, _ progress: Progress
  ) throws -> PairScorer {
    try progress.stage(.standardise, table.recordCount) { try PairScorer(card, table: table) }
  }

  private func columns(
    _ model: MatchModel, _ patterns: [UInt64]
  ) -> [(name: String, words: [String])] {
    model.features.enumerated().map { index, feature in
      (feature.comparison.attribute, patterns.map { feature.levels[level($0, index)] })
    }
  }
}
