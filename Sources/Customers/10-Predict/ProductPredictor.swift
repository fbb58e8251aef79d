// Stage 10's second verb: transactions into the products that customers are likely to buy next.
// Measured on a time split: baskets up to the horizon before the last day foretell which products,
// new to the customer, it buys after. Recall@10 is the share of those that are among the ten
// foretold, as a mean over customers who bought any; popularity foretells for everybody the
// products with the most buyers that the customer does not have.

import Kernels
import Records

/// One product for a customer.
public struct ProductPrediction: Sendable, Equatable {
  /// The place of the product in `ProductPredictions.products`.
  public let product: Int
  /// The sum of its closeness to what the customer has.
  public let score: Double
  /// The product of the customer that speaks for it the most.
  public let because: Int
}

/// How often what was foretold was bought.
public struct ProductQuality: Sendable, Equatable {
  /// Customers who bought a product that was new to them.
  public let customers: Int
  public let recall: Double
  /// The same for the commonest products.
  public let popularityRecall: Double
}

/// What customers are likely to buy next.
public struct ProductPredictions: Sendable {
  /// The last known day.
  public let asOf: DayNumber
  public let rule: PredictionRule
  /// The names in the transactions, sorted by their bytes, and the products, most buyers first.
  public let names: ByteStrings
  public let products: ByteStrings
  /// Customers who have bought each product.
  public let buyers: [Int]
  /// Up to ten for each of `names`, best first.
  public let predictions: [[ProductPrediction]]
  /// On the time split; nil where the transactions are too short for one.
  public let quality: ProductQuality?
}

/// Foretells products.
public struct ProductPredictor: Sendable {
  public let rule: PredictionRule
  /// Products foretold for each customer.
  public static let count = 10

  public init(rule: PredictionRule) { self.rule = rule }

  /// The products for all customers that occur in the transactions, whose products were numbered
  /// (`TransactionParser.withProducts`), from one pass over these. Throws `PredictionFault` when
  /// these do not name at least two products, and what they throw.
  public func predictions(_ transactions: Transactions) throws -> ProductPredictions {
    guard let first = transactions.firstDay, let last = transactions.lastDay else {
      throw PredictionFault(
        expected: "transactions with dates", found: "none",
        advice: "name the column of dates by --map COLUMN=date")
    }
    let named = transactions.values(.product)
    guard let named, named.count > 2 else {
      throw PredictionFault(
        expected: "a column that names the product of each row, with two products or more",
        found: named == nil ? "no such column" : "one product",
        advice: "say which column it is: --map COLUMN=product")
    }
    let end = rule.asOf ?? last
    let customers = Sorted(transactions.customers)
    let found = try baskets(
      transactions, customers, Sorted(named), first: first.value, end: end)
    let neighbours = ProductNeighbours(
      found.all.baskets, productCount: found.all.products.values.count)
    return ProductPredictions(
      asOf: end, rule: rule, names: customers.values, products: found.all.products.values,
      buyers: neighbours.counts, predictions: next(found.all.baskets, neighbours),
      quality: found.before.flatMap { quality($0, found.after) })
  }

  /// Baskets, and the products in the order of their buyers.
  private typealias Baskets = (baskets: ProductBaskets, products: Sorted)

  /// All baskets, those before the horizon, and those within it, whose products are numbered as in
  /// those before; none before where the transactions do not reach back so far.
  private func baskets(
    _ transactions: Transactions, _ customers: Sorted, _ products: Sorted, first: Int32,
    end: DayNumber
  ) throws -> (all: Baskets, before: Baskets?, after: ProductBaskets) {
    let cut = (end + -rule.horizonDays).value
    var builders = [BasketBuilder(first...max(first, end.value))]
    if cut >= first {
      builders += [BasketBuilder(first...cut), BasketBuilder(cut + 1...end.value)]
    }
    try transactions.forEach([.product]) { blocks in
      parallelMutate(&builders) { _, builder in
        builder.take(blocks, customerOf: customers.placeOf, productOf: products.placeOf)
      }
    }
    let made = builders.map { $0.baskets(customerCount: customers.values.count) }
    let all = ordered(made[0], products)
    guard made.count > 1 else { return (all, nil, made[0]) }
    let before = ordered(made[1], products)
    return (all, before, made[2].renumbered(before.products.numbers(of: products)))
  }

