// A source file as the style tests see it: its text, and the same text without words.

import Foundation

/// One Swift file of the package.
struct SourceFile {
  /// Path below the package, such as `Sources/Pairs/3-Block/Blocker.swift`.
  let path: String
  /// The lines as written.
  let lines: [String]
  /// The lines with comments and string contents blanked, so that only code is left.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    lines = text.components(separatedBy: "\n")
    code = withoutWords(text).components(separatedBy: "\n")
  }

  /// The target that the file belongs to: the second part of its path.
  var target: String { path.components(separatedBy: "/")[1] }

  /// The number of its stage folder, if it lies in one (`3-Block` is 3).
  var stage: Int? {
    let parts = path.components(separatedBy: "/")
    return parts.count > 3 ? parts[2].firstIndex(of: "-").flatMap { Int(parts[2][..<$0]) } : nil
  }

  /// The modules that the file imports.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count else { return nil }
      let kinds = ["struct", "class", "enum", "func", "var", "let", "protocol", "typealias"]
      let name = kinds.contains(String(words[place + 1])) ? words.last! : words[place + 1]
      return name.split(separator: ".").first.map(String.init)
    }
  }

  /// The names of the types that the file declares.
  var declaredTypes: [String] {
    let declaration = /\b(?:struct|enum|class|actor|protocol|typealias)\s+([A-Z]\w*)/
    return code.flatMap { line in line.matches(of: declaration).map { String($0.1) } }
  }

  /// The identifiers that the code uses.
  var identifiers: Set<String> {
    Set(code.flatMap { line in line.matches(of: /[A-Za-z_]\w*/).map { String($0.0) } })
  }
}

/// The package on disk.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files below the folders, by path.
  static func files(in folders: [String]) -> [SourceFile] {
    folders.flatMap { folder -> [SourceFile] in
      let place = root.appendingPathComponent(folder)
      let paths = FileManager.default.enumerator(atPath: place.path)?.allObjects ?? []
      return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
        .compactMap { path in
          let whole = place.appendingPathComponent(path)
          guard let text = try? String(contentsOf: whole, encoding: .utf8) else { return nil }
          return SourceFile(path: "\(folder)/\(path)", text: text)
        }
    }
  }

  static let sources = files(in: ["Sources"])
  static let everything = files(in: ["Sources", "Tests", "Benchmarks"])
}

/// The text with comments and the contents of strings replaced by spaces, line for line.
func withoutWords(_ text: String) -> String {
  var blanker = WordBlanker(bytes: Array(text.utf8))
  return blanker.run()
}

/// Goes through Swift text once, keeping code and blanking the rest.
private struct WordBlanker {
  enum Place { case code, lineComment, blockComment(Int), string(quotes: Int, hashes: Int) }
  let bytes: [UInt8]
  var out: [UInt8]
  var place = Place.code
  var at = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    out = bytes
  }

  mutating func run() -> String {
    while at < bytes.count {
      switch place {
      case .code: code()
      case .lineComment: if starts("\n") { place = .code } else { blank(1) }
      case .blockComment(let depth): blockComment(depth)
      case .string(let quotes, let hashes): string(quotes, hashes)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func starts(_ mark: String) -> Bool { bytes[at...].starts(with: mark.utf8) }

  private mutating func blank(_ count: Int) {
    for index in at..<min(at + count, bytes.count) where bytes[index] != UInt8(ascii: "\n") {
      out[index] = UInt8(ascii: " ")
    }
    at += count
  }

  private mutating func code() {
    if starts("//") {
      place = .lineComment
    } else if starts("/*") {
      place = .blockComment(1)
      blank(2)
    } else if starts("\"") || starts("#\"") {
      let hashes = starts("#") ? 1 : 0
      at += hashes
      let quotes = starts("\"\"\"") ? 3 : 1
      at += quotes
      place = .string(quotes: quotes, hashes: hashes)
    } else {
      at += 1
    }
  }

  private mutating func blockComment(_ depth: Int) {
    if starts("*/") {
      blank(2)
      place = depth == 1 ? .code : .blockComment(depth - 1)
    } else {
      blank(1)
    }
  }

  private mutating func string(_ quotes: Int, _ hashes: Int) {
    let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
    if hashes == 0, starts("\\(") {
      interpolation()
    } else if hashes == 0, starts("\\") {
      blank(2)
    } else if starts(end) {
      at += quotes + hashes
      place = .code
    } else {
      blank(1)
    }
  }

  /// Blanks `\( … )` with any string inside it.
  private mutating func interpolation() {
    var depth = 0
    blank(1)
    while at < bytes.count {
      if starts("(") { depth += 1 }
      if starts(")") { depth -= 1 }
      blank(1)
      if depth == 0 { return }
    }
  }
}
