// Question, answer, saved: what goes on between matchkit label and the person at the terminal.

import Files
import MatchKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks until there are enough labels, nothing is left to ask or the person wants no more.
struct LabelDialogue {
  /// How it came to an end.
  enum Ending: String { case enough, settled, exhausted, quit }

  private enum Reply { case same, different, unsure, back, quit }

  private(set) var labelling: Labelling
  private(set) var file: LabelFile
  private let text: QuestionText
  private let goal: Int
  private var offersEnd: Bool

  /// - Parameters:
  ///   - goal: how many labels the file shall hold.
  ///   - offersEnd: whether to say so when more answers hardly help.
  init(
    _ labelling: Labelling, file: LabelFile, text: QuestionText, goal: Int, offersEnd: Bool
  ) {
    self.labelling = labelling
    self.file = file
    self.text = text
    self.goal = goal
    self.offersEnd = offersEnd
  }

  /// Asks; throws `WritingError` when an answer cannot be saved.
  mutating func run() throws -> Ending {
    var again: Question?
    while file.count < goal {
      if offersEnd, again == nil, labelling.isSettled {
        offersEnd = false
        if !goesOn() { return .settled }
      }
      guard let question = again ?? labelling.next() else { return .exhausted }
      again = nil
      Console.standardError(text.text(question, number: file.count + 1, of: goal))
      switch reply() {
      case .same: try take(question, isMatch: true)
      case .different: try take(question, isMatch: false)
      case .unsure: labelling.answer(question, isMatch: nil)
      case .back: again = try takeBack() ?? question
      case .quit: return .quit
      }
    }
    return .enough
  }

  private mutating func take(_ question: Question, isMatch: Bool) throws {
    file.add(left: question.left, right: question.right, isMatch: isMatch)
    try file.save()
    labelling.answer(question, isMatch: isMatch)
  }

  private mutating func takeBack() throws -> Question? {
    guard let last = labelling.takeBack() else {
      say("There is nothing to go back to.")
      return nil
    }
    if last.isMatch != nil {
      file.removeLast()
      try file.save()
    }
    say("The last answer is taken back.")
    return last.question
  }

  private func reply() -> Reply {
    while true {
      guard let word = ask("Same entity? y same, n different, u unsure, b back, q quit:") else {
        return .quit
      }
      switch word {
      case "y", "yes", "1", "是", "同", "相同": return .same
      case "n", "no", "0", "否", "不", "不同": return .different
      case "u", "unsure", "?", "？", "不确定": return .unsure
      case "b", "back", "返回": return .back
      case "q", "quit", "退出": return .quit
      default: say("Please answer y (same), n (different), u (unsure), b (back) or q (quit).")
      }
    }
  }

  private func goesOn() -> Bool {
    say(
      "More answers will hardly change the result: the last uncertain ones were as the model "
        + "expected, and its decisions have come to rest.")
    while true {
      switch ask("Go on all the same? y yes, n no:") {
      case "y", "yes", "1", "是": return true
      case nil, "n", "no", "0", "q", "quit", "否", "退出": return false
      default: say("Please answer y or n.")
      }
    }
  }

  /// The next line in small letters without blanks around it; nil at the end of the input.
  private func ask(_ prompt: String) -> String? {
    Console.standardError(Wording.current.sentence(prompt) + " ")
    let line = readLine()
    // On a terminal the person's own key ends the line.
    if line == nil || isatty(STDIN_FILENO) == 0 { Console.standardError("\n") }
    return line?.lowercased().filter { !$0.isWhitespace }
  }

  private func say(_ line: String) {
    Console.standardError(Wording.current.sentence(line) + "\n")
  }
}
