// What a benchmark measures, one row for a task, a tool and a mode. Rows are kept as they were
// measured; every table and picture is made from them.

import Evaluation

/// One task done by one tool, as often as it was repeated.
public struct BenchmarkRow: Sendable, Equatable, Codable {
  /// How it ended.
  public enum Outcome: String, Sendable, Codable {
    case done
    /// It ended with another answer than the one it must give.
    case wrong
    case failed
    case timedOut = "timed_out"
    /// What it needs is not there: the data, or the tool.
    case absent
  }

  /// What it had to learn from.
  public enum Mode: String, Sendable, Codable, CaseIterable {
    /// Nothing is learnt.
    case plain
    /// Learnt from the records alone.
    case unlabelled
    /// Learnt from labelled pairs too.
    case labelled
  }

  /// Name of the task, such as `public/febrl1`; the part before the first slash is its group.
  public var task: String
  /// Who did it: `matchkit` or a rival.
  public var tool: String
  public var toolVersion: String
  public var mode: Mode
  public var threads: Int
  public var outcome: Outcome
  /// Why it did not end well; empty when it did.
  public var reason: String
  /// The answer that was checked, in words.
  public var answer: String
  /// Records treated, or rows of a table of numbers.
  public var records: Int?
  /// Pairs compared.
  public var pairs: Int?
  /// Wall seconds of every repeat.
  public var seconds: [Double]
  /// CPU seconds of every repeat, all threads and children together.
  public var cpuSeconds: [Double]
  /// Largest resident memory of every process, in bytes.
  public var peakMemoryBytes: [Int]
  /// The stages of the repeat with the median time.
  public var stages: [StageCost]
  public var quality: RowQuality?

  enum CodingKeys: String, CodingKey {
    case task, tool
    case toolVersion = "tool_version"
    case mode, threads, outcome, reason, answer, records, pairs, seconds
    case cpuSeconds = "cpu_seconds"
    case peakMemoryBytes = "peak_memory_bytes"
    case stages, quality
  }

  /// A row without measurements yet.
  public init(
    task: String, tool: String = "matchkit", toolVersion: String = "", mode: Mode = .plain,
    threads: Int = 1
  ) {
    self.task = task
    self.tool = tool
    self.toolVersion = toolVersion
    self.mode = mode
    self.threads = threads
    outcome = .done
    reason = ""
    answer = ""
    seconds = []
    cpuSeconds = []
    peakMemoryBytes = []
    stages = []
  }

  /// The part of the task's name before the first slash.
  public var group: String { String(task.prefix { $0 != "/" }) }

  /// The part of the task's name after the first slash.
  public var subject: String { String(task.dropFirst(group.count + 1)) }

  /// What makes two rows measurements of the same thing.
  public var key: String { "\(task) \(tool) \(mode.rawValue) \(threads)" }

  /// Records a second at the median time.
  public var recordsPerSecond: Double? { per(seconds, records) }

  /// Pairs a second at the median time.
  public var pairsPerSecond: Double? { per(seconds, pairs) }

  /// Pairs a second of one core's work: by the CPU seconds of all threads.
  public var pairsPerCPUSecond: Double? { per(cpuSeconds, pairs) }

  /// Records a second of one core's work.
  public var recordsPerCPUSecond: Double? { per(cpuSeconds, records) }

  private func per(_ spent: [Double], _ count: Int?) -> Double? {
    guard let count, let time = Spread(spent)?.median, time > 0 else { return nil }
    return Double(count) / time
  }
}

/// What one stage of a run cost.
public struct StageCost: Sendable, Equatable, Codable {
  /// A stage of `Stage`, or another name for what lies between them.
  public var stage: String
  public var seconds: Double
  public var cpuSeconds: Double
  /// Largest resident memory while it ran, in bytes.
  public var peakMemoryBytes: Int
  /// Things it treated: records, pairs, patterns or links.
  public var count: Int

  enum CodingKeys: String, CodingKey {
    case stage, seconds
    case cpuSeconds = "cpu_seconds"
    case peakMemoryBytes = "peak_memory_bytes"
    case count
  }

  public init(
    stage: String, seconds: Double, cpuSeconds: Double, peakMemoryBytes: Int, count: Int
  ) {
    self.stage = stage
    self.seconds = seconds
    self.cpuSeconds = cpuSeconds
    self.peakMemoryBytes = peakMemoryBytes
    self.count = count
  }
}

/// Quality of what a run found. Everything is 0 ... 1.
public struct RowQuality: Sendable, Equatable, Codable {
  /// Over all pairs inside clusters, against all true pairs.
  public var precision: Double
  public var recall: Double
  public var f1: Double
  /// 95 % interval of F1 by resampling entities.
  public var f1Interval: Interval?
  /// F1 of clusters that are exactly an entity.
  public var exactF1: Double?
  public var bCubedF1: Double?
  /// Share of the true pairs that were compared.
  public var pairCompleteness: Double?
  /// Of the scores, where the tool gives any.
  public var averagePrecision: Double?
  public var calibrationError: Double?
  public var curve: [CurvePoint]
  public var calibration: [CalibrationBin]
  /// Recall of the pairs that have each kind of error.
  public var byError: [ErrorRecall]

  enum CodingKeys: String, CodingKey {
    case precision, recall, f1
    case f1Interval = "f1_interval"
    case exactF1 = "exact_f1"
    case bCubedF1 = "b_cubed_f1"
    case pairCompleteness = "pair_completeness"
    case averagePrecision = "average_precision"
    case calibrationError = "expected_calibration_error"
    case curve, calibration
    case byError = "by_error"
  }

  private static let curvePointsMax = 80

  /// Quality of clusters.
  public init(_ quality: Quality) {
    precision = quality.pairs.precision
    recall = quality.pairs.recall
    f1 = quality.pairs.f1
    f1Interval = quality.pairs.intervals?.f1
    exactF1 = quality.clusters?.exactF1
    bCubedF1 = quality.clusters?.bCubedF1
    curve = []
    calibration = []
    byError = quality.slices.filter { $0.by == "error" && $0.actual > 0 }.map {
      ErrorRecall(kind: $0.name, pairs: $0.actual, found: $0.truePositives)
    }
  }

  /// Adds what scores say; the curve is thinned to some eighty points.
  public mutating func add(_ scores: ScoreQuality) {
    averagePrecision = scores.averagePrecision
    calibrationError = scores.expectedCalibrationError
    calibration = scores.calibration
    let step = max(1, scores.curve.count / Self.curvePointsMax)
    curve = scores.curve.enumerated().filter {
      $0.offset % step == 0 || $0.offset == scores.curve.count - 1
    }.map(\.element)
  }
}

/// How many of the true pairs at records with some kind of error were found; a pair counts half to
/// each of its records.
public struct ErrorRecall: Sendable, Equatable, Codable {
  /// What is wrong with a value of the record.
  public var kind: String
  /// True pairs of records that have it.
  public var pairs: Double
  /// Those of them in one cluster.
  public var found: Double

  public init(kind: String, pairs: Double, found: Double) {
    self.kind = kind
    self.pairs = pairs
    self.found = found
  }
}
