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

  /// The products bought on the days of `range`. `customerOf` and `productOf` number the customers
  /// and products of the transactions' codes. O(rows), by one radix sort.
  init(
    _ transactions: Transactions, _ codes: [UInt32], range: ClosedRange<Int32>,
    customerOf: [UInt32], productOf: [UInt32], customerCount: Int
  ) {
    var keys: [UInt64] = []
    for row in 0..<transactions.count {
      let (customer, product) = (transactions.customerOf[row], codes[row])
      guard customer != 0, product != 0, transactions.amounts[row] > 0,
        range.contains(transactions.days[row])
      else { continue }
      keys.append(UInt64(customerOf[Int(customer)]) << 32 | UInt64(productOf[Int(product)]))
    }
    radixSort(&keys)
    var starts = [0]
    var products: [UInt32] = []
    starts.reserveCapacity(customerCount + 1)
    var place = 0
    for customer in 0..<customerCount {
      while place < keys.count, keys[place] >> 32 == UInt64(customer) {
        if place == 0 || keys[place] != keys[place - 1] {
          products.append(UInt32(truncatingIfNeeded: keys[place]))
        }
        place += 1
      }
      starts.append(products.count)
    }
    self.starts = starts
    self.products = products
  }
}
