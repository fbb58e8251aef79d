// One line of JSON Lines: a flat object (RFC 8259). Text, numbers and truth values are taken,
// null is missing, and objects and lists inside are kept as they are written.

import Kernels

/// Where a value stands in its line.
struct JSONValue {
  enum Form { case missing, plain, escaped }
  var form: Form
  var range: Range<Int>
}

/// Parses objects out of a text.
struct JSONRow {
  /// The keys and values of the object, as ranges of the text.
  private(set) var members: [(key: JSONValue, value: JSONValue)] = []
  private var at = 0
  private var end = 0

  /// Parses the object that fills `line`; throws a `RowFault.Reason`'s words.
  mutating func parse(_ text: Span<UInt8>, _ line: Range<Int>) throws(JSONFault) {
    members.removeAll(keepingCapacity: true)
    (at, end) = (line.lowerBound, line.upperBound)
    try expect("{", text, "an object in braces")
    skipSpace(text)
    if peek(text) == UInt8(ascii: "}") { at += 1 } else { try parseMembers(text) }
    skipSpace(text)
    if at < end { throw fault("the end of the line after the object", text) }
  }

  /// The bytes of a text without its escapes.
  func unescaped(_ text: Span<UInt8>, _ range: Range<Int>) throws(JSONFault) -> [UInt8] {
    var value: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = text[place]
      place += 1
      guard byte == UInt8(ascii: "\\") else {
        value.append(byte)
        continue
      }
      let escape = text[place]
      place += 1
      switch escape {
      case UInt8(ascii: "n"): value.append(10)
      case UInt8(ascii: "t"): value.append(9)
      case UInt8(ascii: "r"): value.append(13)
      case UInt8(ascii: "b"): value.append(8)
      case UInt8(ascii: "f"): value.append(12)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): value.append(escape)
      case UInt8(ascii: "u"):
        let scalar = try scalar(text, &place, range.upperBound)
        value.append(contentsOf: String(Character(scalar)).utf8)
      default: throw JSONFault("a JSON escape", "\\" + String(decoding: [escape], as: UTF8.self))
      }
    }
    return value
  }

  private mutating func parseMembers(_ text: Span<UInt8>) throws(JSONFault) {
    while true {
      skipSpace(text)
      guard peek(text) == UInt8(ascii: "\"") else { throw fault("a key in quotes", text) }
      let key = try parseText(text)
      skipSpace(text)
      try expect(":", text, "a colon after the key")
      skipSpace(text)
      members.append((key, try parseValue(text)))
      skipSpace(text)
      if peek(text) == UInt8(ascii: "}") { break }
      try expect(",", text, "a comma or a closing brace")
    }
    at += 1
  }

  private mutating func parseValue(_ text: Span<UInt8>) throws(JSONFault) -> JSONValue {
    let start = at
    switch peek(text) {
    case UInt8(ascii: "\""): return try parseText(text)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try passNested(text)
      return JSONValue(form: .plain, range: start..<at)
    default: break
    }
    while let byte = peek(text), isBare(byte) { at += 1 }
    let word = start..<at
    if spells("null", text, word) { return JSONValue(form: .missing, range: word) }
    if spells("true", text, word) || spells("false", text, word) || isNumber(text, word) {
      return JSONValue(form: .plain, range: word)
    }
    at = start
    throw fault("a JSON value", text)
  }

  /// Passes a text in quotes; `at` is at the first of them.
  private mutating func parseText(_ text: Span<UInt8>) throws(JSONFault) -> JSONValue {
    let start = at + 1
    at = start
    var form = JSONValue.Form.plain
    while let byte = peek(text), byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault("an escape for the control character", text) }
      if byte == UInt8(ascii: "\\") {
        form = .escaped
        at += 1
      }
      at += 1
    }
    guard at < end else { throw JSONFault("a closing quote", "the end of the line") }
    at += 1
    return JSONValue(form: form, range: start..<at - 1)
  }

  /// Passes an object or list, whose brackets must match.
  private mutating func passNested(_ text: Span<UInt8>) throws(JSONFault) {
    var open: [UInt8] = []
    repeat {
      guard let byte = peek(text) else {
        throw JSONFault("a closing bracket", "the end of the line")
      }
      switch byte {
      case UInt8(ascii: "\""):
        _ = try parseText(text)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(byte + 2)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast() == byte else { throw fault("the matching bracket", text) }
      default: break
      }
      at += 1
    } while !open.isEmpty
  }

  /// The scalar of `\u` escapes, two for one beyond the basic plane.
  private func scalar(
    _ text: Span<UInt8>, _ place: inout Int, _ limit: Int
  ) throws(JSONFault) -> Unicode.Scalar {
    guard let first = hexadecimal(text, &place, limit) else {
      throw JSONFault("four hexadecimal digits after \\u", "others")
    }
    guard first != 0 else { throw JSONFault("text", "a NUL character (\\u0000)") }
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, place + 6 <= limit, text[place] == UInt8(ascii: "\\"),
      text[place + 1] == UInt8(ascii: "u")
    {
      place += 2
      if let second = hexadecimal(text, &place, limit), 0xDC00..<0xE000 ~= second,
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw JSONFault("two \\u escapes that make one character", "half of such a pair")
  }

  private func hexadecimal(_ text: Span<UInt8>, _ place: inout Int, _ limit: Int) -> UInt32? {
    guard place + 4 <= limit else { return nil }
    var number: UInt32 = 0
    for _ in 0..<4 {
      let byte = text[place]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      number = number << 4 | UInt32(digit)
      place += 1
    }
    return number
  }

  /// -? (0 | [1-9][0-9]*) ( . [0-9]+ )? ( [eE] [+-]? [0-9]+ )?
  private func isNumber(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    var place = word.lowerBound
    func has(_ bytes: UInt8...) -> Bool { place < word.upperBound && bytes.contains(text[place]) }
    func digits() -> Int {
      let first = place
      while place < word.upperBound, text[place] &- UInt8(ascii: "0") < 10 { place += 1 }
      return place - first
    }
    if has(UInt8(ascii: "-")) { place += 1 }
    let leadsWithZero = has(UInt8(ascii: "0"))
    let whole = digits()
    if whole == 0 || leadsWithZero && whole > 1 { return false }
    if has(UInt8(ascii: ".")) {
      place += 1
      if digits() == 0 { return false }
    }
    if has(UInt8(ascii: "e"), UInt8(ascii: "E")) {
      place += 1
      if has(UInt8(ascii: "+"), UInt8(ascii: "-")) { place += 1 }
      if digits() == 0 { return false }
    }
    return place == word.upperBound
  }

  private func isBare(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "}")
      && byte != UInt8(ascii: "]")
  }

  private func spells(_ word: StaticString, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let wanted = word.description.utf8
    return range.count == wanted.count && zip(range, wanted).allSatisfy { text[$0] == $1 }
  }

  private mutating func expect(
    _ mark: Unicode.Scalar, _ text: Span<UInt8>, _ words: String
  ) throws(JSONFault) {
    skipSpace(text)
    guard peek(text) == UInt8(ascii: mark) else { throw fault(words, text) }
    at += 1
  }

  private mutating func skipSpace(_ text: Span<UInt8>) {
    while let byte = peek(text), byte == 0x20 || byte == 9 || byte == 13 { at += 1 }
  }

  private func peek(_ text: Span<UInt8>) -> UInt8? { at < end ? text[at] : nil }

  private func fault(_ expected: String, _ text: Span<UInt8>) -> JSONFault {
    guard at < end else { return JSONFault(expected, "the end of the line") }
    var last = at
    while last < end, last < at + 20 { last += 1 }
    let found = String(decoding: (at..<last).map { text[$0] }, as: UTF8.self)
    return JSONFault(expected, "\"\(found)\"")
  }
}

/// What is wrong with a line of JSON.
struct JSONFault: Error {
  let expected: String
  let found: String

  init(_ expected: String, _ found: String) {
    self.expected = expected
    self.found = found
  }
}
