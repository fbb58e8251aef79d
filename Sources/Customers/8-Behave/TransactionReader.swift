// Encoded rows into blocks of flat columns. Days and amounts are worked out chunk by chunk, once
// per distinct value of it, and forgotten with the chunk; the names of customers, categories,
// channels and products are numbered over all chunks.

import Kernels
import Records

/// Reads blocks of transactions.
struct TransactionReader: Sendable {
  let rows: TransactionRows
  let columns: [TransactionAttribute: String]
  /// Where each attribute's column stands.
  let places: [TransactionAttribute: Int]
  /// How the columns of days and amounts are to be read.
  var styles: [TransactionAttribute: ValueStyle]
  /// The columns whose values are numbered.
  var coded: [CodedColumn]

  static let moneys: [TransactionAttribute] = [.amount, .price, .quantity, .discount]

  /// A reader of those columns; `given` names a column of customers in place of the found one.
  init(_ rows: TransactionRows, columns: [TransactionAttribute: String], withProducts: Bool) {
    self.rows = rows
    self.columns = columns
    let places = columns.compactMapValues { rows.place($0) }
    self.places = places
    styles = [.date: ValueStyle(.date)]
    for attribute in Self.moneys { styles[attribute] = ValueStyle(.number) }
    let attributes: [TransactionAttribute] =
      [.customer, .category, .channel] + (withProducts ? [.product] : [])
    coded = Set(attributes.compactMap { places[$0] }).sorted().map { CodedColumn(place: $0) }
  }

  /// The columns of days and amounts that are used.
  var valuePlaces: [TransactionAttribute: Int] {
    places.filter { attribute, _ in
      switch attribute {
      case .date, .amount, .discount: true
      case .price: places[.amount] == nil
      case .quantity: places[.amount] == nil && places[.price] != nil
      default: false
      }
    }
  }

  /// The numbered values of an attribute; nil without such a column.
  func values(_ attribute: TransactionAttribute) -> ByteStrings? {
    guard let place = places[attribute] else { return nil }
    return coded.first { $0.place == place }?.dictionary.arena.strings()
  }

  /// See `Transactions.forEach`.
  func forEach(
    _ attributes: Set<TransactionAttribute>, _ body: ([TransactionBlock]) throws -> Void
  ) throws {
    let asked = attributes.union([.customer]).intersection(
      [.customer, .category, .channel, .product])
    let codedPlaces = Set(asked.compactMap { places[$0] })
    let used = Set(valuePlaces.values)
    var coded = coded.filter { codedPlaces.contains($0.place) }
    try rows.read(wanted: rows.names.indices.map { codedPlaces.contains($0) || used.contains($0) })
    { chunks in
      parallelMutate(&coded) { _, column in column.take(chunks) }
      let codes = coded
      try body(parallelMap(chunks.count) { block(chunks[$0], $0, codes, asked) })
      return known(coded)
    }
  }

  /// What the next chunks may give as known: values that are numbered and nothing else.
  func known(_ coded: [CodedColumn]) -> [ColumnDictionary?] {
    var known = [ColumnDictionary?](repeating: nil, count: rows.names.count)
    let used = Set(valuePlaces.values)
    for column in coded where !used.contains(column.place) && column.isKnown {
      known[column.place] = column.dictionary
    }
    return known
  }

  private func block(
    _ chunk: EncodedChunk, _ number: Int, _ coded: [CodedColumn],
    _ asked: Set<TransactionAttribute>
  ) -> TransactionBlock {
    func codes(_ attribute: TransactionAttribute) -> [UInt32]? {
      guard asked.contains(attribute), let place = places[attribute] else { return nil }
      return coded.first { $0.place == place }?.codes[number]
    }
    let look = ValueLook(chunk, self)
    return TransactionBlock(
      customerOf: codes(.customer) ?? [UInt32](repeating: 0, count: chunk.recordCount),
      days: look.days, amounts: look.amounts, discounts: look.discounts,
      categoryOf: codes(.category), channelOf: codes(.channel), productOf: codes(.product))
  }
}

/// A column whose values are numbered over all chunks.
struct CodedColumn: Sendable {
  let place: Int
  private(set) var dictionary = ColumnDictionary()
  /// The codes of the rows of each chunk at hand.
  private(set) var codes: [[UInt32]] = []
  private var rows = 0

  init(place: Int) { self.place = place }

  /// Whether it is worth looking among the values so far for those to come.
  var isKnown: Bool { dictionary.count * 2 < rows }

  mutating func take(_ chunks: [EncodedChunk]) {
    codes = chunks.map { chunk in
      let column = chunk.columns[place]
      rows += chunk.recordCount
      if column.values.count == 1 { return column.codes }
      var all: [UInt32] = []
      all.reserveCapacity(chunk.recordCount)
      dictionary.merge(
        column.values, codes: column.codes, known: column.known, missing: 0, into: &all)
      return all
    }
  }
}

/// The days and amounts of a chunk's rows.
struct ValueLook: Sendable {
  let days: [Int32]
  let amounts: [Int64]
  let discounts: [Int64]?
  /// Columns with values whose meaning depends on the style.
  let styled: Set<TransactionAttribute>

  init(_ chunk: EncodedChunk, _ reader: TransactionReader) {
    var styled = Set<TransactionAttribute>()
    func amounts(_ attribute: TransactionAttribute) -> [Int64]? {
      guard let place = reader.places[attribute], let style = reader.styles[attribute] else {
        return nil
      }
      let column = chunk.columns[place]
      let found = style.amounts(column.values.strings())
      if found.isStyled { styled.insert(attribute) }
      return column.codes.map { found.amounts[Int($0)] }
    }
    if let place = reader.places[.date], let style = reader.styles[.date] {
      let column = chunk.columns[place]
      let found = style.days(column.values.strings())
      if found.isStyled { styled.insert(.date) }
      days = column.codes.map { found.days[Int($0)] }
    } else {
      days = [Int32](repeating: Transactions.noDay, count: chunk.recordCount)
    }
    if let own = amounts(.amount) {
      self.amounts = own
    } else {
      self.amounts = Self.products(amounts(.price) ?? [], amounts(.quantity))
    }
    discounts = amounts(.discount)
    self.styled = styled
  }

  /// Prices times quantities, or prices alone.
  private static func products(_ prices: [Int64], _ counts: [Int64]?) -> [Int64] {
    guard let counts else { return prices }
    return zip(prices, counts).map { price, count in
      if price == Transactions.noAmount || count == Transactions.noAmount {
        return Transactions.noAmount
      }
      let product = Double(price) * Double(count) / Transactions.unit
      return abs(product) < 9e17 ? Int64(product.rounded()) : Transactions.noAmount
    }
  }
}
