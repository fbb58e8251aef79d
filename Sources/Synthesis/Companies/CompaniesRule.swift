// Which companies to make, and every rate that follows.

/// Which companies to make.
public struct CompaniesRule: Sendable, Equatable {
  /// How many companies and branches; there are about 1.4 records of each.
  public var entities: Int
  /// How much is wrong with their records.
  public var difficulty: Difficulty
  /// Everything follows from it.
  public var seed: UInt64
  /// How often everything happens; those of the difficulty unless set.
  public var rates: CompanyRates

  /// Companies with the rates of a difficulty.
  public init(entities: Int, difficulty: Difficulty = .medium, seed: UInt64 = 1) {
    self.entities = entities
    self.difficulty = difficulty
    self.seed = seed
    rates = CompanyRates(difficulty)
  }
}

/// How often everything happens: probabilities, unless they say otherwise.
public struct CompanyRates: RateSet {
  // The world: the same for every difficulty.

  /// The number of records of a company is k with a probability that falls as k to minus this.
  public var recordsExponent = 3.0
  /// The most records that a company can have.
  public var recordsMax = 40.0
  /// Weight of companies that stand alone.
  public var familiesAlone = 0.8
  /// Weight of companies with branches.
  public var familiesBranches = 0.08
  /// Weight of groups of companies.
  public var familiesGroup = 0.05
  /// Weight of chains with different owners.
  public var familiesFranchise = 0.02
  /// Weight of companies that bear the name of one in another town.
  public var familiesNamesake = 0.05
  /// The number of members of such a family is k + 1 with a probability that falls as k to minus
  /// this.
  public var membersExponent = 1.8
  /// The most members of a family.
  public var membersMax = 30.0
  /// A company has a legal form.
  public var legalForm = 0.88
  /// A company trades under another name.
  public var tradingName = 0.12
  /// A company had another name before, in the ten years.
  public var renamed = 0.08
  /// A company had another legal form before.
  public var formChange = 0.05
  /// A company has moved in the ten years.
  public var moves = 0.25
  /// A company has got a new telephone number in the ten years.
  public var phoneChange = 0.15
  /// A company has a domain of its own.
  public var domain = 0.72
  /// A company has got a new domain in the ten years.
  public var domainChange = 0.1
  /// Branches have one free number.
  public var tollFree = 0.4
  /// A company sits in serviced offices, with others of the same building.
  public var servicedOffice = 0.06
  /// A company has its books kept by somebody whose contact it gives.
  public var bookkeeper = 0.12
  /// A company with a legal form has a registered agent, whose address it gives.
  public var registeredAgent = 0.15

  /// A company has a post office box.
  public var box = 0.15

  // The records: these grow with the difficulty.

  /// A name, street, town or contact has a slip of the keyboard, the ear or the scanner.
  public var slip: Double
  /// One more slip in the same value, again and again.
  public var slipAgain: Double
  /// A word of the name is cut short.
  public var abbreviated: Double
  /// The initials stand for the name.
  public var acronym: Double
  /// The last word of the name is left out.
  public var wordOmitted: Double
  /// The legal form is another one.
  public var wrongForm: Double
  /// A short form stands for the contact's given name.
  public var nickname: Double
  /// An initial stands for the contact's given name.
  public var initial: Double
  /// The post office box is written, where there is one.
  public var boxGiven = 0.3
  /// Both names are written: Miller LLC dba The Grill.
  public var bothNames: Double
  /// A branch or store is named behind the name.
  public var labelGiven: Double
  /// The company's name stands in the contact's column and the other way round.
  public var swappedNames: Double
  /// A telephone number is wrong.
  public var phoneError: Double
  /// A postcode or a tax number is wrong.
  public var numberError: Double
  /// An e-mail address or website is mistyped.
  public var emailError: Double
  /// A column that a source fills with probability p is filled with p to the power of this.
  public var missing: Double
  /// A value is a placeholder, such as "n/a".
  public var placeholder: Double
  /// A contact is nobody's: test@test.com, 9999999999.
  public var junkContact: Double
  /// A contact is the bookkeeper's, the agent's or one for all branches.
  public var sharedContact: Double
  /// The record was last written later than its values were true.
  public var outdated: Double
  /// All letters small or capital where the source does not do so.
  public var letterCase: Double
  /// A telephone number is written otherwise than its source mostly does.
  public var otherFormat = 0.15
  /// The systems that records come from.
  public var sources = CompanyHabits.all

  /// The rates of a difficulty.
  public init(_ difficulty: Difficulty) {
    func pick(_ easy: Double, _ medium: Double, _ hard: Double) -> Double {
      switch difficulty {
      case .easy: easy
      case .medium: medium
      case .hard: hard
      }
    }
    slip = pick(0.008, 0.025, 0.1)
    slipAgain = pick(0.05, 0.15, 0.35)
    abbreviated = pick(0.04, 0.12, 0.28)
    acronym = pick(0.002, 0.012, 0.05)
    wordOmitted = pick(0.01, 0.04, 0.12)
    wrongForm = pick(0.002, 0.01, 0.05)
    nickname = pick(0.02, 0.06, 0.15)
    initial = pick(0.01, 0.03, 0.08)
    bothNames = pick(0.02, 0.08, 0.15)
    labelGiven = pick(0.85, 0.5, 0.25)
    swappedNames = pick(0.001, 0.006, 0.03)
    phoneError = pick(0.004, 0.015, 0.06)
    numberError = pick(0.003, 0.012, 0.05)
    emailError = pick(0.003, 0.012, 0.05)
    missing = pick(0.5, 1, 1.7)
    placeholder = pick(0.002, 0.006, 0.02)
    junkContact = pick(0.002, 0.006, 0.02)
    sharedContact = pick(0.08, 0.2, 0.35)
    outdated = pick(0.05, 0.12, 0.2)
    letterCase = pick(0.01, 0.04, 0.1)
  }
}
