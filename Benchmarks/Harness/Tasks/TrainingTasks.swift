// Learners on tables of numbers.
//
// Logistic regression: rows of standard normal numbers, labels drawn from planted coefficients. The
// answer must be the minimum of the penalised loss: its gradient, worked out plainly, is nothing
// beside the rows, and the planted coefficients are within sampling error.

import Foundation
import Kernels
import Reports

/// Tasks of the learners.
enum TrainingTasks {
  /// The tables that learners are measured on.
  static let tables = [
    NumberTable(rows: 100_000, columns: 20), NumberTable(rows: 1_000_000, columns: 20),
  ]

  static var tasks: [BenchmarkTask] {
    [1, nil].flatMap { threads in
      tables.map { logistic($0, threads, isQuick: threads == 1 && $0.rows <= 100_000) }
    }
  }

  private static func logistic(
    _ table: NumberTable, _ threads: Int?, isQuick: Bool
  ) -> BenchmarkTask {
    let name = "training/logistic_regression/\(table.name)"
    return BenchmarkTask(
      name: name, mode: .labelled, suites: isQuick ? [.training, .quick] : [.training],
      threads: threads, records: table.rows, prepare: { try table.prepare($0) },
      measure: { try LogisticTask(table: table, name: name).measure($0) })
  }
}

/// Logistic regression on a table.
private struct LogisticTask {
  let table: NumberTable
  let name: String
  /// Of every coefficient: as scikit-learn's C = 1.
  private static let precision = 1.0

  func measure(_ context: TaskContext) throws -> BenchmarkRow {
    let data = try table.read(context)
    let columns = table.columns
    let trainer = LogisticTrainer(
      priorMean: [Double](repeating: 0, count: columns),
      priorPrecision: [Double](repeating: Self.precision, count: columns))
    var row = BenchmarkTask.row(name, .labelled, context, threads: Threads.count)
    row.records = data.targets.count
    check(&row, trainer.train(rows: data.numbers, targets: data.targets), data)
    for _ in 0..<context.pick(5, smallest: 1) {
      row.add(Meter.measure { trainer.train(rows: data.numbers, targets: data.targets) }.1)
    }
    row.peakMemoryBytes = [Meter.peakMemoryBytes]
    return row
  }

  private func check(_ row: inout BenchmarkRow, _ fit: LogisticFit, _ data: NumberTable.Data) {
    let columns = table.columns
    var gradient = fit.coefficients.map { Self.precision * $0 }
    for index in data.targets.indices {
      let start = index * columns
      var logOdds = 0.0
      for column in 0..<columns {
        logOdds += fit.coefficients[column] * data.numbers[start + column]
      }
      let residual = 1 / (1 + exp(-logOdds)) - data.targets[index]
      for column in 0..<columns { gradient[column] += residual * data.numbers[start + column] }
    }
    let slope = gradient.map(abs).max() ?? 0
    row.answer = String(
      format: "penalised loss %.6f, largest slope %.1e", fit.loss, slope)
    if !fit.hasConverged { row.fail("it has not converged") }
    if slope > 1e-6 * Double(data.targets.count) { row.fail("the gradient is not zero") }
    // The loss has a curvature of at least a twentieth of the rows in every direction.
    let error = (20 / Double(data.targets.count)).squareRoot()
    let distance = zip(fit.coefficients, table.planted).map { abs($0.0 - $0.1) }.max() ?? 0
    if distance > 6 * error + 0.02 { row.fail("the planted coefficients are not found") }
  }
}

/// A table of numbers with labels, in files that other tools read too.
struct NumberTable: Sendable {
  let rows: Int
  let columns: Int

  /// Row-major numbers, and a label of 0 or 1 for every row.
  struct Data {
    let numbers: [Double]
    let targets: [Double]
  }

  var name: String { "\(rows)x\(columns)" }

  /// The coefficients that labels are drawn with: from -1 to 1.
  var planted: [Double] {
    (0..<columns).map { 2 * Double($0) / Double(max(1, columns - 1)) - 1 }
  }

  /// The files of numbers and of labels, 64-bit numbers without a header.
  func numbersPath(_ context: TaskContext) -> String { path(context) + ".numbers.f64" }
  func targetsPath(_ context: TaskContext) -> String { path(context) + ".targets.f64" }

  private func path(_ context: TaskContext) -> String {
    "\(context.folder)/table-\(name)-\(context.size.rawValue)"
  }

  /// Writes both files, unless they are there.
  func prepare(_ context: TaskContext) throws {
    if FileManager.default.fileExists(atPath: targetsPath(context)) { return }
    let count = min(rows, context.pick(rows, smallest: 2000))
    var random = SeededRandom(seed: context.seed)
    var numbers: [Double] = []
    var targets: [Double] = []
    numbers.reserveCapacity(count * columns)
    for _ in 0..<count {
      var logOdds = 0.0
      for coefficient in planted {
        let number = random.normal()
        numbers.append(number)
        logOdds += coefficient * number
      }
      targets.append(random.unit() < 1 / (1 + exp(-logOdds)) ? 1 : 0)
    }
    try write(numbers, to: numbersPath(context))
    try write(targets, to: targetsPath(context))
  }

  func read(_ context: TaskContext) throws -> Data {
    Data(numbers: try read(numbersPath(context)), targets: try read(targetsPath(context)))
  }

  private func write(_ values: [Double], to path: String) throws {
    let data = values.withUnsafeBytes { Foundation.Data($0) }
    try data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  private func read(_ path: String) throws -> [Double] {
    let data = try Foundation.Data(contentsOf: URL(fileURLWithPath: path))
    return data.withUnsafeBytes { Array($0.bindMemory(to: Double.self)) }
  }
}

extension SeededRandom {
  /// A standard normal number (Marsaglia's polar method).
  mutating func normal() -> Double {
    while true {
      let x = 2 * unit() - 1
      let y = 2 * unit() - 1
      let square = x * x + y * y
      if square > 0 && square < 1 { return x * (-2 * log(square) / square).squareRoot() }
    }
  }
}
