// All faults of a plan, told at once.

import Pairs
import Records

/// What is wrong with a plan; one sentence for each fault.
public struct PlanFaults: Error, CustomStringConvertible, Equatable {
  public let faults: [String]

  public var description: String {
    faults.count == 1 ? faults[0] : faults.map { "- \($0)" }.joined(separator: "\n")
  }
}

extension MatchPlan {
  /// Throws `PlanFaults` with everything in the plan that cannot work on `table`.
  public func check(_ table: Table) throws {
    let names = Set(attributes.map(\.name))
    var faults = columnFaults(table)
    if version != 1 { faults.append("the plan has version \(version); this program reads 1") }
    // A plan may do neither: so it is inferred where nothing can tell records apart.
    if comparisons.isEmpty && !blocking.isEmpty {
      faults.append("the plan compares nothing; add to 'comparisons'")
    }
    if comparisons.count > 16 {
      faults.append("the plan has \(comparisons.count) comparisons; at most 16 are possible")
    }
    if blocking.isEmpty && !comparisons.isEmpty {
      faults.append("the plan has no blocking rule; add to 'blocking'")
    }
    if !(threshold > 0 && threshold < 1) {
      faults.append("the threshold is \(threshold); expected a number between 0 and 1")
    }
    for comparison in comparisons {
      for name in [comparison.attribute] + [comparison.partner].compactMap({ $0 })
      where !exists(name, names) {
        faults.append("a comparison names the attribute '\(name)', which the plan does not define")
      }
    }
    for name in Set(blocking.flatMap(\.keys).flatMap(\.attributes)).sorted()
    where !exists(name, names) {
      faults.append("a blocking rule names the attribute '\(name)', which the plan does not define")
    }
    faults += merging.faults(columns: table.columns.map(\.name), sources: table.sources)
    if !faults.isEmpty { throw PlanFaults(faults: faults) }
  }

  /// Throws `PlanFaults` when a comparison names a derived attribute that the records lack.
  func checkDerived(_ records: StandardRecords) throws {
    let names = Set(records.attributes.map(\.name))
    let faults = comparisons.filter { !names.contains($0.attribute) }.map { comparison in
      "the plan compares '\(comparison.attribute)', which these records do not give; they give: "
        + names.sorted().joined(separator: ", ")
    }
    if !faults.isEmpty { throw PlanFaults(faults: faults) }
  }

  private func columnFaults(_ table: Table) -> [String] {
    var faults: [String] = []
    let columns = table.columns.map(\.name)
    for attribute in attributes {
      for column in attribute.columns where !columns.contains(column) {
        faults.append(
          "the attribute '\(attribute.name)' is made from the column '\(column)', which the input "
            + "lacks; it has: \(columns.joined(separator: ", "))")
      }
    }
    let repeated = Dictionary(grouping: attributes.map(\.name), by: { $0 }).filter { $1.count > 1 }
    for name in repeated.keys.sorted() {
      faults.append("the attribute '\(name)' is defined \(repeated[name]?.count ?? 2) times")
    }
    return faults
  }

  /// Derived attributes are named after the one they come from: `address.numbers`.
  private func exists(_ name: String, _ names: Set<String>) -> Bool {
    names.contains(name) || names.contains(String(name.prefix { $0 != "." }))
  }
}
