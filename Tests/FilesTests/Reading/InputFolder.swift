import Files
import Foundation
import Records

/// A folder for one test's files, removed at the end.
final class InputFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "matchkit-reading-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = "\(path)/\(name)"
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// Reads one file of that content.
  func read(
    _ name: String, _ bytes: [UInt8], _ options: ReadOptions = ReadOptions()
  ) throws -> ReadResult {
    try TableReader(options: options).read([write(name, bytes)])
  }

  func read(
    _ name: String, _ text: String, _ options: ReadOptions = ReadOptions()
  ) throws -> ReadResult {
    try read(name, Array(text.utf8), options)
  }

  /// The fault of reading one file of that content.
  func fault(
    _ name: String, _ bytes: [UInt8], _ options: ReadOptions = ReadOptions()
  ) throws -> InputError? {
    do {
      _ = try read(name, bytes, options)
      return nil
    } catch let error as InputError {
      return error
    }
  }

  func fault(
    _ name: String, _ text: String, _ options: ReadOptions = ReadOptions()
  ) throws -> InputError? {
    try fault(name, Array(text.utf8), options)
  }
}

extension Table {
  /// Every record as `source/id: name=value …`, missing values left out.
  var lines: [String] {
    (0..<recordCount).map { record in
      let values = columns.compactMap { column -> String? in
        let code = Int(column.codes[record])
        return code == 0 ? nil : "\(column.name)=\(column.values.string(code))"
      }
      let source = sources[Int(sourceOf[record])]
      return "\(source)/\(identifiers.string(record)): \(values.joined(separator: " "))"
    }
  }
}

/// Runs a line of shell, which must not fail.
func shell(_ line: String) throws {
  let status = system(line)
  if status != 0 { throw ShellFault(line: line, status: status) }
}

/// A line of shell that failed.
struct ShellFault: Error {
  let line: String
  let status: Int32
}
