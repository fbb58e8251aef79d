// Keys under which records of a Chinese file meet.

import Pairs
import Records

/// Blocking rules of attributes that are compared as Chinese.
struct ChineseBlocking {
  private let attributes: [Attribute]
  private let own: Set<String>

  init(_ attributes: [Attribute], _ comparisons: [Comparison]) {
    self.attributes = attributes
    own = Set(
      comparisons.filter {
        [.chineseName, .chineseAddress, .chineseCompany].contains($0.comparator)
      }.map(\.attribute))
  }

  /// Whether an attribute is compared as Chinese.
  func isOwn(_ attribute: Attribute) -> Bool { own.contains(attribute.name) }

  /// The rules of names: given names by value and sound, surnames by sound, and surname with any
  /// character of the given name.
  func nameRules() -> [BlockingRule] {
    let names = attributes.filter(isOwn)
    let family = names.filter { $0.role == .familyName }.map(\.name)
    let given = names.filter { $0.role == .givenName }.map(\.name)
    var rules: [BlockingRule] = []
    if !given.isEmpty {
      rules += [BlockingRule(given, .value), BlockingRule(given, .syllables)]
    }
    if !family.isEmpty { rules.append(BlockingRule(family, .syllables)) }
    if !family.isEmpty, !given.isEmpty {
      rules.append(
        BlockingRule([BlockingKey(family, .syllables), BlockingKey(given, .characters)]))
    }
    return rules
  }

  /// The rules of any other attribute; nil where the usual ones do.
  func rules(for attribute: Attribute) -> [BlockingRule]? {
    let name = [attribute.name]
    let isMasked = attribute.values.bytes.contains(UInt8(ascii: "*"))
    switch attribute.role {
    case .address where isOwn(attribute), .street where isOwn(attribute):
      return [.value, .premises].map { BlockingRule(name, $0) }
    case .company where isOwn(attribute):
      return [.value, .tradeName].map { BlockingRule(name, $0) }
    case .phone where isMasked && !own.isEmpty:
      return [.value, .lastDigits(7), .firstDigits(6), .ends].map { BlockingRule(name, $0) }
    case .identifier where !own.isEmpty:
      return [.value, .lastDigits(7), .firstDigits(6), .firstDigits(14)].map {
        BlockingRule(name, $0)
      }
    default: return nil
    }
  }
}
