// Text of other encodings into UTF-8, with the system's iconv, in parallel.
//
// The text is cut at line feeds: in the encodings that are taken, a byte 0A is never part of
// another character (in UTF-16 and UTF-32, none that lies on a unit's edge with zeros around it).
// What is no character becomes the byte FF, so that its row is found to be broken text later.

import Kernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Converts text to UTF-8.
struct Transcoder: Sendable {
  private let encoding: TextEncoding
  private let pieceSize: Int

  /// A converter from `encoding`; nil if iconv does not know it.
  init?(_ encoding: TextEncoding, pieceSize: Int = 1 << 22) {
    guard let converter = Converter(encoding) else { return nil }
    _ = converter
    self.encoding = encoding
    self.pieceSize = pieceSize
  }

  /// The text as UTF-8; O(bytes), some 5 to 20 ns a character.
  func convert(_ bytes: FileBytes) -> FileBytes {
    let cuts = cuts(bytes)
    let pieces = parallelMap(cuts.count - 1) { index in
      bytes.withBytes { bytes -> [UInt8] in
        guard let converter = Converter(encoding) else { return [] }
        return converter.convert(bytes.extracting(cuts[index]..<cuts[index + 1]))
      }
    }
    let sink = ByteSink()
    for piece in pieces { sink.append(piece) }
    return FileBytes(sink: sink)
  }

  /// Where pieces begin, each after a line feed, and the end.
  private func cuts(_ bytes: FileBytes) -> [Int] {
    var cuts = [0]
    bytes.withBytes { bytes in
      var place = pieceSize / encoding.unit * encoding.unit
      while place + encoding.unit <= bytes.count {
        if isFeed(bytes, place) {
          cuts.append(place + encoding.unit)
          place += pieceSize / encoding.unit * encoding.unit
        } else {
          place += encoding.unit
        }
      }
    }
    if cuts[cuts.count - 1] < bytes.count || cuts.count == 1 { cuts.append(bytes.count) }
    return cuts
  }

  private func isFeed(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    let isBigEndian = encoding.name.hasSuffix("BE")
    let feed = isBigEndian ? place + encoding.unit - 1 : place
    return (place..<place + encoding.unit).allSatisfy {
      bytes[$0] == ($0 == feed ? UInt8(ascii: "\n") : 0)
    }
  }
}

/// One of iconv's converters.
private final class Converter {
  private let handle: iconv_t
  private let unit: Int

  init?(_ encoding: TextEncoding) {
    handle = iconv_open("UTF-8", encoding.name)
    unit = encoding.unit
    if handle == iconv_t(bitPattern: -1) { return nil }
  }

  deinit { iconv_close(handle) }

  func convert(_ source: Span<UInt8>) -> [UInt8] {
    source.withUnsafeBytes { source -> [UInt8] in
      var input = UnsafeMutablePointer<CChar>(
        mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
      var left = source.count
      let room = source.count * 3 + 16
      return [UInt8](unsafeUninitializedCapacity: room) { target, count in
        let start = UnsafeMutableRawPointer(target.baseAddress!)
          .assumingMemoryBound(to: CChar.self)
        var output: UnsafeMutablePointer<CChar>? = start
        var space = room
        while left > 0 {
          guard iconv(handle, &input, &left, &output, &space) == Int(bitPattern: UInt.max) else {
            break
          }
          // Neither a character nor the beginning of one: mark it and pass one unit.
          output?.pointee = CChar(bitPattern: 0xFF)
          output = output.map { $0 + 1 }
          space -= 1
          let passed = min(unit, left)
          input = input.map { $0 + passed }
          left -= passed
        }
        count = room - space
      }
    }
  }
}
