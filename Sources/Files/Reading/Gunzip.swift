// Unpacking gzip (RFC 1952) with zlib, one member after the other.

import CZlib
import Kernels

/// Unpacks gzip files.
struct Gunzip: Sendable {
  private static let step = 1 << 20

  /// Whether the bytes begin as gzip does.
  static func isPacked(_ bytes: FileBytes) -> Bool {
    bytes.count >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
  }

  /// The content of all members; O(bytes), held in memory. Zeros after the last member are let
  /// pass, as gzip does. Throws `InputError`.
  func unpack(_ packed: FileBytes, path: String) throws -> FileBytes {
    let sink = ByteSink()
    var at = 0
    while at < packed.count {
      let rest = packed.count - at
      if at > 0, packed.withBytes({ bytes in (at..<packed.count).allSatisfy { bytes[$0] == 0 } }) {
        break
      }
      guard let used = packed.withBytes({ inflateMember($0.extracting(at...), to: sink) }) else {
        throw InputError(
          kind: .badData, file: path, expected: "a whole gzip file",
          found: "damaged or missing data in the \(rest) bytes from byte \(at)",
          advice: "pack or copy the file again")
      }
      at += used
    }
    return FileBytes(sink: sink)
  }

  /// Unpacks one member; the bytes it took, or nil if it is damaged or cut short.
  private func inflateMember(_ packed: Span<UInt8>, to sink: ByteSink) -> Int? {
    packed.withUnsafeBufferPointer { packed in
      var stream = z_stream()
      let gzipOnly: Int32 = 16 + MAX_WBITS
      let size = Int32(MemoryLayout<z_stream>.size)
      guard inflateInit2_(&stream, gzipOnly, ZLIB_VERSION, size) == Z_OK else { return nil }
      defer { inflateEnd(&stream) }
      stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
      var used = 0
      while true {
        // zlib counts in 32 bits, so the input goes in by pieces.
        let piece = min(packed.count - used, 1 << 30)
        stream.avail_in = UInt32(piece)
        var state = Z_OK
        let written = sink.append(upTo: Self.step) { room in
          stream.next_out = room.baseAddress
          stream.avail_out = UInt32(room.count)
          state = inflate(&stream, Z_NO_FLUSH)
          return room.count - Int(stream.avail_out)
        }
        let took = piece - Int(stream.avail_in)
        used += took
        if state == Z_STREAM_END { return used }
        if state != Z_OK || took == 0 && written == 0 { return nil }
      }
    }
  }
}
