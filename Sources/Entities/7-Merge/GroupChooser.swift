// Columns that survive together: all their golden values come from one record, so that no address
// is made of the street of one place and the town of another.

/// Chooses the record whose values of a group of columns survive.
struct GroupChooser {
  /// Above so many members only equal groups support each other, not parts of them.
  static let supportMax = 64

  private struct Candidate {
    /// Its place among the records.
    let member: Int
    /// Hash of all values of the group.
    let key: UInt64
    var features: MergeFeatures
    let casing: Int
  }

  private let columns: [MemberValues]
  private let records: MergeRecords
  private let order: [MergeFeature]
  private var candidates: [Candidate] = []
  /// What each candidate's values are equal to, column by column; 0 if not valid.
  private var folds: [UInt64] = []

  /// A chooser for columns that have one rule, with the values of the records it is given.
  init(rule: MergeRule, columns: [MemberValues], records: MergeRecords) {
    self.columns = columns
    self.records = records
    order = MergeFeature.groupOrder(for: rule)
  }

  /// Which of some of the records to take, and why; nil if none has a value. The members of one
  /// customer are in rising order.
  ///
  /// A group counts once for every record that has the same values or a part of them: an address
  /// with the town alone supports each full address there. O(members² × columns) up to 64 members,
  /// O(members × (log members + columns)) above.
  mutating func choose(
    _ records: Span<UInt32>, _ members: Range<Int>
  ) -> (member: Int, reason: MergeReason)? {
    if members.count == 1 {
      let isFilled = columns.contains { $0.codes[members.lowerBound] != 0 }
      return isFilled ? (members.lowerBound, .onlyValue) : nil
    }
    let hadJunk = gather(records, members)
    guard !candidates.isEmpty else { return nil }
    count()
    var best = 0
    for index in candidates.indices.dropFirst() where isBetter(index, than: best) {
      best = index
    }
    var place = -1
    for rival in candidates where rival.key != candidates[best].key {
      let difference = MergeFeatures.compare(candidates[best].features, rival.features, order)
      place = max(place, difference?.place ?? order.count)
    }
    let reason: MergeReason =
      place < 0
      ? (hadJunk ? .validValue : .onlyValue)
      : place < order.count ? order[place].reason : .firstRecord
    return (candidates[best].member, reason)
  }

  /// Takes the members that have a valid value in the group, or if none has, those with any.
  /// True if others have a value too.
  private mutating func gather(_ records: Span<UInt32>, _ members: Range<Int>) -> Bool {
    candidates.removeAll(keepingCapacity: true)
    folds.removeAll(keepingCapacity: true)
    var hadJunk = false
    for member in members {
      let (candidate, isFilled) = candidate(records[member], member)
      if candidate.features.completeness > 0 {
        candidates.append(candidate)
      } else {
        folds.removeLast(columns.count)
        hadJunk = hadJunk || isFilled
      }
    }
    guard candidates.isEmpty && hadJunk else { return hadJunk }
    for member in members {
      let (candidate, isFilled) = candidate(records[member], member)
      if isFilled { candidates.append(candidate) } else { folds.removeLast(columns.count) }
    }
    return false
  }

  /// A record's values of the group, and whether there are any, be they junk. Adds its folds.
  private mutating func candidate(
    _ record: UInt32, _ member: Int
  ) -> (candidate: Candidate, isFilled: Bool) {
    var isFilled = false
    var valid = 0
    var length = 0
    var popularity = 0
    var casing = 0
    var key: UInt64 = 0
    for index in columns.indices {
      let value = columns[index].values[member]
      isFilled = isFilled || columns[index].codes[member] != 0
      let fold = value.isValid ? value.fold : 0
      folds.append(fold)
      key = mixed(key, fold)
      guard value.isValid else { continue }
      valid += 1
      length += Int(value.length)
      popularity += Int(value.popularity)
      casing += Int(value.casing)
    }
    var features = records.features(record, MergeValue())
    features.completeness = valid
    features.popularity = popularity
    features.length = length
    return (Candidate(member: member, key: key, features: features, casing: casing), isFilled)
  }

  private func mixed(_ key: UInt64, _ fold: UInt64) -> UInt64 {
    var mixed = (key ^ fold) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    return mixed &+ 0x1234_5678_9ABC_DEF1
  }

  /// Sets how many candidates support each.
  private mutating func count() {
    guard candidates.count > 1 else { return }
    guard candidates.count <= GroupChooser.supportMax else { return countEqual() }
    for whole in candidates.indices {
      var count = 0
      for part in candidates.indices where isPart(part, of: whole) { count += 1 }
      candidates[whole].features.count = count
    }
  }

  private mutating func countEqual() {
    let keys = candidates.map(\.key).sorted()
    for index in candidates.indices {
      let key = candidates[index].key
      candidates[index].features.count =
        firstPlace(in: keys) { $0 > key } - firstPlace(in: keys) { $0 >= key }
    }
  }

  private func firstPlace(in keys: [UInt64], _ holds: (UInt64) -> Bool) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if holds(keys[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether every valid value of candidate `part` is also that of candidate `whole`.
  private func isPart(_ part: Int, of whole: Int) -> Bool {
    if candidates[part].key == candidates[whole].key { return true }
    let width = columns.count
    for column in 0..<width {
      let fold = folds[part * width + column]
      if fold != 0 && fold != folds[whole * width + column] { return false }
    }
    return true
  }

  private func isBetter(_ index: Int, than best: Int) -> Bool {
    let one = candidates[index]
    let other = candidates[best]
    if let difference = MergeFeatures.compare(one.features, other.features, order) {
      return difference.isBetter
    }
    return one.casing > other.casing
  }
}
