// Which identifiers keep records apart.
//
// Two records with different social security numbers are two people, whatever else agrees, if the
// number is reliable. The trained model tells: when matches hardly ever differ in an identifier,
// clusters whose members differ in it are not joined. Numbers a typing error apart count as alike.

import Entities
import Kernels
import Pairs
import Records

/// Finds the identifiers that matches share almost without exception.
struct Contradictions: Sendable {
  /// An identifier keeps apart when at most this share of matches differs in it.
  static let matchShareMax = 0.01

  let model: MatchModel
  let comparer: Comparer
  let records: StandardRecords

  /// One constraint per reliable identifier; `links` tell which of its values are alike.
  func cannotLinks(_ links: Links) -> [CannotLink] {
    model.features.enumerated().compactMap { index, feature in
      let worst = feature.levels.count - 1
      guard feature.comparison.comparator == .identifier,
        feature.matchShare[worst] <= Self.matchShareMax,
        let attribute = records.attributes.first(where: {
          $0.name == feature.comparison.attribute
        })
      else { return nil }
      return CannotLink(
        name: attribute.name, codes: attribute.codes,
        alike: alikeValues(links, feature: index, worst: worst, attribute))
    }
  }

  /// Pairs of values that differ by a typing error only.
  private func alikeValues(
    _ links: Links, feature: Int, worst: Int, _ attribute: Attribute
  ) -> [(left: UInt32, right: UInt32)] {
    let open = (0..<links.count).filter { index in
      let left = attribute.codes[Int(links.left[index])]
      let right = attribute.codes[Int(links.right[index])]
      return left > 0 && right > 0 && left != right
    }
    let lefts = open.map { links.left[$0] }
    let rights = open.map { links.right[$0] }
    let patterns = comparer.patterns(lefts.span, rights.span)
    return open.indices.compactMap { index in
      guard level(patterns[index], feature) < worst else { return nil }
      return (attribute.codes[Int(lefts[index])], attribute.codes[Int(rights[index])])
    }
  }
}
