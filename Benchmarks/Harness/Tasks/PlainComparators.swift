// The comparators as their definitions say, one pair at a time: what the fast ones are held to.

/// Plain comparators of two strings, by Unicode scalars.
package enum PlainComparators {
  /// Edits from one string to the other: insert, delete, replace and, if wanted, swap neighbours
  /// that are not edited again (Wagner and Fischer 1974; optimal string alignment).
  package static func distance(_ left: String, _ right: String, swaps: Bool) -> Int {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    var rows = [Array(0...b.count)]
    for i in 1...max(1, a.count) where !a.isEmpty {
      var row = [i]
      for j in 1...max(1, b.count) where !b.isEmpty {
        var best = min(rows[i - 1][j], row[j - 1]) + 1
        best = min(best, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if swaps, i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }

  /// Jaro's similarity with Winkler's bonus of 0.1 for each of up to four equal first letters,
  /// above a similarity of 0.7 (Winkler 1990).
  package static func jaroWinkler(_ left: String, _ right: String) -> Double {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    let jaro = jaro(a, b)
    guard jaro > 0.7 else { return jaro }
    let prefix = zip(a, b).prefix(4).prefix { $0.0 == $0.1 }.count
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }

  private static func jaro(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    if a.isEmpty || b.isEmpty { return 0 }
    let reach = max(0, max(a.count, b.count) / 2 - 1)
    var isTaken = [Bool](repeating: false, count: b.count)
    var matched: [Unicode.Scalar] = []
    for (i, letter) in a.enumerated() {
      let window = b.indices.clamped(to: i - reach..<i + reach + 1)
      guard let j = window.first(where: { !isTaken[$0] && b[$0] == letter }) else { continue }
      isTaken[j] = true
      matched.append(letter)
    }
    if matched.isEmpty { return 0 }
    let others = b.indices.filter { isTaken[$0] }.map { b[$0] }
    let outOfPlace = zip(matched, others).count { $0.0 != $0.1 } / 2
    let m = Double(matched.count)
    return (m / Double(a.count) + m / Double(b.count) + (m - Double(outOfPlace)) / m) / 3
  }

  /// Dice's coefficient of the sets of q-grams, padded with q - 1 marks at both ends.
  package static func dice(_ left: String, _ right: String, q: Int) -> Double {
    func grams(_ text: String) -> Set<[UInt32]> {
      if text.isEmpty { return [] }
      let padding = [UInt32](repeating: .max, count: q - 1)
      let letters = padding + text.unicodeScalars.map(\.value) + padding
      return Set((0...letters.count - q).map { Array(letters[$0..<$0 + q]) })
    }
    let (a, b) = (grams(left), grams(right))
    if a.isEmpty || b.isEmpty { return 0 }
    return 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
  }
}
