// Products that go together: item-based collaborative filtering (Sarwar and others, 2001,
// doi:10.1145/371920.372071). With cᵢ customers who bought i and cᵢⱼ who bought both i and j, their
// closeness is the cosine cᵢⱼ / √(cᵢ cⱼ); what a customer is likely to buy next is the product with
// the largest sum of closeness to those it has. Each product keeps its closest ones only.
// Limits: says nothing of products that nobody has bought; order and time do not count.

import Kernels

/// The products closest to each product.
struct ProductNeighbours: Sendable {
  /// Customers who bought each product.
  let counts: [Int]
  /// Where each product's neighbours begin; one more entry than products.
  private let starts: [Int]
  private let neighbours: [UInt32]
  private let closeness: [Double]

  private static let neighboursMax = 200
  /// Of very large baskets, this many products count.
  private static let basketMax = 500

  /// The neighbours by those baskets. Time: Σ (products of a basket)², in parallel.
  init(_ baskets: ProductBaskets, productCount: Int) {
    var counts = [Int](repeating: 0, count: productCount)
    for product in baskets.products { counts[Int(product)] += 1 }
    var buyerStarts = [0]
    for count in counts { buyerStarts.append(buyerStarts[buyerStarts.count - 1] + count) }
    var next = buyerStarts
    var buyers = [UInt32](repeating: 0, count: baskets.products.count)
    for customer in 0..<baskets.customerCount {
      for product in baskets.products(customer) {
        buyers[next[Int(product)]] = UInt32(customer)
        next[Int(product)] += 1
      }
    }
    let (sizes, placeOf, own) = (counts, buyerStarts, buyers)
    let ranges = parts(of: productCount, grain: 32)
    let found = parallelMap(ranges.count) { part in
      var row = [Int](repeating: 0, count: productCount)
      return ranges[part].map { product in
        let buyers = own[placeOf[product]..<placeOf[product + 1]]
        return Self.closest(product, buyers, baskets, sizes, &row)
      }
    }.flatMap { $0 }
    self.counts = counts
    var starts = [0]
    for list in found { starts.append(starts[starts.count - 1] + list.count) }
    self.starts = starts
    neighbours = found.flatMap { $0.map(\.product) }
    closeness = found.flatMap { $0.map(\.closeness) }
  }

  private static func closest(
    _ product: Int, _ buyers: ArraySlice<UInt32>, _ baskets: ProductBaskets, _ counts: [Int],
    _ row: inout [Int]
  ) -> [(product: UInt32, closeness: Double)] {
    var seen: [UInt32] = []
    for customer in buyers {
      for other in baskets.products(Int(customer)).prefix(basketMax) where other != product {
        if row[Int(other)] == 0 { seen.append(other) }
        row[Int(other)] += 1
      }
    }
    let own = Double(counts[product])
    let list = seen.map { other in
      let both = Double(row[Int(other)])
      return (product: other, closeness: both / (own * Double(counts[Int(other)])).squareRoot())
    }
    for other in seen { row[Int(other)] = 0 }
    let sorted = list.sorted {
      $0.closeness != $1.closeness ? $0.closeness > $1.closeness : $0.product < $1.product
    }
    return Array(sorted.prefix(neighboursMax))
  }

  /// The `count` products that go best with those of a customer and are not among them, best first,
  /// each with its score and the product that speaks for it the most. `scores` has a zero for every
  /// product and is left so.
  func next(
    after own: ArraySlice<UInt32>, count: Int, _ scores: inout [Double]
  ) -> [(product: UInt32, score: Double, because: UInt32)] {
    var seen: [UInt32] = []
    for product in own {
      for place in starts[Int(product)]..<starts[Int(product) + 1] {
        let other = Int(neighbours[place])
        if scores[other] == 0 { seen.append(UInt32(other)) }
        scores[other] += closeness[place]
      }
    }
    let bought = Set(own)
    var best: [(product: UInt32, score: Double)] = []
    for product in seen where !bought.contains(product) {
      let score = scores[Int(product)]
      if best.count == count, let last = best.last,
        score < last.score || (score == last.score && product > last.product)
      {
        continue
      }
      let place = best.firstIndex {
        score > $0.score || (score == $0.score && product < $0.product)
      }
      best.insert((product, score), at: place ?? best.count)
      if best.count > count { best.removeLast() }
    }
    for product in seen { scores[Int(product)] = 0 }
    return best.map { ($0.product, $0.score, reason(for: $0.product, among: own)) }
  }

  private func reason(for product: UInt32, among own: ArraySlice<UInt32>) -> UInt32 {
    var best: (product: UInt32, closeness: Double) = (own.first ?? 0, 0)
    for candidate in own {
      for place in starts[Int(candidate)]..<starts[Int(candidate) + 1]
      where neighbours[place] == product && closeness[place] > best.closeness {
        best = (candidate, closeness[place])
      }
    }
    return best.product
  }
}
