// matchkit train: a match model for a file, without labels or with.

import ArgumentParser
import Files
import MatchKit

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains a match model and writes it with its plan.",
    discussion: """
      Without labels and truth it trains by expectation-maximisation. The model is a readable \
      JSON file for --model of dedupe, link, score and explain.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "File to write the model to.")
  var modelOut: String

  @OptionGroup var judged: JudgedOptions

  @Option(help: "Plan to follow (default: inferred).")
  var plan: String?

  @Option(help: "Model to start from; its plan is used.")
  var startFrom: String?

  @Option(help: "What the model is for: \(MatchTask.allNames) (default: the plan's, else dedupe).")
  var task: MatchTask?

  @OptionGroup var manners: Manners

  func run() throws {
    manners.apply()
    let file = try AtomicFile(path: modelOut)
    let progress = Progress(console: manners.console)
    let given = try GivenPlan(plan: plan, model: startFrom)
    let inputs = try LoadedInputs(input, progress: progress)
    let plan = given.plan(for: task)
    let task = plan?.task ?? self.task ?? .dedupe
    if task.acrossSourcesOnly { try inputs.requireSources(for: "train --task \(task.rawValue)") }
    let result = try given.naming {
      let labels = try inputs.labels(judged)
      let truth = try inputs.truth(judged)
      let matcher = Matcher(task: task, plan: plan, model: given.model?.model, seed: manners.seed)
      return try matcher.match(
        inputs.table, labels: labels, truth: truth, observer: progress.observer)
    }
    let card = ModelCard(result, given: given.model)
    try file.write(Array(ModelFile.text(card).utf8))
    try file.finish()
    for warning in inputs.warnings + result.warnings { manners.console.say("warning: \(warning)") }
    manners.console.say("Written to \(modelOut).")
    if manners.json {
      try Console.standardOutput(json: tree(card))
    }
  }

  private func tree(_ card: ModelCard) throws -> ValueTree {
    let encoder = ValueTreeEncoder()
    return .map([
      "model": .text(modelOut), "kind": .text(card.model.kind.rawValue),
      "training": try encoder.tree(of: card.training),
      "quality": try encoder.tree(of: card.quality),
    ])
  }
}

extension MatchTask: ExpressibleByArgument {
  static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
