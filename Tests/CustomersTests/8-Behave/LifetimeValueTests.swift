import Customers
import Foundation
import Kernels
import Testing

/// Published parameters come out again, and planted ones.
@Suite struct LifetimeValueTests {
  /// The rows of the CDNOW sample's summary; nil, with a word, where the set is not at hand.
  private func summary() throws -> [[Double]]? {
    let folder =
      ProcessInfo.processInfo.environment["MATCHKIT_DATA"]
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../../shared/data/sets").standardizedFileURL.path
    let path = "\(folder)/seg_cdnow_sample/reference_summary.csv"
    guard FileManager.default.fileExists(atPath: path) else {
      print("skipped: the set seg_cdnow_sample is not at hand (MATCHKIT_DATA)")
      return nil
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",").map { Double($0) ?? .nan }
    }
  }

  /// Fader, Hardie and Lee (2005), table 2: the sample of 2357 customers, in weeks.
  @Test func parametersOfCDNOW() throws {
    guard let rows = try summary() else { return }
    let model = try #require(
      BetaGeometricModel(rows.map { RepeatPurchases(count: Int($0[1]), last: $0[2], age: $0[3]) }))
    #expect(abs(model.r - 0.243) < 0.0006, "\(model)")
    #expect(abs(model.alpha - 4.414) < 0.002, "\(model)")
    #expect(abs(model.a - 0.793) < 0.0006, "\(model)")
    #expect(abs(model.b - 2.426) < 0.002, "\(model)")
    #expect(abs(model.logLikelihood + 9582.4) < 0.06, "\(model)")
    // The paper's example: x 2, t 30.43, T 38.86 is expected to buy 1.226 times in 39 weeks.
    let first = RepeatPurchases(count: 2, last: 30.43, age: 38.86)
    #expect(abs(model.expectedPurchases(first, within: 39) - 1.226) < 0.001)
    let spending = try #require(
      GammaGammaModel(
        rows.filter { $0[1] > 0 && $0[4] > 0 }.map { MeanPurchase(count: Int($0[1]), mean: $0[4]) })
    )
    #expect(abs(spending.p - 6.25) < 0.01, "\(spending)")
    #expect(abs(spending.q - 3.74) < 0.01, "\(spending)")
    #expect(abs(spending.gamma - 15.44) < 0.03, "\(spending)")
  }

  @Test func plantedRatesAreFound() throws {
    var random = SeededRandom(seed: 7)
    func exponentialDraw(_ rate: Double) -> Double { -logarithm(1 - random.unit()) / rate }
    // Rates are exponential with mean 1 / 10, so r = 1 and alpha = 10; a quarter leaves each time
    // at the most, evenly spread chances: a = 1, b = 3 by the largest of three.
    var customers: [RepeatPurchases] = []
    for _ in 0..<20_000 {
      let rate = exponentialDraw(10)
      let leaves = 1 - max(random.unit(), max(random.unit(), random.unit()))
      var (now, count, last) = (0.0, 0, 0.0)
      while true {
        now += exponentialDraw(rate)
        if now > 50 { break }
        (count, last) = (count + 1, now)
        if random.unit() < leaves { break }
      }
      customers.append(RepeatPurchases(count: count, last: last, age: 50))
    }
    let model = try #require(BetaGeometricModel(customers))
    #expect(abs(model.r - 1) < 0.08, "\(model)")
    #expect(abs(model.alpha - 10) < 1, "\(model)")
    #expect(abs(model.a / (model.a + model.b) - 0.25) < 0.03, "\(model)")
  }

  @Test func whatIsCertainIsCertain() {
    let model = BetaGeometricModel(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)
    let once = RepeatPurchases(count: 0, last: 0, age: 30)
    #expect(model.aliveProbability(once) == 1)
    let busy = RepeatPurchases(count: 20, last: 30, age: 30)
    let silent = RepeatPurchases(count: 20, last: 10, age: 30)
    #expect(model.aliveProbability(silent) < 0.05 * model.aliveProbability(busy))
    var before = 0.0
    for weeks in 1...200 {
      let count = model.expectedPurchases(busy, within: Double(weeks))
      #expect(count > before)
      before = count
    }
    #expect(BetaGeometricModel([once, once]) == nil)
    #expect(GammaGammaModel([]) == nil)
    let spending = GammaGammaModel(p: 6.25, q: 3.74, gamma: 15.44)
    let everybody = spending.expectedAmount(nil) ?? 0
    #expect(abs(everybody - 6.25 * 15.44 / 2.74) < 1e-9)
    let own = spending.expectedAmount(MeanPurchase(count: 100, mean: 80)) ?? 0
    #expect(own > everybody && abs(own - 80) < 1)
  }
}
