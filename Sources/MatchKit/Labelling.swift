// What is known while a person labels pairs: the candidates, the answers, the model so far.
//
// Active learning: the model is trained again after every few answers, and asks about what it knows
// least (QuestionChoice). A label is chosen for its pattern of levels, never for its answer, so the
// share of matches among the labels of a pattern stays fair; the strata's weights in training undo
// that patterns are not asked in proportion.

import Kernels
import Pairs
import Records

/// A pair to be judged.
public struct Question: Sendable, Equatable {
  public let left: UInt32
  public let right: UInt32
  /// The pattern of levels of the pair.
  public let pattern: UInt64
  /// What the model thinks, 0 ... 1. Not to be shown before the answer.
  public let probability: Double
  /// Whether the pair was asked because the model is unsure about it.
  public let isUncertain: Bool

  public init(
    left: UInt32, right: UInt32, pattern: UInt64, probability: Double, isUncertain: Bool
  ) {
    self.left = left
    self.right = right
    self.pattern = pattern
    self.probability = probability
    self.isUncertain = isUncertain
  }
}

/// A question with what a person said.
public struct Answer: Sendable, Equatable {
  public let question: Question
  /// Whether both records are one entity; nil when the person cannot tell.
  public let isMatch: Bool?

  public init(question: Question, isMatch: Bool?) {
    self.question = question
    self.isMatch = isMatch
  }
}

/// The state of labelling.
public struct Labelling: Sendable {
  /// The candidate pairs that questions come from, at most about 500,000 unless sources are linked.
  let pairs: CandidatePairs
  let patterns: PairPatterns
  /// The model that labels refine.
  let start: MatchModel
  /// The model as of the last training, and its log-odds above the threshold, pattern by pattern.
  public private(set) var model: MatchModel
  private(set) var distances: [Double]
  /// Labels from earlier sessions.
  private let earlier: LabelledPatterns
  /// The answers of this session, in order.
  public private(set) var answers: [Answer] = []
  /// At every training, the pairs whose decision changed, per pair that was decided a match.
  public private(set) var changes: [Double] = []
  /// Pairs that have been asked, both records packed.
  private(set) var asked: Set<UInt64> = []
  /// For every pattern, how many of its pairs have been asked.
  private(set) var askedCounts: [Int]
  /// For every pattern, the largest share of features whose level an asked pattern has too.
  private(set) var likeness: [Double]
  private let choice: QuestionChoice
  /// The log-odds from which a pair counts as a match.
  let threshold: Double
  private var trainedCount = 0
  private var indexOf: [UInt64: Int] = [:]

  /// Fewer labels than this teach nothing reliable.
  private static let labelsMin = 10

  /// Labelling of `pairs`, which have `patterns`, on top of the model `start`.
  ///
  /// - Parameters:
  ///   - earlier: labels that are there already, with their patterns; they are not asked again.
  ///   - threshold: the log-odds from which a pair counts as a match.
  public init(
    pairs: CandidatePairs, patterns: PairPatterns, start: MatchModel,
    earlier: LabelledPairs = LabelledPairs(), earlierPatterns: [UInt64] = [],
    threshold: Double = 0, rule: QuestionRule = QuestionRule()
  ) {
    precondition(earlier.count == earlierPatterns.count, "a pattern for every label")
    self.pairs = pairs
    self.patterns = patterns
    self.start = start
    self.threshold = threshold
    model = start
    self.earlier = LabelledPatterns(patterns: earlierPatterns, isMatch: earlier.isMatch)
    choice = QuestionChoice(rule: rule, patterns: patterns)
    distances = Self.distances(start, patterns, threshold)
    askedCounts = Array(repeating: 0, count: patterns.patterns.count)
    likeness = Array(repeating: 0, count: patterns.patterns.count)
    for (index, pattern) in patterns.patterns.enumerated() { indexOf[pattern] = index }
    for index in 0..<earlier.count {
      note(earlier.left[index], earlier.right[index], earlierPatterns[index])
    }
    train()
  }

  /// How many questions have been asked, those of earlier sessions included.
  public var askedCount: Int { earlier.count + answers.count }

  /// The next pair to ask about; nil when there is none left. O(patterns + pairs of the pattern).
  public func next() -> Question? { choice.next(self) }

  /// Takes an answer; trains again after every few. O(patterns), when training more.
  public mutating func answer(_ question: Question, isMatch: Bool?) {
    answers.append(Answer(question: question, isMatch: isMatch))
    note(question.left, question.right, question.pattern)
    let count = labelled.count
    if count >= trainedCount + max(5, count / 10) { train() }
  }

