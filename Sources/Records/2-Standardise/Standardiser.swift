// Stage 2's verb: raw columns into standardised attributes.
//
// Each rule's distinct values are standardised once, in parallel; values that become equal share
// a code. Then values that too many unrelated records share are blanked, columns that repeat
// others keep only what they add, and names that e-mail addresses spell fill gaps. The table
// itself stays as it is.

import Kernels

/// Turns a table into standard records by its rules.
public struct Standardiser: Sendable {
  /// One rule for each attribute wanted.
  public let rules: [StandardiseRule]

  /// A standardiser with those rules.
  public init(rules: [StandardiseRule]) { self.rules = rules }

  /// The standard form of every record; about half a microsecond per distinct value.
  ///
  /// Rules of role `ignored` and rules whose columns the table lacks make no attribute, only a
  /// note. Attributes follow the order of the rules, each with its derived ones behind it.
  public func standardise(_ table: Table) -> StandardRecords {
    var outcomes = rules.map { rule in
      RawColumn(rule, in: table).map { ColumnStandard(rule: rule, raw: $0).outcome() }
        ?? .missing(rule)
    }
    SharedValues().blank(&outcomes)
    let bridged = IdentityBridges().filled(outcomes.flatMap(\.attributes))
    for remark in bridged.remarks {
      for place in outcomes.indices
      where outcomes[place].attributes.first?.columns == remark.columns {
        outcomes[place].note = outcomes[place].note.blanking(0, remark.text)
      }
    }
    let attributes = NamesFromEmails().filled(CompositeColumns().reduced(bridged.attributes))
    return StandardRecords(
      attributes: attributes, sourceOf: table.sourceOf, sourceCount: table.sources.count,
      notes: outcomes.map(\.note))
  }
}
