// run.json: what was run, what was found, and what it cost.

import MatchKit

/// The record of a run.
public struct RunRecord: Sendable {
  /// The program's version.
  public var version: String
  /// The command: `dedupe` or `link`.
  public var command: String
  public var inputs: [String]
  public var threads: Int
  public var seed: UInt64
  /// Seconds of each stage.
  public var seconds: [Stage: Double]
  /// Processor seconds of each stage, over all threads.
  public var processorSeconds: [Stage: Double]
  public var secondsTotal: Double
  public var peakMemoryBytes: Int
  public var warnings: [String]
  private let found: Found

  private struct Found: Sendable {
    let sources: [String]
    let records: Int
    let candidatePairs: Int
    let links: Int
    let threshold: Double
    let customers: Int
    let largestCluster: Int
    let kind: MatchModel.Kind
    let training: TrainingRecord
    let blocking: [BlockingStatistics]
  }

  /// The record of `result`; what was spent is filled in later.
  public init(
    version: String, command: String, inputs: [String], threads: Int, seed: UInt64,
    result: MatchResult, of table: Table, isModelGiven: Bool = false, warnings: [String]
  ) {
    self.version = version
    self.command = command
    self.inputs = inputs
    self.threads = threads
    self.seed = seed
    seconds = [:]
    processorSeconds = [:]
    secondsTotal = 0
    peakMemoryBytes = 0
    self.warnings = warnings
    let starts = result.clusters.members().starts
    found = Found(
      sources: table.sources, records: table.recordCount, candidatePairs: result.candidateCount,
      links: result.links.count, threshold: result.plan.threshold,
      customers: result.clusters.count,
      largestCluster: zip(starts.dropFirst(), starts).map { Int($0 - $1) }.max() ?? 0,
      kind: isModelGiven ? .given : result.model.kind, training: result.training,
      blocking: result.blocking)
  }

  /// Records read.
  public var records: Int { found.records }
  /// Customers found.
  public var customers: Int { found.customers }
  /// Records of the largest customer.
  public var largestCluster: Int { found.largestCluster }

  /// Candidate pairs compared and scored in a second; 0 if that took no measurable time.
  public var pairsPerSecond: Double {
    let spent = seconds[.score] ?? 0
    return spent > 0 ? Double(found.candidatePairs) / spent : 0
  }

  /// The record as JSON is made from it.
  public var tree: ValueTree {
    .map([
      "version": .text(version), "command": .text(command),
      "inputs": .list(inputs.map(ValueTree.text)),
      "sources": .list(found.sources.map(ValueTree.text)),
      "records": .whole(found.records), "threads": .whole(threads), "seed": .whole(seed),
      "candidate_pairs": .whole(found.candidatePairs), "links": .whole(found.links),
      "threshold": .real(found.threshold), "customers": .whole(found.customers),
      "duplicates": .whole(found.records - found.customers),
      "largest_cluster": .whole(found.largestCluster), "model": model,
      "blocking": .list(found.blocking.map(Self.rule)),
      "seconds": tree(seconds, total: secondsTotal),
      "cpu_seconds": tree(
        processorSeconds, total: processorSeconds.values.sorted().reduce(0, +)),
      "pairs_per_second": .real(pairsPerSecond, decimals: 0),
      "peak_memory_bytes": .whole(peakMemoryBytes),
      "warnings": .list(warnings.map(ValueTree.text)),
    ])
  }

  private var model: ValueTree {
    let training = found.training
    return .map([
      "kind": .text(found.kind.rawValue), "pairs": .whole(training.pairs),
      "patterns": .whole(training.patterns), "iterations": .whole(training.iterations),
      "expected_matches": .real(training.expectedMatches, decimals: 1),
      "labels": .whole(training.labelledMatches + training.labelledOthers),
    ])
  }

  private func tree(_ seconds: [Stage: Double], total: Double) -> ValueTree {
    .map(
      Stage.matching.map {
        ValueTree.Entry($0.rawValue, .real(seconds[$0] ?? 0, decimals: 4))
      } + [.init("total", .real(total, decimals: 4))])
  }

  private static func rule(_ rule: BlockingStatistics) -> ValueTree {
    .map([
      "rule": .text(rule.rule), "pairs": .whole(rule.pairs),
      "largest_block": .whole(rule.largestBlock), "share": .real(rule.share, decimals: 6),
    ])
  }
}
