// A block of records with the truth about them, as the lines of four files.

import Kernels

/// Records of a block of entities, as the lines of four CSV files without their headers.
public struct RecordBlock: SyntheticBlock {
  /// `id,source`, the columns of the kind of entity, `updated_at`; one line per record.
  public var records: [UInt8] = []
  /// `id,cluster`, in the order of the records.
  public var truth: [UInt8] = []
  /// `left,right,relation,kind`: clusters that are related, one line per pair.
  public var relations: [UInt8] = []
  /// `id,column,error`: what is wrong with which value.
  public var errors: [UInt8] = []
  /// How many records there are.
  public var recordCount = 0
  /// How many entities there are.
  public var entityCount = 0

  public var pieces: [[UInt8]] { [records, truth, relations, errors] }

  /// Identifiers that are set aside for the records of an entity.
  static let recordsLimit = 64

  /// The files, for records of those columns.
  static func files<Column: RecordColumn>(_ column: Column.Type) -> [SyntheticFile] {
    files(Column.allCases.map(\.header), updated: "updated_at")
  }

  /// The files, for records of columns of those names; `updated` is that of the day of writing.
  static func files(_ columns: [String], updated: String) -> [SyntheticFile] {
    let names = columns.joined(separator: ",")
    return [
      SyntheticFile(name: "records.csv", header: "id,source,\(names),\(updated)\n"),
      SyntheticFile(name: "truth.csv", header: "id,cluster\n"),
      SyntheticFile(name: "relations.csv", header: "left,right,relation,kind\n"),
      SyntheticFile(name: "errors.csv", header: "id,column,error\n"),
    ]
  }

  /// Appends a record; `columns` are the names of its columns where they differ from the usual.
  mutating func append<Column>(
    _ record: RecordDraft<Column>, id: UInt64, source: String, day: Int, columns: [String]? = nil
  ) {
    records.append(number: Int(id))
    records.append(ascii(","))
    records.append(text: source)
    for value in record.values {
      records.append(ascii(","))
      records.append(field: value)
    }
    records.append(ascii(","))
    records.append(CalendarDay(number: day), style: .yearMonthDay)
    records.append(ascii("\n"))
    for error in record.errors {
      errors.append(number: Int(id))
      errors.append(ascii(","))
      errors.append(text: columns?[error.column.rawValue] ?? error.column.header)
      errors.append(ascii(","))
      errors.append(text: error.kind.rawValue)
      errors.append(ascii("\n"))
    }
  }

  mutating func append(truthOf id: UInt64, cluster: EntityName) {
    truth.append(number: Int(id))
    truth.append(ascii(","))
    cluster.append(to: &truth)
    truth.append(ascii("\n"))
  }

  mutating func append(
    left: EntityName, right: EntityName, relation: String, kind: String
  ) {
    left.append(to: &relations)
    relations.append(ascii(","))
    right.append(to: &relations)
    relations.append(ascii(","))
    relations.append(text: relation)
    relations.append(ascii(","))
    relations.append(text: kind)
    relations.append(ascii("\n"))
  }
}

/// What the truth calls an entity: a letter and a number.
struct EntityName: Sendable {
  let letter: UInt8
  let number: UInt64

  func append(to bytes: inout [UInt8]) {
    bytes.append(letter)
    bytes.append(number: Int(number))
  }
}

/// Which entity each record of a block is of, in random order: entity << 8 | which of its records.
func shuffledRecords(
  of entities: Int, _ counts: WeightedChoice, _ random: inout SeededRandom
) -> [Int] {
  var records: [Int] = []
  records.reserveCapacity(entities + entities / 3)
  for entity in 0..<entities {
    for turn in 0...counts.draw(&random) { records.append(entity << 8 | turn) }
  }
  for index in stride(from: records.count - 1, to: 0, by: -1) {
    records.swapAt(index, random.below(index + 1))
  }
  return records
}
