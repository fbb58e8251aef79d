// How many rows repeat others, without keeping the rows: of their hashes the smallest are kept,
// each with the number of its rows. Up to `exactMax` different rows the count is exact; above, it
// is that of a fair draw of so many, blown up (as in `ValueSample`).

import Kernels

/// Counts rows that repeat others.
struct RepeatCount: Sendable {
  /// Most different rows that are counted one by one.
  static let exactMax = 1 << 19
  private var hashes: [UInt64] = []
  private var rows: [UInt32] = []
  private var fresh: [UInt64] = []
  private var limit = UInt64.max

  /// Adds rows by their hashes; amortised some 20 ns for each that is kept.
  mutating func take(_ more: [UInt64]) {
    let limit = limit
    for hash in more where hash <= limit { fresh.append(hash) }
    if fresh.count > Self.exactMax { merge() }
  }

  /// Rows beyond the first of each kind, and whether every row was counted.
  mutating func repeats() -> (count: Int, isExact: Bool) {
    merge()
    let found = rows.reduce(0) { $0 + Int($1) - 1 }
    if limit == .max { return (found, true) }
    let share = Double(limit) / Double(UInt64.max)
    return (Int((Double(found) / share).rounded()), false)
  }

  private mutating func merge() {
    radixSort(&fresh)
    var (mergedHashes, mergedRows): ([UInt64], [UInt32]) = ([], [])
    mergedHashes.reserveCapacity(hashes.count + fresh.count)
    mergedRows.reserveCapacity(hashes.count + fresh.count)
    var (old, new) = (0, 0)
    while mergedHashes.count <= Self.exactMax, old < hashes.count || new < fresh.count {
      let hash = min(
        old < hashes.count ? hashes[old] : .max, new < fresh.count ? fresh[new] : .max)
      var count: UInt32 = 0
      if old < hashes.count, hashes[old] == hash {
        count += rows[old]
        old += 1
      }
      while new < fresh.count, fresh[new] == hash {
        count += 1
        new += 1
      }
      mergedHashes.append(hash)
      mergedRows.append(count)
    }
    fresh.removeAll(keepingCapacity: true)
    if mergedHashes.count > Self.exactMax {
      mergedHashes.removeLast()
      mergedRows.removeLast()
      limit = mergedHashes[mergedHashes.count - 1]
    }
    (hashes, rows) = (mergedHashes, mergedRows)
  }
}
