// The names by which a file sets the rates of Chinese people.

extension ChinesePeopleRates {
  public static let fields =
    world + records + ChineseSourceHabits.all.indices.flatMap(fields(ofSource:))

  public static let weights =
    [
      WeightGroup("households", ["one", "couple", "family", "flat"].map { "households.\($0)" }),
      WeightGroup("sources.*.share", ChineseSourceHabits.all.map { "sources.\($0.name).share" }),
    ]
    + ChineseSourceHabits.all.map { source in
      WeightGroup(
        "sources.\(source.name).slips",
        ErrorKind.hanSlips.map { "sources.\(source.name).slips.\($0.rawValue)" })
    }

  private static let world: [RateField<ChinesePeopleRates>] = [
    RateField(
      "records_exponent", \.recordsExponent, 0...20,
      "a person has k records with a probability that falls as k to minus this"),
    RateField("records_max", \.recordsMax, 1...64, isWhole: true, "most records of a person"),
    RateField("households.one", \.householdsOne, 0...1000, "weight of people alone"),
    RateField("households.couple", \.householdsCouple, 0...1000, "weight of couples"),
    RateField("households.family", \.householdsFamily, 0...1000, "weight of couples with children"),
    RateField("households.flat", \.householdsFlat, 0...1000, "weight of shared flats"),
    RateField("moves", \.moves, "a household has moved"),
    RateField("moves_near", \.movesNear, "it moved within its prefecture"),
    RateField("leaves_home", \.leavesHome, "a child has left home"),
    RateField("twins", \.twins, "two children are twins"),
    RateField("generation_name", \.generationName, "siblings share a character of the name"),
    RateField("same_building", \.sameBuilding, "a household lives in another one's building"),
    RateField("landline", \.landline, "a household has a landline"),
    RateField("mobile_change", \.mobileChange, "a person has a new mobile number"),
    RateField("recycled_mobile", \.recycledMobile, "a number that somebody else gave up"),
    RateField("family_mobile", \.familyMobile, "a member uses the first member's mobile number"),
    RateField("email_change", \.emailChange, "a person has a new e-mail address"),
    RateField("nickname_change", \.nicknameChange, "a person has a new name in chats"),
    RateField("employed", \.employed, "a person works where other customers do"),
    RateField("staff", \.staff, 1...1000, "customers who work at one firm, on average"),
    RateField("abroad", \.abroad, "a person is from Hong Kong or Taiwan"),
    RateField("unit_omitted", \.unitOmitted, "the unit of the building is left out"),
    RateField("road_omitted", \.roadOmitted, "the road is left out where there is an estate"),
    RateField("other_format", \.otherFormat, "a date or telephone number in an unusual form"),
  ]

  private static let records: [RateField<ChinesePeopleRates>] = [
    RateField("slip", \.slip, "a slip in a name, address or firm"),
    RateField("slip_again", \.slipAgain, 0...0.9, "one more in the same value"),
    RateField("date_error", \.dateError, "a wrong birth date, a third by the lunar calendar"),
    RateField("phone_error", \.phoneError, "a wrong digit in a mobile number"),
    RateField("identity_error", \.identityError, "a wrong digit in an identity number"),
    RateField("email_error", \.emailError, "a slip in an e-mail address"),
    RateField("title", \.title, "surname and title for the name"),
    RateField("nickname", \.nickname, "the name in chats for the name"),
    RateField("romanised", \.romanised, "the name in Latin letters"),
    RateField("traditional", \.traditional, "traditional characters"),
    RateField("full_width", \.fullWidth, "letters and digits of full width"),
    RateField("masked", \.masked, "a mobile or identity number with stars"),
    RateField("old_form", \.oldForm, "an identity number of 15 digits, of the older"),
    RateField("levels_omitted", \.levelsOmitted, "upper levels of an address left out"),
    RateField("reordered", \.reordered, "the region behind the details of an address"),
    RateField("chinese_numerals", \.numerals, "an address in Chinese numerals; half for dates"),
    RateField("old_division", \.oldDivision, "the county's former name, where it has one"),
    RateField("missing", \.missing, 0...50, "gaps: filled with p to the power of this"),
    RateField("placeholder", \.placeholder, "a placeholder, such as 测试 or 1900-01-01"),
    RateField("junk_contact", \.junkContact, "nobody's contact, such as 13800138000"),
    RateField("shared_contact", \.sharedContact, "the firm's or household's landline"),
    RateField("outdated", \.outdated, "values older than the record's date"),
  ]

  private static func fields(ofSource source: Int) -> [RateField<ChinesePeopleRates>] {
    let name = "sources.\(ChineseSourceHabits.all[source].name)"
    let habits: [RateField<ChinesePeopleRates>] = [
      RateField("\(name).share", \.sources[source].share, 0...1000, "weight of its records"),
      RateField("\(name).dashed", \.sources[source].dashed, "3-2-501 for 3号楼2单元501室"),
      RateField(
        "\(name).province_omitted", \.sources[source].provinceOmitted, "no province in addresses"),
      RateField(
        "\(name).longest", \.sources[source].longest, 4...1000, isWhole: true,
        "most characters of an address"),
      RateField("\(name).titles", \.sources[source].titles, 0...10, "times `title`"),
      RateField("\(name).nicknames", \.sources[source].nicknames, 0...100, "times `nickname`"),
      RateField("\(name).romanises", \.sources[source].romanises, 0...10, "times `romanised`"),
      RateField(
        "\(name).traditional", \.sources[source].traditional, 0...10, "times `traditional`"),
      RateField("\(name).widens", \.sources[source].widens, 0...10, "times `full_width`"),
      RateField("\(name).masks", \.sources[source].masks, 0...10, "times `masked`"),
      RateField("\(name).omits", \.sources[source].omits, 0...10, "times `levels_omitted`"),
    ]
    let filled = ChinesePersonColumn.allCases.map { column in
      RateField(
        "\(name).filled.\(column.header)",
        \ChinesePeopleRates.sources[source].filled[column.rawValue], "has a value")
    }
    let slips = ErrorKind.hanSlips.indices.map { slip in
      RateField(
        "\(name).slips.\(ErrorKind.hanSlips[slip].rawValue)",
        \ChinesePeopleRates.sources[source].slips[slip], 0...1000, "weight")
    }
    return habits + filled + slips
  }
}
