// Textbook versions of the comparators, by the definitions, on Unicode scalars: the judges.

/// Full dynamic program; `swaps` makes it optimal string alignment.
func referenceDistance(_ left: String, _ right: String, swaps: Bool) -> Int {
  let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
  var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
  for i in 0...a.count { table[i][0] = i }
  for j in 0...b.count { table[0][j] = j }
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  for i in 1...a.count {
    for j in 1...b.count {
      let replaced = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      table[i][j] = min(replaced, table[i - 1][j] + 1, table[i][j - 1] + 1)
      if swaps, i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
      }
    }
  }
  return table[a.count][b.count]
}

/// Jaro's definition with flags, then Winkler's prefix above 0.7.
func referenceJaroWinkler(_ left: String, _ right: String) -> Double {
  let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
  let reach = max(0, max(a.count, b.count) / 2 - 1)
  var used = [Bool](repeating: false, count: a.count)
  var matched: [Unicode.Scalar] = []
  for (place, letter) in b.enumerated() where place - reach < a.count {
    let window = max(0, place - reach)..<min(a.count, place + reach + 1)
    if let partner = window.first(where: { !used[$0] && a[$0] == letter }) {
      used[partner] = true
      matched.append(letter)
    }
  }
  guard !matched.isEmpty else { return 0 }
  let inOrder = a.indices.filter { used[$0] }.map { a[$0] }
  let transposed = zip(inOrder, matched).count { $0 != $1 } / 2
  let m = Double(matched.count)
  let jaro =
    (m / Double(a.count) + m / Double(b.count) + (m - Double(transposed)) / m) / 3
  guard jaro > 0.7 else { return jaro }
  let prefix = zip(a, b).prefix(4).prefix { $0 == $1 }.count
  return min(1, jaro + Double(prefix) * 0.1 * (1 - jaro))
}
