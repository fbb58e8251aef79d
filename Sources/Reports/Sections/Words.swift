// The plan's terms in words for people.

import MatchKit

/// How records become customers, in words.
enum ClusterWords {
  static func method(_ rule: ClusterRule) -> String {
    switch rule {
    case .components: "joining everything that links connect"
    case .averageLinkage: "average linkage, which asks all pairs of two groups before it joins them"
    case .oneToOne: "one-to-one assignment: at most one record of each source"
    }
  }
}

extension Role {
  /// The role as people say it: `given name`.
  var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}

extension Comparison {
  /// How the values are compared, in a few words.
  var words: String {
    let partner = partner.map { " (also against \($0))" } ?? ""
    let own = isPersonal ? "; an entity's own" : ""
    return comparator.words + partner + own
  }
}

extension Comparator {
  /// What the comparison looks at.
  var words: String {
    switch self {
    case .name: "as names: spelling, order, nicknames, initials"
    case .word: "as words: spelling, order"
    case .text: "as text: shared words and letter groups, rare ones count more"
    case .numbers: "as sets of numbers: contained or shared"
    case .date: "as dates: edits, swapped day and month, equal parts"
    case .phone: "as telephone numbers: edits, equal endings"
    case .identifier: "as identifiers: equal or one or two edits"
    case .code: "as codes: edits, equal beginnings"
    case .email: "as e-mail addresses: local part, edits"
    case .number: "as numbers: relative difference"
    case .integer: "as small integers: difference"
    case .category: "equal or not"
    case .place: "as places: distance in kilometres"
    case .chineseName: "as Chinese names: characters, sound, look, script, hidden characters"
    case .chineseAddress: "as Chinese addresses: the finest level that agrees"
    case .chineseCompany: "as Chinese companies: trade name, business, region, branch"
    }
  }
}
