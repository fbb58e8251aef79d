// A plan for a table that nobody has described: roles, then comparisons and blocking rules.

import Entities
import Kernels
import Pairs
import Records

/// One decision of plan inference, in words for people.
public struct PlanDecision: Sendable, Codable, Equatable {
  /// What it is about: a column, an attribute or a rule.
  public let subject: String
  /// What was decided.
  public let decision: String
  /// Why.
  public let reason: String

  public init(subject: String, decision: String, reason: String) {
    self.subject = subject
    self.decision = decision
    self.reason = reason
  }
}

/// An inferred plan with its reasons, and the standardised records it was inferred from.
public struct InferredPlan: Sendable {
  public internal(set) var plan: MatchPlan
  public let decisions: [PlanDecision]
  /// The records as the plan standardises them, so that a run need not do it again.
  public let records: StandardRecords
}

/// Infers a plan from column names and values.
public struct PlanInference: Sendable {
  private let task: MatchTask

  public init(task: MatchTask) { self.task = task }

  /// The plan for `table`; standardises it on the way. O(records × columns).
  public func infer(_ table: Table) -> InferredPlan {
    let roles = RoleInference().infer(table)
    let rules = roles.filter { $0.role != .ignored }.map(\.rule)
    let records = Standardiser(rules: rules).standardise(table)
    var decisions = roles.map {
      PlanDecision(subject: $0.name, decision: $0.role.rawValue, reason: $0.reason)
    }
    let comparisons = ComparisonChoice(records, rules).comparisons(&decisions)
    let plan = MatchPlan(
      task: task, attributes: rules, blocking: BlockingChoice(records, comparisons).rules(),
      comparisons: comparisons,
      clustering: task == .linkOneToOne ? .oneToOne : .averageLinkage,
      merging: MergePlan.inferred(from: table))
    return InferredPlan(plan: plan, decisions: decisions, records: records)
  }
}

/// Chooses how each attribute is compared.
private struct ComparisonChoice {
  static let featuresMax = 16
  let attributes: [Attribute]
  let rules: [StandardiseRule]

  init(_ records: StandardRecords, _ rules: [StandardiseRule]) {
    self.rules = rules
    attributes = records.attributes.filter { $0.role != .ignored && $0.counts.count > 2 }
  }

  func comparisons(_ decisions: inout [PlanDecision]) -> [Comparison] {
    var chosen: [Comparison] = []
    for attribute in attributes {
      guard var comparison = comparison(attribute) else { continue }
      comparison.isPlace = isOfAddress(attribute)
      if isOfPeople, comparison.isPlace { comparison.group = "address" }
      if !isOfPeople, attribute.role == .company { comparison.isPersonal = true }
      chosen.append(comparison)
    }
    guard chosen.count > Self.featuresMax else { return chosen }
    let telling = chosen.sorted { information($0) > information($1) }
    for dropped in telling[Self.featuresMax...] {
      decisions.append(
        PlanDecision(
          subject: dropped.attribute, decision: "not compared",
          reason: "at most \(Self.featuresMax) features are compared, and this one tells least"))
    }
    let kept = Set(telling[..<Self.featuresMax].map(\.attribute))
    return chosen.filter { kept.contains($0.attribute) }
  }

  private func comparison(_ attribute: Attribute) -> Comparison? {
    if isChinese(attribute), let comparison = chineseComparison(attribute) { return comparison }
    if isChinese(attribute), attribute.role == .fullName || isSpare(attribute) { return nil }
    let partner = partner(of: attribute)?.name
    switch attribute.role {
    case .givenName, .fullName:
      return Comparison(attribute.name, .name, partner: partner, isPersonal: true)
    case .familyName, .middleName: return Comparison(attribute.name, .name, partner: partner)
    case .word, .town: return Comparison(attribute.name, .word, partner: partner)
    case .company, .address, .street, .text: return Comparison(attribute.name, .text)
    case .numbers: return Comparison(attribute.name, .numbers)
    case .birthDate, .date: return Comparison(attribute.name, .date, isPersonal: true)
    case .phone: return Comparison(attribute.name, .phone)
    case .identifier: return Comparison(attribute.name, .identifier, isPersonal: true)
    case .code, .postcode, .streetNumber, .unit: return Comparison(attribute.name, .code)
    case .email: return Comparison(attribute.name, .email)
    case .number: return Comparison(attribute.name, .number)
    case .integer: return Comparison(attribute.name, .integer)
    case .sex, .region, .country, .category: return Comparison(attribute.name, .category)
    case .latitude:
      let longitude = attributes.first { $0.role == .longitude }
      return longitude.map { Comparison(attribute.name, .place, partner: $0.name) }
    case .longitude, .ignored: return nil
    }
  }

  private func isChinese(_ attribute: Attribute) -> Bool {
    rules.contains { $0.columns == attribute.columns && $0.language == .chinese }
  }

  /// The text of a Chinese address says again what its parts say: it is compared where there is
  /// hardly anything else.
  private func isSpare(_ attribute: Attribute) -> Bool {
    let isText = attribute.role == .text || attribute.role == .numbers
    guard isText, let column = attributes.first(where: { $0.columns == attribute.columns }),
      column.role == .address || column.role == .street
    else { return false }
    return Set(attributes.map(\.columns)).count > 2
  }

