// What every record contributes to the counts of pairs.
//
// A pair has two ends, one at each of its records. Counting ends instead of pairs gives any set of
// records (an entity, a source, those without a birth date) a precision and a recall of its own:
//
//   precision = found ends / predicted ends      recall = found ends / true ends
//
// so that each pair counts half to each of its records, as in the estimators of Binette et al.
// (2023, doi:10.1080/00031305.2023.2191664). Over all records these are the usual measures.

import Kernels

/// For every record, the ends of pairs at it; nothing at records that the truth does not cover.
package struct RecordPairs: Sendable {
  /// Ends of predicted pairs that are true.
  package private(set) var found: [UInt32]
  /// Ends of predicted pairs.
  package private(set) var predicted: [UInt32]
  /// Ends of true pairs.
  package private(set) var actual: [UInt32]

  private let truth: Truth
  private let sourceOf: [UInt16]?

  /// Nothing predicted; O(records + listed pairs).
  ///
  /// With `sourceOf`, a source per record, only pairs across sources count.
  package init(truth: Truth, acrossSources sourceOf: [UInt16]?) {
    self.truth = truth
    self.sourceOf = sourceOf
    found = [UInt32](repeating: 0, count: truth.recordCount)
    predicted = found
    actual = truth.pairs == nil ? mates(truth.entityOf, truth.sizes(), sourceOf) : found
    forEachListedPair { left, right in
      actual[left] += 1
      actual[right] += 1
    }
  }

  /// All pairs inside clusters are predicted; `table` is of the clusters and `truth`.
  package init(_ table: Contingency, truth: Truth, acrossSources sourceOf: [UInt16]?) {
    self.init(truth: truth, acrossSources: sourceOf)
    let clusterOf = table.cellOf.map { cell in
      cell == Truth.unlabelled ? cell : table.cells[Int(cell)].cluster
    }
    predicted = mates(clusterOf, table.predictedSizes, sourceOf)
    guard truth.pairs != nil else {
      found = mates(table.cellOf, table.cells.map { Int($0.count) }, sourceOf)
      return
    }
    forEachListedPair { left, right in
      guard clusterOf[left] == clusterOf[right] else { return }
      found[left] += 1
      found[right] += 1
    }
  }

  /// The pairs from `threshold` up are predicted.
  package init(
    _ scored: ScoredPairs, threshold: Double, truth: Truth, acrossSources sourceOf: [UInt16]?
  ) {
    self.init(truth: truth, acrossSources: sourceOf)
    for index in scored.left.indices where scored.probability[index] >= threshold {
      predict(scored.left[index], scored.right[index])
    }
  }

  /// Takes one more pair as predicted, if it counts; each pair once. Tells whether it is true.
  @discardableResult
  package mutating func predict(_ left: UInt32, _ right: UInt32) -> Bool {
    guard truth.covers(left), truth.covers(right), left != right else { return false }
    if let sourceOf, sourceOf[Int(left)] == sourceOf[Int(right)] { return false }
    predicted[Int(left)] += 1
    predicted[Int(right)] += 1
    guard truth.isMatch(left, right) else { return false }
    found[Int(left)] += 1
    found[Int(right)] += 1
    return true
  }

  /// Whether any pair that is predicted or true ends at the record.
  package func hasAny(_ record: Int) -> Bool { predicted[record] > 0 || actual[record] > 0 }

  /// The three counts of pairs over all records.
  package var totals: (found: Int, predicted: Int, actual: Int) {
    func pairs(_ ends: [UInt32]) -> Int { ends.reduce(0) { $0 + Int($1) } / 2 }
    return (pairs(found), pairs(predicted), pairs(actual))
  }

  private func forEachListedPair(_ body: (_ left: Int, _ right: Int) -> Void) {
    for key in truth.pairs ?? [] {
      let (left, right) = (leftRecord(key), rightRecord(key))
      if let sourceOf, sourceOf[left] == sourceOf[right] { continue }
      body(left, right)
    }
  }
}

/// For every record, how many others have its label, less those of its source if sources count.
private func mates(_ labels: [UInt32], _ sizes: [Int], _ sourceOf: [UInt16]?) -> [UInt32] {
  var result = labels.map { $0 == Truth.unlabelled ? 0 : UInt32(sizes[Int($0)] - 1) }
  guard let sourceOf else { return result }
  var keys: [UInt64] = []
  var records: [UInt32] = []
  for (record, label) in labels.enumerated() where label != Truth.unlabelled {
    keys.append(UInt64(label) << 16 | UInt64(sourceOf[record]))
    records.append(UInt32(record))
  }
  radixSort(keys: &keys, payload: &records)
  var start = 0
  while start < keys.count {
    var end = start
    while end < keys.count, keys[end] == keys[start] { end += 1 }
    for place in start..<end { result[Int(records[place])] -= UInt32(end - start - 1) }
    start = end
  }
  return result
}
