// The original Metaphone (Philips, "Hanging on the Metaphone", Computer Language 7(12), 1990): the
// sounds of an English word as a string over 0BFHJKLMNPRSTWXY, where 0 is "th" and X is "sh" or
// "ch", with A, E, I, O and U only at the start. The code is not cut to a length.

/// Appends the Metaphone code of a word; nothing when the word has no ASCII letter that sounds.
///
/// `word` is folded to lower case; all that is no ASCII letter is passed over. Linear in bytes.
public func metaphone(_ word: Span<UInt8>, into code: inout [UInt8]) {
  let letters = MetaphoneLetters(word)
  for index in letters.start..<max(letters.start, letters.count) {
    letters.sound(at: index, into: &code)
  }
}

/// The letters of a word, in capitals, doubled ones once save C and G, whose rules need both.
private struct MetaphoneLetters {
  private var letters: [UInt8] = []
  /// The first letter that counts.
  private(set) var start = 0

  var count: Int { letters.count }

  init(_ word: Span<UInt8>) {
    letters.reserveCapacity(word.count)
    for index in 0..<word.count {
      let letter = word[index] & 0xDF
      guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") else { continue }
      if letter == letters.last, letter != UInt8(ascii: "C"), letter != UInt8(ascii: "G") {
        continue
      }
      letters.append(letter)
    }
    openWord()
  }

  /// The rules for the first two letters.
  private mutating func openWord() {
    switch (self[0], self[1]) {
    case ("A", "E"), ("G", "N"), ("K", "N"), ("P", "N"), ("W", "R"): start = 1
    case ("W", "H"): letters.remove(at: 1)
    case ("X", _): letters[0] = UInt8(ascii: "S")
    default: break
    }
  }

  /// The letter there; a space beyond either end.
  private subscript(index: Int) -> Unicode.Scalar {
    index >= start && index < letters.count ? Unicode.Scalar(letters[index]) : " "
  }

  /// Appends what the letter adds to the code.
  func sound(at index: Int, into code: inout [UInt8]) {
    switch self[index] {
    case "A", "E", "I", "O", "U": if index == start { code.append(letters[index]) }
    case "B": if !(self[index - 1] == "M" && self[index + 1] == " ") { code.append(.b) }
    case "C": soundC(index, &code)
    case "D": code.append(self[index + 1] == "G" && isFront(index + 2) ? .j : .t)
    case "G": soundG(index, &code)
    case "H": if !isSilentH(index) { code.append(.h) }
    case "K": if self[index - 1] != "C" { code.append(.k) }
    case "P": code.append(self[index + 1] == "H" ? .f : .p)
    case "Q": code.append(.k)
    case "S": code.append(self[index + 1] == "H" || isSh(index + 1) ? .x : .s)
    case "T": soundT(index, &code)
    case "V": code.append(.f)
    case "W", "Y": if isVowel(index + 1) { code.append(letters[index]) }
    case "X": code.append(contentsOf: [.k, .s])
    case "Z": code.append(.s)
    default: code.append(letters[index])
    }
  }

  private func soundC(_ index: Int, _ code: inout [UInt8]) {
    let follows = self[index + 1]
    if follows == "I" && self[index + 2] == "A" {
      code.append(.x)
    } else if isFront(index + 1) {
      if self[index - 1] != "S" { code.append(.s) }
    } else {
      code.append(follows == "H" && self[index - 1] != "S" ? .x : .k)
    }
  }

  private func soundG(_ index: Int, _ code: inout [UInt8]) {
    if self[index - 1] == "G" || isSilentG(index) { return }
    code.append(isFront(index + 1) ? .j : .k)
  }

  /// In "dge", before "h" and a consonant, and in a final "gn" or "gned".
  private func isSilentG(_ index: Int) -> Bool {
    switch self[index + 1] {
    case "H": self[index + 2] != " " && !isVowel(index + 2)
    case "N":
      self[index + 2] == " "
        || self[index + 2] == "E" && self[index + 3] == "D" && self[index + 4] == " "
    default: self[index - 1] == "D" && isFront(index + 1)
    }
  }

  /// After a vowel and before none; and after a letter whose sound it has changed.
  private func isSilentH(_ index: Int) -> Bool {
    switch self[index - 1] {
    case "C", "G", "P", "S", "T": true
    default: isVowel(index - 1) && !isVowel(index + 1)
    }
  }

  private func soundT(_ index: Int, _ code: inout [UInt8]) {
    if isSh(index + 1) {
      code.append(.x)
    } else if self[index + 1] == "H" {
      code.append(UInt8(ascii: "0"))
    } else if !(self[index + 1] == "C" && self[index + 2] == "H") {
      code.append(.t)
    }
  }

  /// "ia" or "io", before which "s" and "t" sound like "sh".
  private func isSh(_ index: Int) -> Bool {
    self[index] == "I" && (self[index + 1] == "A" || self[index + 1] == "O")
  }

  private func isFront(_ index: Int) -> Bool {
    self[index] == "E" || self[index] == "I" || self[index] == "Y"
  }

  private func isVowel(_ index: Int) -> Bool {
    switch self[index] {
    case "A", "E", "I", "O", "U": true
    default: false
    }
  }
}

extension UInt8 {
  fileprivate static let b = UInt8(ascii: "B")
  fileprivate static let f = UInt8(ascii: "F")
  fileprivate static let h = UInt8(ascii: "H")
  fileprivate static let j = UInt8(ascii: "J")
  fileprivate static let k = UInt8(ascii: "K")
  fileprivate static let p = UInt8(ascii: "P")
  fileprivate static let s = UInt8(ascii: "S")
  fileprivate static let t = UInt8(ascii: "T")
  fileprivate static let x = UInt8(ascii: "X")
}
