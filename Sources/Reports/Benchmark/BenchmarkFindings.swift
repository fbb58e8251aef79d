// What several parts of a benchmark report need of the rows.

/// The newest row of every measurement, and ways to find them.
struct BenchmarkFindings: Sendable {
  /// In the order in which they were measured.
  let rows: [BenchmarkRow]
  /// The machines of the runs that they come from, newest first, each once.
  let machines: [BenchmarkMachine]

  init(_ runs: [BenchmarkRun]) {
    rows = runs.newestRows
    machines = runs.map(\.machine).sorted { $0.date > $1.date }
  }

  static let ownTool = "matchkit"

  /// The rows of a group, of one mode or of all.
  func rows(of group: String, _ mode: BenchmarkRow.Mode? = nil) -> [BenchmarkRow] {
    rows.filter { $0.group == group && (mode == nil || $0.mode == mode) }
  }

  /// Our own rows of a group that ended well.
  func own(_ group: String, _ mode: BenchmarkRow.Mode? = nil) -> [BenchmarkRow] {
    rows(of: group, mode).filter { $0.tool == Self.ownTool && $0.outcome == .done }
  }

  /// The tools of these rows: ours first, then the others by name.
  static func tools(_ rows: [BenchmarkRow]) -> [String] {
    let others = Set(rows.map(\.tool)).subtracting([ownTool]).sorted()
    return (rows.contains { $0.tool == ownTool } ? [ownTool] : []) + others
  }

  /// The subjects of these rows in the order of the rows.
  static func subjects(_ rows: [BenchmarkRow]) -> [String] {
    var seen: Set<String> = []
    return rows.map(\.subject).filter { seen.insert($0).inserted }
  }

  /// Colour and mark of a tool: the same throughout a report. The settings of one tool (the words
  /// after its name) share a colour.
  func style(of tool: String) -> PlotStyle {
    if tool == Self.ownTool { return PlotStyle(colour: 1) }
    let others = Set(rows.map(\.tool)).subtracting([Self.ownTool])
    let names = Set(others.map(Self.name)).sorted()
    let settings = others.filter { Self.name($0) == Self.name(tool) }.sorted()
    return PlotStyle(
      colour: 2 + (names.firstIndex(of: Self.name(tool)) ?? 0) % 7,
      variant: settings.firstIndex(of: tool) ?? 0)
  }

  /// The name of a tool without its setting.
  static func name(_ tool: String) -> String { String(tool.prefix { $0 != " " }) }
}

extension BenchmarkRow {
  /// What stands in a table where a number is wanted and there is none.
  var outcomeWords: String {
    switch outcome {
    case .done: "–"
    case .wrong: "wrong"
    case .failed: "failed"
    case .timedOut: "timed out"
    case .absent: "absent"
    }
  }

  /// The median of the wall seconds.
  var time: Double? { Spread(seconds)?.median }
  /// The median of the CPU seconds.
  var cpuTime: Double? { Spread(cpuSeconds)?.median }
  /// The median of the largest memory, in bytes.
  var memory: Double? { Spread(peakMemoryBytes)?.median }
}

/// Words for measured numbers; `–` for none.
enum MeasuredWords {
  static func time(_ seconds: Double?) -> String { seconds.map(Figures.duration) ?? "–" }

  static func memory(_ bytes: Double?) -> String {
    bytes.map { Figures.byteSize(Int($0)) } ?? "–"
  }

  static func share(_ value: Double?) -> String { value.map { Figures.decimal($0, 4) } ?? "–" }

  static func count(_ number: Int?) -> String { number.map(Figures.grouped) ?? "–" }

  static func rate(_ perSecond: Double?) -> String { perSecond.map(Figures.rounded) ?? "–" }

  /// Median and extent of repeats: `1.24 s (1.20 – 1.31)`.
  static func spread(_ seconds: [Double]) -> String {
    guard let spread = Spread(seconds) else { return "–" }
    guard spread.count > 1 else { return time(spread.median) }
    return "\(time(spread.median)) (\(time(spread.low)) to \(time(spread.high)))"
  }
}
