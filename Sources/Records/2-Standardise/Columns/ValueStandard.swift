// Which standard a role has.

/// Standardises single values of one role.
package enum ValueStandard: Sendable {
  case person(PersonNames)
  case company(Companies)
  case email(Emails)
  case phone(Phones)
  case date(Dates)
  case address(Addresses)
  case place(Places)
  case postcode(Postcodes)
  case identifier(Identifiers)
  case number(Numbers)
  case sex(Sexes)
  case text(Texts)
  case chineseName(ChineseNames)
  case chinesePhone(ChinesePhones)
  case chineseDate(ChineseDates)
  case chineseIdentifier(ChineseIdentifiers)
  case chineseAddress(ChineseAddresses)
  case chineseCompany(ChineseCompanies)
  case chineseText(ChineseTexts)
  case ignored

  /// The standard of a role, reading values as the column's evidence says.
  package init(role: Role, evidence: ColumnEvidence = ColumnEvidence()) {
    if evidence.language == .chinese, let standard = Self.chinese(role, evidence) {
      self = standard
      return
    }
    switch role {
    case .givenName, .middleName, .familyName, .fullName: self = .person(PersonNames(role))
    case .company: self = .company(Companies())
    case .email: self = .email(Emails(evidence))
    case .phone: self = .phone(Phones(evidence))
    case .birthDate, .date: self = .date(Dates(role, evidence))
    case .address, .street, .streetNumber, .unit: self = .address(Addresses(role))
    case .town, .region, .country: self = .place(Places(role))
    case .postcode: self = .postcode(Postcodes(evidence))
    case .identifier, .code: self = .identifier(Identifiers(role))
    case .number, .integer, .latitude, .longitude: self = .number(Numbers(role, evidence))
    case .sex: self = .sex(Sexes())
    case .word, .text, .category, .numbers: self = .text(Texts(role))
    case .ignored: self = .ignored
    }
  }

  /// The standard of a role in Chinese, where it has one of its own.
  private static func chinese(_ role: Role, _ evidence: ColumnEvidence) -> ValueStandard? {
    switch role {
    case .givenName, .familyName, .fullName: .chineseName(ChineseNames(role))
    case .phone: .chinesePhone(ChinesePhones())
    case .date, .birthDate: .chineseDate(ChineseDates(Dates(role, evidence)))
    case .identifier: .chineseIdentifier(ChineseIdentifiers())
    case .address, .street: .chineseAddress(ChineseAddresses())
    case .company: .chineseCompany(ChineseCompanies())
    case .word, .text, .category, .town, .region: .chineseText(ChineseTexts())
    default: nil
    }
  }

  /// What the role derives beside its main form.
  var parts: [DerivedPart] {
    switch self {
    case .person: PersonNames.parts
    case .company: Companies.parts
    case .address(let addresses): addresses.parts
    case .text(let texts): texts.parts
    case .chineseName(let names): names.parts
    case .chineseIdentifier: ChineseIdentifiers.parts
    case .chineseAddress: ChineseAddresses.parts
    default: []
    }
  }

  /// Writes the standard form of `raw` into the cleared `value`; about half a microsecond.
  package func standardise(
    _ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue
  ) {
    switch self {
    case .person(let names): names.standardise(raw, &line, &value)
    case .company(let companies): companies.standardise(raw, &line, &value)
    case .email(let emails): emails.standardise(raw, &line, &value)
    case .phone(let phones): phones.standardise(raw, &line, &value)
    case .date(let dates): dates.standardise(raw, &line, &value)
    case .address(let addresses): addresses.standardise(raw, &line, &value)
    case .place(let places): places.standardise(raw, &line, &value)
    case .postcode(let postcodes): postcodes.standardise(raw, &line, &value)
    case .identifier(let identifiers): identifiers.standardise(raw, &line, &value)
    case .number(let numbers): numbers.standardise(raw, &line, &value)
    case .sex(let sexes): sexes.standardise(raw, &line, &value)
    case .text(let texts): texts.standardise(raw, &line, &value)
    case .chineseName(let names): names.standardise(raw, &line, &value)
    case .chinesePhone(let phones): phones.standardise(raw, &line, &value)
    case .chineseDate(let dates): dates.standardise(raw, &line, &value)
    case .chineseIdentifier(let identifiers): identifiers.standardise(raw, &line, &value)
    case .chineseAddress(let addresses): addresses.standardise(raw, &line, &value)
    case .chineseCompany(let companies): companies.standardise(raw, &line, &value)
    case .chineseText(let texts): texts.standardise(raw, &line, &value)
    case .ignored: break
    }
  }

  /// The main form of one text; allocates. For tests and single texts.
  package func standardised(_ text: String) -> String {
    var line = WordLine()
    var value = StandardValue()
    let bytes = Array(text.utf8)
    if !bytes.isEmpty { standardise(bytes.span, &line, &value) }
    return String(decoding: value.main, as: UTF8.self)
  }
}
