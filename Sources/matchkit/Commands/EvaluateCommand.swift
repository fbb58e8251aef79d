// matchkit evaluate: how good clusters or scores are, against the truth.

import ArgumentParser
import Entities
import Evaluation
import Files
import Reports

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures clusters or scores against the truth.",
    discussion: """
      The truth is a file id,cluster (source first where identifiers repeat across sources) or \
      left,right with one true pair a row. Pairs of clusters are all pairs inside clusters, \
      against all true pairs.
      """)

  @Option(help: "The truth.", completion: .file())
  var truth: String

  @Option(help: "The clusters.csv of a run.", completion: .file())
  var clusters: String?

  @Option(help: "Scored pairs, as matchkit score writes them.", completion: .file())
  var scores: String?

  @Flag(help: "Count only pairs of records from different sources, on both sides.")
  var acrossSources = false

  @Option(help: "How many of the worst errors of each kind to name.")
  var worst = 5

  @Option(help: "Writes a report for people there, as HTML.", completion: .file())
  var report: String?

  @OptionGroup var manners: Manners

  func validate() throws {
    guard (clusters == nil) != (scores == nil) else {
      throw ValidationError("Give either --clusters or --scores.")
    }
    guard worst >= 0 else {
      throw ValidationError("--worst takes a number from 0, not \(worst).")
    }
  }

  func run() throws {
    manners.apply()
    let file = try report.map { try AtomicFile(path: $0) }
    let measured = try clusters.map { try evaluateClusters($0) } ?? evaluateScores(scores!)
    if let file { try write(measured, to: file) }
    let lines = EvaluationText(measured.quality, measured.errors, measured.names)
    if manners.json {
      try Console.standardOutput(json: ValueTreeEncoder().tree(of: measured.quality))
    } else {
      try Console.standardOutput(lines.text)
    }
  }

  /// Writes the report and gives it its name.
  private func write(_ measured: Measured, to file: AtomicFile) throws {
    let facts = QualityFacts(
      version: MatchKitCommand.configuration.version, truth: truth,
      measured: clusters ?? scores ?? "", acrossSourcesOnly: acrossSources,
      threshold: rule.threshold)
    let report = QualityReport(
      measured.quality, measured.errors, facts: facts, name: measured.names.label)
    try file.write(Array(report.html().utf8))
    try file.finish()
  }

  private typealias Measured = (quality: Quality, errors: WorstErrors, names: RecordNames)

  private var rule: EvaluationRule {
    EvaluationRule(acrossSourcesOnly: acrossSources, seed: manners.seed, worstErrors: worst)
  }

  private func evaluateClusters(_ path: String) throws -> Measured {
    var (names, clusters) = try ClusterFileReader().read(path)
    let known = names.count
    let truth = try readTruth(adding: &names, known: known, of: path)
    if names.count > known {
      let alone = (0..<names.count - known).map { UInt32(clusters.count + $0) }
      clusters = Clusters(labels: clusters.clusterOf + alone)
    }
    let quality = Evaluator(rule: rule).evaluate(
      clusters, against: truth, sourceOf: try sources(of: names, path))
    return (quality, WorstErrors(clusters, against: truth, limit: worst), names)
  }

  private func evaluateScores(_ path: String) throws -> Measured {
    var (names, pairs) = try PairFileReader(form: .scores).read(path)
    let truth = try readTruth(adding: &names, known: nil, of: path)
    let sourceOf = try sources(of: names, path)
    let counted = pairs.left.indices.filter {
      !acrossSources || sourceOf[Int(pairs.left[$0])] != sourceOf[Int(pairs.right[$0])]
    }
    let scored = ScoredPairs(
      left: counted.map { pairs.left[$0] }, right: counted.map { pairs.right[$0] },
      probability: counted.map { pairs.probability[$0] })
    let quality = Evaluator(rule: rule).evaluate(scored, against: truth, sourceOf: sourceOf)
    return (quality, WorstErrors(scored, against: truth, limit: worst), names)
  }

  /// Reads the truth; records missing from a file that should hold them all are warned about.
  private func readTruth(
    adding names: inout RecordNames, known: Int?, of path: String
  ) throws -> Truth {
    let before = names.count
    let (truth, added) = try TruthReader().read(self.truth, adding: &names)
    let labelled = truth.recordCount - truth.ignored
    if before > 0, added > 0, added >= labelled {
      throw InputError(
        kind: .badData, file: self.truth, expected: "records of \(path)",
        found: "none of them", advice: "check that both files are of the same data")
    }
    if let known, added > 0 {
      manners.console.say(
        "\(self.truth): \(added) records are not among the \(known) of \(path); "
          + "each is counted as a customer of its own.")
    }
    return truth
  }

  private func sources(of names: RecordNames, _ path: String) throws -> [UInt16] {
    if acrossSources, !names.hasSources {
      throw UserError("--across-sources needs a column with the source in \(path).")
    }
    return names.sourceOf
  }
}
