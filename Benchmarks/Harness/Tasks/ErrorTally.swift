// Recall by kind of error: which slips cost true pairs.

import Evaluation
import Files
import Reports

/// Counts of the true pairs that have one kind of error.
typealias ErrorTally = ErrorRecall

extension ErrorRecall {
  /// The counts of every kind in the text of an `errors.csv` (`id,column,error`): a true pair has
  /// a kind when either of its records has it, in whatever column. O(errors + true pairs).
  static func all(
    _ text: String, names: RecordNames, truth: Truth, clusterOf: [UInt32]
  ) -> [ErrorRecall] {
    var kinds: [String] = []
    var numberOf: [Substring: Int] = [:]
    var kindsOf = [UInt64](repeating: 0, count: truth.recordCount)
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count == 3,
        case .record(let record) = names.find(source: nil, identifier: String(fields[0]))
      else { continue }
      let number = numberOf[fields[2]] ?? kinds.count
      if number == kinds.count {
        kinds.append(String(fields[2]))
        numberOf[fields[2]] = number
      }
      kindsOf[Int(record)] |= 1 << UInt64(min(number, 63))
    }
    var tallies = kinds.prefix(64).map { ErrorRecall(kind: $0, pairs: 0, found: 0) }
    var clean = ErrorRecall(kind: "no error", pairs: 0, found: 0)
    forEachTruePair(truth) { left, right in
      let found = clusterOf[left] == clusterOf[right] ? 1 : 0
      let own = kindsOf[left] | kindsOf[right]
      if own == 0 {
        clean.pairs += 1
        clean.found += found
      }
      for kind in tallies.indices where own >> UInt64(kind) & 1 == 1 {
        tallies[kind].pairs += 1
        tallies[kind].found += found
      }
    }
    return (tallies + [clean]).sorted { $0.kind < $1.kind }
  }

  private static func forEachTruePair(_ truth: Truth, _ body: (Int, Int) -> Void) {
    var members = [[Int]](repeating: [], count: truth.entityCount)
    for (record, entity) in truth.entityOf.enumerated() where entity != Truth.unlabelled {
      for other in members[Int(entity)] { body(other, record) }
      members[Int(entity)].append(record)
    }
  }
}
