// What can be wrong with one row of a text.

/// A row that is no record.
public struct RowFault: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// The row has another number of fields than the header.
    case fieldCount(Int)
    /// A closing quote is followed by more text.
    case textAfterQuote
    /// A quote is opened and never closed.
    case unclosedQuote
    /// There is a NUL byte.
    case nul
    /// There are bytes that are no character.
    case brokenText
    /// The row has 2 GiB or more.
    case tooLong
    /// The row does not have the form that was asked for; what was expected, and found.
    case syntax(expected: String, found: String)
  }

  /// What is wrong.
  public let reason: Reason
  /// Where the row lies in the text, without its line end.
  public let range: Range<Int>
  /// The line of the fault, counted from 0 where the scan began.
  public let line: Int
  /// The field, counted from 0, where it can be told.
  public let column: Int?
  /// How many good rows came before it.
  public let row: Int

  public init(reason: Reason, range: Range<Int>, line: Int, column: Int?, row: Int) {
    self.reason = reason
    self.range = range
    self.line = line
    self.column = column
    self.row = row
  }
}
