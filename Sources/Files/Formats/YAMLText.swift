// Trees as YAML for people: short lists and maps on one line, comments where the reader wants them.

/// Lays a tree out as YAML.
public struct YAMLText: Sendable {
  private static let width = 96

  /// Comments by path: above a key (`blocking`), or behind an item of a list (`blocking/0`).
  private let comments: [String: String]

  public init(comments: [String: String] = [:]) { self.comments = comments }

  /// The text of a map, with a line feed at the end.
  public func text(of tree: ValueTree) -> String {
    guard case .map(let entries) = tree else { return flow(tree) + "\n" }
    var lines: [String] = []
    for entry in entries {
      if let comment = comments[entry.key] {
        lines.append("")
        lines += comment.split(separator: "\n", omittingEmptySubsequences: false).map { "# \($0)" }
      }
      lines += self.lines(entry, indent: 0, path: entry.key)
    }
    return lines.drop { $0.isEmpty }.joined(separator: "\n") + "\n"
  }

  /// The lines of `key: value`.
  private func lines(_ entry: ValueTree.Entry, indent: Int, path: String) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let key = "\(margin)\(scalar(entry.key)):"
    if let short = short(entry.value, room: Self.width - key.count - 1) {
      return ["\(key) \(short)"]
    }
    return [key] + block(entry.value, indent: indent + 2, path: path)
  }

  /// The lines of a list or map that does not go on one line.
  private func block(_ tree: ValueTree, indent: Int, path: String) -> [String] {
    switch tree {
    case .map(let entries): entries.flatMap { lines($0, indent: indent, path: "\(path)/\($0.key)") }
    case .list(let items):
      items.enumerated().flatMap { item($1, indent: indent, path: "\(path)/\($0)") }
    default: [String(repeating: " ", count: indent) + flow(tree)]
    }
  }

  private func item(_ tree: ValueTree, indent: Int, path: String) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let comment = comments[path].map { "  # \($0)" } ?? ""
    let text = flow(tree)
    if text.count + indent + 2 <= Self.width { return ["\(margin)- \(text)\(comment)"] }
    var lines = block(tree, indent: indent + 2, path: path)
    lines[0] = "\(margin)- \(lines[0].dropFirst(indent + 2))\(comment)"
    return lines
  }

  /// The tree on one line if it is a leaf, a list of leaves or a map, and fits.
  private func short(_ tree: ValueTree, room: Int) -> String? {
    if case .list(let items) = tree, !items.allSatisfy(\.isLeaf) { return nil }
    let text = flow(tree)
    return text.count <= room ? text : nil
  }

  private func flow(_ tree: ValueTree) -> String {
    switch tree {
    case .null: "null"
    case .truth(let value): value ? "true" : "false"
    case .number(let text): text
    case .text(let text): scalar(text)
    case .list(let items): "[\(items.map(flow).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\(scalar($0.key)): \(flow($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// Text as it is where YAML reads it as that text, else in quotes.
  private func scalar(_ text: String) -> String {
    let reserved: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    let isPlain =
      text.first.map { $0.isLetter || $0 == "_" } == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || "_./ -".contains($0) }
      && !reserved.contains(text.lowercased())
    return isPlain ? text : JSONText.quoted(text)
  }
}
