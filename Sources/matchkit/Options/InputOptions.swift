// What every command that reads records lets the user say about them.

import ArgumentParser
import Files

/// The inputs and how to read them.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "CSV, TSV or JSON Lines files (also gzipped), or SQLite tables as file.db#table.",
    completion: .file())
  var inputs: [String]

  @Option(help: "Column with the identifier (default: id, else the row number).")
  var idColumn: String?

  @Option(help: "Column with the source (default: source, else the file's name).")
  var sourceColumn: String?

  @Option(help: "Text encoding, such as gb18030 (default: detected).")
  var encoding: String?

  @Option(help: "Field separator: one character, or tab (default: detected).")
  var delimiter: String?

  @Option(help: "Leave bad rows out and write them, with the reason, to this file.")
  var skipBadRows: String?

  func validate() throws {
    guard let delimiter, delimiter != "tab" else { return }
    guard delimiter.utf8.count == 1 else {
      throw ValidationError("--delimiter takes one ASCII character or tab, not \"\(delimiter)\".")
    }
  }

  /// How the files are to be read.
  var readOptions: ReadOptions {
    ReadOptions(
      idColumn: idColumn, sourceColumn: sourceColumn, encoding: encoding,
      delimiter: delimiter.flatMap { $0 == "tab" ? UInt8(ascii: "\t") : $0.utf8.first },
      skipBadRows: skipBadRows)
  }
}
