// Small tables for tests, and the published sets where they are at hand.

import Foundation
import Kernels
import Records

/// A table of one source from columns of texts; empty text is missing.
func sampleTable(_ columns: [(name: String, values: [String])]) -> Table {
  let count = columns[0].values.count
  return Table(
    columns: columns.map { sampleColumn($0.name, $0.values.map { Array($0.utf8) }) },
    sources: ["a"], sourceOf: [UInt16](repeating: 0, count: count),
    identifiers: ByteStrings((0..<count).map { "r\($0)" }),
    inputPosition: (0..<UInt32(count)).map { $0 })
}

/// A dictionary-encoded column.
func sampleColumn(_ name: String, _ values: [[UInt8]]) -> Column {
  var distinct = ByteDictionary()
  let codes = values.map { distinct.code(of: $0.span) }
  return Column(name: name, codes: codes, values: distinct.values)
}

/// The standardised values of one column, record by record.
func standardised(
  _ role: Role, _ values: [String], order: DateOrder? = nil, country: String? = nil,
  part: String = ""
) -> [String] {
  let rule = StandardiseRule(
    role: role, columns: ["c"], dateOrder: order, phoneCountry: country)
  let records = Standardiser(rules: [rule]).standardise(sampleTable([("c", values)]))
  let name = part.isEmpty ? "c" : "c.\(part)"
  guard let attribute = records.attributes.first(where: { $0.name == name }) else { return [] }
  return attribute.codes.map { attribute.values.string(Int($0)) }
}

/// The standard form of one text alone.
func standardised(_ role: Role, _ text: String) -> String {
  ValueStandard(role: role).standardised(text)
}

/// The folder of a published set, if it is at hand: in `MATCHKIT_DATA`, or beside the checkout.
func dataSet(_ name: String) -> URL? {
  let environment = ProcessInfo.processInfo.environment["MATCHKIT_DATA"]
  let folder =
    environment.map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared/data/sets").standardizedFileURL
  let place = folder.appendingPathComponent(name)
  return FileManager.default.fileExists(atPath: place.path) ? place : nil
}

/// The records of a published set; nil, with a word, if it is not at hand.
func dataSetTable(_ name: String) -> Table? {
  guard let place = dataSet(name),
    let data = FileManager.default.contents(
      atPath: place.appendingPathComponent("records.csv").path)
  else {
    print("skipped: the set \(name) is not at hand (MATCHKIT_DATA)")
    return nil
  }
  var rows = csvRows(Array(data))
  let header = rows.removeFirst().map { String(decoding: $0, as: UTF8.self) }
  let columns = header.indices.dropFirst().filter { header[$0] != "source" }.map { place in
    sampleColumn(header[place], rows.map { place < $0.count ? $0[place] : [] })
  }
  return Table(
    columns: columns, sources: ["a"], sourceOf: [UInt16](repeating: 0, count: rows.count),
    identifiers: ByteStrings(rows.map { String(decoding: $0[0], as: UTF8.self) }),
    inputPosition: (0..<UInt32(rows.count)).map { $0 })
}

/// The fields of a CSV text, row by row.
private func csvRows(_ text: [UInt8]) -> [[[UInt8]]] {
  var rows: [[[UInt8]]] = []
  var row: [[UInt8]] = []
  var field: [UInt8] = []
  var isQuoted = false
  var at = 0
  while at < text.count {
    let byte = text[at]
    if isQuoted {
      if byte != UInt8(ascii: "\"") {
        field.append(byte)
      } else if at + 1 < text.count, text[at + 1] == UInt8(ascii: "\"") {
        field.append(byte)
        at += 1
      } else {
        isQuoted = false
      }
    } else {
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: ","), UInt8(ascii: "\n"):
        row.append(field)
        field = []
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row = []
        }
      case UInt8(ascii: "\r"): break
      default: field.append(byte)
      }
    }
    at += 1
  }
  if !row.isEmpty { rows.append(row + [field]) }
  return rows
}
