// Pairs of templates: found by what they begin with, filled from what `{}` stood for.

/// The translations of one language.
struct WordCatalogue: Sendable {
  private struct Template: Sendable {
    let pieces: [String]
    let target: [String]
    /// For every gap of the target, which gap of the source fills it.
    let order: [Int]
  }

  private var whole: [String: String] = [:]
  private var byStart: [String: [Template]] = [:]
  private var general: [Template] = []
  /// Letters of a template's beginning that it is looked up by.
  private static let startLength = 4

  static let chinese = WordCatalogue(
    [chineseWords, chineseSentences, chineseSegments, chineseLabelling].joined(separator: "\n"))

  /// A catalogue from lines `english = translation`; `{1}` in a translation is the first gap.
  init(_ lines: String) {
    for line in lines.split(separator: "\n") {
      guard let middle = line.firstRange(of: " = ") else { continue }
      let source = String(line[..<middle.lowerBound])
      let target = String(line[middle.upperBound...])
      if source.contains("{}") { add(source, target) } else { whole[source] = target }
    }
    // The template that says the most is tried first.
    func isLonger(_ left: Template, _ right: Template) -> Bool {
      left.pieces.joined().count > right.pieces.joined().count
    }
    for key in byStart.keys { byStart[key]?.sort(by: isLonger) }
    general.sort(by: isLonger)
  }

  private mutating func add(_ source: String, _ target: String) {
    let pieces = source.components(around: "{}")
    var parts: [String] = [""]
    var order: [Int] = []
    var at = target.startIndex
    while at < target.endIndex {
      if target[at] == "{", let close = target[at...].firstIndex(of: "}") {
        let name = target[target.index(after: at)..<close]
        order.append(Int(name).map { $0 - 1 } ?? order.count)
        parts.append("")
        at = target.index(after: close)
      } else {
        parts[parts.count - 1].append(target[at])
        at = target.index(after: at)
      }
    }
    let template = Template(pieces: pieces, target: parts, order: order)
    if pieces[0].count >= Self.startLength {
      byStart[String(pieces[0].prefix(Self.startLength)), default: []].append(template)
    } else {
      general.append(template)
    }
  }

  /// The translation of a text, nil if there is none.
  func translated(_ given: String) -> String? {
    let text = given.contains("\u{A0}") ? given.replacing("\u{A0}", with: " ") : given
    if let exact = whole[text] { return exact }
    for template in byStart[String(text.prefix(Self.startLength))] ?? [] {
      if let found = filled(template, text) { return found }
    }
    for template in general {
      if let found = filled(template, text) { return found }
    }
    return sentences(text)
  }

  /// Several sentences one by one; nil unless one of them is known.
  private func sentences(_ text: String) -> String? {
    for mark in [". ", "; ", ": "] {
      let parts = text.components(around: mark)
      guard parts.count > 1 else { continue }
      var isKnown = false
      let translations = parts.enumerated().map { place, part in
        let full = mark == ". " && place < parts.count - 1 ? part + "." : part
        if let found = translated(full) {
          isKnown = true
          return found
        }
        return full
      }
      let joint = mark == ". " ? " " : (mark == "; " ? "；" : "：")
      if isKnown { return translations.joined(separator: joint) }
    }
    return nil
  }

  private func filled(_ template: Template, _ text: String) -> String? {
    guard text.hasPrefix(template.pieces[0]) else { return nil }
    var gaps: [String] = []
    var rest = text.dropFirst(template.pieces[0].count)
    for (place, piece) in template.pieces.enumerated().dropFirst() {
      let isLast = place == template.pieces.count - 1
      if isLast {
        guard rest.hasSuffix(piece), rest.count >= piece.count else { return nil }
        gaps.append(String(rest.dropLast(piece.count)))
      } else {
        guard let found = rest.firstRange(of: piece) else { return nil }
        gaps.append(String(rest[..<found.lowerBound]))
        rest = rest[found.upperBound...]
      }
    }
    if gaps.contains(where: \.isEmpty) { return nil }
    // "Frequent customers" are no number of customers.
    if template.pieces == ["", " customers"], gaps[0].contains(where: \.isLetter) { return nil }
    var out = template.target[0]
    for (place, gap) in template.order.enumerated() {
      let value = gap < gaps.count ? gaps[gap] : ""
      out += translated(value) ?? value
      out += template.target[place + 1]
    }
    return out
  }
}

extension String {
  /// The parts around every `mark`.
  fileprivate func components(around mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: mark) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
