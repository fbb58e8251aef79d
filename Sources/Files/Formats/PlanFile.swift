// Plans as YAML: written with comments, ready to edit, and read with every fault told by line.

import FoundationEssentials
import MatchKit
import Yams

/// Writes plans.
public struct PlanText: Sendable {
  public init() {}

  /// The plan as commented YAML; `decisions` become comments behind what they are about.
  public func text(_ plan: MatchPlan, decisions: [PlanDecision] = []) throws -> String {
    let reasons = Dictionary(
      decisions.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    var comments = Self.sections
    for (index, attribute) in plan.attributes.enumerated() {
      comments["attributes/\(index)"] = reasons[attribute.name]?.reason
    }
    let used = Set(plan.attributes.flatMap(\.columns) + plan.attributes.map(\.name))
    let unused = decisions.filter { $0.decision == Role.ignored.rawValue }
      .filter { !used.contains($0.subject) }
    if !unused.isEmpty {
      comments["attributes"]! += "\nNot used: "
        + unused.map { "\($0.subject) (\($0.reason))" }.joined(separator: "; ")
    }
    return Wording.current.comments(
      YAMLText(comments: comments).text(of: try ValueTreeEncoder().tree(of: plan)))
  }

  private static var sections: [String: String] {
    [
      "version": "A matching plan: edit it and give it to --plan.",
      "task": "dedupe: any two records may be one customer. link: only records of different\n"
        + "sources. link_one_to_one: the same, and no source holds a customer twice.",
      "attributes": "Columns and what they mean. Roles:"
        + wrapped(Role.allCases.map(\.rawValue).joined(separator: ", "), width: 80),
      "blocking": "Which pairs are compared: those that agree on all keys of one rule.\n"
        + "Functions:" + wrapped(KeyFunction.names, width: 80),
      "budget": "How many pairs may be compared.",
      "comparisons": "How pairs are compared, at most 16. Comparators:"
        + wrapped(Comparator.allCases.map(\.rawValue).joined(separator: ", "), width: 80),
      "threshold": "Links below this probability are not used.",
      "clustering": "How links become customers: "
        + ClusterRule.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      "merging": "How golden values are chosen. Rules by column, such as rules: {email: longest}:"
        + wrapped(MergeRule.allCases.map(\.rawValue).joined(separator: ", "), width: 80),
    ]
  }

  /// Text broken at blanks, behind its heading.
  private static func wrapped(_ text: String, width: Int) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines.count == 1 || lines[lines.count - 1].count + word.count + 1 > width {
        lines.append(" ")
      }
      lines[lines.count - 1] += " \(word)"
    }
    return lines.joined(separator: "\n")
  }
}

/// Reads plans.
public struct PlanReader: Sendable {
  public init() {}

  /// The plan in a YAML (or JSON) file; throws `InputError` with the line of the fault.
  public func read(_ path: String) throws -> MatchPlan {
    let root = try YAMLDocument(
      path, expecting: "a plan", advice: "matchkit plan prints a plan to begin with"
    ).root
    let plan: MatchPlan
    do {
      plan = try YAMLDecoder().decode(MatchPlan.self, from: plainKeys(root))
    } catch let error as DecodingError {
      throw DecodingFault(error).inputError(path) { line(of: $0, in: root) }
    }
    let known = try ValueTreeEncoder().tree(of: plan)
    if let stranger = unknownKey(in: root, known: known, path: []) {
      throw InputError(
        kind: .badData, file: path, line: stranger.line, expected: "a key of a plan",
        found: "\"\(stranger.key)\"",
        advice: "compare with the output of matchkit plan; there are: \(stranger.known)")
    }
    return plan
  }

  /// The same tree with keys as the decoder looks them up: one that is quoted because it would
  /// mean something else, such as "no", would not be found.
  private func plainKeys(_ node: Node) -> Node {
    switch node {
    case .mapping(let mapping):
      Node(mapping.map { (Node($0.key.string ?? ""), plainKeys($0.value)) })
    case .sequence(let items): Node(items.map(plainKeys))
    default: node
    }
  }

  /// The line of the innermost node on the way that exists.
  private func line(of path: [any CodingKey], in root: Node) -> Int? {
    var node = root
    for key in path {
      if let index = key.intValue, let list = node.sequence, index < list.count {
        node = list[index]
      } else if let inner = node.mapping?[Node(key.stringValue)] {
        node = inner
      } else {
        break
      }
    }
    return node.mark?.line
  }

  /// The first key that the plan as understood does not have.
  private func unknownKey(
    in node: Node, known: ValueTree, path: [String]
  ) -> (key: String, line: Int?, known: String)? {
    if case .list(let items) = known, let list = node.sequence {
      for (inner, item) in zip(list, items) {
        if let found = unknownKey(in: inner, known: item, path: path) { return found }
      }
    }
    guard case .map(let entries) = known, let mapping = node.mapping else { return nil }
    for (key, value) in mapping {
      let name = key.string ?? ""
      if let inner = known[name] {
        if let found = unknownKey(in: value, known: inner, path: path + [name]) { return found }
      } else if value.null == nil {
        return (name, key.mark?.line, entries.map(\.key).joined(separator: ", "))
      }
    }
    return nil
  }
}
