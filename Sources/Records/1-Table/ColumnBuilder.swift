// One column of a table in the making.

import Kernels

/// Merges the chunks of a column.
struct ColumnBuilder: Sendable {
  let name: String
  /// The column, once it is finished.
  private(set) var finished: Column?
  private var dictionary: ColumnDictionary
  /// One code per record.
  private(set) var codes: [UInt32] = []

  init(name: String, byteLimit: Int) {
    self.name = name
    dictionary = ColumnDictionary(byteLimit: byteLimit)
  }

  /// Distinct values, with the empty one.
  var count: Int { dictionary.count }

  var isOverfull: Bool { dictionary.arena.isOverfull }

  /// Value `code`.
  func value(_ code: Int) -> [UInt8] { dictionary.arena.array(code) }

  mutating func code(of value: String) -> UInt32 { dictionary.code(of: Array(value.utf8).span) }

  mutating func appendMissing(_ records: Int) { append(nil, records, missing: 0) }

  /// Adds a chunk's column, or so many records without it; missing values get that code.
  mutating func append(_ column: EncodedColumn?, _ records: Int, missing: UInt32) {
    if let column {
      dictionary.merge(
        column.values, codes: column.codes, known: column.known, missing: missing, into: &codes)
    } else {
      codes.append(contentsOf: repeatElement(missing, count: records))
    }
  }

  /// The values so far, if it is worth looking there for those to come: most of them repeat.
  var known: ColumnDictionary? {
    dictionary.count * 2 < codes.count ? dictionary : nil
  }

  /// Makes room for so many records in all. If most values so far were new, so will the others be.
  mutating func expect(_ records: Int) {
    codes.reserveCapacity(records)
    guard dictionary.count * 4 > codes.count, codes.count > 0 else { return }
    let strings = dictionary.count * records / codes.count
    let bytes = dictionary.arena.byteCount * (records / codes.count + 1)
    dictionary.reserve(strings: strings, bytes: bytes, isLookedUp: true)
  }

  /// Freezes the column with its records in `order`, or as they came; frees what it was made of.
  mutating func finish(_ order: [UInt32]?) {
    let codes = codes
    self.codes = []
    if let order {
      finished = reordered(codes, order)
    } else {
      finished = Column(name: name, codes: codes, values: dictionary.arena.strings())
    }
    dictionary = ColumnDictionary()
  }

  /// Codes by first appearance in the new order.
  private func reordered(_ codes: [UInt32], _ order: [UInt32]) -> Column {
    let (sorted, old) = renumbered(codes, in: order, valueCount: dictionary.count)
    return Column(name: name, codes: sorted, values: dictionary.arena.strings(old))
  }
}
