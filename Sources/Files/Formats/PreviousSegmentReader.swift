// The segments of an earlier run.

import Customers
import Kernels

/// Reads the folder of an earlier `segment`.
public struct PreviousSegmentReader: Sendable {
  public init() {}

  /// The segments of `folder`, for the customers of today; throws `InputError`.
  public func read(_ folder: String, customers: ByteStrings) throws -> PreviousSegments {
    let rows = try NamedRows(path: "\(folder)/segments.csv", namesRows: false)
    let customer = try rows.requiredColumn("customer", of: "customer,segment")
    let segment = try rows.requiredColumn("segment", of: "customer,segment")
    var known = ByteDictionary(withEmpty: false)
    for place in 0..<customers.count {
      _ = known.code(of: customers.bytes.span.extracting(customers.range(place)))
    }
    var numberOf = [Int?](repeating: nil, count: customers.count)
    var gone: [Int: Int] = [:]
    for row in 0..<rows.count {
      guard let number = Int(segment[row]), number > 0 else {
        throw rows.fault(
          row, column: "segment", expected: "a segment's number", found: "\"\(segment[row])\"",
          advice: "give the folder of an earlier segment")
      }
      if let place = known.knownCode(of: Array(customer[row].utf8).span) {
        numberOf[Int(place)] = number
      } else {
        gone[number, default: 0] += 1
      }
    }
    let (names, means) = try profiles(folder)
    return PreviousSegments(numberOf: numberOf, gone: gone, names: names, means: means)
  }

  private func profiles(
    _ folder: String
  ) throws -> (names: [Int: BilingualText], means: [Int: [String: Double]]) {
    let rows = try NamedRows(path: "\(folder)/profiles.csv", namesRows: false)
    let form = "segment,name,name_zh"
    let segment = try rows.requiredColumn("segment", of: form)
    let english = try rows.requiredColumn("name", of: form)
    let chinese = try rows.requiredColumn("name_zh", of: form)
    var names: [Int: BilingualText] = [:]
    var means: [Int: [String: Double]] = [:]
    for row in 0..<rows.count {
      guard let number = Int(segment[row]) else { continue }
      names[number] = BilingualText(english[row], chinese[row])
      for name in rows.columnNames {
        if let mean = rows.column(name.lowercased()).flatMap({ Double($0[row]) }) {
          means[number, default: [:]][name] = mean
        }
      }
    }
    return (names, means)
  }
}
