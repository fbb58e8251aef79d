import Files
import Foundation
import Testing

@Suite struct ValueTreeTests {
  private struct Inner: Codable, Equatable {
    var zebra: String?
    var apple: [Double]
  }
  private enum Choice: String, Codable { case first, second }
  private struct Outer: Codable, Equatable {
    var name: String
    var flag: Bool
    var small: Float
    var choice: Choice
    var inner: [Inner]
  }

  private let value = Outer(
    name: "a \"b\"\n\u{1}", flag: true, small: 0.1, choice: .second,
    inner: [Inner(zebra: nil, apple: [1, 0.25, 1e-9]), Inner(zebra: "z", apple: [])])

  @Test func keysKeepTheirOrderAndNumbersTheirDigits() throws {
    let tree = try ValueTreeEncoder().tree(of: value)
    let text = JSONText().text(of: tree)
    #expect(text.contains("\"small\": 0.1,"))
    #expect(text.contains("\"apple\": [1, 0.25, 1e-09]"))
    #expect(text.range(of: "\"name\"")!.lowerBound < text.range(of: "\"flag\"")!.lowerBound)
    let again = try JSONDecoder().decode(Outer.self, from: Data(text.utf8))
    #expect(again == value)
  }
}
