// Rows and comparisons of benchmarks as lines for people.

import Reports

/// Words about benchmarks.
enum BenchmarkText {
  /// A row on one line, as soon as it is measured.
  static func line(_ row: BenchmarkRow) -> String {
    let who = row.tool == "matchkit" ? "" : " \(row.tool)"
    let mode = row.mode == .plain ? "" : " \(row.mode.rawValue)"
    let threads = row.threads == 1 ? " 1 thread" : ""
    let name = padded("\(row.task)\(who)\(mode)\(threads)", 58)
    guard row.outcome == .done else { return "\(name)\(row.outcome.rawValue): \(row.reason)" }
    var words: [String] = []
    if let spread = Spread(row.seconds) { words.append(padded(time(spread.median), 10)) }
    if let spread = Spread(row.cpuSeconds) {
      words.append(padded("\(time(spread.median)) CPU", 14))
    }
    if let spread = Spread(row.peakMemoryBytes) {
      words.append(padded(byteSize(Int(spread.median)), 8))
    }
    if let rate = row.pairsPerCPUSecond {
      words.append("\(decimal(rate / 1e6, 2)) M pairs/s and core")
    }
    if let f1 = row.quality?.f1 { words.append("F1 \(share(f1))") }
    return name + words.joined(separator: " ")
  }

  /// The differences of two runs that exceed the noise, and how many do not.
  static func comparison(_ comparison: BenchmarkComparison) -> String {
    let told = comparison.differences.filter { $0.verdict != .same }
    var lines = told.sorted { $0.verdict.rawValue > $1.verdict.rawValue }.map(line)
    let quiet = comparison.differences.count - told.count
    lines.append("\(counted(quiet, "measure")) within the noise, \(told.count) beyond it.")
    lines += [only(comparison.missing, "before"), only(comparison.added, "now")].compactMap { $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What only one of the two runs has: how many, and the first few.
  private static func only(_ rows: [String], _ side: String) -> String? {
    guard !rows.isEmpty else { return nil }
    let more = rows.count > 3 ? " …" : ""
    return "Only \(side): \(counted(rows.count, "row")), \(rows.prefix(3).joined(separator: "; "))"
      + "\(more)."
  }

  private static func line(_ difference: BenchmarkComparison.Difference) -> String {
    let (before, after) = (difference.before, difference.after)
    let name = padded("\(difference.verdict.rawValue): \(difference.row)", 66)
    let measure = padded(difference.measure.rawValue, 13)
    switch difference.measure {
    case .outcome: return name + (after > before ? "ends well again" : "ended well before")
    case .f1: return "\(name)\(measure)\(share(before)) to \(share(after))"
    case .memory: return "\(name)\(measure)\(byteSize(Int(before))) to \(byteSize(Int(after)))"
      + ratio(difference)
    case .seconds, .cpuSeconds:
      return "\(name)\(measure)\(time(before)) to \(time(after))" + ratio(difference)
    }
  }

  private static func ratio(_ difference: BenchmarkComparison.Difference) -> String {
    let change = 100 * (difference.after / difference.before - 1)
    return " (\(change > 0 ? "+" : "")\(decimal(change, 1)) %, noise \(noise(difference)) %)"
  }

  private static func noise(_ difference: BenchmarkComparison.Difference) -> String {
    decimal(100 * difference.noise, 1)
  }

  private static func time(_ seconds: Double) -> String {
    seconds < 0.1 ? "\(decimal(1000 * seconds, 2)) ms" : duration(seconds)
  }
}