  /// Baskets whose products are numbered by their buyers, the most first.
  private func ordered(_ baskets: ProductBaskets, _ byName: Sorted) -> Baskets {
    var buyers = [Int](repeating: 0, count: byName.values.count)
    for product in baskets.products { buyers[Int(product)] += 1 }
    let products = byName.ordered { buyers[$0] > buyers[$1] }
    return (baskets.renumbered(products.numbers(of: byName)), products)
  }

  private func next(
    _ baskets: ProductBaskets, _ neighbours: ProductNeighbours
  ) -> [[ProductPrediction]] {
    let ranges = parts(of: baskets.customerCount, grain: 256)
    return parallelMap(ranges.count) { part in
      var scores = [Double](repeating: 0, count: neighbours.counts.count)
      return ranges[part].map { customer in
        neighbours.next(after: baskets.products(customer), count: Self.count, &scores).map {
          ProductPrediction(product: Int($0.product), score: $0.score, because: Int($0.because))
        }
      }
    }.flatMap { $0 }
  }

  private func quality(_ before: Baskets, _ after: ProductBaskets) -> ProductQuality? {
    let neighbours = ProductNeighbours(before.baskets, productCount: before.products.values.count)
    let found = next(before.baskets, neighbours)
    var (asked, recall, popular) = (0, 0.0, 0.0)
    for customer in 0..<found.count {
      let own = Set(before.baskets.products(customer))
      // Who had bought nothing by then, and what nobody had bought, cannot be foretold.
      let bought = Set(
        after.products(customer).filter {
          !own.contains($0) && neighbours.counts[Int($0)] > 0
        })
      if own.isEmpty || bought.isEmpty { continue }
      asked += 1
      let total = Double(bought.count)
      recall += Double(found[customer].count { bought.contains(UInt32($0.product)) }) / total
      let common = (0..<UInt32(neighbours.counts.count)).lazy.filter { !own.contains($0) }
      popular += Double(common.prefix(Self.count).count { bought.contains($0) }) / total
    }
    guard asked > 0 else { return nil }
    return ProductQuality(
      customers: asked, recall: recall / Double(asked), popularityRecall: popular / Double(asked))
  }
}

/// Distinct values in an order that does not depend on rows.
private struct Sorted {
  let values: ByteStrings
  /// The place of every code; code 0, which is missing, has none.
  let placeOf: [UInt32]

  /// All values but the missing one, by their bytes.
  init(_ all: ByteStrings) {
    let texts = (0..<all.count).map { all.array($0) }
    self.init(all, order: (1..<max(1, all.count)).sorted {
      texts[$0].lexicographicallyPrecedes(texts[$1])
    })
  }

  private init(_ all: ByteStrings, order: [Int]) {
    var values = ByteStrings()
    var placeOf = [UInt32](repeating: .max, count: all.count)
    for (place, code) in order.enumerated() {
      values.append(all.array(code))
      placeOf[code] = UInt32(place)
    }
    self.values = values
    self.placeOf = placeOf
  }

  private init(values: ByteStrings, placeOf: [UInt32]) {
    self.values = values
    self.placeOf = placeOf
  }

  /// For every place of `other`, which holds the same values, the place here.
  func numbers(of other: Sorted) -> [UInt32] {
    var numbers = [UInt32](repeating: .max, count: other.values.count)
    for (code, place) in other.placeOf.enumerated() where place != .max {
      numbers[Int(place)] = placeOf[code]
    }
    return numbers
  }

  /// The same in another order of places; equal ones stay in order.
  func ordered(_ isBefore: (Int, Int) -> Bool) -> Sorted {
    let order = (0..<values.count).sorted {
      isBefore($0, $1) || (!isBefore($1, $0) && $0 < $1)
    }
    var moved = [UInt32](repeating: 0, count: order.count)
    var sorted = ByteStrings()
    for (place, old) in order.enumerated() {
      moved[old] = UInt32(place)
      sorted.append(values.array(old))
    }
    return Sorted(
      values: sorted, placeOf: placeOf.map { $0 == .max ? .max : moved[Int($0)] })
  }
}
