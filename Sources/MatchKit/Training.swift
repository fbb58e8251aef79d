// Which of the three ways trains the model of a run.

import Kernels
import Pairs
import Records

/// A trained model with how it came to be.
public struct TrainedModel: Sendable {
  public let model: MatchModel
  public let record: TrainingRecord
  /// What cross-fitted predictions for the labels say; nil without labels.
  public let quality: CrossFittedQuality?
}

/// Trains without labels, with labels on top, or takes the given model.
struct Training: Sendable {
  let task: MatchTask
  let start: MatchModel?
  let seed: UInt64

  /// Training looks at about this many candidate pairs at most.
  static let pairsMax = 500_000

  /// The candidate pairs to train on: all, or a sample of many. Pairs of linked sources compete
  /// with each other, so all of them are needed.
  func sample(of candidates: CandidatePairs) -> CandidatePairs {
    let share = Double(Self.pairsMax) / Double(max(1, candidates.count))
    return task == .dedupe ? candidates.sampled(share) : candidates
  }

  /// Trains on `candidates`, a sample of `count` pairs, which have `patterns`.
  func train(
    _ comparer: Comparer, _ candidates: CandidatePairs, _ patterns: PairPatterns,
    _ records: StandardRecords, of count: Int, labels: LabelledPairs?
  ) -> TrainedModel {
    var record = TrainingRecord(
      pairs: candidates.count, patterns: patterns.patterns.count, iterations: 0, expectedMatches: 0)
    let share = count == 0 ? 1 : Double(candidates.count) / Double(count)
    let start = start ?? unsupervised(comparer, candidates, share, patterns, records, &record)
    guard let labels, labels.count > 0 else {
      return TrainedModel(model: start, record: record, quality: nil)
    }
    record.labelledMatches = labels.isMatch.count { $0 }
    record.labelledOthers = labels.count - record.labelledMatches
    let labelled = LabelledPatterns(
      patterns: comparer.patterns(labels.left.span, labels.right.span), isMatch: labels.isMatch)
    let trained = SupervisedTrainer().train(labelled, start: start, candidates: patterns)
    return TrainedModel(model: trained.model, record: record, quality: trained.quality)
  }

  private func unsupervised(
    _ comparer: Comparer, _ candidates: CandidatePairs, _ share: Double,
    _ patterns: PairPatterns, _ records: StandardRecords, _ record: inout TrainingRecord
  ) -> MatchModel {
    let random = RandomAgreement(
      comparer, records: records, acrossSources: task.acrossSourcesOnly, seed: seed)
    let mixture = MixtureTrainer().train(
      patterns, random: random.scaled(by: share),
      recordCount: Int(Double(records.recordCount) * share),
      rivals: task == .dedupe ? nil : candidates)
    record.iterations = mixture.iterations
    record.expectedMatches = mixture.matches / share
    record.doubts = mixture.doubts(patterns)
    return mixture.model(comparer.comparisons)
  }
}
