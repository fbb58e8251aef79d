// A synthetic company's true state: what a source could know on any day.

/// One of the people who speak for a company.
struct Contact: Sendable {
  let given: [UInt8]
  let family: [UInt8]
}

/// A company, or one branch of it, as it is, with its past.
struct Company: Sendable {
  /// Without the legal form.
  var name: Dated<CompanyName>
  /// An index of `LegalFormTable`; -1 for none.
  var form: Dated<Int>
  /// The sign over the door; empty if the name is there.
  var trading: [UInt8] = []
  /// Which branch or store it is, such as a town or #1203; empty for most.
  var label: [UInt8] = []
  /// An index of the addresses of the block.
  var home: Dated<Int>
  /// The number of a post office box; 0 for none.
  var box = 0
  var phone: Dated<Int>
  /// A number for all branches; 0 for none.
  var tollFree = 0
  /// Domain of website and mail; empty for none.
  var domain: Dated<[UInt8]>
  /// What it gives as its address, if that is not at its domain.
  var mailbox: [UInt8] = []
  /// Nine digits, the same for all branches.
  var taxNumber: Int
  var contacts: [Contact]
  /// An index of the bookkeepers of the block; -1 for none.
  var bookkeeper = -1
  /// An index of the registered agents; -1 for none.
  var agent = -1
}

/// How two companies are related.
public enum CompanyRelation: String, Sendable, CaseIterable {
  /// One company in two places.
  case branch
  /// Owned by the same people, of one stem of name.
  case group
  /// Of one chain, with different owners.
  case franchise
  /// Of one name in two towns, and nothing else in common.
  case namesake
  /// In one building of serviced offices.
  case office
  /// Customers of one bookkeeper, whose contact they give.
  case bookkeeper
}

/// Two companies that are easily taken for one.
struct CompanyTie: Sendable {
  var left: Int
  var right: Int
  var relation: CompanyRelation
}

/// Whose address and numbers other companies give as theirs.
struct Agent: Sendable {
  var name: [UInt8]
  var address: Address
  var phone: Int
  var email: [UInt8]
}
