// Identifiers in a Chinese file: identity numbers in eighteen digits with birth date and sex apart,
// credit codes as the organisation code in them, so that old and new codes meet, all others
// (passports, permits of Hong Kong, Macau and Taiwan, numbers of members) as letters and digits.

import Kernels

/// Standardises identifiers of persons and organisations.
package struct ChineseIdentifiers: Sendable {
  static let parts = [
    DerivedPart(suffix: "birth", role: .birthDate, shareMin: 0.05),
    DerivedPart(suffix: "sex", role: .sex, shareMin: 0.05),
  ]
  private static let plain = Identifiers(.identifier)
  private static let signs = Folding(.symbols)

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    Self.plain.standardise(raw, &line, &value)
    guard !value.main.isEmpty else { return }
    if let longer = IdentityNumbers.lengthened(value.main) { value.main = longer }
    if IdentityNumbers.hasShape(value.main), !isCreditCode(value.main) {
      value.first = Array(value.main[6..<14])
      value.second = [IdentityNumbers.sex(value.main)]
      value.isDoubtful = !IdentityNumbers.isValid(value.main)
    } else if CreditCodes.hasShape(value.main) {
      value.isDoubtful = !CreditCodes.isValid(value.main)
      value.main = CreditCodes.organisation(value.main)
    } else if value.main.count == 18 || value.main.count == 15 {
      hide(&value.main)
    }
  }

  /// Of 18 digits that could be both: the check tells.
  private func isCreditCode(_ number: [UInt8]) -> Bool {
    !IdentityNumbers.isValid(number) && CreditCodes.isValid(number)
  }

  /// Letters x in a row hide digits.
  private func hide(_ number: inout [UInt8]) {
    let letters = number.dropLast().count { $0 == UInt8(ascii: "x") }
    guard letters >= 3 else { return }
    for place in 0..<number.count - 1 where number[place] == UInt8(ascii: "x") {
      number[place] = UInt8(ascii: "*")
    }
  }
}
