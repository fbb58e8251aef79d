// Which values of a column get a share of their own: those on which the most is spent.

import Kernels

/// Which values of a column get a share of their own.
struct SharePlaces: Sendable {
  /// The values, most spent on first; the last may stand for all others.
  let names: [String]
  /// For every code, its place in `names`, or -1.
  let placeOf: [Int]

  /// The places by what is spent on each code; nil when money is spent on fewer than two values.
  init?(_ values: ByteStrings, totals: [Int64]) {
    let ranked = (1..<max(1, totals.count)).filter { totals[$0] > 0 }.sorted {
      if totals[$0] != totals[$1] { return totals[$0] > totals[$1] }
      return values.array($0).lexicographicallyPrecedes(values.array($1))
    }
    guard ranked.count > 1 else { return nil }
    let most = Behaviourist.sharesMax
    let kept = ranked.count <= most ? ranked : Array(ranked.prefix(most - 1))
    let isCut = kept.count < ranked.count
    var placeOf = [Int](repeating: isCut ? kept.count : -1, count: totals.count)
    placeOf[0] = -1
    for (place, code) in kept.enumerated() { placeOf[code] = place }
    names = kept.map { values.string($0) } + (isCut ? ["other"] : [])
    self.placeOf = placeOf
  }
}
