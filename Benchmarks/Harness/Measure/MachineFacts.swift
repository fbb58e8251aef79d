// Where, when and with what a run is measured.

import Files
import Foundation
import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds out about the machine, the compiler, the BLAS and the commit.
enum MachineFacts {
  /// The facts of now.
  static func now(version: String, seed: UInt64, scratch: String) -> BenchmarkMachine {
    func said(_ program: String, _ arguments: String...) -> String? {
      let child = ChildProcess(program: program, arguments: arguments, timeLimit: 20)
      guard let ending = try? child.run(scratch: scratch), ending.isGood else { return nil }
      return ending.output.split(separator: "\n").first.map(String.init)
    }
    var commit = said("git", "rev-parse", "--short=10", "HEAD") ?? "unknown"
    if said("git", "status", "--porcelain", "--untracked-files=no", "--", "Sources") != nil {
      commit += "+"
    }
    return BenchmarkMachine(
      date: date(), commit: commit, version: version, processor: processor,
      cores: ProcessInfo.processInfo.activeProcessorCount,
      memoryBytes: Int(ProcessInfo.processInfo.physicalMemory), system: system,
      compiler: compiler(said("swift", "--version")), blas: blas, load: load, seed: seed)
  }

  /// Now, in universal time, such as `2026-03-01T12:34:56Z`.
  private static func date() -> String {
    Date().formatted(.iso8601)
  }

  private static var processor: String {
    let text = (try? TextFile.read("/proc/cpuinfo")) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
    return name ?? architecture
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86-64"
    #elseif arch(arm64)
      "arm64"
    #else
      "unknown"
    #endif
  }

  private static var system: String {
    var names = utsname()
    uname(&names)
    func text(_ bytes: some Any) -> String {
      withUnsafeBytes(of: bytes) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return "\(text(names.sysname)) \(text(names.release)) \(architecture)"
  }

  /// The compiler as it names itself, without what it was made for.
  private static func compiler(_ words: String?) -> String {
    guard let words, let start = words.range(of: "Swift version ") else { return "Swift" }
    return "Swift \(words[start.upperBound...].prefix { $0 != " " })"
  }

  /// The file of the library that answers to the name of a BLAS function.
  private static var blas: String {
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "cblas_dgemm") else { return "unknown" }
    let address = UInt(bitPattern: symbol)
    let maps = (try? TextFile.read("/proc/self/maps")) ?? ""
    for line in maps.split(separator: "\n") {
      let fields = line.split(separator: " ")
      let bounds = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard bounds.count == 2, fields.count > 5, bounds[0] <= address, address < bounds[1] else {
        continue
      }
      return fields[5].split(separator: "/").suffix(2).joined(separator: "/")
    }
    return "unknown"
  }

  private static var load: Double {
    var loads = [0.0]
    return getloadavg(&loads, 1) == 1 ? loads[0] : 0
  }
}
