// The pipeline: Records → Pairs → Entities. Read this file first.

import Entities
import Kernels
import Pairs
import Records

/// Finds which records are the same entity and merges them.
public struct Matcher: Sendable {
  let task: MatchTask
  private let plan: MatchPlan?
  let model: MatchModel?
  private let threshold: Double?
  let seed: UInt64

  /// A matcher; without a plan it infers one, without a model it trains one. `threshold` replaces
  /// the plan's.
  public init(
    task: MatchTask = .dedupe, plan: MatchPlan? = nil, model: MatchModel? = nil,
    threshold: Double? = nil, seed: UInt64 = 1
  ) {
    self.task = plan?.task ?? task
    self.plan = plan
    self.model = model
    self.threshold = threshold
    self.seed = seed
  }

  /// Matches the records of `table`.
  ///
  /// - Parameters:
  ///   - labels: judged pairs; with them the model is trained on top of the one that needs none.
  ///   - truth: instead of labels, the entity of every record, `UInt32.max` where it is unknown.
  public func match(
    _ table: Table, labels: LabelledPairs? = nil, truth: [UInt32]? = nil,
    observer: StageObserver = StageObserver()
  ) throws -> MatchResult {
    let count = table.recordCount
    let prepared = try observer.stage(.standardise, count) { try prepare(table) }
    var plan = prepared.plan
    var decisions = prepared.decisions
    let records = prepared.records
    let candidates = observer.stage(.block, count) {
      Blocker(
        rules: plan.blocking, budget: plan.budget, acrossSourcesOnly: task.acrossSourcesOnly
      ).block(records)
    }
    let comparer = observer.stage(.score, count) { Comparer(plan.comparisons, records: records) }
    let threshold = logOdds(plan.threshold)
    let training = Training(task: task, start: model, seed: seed)
    let sample = training.sample(of: candidates)
    let patterns = observer.stage(.score, sample.count) {
      comparer.compare(sample) { observer.advance(.score, $0) }
    }
    let trained = observer.stage(.train, patterns.patterns.count) {
      training.train(
        comparer, sample, patterns, records, of: candidates.count,
        labels: labels ?? truth.map { TruthSampler().sample(candidates, entityOf: $0) })
    }
    let scored = observer.stage(.score, candidates.count) {
      sample.count == candidates.count
        ? ScoredCandidates(candidates, patterns, trained.model)
        : ScoredCandidates(candidates, comparer, trained.model, threshold: threshold) {
          observer.advance(.score, $0)
        }
    }
    if let decision = oneToOne(plan, scored.links, comparer, trained.model, count) {
      plan.clustering = .oneToOne
      decisions.append(decision)
    }
    let clusters = observer.stage(.cluster, scored.links.count) {
      Clusterer(
        rule: plan.clustering, thresholdLogOdds: threshold,
        acrossSourcesOnly: task.acrossSourcesOnly
      ).cluster(
        scored.links, recordCount: count, sourceOf: records.sourceOf,
        apart: Contradictions(model: trained.model, comparer: comparer, records: records)
          .cannotLinks(scored.links))
    }
    let golden = observer.stage(.merge, count) {
      Merger(plan: plan.merging).merge(table, records: records, clusters: clusters)
    }
    let doubtful = scored.doubtful(clusters, threshold: threshold)
    return MatchResult(
      plan: plan, decisions: decisions, records: records, blocking: candidates.statistics,
      candidateCount: candidates.count, model: trained.model, training: trained.record,
      quality: trained.quality,
      links: scored.used(clusters, threshold: threshold), scoreHistogram: scored.histogram,
      doubtful: doubtful,
      doubtfulPatterns: comparer.patterns(doubtful.left.span, doubtful.right.span),
      clusters: clusters, golden: golden, warnings: trained.record.doubts)
  }

  /// Why linked sources are matched one to one although nobody said so; nil when they are not.
  private func oneToOne(
    _ plan: MatchPlan, _ links: Links, _ comparer: Comparer, _ model: MatchModel, _ count: Int
  ) -> PlanDecision? {
    guard task == .link, self.plan == nil else { return nil }
    let test = DuplicateFreeTest(
      comparer: comparer, model: model, threshold: logOdds(plan.threshold))
    guard let share = test.duplicateShare(links, recordCount: count),
      share <= DuplicateFreeTest.shareMax
    else { return nil }
    return PlanDecision(
      subject: "clustering", decision: ClusterRule.oneToOne.rawValue,
      reason: "only \(Int((share * 1000).rounded())) in 1000 linked records have two matches that "
        + "match each other, so the sources hold hardly any entity twice")
  }

  func prepare(_ table: Table) throws -> InferredPlan {
    guard var plan else {
      var inferred = PlanInference(task: task).infer(table)
      inferred.plan.threshold = threshold ?? inferred.plan.threshold
      try inferred.plan.check(table)
      try model?.check(against: inferred.plan)
      return inferred
    }
    plan.threshold = threshold ?? plan.threshold
    try plan.check(table)
    try model?.check(against: plan)
    let records = Standardiser(rules: plan.attributes).standardise(table)
    try plan.checkDerived(records)
    return InferredPlan(plan: plan, decisions: [], records: records)
  }
}

/// Log-odds of a probability.
func logOdds(_ probability: Double) -> Double { logarithm(probability / (1 - probability)) }
