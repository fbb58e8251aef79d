// What keeps good rows from making a table, as sentences.

import Records

extension InputError {
  /// The sentence for a limit that was reached.
  init(_ fault: TableFault, file: String) {
    let (column, expected, found, advice): (String?, String, String, String) =
      switch fault {
      case .columnTooLarge(let name):
        (name, "at most 4 GiB of distinct text in a column", "more", "leave the column out")
      case .tooManySources(let count):
        (nil, "at most 65,535 sources", "\(count)", "name another column with --source-column")
      case .tooManyRecords:
        (nil, "at most 4 billion records", "more", "split the input")
      }
    self.init(
      kind: .badData, file: file, column: column, expected: expected, found: found,
      advice: advice)
  }

  /// The sentence for a record without an identifier of its own.
  init(_ record: RejectedRecord, _ lineage: Lineage) {
    let place = lineage.place(inputPosition: record.inputPosition)
    guard let repeatOf = record.repeatOf else {
      self.init(
        kind: .badData, file: place.path, line: place.line, expected: "an identifier",
        found: "none", advice: "fill it in, or name another column with --id-column")
      return
    }
    let first = lineage.place(inputPosition: repeatOf)
    let other = first.path == place.path ? "" : "\(first.path), "
    self.init(
      kind: .badData, file: place.path, line: place.line,
      expected: "identifiers that are unique in their source",
      found: "\"\(record.identifier)\" of \(other)line \(first.line) again",
      advice: "mend it, name another column with --id-column, or leave repeats out with "
        + "--skip-bad-rows FILE")
  }
}
