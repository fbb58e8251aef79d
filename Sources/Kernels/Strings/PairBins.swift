// Sorting the pairs of a batch by how they can be compared, and comparing each sort at once.
//
// Pairs are dealt into bins by the shapes of their two values, and within a bin by the length of
// the shorter value, so that neighbouring lanes end together. Dealing is a counting sort without
// branches, since the mix is unforeseeable; each bin then runs through one kernel.

internal import CKernels

/// Kinds of pairs, by what compares them.
private enum Bin: Int, CaseIterable {
  /// Lane kernels, in the order of `ck_shape`.
  case bytes16, bytes32, words8, words16
  /// A byte and a word string: words16 after widening.
  case mixed
  /// Scalar code on bytes.
  case bytes
  /// Scalar code on scalars of any width.
  case scalars
  case missing, same

  /// Where the bin's keys start: one per length of the shorter value, up to 32.
  var firstKey: Int { rawValue * keysPerBin }

  /// The bin of two values that are not the same.
  init(_ left: Shape, _ right: Shape, lanes: Bool) {
    switch (left, right) {
    case (.missing, _), (_, .missing): self = .missing
    case (.bytes16, .bytes16) where lanes: self = .bytes16
    case (.bytes16, .bytes32) where lanes, (.bytes32, .bytes16) where lanes: self = .bytes32
    case (.bytes32, .bytes32) where lanes: self = .bytes32
    case (.words8, .words8) where lanes: self = .words8
    case (.words8, .words16) where lanes, (.words16, .words8) where lanes: self = .words16
    case (.words16, .words16) where lanes: self = .words16
    case (.bytes16, .words8) where lanes, (.words8, .bytes16) where lanes: self = .mixed
    case (.bytes16, .words16) where lanes, (.words16, .bytes16) where lanes: self = .mixed
    default: self = left.width == 1 && right.width == 1 ? .bytes : .scalars
    }
  }

  /// The first keys of the bins of all pairs of shapes, at left * 8 + right.
  private static func table(lanes: Bool) -> [Int] {
    (0..<64).map { index in
      let left = Shape(rawValue: UInt8(index / 8))!
      let right = Shape(rawValue: UInt8(index % 8))!
      return Bin(left, right, lanes: lanes).firstKey
    }
  }

  static let laneTable = table(lanes: true)
  static let scalarTable = table(lanes: false)
}

/// Lengths 0 ... 32 within a bin; longer ones count as 32.
private let keysPerBin = 33
private let keyCount = 9 * 33
/// Pairs per round; an index within a round fits two bytes.
private let roundSize = 1024

/// Compares pair i, value `leftCodes[i]` of `left` with value `rightCodes[i]` of `right`, for all.
func compareBatch<Measure: StringMeasure>(
  _ left: StringSlots, _ leftCodes: Span<UInt32>, _ right: StringSlots,
  _ rightCodes: Span<UInt32>, _ measure: Measure, into results: inout MutableSpan<Measure.Result>
) {
  precondition(leftCodes.count == rightCodes.count, "two codes for every pair")
  precondition(leftCodes.count == results.count, "a result for every pair")
  left.withSide(leftCodes) { left in
    right.withSide(rightCodes) { right in
      results.withUnsafeMutableBufferPointer { results in
        guard let first = results.baseAddress else { return }
        let bins = PairBins(measure: measure, left: left, right: right)
        for start in stride(from: 0, to: results.count, by: roundSize) {
          bins.deal(start..<min(results.count, start + roundSize))
          bins.compare(start: start, into: first + start)
        }
      }
    }
  }
}

/// One side of a batch, unwrapped for a loop.
private struct BatchSide {
  let heads: UnsafeBufferPointer<Head>
  let units: UnsafeRawPointer
  let codes: UnsafePointer<UInt32>
}

extension StringSlots {
  fileprivate func withSide(_ codes: Span<UInt32>, _ body: (BatchSide) -> Void) {
    heads.withUnsafeBufferPointer { heads in
      units.withUnsafeBytes { units in
        codes.withUnsafeBufferPointer { codes in
          guard let first = codes.baseAddress else { return }
          for code in codes { precondition(code < heads.count, "a code of the column") }
          body(BatchSide(heads: heads, units: units.baseAddress!, codes: first))
        }
      }
    }
  }
}

/// A batch with room for one round of pairs, and the scratch of the scalar comparators.
private struct PairBins<Measure: StringMeasure>: ~Copyable {
  private let measure: Measure
  private let left: BatchSide
  private let right: BatchSide
  private let path = LanePath.current
  /// The pairs of a round as they come, and sorted.
  private let unsorted: UnsafeMutablePointer<ck_pair>
  private let pairs: UnsafeMutablePointer<ck_pair>
  /// The key of each unsorted pair, and where the pairs of each key end.
  private let keys: UnsafeMutablePointer<UInt16>
  private let ends: UnsafeMutablePointer<Int>
  /// A mask per byte value, all zero between pairs.
  private let byteMasks: UnsafeMutablePointer<UInt64>

