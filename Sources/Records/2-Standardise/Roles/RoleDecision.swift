// One column's role: the header's suggestion if the values bear it out, else what they look like.

/// Decides the role of one column.
struct RoleDecision {
  let name: String
  let hint: HeaderHint
  let shape: ColumnShape

  /// The role, and why. `isCounter` tells that the values only count the rows.
  func role(isCounter: Bool) -> ColumnRole {
    if let reason = reasonToIgnore(isCounter) { return decided(.ignored, reason, 0.9) }
    if case .role(let role)? = hint.kind {
      if bearsOut(role) {
        return decided(role, "the header says so and the values agree", 0.95)
      }
      let (other, reason) = roleByShape()
      return decided(
        other, "the header suggests \(role.rawValue), but \(reason)", 0.5)
    }
    if hint.kind == .name { return named() }
    let (role, reason) = roleByShape()
    return decided(role, reason, 0.6)
  }

  private func decided(_ role: Role, _ reason: String, _ confidence: Double) -> ColumnRole {
    ColumnRole(columns: [name], role: role, name: name, reason: reason, confidence: confidence)
  }

  private func reasonToIgnore(_ isCounter: Bool) -> String? {
    if shape.filled == 0 { return "no record has a value" }
    if shape.distinct <= 1 { return "all records have the same value" }
    if shape.filledShare < RoleInference.filledShareMin {
      return "fewer than 2 % of the records have a value"
    }
    if hint.kind == .stamp, shape.date > 0.5 || shape.number > 0.5 {
      return "it is a time stamp of the record; it tells which record is the most recent"
    }
    if isCounter { return "it counts the rows" }
    let isBirth = hint.kind == .role(.birthDate)
    if shape.date > 0.7, shape.timeOfDay > 0.7, !isBirth, shape.distinct * 2 > shape.filled {
      return "it is a time stamp; it tells which record is the most recent"
    }
    return nil
  }

  /// Whether the values may be of the role.
  private func bearsOut(_ role: Role) -> Bool {
    let isWordy = shape.hasDigit < 0.3 && shape.email < 0.3
    switch role {
    case .givenName, .middleName, .familyName: return isWordy && shape.tokens < 3
    case .fullName: return isWordy && shape.tokens < 6
    case .sex: return shape.distinct <= 20 && shape.hasDigit < 0.5
    case .company: return shape.date < 0.3 && shape.email < 0.3 && shape.digitShare < 0.5
    case .email: return shape.email > 0.3
    case .phone: return shape.phone > 0.5 && shape.date < 0.7
    case .birthDate: return shape.date + shape.year > 0.5
    case .date: return shape.date > 0.5
    case .address, .street:
      return shape.date < 0.3 && shape.email < 0.3 && shape.digitShare < 0.7 && !isCodeList
        && shape.characters > 3
    case .streetNumber: return shape.hasDigit > 0.5 && shape.characters < 10
    case .unit: return shape.characters < 16
    case .town, .region, .country:
      return shape.hasDigit < 0.3 && shape.email < 0.3 && shape.tokens < 6
    case .postcode: return shape.characters < 12 && shape.hasDigit > 0.5 && shape.date < 0.9
    case .latitude: return shape.number > 0.9 && shape.smallest >= -90 && shape.largest <= 90
    case .longitude: return shape.number > 0.9 && shape.smallest >= -180 && shape.largest <= 180
    case .identifier: return shape.hasDigit > 0.5 && shape.characters >= 4 && shape.email < 0.3
    case .code: return shape.tokens < 3 && shape.email < 0.3
    case .word: return shape.email < 0.3 && shape.characters < 24
    default: return true
    }
  }

  /// A few short words for very many records: kinds of addresses, not addresses.
  private var isCodeList: Bool {
    shape.distinct <= 20 && shape.tokens < 1.5 && shape.hasDigit < 0.1
  }

  /// A column called "name": a person's, a company's, or a thing's.
  private func named() -> ColumnRole {
    if shape.han > 0.05, shape.chineseName + shape.chineseCompany > 0.5 * shape.han {
      return shape.chineseCompany > shape.chineseName
        ? decided(.company, "it is a name, and most read like Chinese companies", 0.85)
        : decided(.fullName, "it is a name, and most read like Chinese people", 0.85)
    }
    if shape.legalForm > 0.15 {
      return decided(.company, "it is a name, and many values end in a legal form", 0.85)
    }
    let isPersonal = shape.hasDigit < 0.1 && shape.tokens >= 1.5 && shape.tokens < 4
    if isPersonal, shape.personName > 0.4 || shape.eastAsian > 0.9 {
      return decided(.fullName, "it is a name, and many values hold a known given name", 0.8)
    }
    if shape.eastAsian > 0.9, shape.characters < 5, shape.hasDigit < 0.1 {
      return decided(.fullName, "it is a name of a few Han, kana or Hangul characters", 0.8)
    }
    let (role, reason) = roleByShape()
    return decided(role, reason, 0.6)
  }

  /// The role that the values alone suggest.
  private func roleByShape() -> (role: Role, reason: String) {
    let count = Double(max(1, shape.filled))
    if shape.email > 0.6 { return (.email, "most values hold an @") }
    if shape.date > 0.7 { return (.date, "most values are dates") }
    if shape.sex > 0.95, shape.distinct <= 10 { return (.sex, "the values are words for a sex") }
    if shape.phoneShaped > 0.6 { return (.phone, "most values are written like phone numbers") }
    if shape.digitShare > 0.9, shape.digits >= 6.5, Double(shape.distinct) > 0.3 * count {
      return (.identifier, "the values are long numbers, most of them different")
    }
    if shape.number > 0.9, shape.decimal > 0.3 {
      return (.number, "the values are decimal numbers")
    }
    let isFew = shape.distinct <= 40 && Double(shape.distinct) < 0.5 * count
    let isRare = shape.distinct <= 300 && Double(shape.distinct) < 0.003 * Double(shape.records)
    if isFew && shape.integer < 0.9 || isRare && shape.year < 0.9 {
      return (.category, "there are only \(shape.distinct) different values")
    }
    if shape.integer > 0.9 {
      if shape.integerDigitsMax <= 4, shape.distinct <= 150 {
        return (.integer, "the values are small whole numbers")
      }
      return (.code, "the values are whole numbers")
    }
    if shape.digitHeavyToken > 0.5 { return (.code, "most values are single tokens of digits") }
    if shape.chineseAddress > 0.4 { return (.address, "most values read like Chinese addresses") }
    if shape.chineseCompany > 0.4 { return (.company, "most values read like Chinese companies") }
    if shape.chineseName > 0.6, shape.hasDigit < 0.1 {
      return (.fullName, "most values read like Chinese names")
    }
    let isLong = shape.tokens >= 1.5 || shape.characters > 24
    if isLong || shape.eastAsian > 0.5 && shape.characters > 5 {
      return (.text, "the values are texts of several words")
    }
    return (.word, "the values are single words")
  }
}
