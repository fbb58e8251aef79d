// The assignment problem: give every row a column of its own so that the sum of their costs is the
// least. Shortest augmenting paths with prices (Kuhn, 1955, doi:10.1002/nav.3800020109; Jonker and
// Volgenant, 1987, doi:10.1007/BF02278710), O(order³). For small dense squares.

/// For every row of a square of costs, its column in a cheapest assignment; of equally cheap ones
/// always the same.
public func cheapestAssignment(_ costs: [Double], order: Int) -> [Int] {
  precondition(costs.count == order * order, "The costs must be square.")
  var search = AssignmentSearch(costs: costs, order: order)
  for row in 0..<order { search.enter(row) }
  return search.columns
}

/// Row and column `order` stand for nothing yet.
private struct AssignmentSearch {
  let costs: [Double]
  let order: Int
  var rowPrices: [Double]
  var columnPrices: [Double]
  /// For every column, its row; the last column is where a new row enters.
  var rowOf: [Int]

  init(costs: [Double], order: Int) {
    self.costs = costs
    self.order = order
    rowPrices = [Double](repeating: 0, count: order + 1)
    columnPrices = rowPrices
    rowOf = [Int](repeating: order, count: order + 1)
  }

  var columns: [Int] {
    var columns = [Int](repeating: 0, count: order)
    for column in 0..<order { columns[rowOf[column]] = column }
    return columns
  }

  mutating func enter(_ row: Int) {
    rowOf[order] = row
    var column = order
    var slack = [Double](repeating: .infinity, count: order)
    var came = [Int](repeating: order, count: order)
    var isDone = [Bool](repeating: false, count: order + 1)
    repeat {
      isDone[column] = true
      let current = rowOf[column]
      var (step, next) = (Double.infinity, order)
      for other in 0..<order where !isDone[other] {
        let reduced = costs[current * order + other] - rowPrices[current] - columnPrices[other]
        if reduced < slack[other] { (slack[other], came[other]) = (reduced, column) }
        if slack[other] < step { (step, next) = (slack[other], other) }
      }
      for other in 0...order where isDone[other] {
        rowPrices[rowOf[other]] += step
        columnPrices[other] -= step
      }
      for other in 0..<order where !isDone[other] { slack[other] -= step }
      column = next
    } while rowOf[column] != order
    while column != order {
      rowOf[column] = rowOf[came[column]]
      column = came[column]
    }
  }
}
