// A run from inputs to a folder: what dedupe and link do.

import Files
import Kernels
import MatchKit
import Reports

/// One run of dedupe or link.
struct MatchRun {
  let command: String
  let task: MatchTask
  let options: MatchOptions

  func run() throws {
    options.manners.apply()
    let folder = try RunFolder(path: options.out)
    defer { folder.discard() }
    let progress = Progress(console: options.manners.console)
    let given = try GivenPlan(plan: options.given.plan, model: options.given.model)
    let inputs = try LoadedInputs(options.input, progress: progress)
    if task.acrossSourcesOnly { try inputs.requireSources(for: command) }
    let result = try given.naming { try match(inputs, given, progress) }
    let warnings = inputs.warnings + result.warnings
    var record = RunRecord(
      version: MatchKitCommand.configuration.version, command: command, inputs: inputs.paths,
      threads: Threads.count, seed: options.manners.seed, result: result,
      of: inputs.table, isModelGiven: given.model?.model == result.model, warnings: warnings)
    try progress.stage(.write, inputs.table.recordCount) {
      try folder.write(
        result, of: inputs.table, given: given.model, planText: given.text(of: result.plan))
    }
    spend(progress, on: &record)
    let report = progress.stage(.write) {
      Wording.current.page(RunReport(result, of: inputs.table, facts: RunFacts(record)).html())
    }
    spend(progress, on: &record)
    try folder.finish(record, report: report)
    try tell(record, warnings)
  }

  private func spend(_ progress: Progress, on record: inout RunRecord) {
    record.seconds = progress.seconds
    record.processorSeconds = progress.processorSeconds
    record.secondsTotal = progress.secondsTotal
    record.peakMemoryBytes = peakMemoryBytes()
  }

  private func match(
    _ inputs: LoadedInputs, _ given: GivenPlan, _ progress: Progress
  ) throws -> MatchResult {
    let judged = options.given.judged
    let labels = try inputs.labels(judged)
    let truth = try inputs.truth(judged)
    let matcher = Matcher(
      task: task, plan: given.plan(for: task), model: given.model?.model,
      threshold: options.threshold, seed: options.manners.seed)
    return try matcher.match(
      inputs.table, labels: labels, truth: truth, observer: progress.observer)
  }

  private func tell(_ record: RunRecord, _ warnings: [String]) throws {
    let console = options.manners.console
    for warning in warnings { console.say("warning: \(warning)") }
    console.say(
      "\(counted(record.records, "record")) of \(counted(record.customers, "customer")): "
        + "\(counted(record.records - record.customers, "duplicate")), the largest customer has "
        + "\(counted(record.largestCluster, "record")).")
    console.say("Written to \(options.out) in \(duration(record.secondsTotal)).")
    if options.manners.json { try Console.standardOutput(json: record.tree) }
  }
}

extension RunFacts {
  /// What the record of a run tells its report.
  fileprivate init(_ record: RunRecord) {
    self.init(
      version: record.version, command: record.command, inputs: record.inputs,
      threads: record.threads, seed: record.seed, seconds: record.seconds,
      secondsTotal: record.secondsTotal, peakMemoryBytes: record.peakMemoryBytes,
      warnings: record.warnings)
  }
}
