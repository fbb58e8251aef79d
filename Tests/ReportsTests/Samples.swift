// Small and large runs to report on.

import Kernels
import MatchKit
import Reports

/// A table of columns of texts; empty text is missing.
func sampleTable(
  _ columns: [(name: String, values: [String])], sources: [String] = ["a"],
  sourceOf: [UInt16]? = nil, identifiers: [String]? = nil
) -> Table {
  let count = columns[0].values.count
  return Table(
    columns: columns.map { column in
      var distinct = ByteDictionary()
      let codes = column.values.map { distinct.code(of: Array($0.utf8).span) }
      return Column(name: column.name, codes: codes, values: distinct.values)
    },
    sources: sources, sourceOf: sourceOf ?? [UInt16](repeating: 0, count: count),
    identifiers: ByteStrings(identifiers ?? (0..<count).map { "r\($0)" }),
    inputPosition: (0..<UInt32(count)).map { $0 })
}

/// People with one or two records each, some misspelt, from two sources.
struct SamplePeople {
  var given: [String] = []
  var family: [String] = []
  var born: [String] = []
  var email: [String] = []
  var note: [String] = []
  var sourceOf: [UInt16] = []

  private static let givenNames = [
    "Anna", "Bernard", "Carla", "David", "Elena", "Frank", "Grace", "Henry", "Irene", "James",
    "Katherine", "Leonard", "Martha", "Nathan", "Olivia", "Patrick", "Quentin", "Rosa",
  ]
  private static let beginnings = [
    "Ander", "Black", "Carl", "Dunn", "East", "Fair", "Gold", "Harring", "Ire", "Jack",
  ]
  private static let endings = ["son", "well", "ton", "ley", "worth", "ford", "man", "by"]

  /// `count` people; `note` is repeated in a column of its own.
  init(_ count: Int, seed: UInt64 = 1, note: String = "") {
    var random = SeededRandom(seed: seed)
    var second: [[String]] = []
    for person in 0..<count {
      let family = Self.beginnings[random.below(10)] + Self.endings[random.below(8)]
      let day = "\(1940 + random.below(65))-0\(1 + random.below(9))-1\(random.below(10))"
      let row = [
        Self.givenNames[random.below(18)], family, day, "\(family)\(person)@example.com",
      ]
      add(row, source: 0, note)
      if random.below(2) == 0 {
        let email = random.below(3) == 0 ? "" : row[3]
        second.append([String(row[0].dropLast()), row[1], row[2], email])
      }
    }
    for row in second { add(row, source: 1, note) }
  }

  private mutating func add(_ row: [String], source: UInt16, _ text: String) {
    given.append(row[0])
    family.append(row[1])
    born.append(row[2])
    email.append(row[3])
    note.append(text.isEmpty ? "" : "\(text) \(note.count)")
    sourceOf.append(source)
  }

  /// The table; `suffix` is appended to every header.
  func table(suffix: String = "") -> Table {
    sampleTable(
      [
        ("given_name\(suffix)", given), ("family_name\(suffix)", family),
        ("birth_date\(suffix)", born), ("email\(suffix)", email), ("note\(suffix)", note),
      ], sources: ["left\(suffix)", "right\(suffix)"], sourceOf: sourceOf)
  }
}

extension RunFacts {
  /// The facts of an ordinary run.
  static let sample = RunFacts(
    version: "0.1", command: "dedupe", inputs: ["data/people.csv"], threads: 2, seed: 7,
    seconds: [.read: 0.5, .score: 2, .write: 0.01], secondsTotal: 2.7, peakMemoryBytes: 123_456_789)
}
