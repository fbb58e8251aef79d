// What must be known of a text before it can be cut: where its quotes are even, and whether it is
// whole UTF-8 (Unicode 16, table 3-7) without NUL bytes.

/// What a stretch of text holds.
public struct TextSurvey: Sendable, Equatable {
  /// Whether the number of quotes is odd.
  public let hasOddQuotes: Bool
  /// Whether there is a NUL byte.
  public let hasNul: Bool
  /// Whether all of it is UTF-8.
  public let isText: Bool
}

extension FileBytes {
  /// Surveys the bytes of `range`; a character across its edge counts for both sides.
  /// Some 0.1 ns a byte of ASCII, 1 ns a byte elsewhere.
  public func survey(_ range: Range<Int>) -> TextSurvey {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes within the file")
    var quotes: UInt8 = 0
    var nuls: UInt8 = 0
    var high: UInt8 = 0
    for index in range {
      let byte = start[index]
      quotes ^= byte == quoteByte ? 1 : 0
      nuls |= byte == 0 ? 1 : 0
      high |= byte
    }
    let isText = high < 0x80 || brokenText(in: whole(range)) == nil
    return TextSurvey(hasOddQuotes: quotes != 0, hasNul: nuls != 0, isText: isText)
  }

  /// The first byte of `range` that is NUL or no part of a UTF-8 character; nil if there is none.
  public func firstFault(in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes within the file")
    let broken = brokenText(in: range)
    return (range.lowerBound..<(broken ?? range.upperBound)).first { start[$0] == 0 } ?? broken
  }

  /// The range begun at the first byte of a character, if one lies across its start.
  private func whole(_ range: Range<Int>) -> Range<Int> {
    var first = range.lowerBound
    while first > 0, first + 3 > range.lowerBound, start[first] & 0xC0 == 0x80 { first -= 1 }
    return first..<range.upperBound
  }

  /// Where UTF-8 breaks; a character may end beyond the range.
  private func brokenText(in range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      let word = UnsafeRawPointer(start + at).loadUnaligned(as: UInt64.self)
      if word & 0x8080_8080_8080_8080 == 0 {
        at &+= 8
        continue
      }
      let length = characterLength(start + at)
      if length == 0 { return at }
      at &+= length
    }
    return nil
  }
}

let quoteByte = UInt8(ascii: "\"")

/// Bytes of the UTF-8 character at `bytes`, 0 if there is none. Stops at the first wrong byte.
@inline(__always) private func characterLength(_ bytes: UnsafePointer<UInt8>) -> Int {
  let lead = bytes[0]
  if lead < 0x80 { return 1 }
  if lead < 0xC2 { return 0 }
  let second = bytes[1]
  if lead < 0xE0 { return isContinuation(second) ? 2 : 0 }
  if lead < 0xF0 {
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : 0xBF
    return second >= lowest && second <= highest && isContinuation(bytes[2]) ? 3 : 0
  }
  if lead > 0xF4 { return 0 }
  let lowest: UInt8 = lead == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
  guard second >= lowest && second <= highest else { return 0 }
  return isContinuation(bytes[2]) && isContinuation(bytes[3]) ? 4 : 0
}

@inline(__always) private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
