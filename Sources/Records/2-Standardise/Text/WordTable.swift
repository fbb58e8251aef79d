// A frozen set of words with a number each, looked up by bytes.

import Kernels

/// Words and their numbers; a lookup costs one hash of the word's bytes, and less for a word whose
/// length and ends no word of the table has.
struct WordTable: Sendable {
  private var distinct = ByteDictionary()
  private var numbers: [Int32] = [0]
  /// For every length 256 bits, set where a word has those ends.
  private var ends: [UInt64] = []

  /// A table from (word, number); a word given twice keeps its first number.
  init(_ pairs: some Sequence<(word: String, number: Int)>) {
    for (word, number) in pairs where !word.isEmpty {
      let bytes = Array(word.utf8)
      if Int(distinct.code(of: bytes.span)) == numbers.count { numbers.append(Int32(number)) }
      let (place, bit) = Self.ends(of: bytes.span)
      if place >= ends.count { ends += [UInt64](repeating: 0, count: place + 1 - ends.count) }
      ends[place] |= bit
    }
  }

  /// Where in `ends` a word's length and its first and last byte are marked, and by which bit.
  @inline(__always)
  private static func ends(of word: Span<UInt8>) -> (place: Int, bit: UInt64) {
    let (first, last) = (word[0], word[word.count - 1])
    return (word.count * 4 + Int(last & 3), 1 << UInt64((first & 31) | (last & 4) << 3))
  }

  /// Whether the table may have the word.
  @inline(__always)
  private func mayHold(_ word: Span<UInt8>) -> Bool {
    guard !word.isEmpty else { return false }
    let (place, bit) = Self.ends(of: word)
    return place < ends.count && ends[place] & bit != 0
  }

  /// A table of words without numbers of interest (all 1), separated by spaces or line ends.
  init(words: String) {
    self.init(words.split(whereSeparator: \.isWhitespace).map { (String($0), 1) })
  }

  /// A table of lines `target: variant variant ...`; number i stands for `targets[i]`. Targets
  /// are themselves words of the table. `_` in a variant or a target is a space.
  static func mapping(_ lines: String) -> (table: WordTable, targets: ByteStrings) {
    var pairs: [(word: String, number: Int)] = []
    var targets: [String] = []
    for line in lines.split(separator: "\n") {
      let halves = line.split(separator: ":", omittingEmptySubsequences: false)
      guard halves.count == 2 else { continue }
      let target = spaced(halves[0].split(separator: " ")[0])
      pairs.append((target, targets.count))
      for variant in halves[1].split(separator: " ") {
        pairs.append((spaced(variant), targets.count))
      }
      targets.append(target)
    }
    return (WordTable(pairs), ByteStrings(targets))
  }

  /// The number of a word, or nil.
  func number(of word: Span<UInt8>) -> Int? {
    guard mayHold(word) else { return nil }
    return distinct.knownCode(of: word).map { Int(numbers[Int($0)]) }
  }

  /// The number of the word in that range of bytes, or nil.
  func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    number(of: bytes.span.extracting(range))
  }

  /// The number of a word, or nil.
  func number(_ word: [UInt8]) -> Int? { number(of: word.span) }

  /// Whether the table has that word.
  func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let word = bytes.span.extracting(range)
    return mayHold(word) && distinct.knownCode(of: word) != nil
  }
}

private func spaced(_ text: Substring) -> String {
  String(text.map { $0 == "_" ? " " : $0 })
}
