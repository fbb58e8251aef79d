// Stage 7's rule for one column: which of a customer's values survives.

import Records

/// How the surviving value of a column is chosen among a customer's records.
///
/// Whatever the rule, a placeholder or junk loses to any valid value, and in name columns an
/// initial loses to a whole name. Spellings that differ in case, spaces and punctuation only, or
/// that standardising makes equal, count as one value. If the rule leaves several values, the most
/// frequent of them survives, then the most recent, then the one that is more common among all
/// records (in columns such as names and towns), then the longest, then the more trusted, and at
/// last the one of the earliest record.
public enum MergeRule: String, Sendable, Hashable, Codable, CaseIterable {
  /// The value that most records have.
  case mostFrequent = "most_frequent"
  /// The value of the record with the latest update time; needs `MergePlan.recencyColumn`.
  case mostRecent = "most_recent"
  /// The value of the record that has most columns filled.
  case mostComplete = "most_complete"
  /// The value with most letters and digits.
  case longest
  /// The value of the most trusted source; needs `MergePlan.sourcePriority`.
  case sourcePriority = "source_priority"

  /// The rule for a column of that role: contacts go out of date, so the most recent (where no
  /// update time is known that comes down to the most frequent); the longest of texts; the most
  /// frequent of names, dates, identifiers, addresses and all else.
  public static func standard(for role: Role) -> MergeRule {
    switch role {
    case .email, .phone, .ignored: .mostRecent
    case .text: .longest
    default: .mostFrequent
    }
  }
}

/// Why a golden value was chosen: what told the winner from the last rival.
public enum MergeReason: UInt8, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  /// No record of the customer has another value, or none has any.
  case onlyValue
  /// Every other value is a placeholder, junk or an initial.
  case validValue
  case mostFrequent
  case mostRecent
  case mostComplete
  case longest
  case sourcePriority
  /// The value that is more common among all records: most often the other is misspelt.
  case commonest
  /// All else being equal, the value of the customer's first record.
  case firstRecord

  /// The word that files and reports use.
  public var name: String {
    switch self {
    case .onlyValue: "only_value"
    case .validValue: "valid_value"
    case .mostFrequent: "most_frequent"
    case .mostRecent: "most_recent"
    case .mostComplete: "most_complete"
    case .longest: "longest"
    case .sourcePriority: "source_priority"
    case .commonest: "commonest"
    case .firstRecord: "first_record"
    }
  }
}

/// What values of one column are compared by; higher is better.
enum MergeFeature: Int, CaseIterable, Sendable {
  case count, recency, completeness, popularity, length, source

  /// The features in the order in which a rule asks them.
  static func order(for rule: MergeRule) -> [MergeFeature] {
    switch rule {
    case .mostFrequent: [.count, .recency, .popularity, .length, .source]
    case .mostRecent: [.recency, .count, .popularity, .length, .source]
    case .mostComplete: [.completeness, .count, .recency, .popularity, .length, .source]
    case .longest: [.length, .count, .recency, .popularity, .source]
    case .sourcePriority: [.source, .count, .recency, .popularity, .length]
    }
  }

  /// The same for columns that survive together: before it is old, an address should be whole.
  static func groupOrder(for rule: MergeRule) -> [MergeFeature] {
    switch rule {
    case .mostFrequent: [.count, .completeness, .recency, .popularity, .length, .source]
    case .mostRecent: [.recency, .count, .completeness, .popularity, .length, .source]
    case .mostComplete: [.completeness, .count, .recency, .popularity, .length, .source]
    case .longest: [.length, .count, .completeness, .recency, .popularity, .source]
    case .sourcePriority: [.source, .count, .completeness, .recency, .popularity, .length]
    }
  }

  var reason: MergeReason {
    switch self {
    case .count: .mostFrequent
    case .recency: .mostRecent
    case .completeness: .mostComplete
    case .popularity: .commonest
    case .length: .longest
    case .source: .sourcePriority
    }
  }
}

/// A value for every feature.
struct MergeFeatures: Sendable {
  var count = 0
  var recency = Int64.min
  var completeness = 0
  /// How common the value is among all records, in powers of two.
  var popularity = 0
  var length = 0
  var source = 0

  subscript(feature: MergeFeature) -> Int64 {
    switch feature {
    case .count: Int64(count)
    case .recency: recency
    case .completeness: Int64(completeness)
    case .popularity: Int64(popularity)
    case .length: Int64(length)
    case .source: Int64(source)
    }
  }

  /// Takes what is better of another record with the same value; counts add up.
  mutating func unite(_ other: MergeFeatures) {
    count += other.count
    recency = max(recency, other.recency)
    completeness = max(completeness, other.completeness)
    popularity = max(popularity, other.popularity)
    length = max(length, other.length)
    source = max(source, other.source)
  }

  /// The first feature of `order` in which the two differ, and whether the first is the better.
  static func compare(
    _ one: MergeFeatures, _ other: MergeFeatures, _ order: [MergeFeature]
  ) -> (place: Int, isBetter: Bool)? {
    for (place, feature) in order.enumerated() where one[feature] != other[feature] {
      return (place, one[feature] > other[feature])
    }
    return nil
  }
}
