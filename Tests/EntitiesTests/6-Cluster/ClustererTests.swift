// The laws of clustering, and the clusterers against plain references on thousands of graphs.

import Entities
import Kernels
import Pairs
import Testing

@Suite struct ClustererTests {
  @Test func nothingToDo() {
    for rule in ClusterRule.allCases {
      let none = Clusterer(rule: rule).cluster(Links(), recordCount: 0, sourceOf: [])
      #expect(none.count == 0)
      let alone = Clusterer(rule: rule).cluster(Links(), recordCount: 3, sourceOf: [0, 1, 0])
      #expect(alone.clusterOf == [0, 1, 2])
    }
  }

  @Test func aWrongLinkJoinsComponentsButNotAverages() {
    let links = Links(
      left: [0, 0, 1, 3, 3, 4, 2], right: [1, 2, 2, 4, 5, 5, 3], logOdds: [6, 6, 6, 6, 6, 6, 2])
    let joined = Clusterer(rule: .components).cluster(links, recordCount: 6)
    #expect(joined.clusterOf == [0, 0, 0, 0, 0, 0])
    let apart = Clusterer(rule: .averageLinkage).cluster(links, recordCount: 6)
    #expect(apart.clusterOf == [0, 0, 0, 1, 1, 1])
  }

  @Test func evidenceBelowTheThresholdKeepsClustersApart() {
    var links = Links(left: [0, 1], right: [1, 2], logOdds: [5, 5])
    let without = Clusterer(rule: .averageLinkage).cluster(links, recordCount: 3)
    #expect(without.clusterOf == [0, 0, 0])
    links.left.append(0)
    links.right.append(2)
    links.logOdds.append(-9)
    let with = Clusterer(rule: .averageLinkage).cluster(links, recordCount: 3)
    #expect(with.clusterOf == [0, 0, 1])
  }

  @Test func componentsEqualABreadthFirstSearch() {
    for seed in 0..<2000 as Range<UInt64> {
      let problem = RandomLinks(seed: seed, recordsMax: 40)
      let clusters = Clusterer(rule: .components, thresholdLogOdds: 1.5)
        .cluster(problem.links, recordCount: problem.recordCount)
      let expected = problem.links.componentsByBreadth(
        recordCount: problem.recordCount, threshold: 1.5)
      #expect(clusters == expected, "seed \(seed)")
    }
  }

  @Test func averageLinkageEqualsTheNaiveOne() {
    for seed in 0..<4000 as Range<UInt64> {
      let problem = RandomLinks(seed: seed, recordsMax: seed % 10 == 0 ? 30 : 12)
      let threshold = Double(seed % 3) - 0.5
      let clusters = Clusterer(rule: .averageLinkage, thresholdLogOdds: threshold)
        .cluster(problem.links, recordCount: problem.recordCount)
      let expected = NaiveLinkage(threshold: threshold).cluster(problem)
      #expect(clusters == expected, "seed \(seed)")
    }
  }

  @Test func averageLinkageUnderCannotLinkEqualsTheNaiveOne() {
    for seed in 0..<2000 as Range<UInt64> {
      let problem = RandomLinks(seed: seed)
      let codes = problem.codes
      let clusters = Clusterer(rule: .averageLinkage).cluster(
        problem.links, recordCount: problem.recordCount,
        apart: [CannotLink(name: "number", codes: codes)])
      let naive = NaiveLinkage(forbids: { left, right in
        left.contains { a in
          right.contains { b in codes[a] != 0 && codes[b] != 0 && codes[a] != codes[b] }
        }
      })
      #expect(clusters == naive.cluster(problem), "seed \(seed)")
    }
  }

  @Test(arguments: [2, 5]) func linkageAcrossSourcesEqualsTheNaiveOne(sources: Int) {
    for seed in 0..<2000 as Range<UInt64> {
      let problem = RandomLinks(seed: seed, sources: sources)
      let clusters = Clusterer(rule: .averageLinkage, acrossSourcesOnly: true).cluster(
        problem.links, recordCount: problem.recordCount, sourceOf: problem.sourceOf)
      let expected = NaiveLinkage(acrossSourcesOnly: true).cluster(problem)
      #expect(clusters == expected, "seed \(seed)")
    }
  }

  @Test func duplicatesInOneSourceFollowTheirRecordInTheOther() {
    let links = Links(left: [0, 1, 2], right: [3, 3, 3], logOdds: [2, 2, 2])
    let clusters = Clusterer(rule: .averageLinkage, acrossSourcesOnly: true).cluster(
      links, recordCount: 4, sourceOf: [0, 0, 0, 1])
    #expect(clusters.clusterOf == [0, 0, 0, 0])
    let within = Clusterer(rule: .averageLinkage).cluster(links, recordCount: 4)
    #expect(within.count == 3)
  }

