// Encoded chunks of all inputs into one table.
//
// Chunks are merged column by column, in parallel over columns and in order over chunks, so that
// codes count first appearances in the input. At the end records are put in canonical order; if
// they were not in it, codes are renumbered by first appearance in the new order, which makes the
// table the same for any order of the rows.

import Kernels

/// What a column of an input is for.
public enum ColumnUse: Sendable, Equatable {
  /// An attribute: the number that `TableBuilder.attribute` gave.
  case attribute(Int)
  /// The identifier.
  case identifier
  /// The source.
  case source
}

/// Why records cannot make a table.
public enum TableFault: Error, Sendable, Equatable {
  /// A column, or the identifiers, hold more than 4 GiB of distinct text.
  case columnTooLarge(String)
  /// More than 65,535 sources.
  case tooManySources(Int)
  /// More than 4 billion records.
  case tooManyRecords
}

/// A record that has no identifier of its own.
public struct RejectedRecord: Sendable, Equatable {
  /// Its place in the input.
  public let inputPosition: Int
  /// Its identifier.
  public let identifier: String
  /// The first record with the same source and identifier; nil if the identifier is empty.
  public let repeatOf: Int?
}

/// Puts a table together from chunks.
public struct TableBuilder: Sendable {
  /// Records so far.
  public private(set) var recordCount = 0
  private var columns: [ColumnBuilder] = []
  private var places: [String: Int] = [:]
  private var source: ColumnBuilder
  private var identifiers: ByteArena
  /// For every source, the number of its last row.
  private var lastRow: [Int] = [0]
  private let byteLimit: Int

  public init() { self.init(byteLimit: Int(UInt32.max)) }

  /// The same with less room per column than 4 GiB.
  package init(byteLimit: Int) {
    self.byteLimit = byteLimit
    source = ColumnBuilder(name: "source", byteLimit: byteLimit)
    identifiers = ByteArena(byteLimit: byteLimit)
  }

  /// The number of the attribute of that name, which is added if it is new.
  public mutating func attribute(named name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = columns.count
    columns.append(ColumnBuilder(name: name, byteLimit: byteLimit))
    columns[columns.count - 1].appendMissing(recordCount)
    return columns.count - 1
  }

  /// Makes room for so many records in all, judging by those that there are.
  public mutating func expect(records: Int) {
    guard records > recordCount else { return }
    source.expect(records)
    parallelMutate(&columns) { _, builder in builder.expect(records) }
  }

  /// Adds chunks of one file in order. `uses` says, chunk by chunk, what its columns are for;
  /// records without a source belong to `fileSource`, and without an identifier column they are
  /// numbered within their source, rows left out being counted. Throws `TableFault`.
  public mutating func append(
    _ chunks: [EncodedChunk], uses: [[ColumnUse]], fileSource: String
  ) throws {
    precondition(chunks.count == uses.count, "uses for every chunk")
    let fileCode = source.code(of: fileSource)
    for (chunk, uses) in zip(chunks, uses) {
      let column = uses.firstIndex(of: .source).map { chunk.columns[$0] }
      source.append(column, chunk.recordCount, missing: fileCode)
      if let place = uses.firstIndex(of: .identifier) {
        identifiers.append(chunk.columns[place], records: chunk.recordCount)
      } else {
        appendRowNumbers(chunk, column == nil ? fileCode : nil)
      }
      recordCount += chunk.recordCount
    }
    parallelMutate(&columns) { place, builder in
      for (chunk, uses) in zip(chunks, uses) {
        let column = uses.firstIndex(of: .attribute(place)).map { chunk.columns[$0] }
        builder.append(column, chunk.recordCount, missing: 0)
      }
    }
    try check()
  }

  /// For every column of an input, the values so far that the next chunks may give as known. They
  /// must be let go before those chunks are added, which would else copy them.
  public func known(_ uses: [ColumnUse]) -> [ColumnDictionary?] {
    uses.map { use in
      guard case .attribute(let place) = use else { return nil }
      return columns[place].known
    }
  }

