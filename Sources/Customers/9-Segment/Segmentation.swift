// Stage 9's noun: who is in which segment, and how surely.

import Kernels

/// One number of segments that was tried.
public struct SegmentTrial: Sendable, Equatable {
  public let count: Int
  /// By k-means: the mean silhouette of the customers asked, -1 ... 1; else not a number.
  public var silhouette = Double.nan
  /// By k-means: the sum of their squared distances from the centres; else not a number.
  public var inertia = Double.nan
  /// By the mixture: Bozdogan's criterion AIC3, the lower the better; else not a number.
  public var criterion = Double.nan
  /// By the mixture: Schwarz's criterion BIC, for comparison; else not a number.
  public var schwarzCriterion = Double.nan
}

/// Segments of customers. Segment 0 is the largest; of equal ones, the one of the first customer.
public struct Segmentation: Sendable {
  /// How they were found; never `automatic`.
  public let method: SegmentMethod
  /// For every customer, the segment.
  public let segmentOf: [UInt32]
  /// For every customer, the distance from the segment's centre, in scaled features.
  public let distances: [Double]
  /// For every customer, how much it belongs to its segment, 0 ... 1. By the mixture, the chance to
  /// be of it; by k-means, (1 / d²) / Σ (1 / d²) over all centres (fuzzy c-means with exponent 2:
  /// Bezdek, 1981).
  public let memberships: [Double]
  /// For every customer, the segment that is second nearest, or second likeliest; its own when
  /// there is only one.
  public let nextOf: [UInt32]
  /// One row for each segment, in scaled features: the mean of its customers.
  public let centres: DenseRows
  /// Customers of each segment.
  public let sizes: [Int]
  /// Every number of segments that was tried, the one that was taken among them; none if it was
  /// given.
  public let trials: [SegmentTrial]
  /// The mean silhouette of the segments, and of how many customers.
  public let silhouette: Double
  public let silhouetteSample: Int
  /// The sum of squared distances from the centres.
  public let inertia: Double
  /// Whether k-means came to its end.
  public let hasConverged: Bool

  /// How many segments there are.
  public var count: Int { sizes.count }
}
