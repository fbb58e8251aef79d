// The names of an input's columns, and what each column is for.

import Kernels
import Records

/// Makes names fit for a table and finds the identifier and the source among them.
struct HeaderNames: Sendable {
  /// A name for every column.
  let names: [String]
  /// Sentences about names that had to be given.
  let warnings: [String]

  /// Trims spaces and names nameless columns `column_N`; throws `InputError` if a name repeats.
  init(_ given: [String], path: String, line: Int) throws {
    var names = given.map { Self.trimmed($0) }
    var warnings: [String] = []
    for place in names.indices where names[place].isEmpty {
      var name = "column_\(place + 1)"
      while names.contains(name) { name += "_" }
      names[place] = name
      warnings.append("\(path):\(line): column \(place + 1) has no name and is called \"\(name)\"")
    }
    var first: [String: Int] = [:]
    for (place, name) in names.enumerated() {
      if let other = first.updateValue(place, forKey: name) {
        throw InputError(
          kind: .badData, file: path, line: line, column: name,
          expected: "every column name once",
          found: "it at positions \(other + 1) and \(place + 1)", advice: "rename one of them")
      }
    }
    self.names = names
    self.warnings = warnings
  }

  /// The names in a row of text; throws `InputError` if it is no header.
  init(_ row: PlainRow, of text: FileBytes, path: String) throws {
    let limit = DelimitedText.columnLimit
    var fault: (expected: String, found: String, advice: String)?
    if row.fields.count > limit {
      fault = ("at most \(limit) columns", "more", "check the delimiter, or leave columns out")
    } else if !row.isWhole {
      fault = ("every quote in the header closed before a delimiter", "one that is not", "mend it")
    } else if let place = text.firstFault(in: row.range) {
      let found = text[place] == 0 ? "a NUL byte" : "bytes that are no character"
      fault = ("a header of text", found, "mend it, or name the encoding with --encoding")
    }
    if let fault {
      throw InputError(
        kind: .badData, file: path, line: row.line, expected: fault.expected, found: fault.found,
        advice: fault.advice)
    }
    let names = row.fields.map { String(decoding: $0, as: UTF8.self) }
    try self.init(names, path: path, line: row.line)
  }

  /// Where the identifier and the source stand; throws `InputError` if a named one does not.
  func places(
    _ options: ReadOptions, path: String
  ) throws -> (identifier: Int?, source: Int?) {
    let identifier =
      options.idColumn == ReadOptions.rowNumber
      ? nil : try place(options.idColumn, standard: "id", path)
    let source = try place(options.sourceColumn, standard: "source", path)
    guard let identifier, identifier == source else { return (identifier, source) }
    throw InputError(
      kind: .wrongUsage, file: path, column: names[identifier],
      expected: "two columns for identifier and source", found: "one for both",
      advice: "name another column for one of them")
  }

  private func place(_ named: String?, standard: String, _ path: String) throws -> Int? {
    guard let named else {
      return names.firstIndex(of: standard)
        ?? names.firstIndex { $0.lowercased() == standard }
    }
    if let place = names.firstIndex(of: named) { return place }
    let shown = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
    throw InputError(
      kind: .wrongUsage, file: path, expected: "a column named \"\(named)\"",
      found: "only \(shown)", advice: "name one of these")
  }

  /// A name without spaces around it.
  static func trimmed(_ name: String) -> String {
    let spaces: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\u{A0}", "\u{3000}", "\u{FEFF}"]
    var scalars = Array(name.unicodeScalars)[...]
    while let last = scalars.last, spaces.contains(last) { scalars.removeLast() }
    while let first = scalars.first, spaces.contains(first) { scalars.removeFirst() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
