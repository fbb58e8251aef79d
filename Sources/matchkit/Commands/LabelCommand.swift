// matchkit label: a person judges the most telling pairs.

import ArgumentParser
import Files
import MatchKit
import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct LabelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "label",
    abstract: "Asks about the most telling pairs and keeps the answers as labels.",
    discussion: """
      Shows two records at a time and reads y (same), n (different), u (unsure), b (back) or q \
      (quit) from standard input. Every answer is saved at once; the next run goes on where this \
      one ended. The labels are for --labels of dedupe, link and train.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "File of labels to write, or to go on with: left,right,label.")
  var labels: String

  @Option(help: "Model to start from; its plan is used (default: trained on the input).")
  var model: String?

  @Option(
    help: """
      Ask until the file holds so many labels (default: 100, or 50 more than there are if those \
      are enough; ends early, if you like, when more would hardly help).
      """)
  var count: Int?

  @Option(help: "Plan to follow (default: inferred).")
  var plan: String?

  @Option(help: "What they are for: \(MatchTask.allNames) (default: the plan's, else dedupe).")
  var task: MatchTask?

  @OptionGroup var manners: Manners

  private static let countDefault = 100
  private static let countMore = 50

  func validate() throws {
    if let count, count < 1 {
      throw ValidationError("--count takes a number from 1, not \(count).")
    }
  }

  func run() throws {
    manners.apply()
    let progress = Progress(console: manners.console)
    let given = try GivenPlan(plan: plan, model: model)
    let inputs = try LoadedInputs(input, progress: progress)
    let plan = given.plan(for: task)
    let task = plan?.task ?? self.task ?? .dedupe
    if task.acrossSourcesOnly { try inputs.requireSources(for: "label --task \(task.rawValue)") }
    let names = RecordNames(inputs.table)
    let file = try LabelFile(path: labels, names: names)
    for warning in inputs.warnings { manners.console.say("warning: \(warning)") }
    if let count, file.count >= count {
      manners.console.say("Nothing is asked: --count asks for no more than there are.")
      return try tell(LabelTally(earlier: file.earlier), .enough, task)
    }
    var rule = QuestionRule()
    rule.seed = manners.seed
    let labelling = try given.naming {
      try Matcher(task: task, plan: plan, model: given.model?.model, seed: manners.seed)
        .labelling(
          inputs.table, labels: file.earlier, rule: rule, observer: progress.observer)
    }
    var dialogue = LabelDialogue(
      labelling, file: file,
      text: QuestionText(
        names: names, values: RecordValues(inputs.table), isColoured: isTerminalColoured()),
      goal: count ?? defaultGoal(file.count), offersEnd: count == nil)
    let ending = try dialogue.run()
    try tell(LabelTally(earlier: file.earlier, dialogue.labelling.answers), ending, task)
  }

  private func defaultGoal(_ present: Int) -> Int {
    present < Self.countDefault ? Self.countDefault : present + Self.countMore
  }

  private func tell(_ tally: LabelTally, _ ending: LabelDialogue.Ending, _ task: MatchTask) throws {
    let console = manners.console
    if ending == .exhausted { console.say("All candidate pairs have been asked.") }
    if tally.count == 0 {
      console.say("No answers yet; \(labels) is not written.")
    } else {
      console.say(
        "\(labels) holds \(counted(tally.count, "answer")): \(grouped(tally.matches)) same, "
          + "\(grouped(tally.others)) different.")
      console.say("Next: \(nextCommand(task))")
    }
    if manners.json {
      try Console.standardOutput(
        json: .map([
          "labels": .text(labels), "count": .whole(tally.count), "matches": .whole(tally.matches),
          "others": .whole(tally.others), "unsure": .whole(tally.unsure),
          "ending": .text(ending.rawValue),
        ]))
    }
  }

  /// What to do with the labels.
  private func nextCommand(_ task: MatchTask) -> String {
    var words = ["matchkit", task.acrossSourcesOnly ? "link" : "dedupe"] + input.inputs
    if let plan { words += ["--plan", plan] }
    if let model { words += ["--model", model] }
    if task == .linkOneToOne { words.append("--one-to-one") }
    words += ["--labels", labels, "--out", "result"]
    return words.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
  }

  /// Whether to mark differences by colour: on a terminal that shows it, unless the user wants none
  /// (https://no-color.org).
  private func isTerminalColoured() -> Bool {
    func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    return isatty(STDERR_FILENO) == 1 && value("NO_COLOR").isEmpty && value("TERM") != "dumb"
  }
}

/// How many labels there are.
private struct LabelTally {
  var matches = 0
  var others = 0
  var unsure = 0

  var count: Int { matches + others }

  init(earlier: LabelledPairs, _ answers: [Answer] = []) {
    for isMatch in earlier.isMatch.map(Optional.init) + answers.map(\.isMatch) {
      switch isMatch {
      case true?: matches += 1
      case false?: others += 1
      case nil: unsure += 1
      }
    }
  }
}
