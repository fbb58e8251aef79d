// matchkit evaluate: how good clusters or scores are, against the truth or a sample of it.

import ArgumentParser
import Evaluation
import Files
import Reports

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures clusters or scores against the truth.",
    discussion: """
      The truth is a file id,cluster (source first where identifiers repeat across sources) or \
      left,right with one true pair a row. Pairs of clusters are all pairs inside clusters, \
      against all true pairs. Without a truth, --draw writes pairs for a person to judge, and \
      --labels estimates quality from them.
      """)

  @OptionGroup var options: MeasuredOptions

  @OptionGroup var evidence: EvidenceOptions

  @OptionGroup var sample: DrawOptions

  @Option(help: "How many of the worst errors of each kind to name.")
  var worst = 5

  @Option(help: "Writes a report for people there, as HTML.", completion: .file())
  var report: String?

  @OptionGroup var manners: Manners

  func validate() throws {
    guard worst >= 0 else {
      throw ValidationError("--worst takes a number from 0, not \(worst).")
    }
    guard sample.draw == nil else {
      guard options.scores != nil, options.truth == nil, options.labels == nil, report == nil
      else { throw ValidationError("--draw needs --scores, and no truth, labels or report.") }
      return
    }
    guard options.truth != nil || options.labels != nil else {
      throw ValidationError("Give --truth, or --labels with judged pairs.")
    }
  }

  func run() throws {
    manners.apply()
    let file = try report.map { try AtomicFile(path: $0) }
    let inputs = try EvaluationInputs(options, evidence, console: manners.console)
    let result = try measure(inputs)
    if let file, let result {
      try file.write(Array(Wording.current.page(result.html()).utf8))
      try file.finish()
    }
    guard let result else { return }
    if manners.json { return try Console.standardOutput(json: result.json()) }
    try Console.standardOutput(Wording.current.lines(result.text()))
  }

  /// Measures, estimates, or draws what is to be judged.
  private func measure(_ inputs: EvaluationInputs) throws -> EvaluationResult? {
    if let path = sample.draw, case .scores(let scored) = inputs.measured {
      try draw(scored, inputs.names, to: path)
      return nil
    }
    if let path = options.labels, case .scores(let scored) = inputs.measured {
      return .judged(try judged(scored, inputs, path), facts)
    }
    guard let truth = inputs.truth else { return nil }
    if let design = options.truthSample {
      return .sample(try estimate(inputs, truth, design), facts)
    }
    var assessment = try assess(inputs, truth)
    if let blocking = try inputs.blocking(rule) { assessment.quality.blocking = blocking }
    return .measured(assessment, inputs.names, inputs.table.map { RecordValues($0) }, facts)
  }

  private var facts: QualityFacts {
    QualityFacts(
      version: MatchKitCommand.configuration.version,
      truth: options.truth ?? options.labels ?? "", measured: options.measured,
      acrossSourcesOnly: options.acrossSources, threshold: options.threshold)
  }

  private var rule: EvaluationRule {
    EvaluationRule(
      acrossSourcesOnly: options.acrossSources, seed: manners.seed, threshold: options.threshold,
      worstErrors: worst)
  }

  private func assess(_ inputs: EvaluationInputs, _ truth: Truth) throws -> Assessment {
    let evaluator = Evaluator(rule: rule)
    let slices = try inputs.slices()
    let sourceOf = inputs.names.sourceOf
    switch inputs.measured {
    case .clusters(let clusters):
      return evaluator.assess(clusters, against: truth, sourceOf: sourceOf, slices: slices)
    case .scores(let scored):
      let counted = options.acrossSources ? scored.across(sourceOf) : scored
      return evaluator.assess(counted, against: truth, sourceOf: sourceOf, slices: slices)
    }
  }

  private func estimate(
    _ inputs: EvaluationInputs, _ truth: Truth, _ design: SampleDesign
  ) throws -> EntitySampleQuality {
    guard truth.pairs == nil else {
      throw UserError("--truth-sample needs a truth of clusters, id,cluster, not of pairs.")
    }
    guard truth.entityCount > 0 else {
      throw UserError("\(options.truth ?? ""): no entity in it.", exitCode: .badData)
    }
    let evaluator = Evaluator(rule: rule)
    let sourceOf = inputs.names.sourceOf
    switch inputs.measured {
    case .clusters(let clusters):
      return evaluator.estimate(clusters, sample: truth, design: design, sourceOf: sourceOf)
    case .scores(let scored):
      return evaluator.estimate(scored, sample: truth, design: design, sourceOf: sourceOf)
    }
  }

  private var sampleRule: LabelledSampleRule {
    LabelledSampleRule(
      threshold: options.threshold, outsidePairs: options.outsidePairs, seed: manners.seed)
  }

  private func judged(
    _ scored: ScoredPairs, _ inputs: EvaluationInputs, _ path: String
  ) throws -> LabelledSampleQuality {
    let counted = options.acrossSources ? scored.across(inputs.names.sourceOf) : scored
    let judged = try inputs.judged(path)
    if let quality = LabelledSampleEvaluator(rule: sampleRule).estimate(counted, judged) {
      return quality
    }
    throw InputError(
      kind: .badData, file: path,
      expected: "judged pairs with scores on both sides of \(options.threshold)",
      found: "\(judged.left.count) pairs, none on one side",
      advice: "judge pairs that --draw writes")
  }

  private func draw(_ scored: ScoredPairs, _ names: RecordNames, to path: String) throws {
    let chosen = SampleDraw(rule: sampleRule).draw(scored, count: sample.drawCount)
    try PairWriter(names: names).write(scored, chosen, to: path)
    manners.console.say("\(counted(chosen.count, "pair")) to judge written to \(path).")
    if manners.json {
      try Console.standardOutput(
        json: .map(["pairs": .whole(chosen.count), "draw": .text(path)]))
    }
  }
}
