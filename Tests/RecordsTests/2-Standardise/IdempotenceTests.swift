// Standardising what is already standard changes nothing.

import Kernels
import Records
import Testing

@Suite struct IdempotenceTests {
  @Test(arguments: Role.allCases)
  func ofRandomTexts(role: Role) {
    let standard = ValueStandard(role: role)
    var random = SeededRandom(seed: 21)
    for round in 0..<3_000 {
      let text = randomText(&random)
      let once = standard.standardised(text)
      let twice = standard.standardised(once)
      if twice != once {
        Issue.record("seed 21, round \(round): \(text.debugDescription) → \(once) → \(twice)")
      }
    }
  }

  @Test(arguments: [
    "febrl3", "splink_fake_1000", "pseudopeople_multi", "patstat_names", "cora_1295",
    "fodors_zagats", "abt_buy",
  ])
  func ofRealColumns(set: String) {
    guard let table = dataSetTable(set) else { return }
    for role in RoleInference().infer(table) where role.columns.count == 1 {
      let rule = role.rule
      let once = Standardiser(rules: [rule]).standardise(table)
      guard let first = once.attributes.first else { continue }
      let column = Column(name: rule.columns[0], codes: first.codes, values: first.values)
      let again = Table(
        columns: [column], sources: table.sources, sourceOf: table.sourceOf,
        identifiers: table.identifiers, inputPosition: table.inputPosition)
      let second = Standardiser(rules: [rule]).standardise(again).attributes[0]
      let changed = first.codes.indices.first {
        first.values.string(Int(first.codes[$0])) != second.values.string(Int(second.codes[$0]))
      }
      if let changed {
        Issue.record(
          """
          \(set).\(rule.name): \(first.values.string(Int(first.codes[changed]))) → \
          \(second.values.string(Int(second.codes[changed])))
          """)
      }
    }
  }
}
