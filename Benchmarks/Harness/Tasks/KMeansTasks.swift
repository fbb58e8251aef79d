// k-means on tables of numbers: from given rows as centres until no row changes its centre.
//
// Every tool does the same rounds, so that its time is comparable and its answer the same. The
// answer must be a fixed point, worked out plainly: every row's centre is the nearest one, every
// centre the mean of its rows, and the sum of squares that of these distances.

import Foundation
import Kernels
import MatchKit
import Reports

/// Tasks of k-means.
enum KMeansTasks {
  /// The tables that k-means is measured on.
  static let tables = [
    ClusteredTable(rows: 100_000, columns: 16, clusters: 8),
    ClusteredTable(rows: 1_000_000, columns: 16, clusters: 8),
  ]

  static var tasks: [BenchmarkTask] {
    [1, nil].flatMap { threads in
      tables.map { table in
        let name = "training/k_means/\(table.name)"
        return BenchmarkTask(
          name: name, mode: .unlabelled,
          suites: threads == 1 && table.rows <= 100_000 ? [.training, .quick] : [.training],
          threads: threads, records: table.rows, prepare: { try table.prepare($0) },
          measure: { try measure(table, name, $0) })
      }
    }
  }

  private static func measure(
    _ table: ClusteredTable, _ name: String, _ context: TaskContext
  ) throws -> BenchmarkRow {
    let rows = try table.read(context)
    let start = rows.chosen(Array(0..<table.clusters))
    let learner = KMeans(count: table.clusters, starts: 1, seed: context.seed)
    var row = BenchmarkTask.row(name, .unlabelled, context, threads: Threads.count)
    row.records = rows.count
    check(&row, learner.fit(rows, from: start), rows)
    for _ in 0..<context.pick(5, smallest: 1) {
      row.add(Meter.measure { learner.fit(rows, from: start) }.1)
    }
    row.peakMemoryBytes = [Meter.peakMemoryBytes]
    return row
  }

  private static func check(
    _ row: inout BenchmarkRow, _ fit: KMeansFit, _ rows: DenseRows
  ) {
    let columns = rows.columnCount
    let centres = fit.centres.values
    var sums = [Double](repeating: 0, count: centres.count)
    var (inertia, wrong) = (0.0, 0)
    rows.values.withUnsafeBufferPointer { values in
      for index in 0..<rows.count {
        var (best, nearest) = (Double.infinity, 0)
        for centre in 0..<fit.centres.count {
          var square = 0.0
          for column in 0..<columns {
            let difference = values[index * columns + column] - centres[centre * columns + column]
            square += difference * difference
          }
          if square < best { (best, nearest) = (square, centre) }
        }
        inertia += best
        let own = Int(fit.nearest[index])
        if own != nearest { wrong += 1 }
        for column in 0..<columns {
          sums[own * columns + column] += values[index * columns + column]
        }
      }
    }
    row.answer = String(
      format: "sum of squares %.3f after %d rounds", fit.inertia, fit.inertias.count)
    if !fit.hasConverged { row.fail("it has not converged") }
    if wrong > 0 { row.fail("\(wrong) rows have another centre nearer") }
    if abs(inertia - fit.inertia) > 1e-9 * inertia { row.fail("the sum of squares is \(inertia)") }
    let isMean = centres.indices.allSatisfy {
      abs(sums[$0] / Double(fit.counts[$0 / columns]) - centres[$0]) < 1e-9
    }
    if !isMean { row.fail("a centre is not the mean of its rows") }
  }
}

/// Rows around planted centres, the first ones of one centre each, in a file that other tools read
/// too.
struct ClusteredTable: Sendable {
  let rows: Int
  let columns: Int
  let clusters: Int

  var name: String { "\(rows)x\(columns)_k\(clusters)" }

  /// The file of numbers, 64 bits each, row by row.
  func path(_ context: TaskContext) -> String {
    "\(context.folder)/clustered-\(name)-\(context.size.rawValue).f64"
  }

  /// Writes the file, unless it is there.
  func prepare(_ context: TaskContext) throws {
    if FileManager.default.fileExists(atPath: path(context)) { return }
    let count = min(rows, context.pick(rows, smallest: 2000))
    var random = SeededRandom(seed: context.seed)
    // Near enough to overlap: some thirty rounds.
    let centres = (0..<clusters * columns).map { _ in 0.6 * random.normal() }
    var values: [Double] = []
    values.reserveCapacity(count * columns)
    for row in 0..<count {
      let cluster = row < clusters ? row : random.below(clusters)
      for column in 0..<columns {
        values.append(centres[cluster * columns + column] + random.normal())
      }
    }
    try values.withUnsafeBytes { Data($0) }
      .write(to: URL(fileURLWithPath: path(context)), options: .atomic)
  }

  func read(_ context: TaskContext) throws -> DenseRows {
    let data = try Data(contentsOf: URL(fileURLWithPath: path(context)))
    return DenseRows(
      values: data.withUnsafeBytes { Array($0.bindMemory(to: Double.self)) },
      columnCount: columns)
  }
}
