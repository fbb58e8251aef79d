// What the README shows is what happens: its commands run, and its example is this code.

import Files
import Foundation
import MatchKit
import Testing

@Suite struct ReadmeTests {
  @Test func everyCommandRuns() throws {
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("data"),
      withDestinationPath: Program.checkout.appendingPathComponent("data").path)
    let commands = try blocks("sh").flatMap(commands)
    #expect(commands.count > 10)
    for command in commands {
      let outcome = try scratch.shell(command)
      #expect(outcome.status == 0, "\(command): \(outcome.messages)")
    }
    let written = ["result/customers.csv", "plan.yaml", "best.csv", "made/truth.csv"]
    #expect(written.allSatisfy(scratch.exists))
  }

  @Test func theExampleIsTestedCode() throws {
    let example = try #require(try blocks("swift").first)
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let body = example.components(separatedBy: "\n").filter { !$0.hasPrefix("import ") }
    #expect(example.components(separatedBy: "\n").count <= 15)
    for line in body where !line.isEmpty {
      let own = line.replacingOccurrences(of: "\"data/people.csv\"", with: "path")
      #expect(source.contains(own.trimmingCharacters(in: .whitespaces)), "\(line)")
    }
  }

  @Test func theExampleFindsCustomers() throws {
    var lines: [String] = []
    func print(_ words: Any...) { lines.append(words.map { "\($0)" }.joined(separator: " ")) }
    let path = Program.checkout.appendingPathComponent("data/people.csv").path

    let table = try TableReader().read([path]).table
    let result = try Matcher().match(table)
    let (starts, _) = result.clusters.members()
    for customer in 0..<result.clusters.count {
      let values = result.golden.columns.indices.prefix(2).map { column in
        let bytes = result.golden.bytes(customer: customer, column: column, in: table)
        return String(decoding: bytes, as: UTF8.self)
      }
      print(values.joined(separator: " "), starts[customer + 1] - starts[customer])
    }

    #expect(lines.count > 50)
    #expect(lines.allSatisfy { $0.last?.isNumber == true })
  }

  /// The contents of the README's fenced blocks of one language.
  private func blocks(_ language: String) throws -> [String] {
    let readme = try String(
      contentsOf: Program.checkout.appendingPathComponent("README.md"), encoding: .utf8)
    return readme.components(separatedBy: "```\(language)\n").dropFirst().map { rest in
      rest.components(separatedBy: "\n```")[0]
    }
  }

  /// The commands of a block: lines, joined where they end in a backslash, without make's.
  private func commands(_ block: String) -> [String] {
    block.replacingOccurrences(of: "\\\n", with: " ").components(separatedBy: "\n")
      .filter { !$0.isEmpty && !$0.hasPrefix("make ") }
  }
}
