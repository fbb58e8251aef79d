// One run from files to the folder of its results, as `matchkit dedupe` and `link` do it, with
// every stage measured; then, outside the measurement, how good it is.

import Evaluation
import Files
import Foundation
import Kernels
import MatchKit
import Reports

/// Runs a set and measures it.
struct PipelineRun {
  let set: MatchSet
  let isLabelled: Bool
  /// How often entities are drawn anew for the interval of F1; 0 for none.
  var resamples = 0
  /// Whether scores and kinds of error are measured too, which compares all pairs once more.
  var measuresDetail = false

  /// What a run found.
  private struct Found {
    let table: Table
    let result: MatchResult
  }

  /// A row of that name; `f1Min` is the least F1 that is right.
  func measure(
    _ name: String, _ mode: BenchmarkRow.Mode, _ context: TaskContext, f1Min: Double
  ) throws -> BenchmarkRow {
    var row = BenchmarkTask.row(name, mode, context, threads: Threads.count)
    let meter = StageMeter()
    let (found, cost) = try Meter.measure { try run(meter, context) }
    row.add(cost)
    row.stages = meter.costs
    row.peakMemoryBytes = [meter.peakMemoryBytes]
    row.records = found.table.recordCount
    row.pairs = found.result.candidateCount
    let truth = try set.truth(found.table)
    var quality = try quality(found, truth)
    if measuresDetail { try addScores(to: &quality, found, truth) }
    check(&row, found, quality, f1Min)
    row.quality = quality
    return row
  }

  private func run(_ meter: StageMeter, _ context: TaskContext) throws -> Found {
    let folder = try RunFolder(path: "\(context.folder)/run-\(UUID().uuidString)")
    defer { folder.discard() }
    let table = try meter.stage(.read) { try set.table() }
    let labels = try isLabelled ? set.labels(table) : nil
    let result = try Matcher(task: set.task, seed: context.seed)
      .match(table, labels: labels, observer: meter.observer)
    try meter.stage(.write, table.recordCount) {
      let record = RunRecord(
        version: context.version, command: set.task == .dedupe ? "dedupe" : "link",
        inputs: [set.records], threads: Threads.count, seed: context.seed, result: result,
        of: table, warnings: result.warnings)
      try folder.write(result, of: table)
      let report = RunReport(result, of: table, facts: RunFacts()).html()
      try folder.finish(record, report: report)
    }
    return Found(table: table, result: result)
  }

  private func quality(_ found: Found, _ truth: Truth) throws -> RowQuality {
    let rule = EvaluationRule(
      acrossSourcesOnly: set.task.acrossSourcesOnly, resamples: resamples, sliceResamples: 0)
    guard measuresDetail else {
      return RowQuality(
        Evaluator(rule: rule).evaluate(
          found.result.clusters, against: truth, sourceOf: found.table.sourceOf))
    }
    let measured = Evaluator(rule: rule).assess(
      found.result.clusters, against: truth, sourceOf: found.table.sourceOf,
      slices: try set.errorSlices(found.table))
    return RowQuality(measured.quality)
  }

  private func addScores(
    to quality: inout RowQuality, _ found: Found, _ truth: Truth
  ) throws {
    let card = ModelCard(plan: found.result.plan, model: found.result.model)
    let links = try PairScorer(card, table: found.table).scoreCandidates().links
    let across = set.task.acrossSourcesOnly
    quality.pairCompleteness =
      BlockingQuality(
        left: links.left, right: links.right, truth: truth,
        acrossSources: across ? found.table.sourceOf : nil
      ).pairCompleteness
    let rule = EvaluationRule(acrossSourcesOnly: across, resamples: 0)
    let measured = Evaluator(rule: rule).evaluate(
      ScoredPairs(links), against: truth, sourceOf: found.table.sourceOf)
    if let scores = measured.scores { quality.add(scores) }
  }

  private func check(
    _ row: inout BenchmarkRow, _ found: Found, _ quality: RowQuality, _ f1Min: Double
  ) {
    let clusters = found.result.clusters
    row.answer = "F1 \(String(format: "%.4f", quality.f1)), at least \(f1Min)"
    if clusters.clusterOf.count != found.table.recordCount {
      row.fail("\(clusters.clusterOf.count) records have a customer")
    }
    if Set(clusters.clusterOf).count != clusters.count { row.fail("a customer has no record") }
    if quality.f1 < f1Min { row.fail("F1 is \(quality.f1), less than \(f1Min)") }
  }
}
