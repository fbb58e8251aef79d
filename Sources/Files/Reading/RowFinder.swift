// Rows that were found to be repeats only after all had been read: their text, found again.

import Kernels
import Records

/// Finds rows by their place in the input.
struct RowFinder {
  private var rows: [Int: [UInt8]] = [:]

  /// Goes through the texts once more for the rows at those places; an input whose text was not
  /// kept gives empty rows.
  init(_ positions: [Int], _ texts: [FileBytes?], _ inputs: [InputSummary], _ lines: [UInt32]) {
    let sorted = positions.sorted()
    var first = 0
    for (text, input) in zip(texts, inputs) {
      let own = sorted.filter { first..<first + input.records ~= $0 }
      if let text, !own.isEmpty {
        for (position, row) in zip(own, found(own.map { Int(lines[$0]) }, text, input)) {
          rows[position] = row
        }
      }
      first += input.records
    }
  }

  /// The row at that place.
  func row(_ position: Int) -> [UInt8] { rows[position] ?? [] }

  /// The rows that begin on those lines, which rise.
  private func found(_ wanted: [Int], _ text: FileBytes, _ input: InputSummary) -> [[UInt8]] {
    // A delimiter that ends no field of JSON: rows are then lines.
    var rows = PlainRows(text, delimiter: input.delimiter ?? 1, start: 0)
    var found: [[UInt8]] = []
    while found.count < wanted.count, let row = rows.next(limit: .max) {
      guard row.line == wanted[found.count] else { continue }
      let bytes = text.array(row.range)
      let end = bytes.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      found.append(Array(bytes[...(end ?? -1)]))
    }
    return found
  }
}
