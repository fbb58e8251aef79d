// What a generator wrote, read back.

import Kernels
import Synthesis

/// All blocks of a rule as one text of each file, without headers.
struct Written {
  var records: [UInt8] = []
  var truth: [UInt8] = []
  var relations: [UInt8] = []
  var errors: [UInt8] = []
  var recordCount = 0

  init(_ rule: PeopleRule) {
    PeopleGenerator(rule: rule).generate { block in
      records += block.records
      truth += block.truth
      relations += block.relations
      errors += block.errors
      recordCount += block.recordCount
    }
  }

  /// Cluster by record.
  var clusters: [(id: String, cluster: String)] {
    rows(truth).map { ($0[0], $0[1]) }
  }
}

extension BlockGenerator {
  /// All blocks as one text of each file, without headers.
  var everything: [[UInt8]] {
    var texts = [[UInt8]](repeating: [], count: files.count)
    generate { block in
      for (index, piece) in block.pieces.enumerated() { texts[index] += piece }
    }
    return texts
  }
}

/// The fields of every line; quotes as in RFC 4180, no line breaks inside.
func rows(_ bytes: [UInt8]) -> [[String]] {
  bytes.split(separator: UInt8(ascii: "\n")).map { line in
    var fields: [[UInt8]] = [[]]
    var quoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        quoted.toggle()
      } else if byte == UInt8(ascii: ",") && !quoted {
        fields.append([])
      } else {
        fields[fields.count - 1].append(byte)
      }
    }
    return fields.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// FNV-1a, to compare many bytes with one stored number.
func fingerprint(_ bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

extension PeopleGenerator {
  static func columns(_ file: Int) -> [String] { columnNames(files[file]) }
}

extension CompaniesGenerator {
  static func columns(_ file: Int) -> [String] { columnNames(files[file]) }
}

extension BehaviourGenerator {
  static func columns(_ file: Int) -> [String] { columnNames(files[file]) }
}

/// The columns of a file.
func columnNames(_ file: SyntheticFile) -> [String] { rows(Array(file.header.utf8))[0] }
