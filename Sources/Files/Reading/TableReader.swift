// From paths to a table.

import Foundation
import Kernels
import Records

/// Reads input files into one table.
public struct TableReader: Sendable {
  private let options: ReadOptions

  /// A reader with those options.
  public init(options: ReadOptions = ReadOptions()) { self.options = options }

  /// Reads all files into one table; O(bytes). Throws `InputError`.
  public func read(_ paths: [String]) throws -> ReadResult {
    var columns: [(name: String, values: ByteStrings, codes: [UInt32], index: [[UInt8]: UInt32])] = []
    var places: [String: Int] = [:]
    var names: [String] = []
    var sources: [String] = []
    var identifiers: [[UInt8]] = []
    var lines: [UInt32] = []
    var inputs: [InputSummary] = []
    for path in paths {
      let rows = try rows(of: path)
      let header = rows[0].fields.map { String(decoding: $0, as: UTF8.self) }
      let identifier = try place(of: options.idColumn, or: "id", in: header, path)
      let source = try place(of: options.sourceColumn, or: "source", in: header, path)
      let name = sourceName(path, taken: &names)
      for (number, row) in rows.dropFirst().enumerated() {
        guard row.fields.count == header.count else {
          throw InputError(
            kind: .badData, file: path, line: row.line, expected: "\(header.count) fields",
            found: "\(row.fields.count)", advice: "mend the row, or leave bad rows out")
        }
        let key = identifier.map { row.fields[$0] } ?? Array(String(number + 1).utf8)
        identifiers.append(key)
        sources.append(source.map { String(decoding: row.fields[$0], as: UTF8.self) } ?? name)
        lines.append(UInt32(row.line))
        for (position, field) in row.fields.enumerated()
        where position != identifier && position != source {
          let column = places[header[position]] ?? columns.count
          if column == columns.count {
            places[header[position]] = column
            columns.append((header[position], ByteStrings([""]), [], [[]: 0]))
          }
          while columns[column].codes.count < identifiers.count - 1 { columns[column].codes.append(0) }
          let code = columns[column].index[field] ?? UInt32(columns[column].values.count)
          if Int(code) == columns[column].values.count {
            columns[column].values.append(field)
            columns[column].index[field] = code
          }
          columns[column].codes.append(code)
        }
      }
      for (position, name) in header.enumerated()
      where position != identifier && position != source && places[name] == nil {
        places[name] = columns.count
        columns.append((name, ByteStrings([""]), [], [[]: 0]))
      }
      inputs.append(
        InputSummary(
          path: path, form: "csv", encoding: "utf-8", delimiter: options.delimiter ?? 44,
          records: rows.count - 1))
    }
    let distinct = Set(sources).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let rank = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices))
    let order = identifiers.indices.sorted { left, right in
      let ranks = (rank[sources[left]]!, rank[sources[right]]!)
      return ranks.0 != ranks.1
        ? ranks.0 < ranks.1 : precedes(identifiers[left], identifiers[right])
    }
    for (left, right) in zip(order, order.dropFirst())
    where sources[left] == sources[right] && identifiers[left] == identifiers[right] {
      let id = String(decoding: identifiers[left], as: UTF8.self)
      throw InputError(
        kind: .badData, file: paths[0], line: Int(lines[right]), expected: "unique identifiers",
        found: "\"\(id)\" of line \(lines[left]) again", advice: "name another identifier column")
    }
    let table = Table(
      columns: columns.map { column in
        var values = ByteStrings([""])
        var renumbered = [UInt32](repeating: 0, count: column.values.count)
        let codes = order.map { record in
          let old = record < column.codes.count ? Int(column.codes[record]) : 0
          if old != 0 && renumbered[old] == 0 {
            renumbered[old] = UInt32(values.count)
            values.append(column.values.array(old))
          }
          return renumbered[old]
        }
        return Column(name: column.name, codes: codes, values: values)
      },
      sources: distinct, sourceOf: order.map { UInt16(rank[sources[$0]]!) },
      identifiers: order.reduce(into: ByteStrings()) { $0.append(identifiers[$1]) },
      inputPosition: order.map { UInt32($0) })
    return ReadResult(
      table: table, warnings: [], skippedRows: 0, lineage: Lineage(inputs: inputs, lines: lines))
  }

  private func rows(of path: String) throws -> [(fields: [[UInt8]], line: Int)] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError(
        kind: .missingFile, file: path, expected: "a file", found: "none",
        advice: "check the path")
    }
    var rows: [(fields: [[UInt8]], line: Int)] = []
    var bytes = [UInt8](data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let first = bytes.prefix { $0 != 10 }
    let detected = [44, 9, 59, 124].max { left, right in
      first.count { $0 == left } < first.count { $0 == right }
    }
    let delimiter = options.delimiter ?? detected ?? 44
    var (fields, field, line, start, at) = ([[UInt8]](), [UInt8](), 1, 1, 0)
    var (quoted, started) = (false, false)
    func endRow() {
      if started {
        fields.append(field)
        rows.append((fields, start))
      }
      (fields, field, started) = ([], [], false)
    }
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if quoted {
        if byte == 34, at < bytes.count, bytes[at] == 34 {
          field.append(34)
          at += 1
        } else if byte == 34 {
          quoted = false
        } else {
          field.append(byte)
        }
        if byte == 10 { line += 1 }
        continue
      }
      switch byte {
      case 10, 13:
        if byte == 13, at < bytes.count, bytes[at] == 10 { at += 1 }
        endRow()
        line += 1
        start = line
      case delimiter:
        fields.append(field)
        (field, started) = ([], true)
      case 34 where field.isEmpty: (quoted, started) = (true, true)
      default:
        field.append(byte)
        started = true
      }
    }
    endRow()
    guard !rows.isEmpty else {
      throw InputError(
        kind: .badData, file: path, expected: "a header line", found: "an empty file",
        advice: "check how the file was made")
    }
    return rows
  }

  private func place(
    of named: String?, or standard: String, in header: [String], _ path: String
  ) throws -> Int? {
    guard let named else { return header.firstIndex { $0.lowercased() == standard } }
    if let place = header.firstIndex(of: named) { return place }
    throw InputError(
      kind: .wrongUsage, file: path, line: 1, expected: "a column \"\(named)\"",
      found: header.joined(separator: ", "), advice: "name one of these")
  }

  private func sourceName(_ path: String, taken: inout [String]) -> String {
    let base = String((path.split(separator: "/").last ?? "input").prefix { $0 != "." })
    var (name, number) = (base, 2)
    while taken.contains(name) {
      name = "\(base)_\(number)"
      number += 1
    }
    taken.append(name)
    return name
  }

  private func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let numbers = [left, right].map { bytes in
      bytes.allSatisfy { 48...57 ~= $0 } && !bytes.isEmpty ? bytes.drop { $0 == 48 } : nil
    }
    switch (numbers[0], numbers[1]) {
    case (let one?, let two?) where one.count != two.count: return one.count < two.count
    case (let one?, let two?) where one != two: return one.lexicographicallyPrecedes(two)
    case (_?, _?): return left.count < right.count
    case (_?, nil): return true
    case (nil, _?): return false
    case (nil, nil): return left.lexicographicallyPrecedes(right)
    }
  }
}
