// The plan applied to a table: a rule for every column, and which columns survive together.

import Kernels
import Records

/// Columns, groups and records as the choosers need them.
struct MergeLayout: Sendable {
  let columns: [MergeColumn]
  /// Columns that are chosen by themselves.
  let single: [Int]
  /// Columns that survive together, two or more each.
  let groups: [[Int]]
  let records: MergeRecords

  /// The layout for a table of which the records `rivals` share a customer with others.
  init(
    plan: MergePlan, table: Table, records: StandardRecords?, roles given: [String: Role],
    rivals: [UInt32]
  ) {
    let roles = Self.roles(records, given)
    let names = table.columns.map(\.name)
    let groups = Self.groups(plan, names: names, roles: roles, records: records)
    let asksAll = plan.rules.values.contains(.mostComplete)
    let columns = table.columns.map { column in
      let role = roles[column.name] ?? .word
      let leader = groups.first { $0.contains(column.name) }
      let rule =
        leader.map { Self.groupRule(plan, $0) } ?? plan.rules[column.name]
        ?? (column.name == plan.recencyColumn ? .mostRecent : .standard(for: role))
      return MergeColumn(
        column, rule: rule, role: role, records: records, looked: asksAll ? nil : rivals)
    }
    self.columns = columns
    self.groups = groups.map { $0.compactMap { names.firstIndex(of: $0) } }
    let grouped = Set(self.groups.flatMap { $0 })
    single = columns.indices.filter { !grouped.contains($0) }
    self.records = MergeRecords(
      recency: plan.recencyColumn.flatMap { table.column(named: $0) }
        .map { UpdateTimes.ranks(of: $0) } ?? [],
      trustOf: table.sources.map { source in
        plan.sourcePriority.firstIndex(of: source).map { plan.sourcePriority.count - $0 } ?? 0
      },
      sourceOf: table.sourceOf,
      completeness: columns.contains { $0.rule == .mostComplete }
        ? Self.completeness(columns, count: table.recordCount) : [])
  }

  /// The role of every column that an attribute was made from, unless given.
  private static func roles(_ records: StandardRecords?, _ given: [String: Role]) -> [String: Role]
  {
    var roles: [String: Role] = [:]
    for attribute in records?.attributes ?? [] {
      for column in attribute.columns where roles[column] == nil { roles[column] = attribute.role }
    }
    return roles.merging(given) { $1 }
  }

  /// The plan's groups, or the address and each date in several columns; two columns or more.
  private static func groups(
    _ plan: MergePlan, names: [String], roles: [String: Role], records: StandardRecords?
  ) -> [[String]] {
    var groups = plan.groups ?? []
    if plan.groups == nil {
      groups = (records?.attributes ?? [])
        .filter { $0.role == .birthDate || $0.role == .date }.map(\.columns)
      groups.append(
        names.filter { name in
          roles[name].map { addressRoles.contains($0) && plan.rules[name] == nil } ?? false
        })
    }
    var taken: Set<String> = []
    return groups.compactMap { group in
      let kept = group.filter { names.contains($0) && taken.insert($0).inserted }
      return kept.count > 1 ? kept : nil
    }
  }

  private static let addressRoles: Set<Role> = [
    .address, .streetNumber, .street, .unit, .town, .region, .postcode, .country, .latitude,
    .longitude,
  ]

  /// The rule of the first column of the group that has one.
  private static func groupRule(_ plan: MergePlan, _ group: [String]) -> MergeRule {
    group.lazy.compactMap { plan.rules[$0] }.first ?? .mostFrequent
  }

  private static func completeness(_ columns: [MergeColumn], count: Int) -> [UInt16] {
    parallelFill(count, initial: 0) { range, span in
      for column in columns {
        for (slot, record) in range.enumerated() {
          if column.values[Int(column.codes[record])].isValid { span[slot] += 1 }
        }
      }
    }
  }
}
