// CSV and TSV text into encoded chunks, in parallel.
//
// A text is cut every mebibyte or so, where a row begins. Whether a line break ends a row depends
// on all quotes before it, so a first parallel pass counts the quotes of every piece; their
// parity says which pieces begin inside quotes (as in Mühlbauer et al., Instant Loading for Main
// Memory Databases, 2013, doi:10.14778/2556549.2556555). A stray quote in plain text makes that
// guess wrong. So every chunk says where its last row really ended; where that is not where the
// next one began, the rest is cut anew, exactly, by one pass over the text.
//
// Every chunk has dictionaries of its own; the table merges them in the order of the chunks. So
// codes depend on the text alone.

import Kernels

/// The body of a CSV or TSV text, below its header.
public struct DelimitedText: Sendable {
  /// Most columns that a text may have.
  public static let columnLimit = 10_000

  private let survey: SurveyedText
  private let delimiter: UInt8
  private let columns: Int
  private let identifier: Int?
  private let start: Int
  private let firstLine: Int
  private let wanted: [Bool]
  /// Chunks that are held in memory before they are merged.
  private var chunksAtOnce: Int { max(8, 2 * Threads.count) }

  private var text: FileBytes { survey.text }

  /// The rows of a text from byte `start`, which is on line `firstLine`. Values of column
  /// `identifier` are kept without looking for repeats; those of columns that are not `wanted` are
  /// left out, as if they were missing.
  public init(
    _ survey: SurveyedText, delimiter: UInt8, columns: Int, identifier: Int?, start: Int,
    firstLine: Int, wanted: [Bool]? = nil
  ) {
    precondition(columns > 0 && columns <= Self.columnLimit, "columns within the limit")
    self.survey = survey
    self.delimiter = delimiter
    self.columns = columns
    self.identifier = identifier
    self.start = start
    self.firstLine = firstLine
    self.wanted = wanted ?? [Bool](repeating: true, count: columns)
  }

  /// Encodes all rows and hands them over, some chunks at a time, in the order of the text. What is
  /// handed back, the values of each column so far, is used for the next chunks.
  public func encode(_ consume: ([EncodedChunk]) throws -> [ColumnDictionary?]) rethrows {
    var cuts = surveyedCuts() ?? exactCuts(from: start)
    var known = [ColumnDictionary?](repeating: nil, count: columns)
    var next = 0
    var line = firstLine
    while next < cuts.count - 1 {
      // The first chunks only make values known.
      let many = next == 0 ? chunksAtOnce / 4 : chunksAtOnce
      var chunks = encode(cuts[next..<min(next + many + 1, cuts.count)], known)
      for index in chunks.indices {
        chunks[index].firstLine = line
        line += chunks[index].lineCount
      }
      next += chunks.count
      let begin = cuts[next - chunks.count]
      let end = chunks[chunks.count - 1].end
      if end != cuts[next] { cuts.replaceSubrange(next..., with: exactCuts(from: end)) }
      known = []
      known = try consume(chunks)
      text.forget(begin..<end)
    }
  }

  /// Encodes the chunks between cuts, up to the first that does not end where the next one begins.
  private func encode(
    _ cuts: ArraySlice<Int>, _ known: [ColumnDictionary?]
  ) -> [EncodedChunk] {
    let cuts = Array(cuts)
    var chunks = parallelMap(cuts.count - 1) { encode(from: cuts[$0], to: cuts[$0 + 1], known) }
    var sound = 1
    while sound < chunks.count, chunks[sound - 1].end == cuts[sound] { sound += 1 }
    chunks.removeLast(chunks.count - sound)
    return chunks
  }

  /// Where chunks begin, and the end of the text, by the parity of quotes; nil where the quotes
  /// are odd in all, which proves a stray one.
  private func surveyedCuts() -> [Int]? {
    var isInside = [false]
    for piece in survey.pieces {
      isInside.append(isInside[isInside.count - 1] != piece.hasOddQuotes)
    }
    if isInside[isInside.count - 1] { return nil }
    let known = isInside
    let found = parallelMap(survey.pieces.count) { index in
      let range = survey.range(index)
      return range.lowerBound <= start ? nil : firstRow(in: range, isInside: known[index])
    }
    return [start] + found.compactMap { $0 } + [text.count]
  }

