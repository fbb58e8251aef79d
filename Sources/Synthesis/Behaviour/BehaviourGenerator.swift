// Synthetic customers with their purchases, and the truth about segments and churn, block by block.

import Kernels

/// A block of customers, as the lines of four CSV files without their headers.
public struct BehaviourBlock: SyntheticBlock {
  /// Who the customers are, one line each.
  public var customers: [UInt8] = []
  /// Purchases up to the last day of the data, by customer and day.
  public var transactions: [UInt8] = []
  /// Purchases in the horizon after it.
  public var future: [UInt8] = []
  /// Segment, stage and churn, with their Bayes-optimal probabilities, one line per customer.
  public var truth: [UInt8] = []
  /// How many purchases there are up to the last day of the data.
  public var recordCount = 0
  public var entityCount = 0
  /// What the probabilities are worth.
  public var scores = BehaviourScores()

  public var pieces: [[UInt8]] { [customers, transactions, future, truth] }
}

/// Makes behaviour; the same rule gives the same bytes.
public struct BehaviourGenerator: BlockGenerator {
  /// What to make.
  public let rule: BehaviourRule
  private let maker: LifeMaker
  private let scorer: BayesScorer
  private let stores: Stores
  private let names: Bijection

  public var files: [SyntheticFile] { Self.files }
  public static let files = [
    SyntheticFile(
      name: "customers.csv",
      header: "customer,joined,birth_year,sex,town,state,home_store,acquired_by,newsletter\n"),
    SyntheticFile(name: "transactions.csv", header: transactionsHeader),
    SyntheticFile(name: "future.csv", header: transactionsHeader),
    SyntheticFile(
      name: "truth.csv",
      header: "customer,segment,stage,since,churned,churn_probability,alive_probability,"
        + "best_segment,best_segment_by_transactions,"
        + SegmentHabits.all.map { "p_\($0.name)" }.joined(separator: ",") + "\n"),
  ]
  private static let transactionsHeader =
    "customer,date,amount,product,category,channel,store,quantity\n"

  /// Customers in a block.
  package static let blockSize = 8192
  /// The last day of `transactions.csv`, as it is written there.
  public static let asOf = "2025-06-30"

  /// A generator; reads its tables, about 10 ms.
  public init(rule: BehaviourRule) {
    self.rule = rule
    maker = LifeMaker(rates: rule.rates)
    scorer = BayesScorer(maker: maker, rates: rule.rates)
    stores = Stores(rule.locale, seed: rule.seed)
    names = Bijection(count: rule.entities, seed: rule.seed)
  }

  /// How many blocks there are.
  public var blockCount: Int { (rule.entities + Self.blockSize - 1) / Self.blockSize }

  /// Makes one block; about 50 ms.
  public func block(_ index: Int) -> BehaviourBlock {
    let first = index * Self.blockSize
    var block = BehaviourBlock()
    block.entityCount = min(Self.blockSize, rule.entities - first)
    block.transactions.reserveCapacity(block.entityCount * 700)
    var random = SeededRandom(seed: rule.seed, stream: 1 << 42 | UInt64(index))
    var life = CustomerLife()
    for customer in first..<first + block.entityCount {
      let name = EntityName(letter: ascii("K"), number: names(UInt64(customer)))
      maker.draw(into: &life, &random)
      let demography = Demography(of: maker.segments[life.segment], stores: stores, &random)
      let known = life.known
      let scores = scorer.scores(life, known: known, demography)
      let truth = CustomerTruth(
        life, known: known, scores, newDays: Int(rule.rates.newDays))
      block.append(name, joined: life.joined, demography, stores)
      for (place, purchase) in life.purchases.enumerated() {
        block.append(
          name, purchase, store: demography.store, isKnown: place < known, &random)
      }
      block.append(name, truth)
      block.scores.add(truth)
      block.recordCount += known
    }
    return block
  }
}
