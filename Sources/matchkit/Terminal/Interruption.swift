// Leaving early without leaving half-written files behind.

import Dispatch
import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C, termination, and faults of our own.
enum Interruption {
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  /// Makes signals remove what was begun. To be called once, first of all.
  static func prepare() {
    for signalNumber in [SIGINT, SIGTERM, SIGHUP] {
      // A signal that was ignored at the start, as nohup does, stays ignored.
      let before = signal(signalNumber, SIG_IGN)
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { continue }
      let source = DispatchSource.makeSignalSource(
        signal: signalNumber, queue: DispatchQueue.global(qos: .userInteractive))
      source.setEventHandler { leave(128 + signalNumber) }
      source.resume()
      sources.append(source)
    }
    // A broken promise inside the program traps after saying which; scripts get the code for it.
    // The alarm ends the program should the state be too broken to clean up.
    for signalNumber in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE] {
      signal(signalNumber) { _ in
        alarm(5)
        Unfinished.removeAll(atFault: true)
        Console.standardError("matchkit: this is an error in matchkit; please report it\n")
        _exit(70)
      }
    }
  }

  /// Ends the program after removing unfinished output.
  static func leave(_ code: Int32) -> Never {
    Unfinished.removeAll()
    exit(code)
  }
}
