// Raw rows on disk: one JSON object a line. The first line of a file is the machine, each further
// one a row. A file is written once and never changed.

import Files
import Foundation
import Reports

/// Reads and writes files of raw rows.
package struct RowFile {
  /// The file of a run that began at that moment, below `folder`.
  package static func path(of machine: BenchmarkMachine, in folder: String) -> String {
    let moment = machine.date.filter { $0 != ":" }
    return "\(folder)/rows/\(moment)-\(machine.commit.filter { $0 != "+" }).jsonl"
  }

  /// The text of a run.
  static func text(_ run: BenchmarkRun) throws -> String {
    var lines = [try line(run.machine)]
    for row in run.rows { lines.append(try line(row)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One value on one line.
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The row that one line holds.
  static func row(_ line: some StringProtocol) throws -> BenchmarkRow {
    try JSONDecoder().decode(BenchmarkRow.self, from: Data(line.utf8))
  }

  /// The run that a file holds; throws `InputError`.
  static func read(_ path: String) throws -> BenchmarkRun {
    let lines = try TextFile.read(path).split(separator: "\n")
    var place = 1
    do {
      guard let first = lines.first else { throw HarnessError("the file is empty") }
      let machine = try JSONDecoder().decode(BenchmarkMachine.self, from: Data(first.utf8))
      var rows: [BenchmarkRow] = []
      for line in lines.dropFirst() {
        place += 1
        rows.append(try row(line))
      }
      return BenchmarkRun(machine: machine, rows: rows)
    } catch {
      throw InputError(
        kind: .badData, file: path, line: place, expected: "rows as matchkit benchmark writes them",
        found: "\(error)", advice: "restore the file; rows are not edited")
    }
  }

  /// The runs of a folder that `matchkit benchmark` wrote, by name; throws `InputError` when it
  /// holds none and must.
  static func runs(in folder: String, mustExist: Bool) throws -> [BenchmarkRun] {
    let place = "\(folder)/rows"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let files = names.filter { $0.hasSuffix(".jsonl") && !$0.hasPrefix(".") }.sorted()
    if files.isEmpty, mustExist {
      throw InputError(
        kind: .missingFile, file: place, expected: "raw rows (*.jsonl)", found: "none",
        advice: "give a folder that matchkit benchmark --out has written")
    }
    return try files.map { try read("\(place)/\($0)") }
  }
}
