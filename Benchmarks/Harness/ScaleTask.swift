// Generated people through the built program, as a user runs it: in a process of its own.

import Foundation

/// Generates people, dedupes and evaluates them; prints seconds by stage, memory and quality.
struct ScaleTask {
  private let sizes: [Int]
  private let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("matchkit").path

  init(_ arguments: [String]) {
    let sizes = arguments.compactMap { Int($0) }
    self.sizes = sizes.isEmpty ? [100_000, 1_000_000] : sizes
  }

  func run() throws {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      print("build the program first: swift build -c release --product matchkit")
      return
    }
    print("\n## Generated people, medium difficulty, end to end\n")
    print(
      row(
        "records", "candidate pairs", "seconds", "of them read, standardise, block, train, score, "
          + "cluster, merge, write", "CPU s", "peak MB", "precision", "recall", "F1"))
    print(row("--:", "--:", "--:", "---", "--:", "--:", "--:", "--:", "--:"))
    for size in sizes { try measure(size) }
  }

  private func measure(_ size: Int) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("matchkit-scale-\(size)-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = folder.appendingPathComponent("made").path
    let found = folder.appendingPathComponent("found").path
    _ = try output(
      ["generate", "people", "--locale", "en", "--entities", "\(size)", "--out", made, "--quiet"])
    let before = childSeconds()
    _ = try output(["dedupe", "\(made)/records.csv", "--out", found, "--quiet"])
    let cpuSeconds = childSeconds() - before
    let run = try object(Data(contentsOf: URL(fileURLWithPath: "\(found)/run.json")))
    let quality = try object(
      output(
        ["evaluate", "--truth", "\(made)/truth.csv", "--clusters", "\(found)/clusters.csv",
          "--json", "--quiet"]))
    printRow(run, quality["pairs"] as? [String: Any] ?? [:], cpuSeconds)
  }

  private func printRow(_ run: [String: Any], _ pairs: [String: Any], _ cpuSeconds: Double) {
    let seconds = run["seconds"] as? [String: Double] ?? [:]
    let stages = ["read", "standardise", "block", "train", "score", "cluster", "merge", "write"]
    print(
      row(
        "\(run["records"] ?? 0)", "\(run["candidate_pairs"] ?? 0)",
        decimals(seconds["total"] ?? 0, 2),
        stages.map { decimals(seconds[$0] ?? 0, 2) }.joined(separator: ", "),
        decimals(cpuSeconds, 1),
        "\((run["peak_memory_bytes"] as? Int ?? 0) / 1_000_000)",
        decimals(pairs["precision"] as? Double ?? 0), decimals(pairs["recall"] as? Double ?? 0),
        decimals(pairs["f1"] as? Double ?? 0)))
  }

  private func object(_ data: Data) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What the program prints; stops when it fails.
  private func output(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CocoaError(
        .executableNotLoadable, userInfo: [NSLocalizedDescriptionKey: "\(arguments)"])
    }
    return data
  }

  /// CPU seconds of all finished child processes.
  private func childSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    let parts = [usage.ru_utime, usage.ru_stime]
    return parts.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
  }
}
