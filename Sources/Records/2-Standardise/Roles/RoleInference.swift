// Which column means what, from headers and values.
//
// A header suggests a role in nine languages; the values (a sample of up to 3,000 filled records)
// must bear it out. Where they do not, or the header says nothing, the values decide by shape:
// e-mail, date, phone, identifier, number, category, integer, code, text, word, in this order.
// Columns that cannot tell records apart or would mislead are ignored, with the reason: constants,
// columns under 2 % filled, time stamps, row counters.

/// Infers the roles of a table's columns.
public struct RoleInference: Sendable {
  /// Columns filled in a smaller share of the records are ignored.
  static let filledShareMin = 0.02

  public init() {}

  /// A role for every column, in the table's order; O(records + a sample of values per column).
  public func infer(_ table: Table) -> [ColumnRole] {
    let shapes = table.columns.map { ColumnShape($0) }
    let hints = table.columns.map { HeaderHint(header: $0.name) }
    let dates = DateColumns(names: table.columns.map(\.name), shapes: shapes).groups
    let grouped = Set(dates.flatMap(\.places))
    let counters = RowCounters(table)
    var roles: [ColumnRole] = []
    for (place, column) in table.columns.enumerated() {
      if let group = dates.first(where: { $0.places.min() == place }) {
        roles.append(group.role(in: table))
      }
      if grouped.contains(place) { continue }
      roles.append(
        RoleDecision(name: column.name, hint: hints[place], shape: shapes[place])
          .role(isCounter: counters.isCounter(column, hint: hints[place])))
    }
    let shapeOf = Dictionary(
      zip(table.columns.map(\.name), shapes), uniquingKeysWith: { first, _ in first })
    return ChineseColumns(shapeOf).settled(NameColumns().settled(roles, shapes: shapeOf))
  }
}
