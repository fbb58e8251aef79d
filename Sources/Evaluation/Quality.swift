// The figures of a measurement, as `evaluate --json` prints them.

/// Quality of a result; encodes to the keys of `evaluate --json`.
public struct Quality: Sendable, Equatable, Codable {
  /// Over pairs: all pairs inside clusters, or the scored pairs from the threshold up.
  public var pairs: PairQuality
  /// Over clusters; nothing for scores without clusters.
  public var clusters: ClusterQuality?
  /// Records that the truth does not cover, which were left out on both sides.
  public var recordsIgnored: Int
  /// Only for scores.
  public var scores: ScoreQuality?
  /// Of the candidate pairs, if they are known.
  public var blocking: BlockingQuality?
  /// Of parts of the records, if they were asked for.
  public var slices: [Slice]

  enum CodingKeys: String, CodingKey {
    case pairs, clusters
    case recordsIgnored = "records_ignored"
    case blocking, slices
  }

  public init(
    pairs: PairQuality, clusters: ClusterQuality?, recordsIgnored: Int,
    scores: ScoreQuality? = nil, blocking: BlockingQuality? = nil, slices: [Slice] = []
  ) {
    self.pairs = pairs
    self.clusters = clusters
    self.recordsIgnored = recordsIgnored
    self.scores = scores
    self.blocking = blocking
    self.slices = slices
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    pairs = try values.decode(PairQuality.self, forKey: .pairs)
    clusters = try values.decodeIfPresent(ClusterQuality.self, forKey: .clusters)
    recordsIgnored = try values.decode(Int.self, forKey: .recordsIgnored)
    blocking = try values.decodeIfPresent(BlockingQuality.self, forKey: .blocking)
    slices = try values.decodeIfPresent([Slice].self, forKey: .slices) ?? []
    scores = try? ScoreQuality(from: decoder)
  }

  /// Writes the keys of the scores beside `pairs` and `clusters`.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(pairs, forKey: .pairs)
    try values.encodeIfPresent(clusters, forKey: .clusters)
    try values.encode(recordsIgnored, forKey: .recordsIgnored)
    try scores?.encode(to: encoder)
    try values.encodeIfPresent(blocking, forKey: .blocking)
    if !slices.isEmpty { try values.encode(slices, forKey: .slices) }
  }
}
