// Stage 6's verb: links into clusters.
//
// Records that no chain of links connects are settled at once; each connected component is then
// clustered by itself, in parallel, and the clusters are numbered by their smallest record.

import Kernels
import Pairs

/// Groups scored pairs into entities by a rule.
public struct Clusterer: Sendable {
  /// How links become clusters.
  public let rule: ClusterRule
  /// Log-odds at which a pair counts as a match, neither for nor against.
  public let thresholdLogOdds: Double
  /// The constants of average linkage.
  public let constants: LinkageConstants
  /// Whether pairs inside a source count for nothing, because they are never compared.
  public let acrossSourcesOnly: Bool
  /// Steps after which one-to-one gives up the best matching of a component for a greedy one.
  package var assignmentWorkMax = Assignment.workMax

  /// A clusterer; `constants` are those of the rule unless given.
  public init(
    rule: ClusterRule, thresholdLogOdds: Double = 0, constants: LinkageConstants? = nil,
    acrossSourcesOnly: Bool = false
  ) {
    self.acrossSourcesOnly = acrossSourcesOnly || rule == .oneToOne
    self.rule = rule
    self.thresholdLogOdds = thresholdLogOdds
    self.constants = constants ?? (rule == .oneToOne ? .oneToOne : .standard)
  }

  /// The clusters of all records; those without a link are alone.
  ///
  /// `links` holds every scored pair once, in any order, also those below the threshold: they
  /// inform average linkage. Records that `apart` tells to be different are kept in different
  /// clusters. `sourceOf` (one per record) matters to `ClusterRule.oneToOne` and to
  /// `acrossSourcesOnly`, where links inside a source are left out.
  /// O(records + links log links); about 28 bytes a record and 12 a link, and 130 a link of the
  /// components in work at the moment. The result does not depend on the order of the links.
  public func cluster(
    _ links: Links, recordCount: Int, sourceOf: [UInt16] = [], apart: [CannotLink] = []
  ) -> Clusters {
    check(recordCount: recordCount, sourceOf: sourceOf, apart: apart)
    let sources = acrossSourcesOnly ? sourceOf : []
    let components = Components(
      links, recordCount: recordCount,
      choice: .init(
        threshold: thresholdLogOdds, keepsBelow: rule == .averageLinkage, sourceOf: sources))
    if rule == .components && apart.isEmpty { return components.clusters }
    let work = ComponentWork(
      rule: rule, constants: constants, assignmentWorkMax: assignmentWorkMax,
      components: components, sourceOf: sources,
      separation: Separation(apart: apart, sourceOf: rule == .oneToOne ? sourceOf : []))
    return work.clusters()
  }

  private func check(recordCount: Int, sourceOf: [UInt16], apart: [CannotLink]) {
    precondition(
      !acrossSourcesOnly || sourceOf.count == recordCount, "linking needs a source per record")
    precondition(
      apart.allSatisfy { $0.codes.count == recordCount }, "an identifier has a code per record")
  }
}

/// The components of one run, and how each is clustered.
private struct ComponentWork: Sendable {
  /// Links in one batch of small components: enough to pay for a thread's wake-up.
  static let grain = 4096

  let rule: ClusterRule
  let constants: LinkageConstants
  let assignmentWorkMax: Int
  let components: Components
  /// Empty unless only pairs across sources count.
  let sourceOf: [UInt16]
  let separation: Separation

  /// Clusters all components in parallel.
  func clusters() -> Clusters {
    let batches = components.batches(grain: ComponentWork.grain)
    let results = parallelMap(batches.count) { representatives(batches[$0]) }
    var labels = [UInt32](0..<UInt32(components.members.count))
    for (batch, result) in zip(batches, results) {
      var place = 0
      for component in batch {
        for record in components.records(component) {
          labels[Int(record)] = result[place]
          place += 1
        }
      }
    }
    return Clusters(labels: labels)
  }

  /// For every record of the components in turn, a record that stands for its cluster.
  private func representatives(_ batch: [Int]) -> [UInt32] {
    var linkage = AverageLinkage(
      constants: constants, separation: separation, counts: PairCounts(sourceOf: sourceOf))
    var single = SingleLinkage(separation: separation)
    var assignment = Assignment(separation: separation, workMax: assignmentWorkMax)
    var labels: [UInt32] = []
    for component in batch {
      let records = components.records(component)
      let links = components.links[
        components.linkStarts[component]..<components.linkStarts[component + 1]]
      let local =
        switch rule {
        case .components: single.cluster(records, links)
        case .averageLinkage: linkage.cluster(records, links)
        case .oneToOne:
          if let isRow = rows(of: records) {
            assignment.cluster(records, links, isRow: isRow)
          } else {
            linkage.cluster(records, links)
          }
        }
      for representative in local {
        labels.append(records[records.startIndex + Int(representative)])
      }
    }
    return labels
  }

  /// Which records are of the source with fewer of them, if the component spans just two.
  private func rows(of records: ArraySlice<UInt32>) -> [Bool]? {
    guard let first = records.first.map({ sourceOf[Int($0)] }) else { return nil }
    var second: UInt16?
    var firstCount = 0
    for record in records {
      let source = sourceOf[Int(record)]
      if source == first {
        firstCount += 1
      } else if second == nil || second == source {
        second = source
      } else {
        return nil
      }
    }
    let takesFirst = 2 * firstCount <= records.count
    return records.map { (sourceOf[Int($0)] == first) == takesFirst }
  }
}
