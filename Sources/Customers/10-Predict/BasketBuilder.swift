// Baskets in the making, block by block. Of a customer with more than `productsMax` different
// products, as many are kept as that: those with the smallest hashes, a fair draw that does not
// depend on the order of rows. So memory is bounded by customers: 8 bytes for each of at most that
// many products, and as much again while more come.

import Kernels

/// Collects which customer bought which product.
struct BasketBuilder: Sendable {
  /// Most products that are kept of a customer.
  static let productsMax = 2000
  private let range: ClosedRange<Int32>
  /// customer << 32 | scrambled product: the first of them are sorted and each there once.
  private var keys: [UInt64] = []
  private var sortedCount = 0
  private static let freshMin = 1 << 20

  /// Baskets of the days of `range`.
  init(_ range: ClosedRange<Int32>) { self.range = range }

  /// Takes blocks; `customerOf` and `productOf` number their codes.
  mutating func take(_ blocks: [TransactionBlock], customerOf: [UInt32], productOf: [UInt32]) {
    for block in blocks {
      guard let products = block.productOf else { continue }
      for row in 0..<block.count {
        let (customer, product) = (block.customerOf[row], products[row])
        guard customer != 0, product != 0, block.amounts[row] > 0,
          range.contains(block.days[row])
        else { continue }
        keys.append(
          UInt64(customerOf[Int(customer)]) << 32 | UInt64(scrambled(productOf[Int(product)])))
      }
      if keys.count - sortedCount > max(Self.freshMin, sortedCount) { shrink() }
    }
  }

  /// The baskets.
  consuming func baskets(customerCount: Int) -> ProductBaskets {
    shrink()
    var plain = keys.map { key in
      (key >> 32) << 32 | UInt64(unscrambled(UInt32(truncatingIfNeeded: key)))
    }
    keys = []
    radixSort(&plain)
    return ProductBaskets(sorted: plain, customerCount: customerCount)
  }

  /// Sorts the keys, leaves out repeats and what is beyond the limit.
  private mutating func shrink() {
    radixSort(&keys)
    var (end, own) = (0, 0)
    for place in keys.indices {
      let key = keys[place]
      if end > 0, keys[end - 1] == key { continue }
      own = end > 0 && keys[end - 1] >> 32 == key >> 32 ? own + 1 : 0
      if own >= Self.productsMax { continue }
      keys[end] = key
      end += 1
    }
    keys.removeLast(keys.count - end)
    sortedCount = end
  }

  /// Odd numbers have inverses modulo 2³², so this is one to one.
  private func scrambled(_ product: UInt32) -> UInt32 {
    let mixed = product &* 0x9E37_79B1
    return (mixed ^ mixed >> 16) &* 0x85EB_CA6B
  }

  private func unscrambled(_ hash: UInt32) -> UInt32 {
    let mixed = hash &* inverse(of: 0x85EB_CA6B)
    return (mixed ^ mixed >> 16) &* inverse(of: 0x9E37_79B1)
  }

  /// By Newton's iteration, which doubles the bits that are right.
  private func inverse(of odd: UInt32) -> UInt32 {
    var inverse = odd
    for _ in 0..<5 { inverse = inverse &* (2 &- odd &* inverse) }
    return inverse
  }
}
