// What merging needs to know of each record.

import Records

/// The records with their update times, trust and fullness.
struct MergeRecords: Sendable {
  /// Update times; empty if none are known.
  let recency: [Int64]
  /// For every source how much it is trusted; higher is more.
  let trustOf: [Int]
  let sourceOf: [UInt16]
  /// For every record how many columns hold a valid value; empty if no rule asks.
  let completeness: [UInt16]

  /// The features of one record's value.
  func features(_ record: UInt32, _ value: MergeValue) -> MergeFeatures {
    let record = Int(record)
    return MergeFeatures(
      count: 1, recency: recency.isEmpty ? 0 : recency[record],
      completeness: completeness.isEmpty ? 0 : Int(completeness[record]),
      popularity: Int(value.popularity), length: Int(value.length),
      source: trustOf[Int(sourceOf[record])])
  }

  /// Of equal values the one that is named as the source: the latest, then the first.
  func isLater(_ record: UInt32, than other: UInt32) -> Bool {
    !recency.isEmpty && recency[Int(record)] > recency[Int(other)]
  }
}
