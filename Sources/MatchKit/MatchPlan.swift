// All rules of a run in one typed value.

import Entities
import Pairs
import Records

/// Within one set of records, or between sources.
public enum MatchTask: String, Sendable, Codable, CaseIterable {
  /// Any two records may be the same entity.
  case dedupe
  /// Only records of different sources are compared.
  case link
  /// As `link`, and no source holds an entity twice.
  case linkOneToOne = "link_one_to_one"

  /// Whether pairs inside a source are left out.
  public var acrossSourcesOnly: Bool { self != .dedupe }
}

/// What a run does with the records: all rules, stage by stage.
public struct MatchPlan: Sendable, Codable, Equatable {
  /// Version of the plan's format.
  public var version: Int
  public var task: MatchTask
  /// Columns with their roles.
  public var attributes: [StandardiseRule]
  /// Which pairs are compared: a pair needs to meet in one rule.
  public var blocking: [BlockingRule]
  public var budget: BlockingBudget
  /// How pairs are compared, at most 16.
  public var comparisons: [Comparison]
  /// Links below this probability are not used, 0 < t < 1.
  public var threshold: Double
  public var clustering: ClusterRule
  /// How golden values are chosen.
  public var merging: MergePlan

  public init(
    version: Int = 1, task: MatchTask, attributes: [StandardiseRule], blocking: [BlockingRule],
    budget: BlockingBudget = BlockingBudget(), comparisons: [Comparison], threshold: Double = 0.5,
    clustering: ClusterRule = .averageLinkage, merging: MergePlan = MergePlan()
  ) {
    self.version = version
    self.task = task
    self.attributes = attributes
    self.blocking = blocking
    self.budget = budget
    self.comparisons = comparisons
    self.threshold = threshold
    self.clustering = clustering
    self.merging = merging
  }
}
