// The five systems that company records come from, and how each of them writes.

/// A column of `records.csv` that describes a company.
enum CompanyColumn: Int, RecordColumn {
  case name, contact, street, town, state, postcode, phone, email, website, taxNumber

  var header: String {
    switch self {
    case .name: "company_name"
    case .contact: "contact_person"
    case .street: "street"
    case .town: "town"
    case .state: "state"
    case .postcode: "postcode"
    case .phone: "phone"
    case .email: "email"
    case .website: "website"
    case .taxNumber: "tax_id"
    }
  }
}

/// How a source fills and writes its columns.
public struct CompanyHabits: Sendable, Equatable {
  let name: String
  /// Share of the records.
  var share: Double
  /// How often each column has a value, in the order of `CompanyColumn`.
  var filled: [Double]
  let phones: PhoneStyle
  let letters: LetterStyle
  /// How often the legal form is written.
  var legalForm: Double
  /// How often it is written as registered.
  var registered: Double
  /// How often street words, and common words of names, are abbreviated, against the rate.
  var abbreviates: Double
  /// How often the trading name stands for the legal one, where there is one.
  var tradingName: Double
  /// Longest value in bytes.
  var longest: Double
  /// Weights of `ErrorKind.slips`.
  var slips: [Double]
  /// How often contact persons are written family name first.
  var familyFirst: Double
  /// Whether numbers lose their leading zero and tax numbers their dash.
  let losesZeros: Bool

  /// Salespeople type what they hear (crm), accountants copy invoices (billing), customers type for
  /// themselves (portal), business cards are scanned (fair), a list was bought (directory).
  static let all = [
    CompanyHabits(
      name: "crm", share: 0.34, filled: [1, 0.8, 0.85, 0.9, 0.88, 0.84, 0.84, 0.66, 0.5, 0.05],
      phones: .brackets, letters: .title, legalForm: 0.55, registered: 0.5, abbreviates: 1,
      tradingName: 0.6, longest: 80, slips: [2, 1, 2, 1, 1.5, 5, 0, 0.5], familyFirst: 0,
      losesZeros: false),
    CompanyHabits(
      name: "billing", share: 0.26,
      filled: [1, 0.45, 0.97, 0.97, 0.97, 0.97, 0.7, 0.6, 0.08, 0.7],
      phones: .dashes, letters: .title, legalForm: 0.95, registered: 0.85, abbreviates: 0.6,
      tradingName: 0.08, longest: 60, slips: [3, 1.5, 2.5, 1, 2, 1, 0, 0.5], familyFirst: 0.3,
      losesZeros: false),
    CompanyHabits(
      name: "portal", share: 0.18, filled: [0.97, 0.93, 0.8, 0.86, 0.84, 0.84, 0.72, 1, 0.35, 0.1],
      phones: .digits, letters: .title, legalForm: 0.4, registered: 0.4, abbreviates: 0.7,
      tradingName: 0.65, longest: 80, slips: [4, 2, 3, 1.5, 3, 0.5, 0, 0.5], familyFirst: 0,
      losesZeros: false),
    CompanyHabits(
      name: "fair", share: 0.1, filled: [0.98, 0.95, 0.6, 0.75, 0.75, 0.6, 0.8, 0.85, 0.7, 0],
      phones: .dots, letters: .title, legalForm: 0.7, registered: 0.6, abbreviates: 0.5,
      tradingName: 0.7, longest: 60, slips: [1, 0.5, 1, 0.5, 0.5, 1, 6, 0.5], familyFirst: 0,
      losesZeros: false),
    CompanyHabits(
      name: "directory", share: 0.12,
      filled: [1, 0.5, 0.96, 0.98, 0.98, 0.98, 0.88, 0.2, 0.4, 0.3],
      phones: .digits, letters: .capitals, legalForm: 0.85, registered: 0.9, abbreviates: 2.5,
      tradingName: 0.25, longest: 30, slips: [2, 1, 2, 1, 2, 2, 1, 0.5], familyFirst: 0.8,
      losesZeros: true),
  ]
}
