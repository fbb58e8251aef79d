// Comparing many pairs of values at once: the whole-batch comparators.
//
// Pair i is value `leftCodes[i]` of `left` and value `rightCodes[i]` of `right`, which may be the
// same column. Code 0 is missing. One call per batch of a few thousand pairs: everything is decided
// before the loop. Single-threaded; batches are the unit of parallel work.
//
// Cost in nanoseconds a pair on one core at 3 GHz, values in cache, Jaro-Winkler / distances: up
// to 16 bytes 15 / 11 with AVX2 and 22 / 17 with SSE2; up to 32 bytes 26 / 22 and 47 / 41; Han
// names 12 / 9 and 13 / 11; 33 to 64 bytes 220 / 280; longer ones about 15 a letter. Values far
// apart in memory add about 25.

/// Jaro-Winkler similarity of each pair, 0 ... 1, by Unicode scalars, with prefix weight 0.1 to 4
/// scalars above a Jaro similarity of 0.7. A pair with a missing side gets 0.
public func jaroWinkler(
  _ left: StringSlots, _ leftCodes: Span<UInt32>, _ right: StringSlots,
  _ rightCodes: Span<UInt32>, into similarities: inout MutableSpan<Double>
) {
  compareBatch(left, leftCodes, right, rightCodes, JaroWinkler(), into: &similarities)
}

/// Levenshtein distance of each pair in Unicode scalars; `cutOff + 1` stands for any distance above
/// `cutOff` (at most 65,534) and for a pair with a missing side.
public func levenshtein(
  _ left: StringSlots, _ leftCodes: Span<UInt32>, _ right: StringSlots,
  _ rightCodes: Span<UInt32>, cutOff: UInt16 = .max - 1, into distances: inout MutableSpan<UInt16>
) {
  let measure = EditDistance(cutOff: min(cutOff, .max - 1), swaps: false)
  compareBatch(left, leftCodes, right, rightCodes, measure, into: &distances)
}

/// Optimal string alignment distance of each pair (Levenshtein, and a swap of neighbours is one
/// edit) in Unicode scalars; `cutOff + 1` stands for any distance above `cutOff` (at most 65,534)
/// and for a pair with a missing side.
public func osa(
  _ left: StringSlots, _ leftCodes: Span<UInt32>, _ right: StringSlots,
  _ rightCodes: Span<UInt32>, cutOff: UInt16 = .max - 1, into distances: inout MutableSpan<UInt16>
) {
  let measure = EditDistance(cutOff: min(cutOff, .max - 1), swaps: true)
  compareBatch(left, leftCodes, right, rightCodes, measure, into: &distances)
}

/// Compares two UTF-8 strings, for few pairs.
func compareScalars<Measure: StringMeasure>(
  _ left: Span<UInt8>, _ right: Span<UInt8>, _ measure: Measure
) -> Measure.Result {
  if left.isEmpty || right.isEmpty { return measure.missing }
  return withScratch(of: UInt32.self, capacity: left.count + right.count) {
    var next = $0.baseAddress!
    let letters = next
    func append(_ scalar: UInt32) {
      next.initialize(to: scalar)
      next += 1
    }
    forEachScalar(left, append)
    let leftCount = next - letters
    forEachScalar(right, append)
    return measure.compare(
      letters: UnsafeBufferPointer(start: letters, count: leftCount),
      UnsafeBufferPointer(start: letters + leftCount, count: next - letters - leftCount))
  }
}
