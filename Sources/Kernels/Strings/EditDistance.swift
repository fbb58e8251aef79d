// Levenshtein and optimal string alignment distances: how many edits apart two strings are.
//
// One column of the dynamic program at a time, as differences between neighbouring cells held in
// bits: Myers 1999, doi:10.1145/316542.316550, as simplified by Hyyrö 2003 ("A bit-vector
// algorithm for computing Levenshtein and Damerau edit distances", Nordic J. of Computing 10).
// Optimal string alignment also counts a swap of neighbours as one edit, but never edits a
// swapped letter again. Longer strings use several words with carries.

internal import CKernels

/// Levenshtein distance of two UTF-8 strings in Unicode scalars. For few pairs; about 100 ns for
/// names.
public func levenshtein(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
  editDistance(left, right, EditDistance(cutOff: .max - 1, swaps: false))
}

/// Optimal string alignment distance (Levenshtein and swaps of neighbours) of two UTF-8 strings in
/// Unicode scalars. For few pairs; about 100 ns for names.
public func osa(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
  editDistance(left, right, EditDistance(cutOff: .max - 1, swaps: true))
}

private func editDistance(
  _ left: Span<UInt8>, _ right: Span<UInt8>, _ measure: EditDistance
) -> Int {
  if left.isEmpty || right.isEmpty { return max(scalarCount(left), scalarCount(right)) }
  return Int(compareScalars(left, right, measure))
}

/// Distances up to a cut-off; `cutOff + 1` stands for anything larger.
struct EditDistance: StringMeasure {
  /// The largest distance of interest, below 65,535.
  let cutOff: UInt16
  /// Whether a swap of neighbours is one edit.
  let swaps: Bool

  var missing: UInt16 { cutOff + 1 }
  var same: UInt16 { 0 }

  @inline(__always)
  func compare(_ leftCount: Int, _ rightCount: Int, mask: (Int) -> UInt64) -> UInt16 {
    guard abs(leftCount - rightCount) <= Int(cutOff) else { return missing }
    return limited(
      swaps
        ? alignment(leftCount, rightCount, mask: mask, swaps: true)
        : alignment(leftCount, rightCount, mask: mask, swaps: false))
  }

  @inline(__always) private func alignment(
    _ leftCount: Int, _ rightCount: Int, mask: (Int) -> UInt64, swaps: Bool
  ) -> Int {
    var distance = leftCount
    var (rises, falls): (UInt64, UInt64) = (.max, 0)
    var (diagonal, lastMask): (UInt64, UInt64) = (.max, 0)
    let top = UInt64(leftCount - 1)
    for place in 0..<rightCount {
      let equal = mask(place)
      let swapped = swaps ? ((~diagonal & equal) << 1) & lastMask : 0
      diagonal = (((equal & rises) &+ rises) ^ rises) | equal | falls | swapped
      var across = falls | ~(diagonal | rises)
      var back = diagonal & rises
      distance &+= Int(truncatingIfNeeded: (across >> top) & 1)
      distance &-= Int(truncatingIfNeeded: (back >> top) & 1)
      across = across << 1 | 1
      back <<= 1
      rises = back | ~(diagonal | across)
      falls = across & diagonal
      lastMask = equal
    }
    return distance
  }

  func compare(_ letters: NumberedLetters) -> UInt16 {
    let (left, right) = (letters.left, letters.right)
    guard abs(left.count - right.count) <= Int(cutOff) else { return missing }
    let words = (left.count + 63) / 64
    return withScratch(of: Column.self, capacity: words) { columns in
      columns.initialize(repeating: Column())
      return letters.withMasks(words: words) { rows in
        var distance = left.count
        var last = rows + letters.distinctCount * words
        for place in right.indices {
          let row = rows + Int(right[place]) &* words
          distance += advance(columns, row, last, top: UInt64((left.count - 1) & 63))
          last = row
        }
        return limited(distance)
      }
    }
  }

  func compareLanes(
    _ path: LanePath, shape: Int, _ pairs: ck_pairs, into results: UnsafeMutablePointer<UInt16>
  ) {
    let kernel = swaps ? ck_osa : ck_levenshtein
    kernel(Int32(path.rawValue), Int32(shape), pairs, missing, results)
  }

  /// Moves all words of a column on by one right letter; the change of the last cell.
  @inline(__always) private func advance(
    _ columns: UnsafeMutableBufferPointer<Column>, _ row: UnsafePointer<UInt64>,
    _ lastRow: UnsafePointer<UInt64>, top: UInt64
  ) -> Int {
    var (acrossCarry, backCarry, swapCarry): (UInt64, UInt64, UInt64) = (1, 0, 0)
    var change = 0
    for word in columns.indices {
      let column = columns[word]
      let equal = row[word]
      let swap = ~column.diagonal & equal
      let swapped = swaps ? (swap << 1 | swapCarry) & lastRow[word] : 0
      swapCarry = swap >> 63
      let entering = equal | backCarry
      let diagonal =
        (((entering & column.rises) &+ column.rises) ^ column.rises) | entering | column.falls
        | swapped
      let across = column.falls | ~(diagonal | column.rises)
      let back = diagonal & column.rises
      let shiftedAcross = across << 1 | acrossCarry
      let shiftedBack = back << 1 | backCarry
      change = Int(truncatingIfNeeded: across &>> top & 1)
      change &-= Int(truncatingIfNeeded: back &>> top & 1)
      (acrossCarry, backCarry) = (across >> 63, back >> 63)
      columns[word] = Column(
        rises: shiftedBack | ~(diagonal | shiftedAcross), falls: shiftedAcross & diagonal,
        diagonal: diagonal)
    }
    return change
  }

  /// 64 cells of one column: where the distance rises or falls downwards, and where the diagonal
  /// step was free.
  private struct Column {
    var rises: UInt64 = .max
    var falls: UInt64 = 0
    var diagonal: UInt64 = .max
  }

  @inline(__always) private func limited(_ distance: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: min(distance, Int(cutOff) &+ 1))
  }
}
