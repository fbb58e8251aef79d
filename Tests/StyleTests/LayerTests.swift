// The arrows between targets and stages, and what the pure ones may touch.

import Foundation
import Testing

@Suite struct LayerTests {
  static let pure: Set = [
    "Records", "Pairs", "Entities", "Customers", "MatchKit", "Evaluation", "Synthesis", "Reports",
  ]
  /// The whole map: what each target may import beside the standard library.
  static let arrows: [String: Set<String>] = [
    "CBLAS": [], "CKernels": [],
    "Kernels": ["CKernels", "CBLAS", "Dispatch", "Synchronization", "Glibc", "Darwin"],
    "Records": ["Kernels"],
    "Pairs": ["Records", "Kernels"],
    "Entities": ["Pairs", "Records", "Kernels"],
    "Customers": ["Entities", "Records", "Kernels"],
    "MatchKit": ["Customers", "Entities", "Pairs", "Records", "Kernels"],
    "Evaluation": stages.union(["MatchKit"]),
    "Synthesis": stages.union(["MatchKit"]),
    "Reports": stages.union(["MatchKit", "Evaluation"]),
  ]
  static let stages: Set = ["Customers", "Entities", "Pairs", "Records", "Kernels"]

  @Test func targetsImportOnlyWhatTheMapAllows() {
    expectNone(
      Checkout.sources.flatMap { file -> [String] in
        guard let allowed = Self.arrows[file.target] else { return [] }
        return file.imports.filter { !allowed.contains($0) }.map { "\(file.path) imports \($0)" }
      })
  }

  @Test func everyTargetIsOnTheMapOrOutside() {
    let outside: Set = ["Files", "matchkit"]
    expectNone(
      Set(Checkout.sources.map(\.target)).filter {
        Self.arrows[$0] == nil && !outside.contains($0)
      }.sorted())
  }

  @Test func pureTargetsPrintNothingAndReadNoClockOrChance() {
    let impure = [
      "print", "debugPrint", "readLine", "SystemRandomNumberGenerator", "ContinuousClock",
      "SuspendingClock", "CommandLine", "randomElement", "URL", "FileManager", "ProcessInfo",
    ]
    expectNone(
      Checkout.sources.filter { Self.pure.contains($0.target) }.flatMap { file in
        file.identifiers.intersection(impure).map { "\(file.path) uses \($0)" }
      })
  }

  @Test func pureTargetsAreBuiltWithStrictMemorySafety() throws {
    let place = Checkout.root.appendingPathComponent("Package.swift")
    let manifest = try String(contentsOf: place, encoding: .utf8)
      .replacing(/\s+/, with: " ")
    expectNone(
      Self.pure.sorted().filter { name in
        guard
          let start = manifest.firstRange(of: ".target( name: \"\(name)\"")
            ?? manifest.firstRange(of: ".target(name: \"\(name)\"")
        else { return FileManager.default.fileExists(atPath: "Sources/\(name)") }
        let rest = manifest[start.upperBound...]
        guard let settings = rest.firstRange(of: "swiftSettings: ") else { return true }
        return !rest[settings.upperBound...].hasPrefix("pure")
      })
  }

  @Test func aStageNeverNamesATypeOfALaterOne() {
    var stageOf: [String: Int] = [:]
    for file in Checkout.sources {
      guard let stage = file.stage else { continue }
      for name in file.declaredTypes { stageOf[name] = min(stage, stageOf[name] ?? stage) }
    }
    expectNone(
      Checkout.sources.flatMap { file -> [String] in
        guard let stage = file.stage else { return [] }
        return file.identifiers.filter { (stageOf[$0] ?? 0) > stage }.sorted()
          .map { "\(file.path) names \($0) of stage \(stageOf[$0]!)" }
      })
  }

  @Test func unsafeCodeLivesOnlyInKernelsAndOutside() {
    let allowed: Set = ["Kernels", "Files", "matchkit"]
    expectNone(
      Checkout.sources.filter { !allowed.contains($0.target) }.flatMap { file in
        file.identifiers.filter { $0.hasPrefix("Unsafe") || $0 == "unsafeBitCast" }
          .map { "\(file.path) uses \($0)" }
      })
  }
}