  @Test(arguments: [3, 70]) func oneRecordASourceEqualsTheNaiveLinkage(sources: Int) {
    for seed in 0..<2000 as Range<UInt64> {
      let problem = RandomLinks(seed: seed, sources: sources)
      let sourceOf = problem.sourceOf
      guard Set(sourceOf).count > 2 else { continue }
      let clusters = Clusterer(rule: .oneToOne).cluster(
        problem.links, recordCount: problem.recordCount, sourceOf: sourceOf)
      let naive = NaiveLinkage(
        constants: .oneToOne, usesBelow: false,
        forbids: { left, right in
          !Set(left.map { sourceOf[$0] }).isDisjoint(with: right.map { sourceOf[$0] })
        })
      let components = problem.acrossSources.componentsByBreadth(
        recordCount: problem.recordCount, threshold: 0)
      let expected = naive.cluster(problem.acrossSourcesOnly)
      // Components that span only two sources are matched by assignment instead.
      for records in components.groups() where Set(records.map { sourceOf[$0] }).count > 2 {
        #expect(
          clusters.partition(of: records) == expected.partition(of: records), "seed \(seed)")
      }
    }
  }

  /// The weight of a one-to-one result, checked to be one.
  private func matchedWeight(
    _ problem: RandomLinks, seed: UInt64, _ clusterer: Clusterer
  ) -> Double {
    let clusters = clusterer.cluster(
      problem.links, recordCount: problem.recordCount, sourceOf: problem.sourceOf)
    var weight = 0.0
    for records in clusters.groups() where records.count > 1 {
      #expect(Set(records.map { problem.sourceOf[$0] }).count == records.count, "seed \(seed)")
      weight += problem.weight(records[0], records[1]) ?? -.infinity
    }
    return weight
  }

  @Test func oneToOneEqualsBruteForce() {
    for seed in 0..<2000 as Range<UInt64> {
      let problem = RandomLinks(seed: seed, recordsMax: 9)
      let weight = matchedWeight(problem, seed: seed, Clusterer(rule: .oneToOne))
      #expect(abs(weight - bestMatchingWeight(problem)) < 1e-4, "seed \(seed)")
    }
  }

  @Test func tooLargeComponentsAreMatchedAtLeastHalfAsWell() {
    var greedy = Clusterer(rule: .oneToOne)
    greedy.assignmentWorkMax = 0
    for seed in 0..<1000 as Range<UInt64> {
      let problem = RandomLinks(seed: seed, recordsMax: 9)
      let weight = matchedWeight(problem, seed: seed, greedy)
      #expect(2 * weight > bestMatchingWeight(problem) - 1e-4, "seed \(seed)")
    }
  }

  @Test(arguments: ClusterRule.allCases) func orderAndThreadsChangeNothing(rule: ClusterRule) {
    for seed in 0..<300 as Range<UInt64> {
      let problem = RandomLinks(seed: seed, recordsMax: 40, sources: 2 + Int(seed % 3))
      let apart =
        seed % 2 == 0 ? [] : [CannotLink(name: "number", codes: problem.codes)]
      func run(_ links: Links) -> Clusters {
        Clusterer(rule: rule).cluster(
          links, recordCount: problem.recordCount, sourceOf: problem.sourceOf, apart: apart)
      }
      let clusters = run(problem.links)
      #expect(run(problem.links.shuffled(seed: seed)) == clusters, "seed \(seed)")
      #expect(clusters.clusterOf.count == problem.recordCount)
      for records in clusters.groups() where !apart.isEmpty {
        let present = Set(records.map { problem.codes[$0] }).subtracting([0])
        #expect(present.count <= 1, "seed \(seed)")
      }
    }
  }

  @Test func likeValuesDoNotContradict() {
    let codes: [UInt32] = [1, 2, 3]
    let strict = CannotLink(name: "number", codes: codes)
    let lenient = CannotLink(name: "number", codes: codes, alike: [(1, 2)])
    let links = Links(left: [0, 0, 1], right: [1, 2, 2], logOdds: [8, 8, 8])
    for rule in [ClusterRule.components, .averageLinkage] {
      let clusterer = Clusterer(rule: rule)
      let three = clusterer.cluster(links, recordCount: 3, apart: [strict])
      #expect(three.clusterOf == [0, 1, 2])
      let two = clusterer.cluster(links, recordCount: 3, apart: [lenient])
      #expect(two.clusterOf == [0, 0, 1])
    }
  }

  @Test func oddLinksAreNoEvidence() {
    let links = Links(left: [0, 1, 2], right: [1, 1, 3], logOdds: [.nan, 9, .infinity])
    for rule in ClusterRule.allCases {
      let clusters = Clusterer(rule: rule)
        .cluster(links, recordCount: 4, sourceOf: [0, 1, 0, 1])
      #expect(clusters.clusterOf == [0, 1, 2, 2])
    }
  }
}

extension RandomLinks {
  /// Only the links between two sources.
  var acrossSources: Links {
    let kept = (0..<links.count).filter {
      sourceOf[Int(links.left[$0])] != sourceOf[Int(links.right[$0])]
    }
    return Links(
      left: kept.map { links.left[$0] }, right: kept.map { links.right[$0] },
      logOdds: kept.map { links.logOdds[$0] })
  }

  var acrossSourcesOnly: RandomLinks {
    RandomLinks(recordCount: recordCount, links: acrossSources, sourceOf: sourceOf, codes: codes)
  }

  init(recordCount: Int, links: Links, sourceOf: [UInt16], codes: [UInt32]) {
    self.recordCount = recordCount
    self.links = links
    self.sourceOf = sourceOf
    self.codes = codes
  }

  /// Log-odds of the link between two records, if there is one.
  func weight(_ a: Int, _ b: Int) -> Double? {
    (0..<links.count).first {
      Int(links.left[$0]) == min(a, b) && Int(links.right[$0]) == max(a, b)
    }.map { Double(links.logOdds[$0]) }
  }
}

extension Clusters {
  /// The records of every cluster.
  func groups() -> [[Int]] {
    let (starts, records) = members()
    return (0..<count).map { records[Int(starts[$0])..<Int(starts[$0 + 1])].map { Int($0) } }
  }

  /// How a few records are divided.
  func partition(of records: [Int]) -> Clusters {
    Clusters(labels: records.map { clusterOf[$0] })
  }
}
