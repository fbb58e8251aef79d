// Jaro-Winkler similarity: names that share letters in nearly the same order.
//
// With m letters matched (equal and at most max(|a|, |b|) / 2 - 1 places apart, each used once)
// and t the matched letters out of order, halved and rounded down:
//   jaro = (m / |a| + m / |b| + (m - t) / m) / 3,  jaro-winkler = jaro + 0.1 p (1 - jaro)
// where p is the length of the common prefix, to 4, used only above jaro = 0.7.
// Sources: Jaro 1989, doi:10.1080/01621459.1989.10478785; Winkler 1990 (ERIC ED325505);
// masks as in Hyyrö's bit-parallel matching. The last formula is in Double: in Float the jump at
// 0.7 falls on the wrong side for some pairs.

internal import CKernels

/// Jaro-Winkler similarity of two UTF-8 strings, 0 ... 1, by Unicode scalars; 0 if either is empty.
/// For few pairs; about 100 ns for names.
public func jaroWinkler(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Double {
  compareScalars(left, right, JaroWinkler())
}

struct JaroWinkler: StringMeasure {
  var missing: Double { 0 }
  var same: Double { 1 }

  @inline(__always)
  func compare(_ leftCount: Int, _ rightCount: Int, mask: (Int) -> UInt64) -> Double {
    let bound = max(0, max(leftCount, rightCount) / 2 - 1)
    var window: UInt64 = (1 << UInt64(bound + 1)) - 1
    var leftMatched: UInt64 = 0
    var rightMatched: UInt64 = 0
    for place in 0..<rightCount {
      let open = mask(place) & window & ~leftMatched
      leftMatched |= open & (0 &- open)
      rightMatched |= (open == 0 ? 0 : 1) << UInt64(place)
      window = window << 1 | (place < bound ? 1 : 0)
    }
    let matches = leftMatched.nonzeroBitCount
    guard matches > 0 else { return 0 }
    var prefix = 0
    while prefix < min(4, leftCount, rightCount), mask(prefix) >> UInt64(prefix) & 1 == 1 {
      prefix += 1
    }
    var outOfOrder = 0
    while rightMatched != 0 {
      let next = leftMatched & (0 &- leftMatched)
      outOfOrder &+= mask(rightMatched.trailingZeroBitCount) & next == 0 ? 1 : 0
      leftMatched ^= next
      rightMatched &= rightMatched &- 1
    }
    return similarity(matches, outOfOrder / 2, leftCount, rightCount, prefix: prefix)
  }

  func compare(_ letters: NumberedLetters) -> Double {
    let (left, right) = (letters.left, letters.right)
    let room = letters.distinctCount + 1 + 2 * left.count + right.count
    return withScratch(of: Int.self, capacity: room) { rows in
      let first = rows.baseAddress!
      let later = first + letters.distinctCount + 1
      let matched = later + left.count
      let partners = matched + left.count
      let matches = match(letters, first, later, matched, partners)
      guard matches > 0 else { return 0 }
      var prefix = 0
      while prefix < min(4, left.count, right.count), left[prefix] == right[prefix] { prefix += 1 }
      var outOfOrder = 0
      var next = 0
      for place in right.indices where partners[place] >= 0 {
        while matched[next] == 0 { next &+= 1 }
        outOfOrder &+= left[next] == left[partners[place]] ? 0 : 1
        next &+= 1
      }
      return similarity(matches, outOfOrder / 2, left.count, right.count, prefix: prefix)
    }
  }

  func compareLanes(
    _ path: LanePath, shape: Int, _ pairs: ck_pairs, into results: UnsafeMutablePointer<Double>
  ) {
    ck_jaro_winkler(Int32(path.rawValue), Int32(shape), pairs, results)
  }

  /// Finds for every right letter the first free equal left letter within reach, -1 if none, in
  /// linear time: a letter's left places are used up in order, since reach only moves right.
  /// `first` holds the first usable place of every letter, `later` the next place of the same
  /// letter.
  private func match(
    _ letters: NumberedLetters, _ first: UnsafeMutablePointer<Int>,
    _ later: UnsafeMutablePointer<Int>, _ matched: UnsafeMutablePointer<Int>,
    _ partners: UnsafeMutablePointer<Int>
  ) -> Int {
    let (left, right) = (letters.left, letters.right)
    let bound = max(0, max(left.count, right.count) / 2 - 1)
    first.initialize(repeating: .max, count: letters.distinctCount + 1)
    matched.initialize(repeating: 0, count: left.count)
    for place in left.indices.reversed() {
      later[place] = first[Int(left[place])]
      first[Int(left[place])] = place
    }
    var matches = 0
    for place in right.indices {
      let letter = Int(right[place])
      while first[letter] < place &- bound { first[letter] = later[first[letter]] }
      let partner = first[letter]
      let reached = partner <= place &+ bound
      partners[place] = reached ? partner : -1
      if reached {
        first[letter] = later[partner]
        matched[partner] = 1
        matches &+= 1
      }
    }
    return matches
  }

  /// The formula, in the order of operations that others use, so that results are bit-equal.
  @inline(__always) private func similarity(
    _ matches: Int, _ transposed: Int, _ leftCount: Int, _ rightCount: Int, prefix: Int
  ) -> Double {
    let m = Double(matches)
    let jaro =
      (m / Double(leftCount) + m / Double(rightCount) + (m - Double(transposed)) / m) / 3
    guard jaro > 0.7 else { return jaro }
    return min(1, jaro + Double(prefix) * 0.1 * (1 - jaro))
  }
}
