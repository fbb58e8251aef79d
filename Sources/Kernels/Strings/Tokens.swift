// Words of standardised values: whatever stands between single spaces.

/// Calls `body` with the range of every token of `bytes`, in order: maximal runs without a space.
/// O(bytes).
@inlinable public func forEachToken(_ bytes: Span<UInt8>, _ body: (Range<Int>) -> Void) {
  var start = 0
  for place in bytes.indices where bytes[place] == 0x20 {
    if place > start { body(start..<place) }
    start = place &+ 1
  }
  if bytes.count > start { body(start..<bytes.count) }
}

/// The tokens of every value of a column, as numbers into one dictionary.
public struct Tokens: Sendable {
  /// The distinct tokens; token 0 is the empty string, which no value has.
  public let dictionary: ByteStrings
  /// The tokens of value `v`, in text order, repeats included, are
  /// `tokens[starts[v] ..< starts[v + 1]]`.
  public let starts: [UInt32]
  /// Token numbers of all values.
  public let tokens: [UInt32]

  /// Splits every value at spaces; O(bytes).
  public init(_ values: ByteStrings) {
    var dictionary = ByteDictionary()
    var starts: [UInt32] = [0]
    var tokens: [UInt32] = []
    starts.reserveCapacity(values.count + 1)
    for value in 0..<values.count {
      let bytes = values.bytes.span.extracting(values.range(value))
      forEachToken(bytes) { tokens.append(dictionary.code(of: bytes.extracting($0))) }
      starts.append(UInt32(tokens.count))
    }
    self.dictionary = dictionary.values
    self.starts = starts
    self.tokens = tokens
  }

  /// The range of value `index` in `tokens`.
  public func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }
}
