// label: answers through a pipe are saved one by one, kept, taken back, and refused where wrong.

import Foundation
import Testing

@Suite struct LabelTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Generated.withoutSource, to: "in.csv")
    return scratch
  }

  private func answer(
    _ scratch: Scratch, _ answers: String, _ options: String = "", labels: String = "l.csv"
  ) throws -> Outcome {
    try scratch.shell("printf '\(answers)' | matchkit label in.csv --labels \(labels) \(options)")
  }

  /// The identifiers of the questions that were asked, in order.
  private func asked(_ outcome: Outcome) -> [String] {
    let lines = outcome.messages.split(separator: "\n")
    return lines.indices.filter { lines[$0].hasPrefix("Question ") }.map { line in
      lines[line + 1].split(separator: " ").joined(separator: ",")
    }
  }

  @Test func answersAreSavedAndGoneOnWith() throws {
    let scratch = try scratch()
    let first = try answer(scratch, "y\\nn\\nu\\nYes\\nq\\nn\\n")
    #expect(first.status == 0, "\(first.messages)")
    let questions = asked(first)
    #expect(questions.count == 5)
    let saved = try scratch.text("l.csv")
    #expect(
      saved
        == "left,right,label\n\(questions[0]),1\n\(questions[1]),0\n\(questions[3]),1\n")
    #expect(first.messages.contains("l.csv holds 3 answers: 2 same, 1 different."))
    #expect(first.messages.contains("Next: matchkit dedupe in.csv --labels l.csv --out result"))
    #expect(!first.messages.contains("\u{1B}"))
    let second = try answer(scratch, "n\\nn\\n", "--count 5 --quiet --json")
    #expect(second.status == 0, "\(second.messages)")
    #expect(
      asked(second).count == 2
        && Set(asked(second)).isDisjoint(with: [
          questions[0], questions[1], questions[3],
        ]))
    #expect(try scratch.text("l.csv").hasPrefix(saved) && scratch.rows("l.csv").count == 5)
    #expect(second.output.contains("\"count\": 5") && second.output.contains("\"enough\""))
    let third = try answer(scratch, "y\\n", "--count 5")
    #expect(third.status == 0 && asked(third).isEmpty)
    #expect(try scratch.rows("l.csv").count == 5)
    #expect(try scratch.names() == ["in.csv", "l.csv"])
  }

  @Test func theSameAnswersGiveTheSameQuestions() throws {
    let scratch = try scratch()
    let answers = String(repeating: "y\\nn\\n", count: 10)
    let one = try answer(scratch, answers, labels: "one.csv")
    let two = try answer(scratch, answers, "--threads 1", labels: "two.csv")
    #expect(try scratch.text("one.csv") == scratch.text("two.csv"))
    #expect(asked(one) == asked(two) && asked(one).count == 21)
  }

  @Test func anAnswerCanBeTakenBack() throws {
    let scratch = try scratch()
    let outcome = try answer(scratch, "b\\ny\\ny\\nb\\nn\\nb\\nb\\nn\\nwhat\\nq\\n")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("There is nothing to go back to."))
    #expect(outcome.messages.contains("Please answer y (same)"))
    let questions = asked(outcome)
    #expect(questions[0] == questions[1] && questions[2] == questions[4])
    #expect(try scratch.rows("l.csv") == ["\(questions[0]),0"])
  }

  @Test func theEndOfInputIsQuit() throws {
    let scratch = try scratch()
    let nothing = try answer(scratch, "")
    #expect(nothing.status == 0 && asked(nothing).count == 1)
    #expect(nothing.messages.contains("No answers yet; l.csv is not written."))
    #expect(!scratch.exists("l.csv"))
    #expect(try answer(scratch, "y").status == 0)
    #expect(try scratch.rows("l.csv").count == 1)
  }

  @Test func theLabelsAreForTheOtherCommands() throws {
    let scratch = try scratch()
    #expect(try answer(scratch, String(repeating: "y\\nn\\n", count: 15)).status == 0)
    for command in ["dedupe in.csv --out out", "train in.csv --model-out m.json"] {
      let outcome = try scratch.shell("matchkit \(command) --labels l.csv")
      #expect(outcome.status == 0, "\(outcome.messages)")
    }
    let model = try answer(scratch, "y\\n", "--model m.json", labels: "new.csv")
    #expect(model.status == 0, "\(model.messages)")
    #expect(model.messages.contains("dedupe in.csv --model m.json --labels new.csv"))
  }

  @Test func theFormOfTheFileIsKept() throws {
    let scratch = try scratch()
    let first = asked(try answer(scratch, ""))[0].split(separator: ",")
    let old = "label;note;left;right\r\n1;\"sure; yes\";\(first[0]);\(first[1])"
    try scratch.write(old, to: "l.csv")
    let outcome = try answer(scratch, "n\\ny\\n")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let questions = asked(outcome).map { $0.replacingOccurrences(of: ",", with: ";") }
    #expect(!questions.contains(first.joined(separator: ";")))
    #expect(
      try scratch.text("l.csv") == old + "\r\n0;;\(questions[0])\r\n1;;\(questions[1])\r\n")
    #expect(try scratch.matchkit("dedupe", "in.csv", "--labels", "l.csv", "--out", "o").status == 0)
  }

  @Test func sourcesAreTold() throws {
    let scratch = try scratch()
    try scratch.write(Generated.withoutSource, to: "crm.csv")
    try scratch.write(Generated.withoutSource, to: "web.csv")
    let line = "printf 'y\\nn\\n' | matchkit label crm.csv web.csv --task link --labels"
    let outcome = try scratch.shell("\(line) l.csv")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      try scratch.text("l.csv").hasPrefix("left_source,left,right_source,right,label\ncrm,"))
    #expect(outcome.messages.contains("matchkit link crm.csv web.csv"))
    try scratch.write("left,right,label\n", to: "plain.csv")
    let plain = try scratch.shell("\(line) plain.csv")
    #expect(plain.status == 65 && plain.messages.contains("left_source"), "\(plain.messages)")
    #expect(try answer(scratch, "y\\n", "--task link").status == 64)
  }

  @Test func itSpeaksChinese() throws {
    let scratch = try Scratch()
    var rows = ["id,姓名,电话,地址"]
    for person in 0..<40 {
      let number = person % 20
      rows.append("\(person),王\(number)伟,1380000\(1000 + number),北京市朝阳区建国路\(number)号")
    }
    try scratch.write(rows.joined(separator: "\n") + "\n", to: "in.csv")
    let outcome = try answer(scratch, "是\\n否\\n返回\\n退出\\n", "--language zh")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("第 1 题，共 100 题") && outcome.messages.contains("现有 1 个回答"))
    let line = try #require(outcome.messages.split(separator: "\n").first { $0.contains("北京") })
    // Names and values before the mark take 2 + 4 + 2 + 36 columns, a Han character two.
    let before = try #require(line.firstIndex { $0 == "=" || $0 == "≠" }).utf16Offset(in: line)
    let wide = line.prefix(before).count { !$0.isASCII }
    #expect(before + wide == 45, "\(line)")
    #expect(try scratch.rows("l.csv").count == 1)
  }

  @Test func valuesCannotMoveTheCursor() throws {
    let scratch = try Scratch()
    let rows = (0..<30).map { "\($0),Anna \u{1B}[2J Kowalski\($0 % 15),York" }
    try scratch.write((["id,name,town"] + rows).joined(separator: "\n") + "\n", to: "in.csv")
    let outcome = try answer(scratch, "y\\n")
    #expect(outcome.status == 0 && outcome.messages.contains("Kowalski"))
    #expect(!outcome.messages.contains("\u{1B}"))
  }

  @Test func mistakesAreTold() throws {
    let scratch = try scratch()
    try scratch.write("left,right,label\nnobody,noone,1\n", to: "foreign.csv")
    try scratch.write("left,right\n1,2\n", to: "short.csv")
    let known = asked(try answer(scratch, ""))[0]
    try scratch.write("left,right,label\n\(known),maybe\n", to: "odd.csv")
    let wrong: [(Int32, String, String, String)] = [
      (65, "foreign.csv", "", "foreign.csv:2"), (65, "short.csv", "", "label"),
      (65, "odd.csv", "", "maybe"), (73, "none/l.csv", "", "none/l.csv"),
      (73, "/dev/null", "", "/dev/null"), (73, ".", "", "folder"),
      (64, "l.csv", "--count 0", "--count"), (66, "l.csv", "--model none.json", "none.json"),
    ]
    for (status, labels, options, words) in wrong {
      let outcome = try answer(scratch, "y\\n", options, labels: labels)
      #expect(outcome.status == status, "\(labels): \(outcome.messages)")
      #expect(outcome.messages.contains(words) && asked(outcome).isEmpty, "\(outcome.messages)")
    }
    #expect(try scratch.text("foreign.csv") == "left,right,label\nnobody,noone,1\n")
    #expect(try scratch.names() == ["foreign.csv", "in.csv", "odd.csv", "short.csv"])
  }
}
