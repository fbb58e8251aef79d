// One-to-one linking of two sources without duplicates: the matching with the most evidence.
//
// Problem: choose links so that no record is in two of them and the sum of their weights is the
// highest. Weights are the evidence above the threshold plus one unit of 2^-20, so of equal sums
// the one with more links wins.
// Method: shortest augmenting paths with dual prices over the sparse graph (Jonker and Volgenant,
// 1987, doi:10.1007/BF02278710). Rows are entered one by one; Dijkstra's search over reduced
// costs ends at a free column or at a row that is better left alone. Whole numbers, so exact.
// Cost: O(rows × links × log links) at worst; on random graphs 0.5 s for 200,000 links between
// 20,000 records a side. A component that takes more than `workMax` steps is matched greedily,
// strongest link first, instead (at least half the best sum; Preis, 1999,
// doi:10.1007/3-540-49116-3_24).

/// Maximum-weight matching between two sources, one component after another.
struct Assignment {
  /// Most links that are looked at for one component by default; a few seconds' work.
  static let workMax = 200_000_000

  private let separation: Separation
  private let workMax: Int
  private var starts: [Int] = []
  private var columns: [UInt32] = []
  private var weights: [Int64] = []
  private var prices: [Int64] = []
  private var partner: [UInt32] = []
  private var search = Search()
  private var work = 0

  init(separation: Separation, workMax: Int) {
    self.separation = separation
    self.workMax = workMax
  }

  /// For every record of the component, a record of it that stands for its cluster.
  /// Links are between two sources.
  mutating func cluster(
    _ records: ArraySlice<UInt32>, _ links: ArraySlice<LocalLink>, isRow: [Bool]
  ) -> [UInt32] {
    var separation = separation
    separation.start(records)
    if links.count == 1 { return separation.forbids(0, 1) ? [0, 1] : [0, 0] }
    let usable = links.filter { !separation.forbids(Int($0.left), Int($0.right)) }
      .sorted(by: LocalLink.isStronger)
    if !matchExactly(usable, isRow: isRow) { matchGreedily(usable) }
    return partner.enumerated().map { min(UInt32($0), $1) }
  }

  /// False if that takes too much work.
  private mutating func matchExactly(_ links: [LocalLink], isRow: [Bool]) -> Bool {
    load(links, isRow: isRow)
    for record in isRow.indices where starts[record] < starts[record + 1] {
      enter(row: record)
      if work > workMax { return false }
    }
    return true
  }

  private mutating func matchGreedily(_ links: [LocalLink]) {
    partner = [UInt32](repeating: .max, count: partner.count)
    for link in links
    where partner[Int(link.left)] == .max && partner[Int(link.right)] == .max {
      partner[Int(link.left)] = link.right
      partner[Int(link.right)] = link.left
    }
  }

  /// Lays out each row's columns and weights; prices start at a feasible dual solution.
  private mutating func load(_ links: [LocalLink], isRow: [Bool]) {
    let count = isRow.count
    work = 0
    partner = [UInt32](repeating: .max, count: count)
    func row(_ link: LocalLink) -> Int { Int(isRow[Int(link.left)] ? link.left : link.right) }
    starts = [Int](repeating: 0, count: count + 1)
    for link in links { starts[row(link) + 1] += 1 }
    for record in 0..<count { starts[record + 1] += starts[record] }
    var next = starts
    columns = [UInt32](repeating: 0, count: links.count)
    weights = [Int64](repeating: 0, count: links.count)
    prices = [Int64](repeating: 0, count: count)
    for link in links {
      let row = row(link)
      columns[next[row]] = Int(link.left) == row ? link.right : link.left
      weights[next[row]] = Int64(link.evidence) + 1
      prices[row] = max(prices[row], Int64(link.evidence) + 1)
      next[row] += 1
    }
    search.reset(count: count)
  }

