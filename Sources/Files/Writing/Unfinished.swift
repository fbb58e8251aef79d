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
  public static func removeAll() {
    let all = state.withLockIfAvailable { state in
      state.isLeaving = true
      return state.paths
    }
    for path in all ?? [] { removeTree(path) }
  }

  private static func unlessLeaving<Result>(_ body: (inout Set<String>) -> Result) -> Result {
    let result = state.withLock { $0.isLeaving ? nil : body(&$0.paths) }
    guard let result else { while true { sleep(1) } }
    return result
  }
}
