// Sums by neighbour against a dictionary.

import Kernels
import Testing

@Suite struct NeighbourSumsTests {
  @Test(arguments: 1...40) func bestEqualADictionarys(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let elements = 2 + random.below(3000)
    var members: [UInt32] = []
    var lists: [MemberList] = []
    for _ in 0..<1 + random.below(40) {
      let own = (0..<random.below(400)).map { _ in UInt32(random.below(elements)) }
      let unique = Set(own).sorted()
      lists.append(
        MemberList(
          start: UInt32(members.count), count: UInt16(unique.count),
          label: UInt16(random.below(5))))
      members += unique
    }
    let weights = (0...400).map { UInt32(1000 - $0) }
    let shares: [UInt32] = [256, 128, 256, 77, 0]
    let groups = (0..<elements).map { _ in UInt16(random.below(3)) }
    var sums = NeighbourSums()
    for _ in 0..<4 {
      let chosen = lists.indices.filter { _ in random.below(2) == 0 }.map { UInt32($0) }
      let own = UInt32(random.below(elements))
      let limit = random.below(60)
      let usesGroups = random.below(2) == 0
      sums.add(
        chosen.span, of: lists.span, members: members.span, weights: weights.span,
        shares: shares.span)
      var best: [UInt64] = []
      let known = usesGroups ? groups : []
      let least = UInt32(random.below(4) * 700)
      sums.takeBest(limit, sumMin: least, but: own, groups: known.span, into: &best)
      let expected = Self.best(
        limit, least, but: own, groups: usesGroups ? groups : nil,
        chosen.map { lists[Int($0)] }, members, weights, shares)
      #expect(best.sorted() == expected, "seed \(seed)")
      #expect(sums.count == 0)
    }
  }

  private static func best(
    _ limit: Int, _ least: UInt32, but own: UInt32, groups: [UInt16]?, _ lists: [MemberList],
    _ members: [UInt32], _ weights: [UInt32], _ shares: [UInt32]
  ) -> [UInt64] {
    var sums: [UInt32: (sum: UInt32, label: UInt16)] = [:]
    for list in lists {
      for member in members[list.range] {
        let known = sums[member] ?? (0, .max)
        let weight = weights[Int(list.count)] * shares[Int(list.label)] / 256
        sums[member] = (known.sum + weight, min(known.label, list.label))
      }
    }
    let wanted = sums.filter { entry in
      entry.key != own && entry.value.sum >= least
        && (groups.map { $0[Int(entry.key)] != $0[Int(own)] } ?? true)
    }
    let ranked = wanted.sorted { ($0.value.sum, $1.key) > ($1.value.sum, $0.key) }
    return ranked.prefix(limit).map { UInt64($0.key) << 16 | UInt64($0.value.label) }.sorted()
  }

  @Test func sumsDoNotOverflow() {
    var sums = NeighbourSums()
    let lists = [MemberList](repeating: MemberList(start: 0, count: 2, label: 0), count: 3)
    let members: [UInt32] = [4, 7]
    let weights: [UInt32] = [0, 0, .max / 2]
    let shares: [UInt32] = [256]
    let indices: [UInt32] = [0, 1, 2, 2]
    sums.add(
      indices.span, of: lists.span, members: members.span, weights: weights.span,
      shares: shares.span)
    var best: [UInt64] = []
    let groups: [UInt16] = []
    sums.takeBest(1, but: 9, groups: groups.span, into: &best)
    #expect(best == [4 << 16])
  }
}
