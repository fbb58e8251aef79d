// What people to make: how many, how hard, from which seed; and every rate that follows.

/// How hard synthetic data is to see through.
public enum Difficulty: String, Sendable, CaseIterable, Codable {
  /// Few slips; values still differ by format, by source and by age.
  case easy
  /// As a customer file: a slip in every seventh record, many gaps, short forms, old values.
  case medium
  /// A slip in nearly every second record, often several, and gaps in most columns.
  case hard
}

/// Which people to make.
public struct PeopleRule: Sendable, Equatable {
  /// How many people; there are about 1.2 records of each.
  public var entities: Int
  /// How much is wrong with their records.
  public var difficulty: Difficulty
  /// Everything follows from it.
  public var seed: UInt64
  /// How often everything happens; those of the difficulty unless set.
  public var rates: PeopleRates

  /// People with the rates of a difficulty.
  public init(entities: Int, difficulty: Difficulty = .medium, seed: UInt64 = 1) {
    self.entities = entities
    self.difficulty = difficulty
    self.seed = seed
    rates = PeopleRates(difficulty)
  }
}

/// How often everything happens: probabilities, unless they say otherwise.
public struct PeopleRates: RateSet {
  // The world: the same for every difficulty.

  /// The number of records of a person is k with a probability that falls as k to minus this.
  public var recordsExponent = 3.45
  /// The most records that a person can have.
  public var recordsMax = 40.0
  /// Weight of households of one person.
  public var householdsOne = 0.36
  /// Weight of couples.
  public var householdsCouple = 0.30
  /// Weight of couples with grown-up children.
  public var householdsFamily = 0.24
  /// Weight of shared flats.
  public var householdsFlat = 0.10
  /// A household has moved in the ten years that records span.
  public var moves = 0.4
  /// It moved within its town.
  public var movesNear = 0.6
  /// A child has left home in the ten years.
  public var leavesHome = 0.5
  /// A wife has taken her husband's name.
  public var nameChange = 0.7
  /// A wife with her husband's name has put it behind her own.
  public var hyphenated = 0.07
  /// A person has got a new mobile number in the ten years.
  public var mobileChange = 0.25
  /// A person has got a mobile number that somebody else gave up.
  public var recycledMobile = 0.02
  /// A person has got a new e-mail address in the ten years.
  public var emailChange = 0.3
  /// A household has a landline.
  public var landline = 0.5
  /// A record shows the landline, where there is one.
  public var landlineGiven = 0.25
  /// A member of a family uses the first member's mobile number.
  public var familyMobile = 0.04
  /// A household has a common e-mail address.
  public var familyEmail = 0.2
  /// Two children of a family are twins.
  public var twins = 0.04
  /// A son has his father's given name.
  public var namesakes = 0.06
  /// A household lives in the building of another one.
  public var sameBuilding = 0.12
  /// A person works for a firm of which other customers are staff.
  public var employed = 0.25
  /// How many customers are staff of such a firm, on average.
  public var staff = 5.0
  /// A person with a common name goes by a short form.
  public var goesByNickname = 0.12

  /// Jr or Sr is written, by those who are.
  public var suffix = 0.4
  /// A telephone number is written otherwise than its source mostly does.
  public var otherFormat = 0.15
  /// The apartment is left out of a street.
  public var unitOmitted = 0.08
  /// The systems that records come from.
  public var sources = SourceHabits.all

  // The records: these grow with the difficulty.

  /// A name, street or town has a slip of the keyboard, the ear or the scanner.
  public var slip: Double
  /// One more slip in the same value, again and again.
  public var slipAgain: Double
  /// A birth date is wrong.
  public var dateError: Double
  /// A telephone number is wrong.
  public var phoneError: Double
  /// A postcode is wrong.
  public var postcodeError: Double
  /// An e-mail address is mistyped.
  public var emailError: Double
  /// A short form stands for the given name.
  public var nickname: Double
  /// An initial stands for the given name.
  public var initial: Double
  /// A middle initial follows the given name.
  public var middleInitial: Double
  /// Given and family name are in each other's place.
  public var swappedNames: Double
  /// A column that a source fills with probability p is filled with p to the power of this.
  public var missing: Double
  /// A value is a placeholder, such as 1900-01-01 or "unknown".
  public var placeholder: Double
  /// A contact is somebody else's: the shop's number, test@test.com.
  public var junkContact: Double
  /// A contact is the household's or the firm's.
  public var sharedContact: Double
  /// The town stands in the street column too, or a field is cut off.
  public var misplaced: Double
  /// The record was last written later than its values were true.
  public var outdated: Double
  /// All letters small or capital where the source does not do so.
  public var letterCase: Double

  /// The rates of a difficulty.
  public init(_ difficulty: Difficulty) {
    func pick(_ easy: Double, _ medium: Double, _ hard: Double) -> Double {
      switch difficulty {
      case .easy: easy
      case .medium: medium
      case .hard: hard
      }
    }
    slip = pick(0.008, 0.03, 0.12)
    slipAgain = pick(0.05, 0.15, 0.35)
    dateError = pick(0.004, 0.015, 0.07)
    phoneError = pick(0.004, 0.015, 0.06)
    postcodeError = pick(0.002, 0.01, 0.05)
    emailError = pick(0.003, 0.012, 0.05)
    nickname = pick(0.01, 0.05, 0.15)
    initial = pick(0.003, 0.015, 0.06)
    middleInitial = pick(0.03, 0.08, 0.12)
    swappedNames = pick(0.001, 0.008, 0.04)
    missing = pick(0.5, 1, 1.7)
    placeholder = pick(0.002, 0.006, 0.02)
    junkContact = pick(0.002, 0.006, 0.02)
    sharedContact = pick(0.02, 0.06, 0.1)
    misplaced = pick(0.001, 0.005, 0.02)
    outdated = pick(0.05, 0.12, 0.2)
    letterCase = pick(0.01, 0.04, 0.1)
  }

  /// All weights of households.
  var householdsTotal: Double {
    householdsOne + householdsCouple + householdsFamily + householdsFlat
  }
}
