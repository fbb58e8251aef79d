// The numbers and the month name in the text of a date.

/// Up to three numbers with their digit counts, and a named month, in the order written.
struct DateFields {
  private(set) var numbers = (0, 0, 0)
  private(set) var lengths = (0, 0, 0)
  private(set) var count = 0
  /// 1 ... 12 if a month is named.
  private(set) var namedMonth = 0

  /// Reads a text folded by symbols; nil if it holds what no date holds, or no number.
  init?(_ text: Span<UInt8>) {
    var at = 0
    fields: while at < text.count, count < 3 {
      switch text[at] {
      case 0x30...0x39:
        guard readNumber(text, &at) else { break fields }
      case 0x61...0x7A:
        guard readWord(text, &at) else { return nil }
      case 0x20, 0x2D, 0x2F, 0x2E, 0x2C, 0x27, 0x5F, 0x3B, 0x28, 0x29, 0x5B, 0x5D: at += 1
      case 0xE3...0xE9:
        guard isCalendarSign(text, at) else { break fields }
        at += 3
      default: return nil
      }
    }
    if count == 0 || count == 1 && lengths.0 < 4 && namedMonth == 0 { return nil }
  }

  /// Reads a number; false at a time of day, which ends the date.
  private mutating func readNumber(_ text: Span<UInt8>, _ at: inout Int) -> Bool {
    var number = 0
    let start = at
    while at < text.count, text[at] >= 0x30, text[at] <= 0x39 {
      if at - start < 8 { number = number * 10 + Int(text[at] - 0x30) }
      at += 1
    }
    if at < text.count, text[at] == UInt8(ascii: ":") { return false }
    switch count {
    case 0: (numbers.0, lengths.0) = (number, at - start)
    case 1: (numbers.1, lengths.1) = (number, at - start)
    default: (numbers.2, lengths.2) = (number, at - start)
    }
    count += 1
    return true
  }

  /// Reads a word: a month, or one that may stand in a date; false for any other.
  private mutating func readWord(_ text: Span<UInt8>, _ at: inout Int) -> Bool {
    let start = at
    while at < text.count, text[at] >= 0x61, text[at] <= 0x7A { at += 1 }
    guard let number = dateWords.number(of: text.extracting(start..<at)) else { return false }
    if number > 0 { namedMonth = number }
    return true
  }
}

/// Whether the three bytes at `at` are 年, 月, 日 or 号.
private func isCalendarSign(_ text: Span<UInt8>, _ at: Int) -> Bool {
  guard at + 2 < text.count else { return false }
  switch (text[at], text[at + 1], text[at + 2]) {
  case (0xE5, 0xB9, 0xB4), (0xE6, 0x9C, 0x88), (0xE6, 0x97, 0xA5), (0xE5, 0x8F, 0xB7): return true
  default: return false
  }
}

/// Month names with their number; 0 for other words that stand in dates.
private let dateWords = WordTable(
  months.enumerated().flatMap { month, words in
    words.split(whereSeparator: \.isWhitespace).map { (word: String($0), number: month) }
  })

private let months = [
  """
  t z of the de del den der le la di do du st nd rd th er a o mon tue tues wed thu thur thurs fri
  sat sun monday tuesday wednesday thursday friday saturday sunday am pm utc gmt r ca circa c about
  abt born geb ne nee
  """,
  "jan january januar janvier janv enero ene gennaio gen janeiro januari styczen stycznia sty "
    + "janner",
  "feb february februar fevrier fev fevr febrero febbraio fevereiro februari luty lutego lut",
  "mar march marz maerz mars marzo marco maart mrt marzec marca mrz",
  "apr april avril avr abril abr aprile kwiecien kwietnia kwi",
  "may mai mayo maggio mag maio mei maj maja",
  "jun june juni juin junio giugno giu junho czerwiec czerwca cze",
  "jul july juli juillet juil julio luglio lug julho lipiec lipca lip",
  "aug august aout agosto ago augustus sierpien sierpnia sie",
  "sep sept september septembre septiembre settembre set setembro wrzesien wrzesnia wrz",
  "oct october oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz",
  "nov november novembre noviembre novembro listopad listopada lis",
  "dec december dezember dez decembre diciembre dic dicembre dezembro grudzien grudnia gru",
]