  /// Chinese names, addresses and companies have comparators of their own.
  private func chineseComparison(_ attribute: Attribute) -> Comparison? {
    switch attribute.role {
    case .familyName: Comparison(attribute.name, .chineseName)
    case .givenName: Comparison(attribute.name, .chineseName, isPersonal: true)
    case .address, .street: Comparison(attribute.name, .chineseAddress)
    case .company: Comparison(attribute.name, .chineseCompany)
    case .word: Comparison(attribute.name, .text)
    default: nil
    }
  }

  /// Whether the records are of people, who move; a company elsewhere is another branch. Where both
  /// are named, more people than companies are: else a person is a company's contact.
  private var isOfPeople: Bool {
    let people = filledShare([.givenName, .familyName, .fullName])
    let companies = filledShare([.company])
    if people != companies { return people > companies }
    return people > 0 && attributes.contains { $0.role == .birthDate }
  }

  /// The share of records that the fullest attribute of those roles has a value for.
  private func filledShare(_ roles: [Role]) -> Double {
    attributes.filter { roles.contains($0.role) }.map(\.filledShare).max() ?? 0
  }

  /// Whether the attribute is a part of an address, which changes when somebody moves.
  private func isOfAddress(_ attribute: Attribute) -> Bool {
    switch attribute.role {
    case .address, .street, .streetNumber, .unit, .town, .region, .postcode, .latitude: true
    default: false
    }
  }

  /// Given and family name swap; other word columns when they share their vocabulary.
  private func partner(of attribute: Attribute) -> Attribute? {
    switch attribute.role {
    case .givenName: attributes.first { $0.role == .familyName }
    case .familyName: attributes.first { $0.role == .givenName }
    case .word:
      attributes.first { other in
        other.role == .word && other.name != attribute.name
          && overlap(attribute, other) > 0.03 && overlap(other, attribute) > 0.03
      }
    default: nil
    }
  }

  /// The share of `attribute`'s records whose value also occurs in `other`.
  private func overlap(_ attribute: Attribute, _ other: Attribute) -> Double {
    var values: Set<UInt64> = []
    for value in 1..<max(1, other.values.count) {
      values.insert(hash64(other.values.bytes.span.extracting(other.values.range(value)), seed: 0))
    }
    var shared = 0
    var filled = 0
    for value in 1..<max(1, attribute.values.count) {
      let bytes = attribute.values.bytes.span.extracting(attribute.values.range(value))
      filled += Int(attribute.counts[value])
      if values.contains(hash64(bytes, seed: 0)) { shared += Int(attribute.counts[value]) }
    }
    return Double(shared) / Double(max(1, filled))
  }

  /// How telling an attribute is: share filled times ln of the odds against chance agreement.
  private func information(_ comparison: Comparison) -> Double {
    guard let attribute = attributes.first(where: { $0.name == comparison.attribute }) else {
      return 0
    }
    let filled = Double(attribute.codes.count) - Double(attribute.counts[0])
    var agreement = 1e-9
    for count in attribute.counts.dropFirst() {
      agreement += Double(count) * Double(count) / max(1, filled * filled)
    }
    return attribute.filledShare * -logarithm(min(1, agreement))
  }
}

/// Chooses the keys under which records meet.
private struct BlockingChoice {
  let attributes: [Attribute]
  let chinese: ChineseBlocking

  init(_ records: StandardRecords, _ comparisons: [Comparison]) {
    let compared = Set(comparisons.map(\.attribute))
    attributes = records.attributes.filter { compared.contains($0.name) }
    chinese = ChineseBlocking(attributes, comparisons)
  }

  func rules() -> [BlockingRule] {
    var rules = chinese.nameRules()
    let names = attributes.filter {
      [.givenName, .familyName, .middleName, .fullName].contains($0.role)
        && !chinese.isOwn($0)
    }
    rules += wordRules(names.map(\.name), phonetic: true)
    for attribute in attributes {
      rules += chinese.rules(for: attribute) ?? self.rules(for: attribute)
    }
    return rules
  }

  private func rules(for attribute: Attribute) -> [BlockingRule] {
    let name = [attribute.name]
    switch attribute.role {
    case .givenName, .familyName, .middleName, .fullName: return []
    case .town, .word: return wordRules(name, phonetic: attribute.role == .word)
    case .company, .address, .street, .text, .numbers:
      return [BlockingRule(name, .value), BlockingRule(name, .tokens)]
    case .birthDate, .date:
      return [.value, .year, .monthDay, .dateParts].map { BlockingRule(name, $0) }
    case .phone, .identifier:
      return [.value, .lastDigits(7), .firstDigits(6)].map { BlockingRule(name, $0) }
    case .email: return [.value, .localPart].map { BlockingRule(name, $0) }
    case .code, .postcode, .streetNumber, .unit, .number, .integer, .sex, .region, .country,
      .category:
      return [BlockingRule(name, .value)]
    case .latitude, .longitude, .ignored: return []
    }
  }

  private func wordRules(_ names: [String], phonetic: Bool) -> [BlockingRule] {
    guard !names.isEmpty else { return [] }
    var functions: [KeyFunction] = [.tokens, .prefix(4), .suffix(4)]
    if phonetic { functions.insert(.soundex, at: 1) }
    return functions.map { BlockingRule(names, $0) }
  }
}
