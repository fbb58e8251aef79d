// What `BehaviourMixture` knows of customers with a purchase: counts and codes in flat arrays.

import Kernels

/// Counts of some kinds of rows: categories, or channels.
struct MixtureCounts: Sendable {
  let width: Int
  /// Customers × width, each at most `MixtureFacts.countMax`.
  let counts: [UInt16]
  /// The largest count and the largest sum of a customer's counts.
  let countMax: Int
  let totalMax: Int
}

/// An attribute with few values: a column's commonest ones, or a quantity by sixths.
struct MixtureCodes: Sendable {
  let width: Int
  /// For every customer, a code below `width`, or `none`.
  let codes: [UInt8]
  static let none = UInt8.max
}

/// Facts of customers with a purchase, one after another.
struct MixtureFacts: Sendable {
  /// Larger counts count as this: they leave no doubt anyway.
  static let countMax = 400
  private static let binCount = 6

  /// Days of the history; day 0 is its first.
  let dayCount: Int
  /// Years of each month before each day: (days + 1) × 12.
  let monthYears: [Double]
  /// For every customer, the first and last purchase day, and how many there are.
  let first: [Int32]
  let last: [Int32]
  let days: [UInt16]
  /// Purchase days after the first by calendar month: customers × 12.
  let months: [UInt16]
  let families: [MixtureCounts]
  private(set) var attributes: [MixtureCodes]
  /// Rows, and mean and squares of their logarithms.
  let lines: [Double]
  let logMeans: [Double]
  let logSquares: [Double]

  var count: Int { first.count }

  /// The facts of `customers`, each with a purchase, from a history that tells of rows.
  /// `attributes` are features beside purchases.
  init(_ history: PurchaseHistory, attributes: [CustomerFeature], customers: [Int]) {
    let start = history.firstDay.value
    dayCount = Int(history.asOf.value - start) + 1
    let monthOf = (0..<dayCount).map { DayNumber(start + Int32($0)).date.month - 1 }
    var years = [Double](repeating: 0, count: 12)
    var before = years
    for month in monthOf {
      years[month] += 1 / 365.25
      before.append(contentsOf: years)
    }
    monthYears = before
    let days = customers.map { history.days($0) }
    first = days.map { ($0.first ?? start) - start }
    last = days.map { ($0.last ?? start) - start }
    self.days = days.map { UInt16(min(Self.countMax, $0.count)) }
    months = days.flatMap { days in
      var counts = [UInt16](repeating: 0, count: 12)
      for day in days.dropFirst().prefix(Self.countMax - 1) {
        counts[monthOf[Int(day - start)]] += 1
      }
      return counts
    }
    let lines = history.lines
    families = [lines?.categories, lines?.channels].compactMap { $0 }.map {
      Self.counts($0, customers)
    }
    self.attributes = Self.codes(attributes, customers)
    self.lines = customers.map { Double(lines?.counts[$0] ?? 0) }
    logMeans = customers.map { lines?.logMeans[$0] ?? 0 }
    logSquares = customers.map { lines?.logSquares[$0] ?? 0 }
  }

  /// The same without attributes but for those.
  func with(attributes chosen: [Int]) -> MixtureFacts {
    var facts = self
    facts.attributes = chosen.map { attributes[$0] }
    return facts
  }

  /// The mean log-likelihood of the attributes but for those, the same chances for everybody.
  func logLikelihood(without chosen: [Int]) -> Double {
    var sum = 0.0
    for (place, attribute) in attributes.enumerated() where !chosen.contains(place) {
      var counts = [Double](repeating: 0, count: 256)
      for code in attribute.codes where code != MixtureCodes.none { counts[Int(code)] += 1 }
      let total = counts.reduce(0, +)
      for own in counts where own > 0 { sum += own * logarithm(own / total) }
    }
    return sum / Double(count)
  }

  /// Free numbers of these chances.
  func freeCount(without chosen: [Int]) -> Int {
    attributes.indices.reduce(0) {
      chosen.contains($1) ? $0 : $0 + attributes[$1].width - 1
    }
  }

  private init(_ all: MixtureFacts, _ chosen: [Int]) {
    dayCount = all.dayCount
    monthYears = all.monthYears
    first = chosen.map { all.first[$0] }
    last = chosen.map { all.last[$0] }
    days = chosen.map { all.days[$0] }
    months = chosen.flatMap { all.months[12 * $0..<12 * ($0 + 1)] }
    families = all.families.map { family in
      MixtureCounts(
        width: family.width,
        counts: chosen.flatMap { family.counts[$0 * family.width..<($0 + 1) * family.width] },
        countMax: family.countMax, totalMax: family.totalMax)
    }
    attributes = all.attributes.map { attribute in
      MixtureCodes(width: attribute.width, codes: chosen.map { attribute.codes[$0] })
    }
    lines = chosen.map { all.lines[$0] }
    logMeans = chosen.map { all.logMeans[$0] }
    logSquares = chosen.map { all.logSquares[$0] }
  }

  /// The facts of some of the customers.
  func chosen(_ customers: [Int]) -> MixtureFacts { MixtureFacts(self, customers) }

  private static func counts(_ lines: LineCounts, _ customers: [Int]) -> MixtureCounts {
    let width = lines.names.count
    var counts: [UInt16] = []
    counts.reserveCapacity(customers.count * width)
    var (largest, total) = (0, 0)
    for customer in customers {
      var sum = 0
      for count in lines.counts[customer * width..<(customer + 1) * width] {
        let own = min(countMax, Int(count))
        counts.append(UInt16(own))
        largest = max(largest, own)
        sum += own
      }
      total = max(total, sum)
    }
    return MixtureCounts(width: width, counts: counts, countMax: largest, totalMax: total)
  }

  /// Indicators of a family as one code, quantities by sixths; shares are told by the counts.
  private static func codes(
    _ features: [CustomerFeature], _ customers: [Int]
  ) -> [MixtureCodes] {
    var families: [(name: String, members: [CustomerFeature])] = []
    var made: [MixtureCodes] = []
    for feature in features {
      if feature.kind == .quantity {
        made.append(binned(feature, customers))
      } else if let name = feature.family, feature.kind == .indicator {
        if let place = families.firstIndex(where: { $0.name == name }) {
          families[place].members.append(feature)
        } else {
          families.append((name, [feature]))
        }
      }
    }
    made += families.map { family in
      let codes = customers.map { customer -> UInt8 in
        if family.members[0].values[customer].isNaN { return MixtureCodes.none }
        let place = family.members.firstIndex { $0.values[customer] == 1 }
        return UInt8(place ?? family.members.count)
      }
      return MixtureCodes(width: family.members.count + 1, codes: codes)
    }
    return made.filter { attribute in
      attribute.width > 1 && Set(attribute.codes).subtracting([MixtureCodes.none]).count > 1
    }
  }

  private static func binned(_ feature: CustomerFeature, _ customers: [Int]) -> MixtureCodes {
    let sorted = customers.map { feature.values[$0] }.filter { !$0.isNaN }.sorted()
    var cuts: [Double] = []
    for part in 1..<binCount {
      let cut = quantile(sorted, Double(part) / Double(binCount))
      if cut > cuts.last ?? -.infinity, cut < sorted.last ?? cut { cuts.append(cut) }
    }
    let codes = customers.map { customer -> UInt8 in
      let value = feature.values[customer]
      return value.isNaN ? MixtureCodes.none : UInt8(cuts.count { value > $0 })
    }
    return MixtureCodes(width: cuts.count + 1, codes: codes)
  }
}
