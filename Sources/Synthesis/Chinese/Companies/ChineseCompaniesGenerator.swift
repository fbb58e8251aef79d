// Synthetic Chinese companies with the truth about them, made block by block.

import Kernels

/// Makes Chinese companies; the same rule gives the same bytes.
public struct ChineseCompaniesGenerator: BlockGenerator {
  /// What to make.
  public let rule: ChineseCompaniesRule
  private let tables: ChineseTables
  private let writer: ChineseCompanyWriter
  private let recordNames: Bijection
  private let entityNames: Bijection
  private let recordCounts: WeightedChoice
  private let sources: WeightedChoice
  private let columns: [String]

  public let files: [SyntheticFile]

  /// Companies in a block.
  package static let blockSize = 16_384

  /// A generator; reads its tables, about 50 ms.
  public init(rule: ChineseCompaniesRule) {
    self.rule = rule
    tables = ChineseTables()
    writer = ChineseCompanyWriter(rule: rule, tables: tables)
    recordNames = Bijection(count: rule.entities * RecordBlock.recordsLimit, seed: rule.seed)
    entityNames = Bijection(count: rule.entities, seed: rule.seed &+ 1)
    recordCounts = recordCountChoice(
      exponent: rule.rates.recordsExponent, most: Int(rule.rates.recordsMax))
    sources = WeightedChoice(rule.rates.sources.map(\.share))
    let isChinese = rule.headers == .chinese
    columns = ChineseCompanyColumn.allCases.map { isChinese ? $0.chineseHeader : $0.header }
    files = RecordBlock.files(columns, updated: isChinese ? "更新时间" : "updated_at")
  }

  /// How many blocks there are.
  public var blockCount: Int { (rule.entities + Self.blockSize - 1) / Self.blockSize }

  /// Makes one block; about 150 ms.
  public func block(_ index: Int) -> RecordBlock {
    let first = index * Self.blockSize
    let count = min(Self.blockSize, rule.entities - first)
    let stream = 1 << 43 | UInt64(2 * index)
    var maker = ChineseCompanyMaker(
      tables: tables, rates: rule.rates, random: SeededRandom(seed: rule.seed, stream: stream))
    let population = maker.make(count)
    var random = SeededRandom(seed: rule.seed, stream: stream + 1)
    var block = RecordBlock()
    block.entityCount = count
    write(of: population, first: first, into: &block, &random)
    for tie in population.ties {
      block.append(
        left: name(first + tie.left), right: name(first + tie.right),
        relation: tie.relation.rawValue, kind: tie.relation.rawValue)
    }
    return block
  }

  private func write(
    of population: ChineseCompanyPopulation, first: Int, into block: inout RecordBlock,
    _ random: inout SeededRandom
  ) {
    let records = shuffledRecords(of: population.companies.count, recordCounts, &random)
    var record = ChineseCompanyRecord()
    block.recordCount = records.count
    block.records.reserveCapacity(records.count * 260)
    block.truth.reserveCapacity(records.count * 20)
    for place in records {
      let company = place >> 8
      let source = sources.draw(&random)
      let day = Window.first + Int(Double(Window.days) * random.unit().squareRoot())
      writer.write(
        population.companies[company], of: population, source: source, day: day, into: &record,
        &random)
      let id = recordNames(UInt64((first + company) * RecordBlock.recordsLimit + place & 0xFF))
      block.append(
        record, id: id, source: rule.rates.sources[source].name, day: day, columns: columns)
      block.append(truthOf: id, cluster: name(first + company))
    }
  }

  private func name(_ company: Int) -> EntityName {
    EntityName(letter: ascii("B"), number: entityNames(UInt64(company)))
  }
}
