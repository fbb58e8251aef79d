// The folder of results: raw rows, one file a run, and what is made from all of them.

import Files
import Foundation
import Reports

/// A folder that keeps runs.
public struct ResultsFolder: Sendable {
  private let path: String

  public init(_ path: String) { self.path = path }

  /// Every run in the folder; throws when there is none and there must be.
  public func runs(mustExist: Bool = true) throws -> [BenchmarkRun] {
    try RowFile.runs(in: path, mustExist: mustExist)
  }

  /// Adds the rows of a run as a new file; never changes an older one.
  public func add(_ run: BenchmarkRun) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/rows", withIntermediateDirectories: true)
    try AtomicFile.write(try RowFile.text(run), to: RowFile.path(of: run.machine, in: path))
  }

  /// Writes `RESULTS.md` and `report.html` from all rows in the folder.
  public func writeReports() throws {
    let runs = try runs()
    try AtomicFile.write(BenchmarkMarkdown(runs).text, to: "\(path)/RESULTS.md")
    try AtomicFile.write(BenchmarkReport(runs).html(), to: "\(path)/report.html")
  }
}

/// A run as one JSON text, for `--json`.
public func json(of run: BenchmarkRun) throws -> String {
  let rows = try run.rows.map { try RowFile.line($0) }.joined(separator: ",\n  ")
  return "{\"machine\": \(try RowFile.line(run.machine)),\n \"rows\": [\n  \(rows)]}\n"
}

/// Where and with what a run that begins now is measured.
public func benchmarkMachine(version: String, seed: UInt64, scratch: String) -> BenchmarkMachine {
  MachineFacts.now(version: version, seed: seed, scratch: scratch)
}
