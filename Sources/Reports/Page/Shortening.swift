// Values cut to a bounded length, so that one long value cannot swell a report.

import Kernels

extension String {
  /// The text itself, or its first `limit` characters (Unicode scalars) and an ellipsis.
  package func shortened(_ limit: Int = 60) -> String {
    let scalars = unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return self }
    return String(scalars[..<end]) + "…"
  }
}

extension ByteStrings {
  /// String `index`, cut to `limit` characters; reads no more bytes than it shows.
  func shortened(_ index: Int, _ limit: Int = 60) -> String {
    let range = range(index)
    let end = min(range.upperBound, range.lowerBound + 4 * limit + 4)
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self).shortened(limit)
  }
}
