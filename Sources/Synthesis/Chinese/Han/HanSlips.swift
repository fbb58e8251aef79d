// Slips in Chinese text: a wrong character of the input method's list, of the ear, of the eye; one
// that is lost, doubled or exchanged with its neighbour; a blank within.
//
// After what is known of errors in Chinese text: 76 % of them sound alike and 46 % look alike, many
// do both (Liu et al. 2011, doi:10.1145/1967293.1967297).

import Kernels

extension ErrorKind {
  /// The slips of Chinese text, in the order of a source's weights.
  package static let hanSlips: [ErrorKind] = [
    .homophone, .nearSound, .lookAlike, .deleted, .doubled, .transposed, .blank,
  ]
}

/// Makes slips in Chinese text.
struct HanSlips: Sendable {
  let sounds: HanSounds
  let shapes: HanShapes

  /// Makes one slip of that kind in the characters from `first` on; false if there is no place.
  func make(
    _ kind: ErrorKind, in text: inout [UInt16], from first: Int = 0, _ random: inout SeededRandom
  ) -> Bool {
    guard first < text.count else { return false }
    let start = random.below(text.count - first)
    for step in 0..<(text.count - first) {
      let at = first + (start + step) % (text.count - first)
      if isHan(text[at]), make(kind, at: at, in: &text, &random) { return true }
    }
    return false
  }

  private func make(
    _ kind: ErrorKind, at: Int, in text: inout [UInt16], _ random: inout SeededRandom
  ) -> Bool {
    switch kind {
    case .homophone: return put(sounds.homophone(of: text[at], &random), at, &text)
    case .nearSound: return put(sounds.nearSound(of: text[at], &random), at, &text)
    case .lookAlike: return put(shapes.lookAlike(of: text[at], &random), at, &text)
    case .deleted:
      guard text.count > 2 else { return false }
      text.remove(at: at)
    case .doubled: text.insert(text[at], at: at)
    case .transposed:
      guard at + 1 < text.count, isHan(text[at + 1]), text[at] != text[at + 1] else { return false }
      text.swapAt(at, at + 1)
    default:
      guard at > 0 else { return false }
      text.insert(random.chance(0.3) ? 0x3000 : 0x20, at: at)
    }
    return true
  }

  private func put(_ other: UInt16?, _ at: Int, _ text: inout [UInt16]) -> Bool {
    guard let other else { return false }
    text[at] = other
    return true
  }
}

extension RecordDraft {
  /// Makes a slip of one of the kinds in a Chinese value, if it has a place for it.
  mutating func slip(
    _ column: Column, _ slips: HanSlips, _ kinds: WeightedChoice, _ random: inout SeededRandom
  ) {
    var text = hanCharacters(self[column])
    for _ in 0..<3 {
      let kind = ErrorKind.hanSlips[kinds.draw(&random)]
      if slips.make(kind, in: &text, &random) {
        self[column] = [UInt8](han: text)
        note(column, kind)
        return
      }
    }
  }

  /// Writes the ASCII letters, digits and marks of a value at full width.
  mutating func widen(_ column: Column) {
    guard self[column].contains(where: { $0 < 0x80 }) else { return }
    self[column] = [UInt8](
      han: hanCharacters(self[column]).map { character in
        switch character {
        case 0x20: 0x3000
        case 0x21...0x7E: character + 0xFEE0
        default: character
        }
      })
    note(column, .fullWidth)
  }

  /// Cuts the value to that many characters if it is longer.
  mutating func cut(_ column: Column, toCharacters count: Int) {
    guard self[column].count > count else { return }
    let text = hanCharacters(self[column])
    guard text.count > count else { return }
    self[column] = [UInt8](han: text.prefix(count))
    note(column, .truncated)
  }
}
