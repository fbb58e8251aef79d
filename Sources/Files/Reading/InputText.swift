// From a path to text in UTF-8: unpacked, its encoding found, converted; or a database.

import Kernels
import Records

/// What an input is.
enum InputForm {
  /// Text, from byte `start`, with what was looked up about it.
  case text(SurveyedText, encoding: TextEncoding, start: Int)
  /// A SQLite database.
  case database
}

/// Opens inputs.
struct InputOpener: Sendable {
  private let encoding: String?
  private let pieceSize: Int?

  init(encoding: String?, pieceSize: Int?) {
    self.encoding = encoding
    self.pieceSize = pieceSize
  }

  /// Opens a file and finds out what it is; throws `InputError`.
  func open(_ input: InputName) throws -> InputForm {
    var bytes = try load(input)
    if begins(bytes, "SQLite format 3\0") { return .database }
    guard input.table == nil else {
      throw InputError(
        kind: .badData, file: input.path, expected: "a SQLite database",
        found: "another kind of file", advice: "leave out #\(input.table ?? "")")
    }
    if Gunzip.isPacked(bytes) { bytes = try Gunzip().unpack(bytes, path: input.given) }
    try checkForm(bytes, input)
    return try text(bytes, input)
  }

  /// A sentence about an encoding that was guessed; nil where there was nothing to guess.
  func remark(
    _ encoding: TextEncoding, of survey: SurveyedText, _ input: InputName
  ) -> String? {
    let plain = [.utf8, TextEncoding.marked(survey.text)?.encoding]
    guard self.encoding == nil, !plain.contains(encoding), encoding.unit == 1 else { return nil }
    return "\(input.given): read as \(encoding.name), by its bytes; --encoding names another"
  }

  private func load(_ input: InputName) throws -> FileBytes {
    do {
      return try FileBytes(path: input.path)
    } catch let fault as FileFault {
      let (found, advice) =
        switch fault {
        case .missing: ("nothing at this path", "check the path")
        case .directory: ("a directory", "name the files in it")
        case .unreadable(let reason): ("a file that cannot be read (\(reason))", "check its rights")
        }
      throw InputError(
        kind: .missingFile, file: input.given, expected: "a readable file", found: found,
        advice: advice)
    }
  }

  private func text(_ bytes: FileBytes, _ input: InputName) throws -> InputForm {
    if let encoding {
      let named = TextEncoding(named: encoding, of: bytes)
      guard named == .utf8 || Transcoder(named) != nil else {
        throw InputError(
          kind: .wrongUsage, file: input.given, expected: "the name of a text encoding",
          found: "\"\(encoding)\"",
          advice: "name one such as utf-8, utf-16, gb18030, big5 or latin-1")
      }
      return survey(bytes, named)
    }
    if let marked = TextEncoding.marked(bytes) { return survey(bytes, marked.encoding) }
    if let wide = TextEncoding.unmarkedUTF16(bytes) { return survey(bytes, wide) }
    try checkText(bytes, input)
    let survey = SurveyedText(bytes, pieceSize: pieceSize)
    if survey.pieces.allSatisfy(\.isText) { return .text(survey, encoding: .utf8, start: 0) }
    let guess = EncodingGuess().encoding(of: survey)
    if guess == .utf8 { return .text(survey, encoding: .utf8, start: 0) }
    return self.survey(bytes, guess)
  }

  private func survey(_ bytes: FileBytes, _ encoding: TextEncoding) -> InputForm {
    let converted =
      encoding == .utf8 ? bytes : Transcoder(encoding)?.convert(bytes) ?? bytes
    let isMarked = begins(converted, "\u{FEFF}")
    return .text(
      SurveyedText(converted, pieceSize: pieceSize), encoding: encoding, start: isMarked ? 3 : 0)
  }

  private func begins(_ bytes: FileBytes, _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return bytes.count >= wanted.count && bytes.array(0..<wanted.count) == wanted
  }

  /// Tells the kinds of file apart that people hand in by mistake.
  private func checkForm(_ bytes: FileBytes, _ input: InputName) throws {
    guard bytes.count > 0 else { throw InputError.empty(input.given) }
    let first = bytes.array(0..<min(8, bytes.count))
    let known: [(mark: [UInt8], name: String, advice: String)] = [
      ([0x50, 0x4B, 3, 4], "a zip archive or an Excel workbook", "unpack it, or save it as CSV"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document", "save it as CSV"),
      ([0x50, 0x41, 0x52, 0x31], "a Parquet file", "convert it to CSV"),
      ([0x28, 0xB5, 0x2F, 0xFD], "a zstd file", "unpack it"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file", "unpack it"),
      ([0x42, 0x5A, 0x68], "a bzip2 file", "unpack it"),
      ([0x25, 0x50, 0x44, 0x46], "a PDF document", "export its table as CSV"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program", "name a text file"),
      ([0x1F, 0x8B], "gzip inside gzip", "unpack it once"),
    ]
    guard let form = known.first(where: { first.starts(with: $0.mark) }) else { return }
    // A header may begin with the letters "BZh" or "PAR1": then the bytes after are text too.
    if form.mark.allSatisfy({ 0x20..<0x7F ~= $0 }), first.allSatisfy({ $0 >= 0x20 || $0 == 10 }) {
      return
    }
    throw InputError(
      kind: .badData, file: input.given, expected: "CSV, TSV, JSON Lines or SQLite",
      found: form.name, advice: form.advice)
  }

  /// Text has few control characters; a NUL or two are bad rows, not another kind of file.
  private func checkText(_ bytes: FileBytes, _ input: InputName) throws {
    let sample = bytes.array(0..<min(bytes.count, 1 << 16))
    let controls = sample.count { $0 < 0x20 && !(7...13 ~= $0) && $0 != 0x1B || $0 == 0x7F }
    guard controls > 16, controls * 20 > sample.count else { return }
    throw InputError(
      kind: .badData, file: input.given, expected: "CSV, TSV, JSON Lines or SQLite",
      found: "a binary file", advice: "export its records as CSV")
  }
}

extension InputError {
  /// There is nothing in the file.
  static func empty(_ path: String) -> InputError {
    InputError(
      kind: .badData, file: path, expected: "a header line", found: "an empty file",
      advice: "check how the file was made")
  }
}
