// Finding records by what users call them: a source and an identifier.

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
  /// For every record, its identifier.
  public private(set) var identifiers: [String] = []
  /// Whether the sources mean something; if not, records are found by identifier alone.
  public let hasSources: Bool
  private var firstOf: [String: UInt32] = [:]
  private var nextOf: [UInt32] = []
  private var sourceIndex: [String: UInt16] = [:]

  /// No names yet.
  public init(hasSources: Bool) { self.hasSources = hasSources }

  /// The names of a table's records, numbered as there; O(records).
  public init(_ table: Table) {
    self.init(hasSources: true)
    firstOf.reserveCapacity(table.recordCount)
    for record in 0..<table.recordCount {
      add(
        source: table.sources[Int(table.sourceOf[record])],
        identifier: table.identifiers.string(record))
    }
  }

  /// How many records have a name.
  public var count: Int { identifiers.count }

  /// Numbers one more record.
  @discardableResult
  public mutating func add(source: String, identifier: String) -> UInt32 {
    let record = UInt32(identifiers.count)
    let index = sourceIndex[source] ?? UInt16(sources.count)
    if Int(index) == sources.count {
      sources.append(source)
      sourceIndex[source] = index
    }
    identifiers.append(identifier)
    sourceOf.append(index)
    nextOf.append(firstOf.updateValue(record, forKey: identifier) ?? .max)
    return record
  }

  /// The record of that name; O(sources that share the identifier).
  public func find(source: String?, identifier: String) -> Match {
    guard let first = firstOf[identifier] else { return .unknown }
    guard let source, hasSources else {
      return nextOf[Int(first)] == .max ? .record(first) : .ambiguous
    }
    var record = first
    while record != .max {
      if sources[Int(sourceOf[Int(record)])] == source { return .record(record) }
      record = nextOf[Int(record)]
    }
    return .unknown
  }

  /// A record's name for people: `source:identifier`, or the identifier where one source is all.
  public func label(_ record: UInt32) -> String {
    let identifier = identifiers[Int(record)]
    return sources.count > 1 && hasSources
      ? "\(sources[Int(sourceOf[Int(record)])]):\(identifier)" : identifier
  }
}
