// The blocking keys of every distinct value of an attribute, computed once per value.

import Kernels
import Records

/// For every value of an attribute, its keys as 64-bit hashes: those of value `v` are
/// `keys[starts[v] ..< starts[v + 1]]`. The missing value has none.
struct ValueKeys: Sendable {
  let starts: [UInt32]
  let keys: [UInt64]
  /// Whether no two values can have the same key.
  let areDistinct: Bool

  /// Where the keys of value `value` are.
  @inline(__always) func range(_ value: Int) -> Range<Int> {
    Int(starts[value])..<Int(starts[value + 1])
  }

  /// Applies `function` to every value, in parallel; equal keys mean equal hashes, also across
  /// attributes that are given the same `seed`. O(bytes of values).
  init(_ attribute: Attribute, _ function: KeyFunction, seed: UInt64) {
    areDistinct = function == .value
    if case .neighbours(let window) = function {
      (starts, keys) = neighbourKeys(attribute.values, window: window, seed: seed)
      return
    }
    let values = attribute.values
    (starts, keys) = listed(values.count) { range, keys, ends in
      var maker = KeyMaker(
        function: function, seed: seed, isSurname: attribute.role == .familyName)
      for value in range {
        if value > 0 { maker.add(values.bytes.span.extracting(values.range(value))) }
        ends.append(UInt32(maker.keys.count))
      }
      keys = maker.keys
    }
  }

  /// The keys of every record for a rule of several keys, as if records were values: every
  /// combination of one key for each of its parts, 64 at most.
  init(joining rule: BlockingRule, attributes: [Attribute], recordCount: Int, seed: UInt64) {
    areDistinct = false
    let parts = rule.keys.enumerated().map { position, key in
      attributes.filter { key.attributes.contains($0.name) }.map { attribute in
        (attribute.codes, ValueKeys(attribute, key.function, seed: seed &+ UInt64(position)))
      }
    }
    (starts, keys) = listed(recordCount) { range, keys, ends in
      for record in range {
        addJoined(parts, record, &keys)
        ends.append(UInt32(keys.count))
      }
    }
  }
}

/// Appends every combination of one key of each part, if there are at most 64.
private func addJoined(
  _ parts: [[(codes: [UInt32], keys: ValueKeys)]], _ record: Int, _ keys: inout [UInt64]
) {
  let first = keys.count
  keys.append(0)
  for sources in parts {
    let known = first..<keys.count
    let own = sources.reduce(0) { $0 + $1.keys.range(Int($1.codes[record])).count }
    guard own > 0 && own * known.count <= 64 else { return keys.removeSubrange(first...) }
    for source in sources {
      for index in source.keys.range(Int(source.codes[record])) {
        let key = source.keys.keys[index]
        for other in known { keys.append(mix64(keys[other] ^ key) &+ key) }
      }
    }
    keys.removeSubrange(known)
  }
}

/// Lists of keys for rows 0 ..< `count`, made in parallel parts: `make` appends the keys of a range
/// of rows, and for every row where they end.
private func listed(
  _ count: Int,
  _ make: @Sendable (_ rows: Range<Int>, _ keys: inout [UInt64], _ ends: inout [UInt32]) -> Void
) -> (starts: [UInt32], keys: [UInt64]) {
  let ranges = parts(of: count, grain: 8192)
  let lists = parallelMap(ranges.count) { part -> (keys: [UInt64], ends: [UInt32]) in
    var keys: [UInt64] = []
    var ends: [UInt32] = []
    ends.reserveCapacity(ranges[part].count)
    make(ranges[part], &keys, &ends)
    return (keys, ends)
  }
  var starts: [UInt32] = [0]
  var keys: [UInt64] = []
  starts.reserveCapacity(count + 1)
  keys.reserveCapacity(lists.reduce(0) { $0 + $1.keys.count })
  for list in lists {
    let offset = UInt32(keys.count)
    for end in list.ends { starts.append(offset + end) }
    keys.append(contentsOf: list.keys)
  }
  return (starts, keys)
}

/// Makes the keys of one value after another.
private struct KeyMaker {
  let function: KeyFunction
  let seed: UInt64
  let isSurname: Bool
  var keys: [UInt64] = []
  private var scratch: [UInt8] = []

  init(function: KeyFunction, seed: UInt64, isSurname: Bool) {
    self.function = function
    self.seed = seed
    self.isSurname = isSurname
  }

  mutating func add(_ value: Span<UInt8>) {
    switch function {
    case .value: keys.append(hash64(value, seed: seed))
    case .tokens: addTokens(value)
    case .soundex: forEachToken(value) { addPhonetic(value.extracting($0), soundex(_:into:)) }
    case .metaphone: forEachToken(value) { addPhonetic(value.extracting($0), metaphone(_:into:)) }
    case .prefix(let count): addPrefix(value, count)
    case .suffix(let count): addSuffix(value, count)
    case .firstDigits(let count): addDigits(value, first: count, last: nil)
    case .lastDigits(let count): addDigits(value, first: nil, last: count)
    case .year: if hasYear(value) { addSlice(value, 0..<4) }
    case .monthDay: if hasMonthDay(value) { addSlice(value, 4..<8) }
    case .dateParts: addDateParts(value)
    case .localPart: addLocalPart(value)
    case .grams(let count): addGrams(value, count)
    case .minHash(let bands): addMinHash(value, bands)
    case .syllables: addSounds(value)
    case .characters: appendCharacterKeys(value, seed: seed, to: &keys)
    case .premises: appendPremisesKeys(value, seed: seed, to: &keys)
    case .tradeName: appendTradeNameKeys(value, seed: seed, to: &keys)
    case .ends: appendEndKeys(value, seed: seed, to: &keys)
    case .neighbours: break
    }
  }

