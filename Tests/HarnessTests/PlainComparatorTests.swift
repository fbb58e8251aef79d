// The plain comparators by published examples: they judge the fast ones.

import Testing

import Harness

@Suite struct PlainComparatorTests {
  @Test(arguments: [
    ("kitten", "sitting", 3, 3), ("ca", "abc", 3, 3), ("abcd", "acbd", 2, 1), ("", "abc", 3, 3),
    ("张伟", "张卫", 1, 1),
  ])
  func distances(left: String, right: String, levenshtein: Int, osa: Int) {
    #expect(PlainComparators.distance(left, right, swaps: false) == levenshtein)
    #expect(PlainComparators.distance(right, left, swaps: true) == osa)
  }

  @Test(arguments: [
    ("martha", "marhta", 0.9611), ("dwayne", "duane", 0.84), ("dixon", "dicksonx", 0.8133),
    ("abc", "xyz", 0), ("a", "", 0),
  ])
  func jaroWinkler(left: String, right: String, expected: Double) {
    #expect(abs(PlainComparators.jaroWinkler(left, right) - expected) < 0.0001)
  }

  @Test func dice() {
    // Padded 2-grams of night and nacht: 6 each, of which #n, ht, t# are shared.
    #expect(abs(PlainComparators.dice("night", "nacht", q: 2) - 0.5) < 1e-12)
    #expect(PlainComparators.dice("ab", "ab", q: 3) == 1)
    #expect(PlainComparators.dice("", "ab", q: 3) == 0)
  }
}