  /// The table, and the records that were left out of it because their identifier is empty or
  /// repeats an earlier one's, by place in the input; O(records × columns). Throws `TableFault`.
  public consuming func finish() throws -> (table: Table, rejected: [RejectedRecord]) {
    let (names, sourceOf) = try sortedSources()
    let given = identifiers.strings(withEmpty: false)
    let sorted = CanonicalOrder(sourceOf: sourceOf, identifiers: given).sorted()
    var order = sorted.order
    let rejected = rejects(sorted, given)
    if !rejected.isEmpty {
      let left = Set(rejected.map { UInt32($0.inputPosition) })
      order = (order ?? Array(0..<UInt32(recordCount))).filter { !left.contains($0) }
    }
    let final = order
    parallelMutate(&columns) { _, builder in builder.finish(final) }
    let positions = inputPositions(final, rejected)
    guard let final else {
      return (
        Table(
          columns: columns.compactMap(\.finished), sources: names, sourceOf: sourceOf,
          identifiers: given, inputPosition: positions), rejected
      )
    }
    let identifiers = identifiers.strings(final.map { $0 + 1 })
    return (
      Table(
        columns: columns.compactMap(\.finished), sources: names,
        sourceOf: final.map { sourceOf[Int($0)] }, identifiers: identifiers,
        inputPosition: positions), rejected
    )
  }

  private func check() throws {
    guard recordCount < Int(UInt32.max) else { throw TableFault.tooManyRecords }
    guard !identifiers.isOverfull else { throw TableFault.columnTooLarge("identifier") }
    if let full = (columns + [source]).first(where: \.isOverfull) {
      throw TableFault.columnTooLarge(full.name)
    }
  }

  /// Numbers the rows of a chunk within their sources; rows left out count for `fileCode`.
  private mutating func appendRowNumbers(_ chunk: EncodedChunk, _ fileCode: UInt32?) {
    lastRow += [Int](repeating: 0, count: max(0, source.count - lastRow.count))
    var gaps = fileCode == nil ? [] : chunk.faults.map(\.row)[...]
    for row in 0..<chunk.recordCount {
      let code = Int(source.codes[recordCount + row])
      while let gap = gaps.first, gap <= row {
        lastRow[code] += 1
        gaps.removeFirst()
      }
      lastRow[code] += 1
      identifiers.append(number: lastRow[code])
    }
    if let fileCode { lastRow[Int(fileCode)] += gaps.count }
  }

  /// The names of the sources that have records, sorted, and every record's index into them.
  private func sortedSources() throws -> ([String], [UInt16]) {
    let codes = source.codes
    var isUsed = [Bool](repeating: false, count: source.count)
    for code in codes { isUsed[Int(code)] = true }
    let used = isUsed.indices.filter { isUsed[$0] }.map { (code: $0, bytes: source.value($0)) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    guard used.count <= Int(UInt16.max) else { throw TableFault.tooManySources(used.count) }
    var ranks = [UInt16](repeating: 0, count: source.count)
    for (rank, source) in used.enumerated() { ranks[source.code] = UInt16(rank) }
    let names = used.map { String(decoding: $0.bytes, as: UTF8.self) }
    return (names, codes.map { ranks[Int($0)] })
  }

  private func rejects(
    _ sorted: SortedRecords, _ identifiers: ByteStrings
  ) -> [RejectedRecord] {
    var rejected: [RejectedRecord] = []
    for record in 0..<recordCount where identifiers.length(record) == 0 {
      rejected.append(RejectedRecord(inputPosition: record, identifier: "", repeatOf: nil))
    }
    for pair in sorted.repeats where identifiers.length(pair.record) > 0 {
      rejected.append(
        RejectedRecord(
          inputPosition: pair.record, identifier: identifiers.string(pair.record),
          repeatOf: pair.of))
    }
    return rejected.sorted { $0.inputPosition < $1.inputPosition }
  }

  /// For every record in order its place in the input, not counting those that were left out.
  private func inputPositions(_ order: [UInt32]?, _ rejected: [RejectedRecord]) -> [UInt32] {
    guard let order else { return [UInt32](0..<UInt32(recordCount)) }
    guard !rejected.isEmpty else { return order }
    var places = [UInt32](repeating: 1, count: recordCount)
    for record in rejected { places[record.inputPosition] = 0 }
    var next: UInt32 = 0
    for record in places.indices {
      let step = places[record]
      places[record] = next
      next += step
    }
    return order.map { places[Int($0)] }
  }
}

extension ByteArena {
  /// Adds one string per record.
  fileprivate mutating func append(_ column: EncodedColumn, records: Int) {
    if column.values.count == records + 1 {
      append(column.values)
    } else {
      append(column.values, indices: column.codes)
    }
  }
}
