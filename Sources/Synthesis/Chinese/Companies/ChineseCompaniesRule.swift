// Which Chinese companies to make, and how often everything happens to them and to their records.

/// Which companies to make.
public struct ChineseCompaniesRule: Sendable, Equatable {
  /// How many companies and branches; there are about 1.35 records of each.
  public var entities: Int
  /// How much is wrong with their records.
  public var difficulty: Difficulty
  /// Everything follows from it.
  public var seed: UInt64
  /// The language of the names of columns; `id` and `source` stay.
  public var headers = HeaderLanguage.chinese
  /// How often everything happens; those of the difficulty unless set.
  public var rates: ChineseCompanyRates

  /// Companies with the rates of a difficulty.
  public init(entities: Int, difficulty: Difficulty = .medium, seed: UInt64 = 1) {
    self.entities = entities
    self.difficulty = difficulty
    self.seed = seed
    rates = ChineseCompanyRates(difficulty)
  }
}

/// How often everything happens: probabilities, unless they say otherwise.
public struct ChineseCompanyRates: RateSet {
  // The world: the same for every difficulty.

  /// The number of records of a company is k with a probability that falls as k to minus this.
  public var recordsExponent = 3.0
  /// The most records that a company can have.
  public var recordsMax = 40.0
  /// Weights of companies alone, with branches, in groups, in chains, and of namesakes.
  public var familiesAlone = 0.78
  public var familiesBranches = 0.1
  public var familiesGroup = 0.05
  public var familiesFranchise = 0.02
  public var familiesNamesake = 0.05
  /// A family has k more members with a probability that falls as k to minus this.
  public var membersExponent = 1.8
  /// The most members of a family.
  public var membersMax = 30.0
  /// A company has moved in the ten years.
  public var moves = 0.25
  /// A company has changed its trade name or its business in the ten years.
  public var renamed = 0.08
  /// A company has got a new landline in the ten years.
  public var newPhone = 0.15
  /// A company has a domain.
  public var domain = 0.4
  /// A company with branches has a number of 400 for all of them.
  public var hotline = 0.4
  /// Houses of incubators per company, times twelve; they have up to sixteen tenants.
  public var incubator = 0.06
  /// A company has a bookkeeper, who works for about eight.
  public var bookkeeper = 0.12
  /// A telephone number or code is written otherwise than its source mostly does.
  public var otherFormat = 0.2
  /// The systems that records come from.
  public var sources = ChineseCompanyHabits.all

  // The records: these grow with the difficulty.

  /// A name, contact or address has a slip.
  public var slip: Double
  /// One more slip in the same value, again and again.
  public var slipAgain: Double
  /// A telephone number, a code, an e-mail address is wrong.
  public var phoneError: Double
  public var codeError: Double
  public var emailError: Double
  /// The short name stands for the name, times the source's habit.
  public var shortName: Double
  /// The first characters of the parts stand for the name.
  public var acronym: Double
  /// The name is in English, times the source's habit.
  public var english: Double
  /// The region is left out of the name.
  public var regionOmitted: Double
  /// The legal form is left out or another one, times the source's habit.
  public var formChanged: Double
  /// The branch is left out of the name.
  public var branchOmitted: Double
  /// Only the surname of the contact person, with a title.
  public var title: Double
  /// The code of nine characters of before 2015.
  public var oldForm: Double
  /// The name is in traditional characters; letters and digits are of full width.
  public var traditional: Double
  public var fullWidth: Double
  /// Upper levels of the address are left out.
  public var levelsOmitted: Double
  /// Numbers of an address are written in Chinese.
  public var numerals: Double
  /// A column that a source fills with probability p is filled with p to the power of this.
  public var missing: Double
  /// A value is a placeholder, such as 无.
  public var placeholder: Double
  /// A contact is nobody's.
  public var junkContact: Double
  /// A contact is the hotline, the bookkeeper's.
  public var sharedContact: Double
  /// The record was last written later than its values were true.
  public var outdated: Double

