// Whether the linked sources hold every entity once, judged from the records themselves.
//
// When one record has two good matches in another source, either the other source holds the entity
// twice, and then the two matches match each other as well; or it does not, and one of them is
// wrong. So the share of linked records whose two best matches match each other tells how often a
// source repeats an entity. Where hardly any does, one record has at most one match.

import Kernels
import Pairs

/// Judges whether sources are free of duplicates.
struct DuplicateFreeTest: Sendable {
  /// Sources count as duplicate-free when at most this share of linked records shows a duplicate.
  static let shareMax = 0.05
  /// Linked records needed to judge at all.
  static let recordsMin = 30

  let comparer: Comparer
  let model: MatchModel
  let threshold: Double

  /// The share of linked records with two matches that match each other; nil with too few links.
  func duplicateShare(_ links: Links, recordCount: Int) -> Double? {
    var best = [Int32](repeating: -1, count: recordCount)
    var second = [Int32](repeating: -1, count: recordCount)
    for index in 0..<links.count where Double(links.logOdds[index]) >= threshold {
      for record in [Int(links.left[index]), Int(links.right[index])] {
        let link = Int32(truncatingIfNeeded: index)
        if best[record] < 0 || precedes(index, Int(best[record]), links) {
          second[record] = best[record]
          best[record] = link
        } else if second[record] < 0 || precedes(index, Int(second[record]), links) {
          second[record] = link
        }
      }
    }
    let linked = best.count { $0 >= 0 }
    guard linked >= Self.recordsMin else { return nil }
    var lefts: [UInt32] = []
    var rights: [UInt32] = []
    for record in 0..<recordCount where second[record] >= 0 {
      let one = other(Int(best[record]), record, links)
      let two = other(Int(second[record]), record, links)
      lefts.append(min(one, two))
      rights.append(max(one, two))
    }
    let scores = model.scores(comparer.patterns(lefts.span, rights.span))
    return Double(scores.count { Double($0) >= threshold }) / Double(linked)
  }

  private func precedes(_ left: Int, _ right: Int, _ links: Links) -> Bool {
    (links.logOdds[left], links.left[right], links.right[right])
      > (links.logOdds[right], links.left[left], links.right[left])
  }

  private func other(_ link: Int, _ record: Int, _ links: Links) -> UInt32 {
    Int(links.left[link]) == record ? links.right[link] : links.left[link]
  }
}
