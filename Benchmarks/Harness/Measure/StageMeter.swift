// Follows the stages of a run and measures each.

import MatchKit
import Reports
import Synchronization

/// Seconds, CPU seconds and peak memory of every stage, in the order in which they first began.
final class StageMeter: Sendable {
  private struct Open {
    let stage: String
    let start: Double
    let cpuStart: Double
  }
  private struct State {
    var open: Open?
    var costs: [StageCost] = []
  }

  private let state = Mutex(State())

  /// What the core tells of its stages.
  var observer: StageObserver {
    StageObserver(
      begin: { stage, count in self.begin(stage.rawValue, count) },
      end: { stage in self.end(stage.rawValue) })
  }

  /// Runs `body` as a stage that treats `count` things.
  func stage<Result>(
    _ stage: Stage, _ count: Int = 0, _ body: () throws -> Result
  ) rethrows -> Result {
    begin(stage.rawValue, count)
    defer { end(stage.rawValue) }
    return try body()
  }

  /// The stages so far.
  var costs: [StageCost] { state.withLock { $0.costs } }

  /// The largest memory of any stage so far, in bytes.
  var peakMemoryBytes: Int { costs.map(\.peakMemoryBytes).max() ?? 0 }

  private func begin(_ name: String, _ count: Int) {
    Meter.forgetPeak()
    state.withLock { state in
      if let place = state.costs.firstIndex(where: { $0.stage == name }) {
        state.costs[place].count = max(state.costs[place].count, count)
      } else {
        state.costs.append(
          StageCost(stage: name, seconds: 0, cpuSeconds: 0, peakMemoryBytes: 0, count: count))
      }
      state.open = Open(stage: name, start: Meter.wallSeconds, cpuStart: Meter.cpuSeconds)
    }
  }

  private func end(_ name: String) {
    let (now, cpuNow, peak) = (Meter.wallSeconds, Meter.cpuSeconds, Meter.peakMemoryBytes)
    state.withLock { state in
      guard let open = state.open, open.stage == name,
        let place = state.costs.firstIndex(where: { $0.stage == name })
      else { return }
      state.costs[place].seconds += now - open.start
      state.costs[place].cpuSeconds += cpuNow - open.cpuStart
      state.costs[place].peakMemoryBytes = max(state.costs[place].peakMemoryBytes, peak)
      state.open = nil
    }
  }
}
