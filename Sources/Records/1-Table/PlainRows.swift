// CSV rows read the plain way, byte by byte: for headers and samples, where speed does not count.

import Kernels

/// One row of delimited text.
public struct PlainRow: Sendable, Equatable {
  /// The values of its fields.
  public var fields: [[UInt8]] = []
  /// Where it begins and where the next one does.
  public var range = 0..<0
  /// The line it begins on, from 1.
  public var line = 1
  /// Whether all its quotes are right.
  public var isWhole = true
}

/// Reads rows one after the other, by the rules of `FieldScanner`.
public struct PlainRows {
  /// The line of the next row, from 1.
  public private(set) var line = 1
  private let text: FileBytes
  private let delimiter: UInt8
  private var at: Int

  /// The rows of `text` from byte `start`, which is on line 1.
  public init(_ text: FileBytes, delimiter: UInt8, start: Int) {
    self.text = text
    self.delimiter = delimiter
    at = start
  }

  /// The next row that is not empty; nil at the end. Stops short at more than `limit` fields.
  public mutating func next(limit: Int = DelimitedText.columnLimit) -> PlainRow? {
    skipEmptyLines()
    guard at < text.count else { return nil }
    var row = PlainRow(line: line)
    let start = at
    while true {
      row.fields.append(field(&row.isWhole))
      guard byte(at) == delimiter, row.fields.count <= limit else { break }
      at += 1
    }
    passLineEnd()
    row.range = start..<at
    return row
  }

  private mutating func field(_ isWhole: inout Bool) -> [UInt8] {
    let isQuoted = byte(at) == UInt8(ascii: "\"")
    var value = isQuoted ? quoted(&isWhole) : []
    let rest = at
    while let next = byte(at), next != delimiter, !isLineEnd(next) {
      value.append(next)
      at += 1
    }
    if isQuoted && at > rest { isWhole = false }
    return value
  }

  private mutating func quoted(_ isWhole: inout Bool) -> [UInt8] {
    var value: [UInt8] = []
    at += 1
    while let next = byte(at) {
      at += 1
      if next == UInt8(ascii: "\"") {
        guard byte(at) == next else { return value }
        at += 1
      } else if endsLine(next) {
        line += 1
      }
      value.append(next)
    }
    isWhole = false
    return value
  }

  private mutating func skipEmptyLines() {
    while let next = byte(at), isLineEnd(next) { passLineEnd() }
  }

  private mutating func passLineEnd() {
    guard let next = byte(at), isLineEnd(next) else { return }
    at += 1
    if !endsLine(next) { at += 1 }
    line += 1
  }

  /// Whether the byte before `at` ends its line, and is not the first half of a line end.
  private func endsLine(_ previous: UInt8) -> Bool {
    previous == UInt8(ascii: "\n")
      || previous == UInt8(ascii: "\r") && byte(at) != UInt8(ascii: "\n")
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private func byte(_ place: Int) -> UInt8? { place < text.count ? text[place] : nil }
}