  /// Forgets the last answer of this session and returns it; nil when there is none.
  public mutating func takeBack() -> Answer? {
    guard let last = answers.popLast() else { return nil }
    asked.remove(packed(last.question.left, last.question.right))
    if let index = indexOf[last.question.pattern] { askedCounts[index] -= 1 }
    likeness = Array(repeating: 0, count: likeness.count)
    for pattern in Set(earlier.patterns + answers.map(\.question.pattern)).sorted() {
      liken(to: pattern)
    }
    trainedCount = min(trainedCount, labelled.count)
    return last
  }

  /// Whether more answers would hardly change the result.
  public var isSettled: Bool { LabellingStop().isSettled(answers, changes: changes) }

  /// All labels so far; answers that tell nothing are no labels.
  private var labelled: LabelledPatterns {
    let told = answers.filter { $0.isMatch != nil }
    return LabelledPatterns(
      patterns: earlier.patterns + told.map(\.question.pattern),
      isMatch: earlier.isMatch + told.map { $0.isMatch == true })
  }

  private mutating func note(_ left: UInt32, _ right: UInt32, _ pattern: UInt64) {
    asked.insert(packed(left, right))
    if let index = indexOf[pattern] { askedCounts[index] += 1 }
    liken(to: pattern)
  }

  private mutating func liken(to pattern: UInt64) {
    let featureCount = max(1, model.features.count)
    for (index, other) in patterns.patterns.enumerated() {
      let differing = differingLevels(pattern, other)
      likeness[index] = max(likeness[index], 1 - Double(differing) / Double(featureCount))
    }
  }

  /// Trains on all labels, once there are enough of both kinds.
  private mutating func train() {
    let labels = labelled
    guard labels.count >= Self.labelsMin, Set(labels.isMatch).count == 2 else { return }
    model = SupervisedTrainer().train(labels, start: start, candidates: patterns).model
    let before = distances
    distances = Self.distances(model, patterns, threshold)
    var changed = 0
    var decided = 0
    for index in distances.indices {
      let (old, new) = (before[index] >= 0, distances[index] >= 0)
      if old != new { changed += patterns.counts[index] }
      if old || new { decided += patterns.counts[index] }
    }
    changes.append(Double(changed) / Double(max(1, decided)))
    trainedCount = labels.count
  }

  private static func distances(
    _ model: MatchModel, _ patterns: PairPatterns, _ threshold: Double
  ) -> [Double] {
    model.scores(patterns.patterns).map { Double($0) - threshold }
  }
}

/// Both records of a pair in one number, whatever their order.
func packed(_ left: UInt32, _ right: UInt32) -> UInt64 {
  UInt64(min(left, right)) << 32 | UInt64(max(left, right))
}

/// In how many features two patterns have different levels.
private func differingLevels(_ left: UInt64, _ right: UInt64) -> Int {
  let bits = left ^ right
  return ((bits | bits >> 1 | bits >> 2 | bits >> 3) & 0x1111_1111_1111_1111).nonzeroBitCount
}

extension Matcher {
  /// Prepares the labelling of pairs of `table`: standardises, blocks, compares and trains the
  /// model without labels (or takes the given one).
  ///
  /// - Parameter labels: labels that are there already.
  public func labelling(
    _ table: Table, labels: LabelledPairs = LabelledPairs(), rule: QuestionRule = QuestionRule(),
    observer: StageObserver = StageObserver()
  ) throws -> Labelling {
    let count = table.recordCount
    let prepared = try observer.stage(.standardise, count) { try prepare(table) }
    let plan = prepared.plan
    let candidates = observer.stage(.block, count) {
      Blocker(
        rules: plan.blocking, budget: plan.budget, acrossSourcesOnly: task.acrossSourcesOnly
      ).block(prepared.records)
    }
    let comparer = Comparer(plan.comparisons, records: prepared.records)
    let training = Training(task: task, start: model, seed: seed)
    let sample = training.sample(of: candidates)
    let patterns = observer.stage(.score, sample.count) {
      comparer.compare(sample) { observer.advance(.score, $0) }
    }
    return observer.stage(.train, patterns.patterns.count) {
      let trained = training.train(
        comparer, sample, patterns, prepared.records, of: candidates.count, labels: nil)
      return Labelling(
        pairs: sample, patterns: patterns, start: trained.model, earlier: labels,
        earlierPatterns: comparer.patterns(labels.left.span, labels.right.span),
        threshold: logOdds(plan.threshold), rule: rule)
    }
  }
}