  /// The rates of a difficulty.
  public init(_ difficulty: Difficulty) {
    func pick(_ easy: Double, _ medium: Double, _ hard: Double) -> Double {
      switch difficulty {
      case .easy: easy
      case .medium: medium
      case .hard: hard
      }
    }
    slip = pick(0.008, 0.025, 0.09)
    slipAgain = pick(0.03, 0.08, 0.2)
    phoneError = pick(0.004, 0.015, 0.05)
    codeError = pick(0.003, 0.01, 0.04)
    emailError = pick(0.003, 0.012, 0.05)
    shortName = pick(0.03, 0.1, 0.22)
    acronym = pick(0.001, 0.006, 0.02)
    english = pick(0.003, 0.012, 0.04)
    regionOmitted = pick(0.03, 0.1, 0.2)
    formChanged = pick(0.05, 0.15, 0.3)
    branchOmitted = pick(0.03, 0.1, 0.25)
    title = pick(0.03, 0.1, 0.25)
    oldForm = pick(0.01, 0.05, 0.12)
    traditional = pick(0.003, 0.01, 0.03)
    fullWidth = pick(0.005, 0.02, 0.05)
    levelsOmitted = pick(0.1, 0.3, 0.55)
    numerals = pick(0.01, 0.03, 0.08)
    missing = pick(0.5, 0.9, 1.3)
    placeholder = pick(0.002, 0.006, 0.02)
    junkContact = pick(0.002, 0.006, 0.02)
    sharedContact = pick(0.06, 0.15, 0.3)
    outdated = pick(0.05, 0.12, 0.2)
  }
}

/// How a source fills and writes its columns.
public struct ChineseCompanyHabits: Sendable, Equatable {
  let name: String
  /// Share of the records.
  var share: Double
  /// How often each column has a value, in the order of `ChineseCompanyColumn`.
  var filled: [Double]
  let mobiles: MobileStyle
  let landlines: LandlineStyle
  /// An index of `ChineseAddressWriter.buildingWords`.
  let building: Int
  /// The province is left out even where the levels are whole.
  var provinceOmitted: Double
  /// The most characters of a name or an address.
  var longest: Double
  /// Weights of `ErrorKind.hanSlips`.
  var slips: [Double]
  /// How often short and English names, other legal forms and gaps in the levels are, against the
  /// rates.
  var shortens: Double
  var english: Double
  var forms: Double
  var omits: Double

  /// Salespeople type what they hear (crm), accountants copy invoices (billing), customers type for
  /// themselves (web), agents note what callers say (callcentre), a list was bought (registry).
  static let all = [
    ChineseCompanyHabits(
      name: "crm", share: 0.32, filled: [0.995, 0.15, 0.9, 0.8, 0.45, 0.4, 0.25, 0.75],
      mobiles: .plain, landlines: .dash, building: 0, provinceOmitted: 0.35, longest: 60,
      slips: [5, 1.5, 0.5, 1, 0.5, 1, 0.5], shortens: 1.6, english: 1, forms: 1.3, omits: 1.2),
    ChineseCompanyHabits(
      name: "billing", share: 0.24, filled: [1, 0.95, 0.3, 0.25, 0.8, 0.25, 0.02, 0.93],
      mobiles: .plain, landlines: .dash, building: 1, provinceOmitted: 0.1, longest: 80,
      slips: [2, 0.2, 1.5, 1, 0.5, 0.5, 0.5], shortens: 0.1, english: 0.2, forms: 0.2, omits: 0.4),
    ChineseCompanyHabits(
      name: "web", share: 0.18, filled: [0.97, 0.35, 0.9, 0.93, 0.15, 0.85, 0.3, 0.8],
      mobiles: .plain, landlines: .plain, building: 2, provinceOmitted: 0.05, longest: 80,
      slips: [4, 0.5, 0.8, 1, 1, 1, 1], shortens: 1, english: 2, forms: 1, omits: 0.5),
    ChineseCompanyHabits(
      name: "callcentre", share: 0.12, filled: [0.97, 0.03, 0.85, 0.7, 0.65, 0.1, 0.02, 0.55],
      mobiles: .leadingZero, landlines: .plain, building: 5, provinceOmitted: 0.5, longest: 50,
      slips: [3, 5, 0.2, 1, 0.5, 1, 0.3], shortens: 2.2, english: 0.1, forms: 1.8, omits: 1.6),
    ChineseCompanyHabits(
      name: "registry", share: 0.14, filled: [1, 0.85, 0.7, 0.3, 0.6, 0.35, 0.35, 0.97],
      mobiles: .dashes, landlines: .brackets, building: 3, provinceOmitted: 0.2, longest: 40,
      slips: [1, 0.3, 5, 1, 0.3, 0.5, 1], shortens: 0.05, english: 0.2, forms: 0.3, omits: 0.4),
  ]
}