  /// Adds a row to the matching along the path that costs least.
  private mutating func enter(row root: Int) {
    search.begin(root)
    var best = (cost: prices[root], end: root)
    while let reached = search.next(), reached.distance < best.cost {
      if partner[reached.record] == .max && reached.isColumn {
        best = (reached.distance, reached.record)
        break
      }
      let row = reached.isColumn ? Int(partner[reached.record]) : reached.record
      search.distance[row] = reached.distance
      search.settled.append(row)
      if reached.isColumn { search.settled.append(reached.record) }
      if reached.distance + prices[row] < best.cost {
        best = (reached.distance + prices[row], row)
      }
      relax(row, reached.distance)
    }
    settlePrices(best.cost)
    augment(to: best.end, from: root)
    search.finish()
  }

  private mutating func relax(_ row: Int, _ distance: Int64) {
    work += starts[row + 1] - starts[row]
    for place in starts[row]..<starts[row + 1] {
      let column = Int(columns[place])
      let cost = distance + prices[row] + prices[column] - weights[place]
      search.offer(column, cost, from: row)
    }
  }

  /// Keeps every reduced cost at zero or more, and zero on the new matching.
  private mutating func settlePrices(_ cost: Int64) {
    for record in search.settled {
      let slack = cost - search.distance[record]
      let isColumn = search.before[record] != .max
      prices[record] += isColumn ? slack : -slack
    }
  }

  /// Swaps the links along the path that ends at `end`: a free column, or a row to be left alone.
  private mutating func augment(to end: Int, from root: Int) {
    if end == root { return }
    var column = end
    if search.before[end] == .max {
      column = Int(partner[end])
      partner[end] = .max
    }
    while true {
      let row = Int(search.before[column])
      let previous = partner[row]
      partner[row] = UInt32(column)
      partner[column] = UInt32(row)
      if row == root { return }
      column = Int(previous)
    }
  }
}

/// Dijkstra's search, with its arrays reset only where they were touched.
private struct Search {
  struct Reached {
    let distance: Int64
    let record: Int
    let isColumn: Bool
  }

  /// Distance of every record reached; rows take that of the column they are matched to.
  var distance: [Int64] = []
  /// For columns the row they were reached from; `.max` for rows.
  var before: [UInt32] = []
  /// Rows and columns whose distance is final.
  var settled: [Int] = []
  private var heap: [(distance: Int64, column: UInt32)] = []
  private var touched: [Int] = []
  private var root = -1

  mutating func reset(count: Int) {
    distance = [Int64](repeating: .max, count: count)
    before = [UInt32](repeating: .max, count: count)
  }

  mutating func begin(_ row: Int) {
    root = row
    settled.removeAll(keepingCapacity: true)
    heap.removeAll(keepingCapacity: true)
  }

  /// The nearest record that is not settled: first the root row, then columns.
  mutating func next() -> Reached? {
    if root >= 0 {
      defer { root = -1 }
      touched.append(root)
      return Reached(distance: 0, record: root, isColumn: false)
    }
    while let top = pop() {
      if top.distance == distance[Int(top.column)] {
        return Reached(distance: top.distance, record: Int(top.column), isColumn: true)
      }
    }
    return nil
  }

  mutating func offer(_ column: Int, _ cost: Int64, from row: Int) {
    guard cost < distance[column] else { return }
    if distance[column] == .max { touched.append(column) }
    distance[column] = cost
    before[column] = UInt32(row)
    push((cost, UInt32(column)))
  }

  mutating func finish() {
    for record in touched {
      distance[record] = .max
      before[record] = .max
    }
    for record in settled { distance[record] = .max }
    touched.removeAll(keepingCapacity: true)
  }

  private mutating func push(_ item: (distance: Int64, column: UInt32)) {
    heap.append(item)
    var hole = heap.count - 1
    while hole > 0, item < heap[(hole - 1) / 2] {
      heap[hole] = heap[(hole - 1) / 2]
      hole = (hole - 1) / 2
    }
    heap[hole] = item
  }

  private mutating func pop() -> (distance: Int64, column: UInt32)? {
    guard let last = heap.popLast() else { return nil }
    guard let first = heap.first else { return last }
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < last else { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
    return first
  }
}
