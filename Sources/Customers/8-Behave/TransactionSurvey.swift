// A first look at all transactions: how many there are, what they lack, which rows repeat others.

import Kernels
import Records

/// What a first look tells.
struct TransactionSurvey: Sendable {
  private(set) var count = 0
  private(set) var undated = 0
  private(set) var silent = 0
  /// The first and the last day.
  private(set) var days: ClosedRange<Int32>?
  /// A date that is none, for an example.
  private(set) var example: [UInt8] = []
  /// Columns with values whose meaning depends on the style.
  private(set) var styled = Set<TransactionAttribute>()
  private(set) var repeats = RepeatCount()

  /// Takes chunks with their days and amounts.
  mutating func take(_ chunks: [EncodedChunk], _ looks: [ValueLook], _ reader: TransactionReader) {
    for (chunk, look) in zip(chunks, looks) {
      count += chunk.recordCount
      silent += look.amounts.count { $0 == Transactions.noAmount }
      styled.formUnion(look.styled)
      for (row, day) in look.days.enumerated() {
        if day == Transactions.noDay {
          undated += 1
          note(chunk, row, reader)
        } else if let known = days {
          if !known.contains(day) {
            days = min(known.lowerBound, day)...max(known.upperBound, day)
          }
        } else {
          days = day...day
        }
      }
    }
  }

  /// Counts the rows of chunks that repeat others, by all columns.
  mutating func countRepeats(_ chunks: [EncodedChunk], _ coded: [CodedColumn]) {
    let codes = coded.map { (place: $0.place, codes: $0.codes) }
    let keys = parallelMap(chunks.count) { number in
      var keys = [UInt64](repeating: 0, count: chunks[number].recordCount)
      for (place, column) in chunks[number].columns.enumerated() {
        if let own = codes.first(where: { $0.place == place }) {
          for (row, code) in own.codes[number].enumerated() {
            keys[row] = mix64(keys[row] &+ UInt64(code) &+ UInt64(place) << 40)
          }
        } else {
          let hashes = hash64(column.values.strings(), seed: UInt64(place))
          for (row, code) in column.codes.enumerated() {
            keys[row] = mix64(keys[row] ^ hashes[Int(code)])
          }
        }
      }
      return keys
    }
    for own in keys { repeats.take(own) }
  }

  /// The sentence about rows that repeat others; nil when none does.
  mutating func repeatWarning() -> String? {
    let (count, isExact) = repeats.repeats()
    if count == 0 { return nil }
    return "rows that repeat another one in every column: \(isExact ? "" : "about ")\(count); they "
      + "are kept"
  }

  /// The same look as if nothing had been counted but repeats, for another style.
  func restarted() -> TransactionSurvey {
    var fresh = TransactionSurvey()
    fresh.repeats = repeats
    return fresh
  }

  private mutating func note(_ chunk: EncodedChunk, _ row: Int, _ reader: TransactionReader) {
    guard example.isEmpty, let place = reader.places[.date] else { return }
    let column = chunk.columns[place]
    if column.codes[row] != 0 { example = column.values.array(Int(column.codes[row])) }
  }
}
