import Customers
import Kernels
import Testing

/// Centres and silhouette of scikit-learn 1.9.1 from the same start; Tests/Recipes/kmeans.py.
@Suite struct KMeansReferenceTests {
  /// The recipe's rows.
  static let rows: DenseRows = {
    var state: UInt64 = 2025
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    var values: [Double] = []
    for _ in 0..<400 {
      let group = next() % 5
      for column in 0..<4 {
        values.append(Double(group * (column + 3) % 5 * 2) + Double(next() % 1001) / 250)
      }
    }
    return DenseRows(values: values, columnCount: 4)
  }()

  private static let centres = [
    6.08051612903, 3.97591397849, 1.68202150538, 10.1926021505,
    4.02575, 7.9307, 1.82015, 5.98925,
    9.85723943662, 5.70715492958, 2.06850704225, 7.93949295775,
    8.06556962025, 10.0359493671, 1.96906329114, 3.97696202532,
    2.07158441558, 2.11506493506, 2.11703896104, 2.14509090909,
  ]

  @Test func centresFromTheSameStart() {
    let fit = KMeans(count: 5).fit(Self.rows, from: Self.rows.chosen([0, 1, 2, 3, 4]))
    #expect(fit.hasConverged)
    #expect(fit.counts == [93, 80, 71, 79, 77])
    for (found, right) in zip(fit.centres.values, Self.centres) {
      #expect(abs(found - right) < 1e-9, "\(found) is not \(right)")
    }
    #expect(abs(fit.inertia - 2082.211428850058) < 1e-8)
  }

  @Test func silhouetteOfAllRows() {
    let fit = KMeans(count: 5).fit(Self.rows, from: Self.rows.chosen([0, 1, 2, 3, 4]))
    let silhouette = Silhouette(Self.rows, seed: 1)
    #expect(silhouette.sample.count == 400)
    #expect(abs(silhouette.mean(fit.nearest, count: 5) - 0.450590908477637) < 1e-6)
  }

  @Test func startsOfItsOwnEndAsLow() {
    let fit = KMeans(count: 5, seed: 3).fit(Self.rows)
    #expect(fit.inertia < 2082.2115)
  }

  @Test func theNumberIsThatOfTheHighestSilhouette() throws {
    let found = Segmenter(rule: SegmentRule(seed: 3)).segments(of: Self.rows)
    #expect(found.trials.map(\.count) == Array(2...10))
    let best = try #require(found.trials.max { $0.silhouette < $1.silhouette })
    #expect(found.count == best.count)
    let five = try #require(found.trials.first { $0.count == 5 })
    #expect(five.silhouette > 0.4505 && five.silhouette <= best.silhouette)
  }
}
