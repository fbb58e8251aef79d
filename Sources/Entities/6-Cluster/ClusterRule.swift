// Stage 6's rule: how links become clusters.
//
// Joining everything that a chain of links connects is right only when links are nearly perfect:
// one wrong link joins two whole people. Average linkage asks all pairs between two clusters,
// also the pairs that were scored low or never scored, before it joins them.

/// How scored pairs are grouped into entities.
public enum ClusterRule: String, Sendable, Hashable, Codable, CaseIterable {
  /// Everything connected by links at or above the threshold is one cluster.
  case components
  /// Inside each component, the two clusters with the highest mean evidence are joined for as long
  /// as that mean favours a match. The default.
  case averageLinkage = "average_linkage"
  /// At most one record of each source in a cluster; for sources without duplicates of their own.
  case oneToOne = "one_to_one"
}

/// The constants of average linkage, all on the log-odds scale after the threshold is taken off.
public struct LinkageConstants: Sendable, Hashable, Codable {
  /// Evidence of one link against a match counts at least this.
  public var evidenceMin: Double
  /// Evidence of one link for a match counts at most this.
  public var evidenceMax: Double
  /// What a pair counts that has no link; at most `mergeAbove`.
  public var unscoredPair: Double
  /// Two clusters are joined while the mean over their pairs is above this.
  public var mergeAbove: Double

  /// Constants; all within -1000 ... 1000.
  public init(
    evidenceMin: Double = -10, evidenceMax: Double = 8, unscoredPair: Double = -2,
    mergeAbove: Double = 0
  ) {
    precondition(unscoredPair <= mergeAbove, "clusters without a link between them stay apart")
    precondition(evidenceMin <= evidenceMax, "evidenceMin is at most evidenceMax")
    self.evidenceMin = evidenceMin
    self.evidenceMax = evidenceMax
    self.unscoredPair = unscoredPair
    self.mergeAbove = mergeAbove
  }

  /// For `ClusterRule.averageLinkage`: clip to -10 ... 8, an unscored pair counts -2.
  public static let standard = LinkageConstants()
  /// For `ClusterRule.oneToOne`, where the sources already keep clusters small: an unscored pair
  /// counts 0.
  public static let oneToOne = LinkageConstants(unscoredPair: 0)
}
