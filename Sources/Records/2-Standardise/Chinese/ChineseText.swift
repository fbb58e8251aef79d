// Chinese text as code points: folded, simplified, with a few tools to take it apart.

import Kernels

/// Working text of the Chinese standards.
struct ChineseText {
  /// The characters, folded by visible symbols, simplified; single spaces between words.
  var points: [UInt32]

  private static let folding = Folding(.symbols)

  /// Folds a raw value.
  init(_ raw: Span<UInt8>) {
    var bytes: [UInt8] = []
    Self.folding.append(withoutDots(raw).span, to: &bytes)
    points = []
    points.reserveCapacity(bytes.count)
    forEachScalar(bytes.span) { points.append(Han.simplified($0)) }
  }

  init(_ points: some Sequence<UInt32>) { self.points = Array(points) }

  init(_ text: String) { points = text.unicodeScalars.map(\.value) }

  var isEmpty: Bool { points.isEmpty }

  /// The characters as UTF-8.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(points.count * 3)
    for point in points { appendUTF8(point, to: &out) }
    return out
  }

  var hasHan: Bool { points.contains(where: Han.isHan) }

  /// Removes what stands in brackets, unless nothing would be left.
  mutating func removeBrackets() {
    guard points.contains(0x28) || points.contains(0x5B) || points.contains(0x3010) else { return }
    var depth = 0
    var kept: [UInt32] = []
    for point in points {
      if point == 0x28 || point == 0x5B || point == 0x3010 { depth += 1 }
      if depth == 0 { kept.append(point) }
      if point == 0x29 || point == 0x5D || point == 0x3011 { depth = max(0, depth - 1) }
    }
    if kept.contains(where: { $0 != 0x20 }) { points = kept }
  }
}

/// The bytes with the dots that separate parts of names (• ‧ ∙ ⋅) as spaces, since folding leaves
/// them out.
private func withoutDots(_ raw: Span<UInt8>) -> [UInt8] {
  var bytes = (0..<raw.count).map { raw[$0] }
  for at in 0..<max(0, raw.count - 2) where bytes[at] == 0xE2 {
    let isDot =
      bytes[at + 1] == 0x80 && (bytes[at + 2] == 0xA2 || bytes[at + 2] == 0xA7)
      || bytes[at + 1] == 0x88 && bytes[at + 2] == 0x99
      || bytes[at + 1] == 0x8B && bytes[at + 2] == 0x85
    if isDot { bytes.replaceSubrange(at..<at + 3, with: [0x20, 0x20, 0x20]) }
  }
  return bytes
}

/// Appends a code point as UTF-8.
func appendUTF8(_ point: UInt32, to out: inout [UInt8]) {
  guard let scalar = Unicode.Scalar(point) else { return }
  out.append(contentsOf: UTF8.encode(scalar)!)
}

/// Code points of words that stand between spaces or line ends.
func pointWords(_ list: String) -> [[UInt32]] {
  list.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) }
}

/// A set of short words, asked by slices of code points.
struct PointSet: Sendable {
  private let words: Set<[UInt32]>
  /// First and last characters of the words: most questions end there.
  private let firsts: Set<UInt32>
  private let lasts: Set<UInt32>
  /// The longest word, in characters.
  let longest: Int

  init(_ words: some Sequence<[UInt32]>) {
    self.words = Set(words)
    longest = self.words.reduce(0) { max($0, $1.count) }
    firsts = Set(self.words.compactMap(\.first))
    lasts = Set(self.words.compactMap(\.last))
  }

  init(_ list: String) { self.init(pointWords(list)) }

  func contains(_ word: some Sequence<UInt32>) -> Bool { words.contains(Array(word)) }

  /// The length of the longest word that `text` ends in, leaving at least `rest` characters.
  func longestSuffix(of text: ArraySlice<UInt32>, leaving rest: Int) -> Int {
    guard let last = text.last, lasts.contains(last) else { return 0 }
    for length in stride(from: min(longest, text.count - rest), to: 0, by: -1)
    where words.contains(Array(text.suffix(length))) {
      return length
    }
    return 0
  }

  /// The length of the longest word that `text` begins with, leaving at least `rest` characters.
  func longestPrefix(of text: ArraySlice<UInt32>, leaving rest: Int) -> Int {
    guard let first = text.first, firsts.contains(first) else { return 0 }
    for length in stride(from: min(longest, text.count - rest), to: 0, by: -1)
    where words.contains(Array(text.prefix(length))) {
      return length
    }
    return 0
  }
}

/// Words, texts and places: folded and simplified.
package struct ChineseTexts: Sendable {
  private static let folding = Folding(.words)

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    line.read(raw, Self.folding)
    if Placeholders.contains(line.bytes, role: .text) { return }
    forEachScalar(line.bytes.span) { appendUTF8(Han.simplified($0), to: &value.main) }
    if Placeholders.contains(value.main, role: .text) { value.clear() }
  }
}
