import Kernels
import Testing

/// Values from the literature and from common implementations.
@Suite struct PublishedExamplesTests {
  @Test(arguments: [
    ("MARTHA", "MARHTA", 0.9611), ("DWAYNE", "DUANE", 0.84), ("DIXON", "DICKSONX", 0.8133),
    ("JONES", "JOHNSON", 0.8324), ("ABROMS", "ABRAMS", 0.9222), ("HARDIN", "MARTINEZ", 0.7222),
    ("ITMAN", "SMITH", 0.4667), ("MASSEY", "MASSIE", 0.9333), ("same", "same", 1), ("a", "b", 0),
    ("a", "a", 1), ("", "a", 0), ("", "", 0),
  ]) func jaroWinklerOfWinkler(left: String, right: String, expected: Double) {
    let value = jaroWinkler(Array(left.utf8).span, Array(right.utf8).span)
    #expect(abs(value - expected) < 0.00006)
  }

  @Test(arguments: [
    ("kitten", "sitting", 3, 3), ("saturday", "sunday", 3, 3), ("ca", "abc", 3, 3),
    ("teh", "the", 2, 1), ("", "abc", 3, 3), ("", "", 0, 0), ("李小龙", "李龙小", 2, 1),
    ("flaw", "lawn", 2, 2),
  ]) func editDistances(left: String, right: String, plain: Int, withSwaps: Int) {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    #expect(levenshtein(left.span, right.span) == plain)
    #expect(osa(left.span, right.span) == withSwaps)
  }
}