  init(measure: Measure, left: BatchSide, right: BatchSide) {
    self.measure = measure
    self.left = left
    self.right = right
    unsorted = .allocate(capacity: roundSize)
    pairs = .allocate(capacity: roundSize)
    keys = .allocate(capacity: roundSize)
    ends = .allocate(capacity: keyCount + 1)
    byteMasks = .allocate(capacity: 256)
    byteMasks.initialize(repeating: 0, count: 256)
  }

  deinit {
    unsorted.deallocate()
    pairs.deallocate()
    keys.deallocate()
    ends.deallocate()
    byteMasks.deallocate()
  }

  /// Sorts the pairs of a round by bin and length.
  func deal(_ range: Range<Int>) {
    let (unsorted, pairs, keys, ends) = (unsorted, pairs, keys, ends)
    ends.initialize(repeating: 0, count: keyCount + 1)
    if left.units == right.units {
      dealOneColumn(range)
    } else {
      dealTwoColumns(range)
    }
    for key in 0..<keyCount { ends[key &+ 1] &+= ends[key] }
    for slot in 0..<range.count {
      let key = Int(keys[slot])
      let place = ends[key]
      pairs[place] = unsorted[slot]
      ends[key] = place &+ 1
    }
  }

  /// The longer string goes left: the comparators are symmetric and take a step per right letter.
  private func dealOneColumn(_ range: Range<Int>) {
    let (heads, first, second) = (left.heads.baseAddress!, left.codes, right.codes)
    let (unsorted, keys, ends, units) = (unsorted, keys, ends, left.units)
    withTable { table in
      var slot = 0
      for index in range {
        // Heads and letters lie all over memory: both are asked for before they are read.
        let ahead = min(index &+ 12, range.upperBound &- 1)
        ck_prefetch(heads + Int(first[ahead]))
        ck_prefetch(heads + Int(second[ahead]))
        let a = heads[Int(first[index])].raw
        let b = heads[Int(second[index])].raw
        ck_prefetch(units + PairBins.place(a))
        ck_prefetch(units + PairBins.place(b))
        let (longer, shorter) = (max(a, b), min(a, b))
        let isSame = a == b && a != 0
        let key = isSame ? Bin.same.firstKey : PairBins.key(longer, shorter, table)
        unsorted[slot] = PairBins.pair(longer, shorter, slot)
        keys[slot] = UInt16(truncatingIfNeeded: key)
        ends[key &+ 1] &+= 1
        slot &+= 1
      }
    }
  }

  private func dealTwoColumns(_ range: Range<Int>) {
    let (unsorted, keys, ends) = (unsorted, keys, ends)
    withTable { table in
      for (slot, index) in range.enumerated() {
        let (a, b) = (left.head(index).raw, right.head(index).raw)
        let key = PairBins.key(a, b, table)
        unsorted[slot] = PairBins.pair(a, b, slot)
        keys[slot] = UInt16(truncatingIfNeeded: key)
        ends[key &+ 1] &+= 1
      }
    }
  }

  private func withTable(_ body: (UnsafePointer<Int>) -> Void) {
    let table = path == .scalar ? Bin.scalarTable : Bin.laneTable
    table.withUnsafeBufferPointer { body($0.baseAddress!) }
  }

  /// Where the letters of a head start, in bytes.
  @inline(__always) private static func place(_ head: UInt64) -> Int {
    Int(UInt32(truncatingIfNeeded: head &>> 8)) &* 16
  }

  @inline(__always)
  private static func key(_ left: UInt64, _ right: UInt64, _ table: UnsafePointer<Int>) -> Int {
    let shapes = Int(truncatingIfNeeded: (left & 7) &<< 3 | (right & 7))
    return table[shapes] &+ min(Int(truncatingIfNeeded: right &>> 40), keysPerBin &- 1)
  }

  /// Two heads with halves of the index instead of the shapes.
  @inline(__always)
  private static func pair(_ left: UInt64, _ right: UInt64, _ index: Int) -> ck_pair {
    let index = UInt64(truncatingIfNeeded: index)
    return ck_pair(left: left & ~0xFF | index & 0xFF, right: right & ~0xFF | index &>> 8)
  }

