// Segments over time: which segment of today is which of the last run. The customers that two
// segments share decide: the pairing with the most customers who stay (an assignment problem). A
// segment that shares nobody with its partner is new.

import Kernels

/// The segments of an earlier run.
public struct PreviousSegments: Sendable {
  /// For every customer of today, the number of the earlier segment; nil if it was not there.
  public let numberOf: [Int?]
  /// Customers of the earlier run that are gone, by segment number.
  public let gone: [Int: Int]
  /// Names by segment number.
  public let names: [Int: BilingualText]
  /// Means of features by segment number and feature's name.
  public let means: [Int: [String: Double]]

  public init(
    numberOf: [Int?], gone: [Int: Int], names: [Int: BilingualText],
    means: [Int: [String: Double]] = [:]
  ) {
    self.numberOf = numberOf
    self.gone = gone
    self.names = names
    self.means = means
  }
}

/// Numbers and names of segments, and how customers moved.
public struct SegmentIdentity: Sendable {
  /// One row of the migration table; nil is "not there".
  public struct Move: Sendable, Equatable {
    public let previous: Int?
    public let segment: Int?
    public let customers: Int
  }

  /// The number of every segment, from 1.
  public let numbers: [Int]
  public let names: [BilingualText]
  /// Who moved from where to where, by number; empty without an earlier run.
  public let moves: [Move]

  /// Segments numbered by size.
  public init(names: [BilingualText]) {
    numbers = names.indices.map { $0 + 1 }
    self.names = names
    moves = []
  }

  /// Segments that keep number and name of the segment of `previous` that they go on from; new ones
  /// get the next free numbers. O(customers + segments³).
  public init(_ segmentation: Segmentation, names: [BilingualText], previous: PreviousSegments) {
    let before = Set(previous.numberOf.compactMap { $0 }).union(previous.names.keys)
      .union(previous.gone.keys).sorted()
    var placeOf: [Int: Int] = [:]
    for (place, number) in before.enumerated() { placeOf[number] = place }
    var shared = [Int](repeating: 0, count: before.count * segmentation.count)
    var arrived = [Int](repeating: 0, count: segmentation.count)
    for (customer, segment) in segmentation.segmentOf.enumerated() {
      if let number = previous.numberOf[customer], let place = placeOf[number] {
        shared[place * segmentation.count + Int(segment)] += 1
      } else {
        arrived[Int(segment)] += 1
      }
    }
    let partners = Self.partners(shared, before.count, segmentation.count)
    var next = (before.last ?? 0) + 1
    var numbers: [Int] = []
    var kept: [BilingualText] = []
    for (segment, partner) in partners.enumerated() {
      if let partner {
        numbers.append(before[partner])
        kept.append(previous.names[before[partner]] ?? names[segment])
      } else {
        numbers.append(next)
        kept.append(names[segment])
        next += 1
      }
    }
    self.numbers = numbers
    self.names = kept
    moves = Self.moves(before, numbers, shared, arrived, previous.gone)
  }

  /// For every segment, the earlier one that it goes on from.
  private static func partners(_ shared: [Int], _ before: Int, _ now: Int) -> [Int?] {
    let order = max(before, now)
    var costs = [Double](repeating: 0, count: order * order)
    for place in 0..<before {
      for segment in 0..<now {
        costs[segment * order + place] = -Double(shared[place * now + segment])
      }
    }
    return cheapestAssignment(costs, order: order).prefix(now).enumerated().map { segment, place in
      place < before && shared[place * now + segment] > 0 ? place : nil
    }
  }

  private static func moves(
    _ before: [Int], _ numbers: [Int], _ shared: [Int], _ arrived: [Int], _ gone: [Int: Int]
  ) -> [Move] {
    let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    var moves: [Move] = []
    for (place, number) in before.enumerated() {
      for segment in order {
        let customers = shared[place * numbers.count + segment]
        if customers > 0 {
          moves.append(Move(previous: number, segment: numbers[segment], customers: customers))
        }
      }
      if let lost = gone[number], lost > 0 {
        moves.append(Move(previous: number, segment: nil, customers: lost))
      }
    }
    for segment in order where arrived[segment] > 0 {
      moves.append(Move(previous: nil, segment: numbers[segment], customers: arrived[segment]))
    }
    return moves
  }
}
