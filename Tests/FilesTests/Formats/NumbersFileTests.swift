import Files
import Foundation
import Testing

@Suite struct NumbersFileTests {
  static let entries = [
    NumberEntry(name: "slip", value: 0.03, range: 0...1, isWhole: false, meaning: "a slip"),
    NumberEntry(name: "most", value: 40, range: 1...64, isWhole: true, meaning: "most records"),
    NumberEntry(name: "a.b.c", value: 2, range: 0...10, isWhole: false, meaning: "deep"),
    NumberEntry(name: "a.b.d", value: 3.5, range: 0...10, isWhole: false, meaning: "deeper"),
    NumberEntry(name: "a.e", value: 1, range: 0...10, isWhole: false, meaning: "less deep"),
  ]

  private func read(_ text: String) throws -> [String: (value: Double, line: Int?)] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).yaml")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try NumbersReader(entries: Self.entries, start: "begin so").read(file.path)
  }

  @Test func whatIsWrittenIsRead() throws {
    let text = NumbersText().text(Self.entries, title: "A title\nof two lines")
    #expect(text.hasPrefix("# A title\n# of two lines\nslip: 0.03"))
    #expect(text.contains("a:\n  b:\n    c: 2 ") && text.contains("# less deep"))
    let values = try read(text)
    for entry in Self.entries { #expect(values[entry.name]?.value == entry.value) }
  }

  @Test func aFileMaySetSomeAndInJSONToo() throws {
    #expect(try read("slip: 1").count == 1)
    let values = try read("{\"a\": {\"b\": {\"c\": 5}}, \"most\": 2}")
    #expect(values["a.b.c"]?.value == 5 && values["most"]?.value == 2)
    #expect(try read("a:\nslip: 0.5").count == 1)
  }

  @Test func allFaultsAreToldWithTheirLines() {
    let text = """
      slip: 1.5
      slop: 0
      a:
        b: {c: x, z: 1}
        e: [1]
      most: 2.5
      """
    do {
      _ = try read(text)
      Issue.record("bad values were taken")
    } catch let errors as InputErrors {
      #expect(errors.errors.map(\.line) == [1, 2, 4, 4, 5, 6])
      #expect(errors.errors.allSatisfy { $0.exitCode == 65 && !$0.advice.isEmpty })
      #expect(errors.description.contains("from 0 to 1"))
      #expect(errors.description.contains("there are: a, most, slip"))
      #expect(errors.description.contains("there are: c, d"))
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test(arguments: ["", "# nothing\n", "- 1\n", "a: [", "slip: 1\nslip: 2", "nan", "a: 3"])
  func filesOfAnotherKindAreRefused(_ text: String) {
    #expect(throws: (any Error).self) { try read(text) }
  }

  @Test func numbersThatAreNoneAreRefused() {
    for text in ["nan", ".nan", "inf", "''", "~", "yes"] {
      #expect(throws: InputErrors.self, "\(text)") { try read("slip: \(text)") }
    }
  }
}
