import Customers
import Kernels
import Testing

/// Features come to one scale.
@Suite struct FeatureScalerTests {
  @Test func outliersAreCutAndGapsAreTheMedian() {
    let values = (0..<99).map { Double($0) } + [1e6, .nan]
    let feature = CustomerFeature(name: "x", formula: "x", values: values)
    let scaled = FeatureScaler().scaled([feature])
    #expect(scaled.scales[0].isLogged)
    #expect(scaled.scales[0].missing == 1)
    #expect(scaled.rows.values.allSatisfy { abs($0) <= 3 })
    #expect(scaled.rows[100, 0] == 0)
    let order = (0..<100).sorted { scaled.rows[$0, 0] < scaled.rows[$1, 0] }
    #expect(scaled.rows[order[0], 0] == scaled.rows[0, 0])
  }

  @Test func aFamilyWeighsAsMuchAsOne() {
    let values = (0..<90).map { $0 % 3 }
    let family = (0..<3).map { value in
      CustomerFeature(
        name: "f\(value)", formula: "f", kind: .indicator, family: "f", subject: "\(value)",
        values: values.map { $0 == value ? 1 : 0 })
    }
    let scaled = FeatureScaler().scaled(family)
    let whole = scaled.rows.values.reduce(0) { $0 + $1 * $1 } / 90
    #expect(abs(whole - 1) < 1e-12)
  }

  @Test func whatIsAlwaysTheSameSaysNothing() {
    let same = CustomerFeature(name: "s", formula: "s", values: [4, 4, 4, .nan])
    let none = CustomerFeature(name: "n", formula: "n", values: [.nan, .nan, .nan, .nan])
    let scaled = FeatureScaler().scaled([same, none])
    #expect(scaled.rows.values == [Double](repeating: 0, count: 8))
  }

  @Test func tameFeaturesTakeMeanAndStandardDeviation() {
    let tame = CustomerFeature(name: "t", formula: "t", values: [1, 2, 3, 4, 10])
    let scale = FeatureScaler().scaled([tame]).scales[0]
    let scaled = FeatureScaler().scaled([tame]).rows.values
    if !scale.isLogged {
      #expect(abs(scale.centre - 4) < 1e-12)
    }
    #expect(abs(scaled.reduce(0, +)) < 1e-9)
    #expect(abs(scaled.reduce(0) { $0 + $1 * $1 } / 5 - 1) < 1e-9)
  }

  @Test func byLogarithmAFactorCountsAlike() {
    let small = CustomerFeature(name: "s", formula: "s", values: [9, 19, 39, 79])
    let large = CustomerFeature(name: "l", formula: "l", values: [999, 1999, 3999, 7999])
    let scaled = FeatureScaler(.logarithm).scaled([small, large]).rows
    let double = logarithm(2)
    for row in 1..<4 {
      for place in 0..<2 {
        #expect(abs(scaled[row, place] - scaled[row - 1, place] - double) < 1e-12)
      }
    }
  }

  @Test func rowsKeepTheirPlaces() {
    var random = SeededRandom(seed: 1)
    let features = (0..<3).map { place in
      CustomerFeature(
        name: "\(place)", formula: "", values: (0..<9000).map { _ in random.unit() })
    }
    let scaled = FeatureScaler().scaled(features)
    for customer in stride(from: 0, to: 9000, by: 7) {
      for place in 0..<3 {
        let scale = scaled.scales[place]
        let right = (features[place].values[customer] - scale.centre) / scale.spread
        #expect(abs(scaled.rows[customer, place] - right) < 1e-12)
      }
    }
  }
}
