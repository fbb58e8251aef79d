// JSON Lines text (one object a line) into encoded chunks, in parallel.
//
// A line break never stands inside a record, so the text is cut at any of them. Every chunk finds
// its own keys; columns are united by name afterwards, in order of first appearance.

import Kernels

/// A chunk of JSON Lines, with the names of its columns.
public struct NamedChunk: Sendable {
  /// The names, in order of first appearance.
  public let names: [String]
  /// The records.
  public var chunk: EncodedChunk
}

/// A JSON Lines text.
public struct JSONLines: Sendable {
  private let survey: SurveyedText
  private let start: Int
  private var text: FileBytes { survey.text }

  /// The records of a text from byte `start`, on line 1.
  public init(_ survey: SurveyedText, start: Int) {
    self.survey = survey
    self.start = start
  }

  /// All records, in the order of the text; empty lines are none. O(bytes).
  public func encode() -> [NamedChunk] {
    var all: [NamedChunk] = []
    encode { all += $0 }
    return all
  }

  /// The same, some chunks at a time, in the order of the text.
  public func encode(_ consume: ([NamedChunk]) throws -> Void) rethrows {
    let cuts = cuts()
    let many = max(8, 2 * Threads.count)
    var line = 1
    for first in stride(from: 0, to: cuts.count - 1, by: many) {
      let last = min(first + many, cuts.count - 1)
      var chunks = parallelMap(last - first) {
        encode(cuts[first + $0]..<cuts[first + $0 + 1])
      }
      for index in chunks.indices {
        chunks[index].chunk.firstLine = line
        line += chunks[index].chunk.lineCount
      }
      try consume(chunks)
      text.forget(cuts[first]..<cuts[last])
    }
  }

  /// Where chunks begin, and the end of the text.
  private func cuts() -> [Int] {
    let found = parallelMap(survey.pieces.count) { index -> Int? in
      let range = survey.range(index)
      guard range.lowerBound > start else { return nil }
      return text.withBytes { bytes in
        (range.lowerBound - 1..<range.upperBound - 1).first { bytes[$0] == UInt8(ascii: "\n") }
          .map { $0 + 1 }
      }
    }
    return [start] + found.compactMap { $0 } + [text.count]
  }

  private func encode(_ range: Range<Int>) -> NamedChunk {
    text.withBytes { bytes in
      var reader = JSONChunkReader()
      var at = range.lowerBound
      var line = 0
      while at < range.upperBound {
        var end = at
        while end < range.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        if !survey.isClean, let place = text.firstFault(in: at..<end) {
          reader.note(bytes[place] == 0 ? .nul : .brokenText, at..<end, line)
        } else {
          reader.read(bytes, at..<end, line)
        }
        at = end + 1
        line += 1
      }
      return reader.finish(lineCount: line, end: range.upperBound)
    }
  }
}

/// Reads the lines of one chunk.
private struct JSONChunkReader {
  private var row = JSONRow()
  private var recorder = ChunkRecorder()
  private var names: [String] = []
  private var places: [[UInt8]: Int] = [:]
  /// For every column the line that set it last, to find a key that comes twice.
  private var lastLine: [Int] = []
  private var cells: [(column: Int, value: JSONValue)] = []

  mutating func read(_ text: Span<UInt8>, _ line: Range<Int>, _ number: Int) {
    guard line.contains(where: { text[$0] > 0x20 }) else { return }
    do throws(JSONFault) {
      try row.parse(text, line)
      try placeCells(text, number)
      var values: [[UInt8]] = []
      for cell in cells where cell.value.form == .escaped {
        values.append(try row.unescaped(text, cell.value.range))
      }
      commit(text, values, number)
    } catch {
      note(.syntax(expected: error.expected, found: error.found), line, number)
    }
  }

  mutating func note(_ reason: RowFault.Reason, _ line: Range<Int>, _ number: Int) {
    recorder.note(
      RowFault(reason: reason, range: line, line: number, column: nil, row: recorder.recordCount))
  }

  consuming func finish(lineCount: Int, end: Int) -> NamedChunk {
    let names = names
    let chunk = recorder.finish(columnCount: names.count, lineCount: lineCount, end: end)
    return NamedChunk(names: names, chunk: chunk)
  }

  /// Finds the column of every member; most rows have the keys of the row before.
  private mutating func placeCells(_ text: Span<UInt8>, _ number: Int) throws(JSONFault) {
    cells.removeAll(keepingCapacity: true)
    for member in row.members {
      let key =
        member.key.form == .escaped
        ? try row.unescaped(text, member.key.range) : member.key.range.map { text[$0] }
      let column = places[key] ?? names.count
      if column == names.count {
        let name = String(decoding: key, as: UTF8.self)
        guard column < DelimitedText.columnLimit else {
          throw JSONFault("at most \(DelimitedText.columnLimit) keys", "\"\(name)\" as another")
        }
        places[key] = column
        names.append(name)
        lastLine.append(-1)
      }
      guard lastLine[column] != number else {
        throw JSONFault("every key once", "\"\(names[column])\" twice")
      }
      lastLine[column] = number
      cells.append((column, member.value))
    }
  }

  private mutating func commit(_ text: Span<UInt8>, _ escaped: [[UInt8]], _ number: Int) {
    var next = 0
    for cell in cells {
      switch cell.value.form {
      case .missing: break
      case .plain:
        let value = text.extracting(cell.value.range)
        recorder.set(cell.column, value)
      case .escaped:
        let value = escaped[next]
        recorder.set(cell.column, value.span)
        next += 1
      }
    }
    recorder.endRecord(line: number)
  }
}
