// A strict reader of the HTML that reports consist of: finds the first fault of its structure.

/// What is wrong with the structure of a page, and what it refers to.
struct TagChecker {
  private let bytes: [UInt8]
  private var at = 0
  private var open: [String] = []
  /// What is wrong; empty when the page is well formed.
  private(set) var faults: [String] = []
  /// Values of all attributes that can make a browser load or run something.
  private(set) var references: [String] = []
  /// The names of all elements.
  private(set) var elements: Set<String> = []
  /// The names of all attributes.
  private(set) var attributes: Set<String> = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    while at < bytes.count && faults.isEmpty {
      if bytes[at] == UInt8(ascii: "<") { readTag() } else { readText() }
    }
    if !open.isEmpty { faults.append("not closed: \(open)") }
  }

  private mutating func fail(_ fault: String) {
    let end = min(bytes.count, at + 80)
    faults.append("\(fault) at \(at): \(String(decoding: bytes[at..<end], as: UTF8.self))")
  }

  private mutating func readText() {
    if open.isEmpty && bytes[at] > UInt8(ascii: " ") { return fail("text outside the page") }
    if bytes[at] == UInt8(ascii: ">") && open.last != "style" { return fail("a bare >") }
    if bytes[at] == UInt8(ascii: "&") && !isEntity() { return fail("a bare &") }
    at += 1
  }

  private func isEntity() -> Bool {
    ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].contains { bytes[at...].starts(with: $0.utf8) }
  }

  private mutating func readTag() {
    if bytes[at...].starts(with: "<!DOCTYPE html>".utf8) && at == 0 {
      at += 15
      return
    }
    at += 1
    let closes = bytes[at] == UInt8(ascii: "/")
    if closes { at += 1 }
    let name = readName()
    if name.isEmpty { return fail("no name of an element") }
    elements.insert(name)
    if closes {
      if open.popLast() != name { return fail("</\(name)> closes another element") }
      return expect(">")
    }
    while at < bytes.count && bytes[at] == UInt8(ascii: " ") { readAttribute() }
    if bytes[at] == UInt8(ascii: "/") { at += 1 } else { open.append(name) }
    expect(">")
  }

  private mutating func readAttribute() {
    at += 1
    let name = readName()
    attributes.insert(name)
    expect("=")
    expect("\"")
    let start = at
    while at < bytes.count && bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "<") { return fail("< in an attribute") }
      at += 1
    }
    let value = String(decoding: bytes[start..<at], as: UTF8.self)
    if ["href", "src", "srcset", "action", "data", "style"].contains(name) {
      references.append(value)
    }
    expect("\"")
  }

  private mutating func readName() -> String {
    let start = at
    while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func expect(_ mark: Character) {
    guard at < bytes.count, bytes[at] == mark.asciiValue else { return fail("expected \(mark)") }
    at += 1
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "-")
}
