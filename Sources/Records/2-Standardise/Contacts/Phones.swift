// Phone numbers become digits, without what depends on where they were dialled from.
//
// `+` and `00` prefixes, the column's own country code, trunk zeros, extensions and second
// numbers are cut; numbers of other countries keep their country code. Masked digits stay as `*`.
// Fewer than six digits, one digit repeated and counting digits are missing.

/// Standardises phone numbers.
package struct Phones: Sendable {
  private let callingCode: [UInt8]
  /// The usual length of a number without that code.
  private let nationalLength: Int
  private static let folding = Folding(.symbols)

  init(_ evidence: ColumnEvidence) {
    callingCode = evidence.callingCode
    nationalLength = nationalLengths[callingCode] ?? 10
  }

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    line.bytes.removeAll(keepingCapacity: true)
    Self.folding.append(raw, to: &line.bytes)
    let isInternational = writeNumber(line.bytes, to: &value.main)
    strip(&value.main, isInternational: isInternational)
    let digits = value.main.count { $0 != UInt8(ascii: "*") }
    if value.main.count < 6 || digits < 3 || Placeholders.isFiller(digits: value.main) {
      value.main.removeAll(keepingCapacity: true)
    }
  }

  /// Appends the digits of the first number in the text; returns whether `+` leads them.
  private func writeNumber(_ text: [UInt8], to out: inout [UInt8]) -> Bool {
    var hasPlus = false
    for (at, byte) in text.enumerated() {
      switch byte {
      case 0x30...0x39, UInt8(ascii: "*"): out.append(byte)
      case UInt8(ascii: "+"):
        if out.isEmpty { hasPlus = true } else if out.count >= 6 { return hasPlus }
      case UInt8(ascii: "x") where isMask(text, at): out.append(UInt8(ascii: "*"))
      case 0x61...0x7A, UInt8(ascii: "#"), UInt8(ascii: ";"):
        if out.count >= 6 { return hasPlus }
      case UInt8(ascii: "/"), UInt8(ascii: ","):
        if out.count >= 7, text[at...].count(where: { $0 >= 0x30 && $0 <= 0x39 }) >= 7 {
          return hasPlus
        }
      default: continue
      }
    }
    return hasPlus
  }

  /// An x beside another x hides a digit.
  private func isMask(_ text: [UInt8], _ at: Int) -> Bool {
    at > 0 && text[at - 1] == text[at] || at + 1 < text.count && text[at + 1] == text[at]
  }

  /// Cuts prefixes until none is left, so that a second pass finds nothing to do.
  private func strip(_ number: inout [UInt8], isInternational: Bool) {
    var isInternational = isInternational
    while true {
      if number.starts(with: [0x30, 0x30]) {
        number.removeFirst(2)
        isInternational = true
      } else if startsWithOwnCode(number, isInternational) {
        number.removeFirst(callingCode.count)
        isInternational = false
      } else if number.first == 0x30, !callingCode.isEmpty || isInternational {
        number.removeFirst()
      } else {
        return
      }
    }
  }

  /// Whether the own country's code leads: after a prefix, or by the number's length.
  private func startsWithOwnCode(_ number: [UInt8], _ isInternational: Bool) -> Bool {
    guard !callingCode.isEmpty, number.starts(with: callingCode) else { return false }
    return isInternational && number.count > callingCode.count + 5
      || number.count >= callingCode.count + nationalLength
  }
}

/// The usual length of a national number without its trunk zero, where it is not 10.
private let nationalLengths: [[UInt8]: Int] = [
  Array("86".utf8): 11, Array("33".utf8): 9, Array("34".utf8): 9, Array("31".utf8): 9,
  Array("48".utf8): 9, Array("61".utf8): 9, Array("351".utf8): 9, Array("41".utf8): 9,
  Array("32".utf8): 9, Array("55".utf8): 11, Array("49".utf8): 11, Array("65".utf8): 8,
  Array("852".utf8): 8, Array("886".utf8): 9,
]
