// Stage 8's first verb: a table of transactions, looked through once: which column means what, how
// its values are written, and what is odd about them. The rows are not kept.

import Kernels
import Records

/// Finds out what the columns of a table of transactions say.
public struct TransactionParser: Sendable {
  public let rule: TransactionRule
  /// Whether products are to be numbered too, which takes memory for each different one.
  public let withProducts: Bool

  /// A parser by that rule.
  public init(rule: TransactionRule = TransactionRule(), withProducts: Bool = false) {
    self.rule = rule
    self.withProducts = withProducts
  }

  /// The transactions of a table in memory; see below.
  public func parse(_ table: Table) throws -> Transactions { try parse(TransactionRows(table)) }

  /// The transactions. One pass over the rows, some 150 ns each; three where dates or amounts are
  /// spelt in a way whose meaning the whole column has to tell. Memory: the distinct values of
  /// customers, categories and channels, and some chunks. Throws `TransactionFault` when customer,
  /// date or amount has no column, or most rows make no sense, and what the rows throw.
  ///
  /// `customers`, where given, names the column of customers, before the rule.
  public func parse(_ rows: TransactionRows, customers: String? = nil) throws -> Transactions {
    let used = try columns(among: rows.names, customers)
    let plain = TransactionReader(rows, columns: used, withProducts: withProducts)
    var survey = TransactionSurvey()
    var coded = plain.coded
    try rows.read(wanted: rows.names.map { _ in true }) { chunks in
      parallelMutate(&coded) { _, column in column.take(chunks) }
      let looks = parallelMap(chunks.count) { ValueLook(chunks[$0], plain) }
      survey.take(chunks, looks, plain)
      survey.countRepeats(chunks, coded)
      return plain.known(coded)
    }
    var reader = plain
    reader.coded = coded
    var warnings: [String] = []
    if !survey.styled.isEmpty {
      warnings = try takeStyles(&reader, survey.styled)
      survey = survey.restarted()
      try count(reader, &survey)
    }
    try check(survey, reader)
    if used[.amount] == nil, let price = used[.price], let quantity = used[.quantity] {
      warnings.append("amounts are \(price) times \(quantity)")
    }
    warnings += [survey.repeatWarning()].compactMap { $0 }
    return Transactions(reader, survey, warnings: warnings)
  }

  private func columns(
    among names: [String], _ customers: String?
  ) throws(TransactionFault) -> [TransactionAttribute: String] {
    var found: [TransactionAttribute: String] = [:]
    for attribute in TransactionAttribute.allCases {
      guard let name = rule.column(of: attribute, among: names) else { continue }
      guard names.contains(name) else {
        throw TransactionFault(
          expected: "a column named \"\(name)\" (--map \(name)=\(attribute.rawValue))",
          found: names.joined(separator: ","), advice: "name one of these")
      }
      found[attribute] = name
    }
    if let customers { found[.customer] = customers }
    var missing: [TransactionAttribute] = []
    if found[.customer] == nil { missing.append(.customer) }
    if found[.date] == nil { missing.append(.date) }
    if found[.amount] == nil, found[.price] == nil { missing.append(.amount) }
    if missing.isEmpty { return found }
    throw TransactionFault(
      expected: "a column for \(missing.map(\.rawValue).joined(separator: ", "))",
      found: names.joined(separator: ","),
      advice: "say which column it is: --map COLUMN=\(missing[0].rawValue)")
  }

  /// Finds the styles of those columns by their values; returns sentences about mixed currencies.
  private func takeStyles(
    _ reader: inout TransactionReader, _ styled: Set<TransactionAttribute>
  ) throws -> [String] {
    let places = reader.valuePlaces.filter { styled.contains($0.key) }
    var samples = places.mapValues { _ in ValueSample() }
    try reader.rows.read(wanted: wanted(places, reader)) { chunks in
      for (attribute, place) in places {
        for chunk in chunks { samples[attribute]?.take(chunk.columns[place]) }
      }
      return reader.known([])
    }
    var warnings: [String] = []
    for attribute in TransactionAttribute.allCases {
      guard let sample = samples[attribute] else { continue }
      let found = sample.style(attribute == .date ? .date : .number)
      reader.styles[attribute] = found.style
      guard found.currencies.count > 1, [.amount, .price].contains(attribute) else { continue }
      warnings.append(
        "the column \"\(reader.columns[attribute] ?? "")\" mixes currencies "
          + "(\(found.currencies.joined(separator: ", "))); amounts are added as they stand: "
          + "convert them first")
    }
    return warnings
  }

  /// Looks through days and amounts once more, by the styles found.
  private func count(_ reader: TransactionReader, _ survey: inout TransactionSurvey) throws {
    try reader.rows.read(wanted: wanted(reader.valuePlaces, reader)) { chunks in
      let looks = parallelMap(chunks.count) { ValueLook(chunks[$0], reader) }
      survey.take(chunks, looks, reader)
      return reader.known([])
    }
  }

  private func wanted(
    _ places: [TransactionAttribute: Int], _ reader: TransactionReader
  ) -> [Bool] {
    let wanted = Set(places.values)
    return reader.rows.names.indices.map { wanted.contains($0) }
  }

  private func check(
    _ survey: TransactionSurvey, _ reader: TransactionReader
  ) throws(TransactionFault) {
    if let full = reader.coded.first(where: \.dictionary.arena.isOverfull) {
      throw TransactionFault(
        expected: "at most 4 GiB of distinct text in a column", found: "more in the column "
          + "\"\(reader.rows.names[full.place])\"", advice: "leave the column out")
    }
    if survey.count == 0 {
      throw TransactionFault(
        expected: "at least one transaction", found: "only a header",
        advice: "check how the file was made")
    }
    if survey.undated * 2 > survey.count {
      throw TransactionFault(
        expected: "dates in the column \"\(reader.columns[.date] ?? "")\"",
        found: "none in \(survey.undated) of \(survey.count) rows, such as "
          + "\"\(String(decoding: survey.example, as: UTF8.self))\"",
        advice: "name another column by --map COLUMN=date, or write dates as 2025-12-31")
    }
    if survey.silent * 2 > survey.count {
      let name = reader.columns[.amount] ?? reader.columns[.price] ?? "amount"
      throw TransactionFault(
        expected: "numbers in the column \"\(name)\"",
        found: "none in \(survey.silent) of \(survey.count) rows",
        advice: "name another column by --map COLUMN=amount")
    }
  }
}
