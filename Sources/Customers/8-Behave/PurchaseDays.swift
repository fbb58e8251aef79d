// On which days each customer bought, in as little memory as there is to know: a bit for every day
// between the first and the last, or, where that is less, four bytes for every row. However many
// rows there are, a customer takes at most a bit for every day of its history.

import Kernels

/// What a first pass over some customers' rows finds: enough to lay out their days.
struct PurchaseExtent: Sendable {
  /// For every customer, the first and the last day with spending, and rows with spending.
  private(set) var first: [Int32]
  private(set) var last: [Int32]
  private(set) var rows: [UInt32]

  init(count: Int) {
    first = [Int32](repeating: .max, count: count)
    last = [Int32](repeating: .min, count: count)
    rows = [UInt32](repeating: 0, count: count)
  }

  mutating func take(_ customer: Int, _ day: Int32) {
    first[customer] = min(first[customer], day)
    last[customer] = max(last[customer], day)
    rows[customer] &+= rows[customer] == .max ? 0 : 1
  }
}

/// The purchase days of some customers.
struct PurchaseDays: Sendable {
  let first: [Int32]
  let last: [Int32]
  /// How many different days each customer has.
  private(set) var counts: [UInt32]
  /// Where each customer's words begin; one more entry than customers.
  private let starts: [Int]
  private var words: [UInt64]
  private let isList: [Bool]

  /// Room for the days of customers with that extent.
  init(_ extent: PurchaseExtent) {
    first = extent.first
    last = extent.last
    counts = [UInt32](repeating: 0, count: extent.first.count)
    var starts = [0]
    var isList: [Bool] = []
    starts.reserveCapacity(extent.first.count + 1)
    for customer in extent.first.indices {
      let rows = (Int(extent.rows[customer]) + 1) / 2
      let bits =
        rows == 0 ? 0 : (Int(extent.last[customer]) - Int(extent.first[customer])) / 64 + 1
      isList.append(rows < bits)
      starts.append(starts[customer] + min(rows, bits))
    }
    words = [UInt64](repeating: 0, count: starts[starts.count - 1])
    self.starts = starts
    self.isList = isList
  }

  /// Notes a day of a customer, at most once for each row of the extent.
  mutating func take(_ customer: Int, _ day: Int32) {
    let offset = Int(day) - Int(first[customer])
    guard isList[customer] else {
      words[starts[customer] + offset / 64] |= 1 << UInt64(offset % 64)
      return
    }
    let place = Int(counts[customer])
    if place > 0, entry(customer, place - 1) == offset { return }
    words[starts[customer] + place / 2] |= UInt64(offset) << UInt64(place % 2 * 32)
    counts[customer] += 1
  }

  /// Puts the days of every customer in order and counts them.
  mutating func finish() {
    for customer in counts.indices {
      if isList[customer] {
        let sorted = (0..<Int(counts[customer])).map { entry(customer, $0) }.sorted()
        for place in starts[customer]..<starts[customer + 1] { words[place] = 0 }
        counts[customer] = 0
        for offset in sorted { take(customer, first[customer] + Int32(offset)) }
      } else {
        counts[customer] = words[starts[customer]..<starts[customer + 1]].reduce(0) {
          $0 + UInt32($1.nonzeroBitCount)
        }
      }
    }
  }

  /// A customer's days, upwards.
  func days(_ customer: Int) -> [Int32] {
    let start = first[customer]
    if isList[customer] {
      return (0..<Int(counts[customer])).map { start + Int32(entry(customer, $0)) }
    }
    var days: [Int32] = []
    days.reserveCapacity(Int(counts[customer]))
    for (place, word) in words[starts[customer]..<starts[customer + 1]].enumerated() {
      var rest = word
      while rest != 0 {
        days.append(start + Int32(place * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return days
  }

  private func entry(_ customer: Int, _ place: Int) -> Int {
    Int(UInt32(truncatingIfNeeded: words[starts[customer] + place / 2] >> UInt64(place % 2 * 32)))
  }
}
