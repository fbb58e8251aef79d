// How telling it is to agree on a value: three bins by its frequency.
//
// Two random records agree on some value with probability u = Σ p_v², p_v the share of value v.
// A value with p_v below u/e is rare, above u·√e common, otherwise ordinary. Deciding the bin
// before training (instead of adding a term-frequency correction after it) keeps the weights of
// the model additive and exact (Winkler, 1989, on frequency-based matching).

import Kernels
import Records

/// The frequency bin of every value of one attribute.
struct FrequencyBins: Sendable {
  /// For every value: level 1 rare, 2 ordinary, 3 common.
  let levelOfValue: [UInt8]
  /// Σ p_v²: the probability that two random filled records agree; 0 when empty.
  let agreement: Double
  /// For levels 1 ... 3, the probability that two random different records agree on such a value.
  let randomShare: [Double]
  /// For levels 1 ... 3, the share of the filled records with such a value.
  let recordShare: [Double]

  /// Bins by how many differently named entities share a value: one, a few, many. `ownMax` names
  /// may be one person's in different spellings.
  init(_ attribute: Attribute, sharers: [UInt8], ownMax: UInt8) {
    self.init(attribute) { value, _ in
      sharers[value] <= ownMax ? 0 : (sharers[value] <= ownMax + 2 ? 1 : 2)
    }
  }

  /// The same with values that are only a part of a name (`~`) at `partLevel`: to agree on a part
  /// is not to be equal.
  func withParts(of attribute: Attribute, at partLevel: UInt8) -> FrequencyBins {
    let values = attribute.values
    let isPart = (0..<values.count).map {
      values.length($0) > 0 && values.bytes[values.range($0).lowerBound] == UInt8(ascii: "~")
    }
    guard isPart.contains(true) else { return self }
    return FrequencyBins(
      attribute, binOf: { value, _ in Int(levelOfValue[value]) - 1 }, isPart: isPart,
      partLevel: partLevel)
  }

  /// Bins by frequency.
  init(_ attribute: Attribute) {
    let filled = Double(attribute.counts.dropFirst().reduce(0) { $0 + Int($1) })
    let agreement = attribute.counts.dropFirst().reduce(0.0) {
      $0 + Double($1) * Double($1) / max(1, filled * filled)
    }
    let rare = agreement * exponential(-1)
    let common = agreement * exponential(0.5)
    self.init(attribute) { _, share in share < rare ? 0 : (share <= common ? 1 : 2) }
  }

  private init(
    _ attribute: Attribute, binOf: (_ value: Int, _ share: Double) -> Int, isPart: [Bool] = [],
    partLevel: UInt8 = 0
  ) {
    let filled = Double(attribute.counts.dropFirst().reduce(0) { $0 + Int($1) })
    var agreement = 0.0
    for count in attribute.counts.dropFirst() {
      agreement += Double(count) * Double(count) / max(1, filled * filled)
    }
    var levels = [UInt8](repeating: 0, count: attribute.counts.count)
    var randomShare = [0.0, 0, 0]
    var recordShare = [0.0, 0, 0]
    for value in 1..<max(1, attribute.counts.count) {
      let count = Double(attribute.counts[value])
      let share = count / max(1, filled)
      if !isPart.isEmpty, isPart[value] {
        levels[value] = partLevel
        continue
      }
      let bin = binOf(value, share)
      levels[value] = UInt8(bin + 1)
      randomShare[bin] += count * (count - 1) / max(1, filled * (filled - 1))
      recordShare[bin] += share
    }
    levelOfValue = levels
    self.agreement = agreement
    self.randomShare = randomShare
    self.recordShare = recordShare
  }
}
