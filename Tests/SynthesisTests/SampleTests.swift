// The sample that ships with the project is what the generator makes.

import Foundation
import Synthesis
import Testing

@Suite struct SampleTests {
  @Test func sampleIsWhatTheGeneratorMakes() throws {
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("data")
    let written = Written(PeopleRule(entities: 1000, difficulty: .medium, seed: 1))
    let records = try Data(contentsOf: folder.appendingPathComponent("people.csv"))
    #expect(Array(records) == Array(PeopleGenerator.files[0].header.utf8) + written.records)
    let truth = try Data(contentsOf: folder.appendingPathComponent("people_truth.csv"))
    #expect(Array(truth) == Array(PeopleGenerator.files[1].header.utf8) + written.truth)
  }
}
