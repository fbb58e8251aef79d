// One column of a table in the making.

import Kernels

/// Merges the chunks of a column.
struct ColumnBuilder: Sendable {
  let name: String
  /// The column, once it is finished.
  private(set) var finished: Column?
  private var dictionary: ColumnDictionary
  private var pieces: [[UInt32]] = []

  init(name: String, byteLimit: Int) {
    self.name = name
    dictionary = ColumnDictionary(byteLimit: byteLimit)
  }

  /// Distinct values, with the empty one.
  var count: Int { dictionary.count }

  var isOverfull: Bool { dictionary.arena.isOverfull }

  /// The codes of the records added last.
  var lastPiece: [UInt32] { pieces.last ?? [] }

  /// Value `code`.
  func value(_ code: Int) -> [UInt8] { dictionary.arena.array(code) }

  mutating func code(of value: String) -> UInt32 { dictionary.code(of: Array(value.utf8).span) }

  mutating func appendMissing(_ records: Int) { append(nil, records, missing: 0) }

  /// Adds a chunk's column, or so many records without it; missing values get that code.
  mutating func append(_ column: EncodedColumn?, _ records: Int, missing: UInt32) {
    guard let column else {
      if records > 0 { pieces.append([UInt32](repeating: missing, count: records)) }
      return
    }
    var codes = dictionary.merge(column.values)
    codes[0] = missing
    pieces.append(column.codes.map { codes[Int($0)] })
  }

  /// The codes of all records.
  func allCodes() -> [UInt32] { Array(pieces.joined()) }

  /// Freezes the column with its records in `order`, or as they came; frees what it was made of.
  mutating func finish(_ order: [UInt32]?) {
    var codes: [UInt32] = []
    codes.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
    for piece in pieces { codes.append(contentsOf: piece) }
    pieces = []
    if let order {
      finished = reordered(codes, order)
    } else {
      finished = Column(name: name, codes: codes, values: dictionary.arena.strings())
    }
    dictionary = ColumnDictionary()
  }

  /// Codes by first appearance in the new order.
  private func reordered(_ codes: [UInt32], _ order: [UInt32]) -> Column {
    var renumbered = [UInt32](repeating: 0, count: dictionary.count)
    var used: [UInt32] = [0]
    var sorted = [UInt32](repeating: 0, count: order.count)
    for (place, record) in order.enumerated() {
      let old = codes[Int(record)]
      guard old != 0 else { continue }
      if renumbered[Int(old)] == 0 {
        renumbered[Int(old)] = UInt32(truncatingIfNeeded: used.count)
        used.append(old)
      }
      sorted[place] = renumbered[Int(old)]
    }
    return Column(name: name, codes: sorted, values: dictionary.arena.strings(used))
  }
}
