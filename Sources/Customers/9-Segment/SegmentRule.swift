// Stage 9's rule: how many segments, and how hard to look for them.

/// How many segments there are to be.
public enum SegmentCount: Sendable, Equatable {
  /// So many.
  case fixed(Int)
  /// The number from 2 to `automaticMax` with the highest silhouette.
  case automatic

  /// Most segments that are tried.
  public static let automaticMax = 10
}

/// What the user chooses about segments.
public struct SegmentRule: Sendable, Equatable {
  public var count: SegmentCount
  /// How often k-means starts anew; the best end is taken.
  public var starts: Int
  public var seed: UInt64

  /// A rule; all may be left out.
  public init(count: SegmentCount = .automatic, starts: Int = 5, seed: UInt64 = 1) {
    self.count = count
    self.starts = starts
    self.seed = seed
  }
}
