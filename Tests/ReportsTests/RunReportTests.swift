// The whole report: complete, well formed, safe, bounded and always the same.

import MatchKit
import Reports
import Testing

@Suite struct RunReportTests {
  private func report(
    _ table: Table, _ task: MatchTask = .dedupe, plan: MatchPlan? = nil,
    facts: RunFacts = .sample
  ) throws -> String {
    let result = try Matcher(task: task, plan: plan).match(table)
    return RunReport(result, of: table, facts: facts).html()
  }

  @Test func holdsEverySection() throws {
    let html = try report(SamplePeople(400).table())
    for id in [
      "decisions", "quality", "blocking", "model", "scores", "customers", "doubts", "time",
    ] {
      #expect(html.contains("<section id=\"\(id)\">"), "\(id)")
      #expect(html.contains("<a href=\"#\(id)\">"), "\(id)")
    }
    for text in [
      "people.csv", "golden record", "Start (bias)", "Related but different", "How it was trained",
      "Candidate pairs by probability", "Customers by number of records", "Seconds by stage",
      "threshold 0.5", "× likelier", "given_name|family_name tokens", "No warnings.",
      "123\u{A0}MB", "seed 7", "prefers-color-scheme:dark", "@media print",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test func isWellFormed() throws {
    let checker = TagChecker(try report(SamplePeople(400).table()))
    #expect(checker.faults.isEmpty)
  }

  @Test func differencesAreMarked() throws {
    let table = sampleTable([
      ("given_name", ["Anna", "Ana", "Bernard", "Bernard", "Carla", "Carla", "David", "David"]),
      ("family_name", ["Stone", "STONE", "Vale", "Vale", "Wood", "Wood", "Mill", "Mill"]),
      (
        "birth_date",
        [
          "1950-01-02", "1950-01-02", "1963-05-06", "1963-05-06", "1977-09-10", "1977-09-10",
          "1980-02-03", "1980-02-03",
        ]
      ),
      (
        "email",
        [
          "anna@a.example", "anna@a.example", "b@b.example", "n/a", "c@c.example", "c@c.example",
          "d@d.example", "d@d.example",
        ]
      ),
    ])
    let html = try report(table)
    #expect(html.contains("A<mark>n</mark>a") || html.contains("An<mark>n</mark>a"))
    #expect(html.contains("<span class=\"same\">S"))
    #expect(html.contains("<span class=\"gone\">n/a</span>"))
  }

  @Test func linkedSourcesAreReported() throws {
    let html = try report(SamplePeople(400).table(), .link)
    #expect(TagChecker(html).faults.isEmpty)
    #expect(html.contains("Also elsewhere"))
    #expect(html.contains("one_to_one"))
  }

  @Test func loadsAndRunsNothing() throws {
    let checker = TagChecker(try report(SamplePeople(200, note: "plain").table()))
    #expect(checker.references.allSatisfy { $0.hasPrefix("#") })
    let loading: Set = ["script", "link", "img", "iframe", "object", "embed", "image", "use", "a2"]
    #expect(checker.elements.isDisjoint(with: loading))
    #expect(checker.attributes.allSatisfy { !$0.hasPrefix("on") && $0 != "style" })
    let html = try report(SamplePeople(200).table())
    for scheme in ["http://", "https://", "url(", "@import", "//cdn"] {
      #expect(!html.contains(scheme), "\(scheme)")
    }
    #expect(html.contains("default-src &#39;none&#39;"))
  }

  @Test func hostileTextStaysText() throws {
    let attack = "</td><script>alert(\"1\")</script><img src=x onerror='x'>&amp;\u{0}\u{1B}"
    let people = SamplePeople(200, note: attack)
    var facts = RunFacts.sample
    facts.inputs = ["<script>alert(1)</script>.csv"]
    facts.warnings = ["<b onclick=\"x\">odd</b>", String(repeating: "<i>", count: 100)]
    let html = try report(people.table(suffix: "<script>\"'&"), facts: facts)
    let checker = TagChecker(html)
    #expect(checker.faults.isEmpty)
    #expect(checker.elements.isDisjoint(with: ["script", "img", "b", "i"]))
    #expect(checker.attributes.isDisjoint(with: ["onerror", "onclick", "src"]))
    #expect(html.contains("&lt;script&gt;"))
    #expect(!html.utf8.contains(0) && !html.utf8.contains(0x1B))
  }

  @Test func warningsStandOut() throws {
    var facts = RunFacts.sample
    facts.warnings = (0..<50).map { "warning number \($0)" }
    let html = try report(SamplePeople(50).table(), facts: facts)
    #expect(html.contains("role=\"alert\""))
    #expect(html.contains("50 warnings"))
    #expect(html.contains("warning number 19"))
    #expect(html.contains("and 30 more"))
    #expect(!html.contains("No warnings."))
  }

  @Test func staysSmallForLargeRuns() throws {
    let long = String(repeating: "a very long note, ", count: 40)
    let html = try report(SamplePeople(6000, note: long).table())
    #expect(html.utf8.count < 1_000_000)
    #expect(html.utf8.count > 20_000)
    let emails = html.components(between: "@example.com")
    #expect(emails < 400, "only samples are shown")
  }

  @Test func staysSmallForWideTablesAndLongHeaders() throws {
    let people = SamplePeople(300)
    var columns = [("given_name", people.given), ("family_name", people.family)]
    for number in 0..<150 {
      let header = "c\(number)" + String(repeating: "x", count: 500)
      columns.append((header, people.email.map { "\($0) \(number)" }))
    }
    let html = try report(sampleTable(columns))
    #expect(html.utf8.count < 1_000_000)
    #expect(!html.contains(String(repeating: "x", count: 300)))
    #expect(TagChecker(html).faults.isEmpty)
  }

  @Test func isTheSameEveryTime() throws {
    let table = SamplePeople(300).table()
    #expect(try report(table) == report(table))
  }

  @Test func aGivenPlanIsSaidToBeGiven() throws {
    let table = SamplePeople(200).table()
    let plan = PlanInference(task: .dedupe).infer(table).plan
    let html = try report(table, plan: plan)
    #expect(html.contains("The plan was given."))
    #expect(html.contains("given in the plan"))
  }

  @Test func nothingToShowIsSaid() throws {
    let table = sampleTable([
      ("given_name", ["Anna", "Bernard", "Carla"]), ("family_name", ["Stone", "Vale", "Wood"]),
      ("birth_date", ["1950-01-02", "1963-05-06", "1977-09-10"]),
    ])
    let html = try report(table, facts: RunFacts())
    #expect(TagChecker(html).faults.isEmpty)
    #expect(html.contains("No customer has two records"))
    #expect(html.contains("No times were measured."))
  }
}

extension String {
  /// How often `text` occurs.
  fileprivate func components(between text: String) -> Int {
    let own = Array(utf8)
    let sought = Array(text.utf8)
    return own.indices.count { own[$0...].starts(with: sought) }
  }
}
