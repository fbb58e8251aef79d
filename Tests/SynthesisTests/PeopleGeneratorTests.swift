import Kernels
import Synthesis
import Testing

@Suite(.serialized) struct PeopleGeneratorTests {
  static let written = Written(PeopleRule(entities: 20_000, seed: 9))

  @Test func identifiersAreUniqueAndTruthIsWhole() {
    let records = rows(Self.written.records)
    let clusters = Self.written.clusters
    #expect(records.count == Self.written.recordCount)
    #expect(records.map { $0[0] } == clusters.map(\.id))
    #expect(Set(clusters.map(\.id)).count == records.count)
    #expect(Set(clusters.map(\.cluster)).count == 20_000)
    #expect(records.allSatisfy { $0.count == 12 })
    #expect(String(validating: Self.written.records, as: UTF8.self) != nil)
  }

  @Test func recordsPerPersonAreFewWithALongTail() {
    var sizes: [String: Int] = [:]
    for row in Self.written.clusters { sizes[row.cluster, default: 0] += 1 }
    let mean = Double(Self.written.recordCount) / 20_000
    #expect(abs(mean - 1.2) < 0.02)
    let single = Double(sizes.values.count { $0 == 1 }) / 20_000
    #expect(abs(single - 0.885) < 0.01)
    #expect(sizes.values.contains { $0 > 10 } && sizes.values.max()! <= 40)
  }

  @Test func placeAndIdentifierTellNothing() {
    let clusters = Self.written.clusters
    let neighbours = zip(clusters, clusters.dropFirst()).count { $0.cluster == $1.cluster }
    #expect(neighbours < 10)
    let sorted = clusters.sorted { Int($0.id)! < Int($1.id)! }
    #expect(zip(sorted, sorted.dropFirst()).count { $0.cluster == $1.cluster } < 10)
    let rises = zip(clusters, clusters.dropFirst()).count { Int($0.id)! < Int($1.id)! }
    #expect(abs(Double(rises) / Double(clusters.count) - 0.5) < 0.02)
  }

  @Test func bytesDoNotDependOnThreads() {
    defer { Threads.use(0) }
    let rule = PeopleRule(entities: 40_000, difficulty: .hard, seed: 77)
    let prints = [1, 2, 7].map { threads -> [UInt64] in
      Threads.use(threads)
      let written = Written(rule)
      return [written.records, written.truth, written.relations, written.errors].map(fingerprint)
    }
    #expect(prints[0] == prints[1] && prints[0] == prints[2])
  }

  /// A change of these numbers means that seeds no longer give the data they gave.
  @Test func bytesAreThoseOfEarlierVersions() {
    let written = Written(PeopleRule(entities: 3000, seed: 1))
    #expect(fingerprint(written.records) == 5_987_232_055_145_639_341)
    #expect(fingerprint(written.truth) == 15_516_773_036_935_392_140)
    #expect(fingerprint(written.relations) == 630_606_105_211_964_327)
    #expect(fingerprint(written.errors) == 7_266_183_257_720_637_568)
  }

  @Test func seedsDiffer() {
    #expect(
      Written(PeopleRule(entities: 100, seed: 1)).records
        != Written(PeopleRule(entities: 100, seed: 2)).records)
  }

  @Test(arguments: [0, 1, 2, 3, 16_384, 16_385]) func anyNumberOfPeople(_ count: Int) {
    let written = Written(PeopleRule(entities: count, seed: 5))
    #expect(Set(written.clusters.map(\.cluster)).count == count)
  }

  @Test func relationsNameClusters() {
    let clusters = Set(Self.written.clusters.map(\.cluster))
    let relations = rows(Self.written.relations)
    #expect(relations.allSatisfy { clusters.contains($0[0]) && clusters.contains($0[1]) })
    #expect(relations.allSatisfy { $0[0] != $0[1] })
    for kind in RelationKind.allCases {
      #expect(
        relations.contains { $0[2] == kind.relation.rawValue && $0[3] == kind.rawValue }, "\(kind)")
    }
  }

  @Test func everyRecordHasAContact() {
    for row in rows(Self.written.records) {
      #expect(!row[5].isEmpty || !row[6].isEmpty || !row[7].isEmpty)
    }
  }
}
