// Runs the built program as a user would, in a folder of its own.

import Foundation
import Testing

/// What a run of the program gave.
struct Outcome {
  let status: Int32
  let output: String
  let messages: String
}

/// A scratch folder in which the program is run.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("matchkit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    try data.write(to: folder.appendingPathComponent(name))
  }

  func data(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  /// Lines of a file without the header.
  func rows(_ name: String) throws -> [String] {
    try text(name).split(separator: "\n").dropFirst().map(String.init)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Everything in the folder, hidden files included.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix("run-") }.sorted()
  }

  /// Runs the program with those arguments and waits for its end.
  func matchkit(_ arguments: String...) throws -> Outcome { try matchkit(arguments) }

  /// Runs the program with a list of arguments.
  func matchkit(_ arguments: [String]) throws -> Outcome { try run(Program.path, arguments) }

  /// Runs a line of shell in the folder, where `matchkit` is the built program.
  func shell(_ line: String) throws -> Outcome {
    let folder = (Program.path as NSString).deletingLastPathComponent
    return try run("/bin/bash", ["-c", "set -e; PATH=\(folder):$PATH; \(line)"])
  }

  private func run(_ program: String, _ arguments: [String]) throws -> Outcome {
    let name = "run-\(UUID().uuidString)"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try handle("\(name).out")
    process.standardError = try handle("\(name).err")
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: try text("\(name).out"), messages: try text("\(name).err"))
  }

  private func handle(_ name: String) throws -> FileHandle {
    try write(Data(), to: name)
    return try FileHandle(forWritingTo: folder.appendingPathComponent(name))
  }
}

/// The built program: named by MATCHKIT_PROGRAM, or beside the tests.
enum Program {
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["MATCHKIT_PROGRAM"] { return named }
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    var folder = URL(fileURLWithPath: own).deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appendingPathComponent("matchkit")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: program.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return program.path
      }
      folder.deleteLastPathComponent()
    }
    return "matchkit"
  }()

  /// The checkout that the tests were built from.
  static let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
