// Synthetic customers with the truth about them, made block by block.
//
// A block is 16,384 people with all their records. It depends on the seed and its number alone, so
// blocks are made in parallel and the bytes are the same for any number of threads; memory is that
// of the few blocks at hand. The records of a block are shuffled, identifiers are drawn without
// order (`Bijection`), so neither place nor identifier tells who belongs together.

import Kernels

/// Records of a block of people, as the lines of four CSV files without their headers.
public struct PeopleBlock: SyntheticBlock {
  /// `PeopleGenerator.recordsHeader`, one line per record.
  public var records: [UInt8] = []
  /// `id,cluster`, in the order of the records.
  public var truth: [UInt8] = []
  /// `left,right,relation,kind`: clusters of people who are related, one line per pair.
  public var relations: [UInt8] = []
  /// `id,column,error`: what is wrong with which value.
  public var errors: [UInt8] = []
  /// How many records there are.
  public var recordCount = 0
  /// How many people there are.
  public var entityCount = 0

  public var pieces: [[UInt8]] { [records, truth, relations, errors] }
}

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

  /// The header of `records.csv`, with its line end.
  public static let recordsHeader =
    "id,source," + PersonColumn.allCases.map(\.name).joined(separator: ",") + ",updated_at\n"
  /// The header of `truth.csv`.
  public static let truthHeader = "id,cluster\n"
  /// The header of `relations.csv`.
  public static let relationsHeader = "left,right,relation,kind\n"
  /// The header of `errors.csv`.
  public static let errorsHeader = "id,column,error\n"

  public static let files = [
    SyntheticFile(name: "records.csv", header: recordsHeader),
    SyntheticFile(name: "truth.csv", header: truthHeader),
    SyntheticFile(name: "relations.csv", header: relationsHeader),
    SyntheticFile(name: "errors.csv", header: errorsHeader),
  ]

  /// People in a block.
  package static let blockSize = 16_384
  /// Identifiers that are set aside for the records of a person.
  static let recordsLimit = 64

  /// A generator; reads its tables, about 10 ms.
  public init(rule: PeopleRule) {
    self.rule = rule
    tables = PeopleTables(rule.locale)
    writer = RecordWriter(rule: rule, tables: tables)
    recordNames = Bijection(count: rule.entities * Self.recordsLimit, seed: rule.seed)
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
    write(drawRecords(count, &random), of: population, first: first, into: &block, &random)
    for relation in population.relations { append(relation, first: first, to: &block) }
    return block
  }

  /// Which person each record of a block is of, in random order: person << 8 | which of theirs.
  private func drawRecords(_ count: Int, _ random: inout SeededRandom) -> [Int] {
    var records: [Int] = []
    records.reserveCapacity(count + count / 3)
    for person in 0..<count {
      for turn in 0...recordCounts.draw(&random) { records.append(person << 8 | turn) }
    }
    for index in stride(from: records.count - 1, to: 0, by: -1) {
      records.swapAt(index, random.below(index + 1))
    }
    return records
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
      let id = recordNames(UInt64((first + person) * Self.recordsLimit + place & 0xFF))
      append(record, id: id, source: source, day: day, to: &block)
      append(truthOf: id, person: first + person, to: &block)
    }
  }

  /// A day in the window from the age of 16 on; later days have more records.
  private func drawDay(_ person: Person, _ random: inout SeededRandom) -> Int {
    let first = max(Window.first, person.birthDay + 16 * 366)
    return first + Int(Double(Window.last + 1 - first) * random.unit().squareRoot())
  }

  private func append(
    _ record: PersonRecord, id: UInt64, source: Int, day: Int, to block: inout PeopleBlock
  ) {
    block.records.append(number: Int(id))
    block.records.append(ascii(","))
    block.records.append(text: rule.rates.sources[source].name)
    for value in record.values {
      block.records.append(ascii(","))
      block.records.append(field: value)
    }
    block.records.append(ascii(","))
    block.records.append(CalendarDay(number: day), style: .yearMonthDay)
    block.records.append(ascii("\n"))
    for error in record.errors {
      block.errors.append(number: Int(id))
      block.errors.append(ascii(","))
      block.errors.append(text: error.column.name)
      block.errors.append(ascii(","))
      block.errors.append(text: error.kind.rawValue)
      block.errors.append(ascii("\n"))
    }
  }

  private func append(truthOf id: UInt64, person: Int, to block: inout PeopleBlock) {
    block.truth.append(number: Int(id))
    block.truth.append(ascii(","))
    appendCluster(person, to: &block.truth)
    block.truth.append(ascii("\n"))
  }

  private func append(_ relation: Relation, first: Int, to block: inout PeopleBlock) {
    appendCluster(first + relation.left, to: &block.relations)
    block.relations.append(ascii(","))
    appendCluster(first + relation.right, to: &block.relations)
    block.relations.append(ascii(","))
    block.relations.append(text: relation.kind.relation.rawValue)
    block.relations.append(ascii(","))
    block.relations.append(text: relation.kind.rawValue)
    block.relations.append(ascii("\n"))
  }

  private func appendCluster(_ person: Int, to bytes: inout [UInt8]) {
    bytes.append(ascii("P"))
    bytes.append(number: Int(entityNames(UInt64(person))))
  }
}
