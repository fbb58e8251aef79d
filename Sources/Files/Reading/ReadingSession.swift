// The state of one reading: the table in the making, the bad rows, and where records came from.

import Kernels
import Records

/// Reads inputs one after the other into a table.
struct ReadingSession {
  let options: ReadOptions
  let pieceSize: Int?
  private var builder = TableBuilder()
  private var rejected = RejectedRows()
  private var warnings: [String] = []
  private var summaries: [InputSummary] = []
  private var lines: [UInt32] = []
  /// The texts of the inputs, kept only to find rows that turn out to be repeats.
  private var texts: [FileBytes?] = []
  /// Whether room was made for the input in hand.
  private var isExpected = false

  init(options: ReadOptions, pieceSize: Int?) {
    self.options = options
    self.pieceSize = pieceSize
  }

  mutating func warn(_ sentence: String) { warnings.append(sentence) }

  /// Reads one input; throws `InputError`.
  mutating func read(_ input: InputName, source: String) throws {
    let opener = InputOpener(encoding: options.encoding, pieceSize: pieceSize)
    switch try opener.open(input) {
    case .database: try readDatabase(input, source)
    case .text(let survey, let encoding, let start):
      if let remark = opener.remark(encoding, of: survey, input) { warn(remark) }
      if JSONForm.isLines(survey.text, start: start, name: input.path) {
        try JSONForm.check(survey.text, start: start, path: input.given)
        try readJSONLines(input, source, survey, encoding, start)
      } else {
        try readDelimited(input, source, survey, encoding, start)
      }
    }
  }

  private mutating func readDelimited(
    _ input: InputName, _ source: String, _ survey: SurveyedText, _ encoding: TextEncoding,
    _ start: Int
  ) throws {
    let text = survey.text
    let delimiter = options.delimiter ?? DelimiterGuess().delimiter(of: text, start: start)
    var rows = PlainRows(text, delimiter: delimiter, start: start)
    guard let row = rows.next() else { throw InputError.empty(input.given) }
    let header = try HeaderNames(row, of: text, path: input.given)
    warnings += header.warnings
    let places = try header.places(options, path: input.given)
    let uses = uses(header.names, places)
    let body = DelimitedText(
      survey, delimiter: delimiter, columns: uses.count, identifier: places.identifier,
      start: row.range.upperBound, firstLine: rows.line)
    let before = builder.recordCount
    isExpected = false
    try body.encode { chunks in
      try take(chunks, Array(repeating: uses, count: chunks.count), input, source, header.names) {
        text.array($0.range)
      }
      if let end = chunks.last?.end { expect(before, end, of: text.count) }
      return builder.known(uses)
    }
    texts.append(options.skipBadRows == nil ? nil : text)
    summaries.append(
      InputSummary(
        path: input.given, form: "csv", source: source, encoding: encoding.name,
        delimiter: delimiter, records: builder.recordCount - before))
  }

  /// Makes room for the records of a whole text, judging by those up to byte `end`; once is enough.
  private mutating func expect(_ before: Int, _ end: Int, of count: Int) {
    guard !isExpected, end > 0, end < count else { return }
    isExpected = true
    let share = Double(count) / Double(end)
    let records = Double(builder.recordCount - before) * share * 1.02
    builder.expect(records: before + Int(records))
  }

  private mutating func readJSONLines(
    _ input: InputName, _ source: String, _ survey: SurveyedText, _ encoding: TextEncoding,
    _ start: Int
  ) throws {
    let chunks = JSONLines(survey, start: start).encode()
    var keys: [String] = []
    var known = Set<String>()
    for name in chunks.flatMap(\.names) where known.insert(name).inserted { keys.append(name) }
    let header = try HeaderNames(keys, path: input.given, line: 1)
    warnings += header.warnings
    let places = try keys.isEmpty ? (nil, nil) : header.places(options, path: input.given)
    let uses = Dictionary(uniqueKeysWithValues: zip(keys, uses(header.names, places)))
    let before = builder.recordCount
    try take(
      chunks.map(\.chunk), chunks.map { $0.names.map { uses[$0] ?? .attribute(0) } }, input,
      source, header.names
    ) { survey.text.array($0.range) }
    texts.append(options.skipBadRows == nil ? nil : survey.text)
    summaries.append(
      InputSummary(
        path: input.given, form: "json lines", source: source, encoding: encoding.name,
        delimiter: nil, records: builder.recordCount - before))
  }

