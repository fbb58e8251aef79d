// What a whole column tells about how to read its values, found before any value is changed.

import Kernels

/// Decisions for one column.
package struct ColumnEvidence: Sendable {
  /// How to read dates whose order is not plain.
  package var dateOrder = DateOrder.dayMonthYear
  /// The latest year written with four digits; two-digit years up to it are of this century.
  package var latestYear = 2025
  /// The calling code of numbers without a prefix; empty if unknown.
  package var callingCode: [UInt8] = []
  /// Whether four-digit postcodes have lost a leading zero, and nine digits are ZIP+4.
  package var postcodes = PostcodeEvidence()
  /// Whether a comma marks decimals and a stop thousands.
  package var hasDecimalComma = false
  /// E-mail domains to correct: (domain as written, domain meant).
  package var domains: [(written: [UInt8], meant: [UInt8])] = []
  /// The language of the rule.
  package var language: Language?
  /// What was decided, for the report.
  package var remarks: [String] = []

  package init() {}

  /// The evidence of distinct values, each on so many records; value 0 is missing.
  package init(role: Role, values: ByteStrings, counts: [UInt32]) {
    self.init(
      rule: StandardiseRule(role: role, columns: ["values"]),
      raw: RawColumn(values: values, counts: counts))
  }

  /// The evidence of a column, as far as its role needs any.
  init(rule: StandardiseRule, raw: RawColumn) {
    language = rule.language
    switch rule.role {
    case .date, .birthDate: readDates(rule, raw)
    case .phone: readPhones(rule, raw)
    case .postcode: readPostcodes(raw)
    case .number, .integer, .latitude, .longitude: readNumbers(raw)
    case .email: readDomains(raw)
    default: break
    }
  }
}

extension RawColumn {
  /// Calls `body` with up to 20,000 distinct values, evenly chosen, and their record counts.
  func forEachSampled(_ body: (_ text: Span<UInt8>, _ records: Int) -> Void) {
    let step = max(1, (values.count - 1) / 20_000)
    let bytes = values.bytes
    let offsets = values.offsets
    for code in stride(from: 1, to: values.count, by: step) {
      body(
        bytes.span.extracting(Int(offsets[code])..<Int(offsets[code + 1])), Int(counts[code]))
    }
  }
}
