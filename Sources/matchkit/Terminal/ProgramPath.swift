// Where this program's own file is, to start it again.

import Foundation

/// The program's file.
enum ProgramPath {
  /// The path of the program that runs; nil when the system does not tell.
  static var own: String? {
    if let real = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      return real
    }
    return Bundle.main.executablePath
  }
}
