// One column of one customer: first which value, then which spelling of it.

/// Chooses the surviving value of a column; its memory is reused from customer to customer.
struct ValueChooser {
  private struct Candidate {
    let record: UInt32
    let code: UInt32
    let value: MergeValue
  }

  /// A value with all its spellings, or one spelling of it.
  private struct Rival {
    let key: UInt64
    let first: Candidate
    var features: MergeFeatures
  }

  private let records: MergeRecords
  private let order: [MergeFeature]
  private var candidates: [Candidate] = []
  private var rivals: [Rival] = []

  init(rule: MergeRule, records: MergeRecords) {
    self.records = records
    order = MergeFeature.order(for: rule)
  }

  /// The golden value among some of the records, the members of one customer, in rising order.
  /// O(members × different values), or O(members log members) for large customers.
  mutating func choose(
    _ records: Span<UInt32>, _ members: Range<Int>, _ values: borrowing MemberValues
  ) -> GoldenValue {
    if let only = onlyValue(records, members, values.codes.span) { return only }
    let hadWeaker = gather(records, members, values.codes.span, values.values.span)
    collect { $0.value.fold }
    if rivals.count == 1 {
      return GoldenValue(record: bestSpelling(), reason: hadWeaker ? .validValue : .onlyValue)
    }
    let (best, place) = bestRival()
    let fold = rivals[best].key
    candidates.removeAll { $0.value.fold != fold }
    return GoldenValue(
      record: bestSpelling(), reason: place < order.count ? order[place].reason : .firstRecord)
  }

  /// The answer if all filled records have the very same value.
  private func onlyValue(
    _ records: Span<UInt32>, _ members: Range<Int>, _ codes: Span<UInt32>
  ) -> GoldenValue? {
    var winner = UInt32.max
    var only: UInt32 = 0
    for member in members {
      let record = records[member]
      let code = codes[member]
      if code == 0 { continue }
      if only == 0 {
        only = code
        winner = record
      } else if code != only {
        return nil
      } else if self.records.isLater(record, than: winner) {
        winner = record
      }
    }
    return winner == .max ? .missing : GoldenValue(record: winner, reason: .onlyValue)
  }

  /// Takes the records whose value has the best grade; true if others have a value too.
  private mutating func gather(
    _ records: Span<UInt32>, _ members: Range<Int>, _ codes: Span<UInt32>,
    _ values: Span<MergeValue>
  ) -> Bool {
    candidates.removeAll(keepingCapacity: true)
    var best = MergeValue.Grade.missing
    var hadWeaker = false
    for member in members {
      let code = codes[member]
      guard code != 0 else { continue }
      let value = values[member]
      if value.grade.rawValue > best.rawValue {
        hadWeaker = !candidates.isEmpty
        candidates.removeAll(keepingCapacity: true)
        best = value.grade
      }
      if value.grade == best {
        candidates.append(Candidate(record: records[member], code: code, value: value))
      } else {
        hadWeaker = true
      }
    }
    if candidates.count > 32 {
      candidates.sort {
        ($0.value.fold, $0.code, $0.record) < ($1.value.fold, $1.code, $1.record)
      }
    }
    return hadWeaker
  }

  /// Makes a rival of each different key, in the order of their first records.
  private mutating func collect(_ key: (Candidate) -> UInt64) {
    rivals.removeAll(keepingCapacity: true)
    let isSorted = candidates.count > 32
    for place in candidates.indices {
      let candidate = candidates[place]
      let key = key(candidate)
      let features = records.features(candidate.record, candidate.value)
      let known =
        isSorted
        ? (rivals.last?.key == key ? rivals.count - 1 : nil)
        : rivals.firstIndex { $0.key == key }
      if let known {
        rivals[known].features.unite(features)
      } else {
        rivals.append(Rival(key: key, first: candidate, features: features))
      }
    }
  }

  /// The best rival, and how far down `order` one must go to tell it from all others.
  private func bestRival() -> (index: Int, place: Int) {
    var best = 0
    for index in rivals.indices.dropFirst() {
      let difference = MergeFeatures.compare(rivals[index].features, rivals[best].features, order)
      let isBetter =
        difference?.isBetter
        ?? (rivals[index].first.record < rivals[best].first.record)
      if isBetter { best = index }
    }
    var place = 0
    for index in rivals.indices where index != best {
      let difference = MergeFeatures.compare(rivals[best].features, rivals[index].features, order)
      place = max(place, difference?.place ?? order.count)
    }
    return (best, place)
  }

  /// The record to take among those that have the chosen value: what the rule asks first, then
  /// the spelling that most have, the best cased, the latest, the longest, the first.
  private mutating func bestSpelling() -> UInt32 {
    guard candidates.count > 1 else { return candidates[0].record }
    collect { UInt64($0.code) }
    let primary = order[0]
    var spelling = 0
    var best = candidates[0].record
    var bestRank: (Int64, Int, UInt8, Int64, Int)?
    for place in candidates.indices {
      let candidate = candidates[place]
      // Sorted candidates come spelling by spelling, so the search ends at once.
      while rivals[spelling].key != UInt64(candidate.code) {
        spelling = spelling + 1 < rivals.count ? spelling + 1 : 0
      }
      let own = records.features(candidate.record, candidate.value)
      let rank = (
        primary == .count ? 0 : own[primary], rivals[spelling].features.count,
        candidate.value.casing, own.recency, own.length
      )
      if let now = bestRank, rank < now || (rank == now && candidate.record > best) { continue }
      best = candidate.record
      bestRank = rank
    }
    return best
  }
}