  private mutating func readDatabase(_ input: InputName, _ source: String) throws {
    let database = try SQLiteInput(input)
    let header = try HeaderNames(database.columns, path: input.given, line: 1)
    let places = try header.places(options, path: input.given)
    let uses = uses(header.names, places)
    let before = builder.recordCount
    try database.encode { chunk in
      try take([chunk], [uses], input, source, header.names) { _ in [] }
    }
    texts.append(nil)
    summaries.append(
      InputSummary(
        path: input.given, form: "sqlite", source: source, encoding: "UTF-8", delimiter: nil,
        records: builder.recordCount - before))
  }

  private mutating func uses(
    _ names: [String], _ places: (identifier: Int?, source: Int?)
  ) -> [ColumnUse] {
    names.enumerated().map { place, name in
      if place == places.identifier { return .identifier }
      return place == places.source ? .source : .attribute(builder.attribute(named: name))
    }
  }

  /// Adds chunks to the table and their bad rows to the rejected ones.
  private mutating func take(
    _ chunks: [EncodedChunk], _ uses: [[ColumnUse]], _ input: InputName, _ source: String,
    _ names: [String], row: (RowFault) -> [UInt8]
  ) throws {
    for chunk in chunks {
      for fault in chunk.faults {
        let line = chunk.firstLine + fault.line
        let error = InputError(fault, file: input.given, line: line, names: names)
        guard options.skipBadRows != nil else { throw error }
        rejected.add(error, row: row(fault))
      }
      let first = UInt32(truncatingIfNeeded: chunk.firstLine)
      lines.append(contentsOf: chunk.lines.lazy.map { $0 + first })
    }
    do {
      try builder.append(chunks, uses: uses, fileSource: source)
    } catch let fault as TableFault {
      throw InputError(fault, file: input.given)
    }
  }

  /// The table and all that goes with it; throws `InputError`.
  consuming func finish() throws -> ReadResult {
    let builder = builder
    self.builder = TableBuilder()
    let finished: (table: Table, rejected: [RejectedRecord])
    do {
      finished = try builder.finish()
    } catch let fault as TableFault {
      throw InputError(fault, file: summaries.map(\.path).joined(separator: ", "))
    }
    try leaveOut(finished.rejected)
    if let path = options.skipBadRows { try rejected.write(to: path) }
    return ReadResult(
      table: finished.table, warnings: warnings, skippedRows: rejected.count,
      lineage: Lineage(inputs: summaries, lines: lines))
  }

  /// Notes the records without an identifier of their own, and forgets where they came from.
  private mutating func leaveOut(_ records: [RejectedRecord]) throws {
    guard !records.isEmpty else { return }
    let lineage = Lineage(inputs: summaries, lines: lines)
    let finder = RowFinder(records.map(\.inputPosition), texts, summaries, lines)
    for record in records {
      let error = InputError(record, lineage)
      guard options.skipBadRows != nil else { throw error }
      rejected.add(error, row: finder.row(record.inputPosition))
    }
    let left = Set(records.map(\.inputPosition))
    var first = 0
    for index in summaries.indices {
      let end = first + summaries[index].records
      summaries[index].records -= left.count { first..<end ~= $0 }
      first = end
    }
    lines = lines.enumerated().filter { !left.contains($0.offset) }.map(\.element)
  }
}