  /// Compares the pairs of all bins; `start` is the round's first pair.
  func compare(start: Int, into results: UnsafeMutablePointer<Measure.Result>) {
    for bin in [Bin.bytes16, .bytes32, .words8, .words16] {
      let pairs = pairs(in: bin)
      if pairs.isEmpty { continue }
      let lanes = ck_pairs(
        left_base: left.units, right_base: right.units, pairs: pairs.baseAddress,
        count: pairs.count)
      measure.compareLanes(path, shape: bin.rawValue, lanes, into: results)
    }
    compareMixed(pairs(in: .mixed), start, into: results)
    for pair in pairs(in: .bytes) { results[pair.index] = compareBytes(start + pair.index) }
    for pair in pairs(in: .scalars) { results[pair.index] = compareScalars(start + pair.index) }
    for pair in pairs(in: .missing) { results[pair.index] = measure.missing }
    for pair in pairs(in: .same) { results[pair.index] = measure.same }
  }

  private func pairs(in bin: Bin) -> UnsafeBufferPointer<ck_pair> {
    let first = bin.rawValue == 0 ? 0 : ends[bin.firstKey - 1]
    let end = ends[bin.firstKey + keysPerBin - 1]
    return UnsafeBufferPointer(start: pairs + first, count: end - first)
  }

  /// Widens the strings of every pair to words and compares those.
  private func compareMixed(
    _ pairs: UnsafeBufferPointer<ck_pair>, _ start: Int,
    into results: UnsafeMutablePointer<Measure.Result>
  ) {
    if pairs.isEmpty { return }
    withScratch(of: UInt16.self, capacity: pairs.count * 32) { words in
      withScratch(of: ck_pair.self, capacity: pairs.count) { widened in
        words.initialize(repeating: 0)
        for (slot, pair) in pairs.enumerated() {
          left.copyLetters(start + pair.index, to: words.baseAddress! + slot * 32)
          right.copyLetters(start + pair.index, to: words.baseAddress! + slot * 32 + 16)
          // Four units a pair.
          let (a, b) = (left.head(start + pair.index), right.head(start + pair.index))
          widened[slot] = PairBins.pair(
            a.moved(toUnit: slot * 4).raw, b.moved(toUnit: slot * 4 + 2).raw, pair.index)
        }
        let lanes = ck_pairs(
          left_base: words.baseAddress, right_base: words.baseAddress,
          pairs: widened.baseAddress, count: pairs.count)
        measure.compareLanes(path, shape: Bin.words16.rawValue, lanes, into: results)
      }
    }
  }

  private func compareBytes(_ index: Int) -> Measure.Result {
    let (a, b) = (left.bytes(index), right.bytes(index))
    guard a.count <= 64 && b.count <= 64 else { return measure.compare(letters: a, b) }
    let masks = byteMasks
    for place in a.indices { masks[Int(a[place])] |= 1 &<< UInt64(truncatingIfNeeded: place) }
    let result = measure.compare(a.count, b.count) { masks[Int(b[$0])] }
    for place in a.indices { masks[Int(a[place])] = 0 }
    return result
  }

  private func compareScalars(_ index: Int) -> Measure.Result {
    let (leftCount, rightCount) = (left.head(index).length, right.head(index).length)
    return withScratch(of: UInt32.self, capacity: leftCount + rightCount) {
      let letters = $0.baseAddress!
      left.copyLetters(index, to: letters)
      right.copyLetters(index, to: letters + leftCount)
      return measure.compare(
        letters: UnsafeBufferPointer(start: letters, count: leftCount),
        UnsafeBufferPointer(start: letters + leftCount, count: rightCount))
    }
  }
}

extension ck_pair {
  /// The pair's place in its round.
  @inline(__always) fileprivate var index: Int {
    Int(truncatingIfNeeded: left & 0xFF | (right & 0xFF) &<< 8)
  }
}

extension BatchSide {
  @inline(__always) func head(_ index: Int) -> Head { heads[Int(codes[index])] }

  @inline(__always) func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let head = head(index)
    return UnsafeBufferPointer(
      start: (units + head.place).assumingMemoryBound(to: UInt8.self), count: head.length)
  }

  /// Copies the letters of pair `index`, one by one, to `target`.
  func copyLetters<Letter: FixedWidthInteger>(
    _ index: Int, to target: UnsafeMutablePointer<Letter>
  ) {
    let head = head(index)
    let source = units + head.place
    switch head.shape.width {
    case 1: copyLetters(source.assumingMemoryBound(to: UInt8.self), head.length, to: target)
    case 2: copyLetters(source.assumingMemoryBound(to: UInt16.self), head.length, to: target)
    default: copyLetters(source.assumingMemoryBound(to: UInt32.self), head.length, to: target)
    }
  }

  @inline(__always) private func copyLetters<From: FixedWidthInteger, To: FixedWidthInteger>(
    _ source: UnsafePointer<From>, _ count: Int, to target: UnsafeMutablePointer<To>
  ) {
    for place in 0..<count { target[place] = To(truncatingIfNeeded: source[place]) }
  }
}
