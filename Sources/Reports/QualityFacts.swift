// What a report says of a measurement that its figures do not tell: what was measured, and how.

/// The circumstances of a measurement.
public struct QualityFacts: Sendable {
  /// The program's version.
  public var version: String
  /// Name of the file with the truth.
  public var truth: String
  /// Name of the file that was measured.
  public var measured: String
  /// Whether only pairs across sources were counted.
  public var acrossSourcesOnly: Bool
  /// Probability from which a scored pair counts as predicted, 0 ... 1.
  public var threshold: Double

  /// Circumstances; all may be left out.
  public init(
    version: String = "", truth: String = "", measured: String = "",
    acrossSourcesOnly: Bool = false, threshold: Double = 0.5
  ) {
    self.version = version
    self.truth = truth
    self.measured = measured
    self.acrossSourcesOnly = acrossSourcesOnly
    self.threshold = threshold
  }
}
