// How good a set of pairs is.

/// Precision, recall and F1 over pairs of records.
///
/// precision = true positives / predicted, recall = true positives / actual, and
/// F1 = 2 true positives / (predicted + actual) (van Rijsbergen 1979). A ratio of nothing to
/// nothing is 1 if there is nothing on either side, else 0.
public struct PairQuality: Sendable, Equatable, Codable {
  /// Share of the predicted pairs that are true, 0 ... 1.
  public let precision: Double
  /// Share of the true pairs that were predicted, 0 ... 1.
  public let recall: Double
  /// Harmonic mean of precision and recall, 0 ... 1.
  public let f1: Double
  /// Pairs that were predicted and are true.
  public let truePositives: Int
  /// Pairs that were predicted.
  public let predicted: Int
  /// Pairs that are true.
  public let actual: Int
  /// 95 % intervals, if they were asked for.
  public let intervals: PairIntervals?

  enum CodingKeys: String, CodingKey {
    case precision, recall, f1
    case truePositives = "true_positives"
    case predicted, actual, intervals
  }

  /// Quality from the three counts.
  public init(
    truePositives: Int, predicted: Int, actual: Int, intervals: PairIntervals? = nil
  ) {
    let none = predicted == 0 && actual == 0
    precision = ratio(truePositives, predicted, ifNone: none ? 1 : 0)
    recall = ratio(truePositives, actual, ifNone: none ? 1 : 0)
    f1 = ratio(2 * truePositives, predicted + actual, ifNone: 1)
    self.truePositives = truePositives
    self.predicted = predicted
    self.actual = actual
    self.intervals = intervals
  }
}

/// `part` / `whole`, or `ifNone` when the whole is 0.
package func ratio(_ part: Int, _ whole: Int, ifNone: Double) -> Double {
  whole == 0 ? ifNone : Double(part) / Double(whole)
}

/// Harmonic mean, 0 when both are 0.
package func harmonicMean(_ left: Double, _ right: Double) -> Double {
  left + right == 0 ? 0 : 2 * left * right / (left + right)
}
