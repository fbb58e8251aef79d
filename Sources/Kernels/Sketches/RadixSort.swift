// Sorting 64-bit keys, with or without a payload.
//
// One parallel pass deals the keys into up to 1024 partitions by their highest bits that differ
// (each part of the input counts first, so the deal is stable and needs no locks). Partitions
// then fit the cache and are sorted side by side, again by their highest differing bits, down to
// runs short enough for insertion. Runs of equal keys end at once. Cost: about two passes over
// memory; scratch as large as the input. The order depends on the keys alone.

/// Sorts `keys` upwards, in parallel; about 15 ns a key on two cores.
public func radixSort(_ keys: inout [UInt64]) {
  let none = UnsafeMutablePointer<Nothing>.allocate(capacity: 1)
  defer { none.deallocate() }
  let count = keys.count
  keys.withUnsafeMutableBufferPointer { keys in
    withScratch(of: UInt64.self, count) { spare in
      guard let keys = keys.baseAddress else { return }
      sortPartitions(Rows(keys: keys, payload: none), Rows(keys: spare, payload: none), count)
    }
  }
}

/// Sorts `keys` upwards, and `payload` along with them, in parallel; equal keys keep their order.
public func radixSort(keys: inout [UInt64], payload: inout [UInt32]) {
  precondition(keys.count == payload.count, "a payload for every key")
  let count = keys.count
  keys.withUnsafeMutableBufferPointer { keys in
    payload.withUnsafeMutableBufferPointer { payload in
      guard let keys = keys.baseAddress, let payload = payload.baseAddress else { return }
      withScratch(of: UInt64.self, count) { spareKeys in
        withScratch(of: UInt32.self, count) { sparePayload in
          sortPartitions(
            Rows(keys: keys, payload: payload), Rows(keys: spareKeys, payload: sparePayload), count)
        }
      }
    }
  }
}

/// Uninitialised memory, so that its pages are first touched by the threads that fill them.
private func withScratch<Element: BitwiseCopyable>(
  of type: Element.Type, _ count: Int, _ body: (UnsafeMutablePointer<Element>) -> Void
) {
  let scratch = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
  defer { scratch.deallocate() }
  body(scratch)
}

/// The payload of a sort without one; copying it is no work.
private struct Nothing: BitwiseCopyable, Sendable {}

/// Keys and their payload, written by several threads, each to its own rows.
private struct Rows<Payload: BitwiseCopyable>: @unchecked Sendable {
  let keys: UnsafeMutablePointer<UInt64>
  let payload: UnsafeMutablePointer<Payload>

  @inline(__always) func from(_ row: Int) -> Rows {
    Rows(keys: keys + row, payload: payload + row)
  }

  @inline(__always) func copy(_ row: Int, to other: Rows, _ otherRow: Int) {
    other.keys[otherRow] = keys[row]
    other.payload[otherRow] = payload[row]
  }
}

/// Which bits of a key choose its bucket.
private struct Digit: Sendable {
  let shift: UInt64
  let buckets: Int
  private let mask: UInt64

  /// The highest `width` bits at or below the highest bit of `differing`.
  init(differing: UInt64, width: Int) {
    let top = 64 - differing.leadingZeroBitCount
    shift = UInt64(max(0, top - width))
    buckets = 1 << min(width, top)
    mask = UInt64(buckets - 1)
  }

  @inline(__always) func bucket(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &>> shift) & mask)
  }
}

/// Runs of at most this many rows are sorted by insertion.
private let insertionLimit = 32
/// Up to this many rows one thread sorts alone; a larger partition is dealt out once more.
private let parallelLimit = 1 << 16

/// Sorts `rows` in place with all threads; `spare` is scratch.
private func sortPartitions<Payload>(_ rows: Rows<Payload>, _ spare: Rows<Payload>, _ count: Int) {
  guard count > parallelLimit else { return sort(rows, spare, count, intoSpare: false) }
  let ranges = parts(of: count, grain: max(parallelLimit / 2, (count + 63) / 64))
  let differing = parallelMap(ranges.count) { part in
    differingBits(rows.from(ranges[part].lowerBound), ranges[part].count, first: rows.keys[0])
  }.reduce(0, |)
  guard differing != 0 else { return }
  let digit = Digit(differing: differing, width: 10)
  let starts = deal(rows, to: spare, ranges, digit)
  let largest = max(count / 8, parallelLimit)
  for bucket in 0..<digit.buckets where starts[bucket + 1] - starts[bucket] > largest {
    let (start, size) = (starts[bucket], starts[bucket + 1] - starts[bucket])
    sortPartitions(spare.from(start), rows.from(start), size)
    copy(spare.from(start), to: rows.from(start), size)
  }
  parallelFor(digit.buckets) { bucket in
    let (start, size) = (starts[bucket], starts[bucket + 1] - starts[bucket])
    if size <= largest { sort(spare.from(start), rows.from(start), size, intoSpare: true) }
  }
}

