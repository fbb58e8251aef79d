// Sets of q-grams: runs of q letters, which survive swapped words and local errors.
//
// A q-gram has an identifier below 101^3. For q up to 3 and printable ASCII letters it is exact
// (95 letters and the padding mark, written in base 101, then shuffled); other q-grams are hashed
// to it, so two different ones coincide with probability one in a million.
//
// For comparison the identifiers of a value are dealt into 16 lanes by their range; a lane holds
// 16-bit tags. Equal q-grams stand in the same lane, so a few vector comparisons of rows of 16
// lanes count the shared ones, without sorting or branching.

/// The set of q-grams of every value of a column.
public struct QGrams: Sendable {
  /// Letters per q-gram.
  public let q: Int
  /// Whether values were extended by q - 1 padding marks at both ends.
  public let padded: Bool
  /// Identifiers are below this.
  public static let identifierLimit: UInt32 = 101 * 101 * 101

  /// Place, rows and size of every value's set.
  let heads: [GramHead]
  /// Rows of 16 tags, one lane each; an even number of rows per value; tag 0 is empty.
  let tags: [UInt16]

  /// Collects the q-grams of `values`, by Unicode scalars; the empty value has none, a value
  /// shorter than `q` (and not padded) is one itself. In parallel, 0.5 µs a value of 13 letters.
  public init(_ values: ByteStrings, q: Int, padded: Bool = true) {
    precondition(q >= 1 && q <= 8, "q-grams of 1 to 8 letters")
    self.q = q
    self.padded = padded
    let ranges = parts(of: values.count, grain: 4096)
    let built = parallelMap(ranges.count) { part in
      GramRows(values, ranges[part], q: q, padded: padded)
    }
    var heads: [GramHead] = []
    var tags: [UInt16] = []
    heads.reserveCapacity(values.count)
    tags.reserveCapacity(built.reduce(0) { $0 + $1.tags.count })
    for part in built {
      let firstRow = tags.count / gramLanes
      heads += part.heads.map { $0.moved(by: firstRow) }
      tags += part.tags
    }
    self.heads = heads
    self.tags = tags
  }

  /// How many values there are.
  public var count: Int { heads.count }

  /// How many different q-grams value `index` has.
  public func size(_ index: Int) -> Int { heads[index].size }

  /// The identifiers of value `index`, ascending; O(size), allocates.
  public func identifiers(_ index: Int) -> [UInt32] {
    let head = heads[index]
    var result: [UInt32] = []
    result.reserveCapacity(head.size)
    for lane in 0..<gramLanes {
      for row in head.rows {
        let tag = tags[row * gramLanes + lane]
        if tag == 0 { break }
        result.append(UInt32(lane) * tagLimit + UInt32(tag) - 1)
      }
    }
    return result
  }

  /// The Sørensen-Dice coefficient of each pair, 2 |shared| / (|left| + |right|), 0 ... 1: value
  /// `leftCodes[i]` of `left` with value `rightCodes[i]` of `right`. A pair with a missing side
  /// gets 0. Single-threaded.
  public static func dice(
    _ left: QGrams, _ leftCodes: Span<UInt32>, _ right: QGrams, _ rightCodes: Span<UInt32>,
    into coefficients: inout MutableSpan<Double>
  ) {
    precondition(left.q == right.q && left.padded == right.padded, "q-grams of one kind")
    precondition(leftCodes.count == rightCodes.count, "two codes for every pair")
    precondition(leftCodes.count == coefficients.count, "a result for every pair")
    left.withSide(leftCodes) { left in
      right.withSide(rightCodes) { right in
        coefficients.withUnsafeMutableBufferPointer { results in
          guard let first = results.baseAddress else { return }
          compareGrams(left, right, count: results.count, into: first)
        }
      }
    }
  }

  private func withSide(_ codes: Span<UInt32>, _ body: (GramSide) -> Void) {
    heads.withUnsafeBufferPointer { heads in
      tags.withUnsafeBufferPointer { tags in
        codes.withUnsafeBufferPointer { codes in
          for code in codes { precondition(code < heads.count, "a code of the column") }
          guard let first = codes.baseAddress, let head = heads.baseAddress else { return }
          body(GramSide(heads: head, tags: tags.baseAddress, codes: first))
        }
      }
    }
  }
}

