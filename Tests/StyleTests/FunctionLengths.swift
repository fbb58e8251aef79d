// Finds the functions of a file and how many lines each takes.

import Foundation

/// A function and its length.
struct FunctionLength {
  let name: String
  let line: Int
  let lines: Int
}

extension SourceFile {
  /// Every function, initialiser and subscript with a body, with its length in lines.
  var functions: [FunctionLength] {
    let bytes = Array(code.joined(separator: "\n").utf8)
    var found: [FunctionLength] = []
    var line = 1
    for at in bytes.indices {
      if bytes[at] == UInt8(ascii: "\n") { line += 1 }
      guard let word = functionWord(in: bytes, at: at) else { continue }
      guard let end = bodyEnd(in: bytes, from: at + word.utf8.count) else { continue }
      let length = 1 + bytes[at...end].count { $0 == UInt8(ascii: "\n") }
      let name = lines[line - 1].trimmingCharacters(in: .whitespaces)
      found.append(FunctionLength(name: name, line: line, lines: length))
    }
    return found
  }
}

/// The keyword at that place that begins a function, if there is one.
private func functionWord(in bytes: [UInt8], at: Int) -> String? {
  if at > 0, isWordByte(bytes[at - 1]) || bytes[at - 1] == UInt8(ascii: ".") { return nil }
  for word in ["func", "init", "subscript"] where bytes[at...].starts(with: word.utf8) {
    let after = at + word.utf8.count
    return after < bytes.count && !isWordByte(bytes[after]) ? word : nil
  }
  return nil
}

/// Where the body of the function that begins here ends; nil when it has none.
private func bodyEnd(in bytes: [UInt8], from start: Int) -> Int? {
  var parentheses = 0
  var braces = 0
  for at in start..<bytes.count {
    switch bytes[at] {
    case UInt8(ascii: "("), UInt8(ascii: "["): parentheses += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      parentheses -= 1
      if parentheses < 0 { return nil }
    case UInt8(ascii: "{") where parentheses == 0 || braces > 0: braces += 1
    case UInt8(ascii: "}") where parentheses == 0 || braces > 0:
      braces -= 1
      if braces == 0 { return at }
      if braces < 0 { return nil }
    default:
      if braces == 0, functionWord(in: bytes, at: at) != nil { return nil }
    }
  }
  return nil
}

private func isWordByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
}
