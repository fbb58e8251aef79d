// Blocking keys of Chinese values: characters of names, premises of addresses, trade names, and the
// digits that masks leave of numbers.

import Kernels
import Records

/// Appends a key for every Han character.
func appendCharacterKeys(_ value: Span<UInt8>, seed: UInt64, to keys: inout [UInt64]) {
  forEachScalar(value) { point in
    if Han.isHan(point) { keys.append(combine(seed, UInt64(point))) }
  }
}

/// Appends the keys of an address in slots: road and number, estate, estate and building, estate
/// and room, number and room.
func appendPremisesKeys(_ value: Span<UInt8>, seed: UInt64, to keys: inout [UInt64]) {
  let slots = slotHashes(value)
  guard slots.count == 9 else {
    forEachToken(value) { keys.append(hash64(value.extracting($0), seed: seed)) }
    return
  }
  // Places in the list: 2 road, 3 number, 4 estate, 5 building, 8 room.
  for (number, pair) in [(2, 3), (4, 4), (4, 5), (4, 8), (3, 8), (5, 8), (2, 8)].enumerated()
  where slots[pair.0] != 0 && slots[pair.1] != 0 {
    keys.append(combine(combine(seed &+ UInt64(number), slots[pair.0]), slots[pair.1]))
  }
}

/// Appends the trade name of a company in slots and its pairs of characters; of names in letters
/// the words.
func appendTradeNameKeys(_ value: Span<UInt8>, seed: UInt64, to keys: inout [UInt64]) {
  var starts: [Int] = []
  for at in 0..<value.count where value[at] == UInt8(ascii: "/") { starts.append(at) }
  guard starts.count == 4 else {
    forEachToken(value) { keys.append(hash64(value.extracting($0), seed: seed)) }
    return
  }
  let name = value.extracting(starts[0] + 1..<starts[1])
  keys.append(hash64(name, seed: seed))
  var last: UInt32 = 0
  forEachScalar(name) { point in
    if last != 0 { keys.append(combine(seed &+ 1, UInt64(last) << 32 | UInt64(point))) }
    last = point
  }
}

/// Appends the first three and last four of eleven digits, if they are known.
func appendEndKeys(_ value: Span<UInt8>, seed: UInt64, to keys: inout [UInt64]) {
  guard value.count >= 8 else { return }
  var ends: [UInt8] = []
  for at in 0..<3 { ends.append(value[at]) }
  for at in value.count - 4..<value.count { ends.append(value[at]) }
  if !ends.contains(UInt8(ascii: "*")) { keys.append(hash64(ends.span, seed: seed)) }
}

/// Hashes of what stands between slashes, 0 where nothing does.
private func slotHashes(_ value: Span<UInt8>) -> [UInt64] {
  var hashes: [UInt64] = []
  var start = 0
  for at in 0...value.count where at == value.count || value[at] == UInt8(ascii: "/") {
    hashes.append(at == start ? 0 : hash64(value.extracting(start..<at), seed: 0) | 1)
    start = at + 1
  }
  return hashes
}
