// American Soundex as the National Archives of the United States code it (Russell, US patents
// 1,261,167 and 1,435,663; NARA, The Soundex Indexing System, 2007): the first letter, then the
// groups of the consonants. Letters of one group side by side count once, also when H or W stands
// between them; a vowel or Y separates them. Made for English surnames.

/// Appends the Soundex code of a word, a capital letter and three digits; nothing when the word
/// has no ASCII letter.
///
/// `word` is folded to lower case; all that is no ASCII letter is passed over. Linear in bytes.
public func soundex(_ word: Span<UInt8>, into code: inout [UInt8]) {
  var written = 0
  var last: UInt8 = 0
  for index in 0..<word.count {
    guard let letter = letterIndex(word[index]) else { continue }
    let group = soundexGroups[letter]
    if written == 0 {
      code.append(UInt8(ascii: "A") + UInt8(letter))
      written = 1
    } else if group == transparent {
      continue
    } else if group != 0, group != last {
      code.append(UInt8(ascii: "0") + group)
      written += 1
      if written == 4 { return }
    }
    last = group
  }
  guard written > 0 else { return }
  for _ in written..<4 { code.append(UInt8(ascii: "0")) }
}

/// 0 ... 25 of an ASCII letter of either case.
private func letterIndex(_ byte: UInt8) -> Int? {
  let lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7A ? Int(lower - 0x61) : nil
}

/// The mark of H and W.
private let transparent: UInt8 = 9

/// Groups of a ... z; 0 for vowels and Y.
private let soundexGroups: [UInt8] = [
  0, 1, 2, 3, 0, 1, 2, 9, 0, 2, 2, 4, 5, 5, 0, 1, 2, 6, 2, 3, 0, 1, 9, 2, 0, 2,
]
