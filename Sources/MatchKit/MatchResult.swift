// What a run finds.

import Entities
import Pairs
import Records

/// How a model was trained, and whether to trust it.
public struct TrainingRecord: Sendable, Codable, Equatable {
  /// Candidate pairs that training saw.
  public var pairs: Int
  /// Different patterns among them.
  public var patterns: Int
  /// Iterations of expectation-maximisation.
  public var iterations: Int
  /// Expected matches among the candidate pairs.
  public var expectedMatches: Double
  /// Labelled pairs used: matches and others.
  public var labelledMatches: Int
  public var labelledOthers: Int
  /// Why the fit is not to be trusted, if so; empty otherwise.
  public var doubts: [String]

  public init(
    pairs: Int, patterns: Int, iterations: Int, expectedMatches: Double, labelledMatches: Int = 0,
    labelledOthers: Int = 0, doubts: [String] = []
  ) {
    self.pairs = pairs
    self.patterns = patterns
    self.iterations = iterations
    self.expectedMatches = expectedMatches
    self.labelledMatches = labelledMatches
    self.labelledOthers = labelledOthers
    self.doubts = doubts
  }
}

/// Pairs that a person has judged.
public struct LabelledPairs: Sendable, Equatable {
  public var left: [UInt32]
  public var right: [UInt32]
  public var isMatch: [Bool]

  public var count: Int { left.count }

  public init(left: [UInt32] = [], right: [UInt32] = [], isMatch: [Bool] = []) {
    precondition(left.count == right.count && left.count == isMatch.count, "parallel arrays")
    self.left = left
    self.right = right
    self.isMatch = isMatch
  }
}

/// Everything a run knows at its end.
public struct MatchResult: Sendable {
  public let plan: MatchPlan
  /// Reasons of the inferred plan; empty for a given one.
  public let decisions: [PlanDecision]
  public let records: StandardRecords
  public let blocking: [BlockingStatistics]
  /// How many candidate pairs were compared and scored.
  public let candidateCount: Int
  public let model: MatchModel
  public let training: TrainingRecord
  /// Quality by cross-fitting, when labels were given.
  public let quality: CrossFittedQuality?
  /// The pattern of every kept link and the links themselves, strongest first: those at or above
  /// the threshold that join records of one customer.
  public let links: Links
  /// How many candidate pairs fall in each twentieth of probability.
  public let scoreHistogram: [Int]
  /// Pairs near the threshold, and strong links that clustering did not follow.
  public let doubtful: Links
  /// The pattern of levels of every doubtful pair, to explain it.
  public let doubtfulPatterns: [UInt64]
  public let clusters: Clusters
  public let golden: GoldenRecords
  public let warnings: [String]
}
