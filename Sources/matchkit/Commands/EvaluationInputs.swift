// The files that evaluate reads, with one number for every record.

import Entities
import Evaluation
import Files
import MatchKit
import Reports

/// What is measured, what is true, and what is known of the records.
struct EvaluationInputs {
  /// The clusters or the scored pairs.
  enum Measured {
    case clusters(Clusters)
    case scores(ScoredPairs)
  }

  let names: RecordNames
  let measured: Measured
  /// Nothing when judged pairs take its place.
  let truth: Truth?
  /// The records, if they were given; they have the first numbers.
  let table: Table?
  private let options: MeasuredOptions
  private let evidence: EvidenceOptions
  private let console: Console

  /// Reads everything; throws `InputError` or `UserError`.
  init(_ options: MeasuredOptions, _ evidence: EvidenceOptions, console: Console) throws {
    self.options = options
    self.evidence = evidence
    self.console = console
    let path = options.measured
    table = try evidence.records.isEmpty
      ? nil : TableReader(options: evidence.readOptions).read(evidence.records).table
    var (names, measured) = try Self.read(options, table, console)
    let known = names.count
    truth = try options.truth.map { truthPath in
      try Self.readTruth(truthPath, adding: &names, of: path)
    }
    if case .clusters(let clusters) = measured, names.count > known {
      if options.truthSample == nil {
        console.say(
          "\(options.truth ?? ""): \(names.count - known) records are not among the \(known) of "
            + "\(path); each is counted as a customer of its own.")
      }
      let alone = (0..<names.count - known).map { UInt32(clusters.count + $0) }
      measured = .clusters(Clusters(labels: clusters.clusterOf + alone))
    }
    if options.acrossSources, !names.hasSources {
      throw UserError("--across-sources needs a column with the source in \(path).")
    }
    self.names = names
    self.measured = measured
  }

  private static func read(
    _ options: MeasuredOptions, _ table: Table?, _ console: Console
  ) throws -> (RecordNames, Measured) {
    let path = options.measured
    guard let table else {
      if options.clusters != nil {
        let (names, clusters) = try ClusterFileReader().read(path)
        return (names, .clusters(clusters))
      }
      let (names, pairs) = try PairFileReader(form: .scores).read(path)
      return (names, .scores(ScoredPairs(pairs)))
    }
    var names = RecordNames(table)
    if options.clusters != nil {
      let (clusters, added, missing) = try ClusterFileReader().read(path, adding: &names)
      if missing > 0 {
        console.say("\(path): \(missing) of the records are in no cluster; each is one of its own.")
      }
      try check(added, of: clusters.clusterOf.count - missing, in: path, console)
      return (names, .clusters(clusters))
    }
    let pairs = try PairFileReader(form: .scores).read(path, adding: &names)
    try check(names.count - table.recordCount, of: names.count, in: path, console)
    return (names, .scores(ScoredPairs(pairs)))
  }

  /// Says how many records are not among those given; throws when it is all.
  private static func check(
    _ added: Int, of count: Int, in path: String, _ console: Console
  ) throws {
    guard added > 0 else { return }
    guard added < count else {
      throw InputError(
        kind: .badData, file: path, expected: "the records of --records", found: "none of them",
        advice: "check that both are of the same data and which column is the identifier")
    }
    console.say("\(path): \(added) records are not among those of --records.")
  }

  /// Reads the truth; throws when it is about other records altogether.
  private static func readTruth(
    _ path: String, adding names: inout RecordNames, of measured: String
  ) throws -> Truth {
    let before = names.count
    let (truth, added) = try TruthReader().read(path, adding: &names)
    let labelled = truth.recordCount - truth.ignored
    if before > 0, added > 0, added >= labelled {
      throw InputError(
        kind: .badData, file: path, expected: "records of \(measured)",
        found: "none of them", advice: "check that both files are of the same data")
    }
    return truth
  }
}

extension EvaluationInputs {
  /// The parts of the records that quality is told of.
  func slices() throws -> [RecordSlice] {
    var slices =
      names.hasSources ? RecordSlice.bySource(names.sourceOf, names: names.sources) : []
    if let table { slices += RecordSlice.byMissingness(table) }
    guard let path = evidence.errors else { return slices }
    let (errors, unknown) = try ErrorFileReader().read(path, names: names)
    if unknown > 0 {
      console.say("\(path): \(counted(unknown, "row")) about other records left out.")
    }
    return slices + RecordSlice.byError(errors, recordCount: names.count)
  }

  /// Quality of the plan's blocking on the records, rule by rule; nil without a plan.
  func blocking(_ rule: EvaluationRule) throws -> BlockingQuality? {
    guard let path = evidence.plan, let table, let truth else { return nil }
    let given = try GivenPlan(plan: path, model: nil)
    guard let plan = given.plan else { return nil }
    return try given.naming {
      try plan.check(table)
      let records = Standardiser(rules: plan.attributes).standardise(table)
      let across = plan.task.acrossSourcesOnly || options.acrossSources
      func candidates(_ rules: [BlockingRule]) -> CandidatePairs {
        Blocker(rules: rules, budget: plan.budget, acrossSourcesOnly: across).block(records)
      }
      return BlockingEvaluator(
        truth: truth, acrossSources: across ? names.sourceOf : nil, resamples: rule.resamples,
        seed: rule.seed
      ).measure(
        candidates(plan.blocking),
        rules: plan.blocking.lazy.map {
          RuleCandidates(rule: $0.label, pairs: candidates([$0]))
        })
    }
  }

  /// The judged pairs, whose records need not be in any other file.
  func judged(_ path: String) throws -> JudgedPairs {
    var names = names
    let known = names.count
    let listed = try PairFileReader(form: .labels).read(path, adding: &names)
    let isForeign = listed.left.indices.allSatisfy {
      Int(listed.left[$0]) >= known || Int(listed.right[$0]) >= known
    }
    if isForeign, listed.count > 0 {
      throw InputError(
        kind: .badData, file: path, expected: "pairs of \(options.measured)",
        found: "none of them", advice: "judge pairs drawn from these scores (--draw)")
    }
    return JudgedPairs(left: listed.left, right: listed.right, isMatch: listed.isMatch)
  }
}

extension ScoredPairs {
  /// The pairs of a file.
  fileprivate init(_ listed: ListedPairs) {
    self.init(left: listed.left, right: listed.right, probability: listed.probability)
  }

  /// The pairs across sources.
  func across(_ sourceOf: [UInt16]) -> ScoredPairs {
    let kept = left.indices.filter { sourceOf[Int(left[$0])] != sourceOf[Int(right[$0])] }
    return ScoredPairs(
      left: kept.map { left[$0] }, right: kept.map { right[$0] },
      probability: kept.map { probability[$0] })
  }
}
