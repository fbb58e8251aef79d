// matchkit benchmark: quality and cost, measured and compared.

import ArgumentParser
import Files
import Harness
import Kernels
import Reports

struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measures quality and cost, and compares two measurements.",
    discussion: """
      Every task gives the answer that it must give before it is timed, and runs in a process of \
      its own. With --out, raw rows are added to DIR/rows, and DIR/RESULTS.md and DIR/report.html \
      are made from all rows there. With --compare, exit code 1 says that something got worse by \
      more than the noise. docs/BENCHMARKS.md tells the rest.
      """)

  @Option(help: "Which tasks: \(BenchmarkSuite.allCases.map(\.rawValue).joined(separator: ", ")).")
  var suite = BenchmarkSuite.quick

  @Option(help: "Folder for raw rows and reports; rows of earlier runs there are kept.")
  var out: String?

  @Option(help: "Folder of earlier rows to compare with.")
  var compare: String?

  @Option(help: "Leave out tasks of more records.")
  var maxRecords: Int?

  @Option(help: "Only tasks with this in their name, mode or tool.")
  var only: String?

  @Flag(help: "Run nothing; make the reports of --out anew, and compare.")
  var reportOnly = false

  @Option(help: "Folder for generated data, kept for the next time (default: a temporary one).")
  var work: String?

  @Option(help: "Folder with the rivals that the suite rivals runs.")
  var rivals = "Benchmarks/rivals"

  @Option(help: .hidden) var task: String?
  @Flag(help: .hidden) var prepare = false

  @OptionGroup var manners: Manners

  func validate() throws {
    if let maxRecords, maxRecords < 1 {
      throw ValidationError("--max-records takes a number from 1, not \(maxRecords).")
    }
    if reportOnly, out == nil {
      throw ValidationError("--report-only needs --out, the folder with the rows.")
    }
  }

  func run() throws {
    manners.apply()
    if let task { return try runStep(task) }
    let earlier = try compare.map { try ResultsFolder($0).runs().newestRows }
    var later: [BenchmarkRow] = []
    var failed: [String] = []
    if reportOnly {
      later = try ResultsFolder(out!).runs().newestRows
    } else {
      let run = try measure()
      later = run.rows
      failed = run.rows.filter { $0.isOurFault }.map(\.task)
      if let out { try ResultsFolder(out).add(run) }
      try show(run)
    }
    if let out { try ResultsFolder(out).writeReports() }
    if let earlier { try tell(BenchmarkComparison(before: earlier, after: later)) }
    if !failed.isEmpty {
      throw UserError(
        "\(counted(failed.count, "task")) failed: \(failed.joined(separator: ", "))",
        exitCode: .ownFault)
    }
  }

  /// Does one step of one task in this process.
  private func runStep(_ task: String) throws {
    guard let step = BenchmarkRunner.Step(task: task, isPreparation: prepare), let work else {
      throw UserError("there is no task \(task); leave out --task")
    }
    try Console.standardOutput(try step.run(context(work)))
  }

  private func context(_ folder: String) -> TaskContext {
    TaskContext(
      folder: folder, seed: manners.seed, version: MatchKitCommand.configuration.version)
  }

  private func measure() throws -> BenchmarkRun {
    let scratch = try ScratchFolder(named: work)
    let context = context(scratch.path)
    let machine = benchmarkMachine(
      version: context.version, seed: manners.seed, scratch: scratch.path)
    let program = try ownPath()
    let folder = context.folder
    let seed = manners.seed
    let threads = manners.threads
    let runner = BenchmarkRunner(program: program, context: context) { task, isPreparation, own in
      var words = ["benchmark", "--task", task, "--work", folder, "--seed", "\(seed)"]
      if isPreparation { words.append("--prepare") }
      if let count = own ?? threads { words += ["--threads", "\(count)"] }
      return words
    }
    return BenchmarkRun(machine: machine, rows: try rows(runner))
  }

  private func rows(_ runner: BenchmarkRunner) throws -> [BenchmarkRow] {
    let tell = { (row: BenchmarkRow) in manners.console.say(BenchmarkText.line(row)) }
    let only = only ?? ""
    if suite == .rivals {
      return try RivalRunner(
        runner: runner, folder: rivals, recordsMax: maxRecords ?? .max, only: only
      ).run(tell: tell)
    }
    let tasks = TaskCatalogue.tasks(of: suite, recordsMax: maxRecords ?? .max)
    return runner.run(tasks.filter { only.isEmpty || $0.identifier.contains(only) }, tell: tell)
  }

  private func show(_ run: BenchmarkRun) throws {
    if manners.json {
      try Console.standardOutput(Harness.json(of: run))
    } else if out == nil {
      try Console.standardOutput(BenchmarkMarkdown([run]).text)
    } else {
      manners.console.say("Written to \(out!).")
    }
  }

  private func tell(_ comparison: BenchmarkComparison) throws {
    let text = BenchmarkText.comparison(comparison)
    if manners.json { manners.console.say(text) } else { try Console.standardOutput(text) }
    if comparison.isWorse { throw ExitCode(1) }
  }

  private func ownPath() throws -> String {
    guard let path = ProgramPath.own else {
      throw UserError("the program's own file is not found", exitCode: .ownFault)
    }
    return path
  }
}

extension BenchmarkSuite: ExpressibleByArgument {}

extension BenchmarkRow {
  /// Whether our own tool did not do what it must.
  fileprivate var isOurFault: Bool {
    tool == "matchkit" && outcome != .done && outcome != .absent
  }
}
