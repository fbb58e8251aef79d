// Two records side by side for a person to judge; what the model thinks of them is not told.

import Files
import MatchKit
import Reports

/// What `matchkit label` shows of a pair.
struct QuestionText {
  private let names: RecordNames
  private let values: RecordValues
  private let isColoured: Bool
  private static let nameWidthMax = 20
  private static let valueWidth = 36
  private static let charactersMax = 400

  init(names: RecordNames, values: RecordValues, isColoured: Bool) {
    self.names = names
    self.values = values
    self.isColoured = isColoured
  }

  /// The question with all columns that either record fills; `≠` marks values that differ.
  func text(_ question: Question, number: Int, of goal: Int) -> String {
    let title = Wording.current.sentence("Question \(grouped(number)) of \(grouped(goal))")
    let columns = values.columnsFilled(question.left, question.right)
    let width = min(
      Self.nameWidthMax, columns.map { displayWidth(plain(values.columns[$0])) }.max() ?? 0)
    let (left, right) = (names.label(question.left), names.label(question.right))
    var lines = ["", title] + rows(plain: "", left, right, mark: " ", width)
    for column in columns {
      lines += row(column, question, width)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ column: Int, _ question: Question, _ width: Int) -> [String] {
    let left = values.value(question.left, column, limit: Self.charactersMax)
    let right = values.value(question.right, column, limit: Self.charactersMax)
    let isOneMissing = left.isEmpty || right.isEmpty
    let mark = left == right ? "=" : (isOneMissing ? " " : "≠")
    return rows(
      plain: values.columns[column], left.isEmpty ? "-" : left, right.isEmpty ? "-" : right,
      mark: mark, width)
  }

  /// One row of the table, in as many lines as its values need.
  private func rows(
    plain name: String, _ left: String, _ right: String, mark: String, _ width: Int
  ) -> [String] {
    let cells = [wrapped(plain(name), width), lines(left), lines(right)]
    let isDiffering = mark == "≠"
    return (0..<(cells.map(\.count).max() ?? 0)).map { line in
      let parts = cells.map { line < $0.count ? $0[line] : "" }
      let left = coloured(filled(parts[1], Self.valueWidth), isDiffering)
      let right = coloured(parts[2], isDiffering)
      let sign = coloured(line == 0 ? mark : " ", isDiffering)
      let text = "  \(filled(parts[0], width))  \(left) \(sign) \(right)"
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func lines(_ value: String) -> [String] { wrapped(plain(value), Self.valueWidth) }

  private func coloured(_ text: String, _ isColoured: Bool) -> String {
    self.isColoured && isColoured ? "\u{1B}[1;33m\(text)\u{1B}[0m" : text
  }

  /// The value without what would move the cursor.
  private func plain(_ value: String) -> String {
    String(
      value.map { character in
        let category = character.unicodeScalars.first?.properties.generalCategory
        return category == .control || category == .lineSeparator ? " " : character
      })
  }
}
