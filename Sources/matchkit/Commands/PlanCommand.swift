// matchkit plan: the plan that a run would infer, ready to edit.

import ArgumentParser
import Files
import MatchKit

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Prints the inferred plan, commented, ready to edit.",
    discussion: "The same file goes into --plan of dedupe, link and train.")

  @OptionGroup var input: InputOptions

  @Option(help: "File to write instead of printing.")
  var out: String?

  @Option(help: "What the plan is for: \(MatchTask.allNames).")
  var task = MatchTask.dedupe

  @OptionGroup var manners: Manners

  func run() throws {
    manners.apply()
    let progress = Progress(console: manners.console)
    let inputs = try LoadedInputs(input, progress: progress)
    let inferred = progress.stage(.standardise, inputs.table.recordCount) {
      PlanInference(task: task).infer(inputs.table)
    }
    let text = try PlanText().text(inferred.plan, decisions: inferred.decisions)
    if let out { try AtomicFile.write(text, to: out) }
    for warning in inputs.warnings { manners.console.say("warning: \(warning)") }
    if manners.json {
      try Console.standardOutput(json: ValueTreeEncoder().tree(of: inferred.plan))
    } else if let out {
      manners.console.say("Written to \(out).")
    } else {
      try Console.standardOutput(text)
    }
  }
}
