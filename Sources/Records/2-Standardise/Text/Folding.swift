// Folding: one spelling for what differs only in case, accents, width, ligatures, punctuation
// and spaces.
//
// Letters are lower-cased; marks of Latin, Greek and Cyrillic letters fall away; full-width and
// other compatibility forms become plain ones (Unicode Standard Annex 15, form KC); ß ss, æ ae,
// ø o, ł l and the like. Han, kana and Hangul stay. Invalid UTF-8 counts as a space. Folding its
// own output changes nothing.

import Kernels

/// Folds texts in one style. A class, so that handing it on costs one reference count.
package final class Folding: Sendable {
  private let ascii: [UInt8]
  private let table = FoldingTable.shared

  /// Folding in that style.
  package init(_ style: FoldStyle) { ascii = style.ascii }

  /// Appends the folded form of `raw` to `out`, without spaces at the ends; O(bytes).
  package func append(_ raw: Span<UInt8>, to out: inout [UInt8]) {
    var line = FoldedLine(start: out.count)
    var at = 0
    while at < raw.count {
      if raw[at] < 0x80 {
        appendFolded(raw, from: &at, by: ascii, &line, to: &out)
      } else {
        let (point, length) = decodeScalar(raw, at)
        addScalar(point, raw, at..<at + length, &line, to: &out)
        at += length
      }
    }
  }

  /// The folded form of a text; allocates. For tests and single texts.
  package func folded(_ raw: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(raw)
    var out: [UInt8] = []
    append(bytes.span, to: &out)
    return out
  }

  private func addScalar(
    _ point: UInt32, _ raw: Span<UInt8>, _ range: Range<Int>, _ line: inout FoldedLine,
    to out: inout [UInt8]
  ) {
    if point >= 0xFF01, point <= 0xFF5E {
      return line.add(ascii[Int(point - 0xFEE0)], to: &out)
    }
    let entry = isPicture(point) ? FoldingTable.Fate.space.rawValue : table.entry(at: point)
    switch entry {
    case FoldingTable.Fate.stays.rawValue:
      for at in range { line.add(other: raw[at], to: &out) }
    case FoldingTable.Fate.space.rawValue: line.add(0x20, to: &out)
    case FoldingTable.Fate.leftOut.rawValue: break
    default:
      let offset = Int(entry >> 8)
      for at in offset..<offset + Int(entry & 255) {
        let byte = table.replacements[at]
        if byte < 0x80 {
          line.add(ascii[Int(byte)], to: &out)
        } else {
          line.add(other: byte, to: &out)
        }
      }
    }
  }
}

extension FoldedLine {
  @inline(__always)
  fileprivate mutating func add(_ mapped: UInt8, to out: inout [UInt8]) {
    switch mapped {
    case 0: return
    case 0x20: spaceWaits = out.count > start
    case FoldStyle.standsAlone...:
      if out.count > start { out.append(0x20) }
      out.append(mapped & 0x7F)
      spaceWaits = true
    default: add(other: mapped, to: &out)
    }
  }

  @inline(__always)
  fileprivate mutating func add(other byte: UInt8, to out: inout [UInt8]) {
    if spaceWaits {
      out.append(0x20)
      spaceWaits = false
    }
    out.append(byte)
  }
}

/// Arrows, boxes, emoji and the like: no part of any word; and what is no character at all.
private func isPicture(_ point: UInt32) -> Bool {
  (0x2190..<0x2460).contains(point) || (0x2500..<0x2C00).contains(point)
    || (0x1F000..<0x1FB00).contains(point) || point >= 0xFFFE && point <= 0xFFFF
    || point == 0xFFFD
}

/// The code point at `at` and its length in bytes; U+FFFD and 1 for a byte that begins none.
@inline(__always)
package func decodeScalar(_ bytes: Span<UInt8>, _ at: Int) -> (point: UInt32, length: Int) {
  let first = UInt32(bytes[at])
  if first < 0x80 { return (first, 1) }
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  guard first >= 0xC2, first < 0xF5, at + length <= bytes.count else { return (0xFFFD, 1) }
  var point = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
  for next in at + 1..<at + length {
    let byte = UInt32(bytes[next])
    guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    point = point << 6 | byte & 0x3F
  }
  let isShortest = point >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000)
  return isShortest && point < 0x110000 ? (point, length) : (0xFFFD, 1)
}

/// Whether a code point is a Han character (extensions included), kana or Hangul: scripts that
/// write without spaces or whose names are a few characters long.
@inline(__always)
package func isEastAsian(_ point: UInt32) -> Bool {
  point >= 0x3040 && point < 0xA000 || point >= 0xAC00 && point < 0xD7B0
    || point >= 0x20000 && point < 0x32000
}
