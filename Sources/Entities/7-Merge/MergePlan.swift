// Stage 7's plan: the rules by which all columns of the golden records are chosen.

import Records

/// How golden records are made. The plan without any rule is a good one: see `MergeRule.standard`.
public struct MergePlan: Sendable, Hashable, Codable {
  /// Rules of single columns, by name; a column without one has the rule of its role.
  public var rules: [String: MergeRule]
  /// The column with each record's time of update: ISO 8601, all-digit, epoch or numeric dates.
  public var recencyColumn: String?
  /// Sources by falling trust; those not named come after.
  public var sourcePriority: [String]
  /// Columns that survive together, all from one record. Nil: all columns of an address as one
  /// group, and the columns of which standardising makes one date.
  public var groups: [[String]]?

  /// A plan; every part may be left out.
  public init(
    rules: [String: MergeRule] = [:], recencyColumn: String? = nil, sourcePriority: [String] = [],
    groups: [[String]]? = nil
  ) {
    self.rules = rules
    self.recencyColumn = recencyColumn
    self.sourcePriority = sourcePriority
    self.groups = groups
  }

  enum CodingKeys: String, CodingKey {
    case rules, groups
    case recencyColumn = "recency_column"
    case sourcePriority = "source_priority"
  }

  /// Reads a plan in which any part may be missing.
  public init(from decoder: any Decoder) throws {
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      rules: try parts.decodeIfPresent([String: MergeRule].self, forKey: .rules) ?? [:],
      recencyColumn: try parts.decodeIfPresent(String.self, forKey: .recencyColumn),
      sourcePriority: try parts.decodeIfPresent([String].self, forKey: .sourcePriority) ?? [],
      groups: try parts.decodeIfPresent([[String]].self, forKey: .groups))
  }

  /// The standard plan, with the update time taken from the column of `table` that is named for
  /// one and whose values are dates; O(distinct values of such columns).
  public static func inferred(from table: Table) -> MergePlan {
    let best = table.columns
      .filter { UpdateTimes.isNamedForOne($0.name) }
      .map { (name: $0.name, share: UpdateTimes.readableShare(of: $0)) }
      .filter { $0.share > 0.5 }
      .max { ($0.share, $1.name) < ($1.share, $0.name) }
    return MergePlan(recencyColumn: best?.name)
  }

  /// Everything in the plan that cannot work on a table with these columns and sources: a
  /// sentence for each fault. The merger ignores what it does not find.
  public func faults(columns: [String], sources: [String]) -> [String] {
    let groups = groups ?? []
    let named = rules.keys.sorted() + [recencyColumn].compactMap { $0 } + groups.flatMap { $0 }
    var faults = named.filter { !columns.contains($0) }.map {
      "merging names the column '\($0)', which the input lacks; it has: "
        + columns.joined(separator: ", ")
    }
    faults += sourcePriority.filter { !sources.contains($0) }.map {
      "merging trusts the source '\($0)', which the input lacks; it has: "
        + sources.joined(separator: ", ")
    }
    var seen: Set<String> = []
    for column in groups.flatMap({ $0 }) where !seen.insert(column).inserted {
      faults.append("the column '\(column)' is named twice in the groups of merging; keep one")
    }
    for (column, rule) in rules.sorted(by: { $0.key < $1.key }) {
      if rule == .mostRecent && recencyColumn == nil {
        faults.append("'\(column)' is merged by most_recent; set 'recencyColumn' in merging")
      }
      if rule == .sourcePriority && sourcePriority.isEmpty {
        faults.append("'\(column)' is merged by source_priority; set 'sourcePriority' in merging")
      }
    }
    return faults
  }
}
