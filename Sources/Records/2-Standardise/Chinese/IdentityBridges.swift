// Birth dates and sexes that a record lacks but its identity number tells, and nicknames that stand
// where names belong.
//
// They fill gaps of the columns for birth date and sex, so that a record with an identity number
// meets one with a birth date alone. Where no such column exists they are left out: they would say
// again what the number says. Nicknames go to the column for them, if there is one. Where both are
// filled and differ, a remark counts the records.

import Kernels

/// Fills birth dates and sexes from identity numbers.
struct IdentityBridges {
  /// The attributes without what identity numbers derive, and remarks by column.
  func filled(
    _ attributes: [Attribute]
  ) -> (attributes: [Attribute], remarks: [(columns: [String], text: String)]) {
    var result = attributes
    var remarks: [(columns: [String], text: String)] = []
    let derived = attributes.filter(isDerived)
    for part in derived {
      let target = result.firstIndex { $0.role == part.role && !isDerived($0) }
      guard let target else { continue }
      let differing = part.role == .word ? 0 : differences(part, result[target])
      if differing > 0 {
        remarks.append(
          (part.columns, "\(differing) numbers disagree with the column '\(result[target].name)'"))
      }
      result[target] = filled(result[target], from: part)
    }
    let hasNicknames = attributes.contains { $0.role == .word && !isDerived($0) }
    result.removeAll { isDerived($0) && ($0.role != .word || hasNicknames) }
    return (result, remarks)
  }

  private func isDerived(_ attribute: Attribute) -> Bool {
    (attribute.role == .birthDate && attribute.name.hasSuffix(".birth")
      || attribute.role == .sex && attribute.name.hasSuffix(".sex")
      || attribute.role == .word && attribute.name.hasSuffix(".nickname"))
  }

  private func differences(_ part: Attribute, _ whole: Attribute) -> Int {
    zip(part.codes, whole.codes).count { first, second in
      first != 0 && second != 0
        && part.values.bytes[part.values.range(Int(first))]
          != whole.values.bytes[whole.values.range(Int(second))]
    }
  }

  private func filled(_ whole: Attribute, from part: Attribute) -> Attribute {
    var distinct = ByteDictionary()
    var codeOf = [UInt32](repeating: 0, count: whole.values.count)
    for value in 1..<max(1, whole.values.count) {
      codeOf[value] = distinct.code(of: whole.values.array(value).span)
    }
    var partCodeOf = [UInt32](repeating: 0, count: part.values.count)
    for value in 1..<max(1, part.values.count) {
      partCodeOf[value] = distinct.code(of: part.values.array(value).span)
    }
    let codes = whole.codes.indices.map { record in
      whole.codes[record] != 0
        ? codeOf[Int(whole.codes[record])] : partCodeOf[Int(part.codes[record])]
    }
    return Attribute(
      name: whole.name, role: whole.role, columns: whole.columns, codes: codes,
      values: distinct.values)
  }
}
