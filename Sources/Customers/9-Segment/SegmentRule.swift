// Stage 9's rule: how many segments, and how hard to look for them.

/// How many segments there are to be.
public enum SegmentCount: Sendable, Equatable {
  /// So many.
  case fixed(Int)
  /// The best number from 2 to `automaticMax`: with the highest silhouette by k-means, with the
  /// least AIC3 by the mixture.
  case automatic

  /// Most segments that are tried.
  public static let automaticMax = 10
}

/// How segments are found.
public enum SegmentMethod: String, Sendable, CaseIterable {
  /// The mixture where transactions tell of categories or channels and customers are many enough;
  /// k-means elsewhere.
  case automatic = "auto"
  /// Round groups in scaled features (`KMeans`).
  case kMeans = "k-means"
  /// Kinds of buyers (`BehaviourMixture`).
  case mixture

  /// Fewest customers with a purchase for whom `automatic` takes the mixture.
  public static let mixtureCustomersMin = 500
}

/// What the user chooses about segments.
public struct SegmentRule: Sendable, Equatable {
  public var count: SegmentCount
  public var method: SegmentMethod
  /// What quantities are divided by, for k-means.
  public var scaling = FeatureScaling.spread
  /// By k-means: how many principal components of the scaled features make the distances; nil takes
  /// the features themselves.
  public var components: Int?
  /// How often k-means starts anew; the best end is taken.
  public var starts: Int
  public var seed: UInt64

  /// A rule; all may be left out.
  public init(
    count: SegmentCount = .automatic, method: SegmentMethod = .automatic, starts: Int = 5,
    seed: UInt64 = 1
  ) {
    self.count = count
    self.method = method
    self.starts = starts
    self.seed = seed
  }
}
