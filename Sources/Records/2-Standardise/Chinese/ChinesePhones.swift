// Telephone numbers of China: mobiles as eleven digits, landlines as area code without its zero
// and number.
//
// +86, 0086 and 86 go, as do extensions; of several numbers the first mobile counts. Hidden digits
// stay as `*`. Numbers of service lines (400, 800, 95xxx, 96xxx) belong to no person or company
// alone and are missing. Numbers of thirteen digits (things, 10648 ...) stay as they are.

import Kernels

/// Standardises telephone numbers of China.
package struct ChinesePhones: Sendable {
  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    var landline: [UInt8] = []
    for piece in pieces(ChineseText(raw).points) {
      let groups = piece
      let digits = Array(groups.joined())
      if let mobile = mobile(digits) {
        if !isFiller(mobile) { value.main = mobile }
        return
      }
      if landline.isEmpty { landline = fixed(groups) }
    }
    if !isFiller(landline) { value.main = landline }
  }

  /// The numbers in a text, each as groups of digits and `*`.
  private func pieces(_ points: [UInt32]) -> [[[UInt8]]] {
    var pieces: [[[UInt8]]] = [[[]]]
    for (at, point) in points.enumerated() {
      var last = pieces.count - 1
      switch point {
      case 0x30...0x39, 0x2A:
        pieces[last][pieces[last].count - 1].append(UInt8(point))
      case 0x78 where isHidden(points, at):
        pieces[last][pieces[last].count - 1].append(UInt8(ascii: "*"))
      case 0x20, 0x2D, 0x28, 0x29, 0x2E, 0x5F:
        // A mobile is whole: what follows it is another number, as is a mobile behind a number.
        let before = Array(pieces[last].joined())
        if mobile(before) != nil || before.count > 4 && isMobileNext(points, at + 1) {
          pieces.append([[]])
          last += 1
        } else if pieces[last].last?.isEmpty == false {
          pieces[last].append([])
        }
      case 0x2B: if pieces[last].joined().count >= 7 { pieces.append([[]]) }
      case Self.extensionSign: return pieces
      default: if !pieces[last].joined().isEmpty { pieces.append([[]]) }
      }
    }
    return pieces
  }

  /// Whether eleven digits of a mobile stand at `at`.
  private func isMobileNext(_ points: [UInt32], _ at: Int) -> Bool {
    let digits = points[at...].prefix { $0 >= 0x30 && $0 <= 0x39 }
    return digits.count == 11 && mobile(digits.map { UInt8($0) }) != nil
  }

  /// 转
  private static let extensionSign: UInt32 = 0x8F6C

  /// An x beside another x hides a digit.
  private func isHidden(_ points: [UInt32], _ at: Int) -> Bool {
    at > 0 && points[at - 1] == points[at] || at + 1 < points.count && points[at + 1] == points[at]
  }

  /// The eleven digits of a mobile, without what was dialled before them.
  private func mobile(_ digits: [UInt8]) -> [UInt8]? {
    var number = digits[...]
    for prefix in ["0086", "086", "86", "0"] where number.count > 11 {
      if number.starts(with: prefix.utf8), number.count - prefix.utf8.count == 11 {
        number = number.dropFirst(prefix.utf8.count)
      }
    }
    guard number.count == 11, number.first == 0x31 else { return nil }
    let second = number[number.startIndex + 1]
    return second >= 0x33 || second == 0x2A ? Array(number) : nil
  }

  /// A landline or another number from its groups of digits; empty if it is none of anybody.
  private func fixed(_ given: [[UInt8]]) -> [UInt8] {
    var groups = given.filter { !$0.isEmpty }
    for prefix in ["0086", "86"] {
      guard let first = groups.first, first.starts(with: prefix.utf8) else { continue }
      if first.count == prefix.utf8.count {
        groups.removeFirst()
      } else if first.count >= prefix.utf8.count + 9 {
        groups[0] = Array(first.dropFirst(prefix.utf8.count))
      }
    }
    let digits = Array(groups.joined())
    let shown = digits.count { $0 != 0x2A }
    if isService(digits) || digits.count < 6 || shown < 4 { return [] }
    if digits.count >= 13, digits.starts(with: "10".utf8) { return digits }
    guard let area = areaLength(digits) else {
      // Without an area code: eight digits at most, then an extension.
      return Array(digits.prefix(max(groups.first?.count ?? 0, digits.count > 12 ? 12 : 8)))
    }
    let national = digits.first == 0x30 ? Array(digits.dropFirst()) : digits
    let number = numberLength(groups, area: area, total: national.count)
    return Array(national.prefix(area + number))
  }

  /// The length of the area code without its zero, if the number has one.
  private func areaLength(_ digits: [UInt8]) -> Int? {
    let hasZero = digits.first == 0x30
    let national = hasZero ? digits.dropFirst() : digits[...]
    for length in [2, 3] where national.count >= length + 7 {
      if !hasZero, national.count < length + 8 && national.count <= 9 { continue }
      if Self.areaCodes.contains(Array(national.prefix(length))) { return length }
    }
    return nil
  }

  /// Seven or eight digits: as grouped, else as many as there are.
  private func numberLength(_ groups: [[UInt8]], area: Int, total: Int) -> Int {
    if area == 2 { return 8 }
    if groups.count > 1, groups[0].count <= area + 1, (7...8).contains(groups[1].count) {
      return groups[1].count
    }
    return min(8, total - area)
  }

  private func isService(_ digits: [UInt8]) -> Bool {
    if digits.count <= 6 {
      return ["95", "96", "10", "11", "12"].contains { digits.starts(with: $0.utf8) }
    }
    return digits.count <= 14
      && (digits.starts(with: "400".utf8) || digits.starts(with: "800".utf8))
      && digits.count >= 10
  }

  /// The same digit throughout or counting ones; mobiles behind their first three digits.
  private func isFiller(_ number: [UInt8]) -> Bool {
    if number.isEmpty { return true }
    if number.count == 11, number.elementsEqual("13800138000".utf8) { return true }
    return Placeholders.isFiller(digits: number)
      || number.count == 11 && number[0] == 0x31 && isSame(number.dropFirst(3))
  }

  private func isSame(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.allSatisfy { $0 == digits.first && $0 != 0x2A }
  }

  /// Area codes without their zero.
  private static let areaCodes = Set(
    areaCodeLiteral.split(whereSeparator: \.isWhitespace).map {
      Array($0.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }.dropFirst())
    })
}
