// The names by which a file sets the rates of companies.

extension CompanyRates {
  public static let fields = world + records + CompanyHabits.all.indices.flatMap(fields(ofSource:))

  public static let weights =
    [
      WeightGroup(
        "families",
        ["alone", "branches", "group", "franchise", "namesake"].map { "families.\($0)" }),
      WeightGroup("sources.*.share", CompanyHabits.all.map { "sources.\($0.name).share" }),
    ]
    + CompanyHabits.all.map { source in
      WeightGroup(
        "sources.\(source.name).slips",
        ErrorKind.slips.map { "sources.\(source.name).slips.\($0.rawValue)" })
    }

  private static let world: [RateField<CompanyRates>] = [
    RateField(
      "records_exponent", \.recordsExponent, 0...20,
      "a company has k records with a probability that falls as k to minus this"),
    RateField("records_max", \.recordsMax, 1...64, isWhole: true, "most records of a company"),
    RateField("families.alone", \.familiesAlone, 0...1000, "weight of companies that stand alone"),
    RateField("families.branches", \.familiesBranches, 0...1000, "weight of those with branches"),
    RateField("families.group", \.familiesGroup, 0...1000, "weight of groups"),
    RateField("families.franchise", \.familiesFranchise, 0...1000, "weight of chains"),
    RateField("families.namesake", \.familiesNamesake, 0...1000, "weight of namesakes elsewhere"),
    RateField(
      "members_exponent", \.membersExponent, 0...20,
      "a family has k + 1 members with a probability that falls as k to minus this"),
    RateField("members_max", \.membersMax, 2...200, isWhole: true, "most members of a family"),
    RateField("legal_form_held", \.legalForm, "a company has a legal form"),
    RateField("trading_name", \.tradingName, "a company trades under another name"),
    RateField("renamed", \.renamed, "a company had another name before"),
    RateField("form_change", \.formChange, "a company had another legal form before"),
    RateField("moves", \.moves, "a company has moved"),
    RateField("phone_change", \.phoneChange, "a company has a new telephone number"),
    RateField("domain", \.domain, "a company has a domain"),
    RateField("domain_change", \.domainChange, "a company has a new domain"),
    RateField("toll_free", \.tollFree, "branches have one free number"),
    RateField("serviced_office", \.servicedOffice, "a company sits in serviced offices"),
    RateField("bookkeeper", \.bookkeeper, "a company gives its bookkeeper's contact"),
    RateField("box", \.box, "a company has a post office box"),
    RateField("registered_agent", \.registeredAgent, "a company gives its agent's address"),
  ]

  private static let records: [RateField<CompanyRates>] = [
    RateField("slip", \.slip, "a slip in a name, street, town or contact"),
    RateField("slip_again", \.slipAgain, 0...0.9, "one more in the same value"),
    RateField("abbreviated", \.abbreviated, "a word of the name is cut short"),
    RateField("acronym", \.acronym, "initials for the name"),
    RateField("word_omitted", \.wordOmitted, "the last word of the name is left out"),
    RateField("wrong_form", \.wrongForm, "another legal form"),
    RateField("nickname", \.nickname, "a short form of the contact's given name"),
    RateField("initial", \.initial, "an initial for the contact's given name"),
    RateField("box_given", \.boxGiven, "the post office box is written"),
    RateField("both_names", \.bothNames, "legal and trading name in one"),
    RateField("label_given", \.labelGiven, "the branch or store behind the name"),
    RateField("swapped_names", \.swappedNames, "company and contact person exchanged"),
    RateField("phone_error", \.phoneError, "a wrong digit in a telephone number"),
    RateField("number_error", \.numberError, "a wrong digit in a postcode or tax number"),
    RateField("email_error", \.emailError, "a slip in an e-mail address or website"),
    RateField("missing", \.missing, 0...50, "gaps: filled with p to the power of this"),
    RateField("placeholder", \.placeholder, "a placeholder, such as n/a"),
    RateField("junk_contact", \.junkContact, "nobody's contact, such as test@test.com"),
    RateField("shared_contact", \.sharedContact, "a contact that several companies give"),
    RateField("outdated", \.outdated, "values older than the record's date"),
    RateField("letter_case", \.letterCase, "all letters small or capital"),
    RateField("other_format", \.otherFormat, "a telephone number in an unusual form"),
  ]

  private static func fields(ofSource source: Int) -> [RateField<CompanyRates>] {
    let name = "sources.\(CompanyHabits.all[source].name)"
    let habits: [RateField<CompanyRates>] = [
      RateField("\(name).share", \.sources[source].share, 0...1000, "weight of its records"),
      RateField("\(name).legal_form", \.sources[source].legalForm, "the form is written"),
      RateField("\(name).registered", \.sources[source].registered, "the form as registered"),
      RateField(
        "\(name).abbreviates", \.sources[source].abbreviates, 0...100, "times `abbreviated`"),
      RateField("\(name).trading_name", \.sources[source].tradingName, "the trading name"),
      RateField(
        "\(name).longest", \.sources[source].longest, 4...1000, isWhole: true,
        "longest value in bytes"),
      RateField("\(name).family_first", \.sources[source].familyFirst, "Lee, Ann for Ann Lee"),
    ]
    let filled = CompanyColumn.allCases.map { column in
      RateField(
        "\(name).filled.\(column.header)", \CompanyRates.sources[source].filled[column.rawValue],
        "has a value")
    }
    let slips = ErrorKind.slips.indices.map { slip in
      RateField(
        "\(name).slips.\(ErrorKind.slips[slip].rawValue)",
        \CompanyRates.sources[source].slips[slip], 0...1000, "weight")
    }
    return habits + filled + slips
  }
}
