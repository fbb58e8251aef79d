// Trees as JSON for people and programs: two-space indent, what fits goes on one line.

/// Lays a tree out as JSON.
public struct JSONText: Sendable {
  private static let width = 96

  public init() {}

  /// The text of `tree`, with a line feed at the end.
  public func text(of tree: ValueTree) -> String {
    var out = ""
    write(tree, indent: 0, to: &out)
    return out + "\n"
  }

  private func write(_ tree: ValueTree, indent: Int, to out: inout String) {
    if indent > 0 || tree.isLeaf, let short = oneLine(tree, room: Self.width - indent) {
      out += short
      return
    }
    let margin = String(repeating: " ", count: indent + 2)
    switch tree {
    case .list(let items):
      writeAll(items, "[", "]", indent, &out) { item, out in
        out += margin
        write(item, indent: indent + 2, to: &out)
      }
    case .map(let entries):
      writeAll(entries, "{", "}", indent, &out) { entry, out in
        out += "\(margin)\(Self.quoted(entry.key)): "
        write(entry.value, indent: indent + 2, to: &out)
      }
    default: out += leaf(tree)
    }
  }

  private func writeAll<Item>(
    _ items: [Item], _ open: String, _ close: String, _ indent: Int, _ out: inout String,
    _ write: (Item, inout String) -> Void
  ) {
    out += open
    for (index, item) in items.enumerated() {
      out += index == 0 ? "\n" : ",\n"
      write(item, &out)
    }
    out += "\n\(String(repeating: " ", count: indent))\(close)"
  }

  /// The tree on one line, if it fits into `room`.
  private func oneLine(_ tree: ValueTree, room: Int) -> String? {
    var left = room
    return oneLine(tree, left: &left)
  }

  private func oneLine(_ tree: ValueTree, left: inout Int) -> String? {
    var parts: [String] = []
    switch tree {
    case .list(let items):
      for item in items {
        guard let part = oneLine(item, left: &left) else { return nil }
        parts.append(part)
        left -= 2
      }
      return left >= 0 ? "[\(parts.joined(separator: ", "))]" : nil
    case .map(let entries):
      for entry in entries {
        let key = Self.quoted(entry.key)
        guard let part = oneLine(entry.value, left: &left) else { return nil }
        parts.append("\(key): \(part)")
        left -= key.utf8.count + 4
      }
      return left >= 0 ? "{\(parts.joined(separator: ", "))}" : nil
    default:
      let text = leaf(tree)
      left -= text.utf8.count
      return text
    }
  }

  private func leaf(_ tree: ValueTree) -> String {
    switch tree {
    case .null: "null"
    case .truth(let value): value ? "true" : "false"
    case .number(let text): text
    case .text(let text): Self.quoted(text)
    case .list: "[]"
    case .map: "{}"
    }
  }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
