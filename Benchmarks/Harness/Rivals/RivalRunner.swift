// Runs other tools and our own on the same files, each as a process of its own, and has what they
// write measured by our `evaluate`, which runs in a process too: this one must stay small, because
// a child's peak memory counts from what its parent had when it was started.

import Evaluation
import Foundation
import Reports

/// Measures all tools on all sets.
public struct RivalRunner: Sendable {
  private let runner: BenchmarkRunner
  private let rivals: [Rival]
  private let recordsMax: Int
  /// Only rows whose key holds this.
  private let only: String

  private var program: String { runner.program }
  private var context: TaskContext { runner.context }

  /// CPU seconds of one process, and wall seconds of all, which a busy machine may stretch.
  private static let cpuLimit = 900
  private static let timeLimit = 3600.0
  private static let memoryLimit = 16 << 30
  /// A tool is run again on a set until it has run so often or taken so many seconds.
  private static let repeats = 3
  private static let secondsEnough = 30.0

  /// A runner of the rivals in `folder`, beside our own program; `runner` makes the files.
  public init(runner: BenchmarkRunner, folder: String, recordsMax: Int, only: String) throws {
    self.runner = runner
    rivals = try Rival.all(in: folder)
    self.recordsMax = recordsMax
    self.only = only
  }

  /// The rows; `tell` is given each as soon as it is there.
  public func run(tell: (BenchmarkRow) -> Void) throws -> [BenchmarkRow] {
    var rows: [BenchmarkRow] = []
    func add(_ row: BenchmarkRow) {
      tell(row)
      rows.append(row)
    }
    for job in OperationJobs(rivals: rivals, context: context).all where isWanted(job.row) {
      try runner.prepare(job.preparation)
      add(job.measured(scratch: context.folder))
    }
    // Sets are only made for rows that may be wanted.
    if ["kernels/", "training/"].contains(where: only.hasPrefix) { return rows }
    for job in try matchJobs() where isWanted(job.row) {
      try job.makeLabels(rivals: rivals[0].folder, context)
      add(measured(job))
    }
    return rows
  }

  private func isWanted(_ row: BenchmarkRow) -> Bool { only.isEmpty || row.key.contains(only) }

  private func matchJobs() throws -> [MatchJob] {
    let sets = try RivalSets(runner: runner).all(recordsMax: recordsMax)
    return sets.flatMap { set in
      [BenchmarkRow.Mode.unlabelled, .labelled].flatMap { mode -> [MatchJob] in
        if set.isScale && mode == .labelled { return [] }
        let own = MatchJob(set: set, mode: mode, rival: nil, variant: "", context: context)
        return [own]
          + rivals.filter { $0.skill == .match }.flatMap { rival in
            (set.isScale ? [rival.scales].compactMap { $0 } : rival.variants(mode)).map {
              MatchJob(set: set, mode: mode, rival: rival, variant: $0, context: context)
            }
          }
      }
    }
  }

  /// Runs a tool on a set a few times, and has its last clusters measured.
  private func measured(_ job: MatchJob) -> BenchmarkRow {
    var row = job.row
    if let rival = job.rival, !rival.isSetUp {
      row.outcome = .absent
      row.reason = "\(rival.name) is not set up; Benchmarks/rivals/run does that"
      return row
    }
    let child = ChildProcess(
      program: job.rival?.python ?? program, arguments: job.arguments,
      environment: [
        "RIVAL_MEMORY_BYTES": "\(Self.memoryLimit)", "RIVAL_CPU_SECONDS": "\(Self.cpuLimit)",
        "PYTHONHASHSEED": "1",
      ],
      timeLimit: Self.timeLimit)
    do {
      repeat {
        job.clear()
        let ending = try child.run(scratch: context.folder)
        row.add(ending.cost)
        row.peakMemoryBytes.append(ending.peakMemoryBytes)
        guard ending.isGood else {
          let isLate = ending.isTimedOut || ending.status == 128 + SIGXCPU
          row.outcome = isLate ? .timedOut : .failed
          row.reason =
            isLate
            ? "ended after \(Int(ending.cost.cpuSeconds)) CPU seconds" : ending.lastWords
          return row
        }
      } while row.seconds.count < Self.repeats && row.seconds.reduce(0, +) < Self.secondsEnough
      row.quality = try quality(job)
      row.answer = "every record in one cluster"
    } catch {
      row.outcome = .failed
      row.reason = "\(error)"
    }
    return row
  }

  private func quality(_ job: MatchJob) throws -> RowQuality {
    var quality = RowQuality(try evaluated(job, ["--clusters", job.clusters]))
    if FileManager.default.fileExists(atPath: job.scores),
      let scores = try evaluated(job, ["--scores", job.scores]).scores
    {
      quality.add(scores)
    }
    return quality
  }

  private func evaluated(_ job: MatchJob, _ what: [String]) throws -> Quality {
    // Scores name no sources: their pairs are across sources already.
    let isAcross = job.set.match.task.acrossSourcesOnly && what[0] == "--clusters"
    let child = ChildProcess(
      program: program,
      arguments: ["evaluate", "--truth", job.set.match.truthPath, "--json", "--quiet"] + what
        + (isAcross ? ["--across-sources"] : []))
    let ending = try child.run(scratch: context.folder)
    guard ending.isGood else {
      throw HarnessError("what it wrote cannot be measured: \(ending.lastWords)")
    }
    return try JSONDecoder().decode(Quality.self, from: Data(ending.output.utf8))
  }
}
