// Clocks and memory of this process.

import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What something cost.
package struct Cost: Sendable {
  package var seconds: Double
  /// Of all threads together.
  package var cpuSeconds: Double
}

/// Reads the clocks and the memory of this process.
enum Meter {
  /// What `body` costs, and its result.
  static func measure<Result>(_ body: () throws -> Result) rethrows -> (Result, Cost) {
    let (start, cpuStart) = (wallSeconds, cpuSeconds)
    let result = try body()
    return (result, Cost(seconds: wallSeconds - start, cpuSeconds: cpuSeconds - cpuStart))
  }

  /// Seconds since some moment, of a clock that never goes back.
  static var wallSeconds: Double { seconds(of: CLOCK_MONOTONIC) }

  /// CPU seconds of this process so far, all threads together.
  static var cpuSeconds: Double { seconds(of: CLOCK_PROCESS_CPUTIME_ID) }

  /// The largest resident memory since the start or since `forgetPeak`, in bytes.
  ///
  /// Linux tells it of this program alone (`VmHWM`); what `getrusage` tells there may be that of
  /// the parent before it started this program.
  static var peakMemoryBytes: Int {
    if let status = try? TextFile.read("/proc/self/status"),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first
    {
      return (Int(kilobytes) ?? 0) * 1024
    }
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Int(usage.ru_maxrss) * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    #endif
  }

  /// Begins the search for the largest memory anew, where the system can do that (Linux).
  static func forgetPeak() {
    let file = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    _ = "5".withCString { write(file, $0, 1) }
    close(file)
  }

  private static func seconds(of clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
