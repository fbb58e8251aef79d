import Kernels
import MatchKit
import Testing

/// A plan for a table that nobody has described.
@Suite struct PlanInferenceTests {
  private static let people = Rows(
    ["first_name", "last_name", "dob", "phone", "email", "address", "city", "postcode", "country"],
    (0..<60).map { row in
      [
        ["Anna", "Bruno", "Carla", "David", "Elena"][row % 5],
        ["Smith", "Jones", "Miller", "Brown", "Wilson", "Taylor", "Clark"][row % 7],
        "19\(50 + row % 50)-0\(1 + row % 9)-1\(row % 9)", "020 7946 \(1000 + row * 37)",
        "person\(row)@example.com", "\(row + 1) High Street", ["Leeds", "York", "Hull"][row % 3],
        "LS\(row % 9 + 1) \(row % 8 + 1)AB", "GB",
      ]
    })

  @Test func rolesFollowNamesAndValues() {
    let inferred = PlanInference(task: .dedupe).infer(Self.people.table)
    let roles = Dictionary(
      uniqueKeysWithValues: inferred.plan.attributes.map { ($0.name, $0.role) })
    #expect(roles["first_name"] == .givenName)
    #expect(roles["last_name"] == .familyName)
    #expect(roles["dob"] == .birthDate)
    #expect(roles["phone"] == .phone)
    #expect(roles["email"] == .email)
    #expect(roles["postcode"] == .postcode)
  }

  @Test func comparisonsFollowRoles() {
    let plan = PlanInference(task: .dedupe).infer(Self.people.table).plan
    let comparators = Dictionary(
      plan.comparisons.map { ($0.attribute, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(comparators["first_name"]?.comparator == .name)
    #expect(comparators["first_name"]?.isPersonal == true)
    #expect(comparators["first_name"]?.partner == "last_name")
    #expect(comparators["last_name"]?.isPersonal == false)
    #expect(comparators["dob"]?.comparator == .date)
    #expect(comparators["email"]?.comparator == .email)
    #expect(comparators["phone"]?.comparator == .phone)
  }

  @Test func blockingNamesOnlyWhatIsCompared() {
    let plan = PlanInference(task: .dedupe).infer(Self.people.table).plan
    let compared = Set(plan.comparisons.map(\.attribute))
    #expect(!plan.blocking.isEmpty)
    for rule in plan.blocking {
      for name in rule.keys.flatMap(\.attributes) { #expect(compared.contains(name)) }
    }
  }

  @Test func aConstantColumnIsNotCompared() {
    let plan = PlanInference(task: .dedupe).infer(Self.people.table).plan
    #expect(!plan.comparisons.contains { $0.attribute == "country" })
  }

  @Test func theInferredPlanHasNoFaults() throws {
    let inferred = PlanInference(task: .dedupe).infer(Self.people.table)
    try inferred.plan.check(Self.people.table)
  }

  @Test func everyColumnHasAReason() {
    let inferred = PlanInference(task: .dedupe).infer(Self.people.table)
    for column in Self.people.columns {
      #expect(inferred.decisions.contains { $0.subject == column && !$0.reason.isEmpty })
    }
  }

  @Test func atMost16FeaturesAndTheRestIsTold() {
    var random = SeededRandom(seed: 3)
    let columns = (0..<24).map { "word\($0)" }
    let rows = (0..<80).map { _ in
      columns.indices.map { column -> String in
        let letters = (0..<6).map { _ in UInt8(97 + random.below(4 + column % 20)) }
        return String(decoding: letters, as: UTF8.self)
      }
    }
    let inferred = PlanInference(task: .dedupe).infer(Rows(columns, rows).table)
    #expect(inferred.plan.comparisons.count == 16)
    #expect(Set(inferred.plan.comparisons.map(\.attribute)).count == 16)
    #expect(inferred.decisions.count { $0.decision == "not compared" } >= 8)
  }

  @Test func oneToOneIsClusteredSo() {
    #expect(
      PlanInference(task: .linkOneToOne).infer(Self.people.table).plan.clustering == .oneToOne)
    #expect(PlanInference(task: .dedupe).infer(Self.people.table).plan.clustering != .oneToOne)
  }
}
