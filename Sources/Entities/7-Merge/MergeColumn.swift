// What merging needs to know of each distinct value of a column, worked out once.

import Kernels
import Records

/// One distinct value, for comparison with others.
struct MergeValue: Sendable, BitwiseCopyable {
  /// How good a value is at all; a lower one never wins.
  enum Grade: UInt8, Sendable, BitwiseCopyable {
    case missing, placeholder, initial, valid
  }

  /// Equal for spellings of one value.
  var fold: UInt64 = 0
  /// Letters and digits.
  var length: UInt16 = 0
  var grade = Grade.missing
  /// How the letters are cased: `Anna` 3, `McK` 2 or no letters, `ANNA` 1, `anna` 0.
  var casing: UInt8 = 0
  /// How many records of the table have the value, in powers of two; 0 if that says nothing.
  var popularity: UInt8 = 0

  /// Neither missing nor junk.
  var isValid: Bool { grade == .valid || grade == .initial }
}

/// A column with what is known of its values.
struct MergeColumn: Sendable {
  let codes: [UInt32]
  let values: [MergeValue]
  let rule: MergeRule

  /// Looks at the distinct values of the records `looked`, or of all; O(bytes + records), in
  /// parallel. Other values count as missing.
  ///
  /// If `records` have an attribute that was made from this column alone, value by value, then
  /// its standard values say which spellings are one value and which are junk; else case, spaces
  /// and punctuation are folded here.
  init(
    _ column: Column, rule: MergeRule, role: Role, records: StandardRecords?,
    looked: [UInt32]?
  ) {
    codes = column.codes
    self.rule = rule
    let attribute = records?.attributes.first {
      $0.name == column.name && $0.columns == [column.name]
    }
    let junk = records?.notes.first { $0.column == column.name }?.blanked
    let standard = attribute.flatMap { Self.standardCodes(column, $0, junk: junk) } ?? []
    let standardCounts = attribute?.counts ?? []
    let values = column.values
    let counts = standard.isEmpty ? Self.counts(column) : []
    let isShared = Self.sharedRoles.contains(role)
    var isLooked = [Bool](repeating: looked == nil, count: values.count)
    for record in looked ?? [] { isLooked[Int(codes[Int(record)])] = true }
    let needed = isLooked
    let isName = role == .givenName || role == .middleName || role == .familyName
    self.values = parallelFill(values.count, initial: MergeValue()) { range, span in
      for (slot, code) in range.enumerated() where code != 0 && needed[code] {
        var folding = ValueFolding()
        let text = values.bytes.span.extracting(values.range(code))
        if standard.isEmpty { folding.fold(text) } else { folding.measure(text) }
        var value = folding.value(initialsAreWeak: isName, lowerIsBest: role == .email)
        if !standard.isEmpty {
          value.fold = UInt64(standard[code])
          if standard[code] == 0 { value.grade = .placeholder }
        }
        if isShared {
          let count = standard.isEmpty ? counts[code] : standardCounts[Int(standard[code])]
          value.popularity = UInt8(truncatingIfNeeded: 32 - count.leadingZeroBitCount)
        }
        span[slot] = value
      }
    }
  }

  /// Roles whose values many people share. Of two such values the common one is seldom the
  /// misspelt one; of two numbers or dates it may be a placeholder.
  private static let sharedRoles: Set<Role> = [
    .givenName, .middleName, .familyName, .fullName, .sex, .company, .address, .street, .town,
    .region, .postcode, .country, .word, .category,
  ]

  private static func counts(_ column: Column) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: column.values.count)
    for code in column.codes { counts[Int(code)] += 1 }
    return counts
  }

  /// For every raw value its standard one; nil if the attribute does not stand for the column: if
  /// one raw value has several, or if more values went missing than were found to be junk, since
  /// then what other columns say was taken out of it.
  private static func standardCodes(
    _ column: Column, _ attribute: Attribute, junk: Int?
  ) -> [UInt32]? {
    var standard = [UInt32](repeating: .max, count: column.values.count)
    standard[0] = 0
    var missing = 0
    for (record, code) in column.codes.enumerated() where code != 0 {
      let found = attribute.codes[record]
      if found == 0 { missing += 1 }
      if standard[Int(code)] == .max { standard[Int(code)] = found }
      if standard[Int(code)] != found { return nil }
    }
    return missing <= junk ?? missing ? standard : nil
  }
}

/// Folds the bytes of a value: ASCII letters lowered, runs of spaces and punctuation as one space.
private struct ValueFolding {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var length = 0
  private var uppers = 0
  private var lowers = 0
  private var startsUpper = false
  private var gap = false

  /// Takes a whole value.
  mutating func fold(_ text: Span<UInt8>) {
    for place in text.indices { take(text[place]) }
  }

  /// The same without the hash, for values that are told apart by other means.
  mutating func measure(_ text: Span<UInt8>) {
    for place in text.indices {
      let byte = text[place]
      let isUpper = byte &- 0x41 < 26
      let isLower = byte &- 0x61 < 26
      // The later bytes of a character begin with the bits 10.
      let isCounted = isUpper || isLower || byte &- 0x30 < 10 || byte >= 0xC0
      if length == 0, isCounted { startsUpper = isUpper }
      length &+= isCounted ? 1 : 0
      uppers &+= isUpper ? 1 : 0
      lowers &+= isLower ? 1 : 0
    }
  }

  private mutating func take(_ byte: UInt8) {
    let isUpper = byte >= 0x41 && byte <= 0x5A
    let isLower = byte >= 0x61 && byte <= 0x7A
    guard isUpper || isLower || byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) else {
      gap = length > 0
      return
    }
    if gap { mix(0x20) }
    gap = false
    if length == 0 { startsUpper = isUpper }
    // The later bytes of a character begin with the bits 10.
    if byte & 0xC0 != 0x80 { length += 1 }
    if isUpper { uppers += 1 }
    if isLower { lowers += 1 }
    mix(isUpper ? byte | 0x20 : byte)
  }

  private mutating func mix(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  func value(initialsAreWeak: Bool, lowerIsBest: Bool) -> MergeValue {
    let isInitial = initialsAreWeak && length == 1 && uppers + lowers == 1
    return MergeValue(
      fold: mix64(hash), length: UInt16(clamping: length),
      grade: length == 0 ? .placeholder : isInitial ? .initial : .valid,
      casing: lowerIsBest ? (uppers == 0 ? 3 : 0) : casing)
  }

  private var casing: UInt8 {
    if uppers + lowers == 0 { return 2 }
    if uppers > 0 && lowers > 0 { return startsUpper ? 3 : 2 }
    return uppers > 0 ? 1 : 0
  }
}
