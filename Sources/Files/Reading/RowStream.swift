// One input, read anew as often as needed, some rows at a time: for tables that need not be in
// memory. Text that is packed or of another encoding than UTF-8 is held unpacked and converted.

import Kernels
import Records

/// The rows of an input.
struct RowStream: Sendable {
  /// The names of the columns.
  let names: [String]
  /// Sentences about what was odd.
  let warnings: [String]
  private let input: InputName
  private let form: Form

  private enum Form: Sendable {
    case delimited(SurveyedText, delimiter: UInt8, start: Int, line: Int)
    case jsonLines(SurveyedText, start: Int)
    case database
  }

  /// Opens an input and finds its columns; of JSON Lines all rows are read for that. Throws
  /// `InputError`.
  init(_ path: String, options: ReadOptions, pieceSize: Int? = nil) throws {
    input = InputName(path)
    let opener = InputOpener(encoding: options.encoding, pieceSize: pieceSize)
    switch try opener.open(input) {
    case .database:
      form = .database
      let header = try HeaderNames(SQLiteInput(input).columns, path: path, line: 1)
      (names, warnings) = (header.names, header.warnings)
    case .text(let survey, let encoding, let start):
      let remarks = [opener.remark(encoding, of: survey, input)].compactMap { $0 }
      if JSONForm.isLines(survey.text, start: start, name: input.path) {
        try JSONForm.check(survey.text, start: start, path: path)
        form = .jsonLines(survey, start: start)
        let header = try HeaderNames(Self.keys(survey, start), path: path, line: 1)
        (names, warnings) = (header.names, remarks + header.warnings)
      } else {
        let delimiter =
          options.delimiter ?? DelimiterGuess().delimiter(of: survey.text, start: start)
        var rows = PlainRows(survey.text, delimiter: delimiter, start: start)
        guard let row = rows.next() else { throw InputError.empty(path) }
        let header = try HeaderNames(row, of: survey.text, path: path)
        form = .delimited(
          survey, delimiter: delimiter, start: row.range.upperBound, line: rows.line)
        (names, warnings) = (header.names, remarks + header.warnings)
      }
    }
  }

  /// Goes through all rows, some chunks at a time, each with all columns, those that are not wanted
  /// perhaps as missing. Throws `InputError` for the first bad row, and what `consume` throws.
  func read(
    wanted: [Bool], _ consume: ([EncodedChunk]) throws -> [ColumnDictionary?]
  ) throws {
    switch form {
    case .delimited(let survey, let delimiter, let start, let line):
      let body = DelimitedText(
        survey, delimiter: delimiter, columns: names.count, identifier: nil, start: start,
        firstLine: line, wanted: wanted)
      try body.encode { chunks in
        try check(chunks)
        return try consume(chunks)
      }
    case .jsonLines(let survey, let start):
      try JSONLines(survey, start: start).encode { named in
        let chunks = named.map { arranged($0) }
        try check(chunks)
        _ = try consume(chunks)
      }
    case .database:
      try SQLiteInput(input).encode { chunk in
        try check([chunk])
        _ = try consume([chunk])
      }
    }
  }

  private func check(_ chunks: [EncodedChunk]) throws {
    for chunk in chunks {
      guard let fault = chunk.faults.first else { continue }
      throw InputError(
        fault, file: input.given, line: chunk.firstLine + fault.line, names: names)
    }
  }

  /// The keys of all rows, in order of first appearance.
  private static func keys(_ survey: SurveyedText, _ start: Int) -> [String] {
    var keys: [String] = []
    var known = Set<String>()
    JSONLines(survey, start: start).encode { chunks in
      for name in chunks.flatMap(\.names) where known.insert(name).inserted { keys.append(name) }
    }
    return keys
  }

  /// A chunk with the columns of all rows, in their order.
  private func arranged(_ named: NamedChunk) -> EncodedChunk {
    let chunk = named.chunk
    var columns = [EncodedColumn](
      repeating: EncodedColumn(
        codes: [UInt32](repeating: 0, count: chunk.recordCount), values: ByteArena()),
      count: names.count)
    for (name, column) in zip(named.names, chunk.columns) {
      if let place = names.firstIndex(of: HeaderNames.trimmed(name)) { columns[place] = column }
    }
    var arranged = EncodedChunk(
      columns: columns, lines: chunk.lines, faults: chunk.faults, lineCount: chunk.lineCount,
      end: chunk.end)
    arranged.firstLine = chunk.firstLine
    return arranged
  }
}
