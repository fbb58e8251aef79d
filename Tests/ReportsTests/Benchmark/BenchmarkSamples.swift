// Rows of benchmarks made up for tests.

import Evaluation
import Reports

extension BenchmarkMachine {
  static func sample(date: String = "2026-01-02T03:04:05Z", commit: String = "abc") -> Self {
    BenchmarkMachine(
      date: date, commit: commit, version: "0.1", processor: "A & B <CPU>", cores: 2,
      memoryBytes: 8_000_000_000, system: "Linux", compiler: "Swift", blas: "libblas", load: 0.1,
      seed: 1)
  }
}

/// Quality of a made-up result, with a curve and calibration where wanted.
func sampleQuality(f1: Double, hasScores: Bool = false) -> RowQuality {
  let pairs = PairQuality(
    truePositives: Int(1000 * f1), predicted: 1000, actual: 1000)
  var quality = RowQuality(Quality(pairs: pairs, clusters: nil, recordsIgnored: 0))
  if hasScores {
    if let scores = sampleScores() { quality.add(scores) }
    quality.byError = [
      ErrorRecall(kind: "keyboard", pairs: 10, found: 8),
      ErrorRecall(kind: "<nickname>", pairs: 4, found: 1),
    ]
  }
  return quality
}

/// Scores of pairs of fifty entities of two records: true pairs score high, others low.
private func sampleScores() -> ScoreQuality? {
  var pairs = ScoredPairs(left: [], right: [], probability: [])
  for entity in 0..<50 {
    let record = UInt32(2 * entity)
    pairs.left += [record, record]
    pairs.right += [record + 1, (record + 2) % 100]
    pairs.probability += [1 - Double(entity) / 80, Double(entity) / 100]
  }
  let truth = Truth(entityOf: (0..<100).map { UInt32($0 / 2) })
  return Evaluator(rule: EvaluationRule(resamples: 0)).evaluate(pairs, against: truth).scores
}

/// A row that was measured well.
func sampleRow(
  _ task: String, tool: String = "matchkit", _ mode: BenchmarkRow.Mode = .unlabelled,
  seconds: [Double] = [1, 1.1, 0.9], f1: Double? = nil, records: Int? = 1000,
  hasScores: Bool = false
) -> BenchmarkRow {
  var row = BenchmarkRow(task: task, tool: tool, toolVersion: "1", mode: mode, threads: 1)
  row.seconds = seconds
  row.cpuSeconds = seconds.map { 1.5 * $0 }
  row.peakMemoryBytes = seconds.map { Int(1e8 * $0) }
  row.records = records
  row.pairs = records.map { 20 * $0 }
  row.answer = "as it must be"
  row.quality = f1.map { sampleQuality(f1: $0, hasScores: hasScores) }
  row.stages = ["read", "score", "write"].map {
    StageCost(
      stage: $0, seconds: (seconds.first ?? 0) / 3, cpuSeconds: (seconds.first ?? 0) / 2,
      peakMemoryBytes: 50_000_000, count: records ?? 0)
  }
  return row
}

/// Rows of every group, with rivals, failures and sizes.
func sampleRun() -> BenchmarkRun {
  var rows = [
    sampleRow("kernels/levenshtein/surname", .plain, f1: nil),
    sampleRow("kernels/levenshtein/surname", tool: "rapidfuzz", .plain, seconds: [9, 9.1]),
    sampleRow("training/logistic_regression/1000x20", .labelled),
    sampleRow("accuracy/people_en_hard", f1: 0.7, hasScores: true),
    sampleRow("accuracy/people_en_hard", .labelled, f1: 0.8),
    sampleRow("public/set|one", f1: 0.97, hasScores: true),
    sampleRow("throughput/people/100000", f1: 0.9, records: 100_000),
  ]
  for (place, size) in [1000, 10_000, 100_000, 1_000_000].enumerated() {
    let time = [0.01, 0.1, 1, 10][place]
    rows.append(
      sampleRow("scaling/people/\(size)", seconds: [time, time * 1.1], f1: 0.9, records: size))
    rows.append(
      sampleRow("rivals/people/\(size)", tool: "splink", seconds: [time * 9], records: size))
  }
  for (tool, f1) in [("matchkit", 0.97), ("splink", 0.93), ("dedupe", 0.9)] {
    let time = tool == "matchkit" ? 0.1 : 3
    rows.append(
      sampleRow("rivals/set|one", tool: tool, seconds: [time], f1: f1, hasScores: tool != "dedupe"))
  }
  var failed = BenchmarkRow(task: "rivals/set|one", tool: "goldenmatch", mode: .unlabelled)
  failed.outcome = .timedOut
  failed.reason = "ended after 600 s & <nothing> was written"
  rows.append(failed)
  return BenchmarkRun(machine: .sample(), rows: rows)
}
