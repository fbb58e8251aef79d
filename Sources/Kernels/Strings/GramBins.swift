// Sorting the pairs of a batch by the sizes of their q-gram sets, for the lane kernel.
//
// A set of r rows and one of s rows take r * s vector comparisons in an unrolled loop of their own;
// sorting by (r, s) first spares the processor from guessing the loops' ends.

internal import CKernels

/// One side of a batch, unwrapped for a loop.
struct GramSide {
  let heads: UnsafePointer<GramHead>
  let tags: UnsafePointer<UInt16>?
  let codes: UnsafePointer<UInt32>
}

/// Pairs per round.
private let roundSize = 1024
/// Sets of up to 8 rows have kernels of their own, by halves of the row counts.
private let halvesMax = 4
/// The last two keys are larger sets and missing sides.
private let largeKey = halvesMax * halvesMax
private let missingKey = largeKey + 1
private let keyCount = missingKey + 1

/// The Dice coefficients of `count` pairs.
func compareGrams(
  _ left: GramSide, _ right: GramSide, count: Int, into results: UnsafeMutablePointer<Double>
) {
  let path = LanePath.current
  if path == .scalar {
    for pair in 0..<count { results[pair] = scalarDice(left, right, pair) }
    return
  }
  withScratch(of: ck_sets.self, capacity: 2 * roundSize) { sets in
    withScratch(of: UInt8.self, capacity: roundSize) { keys in
      withScratch(of: Int.self, capacity: keyCount + 1) { ends in
        let round = GramRound(
          unsorted: sets.baseAddress!, sets: sets.baseAddress! + roundSize,
          keys: keys.baseAddress!, ends: ends.baseAddress!)
        for start in stride(from: 0, to: count, by: roundSize) {
          round.deal(left, right, start..<min(count, start + roundSize))
          round.compare(left, right, start, path, into: results + start)
        }
      }
    }
  }
}

/// Room for one round of pairs.
private struct GramRound {
  let unsorted: UnsafeMutablePointer<ck_sets>
  let sets: UnsafeMutablePointer<ck_sets>
  let keys: UnsafeMutablePointer<UInt8>
  let ends: UnsafeMutablePointer<Int>

  /// Sorts the pairs of a round by their rows.
  func deal(_ left: GramSide, _ right: GramSide, _ range: Range<Int>) {
    let (unsorted, sets, keys, ends) = (unsorted, sets, keys, ends)
    ends.initialize(repeating: 0, count: keyCount + 1)
    var slot = 0
    for index in range {
      let a = left.heads[Int(left.codes[index])]
      let b = right.heads[Int(right.codes[index])]
      let (aHalves, bHalves) = (a.rowCount &>> 1, b.rowCount &>> 1)
      let isSmall = max(aHalves, bHalves) <= halvesMax
      let small = aHalves &* halvesMax &+ bHalves &- halvesMax &- 1
      let key = min(aHalves, bHalves) == 0 ? missingKey : isSmall ? small : largeKey
      unsorted[slot] = ck_sets(
        left: left.tags.map { $0 + a.firstRow &* gramLanes },
        right: right.tags.map { $0 + b.firstRow &* gramLanes },
        index: UInt32(truncatingIfNeeded: slot),
        sizes: UInt32(truncatingIfNeeded: a.size &+ b.size))
      keys[slot] = UInt8(truncatingIfNeeded: key)
      ends[key &+ 1] &+= 1
      slot &+= 1
    }
    for key in 0..<keyCount { ends[key &+ 1] &+= ends[key] }
    for slot in 0..<range.count {
      let key = Int(keys[slot])
      let place = ends[key]
      sets[place] = unsorted[slot]
      ends[key] = place &+ 1
    }
  }

  /// Compares the sorted pairs; `start` is the round's first pair.
  func compare(
    _ left: GramSide, _ right: GramSide, _ start: Int, _ path: LanePath,
    into results: UnsafeMutablePointer<Double>
  ) {
    var first = 0
    for key in 0..<largeKey where ends[key] > first {
      ck_dice(
        Int32(path.rawValue), (key / halvesMax + 1) * 2, (key % halvesMax + 1) * 2, sets + first,
        ends[key] - first, results)
      first = ends[key]
    }
    for slot in first..<ends[largeKey] {
      let pair = start + Int(sets[slot].index)
      ck_dice(
        Int32(path.rawValue), left.head(pair).rowCount, right.head(pair).rowCount, sets + slot, 1,
        results)
    }
    for slot in ends[largeKey]..<ends[missingKey] { results[Int(sets[slot].index)] = 0 }
  }
}

extension GramSide {
  func head(_ pair: Int) -> GramHead { heads[Int(codes[pair])] }
}

/// The coefficient of one pair, tag by tag.
private func scalarDice(_ left: GramSide, _ right: GramSide, _ pair: Int) -> Double {
  let (a, b) = (left.head(pair), right.head(pair))
  guard let leftTags = left.tags, let rightTags = right.tags, a.size > 0, b.size > 0 else {
    return 0
  }
  var shared = 0
  for row in a.rows {
    for lane in 0..<gramLanes {
      let tag = leftTags[row &* gramLanes &+ lane]
      if tag == 0 { continue }
      for other in b.rows { shared &+= rightTags[other &* gramLanes &+ lane] == tag ? 1 : 0 }
    }
  }
  return Double(2 * shared) / Double(a.size + b.size)
}
