// What the customers of one segment of `BehaviourMixture` add up to, each by its share.

/// Weights of customers by their counts.
struct FamilySums: Sendable {
  /// For every place, at n the weight of customers who have n of it.
  var places: [[Double]]
  /// At n the weight of customers who have n in all.
  var totals: [Double]

  init(_ family: MixtureCounts) {
    places = [[Double]](
      repeating: [Double](repeating: 0, count: family.countMax + 1), count: family.width)
    totals = [Double](repeating: 0, count: family.totalMax + 1)
  }

  mutating func add(_ other: FamilySums) {
    for place in places.indices { places[place].add(other.places[place]) }
    totals.add(other.totals)
  }
}

/// Sums over customers; those of parts add up.
struct SegmentSums: Sendable {
  var weight = 0.0
  /// Expected purchase rates and their logarithms.
  var rate = 0.0
  var logRate = 0.0
  /// Expected logarithms of the chances to leave and to stay.
  var logLeave = 0.0
  var logStay = 0.0
  /// Purchase days by calendar month, and those to expect if all months were alike.
  var observed = [Double](repeating: 0, count: 12)
  var expected = [Double](repeating: 0, count: 12)
  var families: [FamilySums]
  var attributes: [[Double]]
  /// Expected means of logarithms of customers, their squares, and squares around them.
  var amount = 0.0
  var amountSquares = 0.0
  var within = 0.0
  var lines = 0.0

  init(_ facts: MixtureFacts) {
    families = facts.families.map { FamilySums($0) }
    attributes = facts.attributes.map { [Double](repeating: 0, count: $0.width) }
  }

  mutating func add(_ other: SegmentSums) {
    weight += other.weight
    rate += other.rate
    logRate += other.logRate
    logLeave += other.logLeave
    logStay += other.logStay
    observed.add(other.observed)
    expected.add(other.expected)
    for place in families.indices { families[place].add(other.families[place]) }
    for place in attributes.indices { attributes[place].add(other.attributes[place]) }
    amount += other.amount
    amountSquares += other.amountSquares
    within += other.within
    lines += other.lines
  }
}

extension [Double] {
  /// Adds the numbers of `other`, one by one.
  fileprivate mutating func add(_ other: [Double]) {
    for place in indices { self[place] += other[place] }
  }
}
