import Kernels
import Testing

@Suite struct FieldSinkTests {
  @Test func rowsAreThoseOfThePlainWriter() {
    for seed in 0..<UInt64(200) {
      var random = SeededRandom(seed: seed)
      var sink = FieldSink()
      var plain: [UInt8] = []
      for _ in 0..<random.below(20) {
        let fields = (0..<1 + random.below(5)).map { _ in field(&random) }
        for field in fields { sink.field(field.span) }
        sink.endRow()
        plain += PlainRow(fields).bytes
      }
      #expect(bytes(of: sink) == plain, "seed \(seed)")
    }
  }

  @Test func stringsAreLaidOutAsSinglesAreAndPutIntoRows() {
    for seed in 0..<UInt64(200) {
      var random = SeededRandom(seed: seed)
      var strings = ByteStrings()
      for _ in 0..<1 + random.below(40) { strings.append(field(&random)) }
      let indices = (0..<random.below(60)).map { _ in UInt32(random.below(strings.count)) }
      var cells = FieldSink()
      let pieces = cells.fields(strings, indices.span)
      var (whole, single) = (FieldSink(), FieldSink())
      var plain: [UInt8] = []
      for (index, piece) in zip(indices, pieces) {
        let row = [piece, piece]
        whole.row(cells, row.span)
        for _ in 0..<2 { single.field(strings, Int(index)) }
        single.endRow()
        plain += PlainRow(Array(repeating: strings.array(Int(index)), count: 2)).bytes
      }
      #expect(bytes(of: whole) == plain, "seed \(seed)")
      #expect(bytes(of: single) == plain, "seed \(seed)")
    }
  }

  @Test func numbersAreWrittenInFull() {
    var sink = FieldSink()
    for number: UInt64 in [0, 9, 10, 99, 100, 1_234_567_890, 9_999_999_999_999_999_999, .max] {
      sink.field(digits: number)
    }
    sink.field(prefix: UInt8(ascii: "C"), digits: 1)
    sink.endRow()
    #expect(
      text(of: sink)
        == "0,9,10,99,100,1234567890,9999999999999999999,18446744073709551615,C1\n")
  }

  @Test func fractionsHaveSixDecimalsOrNoNeedlessOnes() {
    var sink = FieldSink()
    sink.field(millionths: 1, isNegative: false, trimmed: false)
    sink.field(millionths: 1_500_000, isNegative: true, trimmed: true)
    sink.field(millionths: 2_000_000, isNegative: false, trimmed: true)
    sink.field(millionths: 2_000_000, isNegative: false, trimmed: false)
    sink.endRow()
    #expect(text(of: sink) == "0.000001,-1.5,2,2.000000\n")
  }

  @Test func aCopyKeepsItsText() {
    var sink = FieldSink()
    sink.field("one".utf8.span)
    let copy = sink
    sink.field("two".utf8.span)
    sink.endRow()
    #expect(text(of: copy) == "one")
    #expect(text(of: sink) == "one,two\n")
    sink.clear()
    #expect(sink.count == 0)
  }

  /// A field of letters and, now and then, of what must be quoted; empty or up to 40 bytes.
  private func field(_ random: inout SeededRandom) -> [UInt8] {
    let odd = Array(",\"\n\r".utf8)
    return (0..<random.below(41)).map { _ in
      random.below(60) == 0 ? odd[random.below(4)] : UInt8(97 + random.below(26))
    }
  }
}

/// One row, the plain way.
private struct PlainRow {
  let bytes: [UInt8]

  init(_ fields: [[UInt8]]) {
    let texts = fields.map { field -> String in
      let text = String(decoding: field, as: UTF8.self)
      let isOdd = field.contains { [44, 34, 10, 13].contains($0) }
      return isOdd
        ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\"" : text
    }
    let line = texts == [""] ? "\"\"" : texts.joined(separator: ",")
    bytes = Array((line + "\n").utf8)
  }
}

private func bytes(of sink: FieldSink) -> [UInt8] {
  sink.withBytes { bytes in bytes.indices.map { bytes[$0] } }
}

private func text(of sink: FieldSink) -> String { String(decoding: bytes(of: sink), as: UTF8.self) }
