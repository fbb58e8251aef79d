// Every task at its smallest: it prepares what it needs and gives the answer that it must give.

import Foundation
import Harness
import Reports
import Testing

@Suite(.serialized) struct TaskTests {
  private static let scratch = Result { try ScratchFolder(named: nil) }

  @Test(arguments: TaskCatalogue.tasks.map(\.identifier))
  func answersRightly(identifier: String) throws {
    let task = try #require(TaskCatalogue.task(identifier))
    let context = TaskContext(size: .smallest, folder: try Self.scratch.get().path)
    try task.prepare(context)
    let row = try task.measure(context)
    #expect([.done, .absent].contains(row.outcome), "\(row.reason)")
    guard row.outcome == .done else { return }
    #expect(row.task == task.name)
    #expect(!row.answer.isEmpty)
    #expect(row.seconds.count >= 1 && row.seconds.allSatisfy { $0 > 0 })
    #expect((row.pairs ?? row.records ?? 0) > 0)
  }

  @Test func namesAreUniqueAndEverySuiteHasTasks() {
    let identifiers = TaskCatalogue.tasks.map(\.identifier)
    #expect(Set(identifiers).count == identifiers.count)
    for suite in BenchmarkSuite.allCases where suite != .rivals {
      #expect(!TaskCatalogue.tasks(of: suite).isEmpty, "\(suite)")
    }
    let small = TaskCatalogue.tasks(of: .scaling, recordsMax: 50_000)
    #expect(small.map(\.records) == [10_000, 30_000])
  }

  @Test func everyGroupIsReported() {
    let groups: Set = ["kernels", "training", "accuracy", "public", "throughput", "scaling"]
    for task in TaskCatalogue.tasks {
      let row = BenchmarkRow(task: task.name)
      #expect(groups.contains(row.group), "\(task.name)")
      #expect(!row.subject.isEmpty)
    }
  }
}
