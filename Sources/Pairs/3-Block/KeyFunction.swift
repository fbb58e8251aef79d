// What a blocking key takes from a value.

/// How a blocking key is made from a standardised value; a value may give several keys.
public enum KeyFunction: Sendable, Hashable {
  /// The whole value.
  case value
  /// Every word of the value.
  case tokens
  /// The American Soundex code of every word.
  case soundex
  /// The Metaphone code of every word.
  case metaphone
  /// The first `count` letters of a value that is longer.
  case prefix(Int)
  /// The last `count` letters of a value that is longer.
  case suffix(Int)
  /// The first `count` digits.
  case firstDigits(Int)
  /// The last `count` digits.
  case lastDigits(Int)
  /// The year of a date.
  case year
  /// Month and day of a date.
  case monthDay
  /// The year, and month and day in either order: survives a swap of day and month.
  case dateParts
  /// The part of an e-mail address before the @.
  case localPart
  /// Every run of `count` letters.
  case grams(Int)
  /// `bands` keys, each of two MinHash values of the letter 3-grams.
  case minHash(bands: Int)
  /// The sounds of a Chinese name without tones, easily confused ones alike, in any script.
  case syllables
  /// Every Han character of the value.
  case characters
  /// Of a Chinese address: road with number, estate, estate with building, number with room.
  case premises
  /// Of a Chinese company its trade name, whole and by pairs of characters.
  case tradeName
  /// The first three and last four digits, which masks leave.
  case ends
  /// Sorted neighbourhood: values within about half of `window` of each other in sorted order.
  case neighbours(window: Int)

  /// The name in plans: `value`, `prefix 4`, `neighbours 10` ...
  public var name: String {
    switch self {
    case .value: "value"
    case .tokens: "tokens"
    case .soundex: "soundex"
    case .metaphone: "metaphone"
    case .prefix(let count): "prefix \(count)"
    case .suffix(let count): "suffix \(count)"
    case .firstDigits(let count): "first_digits \(count)"
    case .lastDigits(let count): "last_digits \(count)"
    case .year: "year"
    case .monthDay: "month_day"
    case .dateParts: "date_parts"
    case .localPart: "local_part"
    case .grams(let count): "grams \(count)"
    case .minHash(let bands): "min_hash \(bands)"
    case .syllables: "syllables"
    case .characters: "characters"
    case .premises: "premises"
    case .tradeName: "trade_name"
    case .ends: "ends"
    case .neighbours(let window): "neighbours \(window)"
    }
  }

  /// Whether it blurs the whole value (its sound, its beginning), and so only groups what the value
  /// or its words group already, and more.
  var blurs: Bool {
    switch self {
    case .soundex, .metaphone, .prefix, .suffix, .firstDigits, .lastDigits, .ends: true
    default: false
    }
  }

  /// The function of that name, if there is one.
  public init?(name: String) {
    let words = name.split(separator: " ")
    let plain: [String: KeyFunction] = [
      "value": .value, "tokens": .tokens, "soundex": .soundex, "metaphone": .metaphone,
      "year": .year, "month_day": .monthDay, "date_parts": .dateParts, "local_part": .localPart,
      "syllables": .syllables, "characters": .characters, "premises": .premises,
      "trade_name": .tradeName, "ends": .ends,
    ]
    if words.count == 1, let function = plain[String(words[0])] {
      self = function
      return
    }
    guard words.count == 2, let count = Int(words[1]), (1...1000).contains(count) else {
      return nil
    }
    switch words[0] {
    case "prefix": self = .prefix(count)
    case "suffix": self = .suffix(count)
    case "first_digits": self = .firstDigits(count)
    case "last_digits": self = .lastDigits(count)
    case "grams": self = .grams(count)
    case "min_hash": self = .minHash(bands: count)
    case "neighbours": self = .neighbours(window: count)
    default: return nil
    }
  }

  /// All names, for messages.
  public static let names =
    "value, tokens, soundex, metaphone, prefix N, suffix N, first_digits N, last_digits N, "
    + "year, month_day, date_parts, local_part, grams N, min_hash N, syllables, characters, "
    + "premises, trade_name, ends, neighbours N"
}

extension KeyFunction: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let function = KeyFunction(name: name) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "no key function '\(name)'; there are: \(KeyFunction.names)")
    }
    self = function
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
