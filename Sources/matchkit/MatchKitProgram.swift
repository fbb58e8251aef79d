// The program: finds the command, runs it, and turns whatever goes wrong into one line for people
// and an exit code for programs.

import ArgumentParser
import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@main enum MatchKitProgram {
  static func main() {
    Interruption.prepare()
    Wording.use(WordingLanguage(environment: environment()))
    do {
      var command = try MatchKitCommand.parseAsRoot()
      try command.run()
    } catch {
      leave(after: error)
    }
  }

  /// The variables that name the language.
  private static func environment() -> [String: String] {
    var found: [String: String] = [:]
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }

  private static func leave(after error: any Error) -> Never {
    switch error {
    case let error as InputError: leave(saying: error.description, code: error.exitCode)
    case let error as InputErrors: leave(saying: error.description, code: error.exitCode)
    case let error as WritingError:
      leave(saying: error.description, code: ExitCode.cannotWrite.rawValue)
    case let error as UserError: leave(saying: error.description, code: error.exitCode.rawValue)
    default:
      guard MatchKitCommand.exitCode(for: error) == .failure, !(error is ExitCode) else {
        MatchKitCommand.exit(withError: error)
      }
      leave(
        saying: "unexpected fault: \(error); this is an error in matchkit, please report it",
        code: ExitCode.ownFault.rawValue)
    }
  }

  private static func leave(saying message: String, code: Int32) -> Never {
    Console.standardError("matchkit: \(Wording.current.lines(message))\n")
    Interruption.leave(code)
  }
}

/// The root command.
struct MatchKitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matchkit",
    abstract: "Finds which records are the same customer, and merges them.",
    discussion: """
      Records come from CSV, TSV or JSON Lines files (also gzipped) or SQLite tables. Results go \
      to files or standard output, words to standard error. Exit codes: 0 done, 64 wrong usage, \
      65 bad data, 66 missing file, 70 our own fault, 73 output cannot be written.
      """,
    version: "0.1.0",
    subcommands: [
      DedupeCommand.self, LinkCommand.self, TrainCommand.self, LabelCommand.self,
      ScoreCommand.self,
      EvaluateCommand.self, ExplainCommand.self, PlanCommand.self, SegmentCommand.self,
      PredictCommand.self, GenerateCommand.self, BenchmarkCommand.self,
    ])
}

extension ExitCode {
  /// A file holds what it should not.
  static let badData = ExitCode(65)
  /// A file is not there.
  static let missingFile = ExitCode(66)
  /// The program itself is wrong.
  static let ownFault = ExitCode(70)
  /// The output cannot be written.
  static let cannotWrite = ExitCode(73)
}

/// A mistake of the user that no file reader found.
struct UserError: Error, CustomStringConvertible {
  /// What was expected, what was found, and what to do.
  let description: String
  let exitCode: ExitCode

  init(_ description: String, exitCode: ExitCode = .validationFailure) {
    self.description = description
    self.exitCode = exitCode
  }
}
