// The names by which a file sets the rates of Chinese companies.

extension ChineseCompanyRates {
  public static let fields =
    world + records + ChineseCompanyHabits.all.indices.flatMap(fields(ofSource:))

  public static let weights =
    [
      WeightGroup(
        "families",
        ["alone", "branches", "group", "franchise", "namesake"].map { "families.\($0)" }),
      WeightGroup("sources.*.share", ChineseCompanyHabits.all.map { "sources.\($0.name).share" }),
    ]
    + ChineseCompanyHabits.all.map { source in
      WeightGroup(
        "sources.\(source.name).slips",
        ErrorKind.hanSlips.map { "sources.\(source.name).slips.\($0.rawValue)" })
    }

  private static let world: [RateField<ChineseCompanyRates>] = [
    RateField(
      "records_exponent", \.recordsExponent, 0...20,
      "a company has k records with a probability that falls as k to minus this"),
    RateField("records_max", \.recordsMax, 1...64, isWhole: true, "most records of a company"),
    RateField("families.alone", \.familiesAlone, 0...1000, "weight of companies alone"),
    RateField("families.branches", \.familiesBranches, 0...1000, "weight of those with branches"),
    RateField("families.group", \.familiesGroup, 0...1000, "weight of groups"),
    RateField("families.franchise", \.familiesFranchise, 0...1000, "weight of chains"),
    RateField("families.namesake", \.familiesNamesake, 0...1000, "weight of namesakes"),
    RateField(
      "members_exponent", \.membersExponent, 0...20,
      "a family has k more members with a probability that falls as k to minus this"),
    RateField("members_max", \.membersMax, 2...1000, isWhole: true, "most members of a family"),
    RateField("moves", \.moves, "a company has moved"),
    RateField("renamed", \.renamed, "a company had another name"),
    RateField("new_phone", \.newPhone, "a company had another landline"),
    RateField("domain", \.domain, "a company has a domain"),
    RateField("hotline", \.hotline, "branches have a common number of 400"),
    RateField("incubator", \.incubator, "houses of incubators per company, times twelve"),
    RateField("bookkeeper", \.bookkeeper, "a company has a bookkeeper of about eight"),
    RateField("other_format", \.otherFormat, "a number in an unusual form"),
  ]

  private static let records: [RateField<ChineseCompanyRates>] = [
    RateField("slip", \.slip, "a slip in a name, contact or address"),
    RateField("slip_again", \.slipAgain, 0...0.9, "one more in the same value"),
    RateField("phone_error", \.phoneError, "a wrong digit in a telephone number"),
    RateField("code_error", \.codeError, "a wrong digit in a credit code"),
    RateField("email_error", \.emailError, "a slip in an e-mail address"),
    RateField("short_name", \.shortName, "the short name"),
    RateField("acronym", \.acronym, "the first characters of the name's parts"),
    RateField("english", \.english, "the name in English"),
    RateField("region_omitted", \.regionOmitted, "a name without the region"),
    RateField("form_changed", \.formChanged, "no legal form or another one"),
    RateField("branch_omitted", \.branchOmitted, "a name without the branch"),
    RateField("title", \.title, "surname and title of the contact"),
    RateField("old_form", \.oldForm, "the organisation code of nine characters"),
    RateField("traditional", \.traditional, "traditional characters"),
    RateField("full_width", \.fullWidth, "letters and digits of full width"),
    RateField("levels_omitted", \.levelsOmitted, "upper levels of an address left out"),
    RateField("chinese_numerals", \.numerals, "an address in Chinese numerals"),
    RateField("missing", \.missing, 0...50, "gaps: filled with p to the power of this"),
    RateField("placeholder", \.placeholder, "a placeholder, such as 无"),
    RateField("junk_contact", \.junkContact, "nobody's contact, such as 13800138000"),
    RateField("shared_contact", \.sharedContact, "the bookkeeper's contact; the hotline twice"),
    RateField("outdated", \.outdated, "values older than the record's date"),
  ]

  private static func fields(ofSource source: Int) -> [RateField<ChineseCompanyRates>] {
    let name = "sources.\(ChineseCompanyHabits.all[source].name)"
    let habits: [RateField<ChineseCompanyRates>] = [
      RateField("\(name).share", \.sources[source].share, 0...1000, "weight of its records"),
      RateField(
        "\(name).province_omitted", \.sources[source].provinceOmitted, "no province in addresses"),
      RateField(
        "\(name).longest", \.sources[source].longest, 4...1000, isWhole: true,
        "most characters of a name or an address"),
      RateField("\(name).shortens", \.sources[source].shortens, 0...10, "times `short_name`"),
      RateField("\(name).english", \.sources[source].english, 0...10, "times `english`"),
      RateField("\(name).forms", \.sources[source].forms, 0...10, "times `form_changed`"),
      RateField("\(name).omits", \.sources[source].omits, 0...10, "times `levels_omitted`"),
    ]
    let filled = ChineseCompanyColumn.allCases.map { column in
      RateField(
        "\(name).filled.\(column.header)",
        \ChineseCompanyRates.sources[source].filled[column.rawValue], "has a value")
    }
    let slips = ErrorKind.hanSlips.indices.map { slip in
      RateField(
        "\(name).slips.\(ErrorKind.hanSlips[slip].rawValue)",
        \ChineseCompanyRates.sources[source].slips[slip], 0...1000, "weight")
    }
    return habits + filled + slips
  }
}
