// The sets of records that every tool is given.

import Foundation
import MatchKit
import Reports

/// Records for all tools.
struct RivalSet: Sendable {
  /// The subject of its rows; with a slash for sets of growing size.
  let name: String
  let match: MatchSet
  let records: Int

  /// Whether it measures growth rather than quality.
  var isScale: Bool { name.contains("/") }
}

/// Makes the sets, in processes of their own.
struct RivalSets {
  let runner: BenchmarkRunner

  private var context: TaskContext { runner.context }

  /// The public sets that are found, synthetic sets, and synthetic sets of growing size.
  func all(recordsMax: Int) throws -> [RivalSet] {
    let sizes = [10_000, 100_000, 1_000_000].filter { $0 <= recordsMax }
    let tasks =
      PublicSet.all.filter { $0.isFound(context) }.map {
        ("public/\($0.label)", $0.made(in: context))
      }
      + AccuracyTasks.sets.map { ("accuracy/\($0.name)", $0.made(in: context)) }
      + sizes.map { ("scaling/people_en_medium/\($0)", SizeTasks.set($0).made(in: context)) }
    return try tasks.map { task, match in
      try runner.prepare("\(task)|\(BenchmarkRow.Mode.unlabelled.rawValue)|0")
      let name = String(task.drop { $0 != "/" }.dropFirst())
      return RivalSet(name: name, match: match, records: try recordCount(match.records))
    }
  }

  /// Records of a CSV file, counted outside this process: lines that no quote keeps open.
  private func recordCount(_ path: String) throws -> Int {
    let script =
      "NR > 1 && !open { rows += 1 } { open = (open + gsub(/\"/, \"\")) % 2 } END { print rows }"
    let ending = try ChildProcess(program: "awk", arguments: [script, path])
      .run(scratch: context.folder)
    return Int(ending.output.split(separator: "\n").first ?? "") ?? 0
  }
}
