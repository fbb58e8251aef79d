// Synthetic customers with the truth about them, made block by block.
//
// A block is 16,384 people with all their records. It depends on the seed and its number alone, so
// blocks are made in parallel and the bytes are the same for any number of threads; memory is that
// of the few blocks at hand. The records of a block are shuffled, identifiers are drawn without
// order (`Bijection`), so neither place nor identifier tells who belongs together.

import Kernels

/// Records of a block of people.
public typealias PeopleBlock = RecordBlock

/// Makes people; the same rule gives the same bytes.
public struct PeopleGenerator: BlockGenerator {
  /// What to make.
  public let rule: PeopleRule
  private let tables: PeopleTables
  private let writer: RecordWriter
  private let recordNames: Bijection
  private let entityNames: Bijection
  /// Chances of 1, 2, ... records.
  private let recordCounts: WeightedChoice
  private let sources: WeightedChoice

  public static let files = RecordBlock.files(PersonColumn.self)
  public var files: [SyntheticFile] { Self.files }

  /// People in a block.
  package static let blockSize = 16_384
  /// A generator; reads its tables, about 10 ms.
  public init(rule: PeopleRule) {
    self.rule = rule
    tables = PeopleTables()
    writer = RecordWriter(rule: rule, tables: tables)
    recordNames = Bijection(count: rule.entities * RecordBlock.recordsLimit, seed: rule.seed)
    entityNames = Bijection(count: rule.entities, seed: rule.seed &+ 1)
    recordCounts = recordCountChoice(
      exponent: rule.rates.recordsExponent, most: Int(rule.rates.recordsMax))
    sources = WeightedChoice(rule.rates.sources.map(\.share))
  }

  /// How many blocks there are.
  public var blockCount: Int { (rule.entities + Self.blockSize - 1) / Self.blockSize }

  /// Makes one block; about 50 ms.
  public func block(_ index: Int) -> PeopleBlock {
    let first = index * Self.blockSize
    let count = min(Self.blockSize, rule.entities - first)
    var maker = PopulationMaker(
      tables: tables, rates: rule.rates,
      random: SeededRandom(seed: rule.seed, stream: UInt64(2 * index)),
      sharing: SeededRandom(seed: rule.seed, stream: 1 << 40 | UInt64(index)))
    let population = maker.make(count)
    var random = SeededRandom(seed: rule.seed, stream: UInt64(2 * index + 1))
    var block = PeopleBlock()
    block.entityCount = count
    write(
      shuffledRecords(of: count, recordCounts, &random), of: population, first: first, into: &block,
      &random)
    for relation in population.relations {
      block.append(
        left: name(first + relation.left), right: name(first + relation.right),
        relation: relation.kind.relation.rawValue, kind: relation.kind.rawValue)
    }
    return block
  }

  private func write(
    _ records: [Int], of population: Population, first: Int, into block: inout PeopleBlock,
    _ random: inout SeededRandom
  ) {
    var record = PersonRecord()
    block.recordCount = records.count
    block.records.reserveCapacity(records.count * 150)
    block.truth.reserveCapacity(records.count * 20)
    for place in records {
      let person = place >> 8
      let source = sources.draw(&random)
      let day = drawDay(population.persons[person], &random)
      writer.write(
        population.persons[person], of: population, source: source, day: day, into: &record,
        &random)
      let id = recordNames(UInt64((first + person) * RecordBlock.recordsLimit + place & 0xFF))
      block.append(record, id: id, source: rule.rates.sources[source].name, day: day)
      block.append(truthOf: id, cluster: name(first + person))
    }
  }

  /// A day in the window from the age of 16 on; later days have more records.
  private func drawDay(_ person: Person, _ random: inout SeededRandom) -> Int {
    let first = max(Window.first, person.birthDay + 16 * 366)
    return first + Int(Double(Window.last + 1 - first) * random.unit().squareRoot())
  }

  private func name(_ person: Int) -> EntityName {
    EntityName(letter: ascii("P"), number: entityNames(UInt64(person)))
  }
}
