// Which Chinese people to make, and how often everything happens to them and to their records.

/// The language of the first line of `records.csv`.
public enum HeaderLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}

/// Which people to make.
public struct ChinesePeopleRule: Sendable, Equatable {
  /// How many people; there are about 1.2 records of each.
  public var entities: Int
  /// How much is wrong with their records.
  public var difficulty: Difficulty
  /// Everything follows from it.
  public var seed: UInt64
  /// The language of the names of columns; `id` and `source` stay.
  public var headers = HeaderLanguage.chinese
  /// How often everything happens; those of the difficulty unless set.
  public var rates: ChinesePeopleRates

  /// People with the rates of a difficulty.
  public init(entities: Int, difficulty: Difficulty = .medium, seed: UInt64 = 1) {
    self.entities = entities
    self.difficulty = difficulty
    self.seed = seed
    rates = ChinesePeopleRates(difficulty)
  }
}

/// How often everything happens: probabilities, unless they say otherwise.
public struct ChinesePeopleRates: RateSet {
  // The world: the same for every difficulty.

  /// The number of records of a person is k with a probability that falls as k to minus this.
  public var recordsExponent = 3.45
  /// The most records that a person can have.
  public var recordsMax = 40.0
  /// Weights of households of one person, of couples, of couples with children, of shared flats.
  public var householdsOne = 0.33
  public var householdsCouple = 0.27
  public var householdsFamily = 0.3
  public var householdsFlat = 0.1
  /// A household has moved in the ten years that records span.
  public var moves = 0.35
  /// It moved within its prefecture.
  public var movesNear = 0.65
  /// A child has left home in the ten years.
  public var leavesHome = 0.5
  /// Two children of a family are twins.
  public var twins = 0.04
  /// Siblings share the first character of the given name.
  public var generationName = 0.3
  /// A household lives in the building or village of another one.
  public var sameBuilding = 0.12
  /// A household has a landline.
  public var landline = 0.3
  /// A person has got a new mobile number in the ten years.
  public var mobileChange = 0.25
  /// A person has got a mobile number that somebody else gave up.
  public var recycledMobile = 0.03
  /// A member of a family uses the first member's mobile number.
  public var familyMobile = 0.04
  /// A person has got a new e-mail address in the ten years.
  public var emailChange = 0.25
  /// A person has got another name in chats in the ten years.
  public var nicknameChange = 0.5
  /// A person works for a firm of which other customers are staff.
  public var employed = 0.3
  /// How many customers are staff of such a firm, on average.
  public var staff = 5.0
  /// A person is from Hong Kong or Taiwan.
  public var abroad = 0.012

  /// The apartment's unit is left out; road and number are left out where there is an estate.
  public var unitOmitted = 0.12
  public var roadOmitted = 0.25
  /// A telephone number is written otherwise than its source mostly does.
  public var otherFormat = 0.2
  /// The systems that records come from.
  public var sources = ChineseSourceHabits.all

  // The records: these grow with the difficulty.

  /// A name, an address or a firm has a slip.
  public var slip: Double
  /// One more slip in the same value, again and again.
  public var slipAgain: Double
  /// A birth date, a mobile number, an identity number, an e-mail address is wrong.
  public var dateError: Double
  public var phoneError: Double
  public var identityError: Double
  public var emailError: Double
  /// Only surname and a title, times the source's habit.
  public var title: Double
  /// What somebody calls themselves in chats stands for the name, times the source's habit.
  public var nickname: Double
  /// The name is in Latin letters, times the source's habit.
  public var romanised: Double
  /// Name and address are in traditional characters, times the source's habit.
  public var traditional: Double
  /// Letters and digits of a column are of full width, times the source's habit.
  public var fullWidth: Double
  /// Mobile or identity number are masked, times the source's habit.
  public var masked: Double
  /// The identity number has its form of before 1999, for those born before 1990.
  public var oldForm: Double
  /// Upper levels of the address are left out, times the source's habit.
  public var levelsOmitted: Double
  /// The region stands behind the details.
  public var reordered: Double
  /// Numbers of an address, or the date, are written in Chinese.
  public var numerals: Double
  /// The county has its former name, where it has one.
  public var oldDivision: Double
  /// A column that a source fills with probability p is filled with p to the power of this.
  public var missing: Double
  /// A value is a placeholder, such as 测试 or 1900-01-01.
  public var placeholder: Double
  /// A contact is nobody's: 13800138000, the shop's number.
  public var junkContact: Double
  /// A mobile number is that of the firm or the household's landline.
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
    slip = pick(0.008, 0.03, 0.1)
    slipAgain = pick(0.03, 0.08, 0.2)
    dateError = pick(0.004, 0.015, 0.06)
    phoneError = pick(0.004, 0.015, 0.04)
    identityError = pick(0.003, 0.01, 0.04)
    emailError = pick(0.003, 0.012, 0.05)
    title = pick(0.006, 0.03, 0.07)
    nickname = pick(0.006, 0.03, 0.06)
    romanised = pick(0.01, 0.04, 0.1)
    traditional = pick(0.005, 0.02, 0.05)
    fullWidth = pick(0.005, 0.02, 0.05)
    masked = pick(0.01, 0.04, 0.08)
    oldForm = pick(0.005, 0.03, 0.08)
    levelsOmitted = pick(0.2, 0.45, 0.75)
    reordered = pick(0.005, 0.02, 0.05)
    numerals = pick(0.01, 0.03, 0.08)
    oldDivision = pick(0.3, 0.5, 0.7)
    missing = pick(0.5, 0.9, 1.3)
    placeholder = pick(0.002, 0.006, 0.02)
    junkContact = pick(0.002, 0.006, 0.02)
    sharedContact = pick(0.01, 0.03, 0.06)
    outdated = pick(0.05, 0.12, 0.2)
  }

  /// All weights of households.
  var householdsTotal: Double {
    householdsOne + householdsCouple + householdsFamily + householdsFlat
  }
}
