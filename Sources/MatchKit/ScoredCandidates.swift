// Candidate pairs with their scores, and which of them matter.

import Entities
import Kernels
import Pairs

/// The scored candidates of a run. Only links above a floor are kept: a pair far below the
/// threshold counts the same as one that was never compared.
struct ScoredCandidates: Sendable {
  /// Pairs above the floor.
  let links: Links
  /// How many candidates fall in each twentieth of probability.
  let histogram: [Int]
  private static let floorLogOdds: Float = -12
  /// The floor of candidates that are compared and scored at once.
  private static let screenLogOdds = -4.0

  /// Compares and scores the candidates at once; those that cannot come near the threshold are
  /// left early, but for pairs inside components.
  init(
    _ candidates: CandidatePairs, _ comparer: Comparer, _ model: MatchModel, threshold: Double,
    advance: @Sendable (Int) -> Void
  ) {
    let floor = min(Self.screenLogOdds, threshold - 2)
    let scored = CandidateScorer(comparer, model, floor: floor).score(candidates, advance: advance)
    histogram = scored.histogram
    links = ComponentPairs(comparer: comparer, model: model, threshold: threshold)
      .completed(scored.links, candidates)
  }

  init(_ candidates: CandidatePairs, _ patterns: PairPatterns, _ model: MatchModel) {
    let scores = model.scores(patterns.patterns)
    var histogram = [Int](repeating: 0, count: 20)
    for (index, score) in scores.enumerated() {
      histogram[min(19, Int(logistic(Double(score)) * 20))] += patterns.counts[index]
    }
    self.histogram = histogram
    links = Self.kept(candidates, patterns, scores)
  }

  private static func kept(
    _ candidates: CandidatePairs, _ patterns: PairPatterns, _ scores: [Float]
  ) -> Links {
    let ranges = parts(of: candidates.count, grain: 65_536)
    let lists = parallelMap(ranges.count) { part -> Links in
      let lefts = candidates.lefts(ranges[part])
      var links = Links()
      for (index, pair) in ranges[part].enumerated() {
        let score = scores[Int(patterns.patternOf[pair])]
        if score < floorLogOdds { continue }
        links.left.append(lefts[index])
        links.right.append(candidates.rights[pair])
        links.logOdds.append(score)
      }
      return links
    }
    return Links(
      left: lists.flatMap(\.left), right: lists.flatMap(\.right), logOdds: lists.flatMap(\.logOdds))
  }

  /// The links at or above the threshold inside clusters, strongest first.
  func used(_ clusters: Clusters, threshold: Double) -> Links {
    chosen { index in
      Double(links.logOdds[index]) >= threshold
        && clusters.clusterOf[Int(links.left[index])] == clusters.clusterOf[Int(links.right[index])]
    }
  }

  /// Up to 200 pairs to look at: links that clustering did not follow, strongest first, and then
  /// pairs near the threshold.
  func doubtful(_ clusters: Clusters, threshold: Double) -> Links {
    chosen(limit: 200) { index in
      let apart =
        clusters.clusterOf[Int(links.left[index])] != clusters.clusterOf[Int(links.right[index])]
      let distance = Double(links.logOdds[index]) - threshold
      return apart ? distance > -1.5 : distance < 1.5
    }
  }

  private func chosen(limit: Int = .max, where isChosen: (Int) -> Bool) -> Links {
    var indices = links.logOdds.indices.filter(isChosen)
    indices.sort { left, right in
      (links.logOdds[left], links.left[right], links.right[right])
        > (links.logOdds[right], links.left[left], links.right[left])
    }
    indices = Array(indices.prefix(limit))
    return Links(
      left: indices.map { links.left[$0] }, right: indices.map { links.right[$0] },
      logOdds: indices.map { links.logOdds[$0] })
  }
}
