// One tool on one set: what is started, and where it writes.

import Foundation
import MatchKit
import Reports

/// A run of a tool; without a rival it is our own program.
struct MatchJob: Sendable {
  let set: RivalSet
  let mode: BenchmarkRow.Mode
  let rival: Rival?
  let variant: String
  private let folder: String

  init(
    set: RivalSet, mode: BenchmarkRow.Mode, rival: Rival?, variant: String,
    context: TaskContext
  ) {
    self.set = set
    self.mode = mode
    self.rival = rival
    self.variant = variant
    folder = "\(context.folder)/found"
    row = BenchmarkRow(
      task: "rivals/\(set.name)", tool: rival?.label(variant) ?? "matchkit",
      toolVersion: rival?.version ?? context.version, mode: mode,
      threads: ProcessInfo.processInfo.activeProcessorCount)
    row.records = set.records
  }

  /// The row of this job, still without measurements.
  private(set) var row: BenchmarkRow

  /// Where the clusters are written.
  var clusters: String { "\(folder)/clusters.csv" }
  /// Where the scores are written, by tools that have any.
  var scores: String { "\(folder)/scores.csv" }

  private var labels: String { "\(set.match.folder)/rival-labels.csv" }

  /// What the program is told.
  var arguments: [String] {
    guard let rival else { return ownArguments }
    var words = [
      rival.script, "--set", set.name, "--records", set.match.records, "--mode", mode.rawValue,
      "--clusters", clusters, "--variant", variant,
    ]
    if mode == .labelled { words += ["--labels", labels] }
    if mode == .unlabelled && !set.isScale { words += ["--scores", scores] }
    return words
  }

  private var ownArguments: [String] {
    var words = [set.match.task == .dedupe ? "dedupe" : "link", set.match.records]
    if set.match.task == .linkOneToOne { words.append("--one-to-one") }
    if mode == .labelled { words += ["--labels", labels] }
    return words + ["--out", folder, "--quiet"]
  }

  /// Removes what an earlier run wrote.
  func clear() {
    try? FileManager.default.removeItem(atPath: folder)
    if rival != nil {
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    }
  }

  /// Draws the labelled pairs that all tools are given, unless they are there.
  func makeLabels(rivals folder: String, _ context: TaskContext) throws {
    guard mode == .labelled, !FileManager.default.fileExists(atPath: labels) else { return }
    let script = (folder as NSString).deletingLastPathComponent + "/label.py"
    let child = ChildProcess(
      program: "python3",
      arguments: [
        script, "--set", set.name, "--records", set.match.records, "--truth",
        set.match.truthPath, "--out", labels, "--count", "\(AccuracyTasks.labelCount)", "--seed",
        "\(context.seed)",
      ], timeLimit: 600)
    let ending = try child.run(scratch: context.folder)
    guard ending.isGood else {
      throw HarnessError("no pairs to label for \(set.name): \(ending.lastWords)")
    }
  }
}
