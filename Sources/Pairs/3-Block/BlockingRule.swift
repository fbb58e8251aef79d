// Stage 3's rule: which records are worth comparing.

/// The same keys from one or several attributes, which share one space of keys: with given and
/// family name together, records whose names are swapped still meet.
public struct BlockingKey: Sendable, Hashable, Codable {
  /// Names of the attributes.
  public var attributes: [String]
  /// What is taken from their values.
  public var function: KeyFunction

  public init(_ attributes: [String], _ function: KeyFunction) {
    self.attributes = attributes
    self.function = function
  }
}

/// Records that agree on all of `keys` are worth comparing.
public struct BlockingRule: Sendable, Hashable, Codable {
  /// What has to agree, at least one key.
  public var keys: [BlockingKey]

  public init(_ keys: [BlockingKey]) { self.keys = keys }

  /// A rule of one key.
  public init(_ attributes: [String], _ function: KeyFunction) {
    keys = [BlockingKey(attributes, function)]
  }

  /// Words for people: `given_name|family_name soundex & birth_date year`.
  public var label: String {
    keys.map { "\($0.attributes.joined(separator: "|")) \($0.function.name)" }
      .joined(separator: " & ")
  }
}

/// How many pairs blocking may spend.
public struct BlockingBudget: Sendable, Hashable, Codable {
  /// Pairs inside blocks, per record, before the best are chosen; sets the largest block. Nil
  /// follows the number of records.
  public var blockPairsPerRecord: Int?
  /// Candidates kept per record: the strongest by shared keys. Nil follows the number of records.
  public var candidatesPerRecord: Int?
  /// The largest block, at most.
  public var blockSizeMax: Int

  public init(
    blockPairsPerRecord: Int? = nil, candidatesPerRecord: Int? = nil, blockSizeMax: Int = 800
  ) {
    self.blockPairsPerRecord = blockPairsPerRecord
    self.candidatesPerRecord = candidatesPerRecord
    self.blockSizeMax = blockSizeMax
  }

  enum CodingKeys: String, CodingKey {
    case blockPairsPerRecord = "block_pairs_per_record"
    case candidatesPerRecord = "candidates_per_record"
    case blockSizeMax = "block_size_max"
  }

  /// Candidates kept per record for `recordCount` records: 300 for small files, 20 for large ones.
  public func candidates(recordCount: Int) -> Int {
    candidatesPerRecord ?? min(300, max(20, 400_000 / max(1, recordCount)))
  }

  /// Pairs inside blocks per record: 40 for small files, 20 above 200,000 records.
  public func blockPairs(recordCount: Int) -> Int {
    blockPairsPerRecord ?? (recordCount <= 200_000 ? 40 : 20)
  }
}
