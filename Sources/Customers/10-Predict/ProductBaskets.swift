// Which products each customer has bought, within some days.

import Kernels
import Records

/// Customers and the different products that each bought, as flat arrays.
public struct ProductBaskets: Sendable {
  /// Where each customer's products begin in `products`; one more entry than customers.
  let starts: [Int]
  /// Numbers of products, upwards for each customer.
  let products: [UInt32]

  /// How many customers there are, with or without products.
  var customerCount: Int { starts.count - 1 }

  /// A customer's products.
  func products(_ customer: Int) -> ArraySlice<UInt32> {
    products[starts[customer]..<starts[customer + 1]]
  }

  /// The baskets of customers and products, given as customer << 32 | product, sorted.
  init(sorted keys: [UInt64], customerCount: Int) {
    var starts = [0]
    starts.reserveCapacity(customerCount + 1)
    var place = 0
    for customer in 0..<customerCount {
      while place < keys.count, keys[place] >> 32 == UInt64(customer) { place += 1 }
      starts.append(place)
    }
    self.starts = starts
    products = keys.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// The same baskets with products numbered anew; those without a number are left out.
  func renumbered(_ numberOf: [UInt32]) -> ProductBaskets {
    var keys: [UInt64] = []
    keys.reserveCapacity(products.count)
    for customer in 0..<customerCount {
      for product in products(customer) where numberOf[Int(product)] != .max {
        keys.append(UInt64(customer) << 32 | UInt64(numberOf[Int(product)]))
      }
    }
    radixSort(&keys)
    return ProductBaskets(sorted: keys, customerCount: customerCount)
  }
}
