// What the comparators have in common: a pair of strings is compared through position masks.
//
// For each letter j of the right string, a mask has bit i set where letter i of the left string
// is the same. All three comparators run on these masks alone, one column at a time.

internal import CKernels

/// A way to compare two strings of letters. Every way is symmetric.
protocol StringMeasure {
  associatedtype Result: BitwiseCopyable & Sendable
  /// The result if either side is missing.
  var missing: Result { get }
  /// The result of a value with itself.
  var same: Result { get }
  /// Compares 1 ... 64 letters with 1 ... 64 letters; `mask(j)` is the mask of right letter j.
  func compare(_ leftCount: Int, _ rightCount: Int, mask: (Int) -> UInt64) -> Result
  /// Compares strings of any length, numbered letter by letter.
  func compare(_ letters: NumberedLetters) -> Result
  /// Compares short strings of one `ck_shape`, many side by side.
  func compareLanes(
    _ path: LanePath, shape: Int, _ pairs: ck_pairs, into results: UnsafeMutablePointer<Result>)
}

/// Two strings whose letters are numbered by first appearance in the left one, from 0; letters of
/// the right string that the left one lacks have the number `distinctCount`.
struct NumberedLetters {
  let left: UnsafeBufferPointer<UInt32>
  let right: UnsafeBufferPointer<UInt32>
  let distinctCount: Int

  /// For every number, where the left string has that letter, `words` of 64 bits each; the last
  /// row is empty.
  func withMasks<Result>(words: Int, _ body: (UnsafePointer<UInt64>) -> Result) -> Result {
    withScratch(of: UInt64.self, capacity: (distinctCount + 1) * words) { rows in
      rows.initialize(repeating: 0)
      for (place, number) in left.enumerated() {
        rows[Int(number) &* words &+ place >> 6] |= 1 << UInt64(place & 63)
      }
      return body(UnsafePointer(rows.baseAddress!))
    }
  }
}

extension StringMeasure {
  /// Compares two strings of any letters; both have at least one. About 3 ns a letter more than
  /// the comparison of short byte strings.
  func compare<Letter: FixedWidthInteger & BitwiseCopyable>(
    letters left: UnsafeBufferPointer<Letter>, _ right: UnsafeBufferPointer<Letter>
  ) -> Result {
    withScratch(of: UInt32.self, capacity: left.count + right.count) { numbers in
      let numbers = numbers.baseAddress!
      let distinct =
        Letter.bitWidth == 8
        ? numberBytes(left, right, into: numbers) : numberLetters(left, right, into: numbers)
      let letters = NumberedLetters(
        left: UnsafeBufferPointer(start: numbers, count: left.count),
        right: UnsafeBufferPointer(start: numbers + left.count, count: right.count),
        distinctCount: distinct)
      guard left.count <= 64 && right.count <= 64 else { return compare(letters) }
      return letters.withMasks(words: 1) { masks in
        compare(left.count, right.count) { masks[Int(letters.right[$0])] }
      }
    }
  }
}

/// Numbers bytes as `NumberedLetters` wants them, the left string's first.
private func numberBytes<Letter: FixedWidthInteger & BitwiseCopyable>(
  _ left: UnsafeBufferPointer<Letter>, _ right: UnsafeBufferPointer<Letter>,
  into numbers: UnsafeMutablePointer<UInt32>
) -> Int {
  withScratch(of: UInt32.self, capacity: 256) { table in
    table.initialize(repeating: .max)
    var distinct: UInt32 = 0
    for place in 0..<left.count {
      let letter = Int(truncatingIfNeeded: left[place])
      let isNew = table[letter] == .max
      table[letter] = isNew ? distinct : table[letter]
      distinct &+= isNew ? 1 : 0
      numbers[place] = table[letter]
    }
    for place in 0..<right.count {
      numbers[left.count &+ place] = min(distinct, table[Int(truncatingIfNeeded: right[place])])
    }
    return Int(distinct)
  }
}

/// Numbers letters of any width as `NumberedLetters` wants them, the left string's first.
private func numberLetters<Letter: FixedWidthInteger & BitwiseCopyable>(
  _ left: UnsafeBufferPointer<Letter>, _ right: UnsafeBufferPointer<Letter>,
  into numbers: UnsafeMutablePointer<UInt32>
) -> Int {
  let capacity = 1 << (Int.bitWidth - (left.count * 2 - 1).leadingZeroBitCount)
  return withScratch(of: UInt64.self, capacity: capacity) { table in
    table.initialize(repeating: 0)
    let cells = table.baseAddress!
    // A cell holds letter + 1 in its upper half, so that an empty cell is 0, and the number below.
    var distinct: UInt32 = 0
    for place in 0..<left.count {
      let cell = find(left[place], cells, capacity)
      if cells[cell] == 0 {
        cells[cell] = (UInt64(truncatingIfNeeded: left[place]) + 1) << 32 | UInt64(distinct)
        distinct += 1
      }
      numbers[place] = UInt32(truncatingIfNeeded: cells[cell])
    }
    for place in 0..<right.count {
      let cell = cells[find(right[place], cells, capacity)]
      numbers[left.count + place] = cell == 0 ? distinct : UInt32(truncatingIfNeeded: cell)
    }
    return Int(distinct)
  }
}

/// The cell that holds `letter`, or the empty one where it belongs (linear probing).
@inline(__always) private func find<Letter: FixedWidthInteger>(
  _ letter: Letter, _ cells: UnsafeMutablePointer<UInt64>, _ capacity: Int
) -> Int {
  let wanted = UInt64(truncatingIfNeeded: letter) &+ 1
  var cell = Int(truncatingIfNeeded: (wanted &* 0x9E37_79B9_7F4A_7C15) >> 32) & (capacity &- 1)
  while cells[cell] != 0 && cells[cell] >> 32 != wanted { cell = (cell &+ 1) & (capacity &- 1) }
  return cell
}
