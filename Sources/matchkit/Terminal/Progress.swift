// Where a run is: a bar on a terminal, a plain line per stage elsewhere.

import Dispatch
import MatchKit
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Follows the stages of a run: measures each, and shows them as they go.
final class Progress: Sendable {
  private struct Current {
    var stage: Stage
    var count: Int
    var done: Int
    var start: ContinuousClock.Instant
    var processorStart: Double
  }
  private struct State {
    var current: Current?
    var seconds: [Stage: Double] = [:]
    var processorSeconds: [Stage: Double] = [:]
    var isDrawn = false
  }

  private let console: Console
  private let isTerminal: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(console: Console) {
    self.console = console
    isTerminal = isatty(STDERR_FILENO) == 1 && !console.isQuiet
    if isTerminal { drawAgain() }
  }

  /// What the core tells of its stages.
  var observer: StageObserver {
    StageObserver(
      begin: { stage, count in self.begin(stage, count) },
      advance: { stage, count in self.advance(stage, count) },
      end: { stage in self.end(stage) })
  }

  /// Runs `body` as a stage.
  func stage<Result>(
    _ stage: Stage, _ count: Int = 0, _ body: () throws -> Result
  ) rethrows -> Result {
    begin(stage, count)
    defer { end(stage) }
    return try body()
  }

  /// Tells how many things the running stage treats, once that is known.
  func count(_ count: Int) { state.withLock { $0.current?.count = count } }

  /// Seconds of each stage so far.
  var seconds: [Stage: Double] { state.withLock { $0.seconds } }

  /// Processor seconds of each stage so far, over all threads.
  var processorSeconds: [Stage: Double] { state.withLock { $0.processorSeconds } }

  /// Seconds since the beginning.
  var secondsTotal: Double { (ContinuousClock.now - start).seconds }

  private func begin(_ stage: Stage, _ count: Int) {
    state.withLock {
      $0.current = Current(
        stage: stage, count: count, done: 0, start: .now, processorStart: spentProcessorSeconds())
    }
  }

  private func advance(_ stage: Stage, _ count: Int) {
    state.withLock { if $0.current?.stage == stage { $0.current?.done += count } }
  }

  private func end(_ stage: Stage) {
    let ended = state.withLock { state -> (line: String, wasDrawn: Bool)? in
      guard let current = state.current, current.stage == stage else { return nil }
      let seconds = (ContinuousClock.now - current.start).seconds
      let isRepeated = state.seconds[stage] != nil
      state.seconds[stage, default: 0] += seconds
      state.processorSeconds[stage, default: 0] +=
        spentProcessorSeconds() - current.processorStart
      state.current = nil
      defer { state.isDrawn = false }
      if isRepeated, seconds < 0.02, !state.isDrawn { return nil }
      return (ProgressText.ended(stage, count: current.count, seconds: seconds), state.isDrawn)
    }
    guard let ended else { return }
    console.say(ended.wasDrawn ? "\r\u{1B}[K\(ended.line)" : ended.line)
  }

  /// Draws the bar now and then, for as long as the run is there.
  private func drawAgain() {
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.15) { [weak self] in
      self?.draw()
      self?.drawAgain()
    }
  }

  private func draw() {
    let line = state.withLock { state -> String? in
      guard let current = state.current else { return nil }
      state.isDrawn = true
      let seconds = (ContinuousClock.now - current.start).seconds
      return ProgressText.running(
        current.stage, done: current.done, count: current.count, seconds: seconds)
    }
    if let line { Console.standardError("\r\u{1B}[K\(line)") }
  }
}

/// The words of progress.
enum ProgressText {
  private static let barWidth = 24

  /// The line of a stage that has ended.
  static func ended(_ stage: Stage, count: Int, seconds: Double) -> String {
    let things = count > 0 ? counted(count, unit(of: stage)) : ""
    let rate = count >= 10_000 && seconds > 0.01 ? "   \(self.rate(Double(count) / seconds))" : ""
    return "\(padded(stage.rawValue, 12))\(padded(things, 24))\(duration(seconds))\(rate)"
  }

  /// The line of a stage at work, with a bar if it is known how far it is.
  static func running(_ stage: Stage, done: Int, count: Int, seconds: Double) -> String {
    let name = padded(stage.rawValue, 12)
    guard done > 0, count > 0 else {
      let things = count > 0 ? "\(counted(count, unit(of: stage)))   " : ""
      return "\(name)\(bar(share: nil, seconds: seconds))  \(things)\(duration(seconds))"
    }
    let part = min(1, Double(done) / Double(count))
    let left = seconds / part - seconds
    return "\(name)\(bar(share: part, seconds: seconds))  \(decimal(100 * part, 0)) %   "
      + "\(rate(Double(done) / max(seconds, 0.001)))   \(duration(left)) left"
  }

  private static func bar(share: Double?, seconds: Double) -> String {
    var cells = [Character](repeating: "·", count: barWidth)
    if let share {
      for cell in 0..<Int(share * Double(barWidth)) { cells[cell] = "█" }
    } else {
      for cell in 0..<3 { cells[(Int(seconds * 8) + cell) % barWidth] = "█" }
    }
    return String(cells)
  }

  private static func unit(of stage: Stage) -> String {
    switch stage {
    case .score: "pair"
    case .train: "pattern"
    case .cluster: "link"
    default: "record"
    }
  }

  private static func rate(_ perSecond: Double) -> String {
    if perSecond >= 1e6 { return "\(decimal(perSecond / 1e6, 1)) M/s" }
    if perSecond >= 1e4 { return "\(decimal(perSecond / 1e3, 0)) k/s" }
    return "\(decimal(perSecond, 0))/s"
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
