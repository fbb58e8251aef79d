// Whether a text is JSON Lines.

import Kernels

/// Tells JSON Lines from CSV.
enum JSONForm {
  /// By the file's name, or because the first line is an object in braces.
  static func isLines(_ text: FileBytes, start: Int, name: String) -> Bool {
    let plain = name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name
    let extensions = [".jsonl", ".ndjson", ".json"]
    if extensions.contains(where: plain.lowercased().hasSuffix) { return true }
    let first = firstLine(text, start)
    return first.first == UInt8(ascii: "{") && first.last == UInt8(ascii: "}")
  }

  /// Throws `InputError` for JSON that is not one object a line, and for an empty file.
  static func check(_ text: FileBytes, start: Int, path: String) throws {
    let first = firstLine(text, start)
    guard let byte = first.first else { throw InputError.empty(path) }
    guard byte == UInt8(ascii: "[") else { return }
    throw InputError(
      kind: .badData, file: path, line: 1, expected: "JSON Lines, one object a line",
      found: "one JSON list", advice: "convert it, for example with jq -c '.[]'")
  }

  /// The first line that is not empty, without spaces around it.
  private static func firstLine(_ text: FileBytes, _ start: Int) -> [UInt8] {
    text.withBytes { bytes in
      var first = start
      while first < bytes.count, bytes[first] <= 0x20 { first += 1 }
      var end = first
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      while end > first, bytes[end - 1] <= 0x20 { end -= 1 }
      return (first..<end).map { bytes[$0] }
    }
  }
}
