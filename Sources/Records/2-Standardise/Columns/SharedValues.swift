// Blanks values that far too many unrelated records share: a shop's own phone, a default date.
//
// Within one identifying attribute, a value is junk when more records have it than
// max(30, 20 times the 99.5th percentile of records per value) and these records disagree in
// their names: at least half of their distinct names, and at least twenty, differ. Without names
// the other identifying attributes are asked. So a large family of records of one customer stays.
// The first days that systems fill in for an unknown date (1900-01-01, 1970-01-01 ...) are suspect
// from max(10, 5 times the percentile); other dates but round ones only from 100 times.

import Kernels

/// Finds and blanks over-shared values of identifying attributes.
struct SharedValues {
  static let recordsMin = 30
  static let percentileFactor = 20
  /// Of a date that is no round one, which systems hardly fill in.
  static let oddDateFactor = 100
  static let disagreementMin = 0.5
  static let namesMin = 20

  func blank(_ outcomes: inout [ColumnOutcome]) {
    let all = outcomes.flatMap(\.attributes)
    for place in outcomes.indices {
      guard let attribute = outcomes[place].attributes.first, isIdentifying(attribute.role)
      else { continue }
      let suspects = suspectValues(attribute)
      if suspects.isEmpty { continue }
      let witnesses = witnesses(for: attribute, among: all)
      let junk = suspects.filter { disagree(recordsOf($0, attribute), witnesses) }
      if !junk.isEmpty { blank(junk, in: &outcomes[place]) }
    }
  }

  private func isIdentifying(_ role: Role) -> Bool {
    switch role {
    case .phone, .email, .identifier, .birthDate, .date, .address: true
    default: false
    }
  }

  /// The values that stand out by their records.
  private func suspectValues(_ attribute: Attribute) -> [UInt32] {
    let counts = attribute.counts.dropFirst()
    guard let largest = counts.max(), largest > 10 else { return [] }
    let percentile = min(counts.count - 1, counts.count * 995 / 1000)
    // With few values the percentile is the suspect itself: the median judges instead.
    let usual = ranked(counts, largest, at: counts.count < 200 ? counts.count / 2 : percentile)
    return (1..<attribute.counts.count).filter { value in
      let count = Int(attribute.counts[value])
      if count <= 10 { return false }
      guard attribute.role == .birthDate || attribute.role == .date else {
        return count > max(Self.recordsMin, Self.percentileFactor * usual)
      }
      return count > dateLimit(attribute.values.array(value), usual)
    }.map { UInt32($0) }
  }

  /// The count that would stand at a place if counts were in rising order; O(counts + largest).
  private func ranked(_ counts: ArraySlice<UInt32>, _ largest: UInt32, at place: Int) -> Int {
    var values = [Int](repeating: 0, count: Int(largest) + 1)
    for count in counts { values[Int(count)] += 1 }
    var passed = 0
    return values.firstIndex { here in
      passed += here
      return passed > place
    } ?? Int(largest)
  }

  /// How many records may have a date: filled-in ones the fewest, odd ones the most.
  private func dateLimit(_ date: [UInt8], _ usual: Int) -> Int {
    if Self.filledInDates.contains(date) { return max(10, 5 * usual) }
    let isRound = Self.roundDays.contains(Array(date.suffix(4)))
    return max(Self.recordsMin, (isRound ? Self.percentileFactor : Self.oddDateFactor) * usual)
  }

  private static let roundDays = Set(["0101", "1231", "1111", "0000"].map { Array($0.utf8) })
  private static let filledInDates = Set(
    ["19000101", "19010101", "19700101", "19800101", "19500101", "20000101", "19111111"]
      .map { Array($0.utf8) })

  /// The attributes that may show that records are unrelated: names, else other identifying ones.
  private func witnesses(for attribute: Attribute, among all: [Attribute]) -> [Attribute] {
    let others = all.filter { $0.columns != attribute.columns && $0.filledShare > 0.2 }
    let names = others.filter {
      [.familyName, .fullName, .company, .givenName].contains($0.role)
    }
    if !names.isEmpty { return names }
    let telling = others.filter { isIdentifying($0.role) || $0.role == .text || $0.role == .word }
    return telling.filter { $0.values.count > max(100, attribute.codes.count / 50) }
  }

  private func recordsOf(_ value: UInt32, _ attribute: Attribute) -> [Int] {
    attribute.codes.indices.filter { attribute.codes[$0] == value }
  }

  /// Whether the records have so many different values in a witness that they are unrelated.
  private func disagree(_ records: [Int], _ witnesses: [Attribute]) -> Bool {
    witnesses.contains { witness in
      var seen: Set<UInt32> = []
      var filled = 0
      for record in records where witness.codes[record] != 0 {
        filled += 1
        seen.insert(witness.codes[record])
      }
      // Names repeat among strangers too: the share is of what as many random records would show.
      let expected = min(Double(filled), Double(witness.values.count - 1) / 2)
      return seen.count >= Self.namesMin && Double(seen.count) >= Self.disagreementMin * expected
    }
  }

  private func blank(_ junk: [UInt32], in outcome: inout ColumnOutcome) {
    let attribute = outcome.attributes[0]
    var codeOf = (0..<UInt32(attribute.values.count)).map { $0 }
    var records = 0
    for value in junk {
      codeOf[Int(value)] = 0
      records += Int(attribute.counts[Int(value)])
    }
    let example = attribute.values.string(Int(junk[0]))
    let codes = mapped(attribute.codes, by: codeOf)
    outcome.attributes[0] = Attribute(
      name: attribute.name, role: attribute.role, columns: attribute.columns, codes: codes,
      values: attribute.values)
    outcome.note = outcome.note.blanking(
      records,
      "\(junk.count) values are shared by too many unrelated records, such as \(example)")
  }
}
