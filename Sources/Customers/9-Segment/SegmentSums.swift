// What the customers of the segments of `BehaviourMixture` add up to, each by its share: all sums
// in one array, laid out as `MixtureLayout` says, so that adding one is an addition and no more.

import Kernels

/// Sums over customers; those of parts add up.
struct SegmentSums: Sendable {
  static let weight = 0
  /// Expected purchase rates and their logarithms.
  static let rate = 1
  static let logRate = 2
  /// Expected logarithms of the chances to leave and to stay.
  static let logLeave = 3
  static let logStay = 4
  /// Expected means of logarithms of customers, their squares, squares around them, and rows.
  static let amount = 5
  static let amountSquares = 6
  static let within = 7
  static let lines = 8
  /// Purchase days by calendar month, and those to expect if all months were alike.
  static let observed = MixtureLayout.months
  static let expected = MixtureLayout.logMonths

  let layout: MixtureLayout
  /// One segment after another. In the tables of families and attributes stand the weights of the
  /// customers who have that count or code.
  var values: [Double]

  init(_ layout: MixtureLayout, segments: Int) {
    self.layout = layout
    values = [Double](repeating: 0, count: segments * layout.size)
  }

  mutating func add(_ other: SegmentSums) {
    for place in values.indices { values[place] += other.values[place] }
  }

  /// One of the sums of a segment.
  func sum(_ segment: Int, _ place: Int) -> Double { values[segment * layout.size + place] }

  /// Some of them, one after another.
  func sums(_ segment: Int, from start: Int, count: Int) -> ArraySlice<Double> {
    let base = segment * layout.size + start
    return values[base..<base + count]
  }

  /// What an attribute adds to the log-likelihood by differing between segments, in nats.
  func gain(ofAttribute place: Int, width: Int, segments: Int) -> Double {
    let rows = (0..<segments).map {
      Array(sums($0, from: layout.attributes[place], count: width))
    }
    let all = (0..<width).map { code in rows.reduce(0) { $0 + $1[code] } }
    let total = all.reduce(0, +)
    var gain = 0.0
    for row in rows {
      let own = row.reduce(0, +)
      for code in 0..<width where row[code] > 0 {
        gain += row[code] * logarithm(row[code] / own * total / all[code])
      }
    }
    return gain
  }
}
