// The country of a column's phone numbers.
//
// Numbers with `+` or `00` name their country: if at least one in fifty does and two in three of
// those name the same, it is the column's. Otherwise most numbers must have a shape that only one
// country has: North America (ten digits, area and exchange from 2) or Chinese mobiles.

extension ColumnEvidence {
  /// Finds the column's calling code.
  mutating func readPhones(_ rule: StandardiseRule, _ raw: RawColumn) {
    if let country = rule.phoneCountry {
      callingCode = callingCodeOf(country)
      return
    }
    var tally = PhoneTally()
    let folding = Folding(.symbols)
    raw.forEachSampled { text, records in
      var bytes: [UInt8] = []
      folding.append(text, to: &bytes)
      tally.add(bytes, records)
    }
    callingCode = tally.callingCode
    if !callingCode.isEmpty {
      let code = String(decoding: callingCode, as: UTF8.self)
      remarks.append("numbers without a prefix are read as of country +\(code)")
    }
  }
}

/// Counts of records by the country that their number shows.
private struct PhoneTally {
  var total = 0
  var prefixed: [[UInt8]: Int] = [:]
  var american = 0
  var chinese = 0

  mutating func add(_ text: [UInt8], _ records: Int) {
    var digits = text.filter { $0 >= 0x30 && $0 <= 0x39 }
    guard digits.count >= 6 else { return }
    total += records
    let hasPlus = text.first { $0 != 0x20 && $0 != UInt8(ascii: "(") } == UInt8(ascii: "+")
    if hasPlus || digits.starts(with: [0x30, 0x30]) {
      let number = digits.drop { $0 == 0x30 }
      let code = callingCodes.first { number.starts(with: $0) } ?? []
      prefixed[code, default: 0] += records
      return
    }
    if digits.count == 11, digits[0] == 0x31, digits[1] >= 0x33 { chinese += records }
    if digits.count == 11, digits[0] == 0x31 { digits.removeFirst() }
    if digits.count == 10, digits[0] >= 0x32, digits[3] >= 0x32 { american += records }
  }

  var callingCode: [UInt8] {
    let shown = prefixed.values.reduce(0, +)
    if shown * 50 >= total, shown > 0,
      let best = prefixed.max(by: { ($0.value, $1.key.count) < ($1.value, $0.key.count) }),
      best.value * 3 >= shown * 2
    {
      return best.key
    }
    if chinese * 5 >= total * 3 { return Array("86".utf8) }
    if american * 5 >= total * 3 { return Array("1".utf8) }
    return []
  }
}

/// Calling codes, longest first, of the countries that shape rules or users name.
private let callingCodes: [[UInt8]] = countries.map { Array($0.code.utf8) }
  .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }

private func callingCodeOf(_ country: String) -> [UInt8] {
  let digits = country.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
  if !digits.isEmpty { return digits }
  let name = country.uppercased()
  return Array((countries.first { $0.name == name }?.code ?? "").utf8)
}

private let countries: [(name: String, code: String)] = [
  ("US", "1"), ("CA", "1"), ("RU", "7"), ("EG", "20"), ("ZA", "27"), ("GR", "30"), ("NL", "31"),
  ("BE", "32"), ("FR", "33"), ("ES", "34"), ("HU", "36"), ("IT", "39"), ("RO", "40"),
  ("CH", "41"), ("AT", "43"), ("GB", "44"), ("UK", "44"), ("DK", "45"), ("SE", "46"),
  ("NO", "47"), ("PL", "48"), ("DE", "49"), ("PE", "51"), ("MX", "52"), ("AR", "54"),
  ("BR", "55"), ("CL", "56"), ("CO", "57"), ("MY", "60"), ("AU", "61"), ("ID", "62"),
  ("PH", "63"), ("NZ", "64"), ("SG", "65"), ("TH", "66"), ("JP", "81"), ("KR", "82"),
  ("VN", "84"), ("CN", "86"), ("TR", "90"), ("IN", "91"), ("PK", "92"), ("PT", "351"),
  ("LU", "352"), ("IE", "353"), ("FI", "358"), ("CZ", "420"), ("SK", "421"), ("HK", "852"),
  ("MO", "853"), ("TW", "886"), ("AE", "971"), ("IL", "972"), ("SA", "966"), ("UA", "380"),
]
