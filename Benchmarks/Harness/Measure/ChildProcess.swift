// Runs another program to its end and measures the whole of it: seconds, CPU seconds with those of
// its own children, and the memory of the largest of them.

import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program with its arguments.
package struct ChildProcess {
  /// How it ended and what it cost.
  package struct Ending {
    /// The exit code, or 128 and the number of the signal that ended it.
    package var status: Int32
    package var isTimedOut: Bool
    package var cost: Cost
    package var peakMemoryBytes: Int
    package var output: String
    package var messages: String

    package var isGood: Bool { status == 0 && !isTimedOut }

    /// The last lines that it said, on one line.
    package var lastWords: String {
      let lines = messages.split(separator: "\n").map(String.init).suffix(3)
      return lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " / ")
    }
  }

  let program: String
  let arguments: [String]
  /// Added to the environment of this process.
  var environment: [String: String] = [:]
  /// Seconds after which it is ended.
  var timeLimit: Double?

  package init(
    program: String, arguments: [String], environment: [String: String] = [:],
    timeLimit: Double? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.timeLimit = timeLimit
  }

  /// The groups of processes that run now; ended with this process.
  private static let running = Mutex<Set<pid_t>>([])
  private static let endsWithUs: Void = {
    atexit { ChildProcess.running.withLock { for group in $0 { kill(-group, SIGKILL) } } }
  }()

  /// Runs it and waits for its end; `scratch` is a folder for what it prints.
  package func run(scratch: String) throws -> Ending {
    _ = Self.endsWithUs
    let output = "\(scratch)/output-\(UUID().uuidString)"
    let messages = "\(output).messages"
    defer {
      unlink(output)
      unlink(messages)
    }
    let start = Meter.wallSeconds
    let process = try spawn(output, messages)
    Self.running.withLock { _ = $0.insert(process) }
    let timer = timeLimit.map { Self.end(process, after: $0) }
    var (status, usage): (Int32, rusage) = (0, rusage())
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    let seconds = Meter.wallSeconds - start
    timer?.cancel()
    kill(-process, SIGKILL)
    Self.running.withLock { _ = $0.remove(process) }
    return Ending(
      status: Self.code(status), isTimedOut: timeLimit.map { seconds >= $0 } ?? false,
      cost: Cost(seconds: seconds, cpuSeconds: Self.cpuSeconds(usage)),
      peakMemoryBytes: Self.bytes(usage), output: text(output), messages: text(messages))
  }

  private static func end(
    _ process: pid_t, after seconds: Double
  ) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: .global(qos: .userInteractive))
    timer.schedule(deadline: .now() + seconds)
    timer.setEventHandler { kill(-process, SIGKILL) }
    timer.resume()
    return timer
  }

  private func spawn(_ output: String, _ messages: String) throws -> pid_t {
    var actions: posix_spawn_file_actions_t = .init()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, messages, writing, 0o600)
    var attributes: posix_spawnattr_t = .init()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    let merged = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = merged.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var process = pid_t()
    let fault = posix_spawnp(&process, program, &actions, &attributes, &words, &settings)
    guard fault == 0 else {
      throw HarnessError("\(program) cannot be started: \(String(cString: strerror(fault)))")
    }
    return process
  }

  private func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  private static func code(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private static func cpuSeconds(_ usage: rusage) -> Double {
    [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000
    }
  }

  private static func bytes(_ usage: rusage) -> Int {
    #if canImport(Glibc)
      Int(usage.ru_maxrss) * 1024
    #else
      Int(usage.ru_maxrss)
    #endif
  }
}

/// Something that the harness itself cannot do, in words for the user.
public struct HarnessError: Error, CustomStringConvertible {
  /// What was expected, what was found, and what to do.
  public let description: String

  init(_ description: String) { self.description = description }
}
