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

  func train(
    _ comparer: Comparer, _ candidates: CandidatePairs, _ patterns: PairPatterns,
    _ records: StandardRecords, labels: LabelledPairs?
  ) -> TrainedModel {
    var record = TrainingRecord(
      pairs: candidates.count, patterns: patterns.patterns.count, iterations: 0, expectedMatches: 0)
    let start = start ?? unsupervised(comparer, candidates, patterns, records, &record)
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
    _ comparer: Comparer, _ candidates: CandidatePairs, _ patterns: PairPatterns,
    _ records: StandardRecords, _ record: inout TrainingRecord
  ) -> MatchModel {
    let random = RandomAgreement(
      comparer, records: records, acrossSources: task.acrossSourcesOnly, seed: seed)
    let mixture = MixtureTrainer().train(
      patterns, random: random, recordCount: records.recordCount,
      rivals: task == .dedupe ? nil : candidates)
    record.iterations = mixture.iterations
    record.expectedMatches = mixture.matches
    record.doubts = mixture.doubts(patterns)
    return mixture.model(comparer.comparisons)
  }
}
