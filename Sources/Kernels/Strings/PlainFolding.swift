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
  var endsInSpace = isEmpty || line.spaceWaits
  let owesSpace = line.spaceWaits
  // A word of its own takes three bytes where it begins the stretch, else the last space is there.
  out.append(addingCapacity: 2 * (text.count - place) + 2) { out in
    out.withUnsafeMutableBufferPointer { room, count in
      text.withUnsafeBufferPointer { text in
        table.withUnsafeBufferPointer { table in
          room[0] = 0x20
          var written = owesSpace ? 1 : 0
          while place < text.count, text[place] < 0x80 {
            let mapped = table[Int(text[place])]
            place &+= 1
            if mapped >= 0x80 {
              room[written] = 0x20
              written &+= endsInSpace ? 0 : 1
              room[written] = mapped & 0x7F
              room[written &+ 1] = 0x20
              written &+= 2
              endsInSpace = true
              continue
            }
            // No branch: whether a byte is a letter or a space cannot be guessed.
            let isSpace = mapped == 0x20
            room[written] = mapped
            written &+= (isSpace ? !endsInSpace : mapped != 0) ? 1 : 0
            endsInSpace = mapped == 0 ? endsInSpace : isSpace
          }
          // A space at the end waits for the next word.
          count = endsInSpace && written > 0 ? written &- 1 : written
          line.spaceWaits = endsInSpace && written > 0
        }
      }
    }
  }
  at = place
}
