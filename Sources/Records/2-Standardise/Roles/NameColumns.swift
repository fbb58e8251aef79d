// What the columns say together: a lone "name" beside a family name is the given name.

/// Settles roles that depend on other columns.
struct NameColumns {
  func settled(_ roles: [ColumnRole], shapes: [String: ColumnShape]) -> [ColumnRole] {
    let known = Set(roles.map(\.role))
    return roles.map { role in
      guard HeaderHint(header: role.columns[0]).kind == .name, role.columns.count == 1,
        let shape = shapes[role.columns[0]], shape.hasDigit < 0.1, shape.tokens < 1.5,
        role.role == .word || role.role == .fullName || role.role == .category
      else { return role }
      if known.contains(.familyName), !known.contains(.givenName) {
        return beside(role, .givenName, "a family name")
      }
      if known.contains(.givenName), !known.contains(.familyName) {
        return beside(role, .familyName, "a given name")
      }
      return role
    }
  }

  private func beside(_ role: ColumnRole, _ new: Role, _ other: String) -> ColumnRole {
    ColumnRole(
      columns: role.columns, role: new, name: role.name,
      reason: "it is a single name beside \(other)", confidence: 0.8)
  }
}
