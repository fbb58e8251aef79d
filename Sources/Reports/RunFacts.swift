// What a report says of a run that its result does not know: who ran what, and what it cost.

import MatchKit

/// The circumstances of a run.
public struct RunFacts: Sendable {
  /// The program's version.
  public var version: String
  /// The command, such as `dedupe`.
  public var command: String
  /// Names of the inputs.
  public var inputs: [String]
  public var threads: Int
  public var seed: UInt64
  /// Seconds of each stage.
  public var seconds: [Stage: Double]
  public var secondsTotal: Double
  /// 0 if unknown.
  public var peakMemoryBytes: Int
  /// Sentences about what was odd, strongest first.
  public var warnings: [String]

  /// Circumstances; all may be left out.
  public init(
    version: String = "", command: String = "", inputs: [String] = [], threads: Int = 0,
    seed: UInt64 = 1, seconds: [Stage: Double] = [:], secondsTotal: Double = 0,
    peakMemoryBytes: Int = 0, warnings: [String] = []
  ) {
    self.version = version
    self.command = command
    self.inputs = inputs
    self.threads = threads
    self.seed = seed
    self.seconds = seconds
    self.secondsTotal = secondsTotal
    self.peakMemoryBytes = peakMemoryBytes
    self.warnings = warnings
  }
}
