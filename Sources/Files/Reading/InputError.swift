// What can be wrong with an input file, told in one line: where, what was expected, what was
// found, and what to do.

/// A fault in an input, for a person to mend.
public struct InputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What sort of fault it is.
  public enum Kind: Sendable, Equatable {
    /// The content of a file is not what its form asks for.
    case badData
    /// There is nothing readable at the path.
    case missingFile
    /// An option does not fit the input.
    case wrongUsage
  }

  /// What sort of fault it is.
  public let kind: Kind
  /// The path as given.
  public let file: String
  /// The line in the file, counted from 1 (row in a database), where it can be told.
  public let line: Int?
  /// The column's name, where it can be told.
  public let column: String?
  /// What should have been there.
  public let expected: String
  /// What is there.
  public let found: String
  /// What to do about it.
  public let advice: String

  public init(
    kind: Kind, file: String, line: Int? = nil, column: String? = nil, expected: String,
    found: String, advice: String
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.expected = expected
    self.found = found
    self.advice = advice
  }

  /// The program's exit code for this fault: 65 bad data, 66 missing file, 64 wrong usage.
  public var exitCode: Int32 {
    switch kind {
    case .badData: 65
    case .missingFile: 66
    case .wrongUsage: 64
    }
  }

  /// One line: `file:line: column "c": expected …, found …; advice`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    let field = column.map { " column \"\($0)\":" } ?? ""
    return "\(place):\(field) expected \(expected), found \(found); \(advice)"
  }
}
