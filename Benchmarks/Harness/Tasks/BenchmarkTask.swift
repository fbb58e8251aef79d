// What can be measured: a task says how it is prepared, what it must answer and how it is timed.

import Foundation
import Reports

/// Tasks that are run together.
public enum BenchmarkSuite: String, Sendable, CaseIterable {
  /// A little of everything, in under a minute.
  case quick
  /// Synthetic records of every kind, with the truth about them.
  case accuracy
  /// Many records from file to folder.
  case throughput
  /// The same at growing sizes.
  case scaling
  /// Learners on tables of numbers.
  case training
  /// Every comparator by itself.
  case kernels
  /// Public labelled sets, where they are found.
  case `public`
  /// Other tools on the same files, where they are set up.
  case rivals
  /// Everything but the rivals.
  case all
}

/// How large a task is.
public enum TaskSize: String, Sendable {
  case full
  /// Just large enough for the answer to mean something: for tests.
  case smallest
}

/// What a task is given.
public struct TaskContext: Sendable {
  public var size: TaskSize
  /// A folder for what tasks make and share; it exists.
  public var folder: String
  public var seed: UInt64
  public var version: String
  /// The folder with the public labelled sets.
  public var dataFolder: String

  public init(
    size: TaskSize = .full, folder: String, seed: UInt64 = 1, version: String = "",
    dataFolder: String? = nil
  ) {
    self.size = size
    self.folder = folder
    self.seed = seed
    self.version = version
    let named = ProcessInfo.processInfo.environment["MATCHKIT_DATA"]
    self.dataFolder = dataFolder ?? named ?? "Benchmarks/sets"
  }

  /// The full size, or the smallest.
  func pick<Value>(_ full: Value, smallest: Value) -> Value { size == .full ? full : smallest }

  /// How often something short is repeated within one process.
  var repeats: Int { pick(7, smallest: 1) }
}

/// Something to measure.
public struct BenchmarkTask: Sendable {
  /// Group and subject, such as `kernels/levenshtein/surname`.
  public let name: String
  public let mode: BenchmarkRow.Mode
  /// The suites that it belongs to, beside `all`.
  public let suites: Set<BenchmarkSuite>
  /// Threads that it runs on; nil for as many as the user wants.
  public var threads: Int?
  /// How often it is done, each time in a process of its own.
  public var processes = 1
  /// About how many records it treats; 0 when it treats none.
  public var records = 0
  /// Makes the files that it needs in the folder of the context, unless they are there.
  public var prepare: @Sendable (TaskContext) throws -> Void = { _ in }
  /// Checks the answer and takes the time.
  public let measure: @Sendable (TaskContext) throws -> BenchmarkRow

  /// What tells it from all other tasks.
  public var identifier: String { "\(name)|\(mode.rawValue)|\(threads ?? 0)" }

  /// A row for this task, still without measurements.
  static func row(
    _ name: String, _ mode: BenchmarkRow.Mode, _ context: TaskContext, threads: Int
  ) -> BenchmarkRow {
    BenchmarkRow(
      task: name, toolVersion: context.version, mode: mode, threads: threads)
  }
}

extension BenchmarkRow {
  /// Says that the task ended with another answer than it must give.
  mutating func fail(_ reason: String) {
    if outcome == .done { outcome = .wrong }
    self.reason = self.reason.isEmpty ? reason : "\(self.reason); \(reason)"
  }

  /// Takes what something cost.
  mutating func add(_ cost: Cost) {
    seconds.append(cost.seconds)
    cpuSeconds.append(cost.cpuSeconds)
  }
}
