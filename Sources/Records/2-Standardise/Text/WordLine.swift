// The working memory of standardising one value: folded bytes and the words in them.

/// A folded text and where its words lie. Reused from value to value, so it does not allocate.
package struct WordLine: Sendable {
  /// The folded bytes; words are separated by single spaces.
  var bytes: [UInt8] = []
  /// The words, in order.
  var words: [Range<Int>] = []

  package init() {}

  /// Folds a raw value and finds its words.
  mutating func read(_ raw: Span<UInt8>, _ folding: Folding) {
    bytes.removeAll(keepingCapacity: true)
    folding.append(raw, to: &bytes)
    findWords()
  }

  /// Finds the words anew after `bytes` has changed.
  mutating func findWords() {
    words.removeAll(keepingCapacity: true)
    var start = 0
    for at in 0..<bytes.count where bytes[at] == 0x20 {
      if at > start { words.append(start..<at) }
      start = at + 1
    }
    if bytes.count > start { words.append(start..<bytes.count) }
  }

  /// Joins word `index` with the next one.
  mutating func joinWithNext(_ index: Int) {
    let next = words.remove(at: index + 1)
    let word = words[index]
    // The first word's bytes move up to the second; spaces take their place.
    let gap = next.lowerBound - word.upperBound
    for at in word.reversed() { bytes[at + gap] = bytes[at] }
    for at in word.lowerBound..<word.lowerBound + gap { bytes[at] = 0x20 }
    words[index] = word.lowerBound + gap..<next.upperBound
  }

  /// Whether the bytes of word `index` are that text.
  func isWord(_ index: Int, _ text: [UInt8]) -> Bool { bytes[words[index]].elementsEqual(text) }

  /// Appends the words, with single spaces between, to `out`.
  func write(to out: inout [UInt8]) {
    for (place, word) in words.enumerated() {
      if place > 0 { out.append(0x20) }
      out.append(contentsOf: bytes[word])
    }
  }
}
