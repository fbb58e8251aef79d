// Two runs side by side: which differences exceed the noise.
//
// Time and memory: the medians m of two runs differ when |ln(m1 / m0)| exceeds three standard
// errors of the difference (`Spread`), and a floor that covers what repeats within one run do not
// see, such as where the pages of a process lie. Quality follows from data and seed alone, so any
// difference is real; below the floor it does not matter.
//
// What runs on one thread and is not using a processor is waiting for one, as on a machine with
// other work. By how much that share changed is noise of the wall seconds, too; CPU seconds tell
// the rest. Limit: on several threads the same would hide parallelism that was lost, so there wall
// seconds are judged as they are, and want a quiet machine.

import Kernels

/// The differences between two runs.
public struct BenchmarkComparison: Sendable, Equatable {
  /// What is compared.
  public enum Measure: String, Sendable, CaseIterable {
    case seconds
    case cpuSeconds = "CPU seconds"
    case memory = "peak memory"
    case f1 = "F1"
    case outcome

    /// The smallest difference that counts: a share, or an absolute one for quality.
    var floor: Double {
      switch self {
      case .seconds: 0.1
      case .cpuSeconds, .memory: 0.05
      case .f1: 0.0005
      case .outcome: 0
      }
    }
  }

  /// What a difference means.
  public enum Verdict: String, Sendable { case better, worse, same }

  /// One measure of one task.
  public struct Difference: Sendable, Equatable {
    public let row: String
    public let measure: Measure
    public let before: Double
    public let after: Double
    /// ln(after / before), or after - before for quality.
    public let change: Double
    /// Changes up to this are noise.
    public let noise: Double
    public let verdict: Verdict
  }

  /// Every measure of every row that both runs have.
  public let differences: [Difference]
  /// Rows that only the earlier run has.
  public let missing: [String]
  /// Rows that only the later run has.
  public let added: [String]

  /// Compares the rows of an earlier run with those of a later one; O(rows).
  public init(before: [BenchmarkRow], after: [BenchmarkRow]) {
    var earlier: [String: BenchmarkRow] = [:]
    for row in before where row.outcome != .absent { earlier[row.key] = row }
    let later = after.filter { $0.outcome != .absent }
    let laterKeys = Set(later.map(\.key))
    differences = later.flatMap { row in
      earlier[row.key].map { Self.differences($0, row) } ?? []
    }
    missing = before.map(\.key).filter { earlier[$0] != nil && !laterKeys.contains($0) }
    added = later.map(\.key).filter { earlier[$0] == nil }
  }

  /// Whether anything got worse by more than the noise.
  public var isWorse: Bool { differences.contains { $0.verdict == .worse } }

  private static func differences(_ old: BenchmarkRow, _ new: BenchmarkRow) -> [Difference] {
    guard old.outcome == .done, new.outcome == .done else {
      let (before, after) = (old.outcome == .done ? 1.0 : 0, new.outcome == .done ? 1.0 : 0)
      return [Difference(new.key, .outcome, before, after, after - before, 0)]
    }
    var found: [Difference] = []
    let pairs: [(Measure, Spread?, Spread?)] = [
      (.seconds, Spread(old.seconds), Spread(new.seconds)),
      (.cpuSeconds, Spread(old.cpuSeconds), Spread(new.cpuSeconds)),
      (.memory, Spread(old.peakMemoryBytes), Spread(new.peakMemoryBytes)),
    ]
    for (measure, before, after) in pairs {
      guard let before, let after, before.median > 0, after.median > 0 else { continue }
      let waiting = measure == .seconds ? changeOfWaiting(old, new) : 0
      found.append(
        Difference(
          new.key, measure, before.median, after.median,
          logarithm(after.median / before.median), noise(measure, before, after) + waiting))
    }
    if let before = old.quality?.f1, let after = new.quality?.f1 {
      found.append(Difference(new.key, .f1, before, after, after - before, Measure.f1.floor))
    }
    return found
  }

  /// By how much the ratio of wall to CPU seconds changed on one thread, |ln|; else 0.
  private static func changeOfWaiting(_ old: BenchmarkRow, _ new: BenchmarkRow) -> Double {
    guard old.threads == 1, new.threads == 1 else { return 0 }
    func ratio(_ row: BenchmarkRow) -> Double? {
      guard let wall = Spread(row.seconds), let used = Spread(row.cpuSeconds) else { return nil }
      return wall.median > 0 && used.median > 0 ? wall.median / used.median : nil
    }
    guard let before = ratio(old), let after = ratio(new) else { return 0 }
    return abs(logarithm(after / before))
  }

  /// What two measurements of the same program may differ by. One that was made only once says
  /// nothing of its noise: three times the floor stands for it.
  private static func noise(_ measure: Measure, _ before: Spread, _ after: Spread) -> Double {
    guard let first = before.relativeError, let second = after.relativeError else {
      return 3 * measure.floor
    }
    return max(measure.floor, 3 * (first * first + second * second).squareRoot())
  }
}

extension BenchmarkComparison.Difference {
  init(
    _ row: String, _ measure: BenchmarkComparison.Measure, _ before: Double, _ after: Double,
    _ change: Double, _ noise: Double
  ) {
    self.row = row
    self.measure = measure
    self.before = before
    self.after = after
    self.change = change
    self.noise = noise
    let moreIsBetter = measure == .f1 || measure == .outcome
    if abs(change) <= noise {
      verdict = .same
    } else {
      verdict = (change > 0) == moreIsBetter ? .better : .worse
    }
  }
}
