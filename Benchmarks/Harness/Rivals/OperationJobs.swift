// Comparators and learners of other tools, on the files that ours are measured with.

import Foundation
import Reports

/// What a rival's script prints of an operation.
private struct OperationResult: Decodable {
  let seconds: [Double]
  let cpuSeconds: [Double]
  let count: Int
  let answer: String

  enum CodingKeys: String, CodingKey {
    case seconds
    case cpuSeconds = "cpu_seconds"
    case count, answer
  }
}

/// One operation of a rival.
struct OperationJob: Sendable {
  let rival: Rival
  /// The row, still without measurements.
  let row: BenchmarkRow
  /// The task of ours that writes the files.
  let preparation: String
  let arguments: [String]

  /// The measured row.
  func measured(scratch: String) -> BenchmarkRow {
    var row = row
    guard rival.isSetUp else {
      row.outcome = .absent
      row.reason = "\(rival.name) is not set up; Benchmarks/rivals/run does that"
      return row
    }
    let child = ChildProcess(program: rival.python, arguments: arguments, timeLimit: 900)
    do {
      let ending = try child.run(scratch: scratch)
      guard ending.isGood else { throw HarnessError(ending.lastWords) }
      let result = try JSONDecoder().decode(
        OperationResult.self, from: Data(ending.output.utf8))
      row.seconds = result.seconds
      row.cpuSeconds = result.cpuSeconds
      row.answer = result.answer
      row.peakMemoryBytes = [ending.peakMemoryBytes]
      if row.group == "kernels" { row.pairs = result.count } else { row.records = result.count }
    } catch {
      row.outcome = .failed
      row.reason = "\(error)"
    }
    return row
  }
}

/// All operations of all rivals.
struct OperationJobs {
  let rivals: [Rival]
  let context: TaskContext
  private static let kernels = ["jaro_winkler", "levenshtein", "osa"]
  private static let solvers = ["lbfgs", "newton-cholesky"]
  private static let threads = Set([1, ProcessInfo.processInfo.activeProcessorCount]).sorted()

  var all: [OperationJob] {
    rivals.filter { $0.skill == .kernels }.flatMap(kernelJobs)
      + rivals.filter { $0.skill == .training }.flatMap { logisticJobs($0) + kMeansJobs($0) }
  }

  private func kernelJobs(_ rival: Rival) -> [OperationJob] {
    Self.kernels.flatMap { kernel in
      KernelValues.Kind.allCases.flatMap { kind in
        Self.threads.map { threads in
          let values = KernelValues(kind)
          return OperationJob(
            rival: rival,
            row: row("kernels/\(kernel)/\(kind.rawValue)", rival.name, rival, .plain, threads),
            preparation: "kernels/\(kernel)/\(kind.rawValue)|plain|1",
            arguments: [
              rival.script, "--values", values.valuesPath(context), "--pairs",
              values.pairsPath(context), "--kernel", kernel, "--threads", "\(threads)",
              "--repeats", "\(context.repeats)",
            ])
        }
      }
    }
  }

  private func kMeansJobs(_ rival: Rival) -> [OperationJob] {
    KMeansTasks.tables.flatMap { table in
      Self.threads.map { threads in
        let name = "training/k_means/\(table.name)"
        return OperationJob(
          rival: rival, row: row(name, rival.name, rival, .unlabelled, threads),
          preparation: "\(name)|unlabelled|1",
          arguments: [
            rival.script, "--learner", "k_means", "--numbers", table.path(context), "--columns",
            "\(table.columns)", "--clusters", "\(table.clusters)", "--threads", "\(threads)",
            "--repeats", "5",
          ])
      }
    }
  }

  private func logisticJobs(_ rival: Rival) -> [OperationJob] {
    TrainingTasks.tables.flatMap { table in
      Self.solvers.flatMap { solver in
        Self.threads.map { threads in
          let name = "training/logistic_regression/\(table.name)"
          return OperationJob(
            rival: rival, row: row(name, rival.label(solver), rival, .labelled, threads),
            preparation: "\(name)|labelled|1",
            arguments: [
              rival.script, "--learner", "logistic_regression", "--numbers",
              table.numbersPath(context), "--targets", table.targetsPath(context),
              "--columns", "\(table.columns)", "--solver", solver, "--threads", "\(threads)",
              "--repeats", "5",
            ])
        }
      }
    }
  }

  private func row(
    _ task: String, _ tool: String, _ rival: Rival, _ mode: BenchmarkRow.Mode, _ threads: Int
  ) -> BenchmarkRow {
    BenchmarkRow(
      task: task, tool: tool, toolVersion: rival.version, mode: mode, threads: threads)
  }
}
