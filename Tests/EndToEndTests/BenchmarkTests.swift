// The benchmark command: rows that are kept, reports made from them, and exit codes for scripts.

import Foundation
import Testing

@Suite struct BenchmarkTests {
  private let task = ["benchmark", "--suite", "kernels", "--only", "kernels/levels/date"]

  @Test func rowsAreKeptAndReported() throws {
    let scratch = try Scratch()
    let outcome = try scratch.shell("matchkit \(task.joined(separator: " ")) --out results")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("kernels/levels/date"))
    let results = scratch.path("results")
    let files = try FileManager.default.contentsOfDirectory(atPath: results).sorted()
    #expect(files == ["RESULTS.md", "report.html", "rows"])
    #expect(try scratch.text("results/RESULTS.md").contains("levels/date"))
    let rows = try FileManager.default.contentsOfDirectory(atPath: "\(results)/rows")
    let lines = try scratch.text("results/rows/\(rows[0])").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("\"processor\"") && lines[1].contains("\"outcome\":\"done\""))
    let same = try scratch.matchkit(
      "benchmark", "--report-only", "--out", "results", "--compare", "results")
    #expect(same.status == 0, "\(same.messages)")
    #expect(same.output.contains("0 beyond it"))
  }

  @Test func whatGotWorseExitsWithOne() throws {
    let scratch = try Scratch()
    #expect(try scratch.shell("matchkit \(task.joined(separator: " ")) --out good").status == 0)
    let outcome = try scratch.shell(
      """
      mkdir -p bad/rows
      for file in good/rows/*; do
        sed 's/"outcome":"done"/"outcome":"timed_out"/' $file > bad/rows/$(basename $file)
      done
      matchkit benchmark --report-only --out bad --compare good
      """)
    #expect(outcome.status == 1, "\(outcome.messages)")
    #expect(outcome.output.contains("worse: kernels/levels/date"))
    let back = try scratch.matchkit(
      "benchmark", "--report-only", "--out", "good", "--compare", "bad")
    #expect(back.status == 0, "\(back.messages)")
  }

  @Test func jsonIsTheOnlyOutput() throws {
    let scratch = try Scratch()
    let outcome = try scratch.shell("matchkit \(task.joined(separator: " ")) --json --quiet")
    #expect(outcome.status == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let rows = (value as? [String: Any])?["rows"] as? [[String: Any]]
    #expect(rows?.first?["task"] as? String == "kernels/levels/date")
  }

  @Test func mistakesAreTold() throws {
    let scratch = try Scratch()
    #expect(try scratch.matchkit("benchmark", "--suite", "none").status == 64)
    #expect(try scratch.matchkit("benchmark", "--report-only").status == 64)
    let missing = try scratch.matchkit(
      "benchmark", "--suite", "scaling", "--max-records", "1", "--compare", "nowhere")
    #expect(missing.status == 66, "\(missing.messages)")
    #expect(missing.messages.contains("nowhere"))
    let empty = try scratch.shell(
      "mkdir -p odd/rows; echo '{}' > odd/rows/a.jsonl; matchkit benchmark --report-only --out odd")
    #expect(empty.status == 65, "\(empty.messages)")
    #expect(empty.messages.contains("odd/rows/a.jsonl:1"))
    let rivals = try scratch.matchkit("benchmark", "--suite", "rivals", "--rivals", "nowhere")
    #expect(rivals.status == 66, "\(rivals.messages)")
  }
}
