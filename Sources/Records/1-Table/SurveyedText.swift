// A text and what a first look at every piece of it told.

import Kernels

/// A text, surveyed piece by piece, in parallel.
public struct SurveyedText: Sendable {
  /// The text.
  public let text: FileBytes
  /// Bytes of every piece; the last one may be shorter.
  public let pieceSize: Int
  /// What every piece holds.
  public let pieces: [TextSurvey]

  /// Looks at all of `text` once; 0.1 to 1 ns a byte. Without a size, pieces are large enough to
  /// find repeats in, and small enough that there are many.
  public init(_ text: FileBytes, pieceSize: Int? = nil) {
    let pieceSize = pieceSize ?? max(1 << 18, min(1 << 20, text.count / 16))
    self.text = text
    self.pieceSize = pieceSize
    let ranges = parts(of: text.count, grain: pieceSize)
    pieces = parallelMap(ranges.count) { index in
      let survey = text.survey(ranges[index])
      // A large text need not be wholly in memory at any time.
      if text.count > 1 << 24 { text.forget(ranges[index]) }
      return survey
    }
  }

  /// Whether all of it is UTF-8 without NUL bytes.
  public var isClean: Bool { pieces.allSatisfy { $0.isText && !$0.hasNul } }

  /// Where piece `index` lies.
  public func range(_ index: Int) -> Range<Int> {
    index * pieceSize..<min(text.count, (index + 1) * pieceSize)
  }
}
