// How entities of each size fared: large ones hold most pairs, small ones are most of the entities.

/// How the entities of one range of sizes fared.
public struct SizeSlice: Sendable, Equatable, Codable {
  /// The fewest records of an entity in this slice.
  public let sizeMin: Int
  /// The most records of an entity in this slice; nothing in the last slice.
  public let sizeMax: Int?
  /// Entities of this size.
  public let entities: Int
  /// Share of them that are exactly a predicted cluster.
  public let exactRecall: Double
  /// Share of the pairs inside them that share a cluster.
  public let pairRecall: Double
  /// B-cubed precision of their records.
  public let bCubedPrecision: Double

  enum CodingKeys: String, CodingKey {
    case sizeMin = "size_min"
    case sizeMax = "size_max"
    case entities
    case exactRecall = "exact_recall"
    case pairRecall = "pair_recall"
    case bCubedPrecision = "b_cubed_precision"
  }

  static let ranges: [(least: Int, most: Int?)] = [
    (1, 1), (2, 2), (3, 3), (4, 4), (5, 9), (10, 19), (20, 99), (100, nil),
  ]

  /// One slice for every range of sizes that has entities; O(cells).
  static func slices(of table: Contingency) -> [SizeSlice] {
    var tallies = [SliceTally](repeating: SliceTally(), count: ranges.count)
    for size in table.trueSizes { tallies[place(size)].add(entityOf: size) }
    for cell in table.cells {
      let size = table.trueSizes[Int(cell.entity)]
      tallies[place(size)].add(cell, entity: size, cluster: table.predictedSizes[Int(cell.cluster)])
    }
    return zip(ranges, tallies).filter { $1.entities > 0 }.map { range, tally in
      SizeSlice(
        sizeMin: range.least, sizeMax: range.most, entities: tally.entities,
        exactRecall: ratio(tally.exact, tally.entities, ifNone: 1),
        pairRecall: ratio(tally.pairsFound, tally.pairs, ifNone: 1),
        bCubedPrecision: tally.precisionSum / Double(tally.records))
    }
  }

  static func place(_ size: Int) -> Int {
    ranges.lastIndex { size >= $0.least } ?? 0
  }
}

private struct SliceTally {
  var entities = 0
  var records = 0
  var exact = 0
  var pairs = 0
  var pairsFound = 0
  var precisionSum = 0.0

  mutating func add(entityOf size: Int) {
    entities += 1
    records += size
    pairs += pairsAmong(size)
  }

  mutating func add(_ cell: Contingency.Cell, entity: Int, cluster: Int) {
    if cell.count == entity && cell.count == cluster { exact += 1 }
    pairsFound += pairsAmong(Int(cell.count))
    precisionSum += Double(cell.count) * Double(cell.count) / Double(cluster)
  }
}