  /// The first place in the piece where a row begins.
  private func firstRow(in piece: Range<Int>, isInside: Bool) -> Int? {
    text.withBytes { bytes in
      var isInside = isInside
      for place in piece.lowerBound - 1..<piece.upperBound - 1 {
        switch bytes[place] {
        case UInt8(ascii: "\"") where place >= piece.lowerBound: isInside.toggle()
        case UInt8(ascii: "\n") where !isInside: return place + 1
        case UInt8(ascii: "\r") where !isInside && bytes[place + 1] != UInt8(ascii: "\n"):
          return place + 1
        default: break
        }
      }
      return nil
    }
  }

  /// Where chunks begin, from a place where a row begins, by going through all rows.
  private func exactCuts(from first: Int) -> [Int] {
    var scanner = FieldScanner(
      text: text, delimiter: delimiter, columns: columns, start: first, checksText: false)
    var cuts = [first]
    while cuts[cuts.count - 1] < text.count {
      cuts.append(scanner.skip(to: cuts[cuts.count - 1] + survey.pieceSize))
    }
    return cuts
  }

  private func encode(
    from first: Int, to last: Int, _ known: [ColumnDictionary?]
  ) -> EncodedChunk {
    var scanner = FieldScanner(
      text: text, delimiter: delimiter, columns: columns, start: first, checksText: !survey.isClean)
    let batch = FieldBatch(text: text, columns: columns)
    var encoders = (0..<columns).map { ColumnEncoder(known: known[$0], keepsAll: $0 == identifier) }
    var lines: [UInt32] = []
    while scanner.fill(batch, stop: last) {
      if lines.isEmpty {
        let passed = scanner.position - first
        let rows = batch.rows * (last - first) / max(1, passed) + batch.rows
        lines.reserveCapacity(rows)
        for column in 0..<columns where wanted[column] { encoders[column].expect(rows) }
      }
      batch.appendLines(to: &lines)
      for column in 0..<columns where wanted[column] { encoders[column].encode(batch, column) }
    }
    let nothing = EncodedColumn(
      codes: [UInt32](repeating: 0, count: lines.count), values: ByteArena())
    return EncodedChunk(
      columns: encoders.indices.map { wanted[$0] ? encoders[$0].encoded : nothing },
      lines: lines, faults: scanner.faults, lineCount: scanner.line, end: scanner.position)
  }
}

/// Encodes one column of one chunk.
private struct ColumnEncoder {
  private let known: ColumnDictionary?
  private var codes: [UInt32] = []
  private var dictionary = ColumnDictionary()
  private var keepsAll: Bool
  private var expectedRows = 0
  /// Values that were not known, repeats counted.
  private var unknown = 0

  init(known: ColumnDictionary?, keepsAll: Bool) {
    self.known = known
    self.keepsAll = keepsAll
  }

  var encoded: EncodedColumn {
    EncodedColumn(codes: codes, values: dictionary.arena, known: known?.count ?? 1)
  }

  mutating func expect(_ rows: Int) {
    expectedRows = rows
    codes.reserveCapacity(rows)
  }

  /// Where values hardly repeat, looking for them is left to the merge, which looks once more.
  mutating func encode(_ batch: FieldBatch, _ column: Int) {
    let wasEmpty = codes.isEmpty
    let keptAll = keepsAll
    unknown += dictionary.encode(
      batch, column: column, known: known, into: &codes, always: keepsAll)
    if unknown >= 1024, dictionary.count * 4 > unknown * 3 { keepsAll = true }
    if keepsAll && (wasEmpty || !keptAll) {
      let bytes = dictionary.arena.byteCount * (expectedRows + 64) / max(1, codes.count)
      let strings = dictionary.count * (expectedRows + 64) / max(1, codes.count)
      dictionary.reserve(strings: strings, bytes: bytes, isLookedUp: false)
    }
  }
}
