// A folder for what tasks make, removed at the end unless the user named it.

import Files
import Foundation

/// A folder of files that are only needed while tasks run.
public final class ScratchFolder: Sendable {
  /// Where it is.
  public let path: String
  private let isKept: Bool

  /// The folder that the user names, which is kept, or a new one.
  public init(named name: String?) throws {
    isKept = name != nil
    let temporary = FileManager.default.temporaryDirectory.path
    path = name ?? "\(temporary)/matchkit-benchmark-\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw WritingError(
        path: path, reason: "cannot be created: \(error.localizedDescription)",
        advice: "Name another folder by --work.")
    }
  }

  deinit { if !isKept { try? FileManager.default.removeItem(atPath: path) } }
}
