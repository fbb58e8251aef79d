// Columns of a Chinese file: their language, and the parts of one address taken together.
//
// A file is Chinese when, of some column with names, companies, addresses or texts, one value in
// twenty or more has Han characters and hardly any kana or Hangul. Then columns whose values follow
// Chinese habits are read as Chinese, and province, city, county and street columns are read
// together with the one address column.

/// Settles what depends on the language of the file.
struct ChineseColumns {
  /// The share of values with Han characters from which on a file is Chinese.
  static let shareMin = 0.05

  private let shapes: [String: ColumnShape]

  init(_ shapes: [String: ColumnShape]) { self.shapes = shapes }

  func settled(_ roles: [ColumnRole]) -> [ColumnRole] {
    guard roles.contains(where: isChinese) else { return roles }
    return joinedAddresses(roles).map { role in
      var role = role
      if hasOwnHabits(role.role) { role.language = .chinese }
      return role
    }
  }

  private func isChinese(_ role: ColumnRole) -> Bool {
    switch role.role {
    case .givenName, .familyName, .fullName, .company, .address, .street, .town, .region, .word,
      .text:
      role.columns.contains { column in
        guard let shape = shapes[column] else { return false }
        return shape.han >= Self.shareMin && shape.kana * 5 <= shape.han
      }
    default: false
    }
  }

  private func hasOwnHabits(_ role: Role) -> Bool {
    switch role {
    case .givenName, .familyName, .fullName, .company, .address, .street, .phone, .identifier,
      .birthDate, .date, .word, .text, .town, .region:
      true
    default: false
    }
  }

  /// The columns of an address's parts as one address, in the order of the table.
  private func joinedAddresses(_ roles: [ColumnRole]) -> [ColumnRole] {
    let addresses = roles.indices.filter { roles[$0].role == .address }
    let parts = roles.indices.filter { place in
      [.region, .town, .street].contains(roles[place].role) && roles[place].columns.count == 1
        && (shapes[roles[place].columns[0]]?.han ?? 0) > 0.5
    }
    guard addresses.count <= 1, !parts.isEmpty, addresses.count + parts.count > 1 else {
      return roles
    }
    let main = addresses.first ?? parts[parts.count - 1]
    var joined = roles[main]
    let places = parts.filter { $0 != main }
      .sorted { (rank(roles[$0]), $0) < (rank(roles[$1]), $1) }
    joined.columns = places.flatMap { roles[$0].columns } + joined.columns
    joined.role = .address
    joined.reason = "its columns are the parts of one address"
    return roles.indices.filter { $0 == main || !parts.contains($0) }
      .map { $0 == main ? joined : roles[$0] }
  }

  /// Provinces before cities, cities before counties, those before streets.
  private func rank(_ role: ColumnRole) -> Int {
    let name = role.columns[0].lowercased()
    let words = [["省", "prov"], ["市", "city"], ["区", "县", "district", "county"]]
    if let found = words.firstIndex(where: { $0.contains { name.contains($0) } }) { return found }
    return role.role == .street ? 4 : 3
  }
}
