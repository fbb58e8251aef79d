// The codes of a column in another order of the records.

internal import CKernels

/// The codes of the records `order` names, in that order, numbered anew by first appearance, and
/// for every new code the old one. Code 0, the missing value, stays 0 and comes first.
///
/// `valueCount` is above all codes. O(records + values); waits for memory overlap.
public func renumbered(
  _ codes: [UInt32], in order: [UInt32], valueCount: Int
) -> (codes: [UInt32], old: [UInt32]) {
  precondition(valueCount > 0, "code 0 is a value")
  var sorted = codes.codes(of: order)
  let old = [UInt32](unsafeUninitializedCapacity: valueCount) { old, count in
    preferHugePages(old)
    let new = newPages(UInt32.self, valueCount, zeroed: true)
    defer { freePages(new, valueCount) }
    old[0] = 0
    count = 1
    sorted.withUnsafeMutableBufferPointer { sorted in
      for place in sorted.indices {
        let ahead = sorted[min(place &+ fetchAhead, sorted.count &- 1)]
        ck_fetch_soon(new + Int(ahead))
        let code = Int(sorted[place])
        precondition(code < valueCount, "a code of the column")
        if code == 0 { continue }
        if new[code] == 0 {
          new[code] = UInt32(truncatingIfNeeded: count)
          old[count] = UInt32(truncatingIfNeeded: code)
          count &+= 1
        }
        sorted[place] = new[code]
      }
    }
  }
  return (sorted, old)
}

/// How many records ahead the memory for their codes is asked for.
private let fetchAhead = 24

extension [UInt32] {
  /// The elements at `places`, in a loop so short that waits for memory overlap.
  fileprivate func codes(of places: [UInt32]) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: places.count) { found, count in
      preferHugePages(found)
      withUnsafeBufferPointer { all in
        for place in places.indices {
          precondition(places[place] < all.count, "a record of the column")
          found[place] = all[Int(places[place])]
        }
      }
      count = places.count
    }
  }
}
