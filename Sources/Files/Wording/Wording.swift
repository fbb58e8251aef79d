// Words for people in their language: sentences are written in English throughout the program and
// replaced where they leave it.
//
// A catalogue pairs English templates with their translation; `{}` stands for anything, which is
// looked up itself. What has no pair stays English. Pages are translated between their tags, lines
// cell by cell (cells stand two spaces apart), plans in their comments. Keys, columns, names of
// files and values of JSON never change.

import Synchronization

/// A language of words for people.
public enum WordingLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// The language that the environment's locale names; English if it is none of these.
  public init(environment: [String: String]) {
    let keys = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = keys.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}

/// Translates words for people.
public struct Wording: Sendable {
  private let catalogue: WordCatalogue?
  public let language: WordingLanguage

  public init(_ language: WordingLanguage) {
    self.language = language
    catalogue = language == .chinese ? WordCatalogue.chinese : nil
  }

  /// What the program uses; English until it is told otherwise.
  public static var current: Wording { shared.withLock { $0 } }

  /// Makes a language the program's.
  public static func use(_ language: WordingLanguage) {
    shared.withLock { $0 = Wording(language) }
  }

  private static let shared = Mutex(Wording(.english))

  /// One sentence or name.
  public func sentence(_ text: String) -> String { catalogue?.translated(text) ?? text }

  /// Lines of text, cell by cell.
  public func lines(_ text: String) -> String {
    guard catalogue != nil else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// The comments of a plan in YAML: sentences may go over several lines.
  public func comments(_ yaml: String) -> String {
    guard catalogue != nil else { return yaml }
    var out: [String] = []
    var block: [String] = []
    func finish() {
      guard !block.isEmpty else { return }
      let joined = block.joined(separator: " ")
      let translated = sentence(joined)
      out += translated == joined ? block.map { "# \(sentence($0))" } : ["# \(translated)"]
      block = []
    }
    for line in yaml.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# "), !line.hasPrefix("#   ") {
        block.append(String(line.dropFirst(2)))
        continue
      }
      finish()
      if let comment = line.range(ofText: "  # ") {
        let reason = sentence(String(line[comment.upperBound...]))
        out.append(String(line[..<comment.upperBound]) + reason)
      } else {
        out.append(String(line))
      }
    }
    finish()
    return out.joined(separator: "\n")
  }

  /// A page: what stands between tags, outside of scripts and styles.
  public func page(_ html: String) -> String {
    guard catalogue != nil else { return html }
    var out = ""
    out.reserveCapacity(html.utf8.count + html.utf8.count / 4)
    var rest = html[...]
    var isCode = false
    while let open = rest.firstIndex(of: "<") {
      out += isCode ? String(rest[..<open]) : node(String(rest[..<open]))
      let end = rest[open...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      let tag = rest[open...end]
      if tag.hasPrefix("<style") || tag.hasPrefix("<script") { isCode = true }
      if tag.hasPrefix("</style") || tag.hasPrefix("</script") { isCode = false }
      out += tag.hasPrefix("<html") ? "<html lang=\"\(language.rawValue)\">" : String(tag)
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  private func node(_ text: String) -> String {
    let trimmed = text.trimmedOfSpace
    guard trimmed.count > 1, trimmed.contains(where: { $0.isASCII && $0.isLetter }) else {
      return text
    }
    let plain = unescaped(String(trimmed))
    let translated = sentence(plain)
    if translated == plain { return text }
    return String(text[..<trimmed.startIndex]) + escaped(translated) + text[trimmed.endIndex...]
  }

  private func line(_ text: String) -> String {
    let whole = sentence(text)
    if whole != text { return whole }
    var out = ""
    var cell = ""
    var spaces = 0
    func finish() {
      if !cell.isEmpty { out += sentence(cell) }
      cell = ""
    }
    for character in text {
      if character == " " {
        spaces += 1
        continue
      }
      if spaces > 1 {
        finish()
        out += String(repeating: " ", count: spaces)
      } else if spaces == 1 {
        if cell.isEmpty { out += " " } else { cell += " " }
      }
      spaces = 0
      cell.append(character)
    }
    finish()
    return out + String(repeating: " ", count: spaces)
  }
}

private func unescaped(_ text: String) -> String {
  guard text.contains("&") else { return text }
  return text.replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
    .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
}

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
}

extension String {
  fileprivate var trimmedOfSpace: Substring {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return part
  }
}

extension Substring {
  /// Where `text` first occurs.
  fileprivate func range(ofText text: String) -> Range<Index>? { firstRange(of: text) }
}
