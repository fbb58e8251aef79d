// A YAML (or JSON) file as a tree whose nodes know their lines.

import Yams

/// A document that was read.
struct YAMLDocument {
  let root: Node

  /// Reads the file; throws `InputError` when it is not there, not YAML or empty.
  init(_ path: String, expecting content: String, advice: String) throws {
    let text = try TextFile.read(path)
    do {
      if let node = try Yams.compose(yaml: text) {
        root = node
        return
      }
    } catch let error as YamlError {
      let (line, problem) = YAMLDocument.place(of: error)
      throw InputError(
        kind: .badData, file: path, line: line, expected: "YAML", found: problem,
        advice: "mend the line; \(advice)")
    }
    throw InputError(
      kind: .badData, file: path, expected: content, found: "an empty file", advice: advice)
  }

  private static func place(of error: YamlError) -> (line: Int?, problem: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      (context.mark.line, "the key \(duplicates.first ?? "") twice")
    default: (nil, "something else")
    }
  }
}
