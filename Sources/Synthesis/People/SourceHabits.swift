// The five systems that the records come from, and how each of them writes.

/// A column of `records.csv` that describes a person.
enum PersonColumn: Int, RecordColumn {
  case givenName, familyName, birthDate, phone, email, street, town, state, postcode

  var header: String {
    switch self {
    case .givenName: "given_name"
    case .familyName: "family_name"
    case .birthDate: "birth_date"
    case .phone: "phone"
    case .email: "email"
    case .street: "street"
    case .town: "town"
    case .state: "state"
    case .postcode: "postcode"
    }
  }
}

package enum DateStyle: Sendable { case yearMonthDay, monthDayYear, dayMonthName, digits }
package enum PhoneStyle: Int, CaseIterable, Sendable {
  case brackets, dashes, digits, dots, country
}
package enum LetterStyle: Sendable { case title, capitals }

/// How a source fills and writes its columns.
public struct SourceHabits: Sendable, Equatable {
  let name: String
  /// Share of the records.
  var share: Double
  /// How often each column has a value, in the order of `PersonColumn`.
  var filled: [Double]
  let dates: DateStyle
  let phones: PhoneStyle
  let letters: LetterStyle
  /// How often street words are abbreviated.
  var abbreviates: Double
  /// Longest value in bytes.
  var longest: Double
  /// Weights of `ErrorKind.slips`.
  var slips: [Double]
  /// How often short forms of given names are, against the rate.
  var nicknames: Double
  /// How often accents are kept.
  var accents: Double
  /// Whether postcodes are kept as numbers and lose their leading zero.
  let losesZeros: Bool

  /// Staff type what they hear (crm), customers type for themselves (webshop, newsletter), forms
  /// are scanned (store), a firm that was bought exports what its old system kept (partner).
  static let all = [
    SourceHabits(
      name: "crm", share: 0.34, filled: [0.99, 0.995, 0.55, 0.85, 0.7, 0.9, 0.92, 0.92, 0.92],
      dates: .monthDayYear, phones: .brackets, letters: .title, abbreviates: 0.7, longest: 60,
      slips: [2, 1, 2, 1, 1.5, 5, 0, 0.5], nicknames: 1, accents: 0.05, losesZeros: false),
    SourceHabits(
      name: "webshop", share: 0.3, filled: [0.995, 0.995, 0.25, 0.6, 0.99, 0.94, 0.94, 0.92, 0.94],
      dates: .yearMonthDay, phones: .digits, letters: .title, abbreviates: 0.5, longest: 80,
      slips: [4, 2, 3, 1.5, 3, 0.5, 0, 0.5], nicknames: 1.2, accents: 0.3, losesZeros: false),
    SourceHabits(
      name: "store", share: 0.16, filled: [0.97, 0.98, 0.7, 0.75, 0.45, 0.82, 0.84, 0.84, 0.84],
      dates: .dayMonthName, phones: .dashes, letters: .title, abbreviates: 0.6, longest: 50,
      slips: [1, 0.5, 1, 0.5, 0.5, 1.5, 5, 0.5], nicknames: 0.8, accents: 0.05, losesZeros: false),
    SourceHabits(
      name: "newsletter", share: 0.12, filled: [0.82, 0.62, 0.06, 0.1, 1, 0, 0.1, 0.1, 0.3],
      dates: .yearMonthDay, phones: .digits, letters: .title, abbreviates: 0.5, longest: 80,
      slips: [4, 2, 3, 1.5, 3, 0.5, 0, 0.5], nicknames: 2.5, accents: 0.3, losesZeros: false),
    SourceHabits(
      name: "partner", share: 0.08, filled: [0.97, 0.99, 0.8, 0.5, 0.3, 0.95, 0.96, 0.96, 0.96],
      dates: .digits, phones: .country, letters: .capitals, abbreviates: 1, longest: 20,
      slips: [2, 1, 2, 1, 2, 2, 1, 0.5], nicknames: 0.4, accents: 0, losesZeros: true),
  ]
}
