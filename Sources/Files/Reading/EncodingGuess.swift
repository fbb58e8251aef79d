// Which encoding a text without a mark has, when it is not wholly UTF-8.
//
// Each encoding is scored on the bytes above 127 of the first lines that have any. In Chinese text
// of GB 18030 nearly all pairs are common characters of GB 2312 (lead B0 to D7, trail from A1);
// in Big5 leads A4 to C6 are the common ones and half the trails are below 7F. Bytes of Western
// text stand alone between ASCII letters. A text that is mostly good UTF-8 is broken UTF-8.

import Kernels
import Records

/// Guesses an encoding from bytes.
struct EncodingGuess: Sendable {
  private static let sampleSize = 1 << 18

  /// The likeliest encoding of a text that is not wholly UTF-8; UTF-8 if none is likely.
  func encoding(of survey: SurveyedText) -> TextEncoding {
    let sample = sample(survey)
    let utf8 = utf8Counts(sample)
    if utf8.good > 0, utf8.good >= utf8.broken { return .utf8 }
    let scores = (gb: pairScore(sample, gbPair), big5: pairScore(sample, big5Pair))
    if max(scores.gb, scores.big5) >= 0.5 { return scores.gb >= scores.big5 ? .gb18030 : .big5 }
    return westernShare(sample) >= 0.8 ? .windows1252 : .utf8
  }

  /// Lines with bytes above 127, from the pieces that are not UTF-8.
  private func sample(_ survey: SurveyedText) -> [UInt8] {
    var sample: [UInt8] = []
    for (index, piece) in survey.pieces.enumerated() where !piece.isText {
      let bytes = survey.text.array(survey.range(index))
      for line in bytes.split(separator: UInt8(ascii: "\n"))
      where line.contains(where: { $0 > 127 }) {
        sample += line
        sample.append(UInt8(ascii: "\n"))
        if sample.count > Self.sampleSize { return sample }
      }
    }
    return sample
  }

  /// Characters of several bytes, and bytes that are part of none.
  private func utf8Counts(_ sample: [UInt8]) -> (good: Int, broken: Int) {
    let text = FileBytes(sample)
    var (good, broken, at) = (0, 0, 0)
    while at < sample.count {
      let end = text.firstFault(in: at..<sample.count) ?? sample.count
      good += sample[at..<end].count { $0 >= 0xC0 }
      if end < sample.count { broken += 1 }
      at = end + 1
    }
    return (good, broken)
  }

  /// The mean score of all characters above 127.
  private func pairScore(
    _ sample: [UInt8], _ score: (UInt8, ArraySlice<UInt8>) -> (score: Double, length: Int)
  ) -> Double {
    var (sum, count, at) = (0.0, 0, 0)
    while at < sample.count {
      guard sample[at] > 127 else {
        at += 1
        continue
      }
      let character = score(sample[at], sample[(at + 1)...])
      sum += character.score
      count += 1
      at += character.length
    }
    return count == 0 ? 0 : sum / Double(count)
  }

  private func gbPair(_ lead: UInt8, _ rest: ArraySlice<UInt8>) -> (score: Double, length: Int) {
    guard let trail = rest.first, lead > 0x80, lead < 0xFF else { return (-5, 1) }
    if 0x30...0x39 ~= trail {
      let tail = Array(rest.prefix(3))
      let isWhole = tail.count == 3 && tail[1] > 0x80 && 0x30...0x39 ~= tail[2]
      return isWhole ? (0.5, 4) : (-5, 1)
    }
    guard trail >= 0x40, trail != 0x7F, trail != 0xFF else { return (-5, 1) }
    guard trail >= 0xA1 else { return (0.1, 2) }
    switch lead {
    case 0xB0...0xD7: return (1, 2)
    case 0xA1...0xA9: return (0.7, 2)
    case 0xD8...0xF7: return (0.5, 2)
    default: return (0.1, 2)
    }
  }

  private func big5Pair(_ lead: UInt8, _ rest: ArraySlice<UInt8>) -> (score: Double, length: Int) {
    guard let trail = rest.first, lead > 0x86, lead < 0xFF else { return (-5, 1) }
    guard 0x40...0x7E ~= trail || 0xA1...0xFE ~= trail else { return (-5, 1) }
    switch lead {
    case 0xA4...0xC6: return (1, 2)
    case 0xA1...0xA3: return (0.7, 2)
    case 0xC9...0xF9: return (0.3, 2)
    default: return (0.05, 2)
    }
  }

  /// The share of bytes above 127 that Western text has where they stand: letters beside an ASCII
  /// letter, and common signs.
  private func westernShare(_ sample: [UInt8]) -> Double {
    var (likely, count) = (0, 0)
    for (place, byte) in sample.enumerated() where byte > 127 {
      count += 1
      let before = place > 0 && isLetter(sample[place - 1])
      let after = place + 1 < sample.count && isLetter(sample[place + 1])
      if byte >= 0xC0, byte != 0xD7, byte != 0xF7, byte < 0xFE {
        likely += before || after ? 1 : 0
      } else {
        likely += Self.signs.contains(byte) ? 1 : 0
      }
    }
    return count == 0 ? 0 : Double(likely) / Double(count)
  }

  /// Euro, ellipsis, quotes, dashes, bullet, trademark, letters with caron, no-break space,
  /// pound, section, copyright, ordinals, guillemets, registered, degree, acute, dot, fractions.
  private static let signs: Set<UInt8> = [
    0x80, 0x85, 0x8A, 0x8C, 0x8E, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9A, 0x9C,
    0x9E, 0x9F, 0xA0, 0xA1, 0xA3, 0xA7, 0xA9, 0xAA, 0xAB, 0xAE, 0xB0, 0xB2, 0xB3, 0xB4, 0xB5,
    0xB7, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE, 0xBF,
  ]

  private func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}
