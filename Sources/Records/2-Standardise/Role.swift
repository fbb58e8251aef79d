// What a column means. Standardising, comparing, blocking and merging all follow from it.

/// The meaning of an attribute.
public enum Role: String, Sendable, Hashable, CaseIterable, Codable {
  // People.
  case givenName = "given_name"
  case middleName = "middle_name"
  case familyName = "family_name"
  case fullName = "full_name"
  case sex
  // Organisations.
  case company
  // Contacts.
  case email
  case phone
  // Dates.
  case birthDate = "birth_date"
  case date
  // Places.
  case address
  case streetNumber = "street_number"
  case street
  case unit
  case town
  case region
  case postcode
  case country
  case latitude
  case longitude
  // Identifiers and codes.
  case identifier
  case code
  // Everything else, by shape.
  case word
  case text
  /// The number tokens of a text (house numbers, model numbers), sorted, joined by spaces.
  case numbers
  case category
  case number
  case integer
  /// Kept in golden records, not used for matching (time stamps, constants, near-empty columns).
  case ignored
}
