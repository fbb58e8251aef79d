// Dates of any common spelling become yyyymmdd, with 00 for unknown parts.
//
// An impossible day or month is dropped and the rest of the date kept (its note counts these);
// without a plausible year the date is missing. Whether the day or the month comes first is
// decided for the whole column, see DateEvidence.swift. Two-digit years are the latest possible:
// births lie in the past. Not read: Excel serial numbers, quarters, lunar calendars.

/// Standardises dates.
package struct Dates: Sendable {
  private let reader: DateReader
  private static let folding = Folding(.symbols)

  init(_ role: Role, _ evidence: ColumnEvidence) {
    reader = DateReader(
      order: evidence.dateOrder, latestYear: evidence.latestYear, isBirth: role == .birthDate)
  }

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    line.bytes.removeAll(keepingCapacity: true)
    Self.folding.append(raw, to: &line.bytes)
    guard let fields = DateFields(line.bytes.span), let date = reader.read(fields) else { return }
    value.isDoubtful = date.isDoubtful
    appendDigits(date.year, 4, to: &value.main)
    appendDigits(date.month, 2, to: &value.main)
    appendDigits(date.day, 2, to: &value.main)
  }
}

private func appendDigits(_ number: Int, _ count: Int, to out: inout [UInt8]) {
  var scale = count == 4 ? 1000 : 10
  for _ in 0..<count {
    out.append(UInt8(0x30 + number / scale % 10))
    scale /= 10
  }
}
