// Synthetic companies with the truth about them, made block by block.
//
// As with people: a block is 16,384 companies and branches with all their records; its records are
// shuffled, and identifiers are drawn without order.

import Kernels

/// Makes companies; the same rule gives the same bytes.
public struct CompaniesGenerator: BlockGenerator {
  /// What to make.
  public let rule: CompaniesRule
  private let tables: CompanyTables
  private let writer: CompanyRecordWriter
  private let recordNames: Bijection
  private let entityNames: Bijection
  private let recordCounts: WeightedChoice
  private let sources: WeightedChoice

  public static let files = RecordBlock.files(CompanyColumn.self)
  public var files: [SyntheticFile] { Self.files }

  /// Companies in a block.
  package static let blockSize = 16_384

  /// A generator; reads its tables, about 10 ms.
  public init(rule: CompaniesRule) {
    self.rule = rule
    tables = CompanyTables(seed: rule.seed)
    writer = CompanyRecordWriter(rule: rule, tables: tables)
    recordNames = Bijection(count: rule.entities * RecordBlock.recordsLimit, seed: rule.seed)
    entityNames = Bijection(count: rule.entities, seed: rule.seed &+ 1)
    recordCounts = recordCountChoice(
      exponent: rule.rates.recordsExponent, most: Int(rule.rates.recordsMax))
    sources = WeightedChoice(rule.rates.sources.map(\.share))
  }

  /// How many blocks there are.
  public var blockCount: Int { (rule.entities + Self.blockSize - 1) / Self.blockSize }

  /// Makes one block; about 100 ms.
  public func block(_ index: Int) -> RecordBlock {
    let first = index * Self.blockSize
    let count = min(Self.blockSize, rule.entities - first)
    // Streams of their own: the same seed makes other companies than people.
    let stream = 1 << 41 | UInt64(2 * index)
    var maker = CompanyMaker(
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
    of population: CompanyPopulation, first: Int, into block: inout RecordBlock,
    _ random: inout SeededRandom
  ) {
    let records = shuffledRecords(of: population.companies.count, recordCounts, &random)
    var record = RecordDraft<CompanyColumn>()
    block.recordCount = records.count
    block.records.reserveCapacity(records.count * 200)
    block.truth.reserveCapacity(records.count * 20)
    for place in records {
      let company = place >> 8
      let source = sources.draw(&random)
      let day = Window.first + Int(Double(Window.days) * random.unit().squareRoot())
      writer.write(
        population.companies[company], of: population, source: source, day: day, into: &record,
        &random)
      let id = recordNames(UInt64((first + company) * RecordBlock.recordsLimit + place & 0xFF))
      block.append(record, id: id, source: rule.rates.sources[source].name, day: day)
      block.append(truthOf: id, cluster: name(first + company))
    }
  }

  private func name(_ company: Int) -> EntityName {
    EntityName(letter: ascii("B"), number: entityNames(UInt64(company)))
  }
}