/// Tags per row.
let gramLanes = 16
/// Identifiers per lane; a tag is the place in the lane, from 1.
let tagLimit: UInt32 = 64_394

/// Where a value's rows lie: first row | row count | set size in 28, 16, 20 bits.
struct GramHead: BitwiseCopyable, Sendable {
  private(set) var raw: UInt64

  init(firstRow: Int, rowCount: Int, size: Int) {
    precondition(firstRow < 1 << 28, "a column holds at most 2^28 rows of q-grams")
    raw = UInt64(firstRow) << 36 | UInt64(rowCount) << 20 | UInt64(size)
  }

  @inline(__always) var size: Int { Int(truncatingIfNeeded: raw & 0xF_FFFF) }
  @inline(__always) var firstRow: Int { Int(truncatingIfNeeded: raw &>> 36) }
  @inline(__always) var rowCount: Int { Int(truncatingIfNeeded: (raw &>> 20) & 0xFFFF) }
  var rows: Range<Int> { firstRow..<firstRow + rowCount }

  func moved(by rows: Int) -> GramHead {
    GramHead(firstRow: firstRow + rows, rowCount: self.rows.count, size: size)
  }
}

/// The rows of a range of values, built on one thread.
private struct GramRows {
  var heads: [GramHead] = []
  var tags: [UInt16] = []
  private var letters: [UInt32] = []
  private var identifiers: [UInt32] = []

  init(_ values: ByteStrings, _ range: Range<Int>, q: Int, padded: Bool) {
    heads.reserveCapacity(range.count)
    for index in range {
      readLetters(values, index, q: q, padding: padded ? q - 1 : 0)
      identifiers.removeAll(keepingCapacity: true)
      for end in stride(from: q, through: letters.count, by: 1) {
        identifiers.append(identifier(letters[end - q..<end]))
      }
      identifiers.sort()
      append()
    }
  }

  private mutating func readLetters(_ values: ByteStrings, _ index: Int, q: Int, padding: Int) {
    letters.removeAll(keepingCapacity: true)
    if values.length(index) == 0 { return }
    for _ in 0..<padding { letters.append(paddingLetter) }
    forEachScalar(values.bytes.span.extracting(values.range(index))) { letters.append($0) }
    for _ in 0..<max(padding, q - letters.count) { letters.append(paddingLetter) }
  }

  /// Deals the sorted identifiers into lanes, each once.
  private mutating func append() {
    var filled = [16 of Int](repeating: 0)
    var size = 0
    let firstTag = tags.count
    var last = UInt32.max
    for identifier in identifiers where identifier != last {
      last = identifier
      let lane = Int(identifier / tagLimit)
      let place = firstTag + filled[lane] * gramLanes + lane
      while place >= tags.count {
        tags.append(contentsOf: repeatElement(0, count: 2 * gramLanes))
      }
      tags[place] = UInt16(identifier % tagLimit + 1)
      filled[lane] += 1
      size += 1
    }
    heads.append(
      GramHead(
        firstRow: firstTag / gramLanes, rowCount: (tags.count - firstTag) / gramLanes, size: size))
  }
}

/// Stands for the padding mark; no Unicode scalar.
private let paddingLetter: UInt32 = 0x11_0000

/// The identifier of one q-gram.
private func identifier(_ letters: ArraySlice<UInt32>) -> UInt32 {
  var exact: UInt64 = 0
  var hash: UInt64 = 0
  var isExact = letters.count <= 3
  for letter in letters {
    let digit = letter == paddingLetter ? 95 : letter &- 0x20
    isExact = isExact && digit <= 95 && letter != 0x7F
    exact = exact &* 101 &+ UInt64(digit)
    hash = combine(hash, UInt64(letter))
  }
  // The multiplier is prime to 101, so that the shuffle is one to one.
  let limit = UInt64(QGrams.identifierLimit)
  return UInt32(truncatingIfNeeded: (isExact ? exact &* 636_749 : hash) % limit)
}
