// Folding ASCII by a table: the inner loop of every standard form.

/// What becomes of a line of text while it is folded.
public struct FoldedLine: Sendable {
  /// Where the line begins in the bytes written.
  public let start: Int
  /// Whether a space is due before the next byte.
  public var spaceWaits = false

  public init(start: Int) { self.start = start }
}

/// Appends to `out` what `table` makes of `text` from byte `at` on, up to the first byte beyond
/// ASCII or the end, and moves `at` there; about a nanosecond a byte.
///
/// The table has 128 entries: 0x20 separates words (a space is written when another one follows),
/// 0 is left out, a byte with its high bit set stands, without it, as a word of its own, and any
/// other is written as it is.
public func appendFolded(
  _ text: Span<UInt8>, from at: inout Int, by table: [UInt8], _ line: inout FoldedLine,
  to out: inout [UInt8]
) {
  precondition(table.count == 128 && at >= 0 && at <= text.count, "a byte of the text, a table")
  let isEmpty = out.count == line.start
  var place = at
  var spaceWaits = line.spaceWaits
  out.append(addingCapacity: 2 * (text.count - place)) { out in
    out.withUnsafeMutableBufferPointer { room, count in
      text.withUnsafeBufferPointer { text in
        table.withUnsafeBufferPointer { table in
          var written = 0
          while place < text.count, text[place] < 0x80 {
            let mapped = table[Int(text[place])]
            place &+= 1
            if mapped &- 1 < 0x7F, mapped != 0x20 {
              if spaceWaits {
                room[written] = 0x20
                written &+= 1
                spaceWaits = false
              }
              room[written] = mapped
              written &+= 1
            } else if mapped == 0x20 {
              spaceWaits = !(isEmpty && written == 0)
            } else if mapped >= 0x80 {
              if !(isEmpty && written == 0) {
                room[written] = 0x20
                written &+= 1
              }
              room[written] = mapped & 0x7F
              written &+= 1
              spaceWaits = true
            }
          }
          count = written
        }
      }
    }
  }
  (at, line.spaceWaits) = (place, spaceWaits)
}
