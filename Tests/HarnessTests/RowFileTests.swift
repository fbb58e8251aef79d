// Raw rows on disk, and what several processes make together.

import Foundation
import Reports
import Testing

import Harness

@Suite struct RowFileTests {
  private func row(_ task: String = "public/x", f1: Double = 0.9) -> BenchmarkRow {
    var row = BenchmarkRow(task: task, toolVersion: "1", mode: .unlabelled, threads: 2)
    row.seconds = [1.25]
    row.cpuSeconds = [2]
    row.peakMemoryBytes = [1_000_000]
    row.answer = "\"quoted\", and 汉字"
    row.stages = [
      StageCost(stage: "read", seconds: 1, cpuSeconds: 1, peakMemoryBytes: 5, count: 3)
    ]
    return row
  }

  private let machine = BenchmarkMachine(
    date: "2026-01-02T03:04:05Z", commit: "abc+", version: "1", processor: "p", cores: 2,
    memoryBytes: 1, system: "s", compiler: "c", blas: "b", load: 0.5, seed: 7)

  @Test func whatIsWrittenIsRead() throws {
    let scratch = try ScratchFolder(named: nil)
    let folder = ResultsFolder(scratch.path)
    let run = BenchmarkRun(machine: machine, rows: [row(), row("public/y")])
    try folder.add(run)
    #expect(try folder.runs() == [run])
    try folder.writeReports()
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
    #expect(names == ["RESULTS.md", "report.html", "rows"])
  }

  @Test func olderRowsStay() throws {
    let scratch = try ScratchFolder(named: nil)
    let folder = ResultsFolder(scratch.path)
    var later = machine
    later.date = "2026-01-02T03:04:06Z"
    try folder.add(BenchmarkRun(machine: machine, rows: [row()]))
    try folder.add(BenchmarkRun(machine: later, rows: [row("public/z")]))
    #expect(try folder.runs().map(\.machine.date) == [machine.date, later.date])
  }

  @Test func aBrokenFileIsNamedWithItsLine() throws {
    let scratch = try ScratchFolder(named: nil)
    let folder = ResultsFolder(scratch.path)
    #expect(throws: (any Error).self) { try folder.runs() }
    try folder.add(BenchmarkRun(machine: machine, rows: [row()]))
    let path = RowFile.path(of: machine, in: scratch.path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try (text + "{\"task\": 1}\n").write(toFile: path, atomically: true, encoding: .utf8)
    let error = #expect(throws: (any Error).self) { try folder.runs() }
    #expect("\(error!)".contains(":3: expected rows"))
  }

  @Test func processesAreMerged() {
    var slow = row()
    slow.seconds = [9]
    slow.stages[0].seconds = 9
    var fast = row()
    fast.seconds = [0.5]
    let merged = BenchmarkRunner.merged([slow, row(), fast])
    #expect(merged.seconds == [9, 1.25, 0.5])
    #expect(merged.stages[0].seconds == 1)
    #expect(merged.outcome == .done)
  }

  @Test func processesMustAgree() {
    var other = row()
    other.answer = "something else"
    #expect(BenchmarkRunner.merged([row(), other]).outcome == .wrong)
    var late = row()
    late.outcome = .timedOut
    late.reason = "late"
    let merged = BenchmarkRunner.merged([row(), late])
    #expect(merged.outcome == .timedOut && merged.reason == "late")
  }

  @Test func childrenAreMeasuredAndEnded() throws {
    let scratch = try ScratchFolder(named: nil)
    func run(_ script: String, limit: Double? = nil) throws -> ChildProcess.Ending {
      try ChildProcess(
        program: "/bin/sh", arguments: ["-c", script], environment: ["GREETING": "hello"],
        timeLimit: limit
      ).run(scratch: scratch.path)
    }
    let good = try run("echo $GREETING; echo trouble >&2")
    #expect(good.isGood && good.output == "hello\n" && good.lastWords == "trouble")
    #expect(try run("exit 3").status == 3)
    let busy = try run("i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done")
    #expect(busy.cost.cpuSeconds > 0.01 && busy.peakMemoryBytes > 100_000)
    let late = try run("sleep 30 & sleep 30", limit: 0.2)
    #expect(late.isTimedOut && !late.isGood && late.cost.seconds < 10)
    #expect(throws: HarnessError.self) {
      try ChildProcess(program: "/nowhere/program", arguments: []).run(scratch: scratch.path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }
}
