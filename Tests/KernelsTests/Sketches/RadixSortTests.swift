import Kernels
import Testing

@Suite(.serialized) struct RadixSortTests {
  /// Ways of drawing keys: uniform, few distinct, narrow, one outlier, clustered, equal.
  static let shapes: [@Sendable (inout SeededRandom) -> UInt64] = [
    { $0.next() },
    { mix64($0.next() % 100) },
    { $0.next() % 1_000_003 },
    { $0.below(50_000) == 0 ? .max : $0.next() % 3_000 },
    { UInt64($0.below(7)) << 60 | $0.next() % 100_000 },
    { _ in 42 },
  ]

  @Test(arguments: shapes.indices, [0, 1, 2, 31, 33, 1000, 65_536, 65_537, 300_000])
  func sortsStably(shape: Int, count: Int) {
    var random = SeededRandom(seed: UInt64(shape * 1_000_000 + count))
    let input = (0..<count).map { _ in Self.shapes[shape](&random) }
    var keys = input
    var payload = (0..<UInt32(count)).map { $0 }
    radixSort(keys: &keys, payload: &payload)
    let expected = (0..<UInt32(count)).sorted {
      (input[Int($0)], $0) < (input[Int($1)], $1)
    }
    #expect(payload == expected)
    #expect(keys == expected.map { input[Int($0)] })
    var alone = input
    radixSort(&alone)
    #expect(alone == keys)
  }

  @Test func doesNotDependOnThreads() {
    var random = SeededRandom(seed: 3)
    let input = (0..<200_000).map { _ in random.next() % 5000 }
    let results = [1, 3].map { threads in
      Threads.use(threads)
      var keys = input
      var payload = (0..<UInt32(input.count)).map { $0 }
      radixSort(keys: &keys, payload: &payload)
      return payload
    }
    Threads.use(0)
    #expect(results[0] == results[1])
  }
}
