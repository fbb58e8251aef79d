// What is known of customers beside their purchases: numbers as they are, birth dates as ages, and
// columns of few values as indicators. Names, contacts and identifiers tell nobody's segment and
// stay out, as does what is filled in for fewer than half.

import Kernels
import Records

/// Makes features of the columns of a table of customers.
public struct AttributeFeatures: Sendable {
  /// Most values of a column that get an indicator of their own.
  public static let valuesMax = 8
  private static let distinctMax = 50
  private static let filledMin = 0.5
  private let asOf: DayNumber?

  /// Ages are taken as of that day; without one, birth dates are left out.
  public init(asOf: DayNumber?) { self.asOf = asOf }

  /// The features, in the order of the columns, and for columns left out the reason.
  public func features(
    of table: Table
  ) -> (features: [CustomerFeature], leftOut: [(column: String, reason: String)]) {
    var features: [CustomerFeature] = []
    var leftOut: [(column: String, reason: String)] = []
    let roles = RoleInference().infer(table)
    for column in table.columns {
      let role = roles.first { $0.columns.contains(column.name) }?.role ?? .ignored
      switch made(of: column, role) {
      case .success(let made): features += made
      case .failure(let fault): leftOut.append((column.name, fault.reason))
      }
    }
    return (features, leftOut)
  }

  private struct LeftOut: Error { let reason: String }

  private func made(of column: Column, _ role: Role) -> Result<[CustomerFeature], LeftOut> {
    let filled = column.codes.count { $0 != 0 }
    guard Double(filled) >= Self.filledMin * Double(column.codes.count), filled > 0 else {
      return .failure(LeftOut(reason: "filled in for \(filled) of \(column.codes.count)"))
    }
    guard Set(column.codes).count > 1 else { return .failure(LeftOut(reason: "always the same")) }
    switch role {
    case .givenName, .middleName, .familyName, .fullName, .company, .email, .phone, .address,
      .streetNumber, .street, .unit, .postcode, .identifier, .latitude, .longitude:
      return .failure(LeftOut(reason: "is a \(role.rawValue), which tells no segment"))
    case .birthDate: return age(column)
    default: break
    }
    if let numbers = numbers(column) { return .success([numbers]) }
    return indicators(column)
  }

  private func age(_ column: Column) -> Result<[CustomerFeature], LeftOut> {
    guard let asOf else { return .failure(LeftOut(reason: "an age needs an as-of day")) }
    let days = DistinctDates(column).days
    let ages = column.codes.map { code in
      let day = days[Int(code)]
      return day == Transactions.noDay ? .nan : Double(asOf.value - day) / 365.25
    }
    return .success([
      CustomerFeature(
        name: "age_years", formula: "(as-of day - \(column.name)) / 365.25", values: ages)
    ])
  }

  /// The column's numbers, if nine in ten of its values are numbers and there are many of them.
  private func numbers(_ column: Column) -> CustomerFeature? {
    // S054 is a code, not a number.
    let worded = (1..<max(1, column.values.count)).count { value in
      let first = column.values.bytes[column.values.range(value).lowerBound] | 0x20
      return first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")
    }
    guard worded * 10 <= column.values.count else { return nil }
    let amounts = DistinctAmounts(column).amounts
    let known = amounts.dropFirst().count { $0 != Transactions.noAmount }
    guard known > 5, known * 10 >= 9 * (amounts.count - 1) else { return nil }
    return CustomerFeature(
      name: column.name, formula: "the column \(column.name)",
      values: column.codes.map { code in
        let amount = code == 0 ? Transactions.noAmount : amounts[Int(code)]
        return amount == Transactions.noAmount ? .nan : Double(amount) / Transactions.unit
      })
  }

  private func indicators(_ column: Column) -> Result<[CustomerFeature], LeftOut> {
    var counts = [Int](repeating: 0, count: column.values.count)
    for code in column.codes { counts[Int(code)] += 1 }
    let ranked = (1..<counts.count).filter { counts[$0] > 0 }.sorted {
      if counts[$0] != counts[$1] { return counts[$0] > counts[$1] }
      return column.values.array($0).lexicographicallyPrecedes(column.values.array($1))
    }
    guard ranked.count <= Self.distinctMax else {
      return .failure(LeftOut(reason: "text with \(ranked.count) values"))
    }
    return .success(
      ranked.prefix(Self.valuesMax).map { code in
        let value = column.values.string(code)
        return CustomerFeature(
          name: "\(column.name)_\(columnName(value))",
          formula: "1 where \(column.name) is \(value), else 0", kind: .indicator,
          family: column.name, subject: value,
          values: column.codes.map { $0 == 0 ? .nan : Int($0) == code ? 1 : 0 })
      })
  }
}