/// Deals all rows into buckets, stably, and returns where each bucket starts.
private func deal<Payload>(
  _ rows: Rows<Payload>, to spare: Rows<Payload>, _ ranges: [Range<Int>], _ digit: Digit
) -> [Int] {
  let counts = parallelMap(ranges.count) { part in
    var counts = [Int](repeating: 0, count: digit.buckets)
    for row in ranges[part] { counts[digit.bucket(rows.keys[row])] += 1 }
    return counts
  }
  var starts = [Int](repeating: 0, count: digit.buckets + 1)
  var places = counts
  var next = 0
  for bucket in 0..<digit.buckets {
    starts[bucket] = next
    for part in ranges.indices {
      places[part][bucket] = next
      next += counts[part][bucket]
    }
  }
  starts[digit.buckets] = next
  let placesOfPart = places
  parallelFor(ranges.count) { part in
    var places = placesOfPart[part]
    for row in ranges[part] {
      let bucket = digit.bucket(rows.keys[row])
      rows.copy(row, to: spare, places[bucket])
      places[bucket] += 1
    }
  }
  return starts
}

/// Sorts `count` rows on one thread; the result lands in `spare` if `intoSpare`, else in `rows`.
private func sort<Payload>(
  _ rows: Rows<Payload>, _ spare: Rows<Payload>, _ count: Int, intoSpare: Bool
) {
  if count <= insertionLimit {
    insertionSort(rows, count)
    if intoSpare { copy(rows, to: spare, count) }
    return
  }
  let differing = differingBits(rows, count, first: rows.keys[0])
  guard differing != 0 else {
    if intoSpare { copy(rows, to: spare, count) }
    return
  }
  let width = min(11, max(2, count.bitWidth - count.leadingZeroBitCount - 2))
  let digit = Digit(differing: differing, width: width)
  withScratch(of: UInt32.self, digit.buckets + 1) { ends in
    dealSerially(rows, to: spare, count, digit, ends)
    if digit.shift == 0 {
      if !intoSpare { copy(spare, to: rows, count) }
      return
    }
    var start = 0
    for bucket in 0..<digit.buckets {
      let end = Int(ends[bucket])
      if end > start {
        sort(spare.from(start), rows.from(start), end - start, intoSpare: !intoSpare)
      }
      start = end
    }
  }
}

/// Deals `count` rows into buckets, stably; `ends[b]` becomes the end of bucket `b`.
@inline(__always) private func dealSerially<Payload>(
  _ rows: Rows<Payload>, to spare: Rows<Payload>, _ count: Int, _ digit: Digit,
  _ ends: UnsafeMutablePointer<UInt32>
) {
  ends.initialize(repeating: 0, count: digit.buckets + 1)
  for row in 0..<count { ends[digit.bucket(rows.keys[row]) &+ 1] &+= 1 }
  for bucket in 0..<digit.buckets { ends[bucket &+ 1] &+= ends[bucket] }
  for row in 0..<count {
    let bucket = digit.bucket(rows.keys[row])
    rows.copy(row, to: spare, Int(ends[bucket]))
    ends[bucket] &+= 1
  }
}

private func insertionSort<Payload>(_ rows: Rows<Payload>, _ count: Int) {
  guard count > 1 else { return }
  for row in 1..<count {
    let key = rows.keys[row]
    let payload = rows.payload[row]
    var place = row
    while place > 0, rows.keys[place &- 1] > key {
      rows.copy(place &- 1, to: rows, place)
      place &-= 1
    }
    rows.keys[place] = key
    rows.payload[place] = payload
  }
}

/// The bits in which any of the keys differs from `first`.
private func differingBits<Payload>(_ rows: Rows<Payload>, _ count: Int, first: UInt64) -> UInt64 {
  var differing: UInt64 = 0
  for row in 0..<count { differing |= rows.keys[row] ^ first }
  return differing
}

@inline(__always) private func copy<Payload>(
  _ rows: Rows<Payload>, to other: Rows<Payload>, _ count: Int
) {
  other.keys.update(from: rows.keys, count: count)
  other.payload.update(from: rows.payload, count: count)
}
