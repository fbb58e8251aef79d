// Every level of every comparator by example.

import Kernels
import Pairs
import Records
import Testing

@Suite struct ComparatorLevelTests {
  /// The level of two values, in a table where other values are many and all different.
  private func found(_ comparator: Comparator, _ left: String, _ right: String) -> Int {
    let others = (0..<500).map { "q\($0)z" }
    let records = sampleRecords([("column", .text, [left, right] + others)])
    let comparer = Comparer([Comparison("column", comparator)], records: records)
    let pair = (left: [UInt32(0)], right: [UInt32(1)])
    return level(comparer.patterns(pair.left.span, pair.right.span)[0], 0)
  }

  @Test(arguments: Comparator.allCases) func missingValuesAreLevelZero(comparator: Comparator) {
    #expect(found(comparator, "", "") == 0)
    #expect(found(comparator, "12", "") == 0)
    #expect(found(comparator, "", "12") == 0)
  }

  @Test(arguments: [
    ("johnson", "johnsen", 4), ("michelle", "michael", 5),
    ("jones", "johnson", 6), ("marlen", "karla", 7), ("smith", "bauer", 8), ("j", "john", 9),
    ("é", "émile", 9), ("ann", "ann mary", 9), ("robert", "bob", 10),
  ])
  func names(left: String, right: String, expected: Int) {
    #expect(found(.name, left, right) == expected)
    if expected < 10 { #expect(found(.word, left, right) == expected) }
  }

  @Test func wordsOfANameComeInAnyOrder() {
    let names = ["ann lee", "lee ann"] + (0..<98).map { "q\($0) z\($0)" }
    let records = sampleRecords([("column", .fullName, names)])
    let comparer = Comparer([Comparison("column", .name)], records: records)
    let pair = (left: [UInt32(0)], right: [UInt32(1)])
    #expect(level(comparer.patterns(pair.left.span, pair.right.span)[0], 0) == 4)
  }

  @Test func wordsHaveNoNicknames() {
    #expect(found(.word, "robert", "bob") == 8)
  }

  @Test(arguments: [
    ("alpha beta gamma", "gamma beta alpha", 4),
    ("aaa bbb ccc ddd eee fff", "ggg fff ccc aaa ddd bbb", 5),
    ("aaa bbb ccc", "bbb aaa ddd", 6), ("aaa bbb ccc ddd eee", "fff bbb ggg eee ccc", 7),
    ("aaa bbb", "ccc aaa", 8), ("aaa bbb ddd", "ccc eee aaa", 9), ("abc def", "ghi jkl", 10),
    // Letters where words fail.
    ("international", "internationale", 4),
  ])
  func texts(left: String, right: String, expected: Int) {
    #expect(found(.text, left, right) == expected)
  }

  @Test(arguments: [
    ("12 7", "12", 4), ("12 7 9 3", "12 7 5", 5), ("1 2 3 4 5", "1 6 7 8 9", 6), ("12", "13", 7),
  ])
  func numbers(left: String, right: String, expected: Int) {
    #expect(found(.numbers, left, right) == expected)
  }

  @Test(arguments: [
    ("19800504", "19800505", 4), ("19800504", "19800405", 4), ("19800500", "19801231", 5),
    ("19800101", "19800923", 5), ("19800504", "19810504", 4), ("19800504", "19990504", 6),
    ("19800504", "19801231", 7), ("19800504", "19911122", 8),
  ])
  func dates(left: String, right: String, expected: Int) {
    #expect(found(.date, left, right) == expected)
  }

  @Test(arguments: [
    ("2125551234", "2125551235", 4), ("2125551234", "4915551234", 6), ("2125551234", "5551234", 4),
    ("212***1234", "2125551234", 4), ("2125551234", "2125559934", 5),
  ])
  func phones(left: String, right: String, expected: Int) {
    #expect(found(.phone, left, right) == expected)
  }

  @Test(arguments: [
    ("a12345678", "a12345678", 1), ("a12345678", "a12345679", 2), ("a12345678", "12345678", 2),
    ("a12345678", "a12349978", 3), ("a12345678", "b99999999", 4), ("***4567", "1234567", 2),
  ])
  func identifiers(left: String, right: String, expected: Int) {
    #expect(found(.identifier, left, right) == expected)
  }

  @Test(arguments: [
    ("94110", "94111", 4), ("94110", "94199", 5), ("94110", "10001", 6), ("1", "2", 6),
  ])
  func codes(left: String, right: String, expected: Int) {
    #expect(found(.code, left, right) == expected)
  }

  @Test(arguments: [
    ("ann.lee@a.com", "ann.lee@elsewhere.org", 4), ("ann.lee@a.com", "an.lee@a.com", 4),
    ("christopher.a@a.com", "christopher.bc@b.org", 5), ("jonesa@a.com", "johnson@b.org", 6),
    ("xavier@a.com", "bob@b.org", 7),
  ])
  func mail(left: String, right: String, expected: Int) {
    #expect(found(.email, left, right) == expected)
  }

  @Test(arguments: [
    ("100", "101", 4), ("100", "109", 5), ("100", "125", 6), ("100", "200", 7), ("-1.5", "1.5", 7),
  ])
  func quantities(left: String, right: String, expected: Int) {
    #expect(found(.number, left, right) == expected)
  }

  @Test(arguments: [("7", "8", 4), ("7", "10", 5), ("7", "11", 6)])
  func integers(left: String, right: String, expected: Int) {
    #expect(found(.integer, left, right) == expected)
  }

  @Test func categories() {
    #expect(found(.category, "f", "f") == 1)
    #expect(found(.category, "f", "m") == 2)
  }

  @Test(arguments: [
    (52.5200, 13.4050, 1), (52.5250, 13.4050, 2), (52.5600, 13.4050, 3), (52.8, 13.4050, 4),
    (48.1351, 11.5820, 5),
  ])
  func places(latitude: Double, longitude: Double, expected: Int) {
    let records = sampleRecords([
      ("latitude", .latitude, ["52.5201", "\(latitude)", "0", ""]),
      ("longitude", .longitude, ["13.4051", "\(longitude)", "0", "13"]),
    ])
    let comparer = Comparer(
      [Comparison("latitude", .place, partner: "longitude")], records: records)
    let pairs = (left: [UInt32](repeating: 0, count: 3), right: [UInt32]([1, 2, 3]))
    let patterns = comparer.patterns(pairs.left.span, pairs.right.span)
    #expect(patterns.map { level($0, 0) } == [expected, 0, 0])
  }

  @Test func equalValuesFallIntoThreeLevelsByFrequency() {
    let values =
      [String](repeating: "smith", count: 50) + [String](repeating: "jones", count: 20)
      + ["rare", "rare"] + (0..<28).map { "other\($0)" }
    let records = sampleRecords([("column", .word, values)])
    for comparator in Comparator.allCases where comparator.countsFrequency {
      let comparer = Comparer([Comparison("column", comparator)], records: records)
      let pairs = (left: [UInt32]([70, 50, 0]), right: [UInt32]([71, 51, 1]))
      let patterns = comparer.patterns(pairs.left.span, pairs.right.span)
      #expect(patterns.map { level($0, 0) } == [1, 2, 3], "\(comparator)")
    }
  }
}
