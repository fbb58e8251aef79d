// Files of named numbers, such as rates: written with a comment at each, and read with every fault
// told at once, each with its line.
//
// Names have parts joined by dots; each part but the last is a mapping in the file. A file may
// leave out what it does not change.

import Yams

/// A number that a file may hold.
public struct NumberEntry: Sendable {
  /// Parts joined by dots, such as `sources.crm.share`.
  public let name: String
  /// Its value as written, and where a file does not say otherwise.
  public let value: Double
  /// What it may be.
  public let range: ClosedRange<Double>
  /// Whether only whole numbers are taken.
  public let isWhole: Bool
  /// What it is, in a few words.
  public let meaning: String

  public init(
    name: String, value: Double, range: ClosedRange<Double>, isWhole: Bool, meaning: String
  ) {
    self.name = name
    self.value = value
    self.range = range
    self.isWhole = isWhole
    self.meaning = meaning
  }
}

/// Everything that is wrong with an input file.
public struct InputErrors: Error, Sendable, CustomStringConvertible {
  /// In the order of their lines, at least one.
  public let errors: [InputError]

  public init(errors: [InputError]) { self.errors = errors }

  /// One line for each.
  public var description: String { errors.map(\.description).joined(separator: "\n") }

  /// The program's exit code.
  public var exitCode: Int32 { errors[0].exitCode }
}

/// Writes numbers.
public struct NumbersText: Sendable {
  public init() {}

  /// YAML with the title above and the meaning of each number behind it; O(entries).
  public func text(_ entries: [NumberEntry], title: String) -> String {
    var lines = title.split(separator: "\n").map { "# \($0)" }
    var open: [Substring] = []
    for entry in entries {
      let parts = entry.name.split(separator: ".")
      let shared = zip(open, parts.dropLast()).prefix { $0 == $1 }.count
      for depth in shared..<(parts.count - 1) {
        lines.append(margin(depth) + "\(parts[depth]):")
      }
      open = Array(parts.dropLast())
      lines.append(line(entry, name: parts[parts.count - 1], depth: parts.count - 1))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ entry: NumberEntry, name: Substring, depth: Int) -> String {
    var number = "\(entry.value)"
    if number.hasSuffix(".0") { number.removeLast(2) }
    let text = margin(depth) + "\(name): \(number)"
    return text + String(repeating: " ", count: max(2, 32 - text.count)) + "# \(entry.meaning)"
  }

  private func margin(_ depth: Int) -> String { String(repeating: "  ", count: depth) }
}

/// Reads numbers.
public struct NumbersReader: Sendable {
  private let entries: [String: NumberEntry]
  private let groups: Set<String>
  private let start: String

  /// A reader of files with some of those numbers; `start` says how to get such a file.
  public init(entries: [NumberEntry], start: String) {
    self.entries = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0) })
    self.start = start
    var groups: Set<String> = []
    for entry in entries {
      let parts = entry.name.split(separator: ".")
      for count in 1..<max(1, parts.count) {
        groups.insert(parts.prefix(count).joined(separator: "."))
      }
    }
    self.groups = groups
  }

  /// The numbers of a YAML (or JSON) file by name, each with its line. Throws `InputError` for a
  /// file that is no YAML, and `InputErrors` with every unknown name and every bad value.
  public func read(_ path: String) throws -> [String: (value: Double, line: Int?)] {
    let document = try YAMLDocument(path, expecting: "names with numbers", advice: start)
    var found: [String: (value: Double, line: Int?)] = [:]
    var errors: [InputError] = []
    guard let mapping = document.root.mapping else {
      throw fault(
        path, document.root, expected: "names with numbers", found: "something else", start)
    }
    walk(mapping, "", path, &found, &errors)
    if !errors.isEmpty {
      throw InputErrors(errors: errors.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
    return found
  }

  private func walk(
    _ mapping: Node.Mapping, _ prefix: String, _ path: String,
    _ found: inout [String: (value: Double, line: Int?)], _ errors: inout [InputError]
  ) {
    for (key, value) in mapping {
      let name = prefix + (key.string ?? "")
      if let entry = entries[name] {
        switch number(value, entry, path) {
        case .success(let number): found[name] = (number, value.mark?.line)
        case .failure(let error): errors.append(error)
        }
      } else if groups.contains(name) {
        if let inner = value.mapping {
          walk(inner, name + ".", path, &found, &errors)
        } else if value.null == nil {
          errors.append(
            fault(
              path, value, expected: "names with numbers below \"\(name)\"",
              found: value.scalar.map { "\"\($0.string)\"" } ?? "a list", known(below: name + ".")))
        }
      } else {
        errors.append(
          fault(
            path, key,
            expected: prefix.isEmpty ? "a known name" : "a known name below \(prefix.dropLast())",
            found: "\"\(key.string ?? "")\"", known(below: prefix)))
      }
    }
  }

  private func number(
    _ node: Node, _ entry: NumberEntry, _ path: String
  ) -> Result<Double, InputError> {
    let bounds = "\(plain(entry.range.lowerBound)) to \(plain(entry.range.upperBound))"
    let expected = "\(entry.isWhole ? "a whole number" : "a number") from \(bounds)"
    let advice = "\(entry.name) is: \(entry.meaning); without this line it is \(plain(entry.value))"
    let text = node.scalar?.string
    guard let text, let value = Double(text), entry.range.contains(value),
      !entry.isWhole || value == value.rounded()
    else {
      let found = text.map { $0.isEmpty ? "nothing" : "\"\($0)\"" } ?? "a list or names"
      return .failure(
        fault(path, node, expected: "\(expected) for \(entry.name)", found: found, advice))
    }
    return .success(value)
  }

  /// What may stand below a name.
  private func known(below prefix: String) -> String {
    let names = Set(
      entries.keys.filter { $0.hasPrefix(prefix) }
        .map { $0.dropFirst(prefix.count).prefix { $0 != "." } })
    return "there are: \(names.sorted().joined(separator: ", "))"
  }

  private func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  private func fault(
    _ path: String, _ node: Node, expected: String, found: String, _ advice: String
  ) -> InputError {
    InputError(
      kind: .badData, file: path, line: node.mark?.line, expected: expected, found: found,
      advice: advice)
  }
}
