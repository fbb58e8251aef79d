// What is being written right now, so that a program that is told to stop can clean up.

import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Hidden files and folders that have not taken their place yet.
public enum Unfinished {
  private struct State {
    var paths: Set<String> = []
    var isLeaving = false
  }

  private static let state = Mutex(State())

  /// Makes `path` by `make`, which says whether it could; it is unfinished from then on.
  static func begin(_ path: String, by make: () -> Bool) -> Bool {
    unlessLeaving { paths in
      guard make() else { return false }
      paths.insert(path)
      return true
    }
  }

  /// Puts `path` in its place, or removes it, by `end`; it is unfinished no longer.
  static func end<Result>(_ path: String, by end: () -> Result) -> Result {
    unlessLeaving { paths in
      paths.remove(path)
      return end()
    }
  }

  /// Removes them all from disk. Whoever begins or ends anything after that waits for the end of
  /// the program.
  ///
  /// `atFault` is for a handler of a fault, which may have stopped a thread that is beginning or
  /// ending something: then nothing is waited for.
  public static func removeAll(atFault: Bool = false) {
    let all = atFault ? state.withLockIfAvailable { leave(&$0) } : state.withLock { leave(&$0) }
    for path in all ?? [] { remove(path) }
  }

  private static func leave(_ state: inout State) -> Set<String> {
    state.isLeaving = true
    return state.paths
  }

  /// Removes a file or folder, in which other threads may still be making files.
  private static func remove(_ path: String) {
    for _ in 0..<100 {
      removeTree(path)
      if access(path, F_OK) != 0 { return }
      usleep(1000)
    }
  }

  private static func unlessLeaving<Result>(_ body: (inout Set<String>) -> Result) -> Result {
    let result = state.withLock { $0.isLeaving ? nil : body(&$0.paths) }
    guard let result else { while true { sleep(1) } }
    return result
  }
}
