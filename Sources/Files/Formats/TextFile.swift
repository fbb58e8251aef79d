// Whole small files as text: plans and models.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a text file at once.
public enum TextFile {
  /// The bytes of the file; throws `InputError` when it is not there or not readable.
  static func bytes(_ path: String) throws -> [UInt8] {
    switch FileKind(of: path) {
    case .missing:
      throw InputError(
        kind: .missingFile, file: path, expected: "a file", found: "none",
        advice: "check the path")
    case .folder:
      throw InputError(
        kind: .missingFile, file: path, expected: "a file", found: "a folder",
        advice: "name a file inside it")
    case .file, .device: break
    }
    guard let stream = fopen(path, "rb") else {
      throw InputError(
        kind: .missingFile, file: path, expected: "a readable file",
        found: String(cString: strerror(errno)), advice: "check who may read it")
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&piece, 1, piece.count, stream)
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// The text of the file; throws `InputError` also when it is not UTF-8.
  public static func read(_ path: String) throws -> String {
    guard let text = String(validating: try bytes(path), as: UTF8.self) else {
      throw InputError(
        kind: .badData, file: path, expected: "text in UTF-8", found: "other bytes",
        advice: "save the file as UTF-8")
    }
    return text
  }
}
