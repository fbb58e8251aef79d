import Foundation
import Kernels
import Testing

@Suite struct FileBytesTests {
  /// Sizes around a page, where the zeros after the end need a page of their own.
  @Test(arguments: [0, 1, 63, 4031, 4032, 4033, 4095, 4096, 4097, 100_000])
  func mapsAnySize(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
    let path = NSTemporaryDirectory() + "matchkit-bytes-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    for file in [try FileBytes(path: path), FileBytes(bytes)] {
      #expect(file.count == size)
      #expect(file.array(0..<size) == bytes)
      #expect(file.survey(0..<size).hasNul == bytes.contains(0))
      file.forget(0..<size)
      file.forget(size / 2..<size)
      #expect(file.withBytes { span in span.indices.allSatisfy { span[$0] == bytes[$0] } })
    }
  }

  @Test func tellsWhyThereIsNothing() {
    #expect(throws: FileFault.missing) { try FileBytes(path: "/none/such") }
    #expect(throws: FileFault.directory) { try FileBytes(path: NSTemporaryDirectory()) }
  }

  @Test func aSinkKeepsWhatIsWritten() {
    let sink = ByteSink()
    var expected: [UInt8] = []
    var random = SeededRandom(seed: 3)
    for round in 0..<300 {
      let piece = (0..<random.below(90)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      if round % 2 == 0 {
        sink.append(piece)
        expected += piece
      } else {
        let kept = sink.append(upTo: piece.count) { room in
          for (place, byte) in piece.enumerated() { room[place] = byte }
          return piece.count / 2
        }
        expected += piece[..<kept]
      }
    }
    #expect(sink.count == expected.count)
    #expect(FileBytes(sink: sink).array(0..<expected.count) == expected)
    #expect(sink.count == 0)
  }
}
