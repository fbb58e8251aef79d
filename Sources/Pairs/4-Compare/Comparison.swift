// Stage 4's rule: how one attribute of two records is compared.

/// A way to compare two standardised values. Each ends in a few levels, best first.
public enum Comparator: String, Sendable, Hashable, Codable, CaseIterable {
  /// Names of people: Jaro-Winkler, any order of words, nicknames, initials.
  case name
  /// Single words: Jaro-Winkler, any order of words.
  case word
  /// Several words: cosine of word and of 3-gram weights (TF-IDF).
  case text
  /// Sets of number tokens (house numbers, models): contained or shared.
  case numbers
  /// Dates `yyyymmdd`: edits, swaps of day and month, unknown parts.
  case date
  /// Telephone numbers: edits, equal endings, masks.
  case phone
  /// Identifiers: edits, masks.
  case identifier
  /// Short codes such as postcodes: edits, equal beginnings.
  case code
  /// E-mail addresses: local part, edits.
  case email
  /// Decimal numbers: relative difference.
  case number
  /// Small integers: absolute difference.
  case integer
  /// Equal or not.
  case category
  /// Latitude and longitude: distance in kilometres.
  case place
  /// Surnames or given names in a Chinese column: sound, shape, script, hidden characters.
  case chineseName = "chinese_name"
  /// Chinese addresses: the finest level that agrees, from the room up.
  case chineseAddress = "chinese_address"
  /// Chinese names of companies: trade name, business, region, branch.
  case chineseCompany = "chinese_company"

  /// The levels of this comparator, from level 1 (the best). Level 0 is "missing" everywhere.
  public var levels: [String] {
    switch self {
    case .name:
      Self.equal + ["nearly equal, or swapped", "close", "similar", "faintly similar",
        "different", "initial", "nickname"]
    case .word: Self.equal + ["nearly equal, or swapped", "close", "similar", "faintly similar",
      "different", "initial"]
    case .text:
      Self.equal + ["same words", "most words", "many words", "half the words", "some words",
        "few words", "different"]
    case .numbers: Self.equal + ["contained", "half shared", "one shared", "different"]
    case .date:
      Self.equal + ["one edit, or day and month swapped", "year equal, day unknown",
        "two parts equal", "year equal", "different"]
    case .phone: Self.shared + ["one edit, or same ending", "two edits", "different"]
    case .identifier: ["equal", "one edit", "two edits", "different"]
    case .code: Self.equal + ["one edit", "same beginning", "different"]
    case .email:
      Self.shared + ["same name or one edit", "similar", "faintly similar", "different",
        "same domain of few"]
    case .number: Self.equal + ["within 2 %", "within 10 %", "within 30 %", "different"]
    case .integer: Self.equal + ["one apart", "three apart", "different"]
    case .category: ["equal", "different"]
    case .place: ["within 100 m", "within 1 km", "within 10 km", "within 50 km", "far"]
    case .chineseName:
      Self.equal + ["same sound, other script", "same sound or look", "similar sound",
        "one character shared", "different", "part or hidden", "initials", "not comparable"]
    case .chineseAddress:
      Self.equal + ["same room", "same building or house", "other room or building nearby",
        "same road or estate", "same county", "same prefecture", "different"]
    case .chineseCompany:
      Self.equal + ["same trade name and business", "same trade name", "similar trade name",
        "short name", "other branch", "same trade name elsewhere", "faintly similar", "different",
        "not comparable"]
    }
  }

  private static let shared = [
    "equal, one person's", "equal, shared by few", "equal, widely shared",
  ]
  private static let equal = ["equal, rare", "equal", "equal, common"]

  /// Whether equal values fall into three levels by how rare the value is.
  public var countsFrequency: Bool {
    switch self {
    case .identifier, .category, .place: false
    default: true
    }
  }

  /// How many levels, from level 1, mean that the values are equal.
  public var equalLevels: Int { countsFrequency ? 3 : (self == .place ? 0 : 1) }

  /// Levels from 1 up to this one are ordered: evidence does not rise from one to the next.
  public var orderedLevels: Int {
    switch self {
    case .name: levels.count - 2
    case .word, .email, .chineseCompany: levels.count - 1
    case .chineseName: levels.count - 3
    default: levels.count
    }
  }

  /// The level, if there is one, at which the values cannot be compared: it says nothing.
  var neutralLevel: Int? {
    self == .chineseName || self == .chineseCompany ? levels.count : nil
  }

  /// Whether relatives and neighbours agree on such a value no more often than strangers do.
  public var isUnshared: Bool { self == .date || self == .identifier }
}

/// One feature of a pair: an attribute and how it is compared.
public struct Comparison: Sendable, Hashable, Codable {
  /// The attribute; also the name of the feature. For `place`, the latitude.
  public var attribute: String
  /// How its values are compared.
  public var comparator: Comparator
  /// An attribute whose values may stand in this one's place (given and family name), or the
  /// longitude for `place`.
  public var partner: String?
  /// Whether the value is one entity's own: relatives, neighbours and colleagues have another
  /// (given name, birth date, identifier), where they share family name, address and telephone.
  public var isPersonal: Bool
  /// Whether the value tells where, not who: places alone make no match, for many share them.
  public var isPlace: Bool
  /// A name shared by comparisons whose values change together, such as the parts of an address:
  /// matches that differ in all of them differ for one reason, which counts once.
  public var group: String?

  public init(
    _ attribute: String, _ comparator: Comparator, partner: String? = nil,
    isPersonal: Bool = false, isPlace: Bool = false, group: String? = nil
  ) {
    self.isPersonal = isPersonal
    self.isPlace = isPlace
    self.group = group
    self.attribute = attribute
    self.comparator = comparator
    self.partner = partner
  }

  enum CodingKeys: String, CodingKey {
    case attribute, comparator, partner, group
    case isPersonal = "personal"
    case isPlace = "place"
  }

  public init(from decoder: any Decoder) throws {
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    attribute = try parts.decode(String.self, forKey: .attribute)
    comparator = try parts.decode(Comparator.self, forKey: .comparator)
    partner = try parts.decodeIfPresent(String.self, forKey: .partner)
    group = try parts.decodeIfPresent(String.self, forKey: .group)
    isPersonal = try parts.decodeIfPresent(Bool.self, forKey: .isPersonal) ?? false
    isPlace = try parts.decodeIfPresent(Bool.self, forKey: .isPlace) ?? false
  }
}
