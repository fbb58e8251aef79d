// Runs tasks one after another, each in a process of its own: this program starts itself again
// with the name of the task, and reads the row that it prints.

import Foundation
import Reports

/// Runs tasks in processes of their own.
public struct BenchmarkRunner: Sendable {
  /// What the program is told so that it does one step of one task, and nothing else.
  public struct Step: Sendable {
    public let task: BenchmarkTask
    /// Whether files are made, or the answer is checked and the time taken.
    public let isPreparation: Bool

    /// The step of those names; nil when there is none.
    public init?(task identifier: String, isPreparation: Bool) {
      guard let task = TaskCatalogue.task(identifier) else { return nil }
      self.task = task
      self.isPreparation = isPreparation
    }

    /// Does the step in this process; a measured row as one line of JSON, else nothing.
    public func run(_ context: TaskContext) throws -> String {
      if isPreparation {
        try task.prepare(context)
        return ""
      }
      return try RowFile.line(try task.measure(context)) + "\n"
    }
  }

  let program: String
  /// The arguments of a step: the task's identifier, whether it is the preparation, its threads.
  private let arguments: @Sendable (String, Bool, Int?) -> [String]
  let context: TaskContext
  private static let timeLimit = 7200.0

  /// A runner that starts `program` with those arguments.
  public init(
    program: String, context: TaskContext,
    arguments: @escaping @Sendable (String, Bool, Int?) -> [String]
  ) {
    self.program = program
    self.context = context
    self.arguments = arguments
  }

  /// The rows of the tasks; `tell` is given each as soon as it is there.
  public func run(
    _ tasks: [BenchmarkTask], tell: (BenchmarkRow) -> Void
  ) -> [BenchmarkRow] {
    tasks.map { task in
      let row = run(task)
      tell(row)
      return row
    }
  }

  /// Makes the files of a task, in a process of its own.
  func prepare(_ task: String) throws {
    let child = ChildProcess(
      program: program, arguments: arguments(task, true, nil), timeLimit: Self.timeLimit)
    let ending = try child.run(scratch: context.folder)
    guard ending.isGood else {
      throw HarnessError("\(task) cannot be prepared: \(ending.lastWords)")
    }
  }

  private func run(_ task: BenchmarkTask) -> BenchmarkRow {
    if let failed = failure(of: task, isPreparation: true).row { return failed }
    var rows: [BenchmarkRow] = []
    for _ in 0..<task.processes {
      let step = failure(of: task, isPreparation: false)
      if let failed = step.row { return failed }
      do {
        rows.append(try RowFile.row(step.output))
      } catch {
        return failed(task, .failed, "no row was printed: \(error)")
      }
      if rows.last?.outcome != .done { break }
    }
    return Self.merged(rows)
  }

  /// What a step printed, and a row that says so if it failed.
  private func failure(
    of task: BenchmarkTask, isPreparation: Bool
  ) -> (row: BenchmarkRow?, output: String) {
    let child = ChildProcess(
      program: program, arguments: arguments(task.identifier, isPreparation, task.threads),
      timeLimit: Self.timeLimit)
    do {
      let ending = try child.run(scratch: context.folder)
      if ending.isGood { return (nil, ending.output) }
      let words = "exit code \(ending.status): \(ending.lastWords)"
      return (failed(task, ending.isTimedOut ? .timedOut : .failed, words), "")
    } catch {
      return (failed(task, .failed, "\(error)"), "")
    }
  }

  private func failed(
    _ task: BenchmarkTask, _ outcome: BenchmarkRow.Outcome, _ reason: String
  ) -> BenchmarkRow {
    var row = BenchmarkTask.row(task.name, task.mode, context, threads: task.threads ?? 0)
    row.outcome = outcome
    row.reason = reason
    return row
  }

  /// One row of the rows of several processes: all times and memories, the stages of the median
  /// one. The answer must be the same each time.
  package static func merged(_ rows: [BenchmarkRow]) -> BenchmarkRow {
    var row = rows[0]
    guard rows.count > 1 else { return row }
    row.seconds = rows.flatMap(\.seconds)
    row.cpuSeconds = rows.flatMap(\.cpuSeconds)
    row.peakMemoryBytes = rows.flatMap(\.peakMemoryBytes)
    let byTime = rows.sorted { ($0.seconds.first ?? 0) < ($1.seconds.first ?? 0) }
    row.stages = byTime[byTime.count / 2].stages
    if let bad = rows.first(where: { $0.outcome != .done }) {
      row.outcome = bad.outcome
      row.reason = bad.reason
    }
    if rows.contains(where: { $0.answer != row.answer || $0.quality != row.quality }) {
      row.fail("the answers of two processes differ")
    }
    return row
  }
}
