// Which names stand for each other: Bob, Rob and Robert share a group.
//
// A group is a name with its short forms, so a short form lies in the groups of all names that it
// is short for (Al: Albert, Alan, Alfred ...). Albert and Alan share no group. From the data of
// the PyPI package nicknames and, for other languages than English, by hand.

import Kernels

/// Groups of given names and their short forms.
public enum Nicknames {
  /// The groups of a standardised given name, ascending; empty if it is in none. Of a name of
  /// several words that is in none as a whole, the groups of its first word. O(bytes).
  public static func groups(of name: Span<UInt8>) -> ArraySlice<UInt16> {
    let whole = table.groups(of: name)
    if !whole.isEmpty { return whole }
    for at in 0..<name.count where name[at] == 0x20 {
      return table.groups(of: name.extracting(0..<at))
    }
    return []
  }

  /// Whether two standardised given names share a group.
  public static func shareGroup(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    let others = groups(of: right)
    return groups(of: left).contains { others.contains($0) }
  }

  /// Whether a word is a name of any group.
  static func contains(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    table.names.contains(bytes, word)
  }

  private static let table = NicknameTable(literal: nicknameLiteral)
}

/// The groups of every name, decoded at first use.
private struct NicknameTable: Sendable {
  /// Names with their place in `offsets`.
  let names: WordTable
  private let offsets: [Int]
  private let groups: [UInt16]

  init(literal: String) {
    var groupsOf: [String: [UInt16]] = [:]
    var order: [String] = []
    for (group, line) in literal.split(separator: ";").enumerated() {
      for word in line.split(whereSeparator: \.isWhitespace) {
        let name = String(word.map { $0 == "_" ? " " : $0 })
        if groupsOf[name] == nil { order.append(name) }
        if groupsOf[name]?.last != UInt16(group) {
          groupsOf[name, default: []].append(UInt16(group))
        }
      }
    }
    names = WordTable(order.enumerated().map { ($1, $0) })
    var offsets = [0]
    var groups: [UInt16] = []
    for name in order {
      groups += groupsOf[name]!
      offsets.append(groups.count)
    }
    self.offsets = offsets
    self.groups = groups
  }

  func groups(of name: Span<UInt8>) -> ArraySlice<UInt16> {
    guard let place = names.number(of: name) else { return [] }
    return groups[offsets[place]..<offsets[place + 1]]
  }
}
