// Blocking written plainly, as the judge of the fast one.

import Foundation
import Pairs

/// The same laws with dictionaries of strings, for few records.
struct PlainBlocker {
  let rules: [BlockingRule]
  let columns: [String: [String]]
  let sourceOf: [UInt16]?
  let sizeMax: Int
  let perRecord: Int

  private struct Key: Hashable {
    let rule: Int
    let text: String
  }

  /// All candidate pairs, sorted.
  func pairs() -> [[UInt32]] {
    let keysOf = (0..<count).map(keys)
    var members: [Key: Set<Int>] = [:]
    var sizes: [Key: Int] = [:]
    for record in 0..<count {
      for key in keysOf[record] {
        members[key, default: []].insert(record)
        sizes[key, default: 0] += 1
      }
    }
    members = members.filter { sizes[$0.key, default: 0] <= max(2, count / 4) }
    let small = members.filter { sizes[$0.key, default: 0] <= sizeMax }.map(\.value)
    let large = members.filter { sizes[$0.key, default: 0] > sizeMax }
    return chosen(small.filter { $0.count > 1 } + joined(large))
  }

  private var count: Int { columns.first?.value.count ?? 0 }

  /// The keys of a record; one that two attributes have comes twice.
  private func keys(_ record: Int) -> [Key] {
    rules.enumerated().flatMap { number, rule -> [Key] in
      let parts = rule.keys.map { key in
        key.attributes.flatMap { attribute in
          Set(Self.keys(columns[attribute]?[record] ?? "", key.function))
        }
      }
      let texts = parts.dropFirst().reduce(parts[0]) { joined, part in
        joined.flatMap { left in part.map { left + "&" + $0 } }
      }
      return texts.map { Key(rule: number, text: $0) }
    }
  }

  private static func keys(_ value: String, _ function: KeyFunction) -> [String] {
    switch function {
    case .value: value.isEmpty ? [] : [value]
    case .tokens: value.split(separator: " ").map(String.init)
    case .prefix(let length): value.count > length ? [String(value.prefix(length))] : []
    default: []
    }
  }

  private func joined(_ large: [Key: Set<Int>]) -> [Set<Int>] {
    let keys = Array(large.keys)
    var blocks: [Set<Int>] = []
    for first in keys.indices {
      for second in keys.indices.dropFirst(first + 1)
      where keys[first].rule == keys[second].rule
        || attributes(keys[first]) != attributes(keys[second])
      {
        let both = large[keys[first], default: []].intersection(large[keys[second], default: []])
        if both.count > 1 && both.count <= sizeMax { blocks.append(both) }
      }
    }
    return blocks
  }

  private func attributes(_ key: Key) -> [String] {
    rules[key.rule].keys.flatMap(\.attributes).sorted()
  }

  private func chosen(_ blocks: [Set<Int>]) -> [[UInt32]] {
    var weights = [[Int: Int]](repeating: [:], count: count)
    for block in blocks {
      let weight = Int(max(1, log(Double(count) / Double(block.count)) * 4096))
      for left in block {
        for right in block where left != right { weights[left][right, default: 0] += weight }
      }
    }
    var pairs: Set<[UInt32]> = []
    for record in 0..<count {
      let wanted = weights[record].filter { areApart(record, $0.key) }
      let best = wanted.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(perRecord)
      for other in best { pairs.insert([record, other.key].sorted().map { UInt32($0) }) }
    }
    return pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
  }

  private func areApart(_ left: Int, _ right: Int) -> Bool {
    sourceOf.map { $0[left] != $0[right] } ?? true
  }
}
