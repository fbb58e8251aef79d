// A file of labels that grows answer by answer.
//
// What is there stays byte for byte; new rows follow in the form of its header. The whole file is
// written aside and renamed at each saving, so it is never half-written.

import Evaluation
import MatchKit

/// Labels `left,right,label` (with sources where identifiers repeat), old ones and new.
public struct LabelFile: Sendable {
  private let path: String
  private let names: RecordNames
  /// The labels that the file held at the start.
  public let earlier: LabelledPairs
  private let oldBytes: [UInt8]
  private let form: RowForm
  private var added: [String] = []

  /// Reads the labels at `path`, or begins a new file there if there is none. Nothing is written
  /// before `save`.
  ///
  /// Throws `InputError` when the file cannot be read or speaks of records that `names` lacks, and
  /// `WritingError` when nothing can be written there.
  public init(path: String, names: RecordNames) throws {
    self.path = path
    self.names = names
    switch FileKind(of: path) {
    case .device:
      throw WritingError(
        path: path, reason: "is no regular file, but answers are kept in one",
        advice: "Name a file.")
    case .file:
      oldBytes = try TextFile.bytes(path)
    case .folder, .missing:
      oldBytes = []
    }
    // Opens a file beside it and drops it again: better to fail before the first question.
    _ = try AtomicFile(path: path)
    guard !oldBytes.isEmpty else {
      earlier = LabelledPairs()
      form = RowForm(hasSources: names.hasSources && names.sources.count > 1)
      return
    }
    let listed = try PairFileReader(form: .labels).read(path, names: names)
    earlier = LabelledPairs(left: listed.left, right: listed.right, isMatch: listed.isMatch)
    form = try RowForm(oldBytes, path: path)
    try form.check(names, path: path)
  }

  /// How many labels there are, old and new.
  public var count: Int { earlier.count + added.count }

  /// Adds a label; call `save` to keep it.
  public mutating func add(left: UInt32, right: UInt32, isMatch: Bool) {
    added.append(
      form.row([
        "left_source": names.source(left), "left": names.identifier(left),
        "right_source": names.source(right), "right": names.identifier(right),
        "label": isMatch ? "1" : "0",
      ]))
  }

  /// Forgets the last label that was added; none from before.
  public mutating func removeLast() {
    if !added.isEmpty { added.removeLast() }
  }

  /// Writes the whole file.
  public func save() throws(WritingError) {
    var bytes = oldBytes.isEmpty ? Array(form.header.utf8) : oldBytes
    if bytes.last != UInt8(ascii: "\n"), !added.isEmpty { bytes += form.ending.utf8 }
    for row in added { bytes += row.utf8 }
    let file = try AtomicFile(path: path)
    try file.write(bytes)
    try file.finish()
  }
}

/// How rows are written: the columns, what parts them and what ends them.
private struct RowForm: Sendable {
  private let columns: [String]
  private let separator: Character
  let ending: String

  /// The form of a new file.
  init(hasSources: Bool) {
    columns =
      hasSources
      ? ["left_source", "left", "right_source", "right", "label"] : ["left", "right", "label"]
    separator = ","
    ending = "\n"
  }

  /// The form of a file that is there, from its header; throws `InputError` when it has none that
  /// rows can follow.
  init(_ bytes: [UInt8], path: String) throws {
    let end = bytes.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let text = String(decoding: bytes[..<(end ?? bytes.count)], as: UTF8.self)
    let header = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    ending = end.map { bytes[$0] == UInt8(ascii: "\r") ? "\r\n" : "\n" } ?? "\n"
    for separator: Character in [",", "\t", ";", "|"] {
      let names = header.split(separator: separator, omittingEmptySubsequences: false).map {
        $0.lowercased().filter { $0 != "\"" && $0 != " " }
      }
      if ["left", "right", "label"].allSatisfy(names.contains) {
        self.separator = separator
        columns = names
        return
      }
    }
    throw InputError(
      kind: .badData, file: path, line: 1,
      expected: "a header such as left,right,label, in UTF-8 and not compressed",
      found: "\"\(header.prefix(60))\"",
      advice: "save it as such a file, or name a new one by --labels")
  }

  /// Throws when identifiers repeat across sources but the file has no columns for the sources.
  func check(_ names: RecordNames, path: String) throws {
    guard !columns.contains("left_source") || !columns.contains("right_source") else { return }
    for record in 0..<UInt32(names.count) {
      let identifier = names.identifier(record)
      guard names.find(source: nil, identifier: identifier) == .ambiguous else { continue }
      throw InputError(
        kind: .badData, file: path, line: 1,
        expected: "columns left_source and right_source, since identifiers repeat across sources",
        found: "none, while several sources have a record \"\(identifier)\"",
        advice: "add the columns, or name a new file by --labels")
    }
  }

  var header: String { columns.joined(separator: String(separator)) + ending }

  /// One row; columns that nothing is known for stay empty.
  func row(_ values: [String: String]) -> String {
    columns.map { quoted(values[$0] ?? "") }.joined(separator: String(separator)) + ending
  }

  private func quoted(_ value: String) -> String {
    let isPlain = value.allSatisfy { $0 != separator && $0 != "\"" && !$0.isNewline }
    if isPlain, value.first != " ", value.last != " " { return value }
    return "\"\(value.replacing("\"", with: "\"\""))\""
  }
}
