// What a path given by the user stands for, and what its source is called.

import Foundation

/// An input as given: a file, and a table in it if it is a database.
struct InputName: Sendable {
  /// As given.
  let given: String
  /// The file's path.
  let path: String
  /// The table's name, after the last `#`.
  let table: String?

  /// Takes `file.db#table` apart, unless a file of that whole name exists.
  init(_ given: String) {
    self.given = given
    guard let mark = given.lastIndex(of: "#"), !FileManager.default.fileExists(atPath: given)
    else {
      path = given
      table = nil
      return
    }
    path = String(given[..<mark])
    table = String(given[given.index(after: mark)...])
  }

  /// The table's name, or the file's without folder and extensions.
  private var plainSource: String {
    if let table, !table.isEmpty { return table }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    var parts = file.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, parts.last == "gz" { parts.removeLast() }
    if parts.count > 1, let first = parts.first, !(first.isEmpty && parts.count == 2) {
      parts.removeLast()
    }
    return parts.joined(separator: ".")
  }

  /// A source name for every input: the file's, with `_2`, `_3` … where names would repeat.
  static func sources(of inputs: [InputName]) -> [String] {
    let plain = inputs.map(\.plainSource)
    var taken = Set<String>()
    return plain.indices.map { index in
      var name = plain[index]
      var number = 2
      while taken.contains(name) || number > 2 && plain.contains(name) {
        name = "\(plain[index])_\(number)"
        number += 1
      }
      taken.insert(name)
      return name
    }
  }
}
