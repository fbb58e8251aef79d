// The comparators of strings, each by itself: pairs a second.
//
// Half of the pairs are drawn at random, half are neighbours in alphabetical order, which are much
// alike: candidate pairs are such a mixture. The first two thousand results must equal those of a
// plain implementation, and the sum of all results is told, so that other tools can be held to it.

import Foundation
import Kernels
import Reports

/// Tasks of the string comparators.
enum KernelTasks {
  /// A comparator: how it compares a batch, and what a pair must give.
  private struct Kernel: Sendable {
    let name: String
    let isQuick: Bool
    /// Prepares the values and returns what compares pairs of them.
    let prepare: @Sendable (ByteStrings) -> Batch
    let plain: @Sendable (String, String) -> Double
  }

  /// Compares pairs of codes; results go to the array.
  typealias Batch = @Sendable (Span<UInt32>, Span<UInt32>, inout MutableSpan<Double>) -> Void

  static var tasks: [BenchmarkTask] {
    kernels.flatMap { kernel in
      KernelValues.Kind.allCases.flatMap { kind in
        [1, nil].map { threads in
          let name = "kernels/\(kernel.name)/\(kind.rawValue)"
          let isQuick = kernel.isQuick && kind == .surname && threads == 1
          return BenchmarkTask(
            name: name, mode: .plain, suites: isQuick ? [.kernels, .quick] : [.kernels],
            threads: threads, prepare: { try KernelValues(kind).prepare($0) },
            measure: { try measure(kernel, kind, name, $0) })
        }
      }
    }
  }

  private static let kernels: [Kernel] = [
    Kernel(
      name: "jaro_winkler", isQuick: true,
      prepare: { values in
        let slots = StringSlots(values)
        return { jaroWinkler(slots, $0, slots, $1, into: &$2) }
      }, plain: PlainComparators.jaroWinkler),
    Kernel(
      name: "levenshtein", isQuick: true,
      prepare: { values in
        let slots = StringSlots(values)
        return { left, right, results in
          distances(&results) { levenshtein(slots, left, slots, right, into: &$0) }
        }
      }, plain: { Double(PlainComparators.distance($0, $1, swaps: false)) }),
    Kernel(
      name: "osa", isQuick: false,
      prepare: { values in
        let slots = StringSlots(values)
        return { left, right, results in
          distances(&results) { osa(slots, left, slots, right, into: &$0) }
        }
      }, plain: { Double(PlainComparators.distance($0, $1, swaps: true)) }),
    Kernel(
      name: "dice_3_grams", isQuick: false,
      prepare: { values in
        let grams = QGrams(values, q: 3)
        return { QGrams.dice(grams, $0, grams, $1, into: &$2) }
      }, plain: { PlainComparators.dice($0, $1, q: 3) }),
  ]

  private static func distances(
    _ results: inout MutableSpan<Double>, _ body: (inout MutableSpan<UInt16>) -> Void
  ) {
    var distances = [UInt16](repeating: 0, count: results.count)
    var span = distances.mutableSpan
    body(&span)
    for index in distances.indices { results[index] = Double(distances[index]) }
  }

  private static func measure(
    _ kernel: Kernel, _ kind: KernelValues.Kind, _ name: String, _ context: TaskContext
  ) throws -> BenchmarkRow {
    let sample = try KernelValues(kind).read(context)
    let batch = kernel.prepare(sample.values)
    var row = BenchmarkTask.row(name, .plain, context, threads: Threads.count)
    row.pairs = sample.left.count
    var results = compareAll(sample, batch)
    check(&row, sample, results, kernel.plain)
    for _ in 0..<context.repeats {
      let (again, cost) = Meter.measure { compareAll(sample, batch) }
      if again != results { row.fail("a repeat gives other results") }
      results = again
      row.add(cost)
    }
    row.peakMemoryBytes = [Meter.peakMemoryBytes]
    return row
  }

  private static func compareAll(_ sample: KernelValues.Sample, _ batch: Batch) -> [Double] {
    parallelFill(sample.left.count, initial: 0, grain: 4096) { range, results in
      batch(
        sample.left.span.extracting(range), sample.right.span.extracting(range), &results)
    }
  }

  private static func check(
    _ row: inout BenchmarkRow, _ sample: KernelValues.Sample, _ results: [Double],
    _ plain: (String, String) -> Double
  ) {
    var wrong = 0
    let count = min(1000, results.count / 2)
    let checked = Array(0..<count) + Array(results.count - count..<results.count)
    for pair in checked {
      let expected = plain(
        sample.values.string(Int(sample.left[pair])), sample.values.string(Int(sample.right[pair])))
      if abs(results[pair] - expected) > 1e-9 { wrong += 1 }
    }
    let sum = String(format: "%.3f", results.reduce(0, +))
    row.answer = "sum \(sum); \(checked.count) pairs as the plain comparator says"
    if wrong > 0 { row.fail("\(wrong) of \(checked.count) pairs differ from the plain comparator") }
  }
}
