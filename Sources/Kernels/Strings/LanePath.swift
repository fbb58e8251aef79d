// Which code the batch comparators run on: chosen once by the processor, forced by tests.

internal import CKernels
import Synchronization

/// A way to run the comparators; all give the same results.
package enum LanePath: Int, CaseIterable, Sendable {
  /// One pair after the other, in Swift.
  case scalar = -1
  /// Lanes of 16 bytes without special instructions.
  case portable = 0
  /// Lanes of 16 bytes, any x86-64.
  case sse2 = 1
  /// Lanes of 32 bytes.
  case avx2 = 2

  private static let forced = Atomic<Int>(.min)
  private static let best = LanePath(rawValue: Int(ck_best_path())) ?? .portable

  /// The paths that this processor can run.
  package static var available: [LanePath] { allCases.filter { $0.rawValue <= best.rawValue } }

  /// The path in force.
  package static var current: LanePath {
    LanePath(rawValue: forced.load(ordering: .relaxed)) ?? best
  }

  /// Uses `path` from now on, in all threads; nil means the best one.
  package static func use(_ path: LanePath?) {
    precondition(path.map(available.contains) ?? true, "this processor cannot run \(path!)")
    forced.store(path?.rawValue ?? .min, ordering: .relaxed)
  }
}
