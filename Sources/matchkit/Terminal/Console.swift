// The two ways out: results on standard output, words on standard error.

import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Says things to people.
struct Console: Sendable {
  let isQuiet: Bool

  /// A line on standard error, unless the user wants quiet.
  func say(_ line: String) {
    if !isQuiet { Console.standardError(Wording.current.lines(line) + "\n") }
  }

  /// Text on standard error, whatever the user wants.
  static func standardError(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Results on standard output; throws when nobody can take them.
  static func standardOutput(_ text: String) throws {
    guard write(text, to: STDOUT_FILENO) else {
      throw WritingError(
        path: "standard output", reason: String(cString: strerror(errno)),
        advice: "Free some space or write elsewhere.")
    }
  }

  /// A value as JSON on standard output.
  static func standardOutput(json tree: ValueTree) throws {
    try standardOutput(JSONText().text(of: tree))
  }

  @discardableResult
  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { buffer in
      var done = 0
      while done < buffer.count {
        let count = systemWrite(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return false }
        done += count
      }
      return true
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
