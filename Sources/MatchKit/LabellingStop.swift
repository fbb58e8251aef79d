// When more labels hardly help.
//
// Two signs together: the model's claims about the pairs it is least sure of hold (of the last 40
// such answers no fewer agree with it than chance allows, one-sided 95 %), and its decisions have
// come to rest (less than 0.5 % of the matches changed at each of the last 5 trainings). Limit:
// both look at the candidates alone, and a rare kind of error may not have been asked about.

/// Judges whether labelling can end.
public struct LabellingStop: Sendable {
  /// How many of the last uncertain answers are looked at.
  public var window = 40
  /// How many of the last trainings are looked at.
  public var trainings = 5
  /// The share of matches that may change at a training.
  public var changeMax = 0.005

  public init() {}

  /// Whether more answers would hardly change the result.
  public func isSettled(_ answers: [Answer], changes: [Double]) -> Bool {
    guard changes.count >= trainings, changes.suffix(trainings).allSatisfy({ $0 < changeMax })
    else { return false }
    let told = answers.filter { $0.isMatch != nil }
    let uncertain = told.filter(\.question.isUncertain).suffix(window)
    let sure = told.filter { !$0.question.isUncertain }.suffix(window / 3)
    return uncertain.count == window && holds(Array(uncertain)) && holds(Array(sure))
  }

  /// Whether as many answers agree with the model as it claims, but for chance.
  private func holds(_ answers: [Answer]) -> Bool {
    var expected = 0.0
    var variance = 0.0
    var agreeing = 0.0
    for answer in answers {
      let probability = answer.question.probability
      expected += max(probability, 1 - probability)
      variance += probability * (1 - probability)
      if (probability >= 0.5) == (answer.isMatch == true) { agreeing += 1 }
    }
    return agreeing >= expected - 1.645 * variance.squareRoot() - 0.5
  }
}
