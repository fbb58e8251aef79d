// What one raw value becomes.

/// The standard forms of one value; reused from value to value.
package struct StandardValue: Sendable {
  /// The main form; empty is missing.
  package var main: [UInt8] = []
  /// The first and the second derived part, if the role has them.
  package var first: [UInt8] = []
  package var second: [UInt8] = []
  /// The third derived part.
  package var third: [UInt8] = []
  /// Whether only a part of the value could be read.
  package var isDoubtful = false

  package init() {}

  package mutating func clear() {
    // Most are empty already, and emptying costs a call.
    if !main.isEmpty { main.removeAll(keepingCapacity: true) }
    if !first.isEmpty { first.removeAll(keepingCapacity: true) }
    if !second.isEmpty { second.removeAll(keepingCapacity: true) }
    if !third.isEmpty { third.removeAll(keepingCapacity: true) }
    isDoubtful = false
  }
}

/// A derived attribute of a role.
struct DerivedPart: Sendable {
  /// What follows the attribute's name and a dot.
  let suffix: String
  let role: Role
  /// The attribute is kept when this share of the records with a main value have the part.
  let shareMin: Double
}
