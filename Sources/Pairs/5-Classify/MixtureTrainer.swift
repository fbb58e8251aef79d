// Training without labels: expectation-maximisation for a mixture with absolute counts.
//
// Candidate pairs are matches, random pairs, or one of a few kinds of "related but different"
// pairs: namesakes, and neighbours of one street or series. Where records have personal features
// (given name, birth date, identifier), one more starts from pairs that agree on everything but
// those: households. Of companies, another agrees on everything but the place: branches. Each kind
// has features in which it agrees no more often than strangers do; else matches that lack a date
// would become a kind of their own.
// With T pairs in all,
//
//   M = n_M Π m_f(level),   R = T Π u_f(level),   K_k = n_k Π r_kf(level)
//
// T is the number of all possible pairs, not of candidates, so blocking needs no correction: a
// random pair explains a pattern only as often as random pairs have it. Levels of one feature are
// independent within a class (Fellegi and Sunter 1969; Winkler 1988; Enamorado, Fifield and Imai
// 2019, doi:10.1017/S0003055418000783); what depends, depends through the related classes.
//
// Limits: few features or one text column let the classes swap; `TrainingRecord` says when the fit
// is not to be trusted.

import Kernels
import Records

/// Trains a match model from the patterns of candidate pairs alone.
public struct MixtureTrainer: Sendable {
  /// Constants of the method; the defaults were chosen over many data sets.
  public struct Settings: Sendable {
    public var iterationsMax = 100
    /// Before it stops.
    public var iterationsMin = 20
    /// Stops when the expected number of matches changes by less than this share.
    public var tolerance = 1e-4
    /// Pseudo-counts that hold m at its start: a number plus a share of the matches.
    public var matchPrior = (count: 20.0, share: 0.02)
    /// The share for features that are an entity's own, held more firmly.
    public var personalShare = 0.3
    /// Matches confirmed by another personal value, at least, to learn from them alone.
    public var confirmedMin = 100.0
    /// The most that matches may disagree on such a feature.
    public var disagreementMax = 0.12
    /// Of matches, the share that has changed a group of features at once, before looking.
    public var changedShare = 0.1
    /// Pseudo-counts that hold the related classes at random agreement.
    public var relatedPrior = (count: 20.0, share: 0.5)
    /// The same share when there are personal features to tell relatives by.
    public var relatedShareOfPeople = 0.15
    /// Random pairs that show a level, at least, to know its share better than that of matches.
    public var sampledMin = 60.0
    /// Expected matches per record before looking, for the start.
    public var startMatchesPerRecord = 0.5
    public init() {}
  }

  let settings: Settings

  public init(settings: Settings = Settings()) { self.settings = settings }

  /// Fits the mixture. O(iterations × patterns × features).
  ///
  /// - Parameters:
  ///   - patterns: the candidate pairs' patterns with their counts.
  ///   - random: how often each level occurs among all pairs.
  ///   - recordCount: records in the table.
  ///   - rivals: for linked duplicate-free sources, the pairs: those of one record compete.
  public func train(
    _ patterns: PairPatterns, random: RandomAgreement, recordCount: Int,
    rivals: CandidatePairs? = nil
  ) -> Mixture {
    var mixture = Mixture(random, patterns, recordCount: recordCount, settings)
    for iteration in 1...settings.iterationsMax {
      let before = mixture.matches
      let shares = mixture.expect(patterns, rivals: rivals)
      mixture.maximise(patterns, shares, settings)
      mixture.iterations = iteration
      let change = abs(mixture.matches - before)
      let isStable = change < settings.tolerance * max(1, before)
      if isStable && iteration >= settings.iterationsMin { break }
    }
    mixture.order(settings)
    return mixture
  }
}
