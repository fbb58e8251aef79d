import Kernels
import MatchKit
import Testing

/// What befalls customer files: headers renamed, columns of noise, files doubled. Measured on the
/// sample that ships with the project.
@Suite struct RobustnessTests {
  private static let rows = Rows.people
  private static let plainF1: Double = {
    (try? Matcher().match(rows.table)).map { f1($0.clusters, rows.truth) } ?? 0
  }()

  private func quality(_ rows: Rows) throws -> Double {
    f1(try Matcher().match(rows.table).clusters, rows.truth)
  }

  @Test func thePlainSampleIsMatchedWell() {
    #expect(Self.plainF1 > 0.9, "F1 \(Self.plainF1)")
  }

  @Test func renamedHeadersHardlyMatter() throws {
    let names = [
      "given_name": "Vorname", "family_name": "Nachname", "birth_date": "DOB", "phone": "Tel.",
      "email": "E-Mail", "street": "Address Line 1", "town": "City", "state": "ST",
      "postcode": "ZIP Code",
    ]
    var rows = Self.rows
    rows.columns = rows.columns.map { names[$0] ?? $0 }
    let found = try quality(rows)
    #expect(found > Self.plainF1 - 0.03, "\(Self.plainF1) to \(found)")
  }

  @Test func hiddenHeadersDegradeGracefully() throws {
    var rows = Self.rows
    rows.columns = rows.columns.indices.map { "f\($0)" }
    let found = try quality(rows)
    #expect(found > 0.75 * Self.plainF1, "\(Self.plainF1) to \(found)")
  }

  @Test func columnsInAnotherOrderHardlyMatter() throws {
    var rows = Self.rows
    rows.columns.reverse()
    rows.values = rows.values.map { $0.reversed() }
    let found = try quality(rows)
    #expect(abs(found - Self.plainF1) < 0.01, "\(Self.plainF1) to \(found)")
  }

  @Test(arguments: Noise.allCases)
  func aColumnOfNoiseDoesNotCollapse(noise: Noise) throws {
    let found = try quality(Self.rows.adding("extra", noise.texts(Self.rows.count)))
    #expect(found > Self.plainF1 - 0.05, "\(noise): \(Self.plainF1) to \(found)")
  }

  /// What a useless column may hold.
  enum Noise: CaseIterable {
    case words, codes, categories, numbers, constant, mostlyMissing

    func texts(_ count: Int) -> [String] {
      var random = SeededRandom(seed: 17)
      return (0..<count).map { _ in
        switch self {
        case .words:
          String(decoding: (0..<7).map { _ in UInt8(97 + random.below(26)) }, as: UTF8.self)
        case .codes: "K\(random.below(100_000))"
        case .categories: ["red", "green", "blue", "black"][random.below(4)]
        case .numbers: "\(Double(random.below(1_000_000)) / 100)"
        case .constant: "yes"
        case .mostlyMissing: random.below(200) == 0 ? "seen" : ""
        }
      }
    }
  }

  @Test func aDoubledFileGivesDoubledClusters() throws {
    let single = Rows(
      Self.rows.columns, Array(Self.rows.values.prefix(600)))
    let result = try Matcher().match(single.table)
    let doubled = Rows(
      single.columns, single.values.flatMap { [$0, $0] },
      identifiers: (0..<2 * single.count).map { "r\($0)" })
    let found = try Matcher().match(doubled.table).clusters
    let apart = (0..<single.count).count {
      found.clusterOf[2 * $0] != found.clusterOf[2 * $0 + 1]
    }
    #expect(apart < 6, "\(apart) records apart from their copies")
    var truth = doubled
    truth.entities = doubled.values.indices.map { "\(result.clusters.clusterOf[$0 / 2])" }
    #expect(f1(found, truth.truth) > 0.95)
  }
}
