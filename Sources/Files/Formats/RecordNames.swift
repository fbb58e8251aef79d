// Finding records by what users call them: a source and an identifier.
//
// Identifiers are numbered as bytes; records with one identifier form a chain, one a source.

import Kernels
import Records

/// The names of records, each with its number.
public struct RecordNames: Sendable {
  /// What a search for a name gives.
  public enum Match: Sendable, Equatable {
    case record(UInt32)
    case unknown
    /// The identifier occurs in several sources and no source was given.
    case ambiguous
  }

  /// Names of the sources, in order of first appearance.
  public private(set) var sources: [String] = []
  /// For every record, the index of its source.
  public private(set) var sourceOf: [UInt16] = []
  /// Whether the sources mean something; if not, records are found by identifier alone.
  public let hasSources: Bool
  /// The distinct identifiers.
  private var identifiers = ByteDictionary(withEmpty: false)
  /// For every record, its identifier's code.
  private var codeOf: [UInt32] = []
  /// For every identifier, its last record; for every record, the one before of its identifier.
  private var lastOf: [UInt32] = []
  private var previousOf: [UInt32] = []
  private var sourceIndex: [String: UInt16] = [:]

  /// No names yet.
  public init(hasSources: Bool) { self.hasSources = hasSources }

  /// The names of a table's records, numbered as there; O(records).
  public init(_ table: Table) {
    self.init(hasSources: true)
    reserve(table)
    let numbers = table.sources.map { number(ofSource: $0) }
    for record in 0..<table.recordCount {
      add(
        source: numbers[Int(table.sourceOf[record])],
        table.identifiers.bytes.span.extracting(table.identifiers.range(record)))
    }
  }

  /// How many records have a name.
  public var count: Int { codeOf.count }

  /// Numbers one more record.
  @discardableResult
  public mutating func add(source: String, identifier: String) -> UInt32 {
    let number = number(ofSource: source)
    return add(source: number, Array(identifier.utf8).span)
  }

  /// The record of that name; O(sources that share the identifier).
  public func find(source: String?, identifier: String) -> Match {
    find(source: source.map { sourceIndex[$0] ?? .max }, Array(identifier.utf8).span)
  }

  /// A record's name for people: `source:identifier`, or the identifier where one source is all.
  public func label(_ record: UInt32) -> String {
    sources.count > 1 && hasSources
      ? "\(source(record)):\(identifier(record))" : identifier(record)
  }

  /// The name of a record's source.
  public func source(_ record: UInt32) -> String { sources[Int(sourceOf[Int(record)])] }

  /// A record's identifier.
  public func identifier(_ record: UInt32) -> String {
    identifiers.values.string(Int(codeOf[Int(record)]))
  }

  /// Makes room for the records of a table, if there are no names yet.
  mutating func reserve(_ table: Table) {
    guard count == 0 else { return }
    identifiers.reserve(count: table.recordCount, byteCount: table.identifiers.bytes.count)
  }

  /// The number of a source, new if it was not there.
  mutating func number(ofSource name: String) -> UInt16 {
    if let number = sourceIndex[name] { return number }
    let number = UInt16(sources.count)
    sources.append(name)
    sourceIndex[name] = number
    return number
  }

  /// Numbers one more record; amortised O(bytes).
  @discardableResult
  mutating func add(source: UInt16, _ identifier: Span<UInt8>) -> UInt32 {
    add(source: source, code: identifiers.code(of: identifier))
  }

  /// The record of that name, sources by number.
  func find(source: UInt16?, _ identifier: Span<UInt8>) -> Match {
    guard let code = identifiers.knownCode(of: identifier) else { return .unknown }
    return find(source: source, code: code)
  }

  /// The record of that name, new if there is none; only looked up once.
  mutating func findOrAdd(source: UInt16?, _ identifier: Span<UInt8>) -> Match {
    let code = identifiers.code(of: identifier)
    if Int(code) < lastOf.count {
      let match = find(source: source, code: code)
      if match != .unknown { return match }
    }
    return .record(add(source: source ?? number(ofSource: ""), code: code))
  }

  private mutating func add(source: UInt16, code: UInt32) -> UInt32 {
    let record = UInt32(codeOf.count)
    codeOf.append(code)
    sourceOf.append(source)
    if Int(code) == lastOf.count {
      lastOf.append(record)
      previousOf.append(.max)
    } else {
      previousOf.append(lastOf[Int(code)])
      lastOf[Int(code)] = record
    }
    return record
  }

  private func find(source: UInt16?, code: UInt32) -> Match {
    var record = lastOf[Int(code)]
    guard let source, hasSources else {
      return previousOf[Int(record)] == .max ? .record(record) : .ambiguous
    }
    while record != .max {
      if sourceOf[Int(record)] == source { return .record(record) }
      record = previousOf[Int(record)]
    }
    return .unknown
  }
}
