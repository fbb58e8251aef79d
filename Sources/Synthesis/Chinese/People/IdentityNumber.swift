// Numbers of the state: identity numbers (GB 11643-1999, check digit by ISO 7064 MOD 11-2) and
// unified social credit codes (GB 32100-2015) with the organisation code inside (GB 11714-1997).
//
// No such number is that of a real person or company, and all pass their check: the six digits of
// the region end in 91 to 99, which GB/T 2260 has never given to a county (they go to 88). The
// first four digits are those of a real prefecture, so a reader that looks counties up must take
// unknown ones, as it must for counties that were dissolved long ago.
//
// Limits: about twenty of a million people share a number by chance.

import Kernels

/// An identity number of 18 characters of somebody born there on that day; sequence numbers are odd
/// for men.
func identityNumber(
  prefecture: Int, born day: Int, isMale: Bool, _ random: inout SeededRandom
) -> [UInt8] {
  let date = CalendarDay(number: day)
  var number: [UInt8] = []
  number.append(number: prefecture * 100 + 91 + random.below(9), width: 6)
  number.append(number: date.year * 10_000 + date.month * 100 + date.day, width: 8)
  number.append(number: 2 * random.between(1, 498) + (isMale ? 1 : 0), width: 3)
  return number + [identityCheck(number)]
}

/// The check digit of the first 17 digits: the weights are powers of 2 modulo 11.
package func identityCheck(_ digits: [UInt8]) -> UInt8 {
  let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  var sum = 0
  for (digit, weight) in zip(digits, weights) { sum += Int(digit - 0x30) * weight }
  return Array("10X98765432".utf8)[sum % 11]
}

/// The number as it was before 1999: a year of two digits and no check digit.
func oldIdentityNumber(_ number: [UInt8]) -> [UInt8] {
  Array(number[..<6]) + Array(number[8..<17])
}

/// A unified social credit code of 18 characters of a company registered in that prefecture.
func creditCode(prefecture: Int, _ random: inout SeededRandom) -> [UInt8] {
  var code = Array("91".utf8)
  code.append(number: prefecture * 100 + 91 + random.below(9), width: 6)
  var organisation: [UInt8] = Array("MA".utf8)
  // Older companies have a code of digits alone.
  if random.chance(0.35) {
    organisation = [0x31 + UInt8(random.below(7)), 0x30 + UInt8(random.below(10))]
  }
  for _ in 0..<6 {
    let isDigit = organisation[0] < 0x40 || random.chance(0.7)
    organisation.append(random.pick(isDigit ? Array(creditLetters[..<10]) : creditLetters))
  }
  code += organisation + [organisationCheck(organisation)]
  return code + [creditCheck(code)]
}

/// Letters of credit codes: no I, O, S, V, Z, which look like digits.
private let creditLetters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

/// The check character of the first 17 characters of a credit code.
package func creditCheck(_ code: [UInt8]) -> UInt8 {
  var weight = 1
  var sum = 0
  for character in code.prefix(17) {
    sum += (creditLetters.firstIndex(of: character) ?? 0) * weight
    weight = weight * 3 % 31
  }
  return creditLetters[(31 - sum % 31) % 31]
}

/// The check character of the eight characters of an organisation code.
package func organisationCheck(_ code: [UInt8]) -> UInt8 {
  var sum = 0
  for (character, weight) in zip(code, [3, 7, 9, 10, 5, 8, 4, 2]) {
    sum += Int(character < 0x40 ? character - 0x30 : character - 0x37) * weight
  }
  let rest = 11 - sum % 11
  return rest == 11 ? ascii("0") : rest == 10 ? ascii("X") : 0x30 + UInt8(rest)
}
