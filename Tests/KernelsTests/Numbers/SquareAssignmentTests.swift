import Kernels
import Testing

/// The cheapest assignment is as cheap as the cheapest of all permutations.
@Suite struct SquareAssignmentTests {
  private func cheapest(_ costs: [Double], _ order: Int) -> Double {
    func rest(_ row: Int, _ free: [Int]) -> Double {
      if row == order { return 0 }
      return free.map { column in
        costs[row * order + column] + rest(row + 1, free.filter { $0 != column })
      }.min() ?? 0
    }
    return rest(0, Array(0..<order))
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>) func equalsAllPermutations(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let order = 1 + random.below(6)
    let costs = (0..<order * order).map { _ in Double(random.below(10)) - 5 }
    let columns = cheapestAssignment(costs, order: order)
    #expect(columns.sorted() == Array(0..<order), "seed \(seed)")
    let sum = columns.enumerated().reduce(0.0) { $0 + costs[$1.offset * order + $1.element] }
    #expect(sum == cheapest(costs, order), "seed \(seed)")
  }

  @Test func nothingToAssign() { #expect(cheapestAssignment([], order: 0) == []) }
}
