// What is being written right now, so that a program that is told to stop can clean up.

import Synchronization

/// Hidden files and folders that have not taken their place yet.
public enum Unfinished {
  private static let paths = Mutex<Set<String>>([])

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  static func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Removes them all from disk; nothing may be finished after that.
  public static func removeAll() {
    let all = paths.withLockIfAvailable { $0 }
    for path in all ?? [] { removeTree(path) }
  }
}
