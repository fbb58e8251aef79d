// Sorting the pairs of a batch by how they can be compared, and comparing each sort at once.
//
// Pairs are dealt into bins by the shapes of their two values without branching, since the mix is
// unforeseeable; each bin then runs through one kernel.

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

  /// The bins of all pairs of shapes, at left * 8 + right.
  static func table(lanes: Bool) -> [UInt8] {
    (0..<64).map { index in
      let left = Shape(rawValue: UInt8(index / 8))!
      let right = Shape(rawValue: UInt8(index % 8))!
      return UInt8(Bin(left, right, lanes: lanes).rawValue)
    }
  }

  static let laneTable = table(lanes: true)
  static let scalarTable = table(lanes: false)
}

/// Pairs per round: their bins stay in the second-level cache.
private let roundSize = 1024

/// Compares pair i, value `leftCodes[i]` of `left` with value `rightCodes[i]` of `right`, for all i.
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
        let bins = PairBins(measure: measure, left: left, right: right, results: first)
        for start in stride(from: 0, to: results.count, by: roundSize) {
          bins.deal(start..<min(results.count, start + roundSize))
          bins.compare()
        }
      }
    }
  }
}

/// One side of a batch, unwrapped for a loop.
private struct BatchSide {
  let heads: UnsafeBufferPointer<Head>
  let units: UnsafeRawPointer
  let codes: UnsafeBufferPointer<UInt32>
}

extension StringSlots {
  fileprivate func withSide(_ codes: Span<UInt32>, _ body: (BatchSide) -> Void) {
    heads.withUnsafeBufferPointer { heads in
      units.withUnsafeBytes { units in
        codes.withUnsafeBufferPointer { codes in
          body(BatchSide(heads: heads, units: units.baseAddress!, codes: codes))
        }
      }
    }
  }
}

/// A batch with room for one round of pairs per bin, and the scratch of the scalar comparators.
private struct PairBins<Measure: StringMeasure>: ~Copyable {
  private let measure: Measure
  private let left: BatchSide
  private let right: BatchSide
  private let results: UnsafeMutablePointer<Measure.Result>
  private let path = LanePath.current
  private let bins = Bin.allCases.count
  private let pairs: UnsafeMutablePointer<ck_pair>
  private let counts: UnsafeMutablePointer<Int>
  /// A mask per byte value, all zero between pairs.
  private let byteMasks: UnsafeMutablePointer<UInt64>

  init(
    measure: Measure, left: BatchSide, right: BatchSide,
    results: UnsafeMutablePointer<Measure.Result>
  ) {
    self.measure = measure
    self.left = left
    self.right = right
    self.results = results
    pairs = .allocate(capacity: bins * roundSize)
    counts = .allocate(capacity: bins)
    byteMasks = .allocate(capacity: 256)
    byteMasks.initialize(repeating: 0, count: 256)
  }

  deinit {
    pairs.deallocate()
    counts.deallocate()
    byteMasks.deallocate()
  }

  /// Puts every pair of a round into its bin, the longer string on the left: the comparators are
  /// symmetric and take a step per right letter.
  func deal(_ range: Range<Int>) {
    counts.initialize(repeating: 0, count: bins)
    let isOneColumn = left.units == right.units
    let table = path == .scalar ? Bin.scalarTable : Bin.laneTable
    table.withUnsafeBufferPointer { table in
      for index in range {
        let (leftCode, rightCode) = (left.codes[index], right.codes[index])
        let (a, b) = (left.heads[Int(leftCode)], right.heads[Int(rightCode)])
        let (aLetters, bLetters) = (left.units + a.place, right.units + b.place)
        let swaps = a.length < b.length
        let isSame = isOneColumn && leftCode == rightCode && leftCode != 0
        let bin = isSame ? Bin.same.rawValue : Int(table[a.shapeIndex &* 8 &+ b.shapeIndex])
        pairs[bin &* roundSize &+ counts[bin]] = ck_pair(
          left: swaps ? bLetters : aLetters, right: swaps ? aLetters : bLetters,
          index: UInt32(truncatingIfNeeded: index),
          left_length: UInt16(truncatingIfNeeded: swaps ? b.length : a.length),
          right_length: UInt16(truncatingIfNeeded: swaps ? a.length : b.length))
        counts[bin] &+= 1
      }
    }
  }

  /// Compares the pairs of all bins.
  func compare() {
    for bin in [Bin.bytes16, .bytes32, .words8, .words16] {
      measure.compareLanes(path, shape: bin.rawValue, pairs(in: bin), into: results)
    }
    compareMixed(pairs(in: .mixed))
    for pair in pairs(in: .bytes) { results[Int(pair.index)] = compareBytes(Int(pair.index)) }
    for pair in pairs(in: .scalars) { results[Int(pair.index)] = compareScalars(Int(pair.index)) }
    for pair in pairs(in: .missing) { results[Int(pair.index)] = measure.missing }
    for pair in pairs(in: .same) { results[Int(pair.index)] = measure.same }
  }

  private func pairs(in bin: Bin) -> UnsafeMutableBufferPointer<ck_pair> {
    UnsafeMutableBufferPointer(start: pairs + bin.rawValue * roundSize, count: counts[bin.rawValue])
  }

  /// Widens the byte string of every pair and compares the words.
  private func compareMixed(_ pairs: UnsafeMutableBufferPointer<ck_pair>) {
    if pairs.isEmpty { return }
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: pairs.count * 32) { words in
      words.initialize(repeating: 0)
      for slot in pairs.indices {
        let index = Int(pairs[slot].index)
        let target = words.baseAddress! + slot * 32
        left.copyLetters(index, to: target)
        right.copyLetters(index, to: target + 16)
        pairs[slot].left = UnsafeRawPointer(target)
        pairs[slot].right = UnsafeRawPointer(target + 16)
        pairs[slot].left_length = UInt16(left.head(index).length)
        pairs[slot].right_length = UInt16(right.head(index).length)
      }
      measure.compareLanes(path, shape: Bin.words16.rawValue, pairs, into: results)
    }
  }

  private func compareBytes(_ index: Int) -> Measure.Result {
    let (a, b) = (left.bytes(index), right.bytes(index))
    guard a.count <= 64 && b.count <= 64 else { return measure.compare(letters: a, b) }
    for place in a.indices { byteMasks[Int(a[place])] |= 1 &<< UInt64(truncatingIfNeeded: place) }
    let masks = byteMasks
    let result = measure.compare(a.count, b.count) { masks[Int(b[$0])] }
    for place in a.indices { byteMasks[Int(a[place])] = 0 }
    return result
  }

  private func compareScalars(_ index: Int) -> Measure.Result {
    let (leftCount, rightCount) = (left.head(index).length, right.head(index).length)
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: leftCount + rightCount) {
      let letters = $0.baseAddress!
      left.copyLetters(index, to: letters)
      right.copyLetters(index, to: letters + leftCount)
      return measure.compare(
        letters: UnsafeBufferPointer(start: letters, count: leftCount),
        UnsafeBufferPointer(start: letters + leftCount, count: rightCount))
    }
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
