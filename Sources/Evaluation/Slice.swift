// Quality of a part of the records: one source, those without a birth date, those with a slip.
//
// A pair counts half to each of its records (`RecordPairs`), so the parts of a partition (sources,
// sizes) add up to the whole; parts that overlap (columns, kinds of error) do not. A part says what
// goes together with errors, not what causes them.

import Kernels

/// Some records by what they have in common.
public struct RecordSlice: Sendable, Equatable {
  /// What divides the records: `source`, `missing`, `error`.
  public let by: String
  /// Which part it is.
  public let name: String
  /// The records, each once.
  public let records: [UInt32]

  /// A part of the records.
  public init(by: String, name: String, records: [UInt32]) {
    self.by = by
    self.name = name
    self.records = records
  }
}

/// Quality of a part of the records.
public struct Slice: Sendable, Equatable, Codable {
  /// What divides the records.
  public let by: String
  /// Which part it is.
  public let name: String
  /// Records in it that the truth covers.
  public let records: Int
  /// Share of the predicted pairs at its records that are true, 0 ... 1.
  public let precision: Double
  /// Share of the true pairs at its records that were predicted, 0 ... 1.
  public let recall: Double
  /// Harmonic mean of the two.
  public let f1: Double
  /// Predicted pairs that are true; a pair with one record outside counts half.
  public let truePositives: Double
  /// Predicted pairs, counted alike.
  public let predicted: Double
  /// True pairs, counted alike.
  public let actual: Double
  /// 95 % intervals by drawing entities anew, if they were asked for.
  public let intervals: PairIntervals?

  enum CodingKeys: String, CodingKey {
    case by
    case name = "slice"
    case records, precision, recall, f1
    case truePositives = "true_positives"
    case predicted, actual, intervals
  }

  /// Quality of `slice`; O(its records), plus the draws.
  package init(
    _ slice: RecordSlice, _ pairs: RecordPairs, truth: Truth, resamples: Int, seed: UInt64
  ) {
    let entities = tallies(slice.records, pairs, truth)
    let bootstrap = EntityBootstrap(entities)
    let sums = bootstrap.sums
    by = slice.by
    name = slice.name
    records = slice.records.count { truth.covers($0) }
    (precision, recall, f1) = (sums.precision, sums.recall, sums.f1)
    (truePositives, predicted, actual) = sums.pairCounts
    intervals = resamples < 2 ? nil : PairIntervals(bootstrap.draws(resamples, seed: seed))
  }
}

/// What the records contribute, by entity. Records in no pair, which are most, are left out: they
/// change no measure of pairs.
private func tallies(_ records: [UInt32], _ pairs: RecordPairs, _ truth: Truth) -> [EntityTally] {
  var keys: [UInt64] = []
  for record in records where pairs.hasAny(Int(record)) {
    keys.append(UInt64(truth.entityOf[Int(record)]) << 32 | UInt64(record))
  }
  radixSort(&keys)
  var tallies: [EntityTally] = []
  for place in keys.indices {
    if place == 0 || keys[place] >> 32 != keys[place - 1] >> 32 { tallies.append(EntityTally()) }
    tallies[tallies.count - 1].add(Int(UInt32(truncatingIfNeeded: keys[place])), pairs)
  }
  return tallies
}
