import Kernels

/// Random strings that make matching hard: small alphabets, near copies, mixed scripts.
struct RandomText {
  var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  static let alphabets: [[Character]] = [
    Array("ab"), Array("abcde"), Array("abcdefghijklmnopqrstuvwxyz0123456789 -'"),
    Array("aéßü"), Array("张王李赵伟芳秀英"), Array("ab张王é𠮷😀"), Array("абвгдеж"),
  ]

  /// How many of the alphabets are ASCII.
  static let asciiAlphabets = 3

  /// A string of `lengths` characters over one alphabet.
  mutating func string(_ alphabet: Int, lengths: ClosedRange<Int>) -> String {
    let letters = Self.alphabets[alphabet]
    let length = lengths.lowerBound + random.below(lengths.count)
    return String((0..<length).map { _ in letters[random.below(letters.count)] })
  }

  /// A pair: half of the time unrelated, half of the time a few edits apart.
  mutating func pair(_ alphabet: Int, lengths: ClosedRange<Int>) -> (String, String) {
    let left = string(alphabet, lengths: lengths)
    if random.below(2) == 0 { return (left, string(alphabet, lengths: lengths)) }
    var right = Array(left)
    let letters = Self.alphabets[alphabet]
    for _ in 0..<random.below(4) {
      let place = random.below(right.count + 1)
      switch random.below(4) {
      case 0: right.insert(letters[random.below(letters.count)], at: place)
      case 1 where place < right.count: right.remove(at: place)
      case 2 where place < right.count: right[place] = letters[random.below(letters.count)]
      case 3 where place + 1 < right.count: right.swapAt(place, place + 1)
      default: break
      }
    }
    return (left, String(right.prefix(lengths.upperBound)))
  }
}
