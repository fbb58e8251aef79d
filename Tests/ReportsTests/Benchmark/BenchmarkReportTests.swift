// The report and the tables of benchmarks: well-formed, complete, and true to the rows.

import Reports
import Testing

@Suite struct BenchmarkReportTests {
  @Test func aFullReportIsWellFormed() {
    let html = BenchmarkReport([sampleRun()]).html()
    let checker = TagChecker(html)
    #expect(checker.faults.isEmpty, "\(checker.faults)")
    #expect(checker.references.allSatisfy { $0.hasPrefix("#") })
    #expect(!checker.elements.contains("script"))
    for words in [
      "Quality against cost", "Precision over recall", "Recall by kind of error",
      "Time by stage", "Growth with the number of records", "Comparators", "timed out",
      "&lt;nickname&gt;", "A &amp; B &lt;CPU&gt;",
    ] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(!html.contains("nan") && !html.contains("inf,"))
  }

  @Test func anEmptyReportIsWellFormed() {
    for runs in [[], [BenchmarkRun(machine: .sample(), rows: [])]] {
      let checker = TagChecker(BenchmarkReport(runs).html())
      #expect(checker.faults.isEmpty, "\(checker.faults)")
    }
  }

  @Test func theSameRowsGiveTheSameBytes() {
    #expect(BenchmarkReport([sampleRun()]).html() == BenchmarkReport([sampleRun()]).html())
  }

  @Test func markdownTablesAreWhole() {
    let text = BenchmarkMarkdown([sampleRun()]).text
    var columns: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let count = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(columns == nil || columns == count, "\(line)")
      columns = count
    }
    #expect(text.contains("set\\|one"))
    #expect(text.contains("**0.9700**"))
    #expect(text.contains("timed out"))
  }

  @Test func aFailureIsToldAndNotHidden() {
    var run = sampleRun()
    run.rows[3].outcome = .wrong
    run.rows[3].reason = "F1 is too small"
    let html = BenchmarkReport([run]).html()
    #expect(html.contains("did not end well"))
    #expect(html.contains("F1 is too small"))
  }

  @Test func theNewestRowCountsUnlessItIsAbsent() {
    var old = BenchmarkRun(
      machine: .sample(date: "2026-01-01T00:00:00Z"), rows: [sampleRow("public/a", f1: 0.5)])
    var new = BenchmarkRun(
      machine: .sample(date: "2026-02-01T00:00:00Z"), rows: [sampleRow("public/a", f1: 0.6)])
    #expect([new, old].newestRows.map { $0.quality?.f1 } == [0.6])
    new.rows[0].outcome = .absent
    #expect([new, old].newestRows.map { $0.quality?.f1 } == [0.5])
    old.rows = []
    #expect([new, old].newestRows.map(\.outcome) == [.absent])
  }
}
