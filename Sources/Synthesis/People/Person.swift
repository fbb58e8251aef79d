// A synthetic person's true life: what a source could know on any day.

/// The ten years that records span: 2016 to 2025, as days since 1 January 1970.
enum Window {
  static let first = 16_801
  static let last = 20_453
  static var days: Int { last - first + 1 }
}

/// A value that may have changed once.
struct Dated<Value: Sendable>: Sendable {
  /// What it is from `day` on.
  var now: Value
  /// What it was before, if it was anything else.
  var before: Value?
  /// The day of the change.
  var day = 0

  init(_ value: Value) { now = value }

  init(before: Value, now: Value, day: Int) {
    self.now = now
    self.before = before
    self.day = day
  }

  /// Whether a record of that day does not show what it is now.
  func isOutdated(on date: Int) -> Bool { before != nil && date < day }

  /// What it was on that day.
  func on(_ date: Int) -> Value { date < day ? before ?? now : now }
}

/// A person as they are, with their past.
struct Person: Sendable {
  var sex: Sex
  var given: [UInt8]
  var family: Dated<[UInt8]>
  /// Jr or Sr; empty for most.
  var suffix: [UInt8] = []
  /// The first letter of the middle name, 0 for none.
  var middle: UInt8 = 0
  /// What friends say, empty if nothing else.
  var nickname: [UInt8] = []
  /// Gives the short form rather than the name.
  var goesByNickname = false
  var birthDay: Int
  /// An index of the addresses of the population.
  var home: Dated<Int>
  /// Ten digits as one number.
  var mobile: Dated<Int>
  /// Whether the mobile number is that of another member of the family.
  var sharesMobile = false
  /// Whether others of the household have the same landline.
  var sharesLandline = false
  /// 0 for none.
  var landline = 0
  var email: Dated<[UInt8]>
  /// The household's; empty for none.
  var familyEmail: [UInt8] = []
  /// 0 for none.
  var workPhone = 0
  /// Empty for none.
  var workEmail: [UInt8] = []
}

/// How two people of a population are related.
public enum RelationKind: String, Sendable, CaseIterable {
  case spouse
  case parent
  case sibling
  /// Siblings of one birth date.
  case twin
  /// Father and son of one name.
  case namesake
  case flatmate
  /// Staff of one firm, whose telephone and mail domain they share.
  case colleague
}

/// The sort of a relation.
public enum RelationGroup: String, Sendable, CaseIterable {
  case household
  case colleague
}

extension RelationKind {
  /// The sort that it belongs to.
  public var relation: RelationGroup { self == .colleague ? .colleague : .household }
}

/// Two people who are easily taken for one.
struct Relation: Sendable {
  var left: Int
  var right: Int
  var kind: RelationKind
}
