// Synthetic Chinese customers with the truth about them, made block by block as `PeopleGenerator`
// makes American ones.

import Kernels

/// Makes Chinese people; the same rule gives the same bytes.
public struct ChinesePeopleGenerator: BlockGenerator {
  /// What to make.
  public let rule: ChinesePeopleRule
  private let tables: ChineseTables
  private let writer: ChineseRecordWriter
  private let recordNames: Bijection
  private let entityNames: Bijection
  private let recordCounts: WeightedChoice
  private let sources: WeightedChoice
  private let columns: [String]

  public let files: [SyntheticFile]

  /// People in a block.
  package static let blockSize = 16_384

  /// A generator; reads its tables, about 50 ms.
  public init(rule: ChinesePeopleRule) {
    self.rule = rule
    tables = ChineseTables()
    writer = ChineseRecordWriter(rule: rule, tables: tables)
    recordNames = Bijection(count: rule.entities * RecordBlock.recordsLimit, seed: rule.seed)
    entityNames = Bijection(count: rule.entities, seed: rule.seed &+ 1)
    recordCounts = recordCountChoice(
      exponent: rule.rates.recordsExponent, most: Int(rule.rates.recordsMax))
    sources = WeightedChoice(rule.rates.sources.map(\.share))
    let isChinese = rule.headers == .chinese
    columns = ChinesePersonColumn.allCases.map { isChinese ? $0.chineseHeader : $0.header }
    files = RecordBlock.files(columns, updated: isChinese ? "更新时间" : "updated_at")
  }

  /// How many blocks there are.
  public var blockCount: Int { (rule.entities + Self.blockSize - 1) / Self.blockSize }

  /// Makes one block; about 100 ms.
  public func block(_ index: Int) -> RecordBlock {
    let first = index * Self.blockSize
    let count = min(Self.blockSize, rule.entities - first)
    let stream = 1 << 42 | UInt64(2 * index)
    var maker = ChinesePopulationMaker(
      tables: tables, rates: rule.rates, random: SeededRandom(seed: rule.seed, stream: stream))
    let population = maker.make(count)
    var random = SeededRandom(seed: rule.seed, stream: stream + 1)
    var block = RecordBlock()
    block.entityCount = count
    write(of: population, first: first, into: &block, &random)
    for relation in population.relations {
      block.append(
        left: name(first + relation.left), right: name(first + relation.right),
        relation: relation.kind.relation.rawValue, kind: relation.kind.rawValue)
    }
    return block
  }

  private func write(
    of population: ChinesePopulation, first: Int, into block: inout RecordBlock,
    _ random: inout SeededRandom
  ) {
    let records = shuffledRecords(of: population.persons.count, recordCounts, &random)
    var record = ChinesePersonRecord()
    block.recordCount = records.count
    block.records.reserveCapacity(records.count * 220)
    block.truth.reserveCapacity(records.count * 20)
    for place in records {
      let person = place >> 8
      let source = sources.draw(&random)
      let day = drawDay(population.persons[person], &random)
      writer.write(
        population.persons[person], of: population, source: source, day: day, into: &record,
        &random)
      let id = recordNames(UInt64((first + person) * RecordBlock.recordsLimit + place & 0xFF))
      block.append(
        record, id: id, source: rule.rates.sources[source].name, day: day, columns: columns)
      block.append(truthOf: id, cluster: name(first + person))
    }
  }

  /// A day in the window from the age of 16 on; later days have more records.
  private func drawDay(_ person: ChinesePerson, _ random: inout SeededRandom) -> Int {
    let first = max(Window.first, person.birthDay + 16 * 366)
    return first + Int(Double(Window.last + 1 - first) * random.unit().squareRoot())
  }

  private func name(_ person: Int) -> EntityName {
    EntityName(letter: ascii("P"), number: entityNames(UInt64(person)))
  }
}
