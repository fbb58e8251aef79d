// What dedupe and link have in common.

import ArgumentParser

/// Inputs, output, and what is given rather than inferred or trained.
struct MatchOptions: ParsableArguments {
  @OptionGroup var input: InputOptions

  @Option(help: "Folder to write: new, empty, or of an earlier run.", completion: .directory)
  var out: String

  @OptionGroup var given: GivenOptions

  @Option(help: "Use links from this probability up (default: the plan's, 0.5).")
  var threshold: Double?

  @OptionGroup var manners: Manners

  func validate() throws {
    if let threshold, !(threshold > 0 && threshold < 1) {
      throw ValidationError("--threshold takes a number between 0 and 1, not \(threshold).")
    }
  }
}

/// A plan, a model, and what is known to be true.
struct GivenOptions: ParsableArguments {
  @Option(help: "Plan to follow, as matchkit plan prints it (default: inferred).")
  var plan: String?

  @Option(help: "Model to use (default: trained on the input).")
  var model: String?

  @OptionGroup var judged: JudgedOptions
}

/// Labels or truth.
struct JudgedOptions: ParsableArguments {
  @Option(help: "Judged pairs to learn from: left,right,label.")
  var labels: String?

  @Option(help: "Truth to learn from: id,cluster or left,right.")
  var truth: String?

  func validate() throws {
    if labels != nil, truth != nil {
      throw ValidationError("Give either --labels or --truth.")
    }
  }
}
