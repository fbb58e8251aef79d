// How the pure core tells the outside world where it is.

/// The stages of runs, in order; raw values are the keys of `run.json`.
public enum Stage: String, Sendable, CaseIterable, Codable {
  case read, standardise, block, train, score, cluster, merge, behave, segment, write

  /// The stages of dedupe and link.
  public static let matching: [Stage] = [
    .read, .standardise, .block, .train, .score, .cluster, .merge, .write,
  ]
  /// The stages of segment.
  public static let segmenting: [Stage] = [.read, .behave, .segment, .write]
  /// The stages of predict.
  public static let predicting: [Stage] = [.read, .train, .write]
}

/// Called as a run proceeds. The core reads no clock: whoever observes does.
public struct StageObserver: Sendable {
  /// A stage begins; `count` is how many things (records, pairs) it treats, when known.
  public var begin: @Sendable (_ stage: Stage, _ count: Int) -> Void
  /// So many more of the things are done; told from any thread, for the stages that take long.
  public var advance: @Sendable (_ stage: Stage, _ count: Int) -> Void
  /// The stage ends. A stage may begin again later (scoring does, around training).
  public var end: @Sendable (_ stage: Stage) -> Void

  /// An observer; by default it ignores everything.
  public init(
    begin: @escaping @Sendable (Stage, Int) -> Void = { _, _ in },
    advance: @escaping @Sendable (Stage, Int) -> Void = { _, _ in },
    end: @escaping @Sendable (Stage) -> Void = { _ in }
  ) {
    self.begin = begin
    self.advance = advance
    self.end = end
  }

  /// Runs `body` as `stage`.
  func stage<Result>(_ stage: Stage, _ count: Int, _ body: () throws -> Result) rethrows -> Result {
    begin(stage, count)
    defer { end(stage) }
    return try body()
  }
}
