// What can go wrong while writing, in words for the user.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Output cannot be written: the place, what was tried, why it failed and what to do.
public struct WritingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file or folder, as the user named it.
  public let path: String
  /// What failed and why, such as `cannot be created: Permission denied`.
  public let reason: String
  /// What to do about it.
  public let advice: String

  public init(path: String, reason: String, advice: String) {
    self.path = path
    self.reason = reason
    self.advice = advice
  }

  /// The whole message on one line.
  public var description: String { "\(path): \(reason). \(advice)" }

  /// The error of the system call that has just failed.
  static func system(_ path: String, _ failed: String) -> WritingError {
    let code = errno
    return WritingError(
      path: path, reason: "\(failed): \(String(cString: strerror(code)))",
      advice: advice(for: code))
  }

  private static func advice(for code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "Free some space or choose another place; nothing was changed."
    case EACCES, EPERM, EROFS: "Choose a place that you may write to."
    case ENOTDIR, EISDIR: "A file stands where a folder is wanted, or the other way round."
    case ENOENT: "Choose a place that exists."
    default: "Nothing was changed; try another place."
    }
  }
}
