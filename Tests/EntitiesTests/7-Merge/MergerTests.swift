// The laws of merging, a dozen people, and a million records.

import Entities
import Kernels
import Records
import Testing

@Suite(.serialized) struct MergerTests {
  @Test func nothingToMerge() {
    let empty = Table(header: ["name"], rows: [])
    let golden = Merger().merge(empty, clusters: Clusters(labels: []))
    #expect(golden.customerCount == 0 && golden.values.isEmpty)
    let bare = Table(header: ["id"], rows: [["a"], ["b"]])
    let none = Merger().merge(bare, clusters: Clusters(labels: [0, 1]))
    #expect(none.customerCount == 2 && none.columns.isEmpty)
  }

  @Test func aDozenPeople() {
    let header = ["source", "id", "name", "phone", "street", "town", "updated"]
    let rows = [
      ["crm", "1", "ANNA LEE", "111", "1 High St", "York", "2024-01-01"],
      ["crm", "2", "Bob Ray", "", "", "Leeds", "2024-01-02"],
      ["crm", "3", "Cy Poe", "333", "3 Elm", "Hull", "2023-01-01"],
      ["crm", "4", "Di Fox", "", "", "", ""],
      ["crm", "5", "Ed Orr", "555", "", "", "2022-02-02"],
      ["shop", "1", "Anna Lee", "112", "1 High Street", "York", "2024-05-01"],
      ["shop", "2", "Anna Lea", "", "1 High St", "York", "2021-01-01"],
      ["shop", "3", "Robert Ray", "222", "2 Low Rd", "Leeds", "2023-12-31"],
      ["shop", "4", "cy poe", "-", "4 Oak", "", "2024-01-01"],
      ["shop", "5", "Cy Poe", "334", "", "", "2020-01-01"],
      ["shop", "6", "Di Fox", "", "", "", ""],
      ["shop", "7", "Flo Tan", "777", "7 Bay", "Goa", "2024-07-07"],
    ]
    let table = Table(header: header, rows: rows, sources: ["crm", "shop"])
    let clusters = Clusters(labels: [0, 1, 2, 3, 4, 0, 0, 1, 2, 2, 3, 11])
    let golden = Merger(plan: .inferred(from: table)).merge(
      table, clusters: clusters,
      roles: ["name": .fullName, "phone": .phone, "street": .street, "town": .town])
    let found = (0..<golden.customerCount).map { customer in
      golden.columns.map {
        "\(golden.text(customer, $0, in: table)) (\(golden.reason(customer, $0).name))"
      }.joined(separator: ", ")
    }
    #expect(
      found == [
        "Anna Lee (most_frequent), 112 (most_recent), 1 High St (most_frequent), "
          + "York (most_frequent), 2024-05-01 (most_recent)",
        "Bob Ray (most_recent), 222 (only_value), 2 Low Rd (most_frequent), "
          + "Leeds (most_frequent), 2024-01-02 (most_recent)",
        "Cy Poe (only_value), 333 (most_recent), 3 Elm (most_complete), "
          + "Hull (most_complete), 2024-01-01 (most_recent)",
        "Di Fox (only_value),  (only_value),  (only_value),  (only_value),  (only_value)",
        "Ed Orr (only_value), 555 (only_value),  (only_value),  (only_value), "
          + "2022-02-02 (only_value)",
        "Flo Tan (only_value), 777 (only_value), 7 Bay (only_value), Goa (only_value), "
          + "2024-07-07 (only_value)",
      ])
    #expect(Clusters.customerName(0) == "C1")
  }

  /// Random codes; value names say nothing, so that every rule has something to decide.
  private func random(
    records: Int, columns: Int, distinct: Int, clusterMax: Int, seed: UInt64
  ) -> (table: Table, clusters: Clusters) {
    var random = SeededRandom(seed: seed)
    let made = (0..<columns).map { column in
      var values = ByteStrings([""])
      for value in 1..<distinct {
        values.append(Array((value % 3 == 0 ? "VALUE \(value / 6)" : "Value \(value / 6)").utf8))
      }
      let codes = (0..<records).map { _ in UInt32(max(0, random.below(distinct + 2) - 2)) }
      return Column(name: "column\(column)", codes: codes, values: values)
    }
    var labels: [UInt32] = []
    while labels.count < records {
      let size = 1 + random.below(clusterMax)
      let label = UInt32(labels.count)
      for _ in 0..<min(size, records - labels.count) { labels.append(label) }
    }
    labels.shuffle(using: &random)
    let table = Table(
      columns: made, sources: ["a", "b"],
      sourceOf: (0..<records).map { _ in UInt16(random.below(2)) },
      identifiers: ByteStrings((0..<records).map { "\($0)" }),
      inputPosition: (0..<UInt32(records)).map { $0 })
    return (table, Clusters(labels: labels))
  }

  @Test(arguments: MergeRule.allCases) func laws(rule: MergeRule) {
    for seed in 0..<40 as Range<UInt64> {
      let (table, clusters) = random(
        records: 600, columns: 5, distinct: 12, clusterMax: seed % 4 == 0 ? 120 : 6, seed: seed)
      let plan = MergePlan(
        rules: Dictionary(uniqueKeysWithValues: table.columns.map { ($0.name, rule) }),
        recencyColumn: "column4", sourcePriority: ["b"], groups: [["column2", "column3"]])
      let golden = Merger(plan: plan).merge(table, clusters: clusters)
      let (starts, members) = clusters.members()
      for customer in 0..<golden.customerCount {
        let own = members[Int(starts[customer])..<Int(starts[customer + 1])]
        for column in table.columns.indices {
          let value = golden[customer, column]
          let codes = table.columns[column].codes
          let isEmpty = own.allSatisfy { codes[Int($0)] == 0 }
          if value.isMissing {
            #expect(isEmpty || column == 2 || column == 3, "seed \(seed)")
          } else {
            #expect(own.contains(value.record) && codes[Int(value.record)] != 0, "seed \(seed)")
          }
        }
        let street = golden[customer, 2]
        let town = golden[customer, 3]
        #expect(
          street.isMissing || town.isMissing || street.record == town.record, "seed \(seed)")
      }
    }
  }

  @Test func mostFrequentEqualsACount() {
    for seed in 0..<200 as Range<UInt64> {
      let (table, clusters) = random(
        records: 300, columns: 1, distinct: 14, clusterMax: seed % 2 == 0 ? 8 : 100, seed: seed)
      let golden = Merger().merge(table, clusters: clusters)
      let column = table.columns[0]
      for (customer, own) in clusters.groups().enumerated() {
        let values = own.map { column.codes[$0] }.filter { $0 != 0 }
          .map { column.values.string(Int($0)).lowercased() }
        guard !values.isEmpty else { continue }
        let counts = Dictionary(grouping: values, by: { $0 }).mapValues(\.count)
        let chosen = golden.text(customer, "column0", in: table).lowercased()
        #expect(counts[chosen] == counts.values.max(), "seed \(seed)")
      }
    }
  }

  /// Worst case: every value differs. Usual case: a customer's records mostly agree.
  @Test(arguments: [0.0, 0.8]) func aMillionRecords(agreement: Double) {
    let (table, clusters) = random(
      records: 1_000_000, columns: 10, distinct: 100_000, clusterMax: 3, seed: 1)
    let (starts, members) = clusters.members()
    var random = SeededRandom(seed: 2)
    let columns = table.columns.map { column in
      var codes = column.codes
      for cluster in 0..<clusters.count {
        let first = codes[Int(members[Int(starts[cluster])])]
        for place in starts[cluster]..<starts[cluster + 1] where random.unit() < agreement {
          codes[Int(members[Int(place)])] = first
        }
      }
      return Column(name: column.name, codes: codes, values: column.values)
    }
    let agreed = Table(
      columns: columns, sources: table.sources, sourceOf: table.sourceOf,
      identifiers: table.identifiers, inputPosition: table.inputPosition)
    let clock = ContinuousClock()
    let start = clock.now
    let golden = Merger(plan: MergePlan(groups: [["column1", "column2", "column3"]]))
      .merge(agreed, clusters: clusters)
    let seconds = (clock.now - start) / .seconds(1)
    print("merging a million records of ten columns, agreement \(agreement): \(seconds) s")
    #expect(golden.customerCount == clusters.count)
    #expect(seconds < 20 * patience)
  }
}
