// Numbers of persons and organisations in China, with their check digits.
//
// Identity numbers (GB 11643): region (6), birth date (8), sequence (3, odd for men), check digit
// with weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2 modulo 11 and signs 10X98765432. Those of
// fifteen digits lack the century and the check digit. Unified social credit codes (GB 32100): two
// characters, region (6), organisation code (9), check character with weights 3^i modulo 31.
// Organisation codes (GB 11714): eight characters and a check with weights 3 7 9 10 5 8 4 2 modulo
// 11. All in lower case.

/// Checks and parts of identity numbers.
package enum IdentityNumbers {
  /// The check digit of the first seventeen digits.
  package static func checkDigit(_ digits: some Collection<UInt8>) -> UInt8 {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + (Int($1.0) - 0x30) * $1.1 }
    return Array("10x98765432".utf8)[sum % 11]
  }

  /// Whether eighteen characters have the shape of an identity number: digits, a real birth date.
  package static func hasShape(_ number: [UInt8]) -> Bool {
    number.count == 18 && number.dropLast().allSatisfy(isDigit)
      && (isDigit(number[17]) || number[17] == UInt8(ascii: "x"))
      && (0x31...0x39).contains(number[0]) && isDate(number[6..<14])
  }

  /// Whether the check digit is right too.
  package static func isValid(_ number: [UInt8]) -> Bool {
    hasShape(number) && checkDigit(number.prefix(17)) == number[17]
  }

  /// The eighteen digits of a number of fifteen: 19 before the year, and a check digit.
  package static func lengthened(_ number: [UInt8]) -> [UInt8]? {
    guard number.count == 15, number.allSatisfy(isDigit) else { return nil }
    var longer = Array(number.prefix(6)) + Array("19".utf8) + Array(number.dropFirst(6))
    longer.append(checkDigit(longer))
    return hasShape(longer) ? longer : nil
  }

  /// The sex by the seventeenth digit.
  package static func sex(_ number: [UInt8]) -> UInt8 {
    number[16] & 1 == 1 ? UInt8(ascii: "m") : UInt8(ascii: "f")
  }

  private static func isDate(_ digits: ArraySlice<UInt8>) -> Bool {
    let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    return (1850...2100).contains(year) && (1...12).contains(month)
      && (1...monthLength(year, month)).contains(day)
  }
}

/// Checks and parts of codes of organisations.
package enum CreditCodes {
  /// The check character of the first seventeen characters of a unified social credit code; nil
  /// if one cannot stand there.
  package static func checkCharacter(_ code: some Collection<UInt8>) -> UInt8? {
    var sum = 0
    var weight = 1
    for character in code.prefix(17) {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  /// The check character of the first eight characters of an organisation code; nil if one
  /// cannot stand there.
  package static func organisationCheck(_ code: some Collection<UInt8>) -> UInt8? {
    var sum = 0
    for (character, weight) in zip(code, [3, 7, 9, 10, 5, 8, 4, 2]) {
      switch character {
      case 0x30...0x39: sum += (Int(character) - 0x30) * weight
      case 0x61...0x7A: sum += (Int(character) - 0x61 + 10) * weight
      default: return nil
      }
    }
    let check = (11 - sum % 11) % 11
    return check == 10 ? UInt8(ascii: "x") : UInt8(0x30 + check)
  }

  /// Whether eighteen characters have the shape of a credit code.
  package static func hasShape(_ code: [UInt8]) -> Bool {
    code.count == 18 && code.allSatisfy { alphabet.contains($0) } && code[2..<8].allSatisfy(isDigit)
  }

  /// Whether the check character is right too.
  package static func isValid(_ code: [UInt8]) -> Bool {
    hasShape(code) && checkCharacter(code) == code[17]
  }

  /// The organisation code inside a credit code.
  package static func organisation(_ code: [UInt8]) -> [UInt8] { Array(code[8..<17]) }

  private static let alphabet = Array("0123456789abcdefghjklmnpqrtuwxy".utf8)
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