  private mutating func addSlice(_ value: Span<UInt8>, _ range: Range<Int>) {
    keys.append(hash64(value.extracting(range), seed: seed))
  }

  private mutating func addPhonetic(
    _ token: Span<UInt8>, _ code: (Span<UInt8>, inout [UInt8]) -> Void
  ) {
    scratch.removeAll(keepingCapacity: true)
    code(token, &scratch)
    if scratch.count > 1 { keys.append(hash64(scratch.span, seed: seed)) }
  }

  /// Words; of a long word in an ideographic script its runs of three letters.
  private mutating func addTokens(_ value: Span<UInt8>) {
    forEachToken(value) { range in
      let token = value.extracting(range)
      if token.count > 9 && token[0] >= 0xE3 && token[0] < 0xEE {
        addGrams(token, 3)
      } else {
        keys.append(hash64(token, seed: seed))
      }
    }
  }

  private mutating func addSounds(_ value: Span<UInt8>) {
    var own: [UInt64] = []
    appendSoundKeys(value, isSurname: isSurname, seed: seed, to: &own)
    keys += own
  }

  private mutating func addPrefix(_ value: Span<UInt8>, _ count: Int) {
    var letters = 0
    for index in 0..<value.count where value[index] & 0xC0 != 0x80 {
      if letters == count { return addSlice(value, 0..<index) }
      letters += 1
    }
  }

  private mutating func addSuffix(_ value: Span<UInt8>, _ count: Int) {
    var letters = 0
    var index = value.count
    while index > 0 {
      index -= 1
      if value[index] & 0xC0 == 0x80 { continue }
      letters += 1
      if letters == count {
        if index > 0 { addSlice(value, index..<value.count) }
        return
      }
    }
  }

  private mutating func addDigits(_ value: Span<UInt8>, first: Int?, last: Int?) {
    scratch.removeAll(keepingCapacity: true)
    for index in 0..<value.count where value[index] &- 0x30 < 10 { scratch.append(value[index]) }
    let count = first ?? last ?? 0
    guard scratch.count >= count else { return }
    let range = first != nil ? 0..<count : scratch.count - count..<scratch.count
    keys.append(hash64(scratch.span.extracting(range), seed: seed))
  }

  private func hasYear(_ value: Span<UInt8>) -> Bool {
    value.count == 8 && !(value[0] == 0x30 && value[1] == 0x30)
  }

  private func hasMonthDay(_ value: Span<UInt8>) -> Bool {
    value.count == 8 && !(value[6] == 0x30 && value[7] == 0x30)
  }

  private mutating func addDateParts(_ value: Span<UInt8>) {
    guard hasYear(value) && hasMonthDay(value) else { return }
    let year = hash64(value.extracting(0..<4), seed: seed)
    let month = hash64(value.extracting(4..<6), seed: seed)
    let day = hash64(value.extracting(6..<8), seed: seed)
    keys.append(mix64(year ^ (month &+ day)))
  }

  private mutating func addLocalPart(_ value: Span<UInt8>) {
    for index in 0..<value.count where value[index] == 0x40 {
      if index > 3 { addSlice(value, 0..<index) }
      return
    }
  }

  private mutating func addGrams(_ value: Span<UInt8>, _ count: Int) {
    var starts: [Int] = []
    for index in 0..<value.count where value[index] & 0xC0 != 0x80 { starts.append(index) }
    starts.append(value.count)
    guard starts.count > count else { return addSlice(value, 0..<value.count) }
    for first in 0..<starts.count - count {
      addSlice(value, starts[first]..<starts[first + count])
    }
  }

  private mutating func addMinHash(_ value: Span<UInt8>, _ bands: Int) {
    var grams: [UInt64] = []
    if value.count < 3 { grams.append(hash64(value, seed: seed)) }
    for start in 0..<max(0, value.count - 2) {
      grams.append(hash64(value.extracting(start..<start + 3), seed: seed))
    }
    for band in 0..<bands {
      let first = smallest(grams, salt: UInt64(2 * band + 1))
      let second = smallest(grams, salt: UInt64(2 * band + 2))
      keys.append(mix64(first ^ mix64(second &+ UInt64(band))))
    }
  }

  private func smallest(_ grams: [UInt64], salt: UInt64) -> UInt64 {
    grams.reduce(UInt64.max) { min($0, mix64($1 ^ (salt &* 0x9E37_79B9_7F4A_7C15))) }
  }
}

/// Sorted neighbourhood as keys: the sorted values are cut into runs of `window`, twice, the
/// second time shifted by half a run; O(n log n) comparisons of values.
private func neighbourKeys(
  _ values: ByteStrings, window: Int, seed: UInt64
) -> (starts: [UInt32], keys: [UInt64]) {
  let order = (1..<max(1, values.count)).sorted { left, right in
    values.bytes[values.range(left)].lexicographicallyPrecedes(values.bytes[values.range(right)])
  }
  var keys = [UInt64](repeating: 0, count: order.count * 2)
  for (rank, value) in order.enumerated() {
    keys[(value - 1) * 2] = mix64(seed ^ UInt64(rank / window))
    keys[(value - 1) * 2 + 1] = mix64(~seed ^ UInt64((rank + window / 2) / window))
  }
  let starts = (0...values.count).map { UInt32(max(0, $0 - 1) * 2) }
  return (starts, keys)
}
