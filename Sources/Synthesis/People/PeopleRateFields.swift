// The names by which a file sets the rates of people.

extension PeopleRates {
  public static let fields = world + records + SourceHabits.all.indices.flatMap(fields(ofSource:))

  public static let weights =
    [
      WeightGroup("households", ["one", "couple", "family", "flat"].map { "households.\($0)" }),
      WeightGroup("sources.*.share", SourceHabits.all.map { "sources.\($0.name).share" }),
    ]
    + SourceHabits.all.map { source in
      WeightGroup(
        "sources.\(source.name).slips",
        ErrorKind.slips.map { "sources.\(source.name).slips.\($0.rawValue)" })
    }

  private static let world: [RateField<PeopleRates>] = [
    RateField(
      "records_exponent", \.recordsExponent, 0...20,
      "a person has k records with a probability that falls as k to minus this"),
    RateField("records_max", \.recordsMax, 1...64, isWhole: true, "most records of a person"),
    RateField("households.one", \.householdsOne, 0...1000, "weight of people alone"),
    RateField("households.couple", \.householdsCouple, 0...1000, "weight of couples"),
    RateField("households.family", \.householdsFamily, 0...1000, "weight of couples with children"),
    RateField("households.flat", \.householdsFlat, 0...1000, "weight of shared flats"),
    RateField("moves", \.moves, "a household has moved"),
    RateField("moves_near", \.movesNear, "it moved within its town"),
    RateField("leaves_home", \.leavesHome, "a child has left home"),
    RateField("name_change", \.nameChange, "a wife has taken her husband's name"),
    RateField("hyphenated", \.hyphenated, "she has put it behind her own"),
    RateField("mobile_change", \.mobileChange, "a person has a new mobile number"),
    RateField("recycled_mobile", \.recycledMobile, "a number that somebody else gave up"),
    RateField("email_change", \.emailChange, "a person has a new e-mail address"),
    RateField("landline", \.landline, "a household has a landline"),
    RateField("landline_given", \.landlineGiven, "a record shows the landline"),
    RateField("family_mobile", \.familyMobile, "a member uses the first member's mobile number"),
    RateField("family_email", \.familyEmail, "a household has a common e-mail address"),
    RateField("twins", \.twins, "two children are twins"),
    RateField("namesakes", \.namesakes, "a son has his father's name"),
    RateField("same_building", \.sameBuilding, "a household lives in another one's building"),
    RateField("employed", \.employed, "a person works where other customers do"),
    RateField("staff", \.staff, 1...1000, "customers who work at one firm, on average"),
    RateField("goes_by_nickname", \.goesByNickname, "a person goes by a short form"),
    RateField("suffix", \.suffix, "Jr or Sr is written"),
    RateField("other_format", \.otherFormat, "a telephone number in an unusual form"),
    RateField("unit_omitted", \.unitOmitted, "the apartment is left out"),
  ]

  private static let records: [RateField<PeopleRates>] = [
    RateField("slip", \.slip, "a slip in a name, street or town"),
    RateField("slip_again", \.slipAgain, 0...0.9, "one more in the same value"),
    RateField("date_error", \.dateError, "a wrong birth date"),
    RateField("phone_error", \.phoneError, "a wrong digit in a telephone number"),
    RateField("postcode_error", \.postcodeError, "a wrong digit in a postcode"),
    RateField("email_error", \.emailError, "a slip in an e-mail address"),
    RateField("nickname", \.nickname, "a short form for the given name"),
    RateField("initial", \.initial, "an initial for the given name"),
    RateField("middle_initial", \.middleInitial, "a middle initial behind the given name"),
    RateField("swapped_names", \.swappedNames, "given and family name exchanged"),
    RateField("missing", \.missing, 0...50, "gaps: filled with p to the power of this"),
    RateField("placeholder", \.placeholder, "a placeholder, such as 1900-01-01"),
    RateField("junk_contact", \.junkContact, "nobody's contact, such as test@test.com"),
    RateField("shared_contact", \.sharedContact, "the household's or the firm's contact"),
    RateField("misplaced", \.misplaced, "the town stands in the street column"),
    RateField("outdated", \.outdated, "values older than the record's date"),
    RateField("letter_case", \.letterCase, "all letters small or capital"),
  ]

  private static func fields(ofSource source: Int) -> [RateField<PeopleRates>] {
    let name = "sources.\(SourceHabits.all[source].name)"
    let habits: [RateField<PeopleRates>] = [
      RateField("\(name).share", \.sources[source].share, 0...1000, "weight of its records"),
      RateField("\(name).abbreviates", \.sources[source].abbreviates, "St for Street"),
      RateField(
        "\(name).longest", \.sources[source].longest, 4...1000, isWhole: true,
        "longest value in bytes"),
      RateField("\(name).nicknames", \.sources[source].nicknames, 0...100, "times `nickname`"),
      RateField("\(name).accents", \.sources[source].accents, "accents are kept"),
    ]
    let filled = PersonColumn.allCases.map { column in
      RateField(
        "\(name).filled.\(column.header)", \PeopleRates.sources[source].filled[column.rawValue],
        "has a value")
    }
    let slips = ErrorKind.slips.indices.map { slip in
      RateField(
        "\(name).slips.\(ErrorKind.slips[slip].rawValue)",
        \PeopleRates.sources[source].slips[slip], 0...1000, "weight")
    }
    return habits + filled + slips
  }
}
