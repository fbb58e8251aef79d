// run.json of `segment`: what was run, what was found, and what it cost.

import MatchKit

/// The record of a segmentation.
public struct SegmentRecord: Sendable {
  /// The program's version.
  public var version: String
  /// The files with customers and, where given, transactions.
  public var inputs: [String]
  public var threads: Int
  public var seed: UInt64
  /// Seconds and processor seconds of each stage.
  public var seconds: [Stage: Double] = [:]
  public var processorSeconds: [Stage: Double] = [:]
  public var secondsTotal = 0.0
  public var peakMemoryBytes = 0
  public var warnings: [String]
  private let result: SegmentResult

  /// The record of `result`; what was spent is filled in later.
  public init(
    version: String, inputs: [String], threads: Int, seed: UInt64, result: SegmentResult,
    warnings: [String]
  ) {
    self.version = version
    self.inputs = inputs
    self.threads = threads
    self.seed = seed
    self.result = result
    self.warnings = warnings
  }

  /// The record as JSON is made from it.
  public var tree: ValueTree {
    let found = result.segmentation
    return .map([
      "version": .text(version), "command": .text("segment"),
      "inputs": .list(inputs.map(ValueTree.text)),
      "customers": .whole(found.segmentOf.count), "threads": .whole(threads), "seed": .whole(seed),
      "as_of": result.history.map { .text($0.asOf.description) } ?? .null,
      "segments": .whole(found.count), "method": .text(found.method.rawValue),
      "silhouette": .real(found.silhouette, decimals: 6),
      "silhouette_sample": .whole(found.silhouetteSample),
      "inertia": .real(found.inertia, decimals: 6), "tried": .list(found.trials.map(Self.trial)),
      "profiles": .list(profiles), "features": .list(features),
      "left_out": .list(
        result.leftOut.map { .map(["column": .text($0.column), "reason": .text($0.reason)]) }),
      "transactions": transactions, "lifecycle": lifecycle,
      "lifetime": lifetime, "since_previous": sincePrevious,
      "seconds": tree(seconds, total: secondsTotal),
      "cpu_seconds": tree(
        processorSeconds, total: processorSeconds.values.sorted().reduce(0, +)),
      "peak_memory_bytes": .whole(peakMemoryBytes),
      "warnings": .list(warnings.map(ValueTree.text)),
    ])
  }

  private static func trial(_ trial: SegmentTrial) -> ValueTree {
    .map([
      "k": .whole(trial.count), "silhouette": .real(trial.silhouette, decimals: 6),
      "inertia": .real(trial.inertia, decimals: 6),
      "bic": .real(trial.schwarzCriterion, decimals: 3),
      "aic3": .real(trial.criterion, decimals: 3),
    ])
  }

  private var profiles: [ValueTree] {
    let identity = result.identity
    return identity.numbers.indices.sorted { identity.numbers[$0] < identity.numbers[$1] }.map {
      .map([
        "segment": .whole(identity.numbers[$0]), "name": .text(identity.names[$0].english),
        "name_zh": .text(identity.names[$0].chinese),
        "customers": .whole(result.profiles[$0].customers),
        "revenue_share": .real(result.profiles[$0].revenueShare, decimals: 6),
      ])
    }
  }

  private var features: [ValueTree] {
    var scaleOf = [FeatureScale?](repeating: nil, count: result.features.count)
    for (place, feature) in result.used.enumerated() {
      scaleOf[feature] = result.scaled.scales[place]
    }
    return zip(result.features, scaleOf).map { feature, scale in
      .map([
        "name": .text(feature.name), "formula": .text(feature.formula),
        "filled": .whole(feature.filled), "used": .truth(scale != nil),
        "logarithm": .truth(scale?.isLogged ?? false), "cut": .whole(scale?.cut ?? 0),
      ])
    }
  }

  private var transactions: ValueTree {
    guard let history = result.history else { return .null }
    return .map(
      TransactionFate.allCases.map { fate in
        let amount = Double(history.amounts[fate.rawValue]) / Transactions.unit
        return ValueTree.Entry(
          fate.key,
          .map(["rows": .whole(history.rows[fate.rawValue]), "amount": .real(amount)]))
      })
  }

  private var lifecycle: ValueTree {
    guard let lifecycle = result.lifecycle else { return .null }
    let stages = LifecycleStage.allCases.map {
      ValueTree.Entry($0.rawValue, .whole(lifecycle.count($0)))
    }
    return .map([
      "risk_days": .whole(lifecycle.riskDays), "lapse_days": .whole(lifecycle.lapseDays),
      "loyal_purchases": .whole(Lifecycle.loyalPurchases), "stages": .map(stages),
      "previous_day": .text(lifecycle.earlierDay.description),
    ])
  }

  private var sincePrevious: ValueTree {
    let moves = result.identity.moves
    guard !moves.isEmpty else { return .null }
    let known = moves.filter { $0.previous != nil && $0.segment != nil }
    let stayed = known.filter { $0.previous == $0.segment }
    let shift = result.drift.map { abs($0.shift) }.max()
    return .map([
      "customers_in_both": .whole(known.reduce(0) { $0 + $1.customers }),
      "stayed": .whole(stayed.reduce(0) { $0 + $1.customers }),
      "largest_shift": .real(shift ?? .nan, decimals: 4),
    ])
  }

  private var lifetime: ValueTree {
    guard let lifetime = result.lifetime else { return .null }
    let (purchases, amounts) = (lifetime.purchases, lifetime.amounts)
    return .map([
      "horizon_days": .whole(lifetime.horizonDays), "r": .real(purchases.r, decimals: 6),
      "alpha_weeks": .real(purchases.alpha, decimals: 6), "a": .real(purchases.a, decimals: 6),
      "b": .real(purchases.b, decimals: 6),
      "log_likelihood": .real(purchases.logLikelihood, decimals: 4),
      "p": .real(amounts?.p ?? .nan, decimals: 6), "q": .real(amounts?.q ?? .nan, decimals: 6),
      "gamma": .real(amounts?.gamma ?? .nan, decimals: 6),
    ])
  }

  private func tree(_ seconds: [Stage: Double], total: Double) -> ValueTree {
    .map(
      Stage.segmenting.map {
        ValueTree.Entry($0.rawValue, .real(seconds[$0] ?? 0, decimals: 4))
      } + [.init("total", .real(total, decimals: 4))])
  }
}
