// Sizes and words: what a reader meets in every file.

import Foundation
import Testing

@Suite struct LayoutTests {
  @Test func sourcesAreFound() {
    #expect(Checkout.sources.count > 10)
  }

  @Test func linesFitIn100Columns() {
    expectNone(
      Checkout.everything.flatMap { file in
        file.lines.enumerated().filter { $0.element.count > 100 }
          .map { "\(file.path):\($0.offset + 1): \($0.element.count) columns" }
      })
  }

  @Test func filesHaveAtMost400Lines() {
    expectNone(
      Checkout.everything.filter { $0.lines.count > 401 }
        .map { "\($0.path): \($0.lines.count) lines" })
  }

  @Test func functionsHaveAtMost60Lines() {
    expectNone(
      Checkout.everything.flatMap { file in
        file.functions.filter { $0.lines > 60 }
          .map { "\(file.path):\($0.line): \($0.lines) lines: \($0.name)" }
      })
  }

  @Test func filesOpenWithAComment() {
    expectNone(Checkout.sources.filter { !$0.lines[0].hasPrefix("//") }.map(\.path))
  }

  @Test func namesSayWhatAThingIs() {
    let vague = /(?:Utils?|Helpers?|Manager|Base|Common|Misc)(?![a-z])/
    expectNone(
      Checkout.everything.flatMap { file -> [String] in
        let own = (file.path as NSString).lastPathComponent
        return (file.declaredTypes + [own]).filter { $0.firstMatch(of: vague) != nil }
          .map { "\(file.path): \($0)" }
      })
  }

  @Test func noUnfinishedWorkIsMarked() {
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
    let places = ["home", "Users", "work", "root"].map { "/\($0)" + "/" }
    expectNone(
      Checkout.everything.flatMap { file in
        file.lines.enumerated().filter { _, line in
          (marks + places).contains { line.contains($0) }
        }.map { "\(file.path):\($0.offset + 1): \($0.element)" }
      })
  }

  @Test func noCodeIsCommentedOut() {
    let statement = #/
      ^//\s*(?:(?:let|var)\s\w+(?::|\s=)|func\s\w+[(<]|import\s\w+$|print\(
        |return\s\w+\(.*\)$|.*[{}]$)
      /#
    expectNone(
      Checkout.everything.flatMap { file in
        file.lines.enumerated().filter { _, line in
          let text = line.trimmingCharacters(in: .whitespaces)
          return !text.hasPrefix("///") && text.firstMatch(of: statement) != nil
        }.map { "\(file.path):\($0.offset + 1): \($0.element)" }
      })
  }

  @Test func functionLengthsAreMeasuredRight() {
    let text = """
      protocol P { func none(); func other() -> Int }
      func one(_ f: () -> Void = {}) { f() }
      init?(text: String) {
        if text == "}" { return }  // }
      }
      """
    let functions = SourceFile(path: "Sources/X/Y.swift", text: text).functions
    #expect(functions.map(\.lines) == [1, 3])
  }
}

/// Fails with the list of faults unless it is empty.
func expectNone(_ faults: [String], location: SourceLocation = #_sourceLocation) {
  let list = faults.joined(separator: "\n")
  #expect(faults.isEmpty, "\n\(list)", sourceLocation: location)
}
