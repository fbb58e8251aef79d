// The plain judges of CSV reading: a writer, a parser and an order, written for clearness alone.

import Foundation
import Kernels

/// One row as the plain parser sees it.
struct ReferenceRow: Equatable {
  var fields: [[UInt8]] = []
  var line: Int
  var isWhole = true
  var isClosed = true
}

/// All rows that are not empty lines. A row whose quote is never closed ends with its first line.
func referenceRows(_ text: [UInt8], delimiter: UInt8) -> [ReferenceRow] {
  var rows: [ReferenceRow] = []
  var at = 0
  var line = 1
  while at < text.count {
    let (row, next, lines) = referenceRow(text, at, delimiter, line)
    if row.isClosed {
      if row.fields != [[]] || text[at] == 34 { rows.append(row) }
      at = next
      line += lines
    } else {
      rows.append(row)
      while at < text.count, text[at] != 10, text[at] != 13 { at += 1 }
      if at + 1 < text.count, text[at] == 13, text[at + 1] == 10 { at += 1 }
      at += 1
      line += 1
    }
  }
  return rows
}

private func referenceRow(
  _ text: [UInt8], _ start: Int, _ delimiter: UInt8, _ line: Int
) -> (ReferenceRow, next: Int, lines: Int) {
  enum Place { case start, plain, quoted, closed, beyond }
  var row = ReferenceRow(line: line)
  var field: [UInt8] = []
  var place = Place.start
  var lines = 1
  var at = start
  while at < text.count {
    let byte = text[at]
    let isCRLF = byte == 13 && at + 1 < text.count && text[at + 1] == 10
    at += 1
    switch (place, byte) {
    case (.quoted, 34): place = .closed
    case (.quoted, _):
      if byte == 10 || byte == 13 && !isCRLF { lines += 1 }
      field.append(byte)
    case (.closed, 34):
      field.append(34)
      place = .quoted
    case (.start, 34): place = .quoted
    case (_, delimiter):
      row.fields.append(field)
      (field, place) = ([], .start)
    case (_, 10), (_, 13):
      row.fields.append(field)
      return (row, at + (isCRLF ? 1 : 0), lines)
    case (.closed, _):
      row.isWhole = false
      place = .beyond
      field.append(byte)
    case (.start, _):
      place = .plain
      field.append(byte)
    default: field.append(byte)
    }
  }
  row.fields.append(field)
  if place == .quoted {
    row.isClosed = false
    row.isWhole = false
  }
  return (row, at, lines)
}

/// Writes rows as CSV; quotes where it must and, by chance, where it need not.
func referenceText(
  _ rows: [[String]], delimiter: UInt8, random: inout SeededRandom
) -> [UInt8] {
  var text: [UInt8] = []
  let ends = ["\n", "\r\n", "\r"].map { Array($0.utf8) }
  let end = ends[random.below(3)]
  for (number, row) in rows.enumerated() {
    for (column, value) in row.enumerated() {
      if column > 0 { text.append(delimiter) }
      let bytes = Array(value.utf8)
      let isSpecial = bytes.contains { $0 == 10 || $0 == 13 || $0 == delimiter }
      let isBare = bytes.first != 34 && !isSpecial && !(row.count == 1 && bytes.isEmpty)
      if isBare && random.below(3) > 0 {
        text += bytes
      } else {
        text += [34] + bytes.flatMap { $0 == 34 ? [34, 34] : [$0] } + [34]
      }
    }
    if number < rows.count - 1 || random.below(2) == 0 { text += end }
    if random.below(8) == 0, number < rows.count - 1 { text += end }
  }
  return text
}

/// Whether the left identifier comes first: numbers before text, then as they compare.
func referencePrecedes(_ left: String, _ right: String) -> Bool {
  func number(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    return !bytes.isEmpty && bytes.allSatisfy { 48...57 ~= $0 } ? bytes : nil
  }
  switch (number(left), number(right)) {
  case (nil, nil): return Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8))
  case (nil, _): return false
  case (_, nil): return true
  case (let one?, let two?):
    let (first, second) = (Array(one.drop { $0 == 48 }), Array(two.drop { $0 == 48 }))
    if first.count != second.count { return first.count < second.count }
    if first != second { return first.lexicographicallyPrecedes(second) }
    return one.count < two.count
  }
}

/// How often seeded tests loop: `MATCHKIT_LOOPS` times as often as usual.
let loops = ProcessInfo.processInfo.environment["MATCHKIT_LOOPS"].flatMap { Int($0) } ?? 1
