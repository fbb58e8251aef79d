import Entities
import Evaluation
import Foundation
import Testing

@Suite struct QualityJSONTests {
  @Test func clustersHaveTheFixedKeys() throws {
    let quality = Evaluator().evaluate(
      Clusters(labels: [0, 0, 1]), against: Truth(entityOf: [0, 0, 0]))
    let keys = try object(quality)
    let pairs = try #require(keys["pairs"] as? [String: Any])
    for key in ["precision", "recall", "f1", "true_positives", "predicted", "actual"] {
      #expect(pairs[key] is NSNumber, "pairs.\(key)")
    }
    let clusters = try #require(keys["clusters"] as? [String: Any])
    for key in [
      "exact_precision", "exact_recall", "exact_f1", "b_cubed_precision", "b_cubed_recall",
      "b_cubed_f1", "adjusted_rand", "predicted", "actual", "variation_of_information", "splits",
      "merges", "merge_distance",
    ] {
      #expect(clusters[key] is NSNumber, "clusters.\(key)")
    }
    #expect(clusters["intervals"] is [String: Any])
    #expect(keys["average_precision"] == nil)
  }

  @Test func scoresHaveTheFixedKeys() throws {
    let keys = try object(scoreQuality())
    for key in ["threshold_best", "average_precision", "expected_calibration_error"] {
      #expect(keys[key] is NSNumber, "\(key)")
    }
    #expect(keys["pairs"] is [String: Any])
    #expect(keys["score_intervals"] is [String: Any])
  }

  @Test func slicesAndBlockingHaveTheirKeys() throws {
    let keys = try object(assessed())
    let blocking = try #require(keys["blocking"] as? [String: Any])
    for key in ["pair_completeness", "reduction_ratio", "pairs_quality", "candidates", "actual"] {
      #expect(blocking[key] is NSNumber, "blocking.\(key)")
    }
    let slices = try #require(keys["slices"] as? [[String: Any]])
    let source = try #require(slices.first { $0["by"] as? String == "source" })
    #expect(source["slice"] as? String == "a")
    for key in ["records", "precision", "recall", "f1", "true_positives", "predicted", "actual"] {
      #expect(source[key] is NSNumber, "slices.\(key)")
    }
  }

  @Test func whatIsWrittenCanBeRead() throws {
    let clusters = Evaluator().evaluate(
      Clusters(labels: [0, 0, 1]), against: Truth(entityOf: [0, 0, 0]))
    for quality in [clusters, scoreQuality(), assessed()] {
      let data = try JSONEncoder().encode(quality)
      #expect(try JSONDecoder().decode(Quality.self, from: data) == quality)
    }
  }

  private func assessed() -> Quality {
    Evaluator().assess(
      ScoredPairs(left: [0, 0], right: [1, 2], probability: [0.9, 0.4]),
      against: Truth(entityOf: [0, 0, 1]),
      slices: RecordSlice.bySource([0, 1, 1], names: ["a", "b"])
    ).quality
  }

  private func scoreQuality() -> Quality {
    Evaluator().evaluate(
      ScoredPairs(left: [0, 0], right: [1, 2], probability: [0.9, 0.4]),
      against: Truth(entityOf: [0, 0, 1]))
  }

  private func object(_ quality: Quality) throws -> [String: Any] {
    let data = try JSONEncoder().encode(quality)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
