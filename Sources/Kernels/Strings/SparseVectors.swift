// Sparse vectors and the cosine between them: weighted words or q-grams of values.
//
// cosine(x, y) = sum over shared entries of x y, over the product of the lengths (Salton and
// McGill 1983). With weights tf * idf it makes rare shared words count (TF-IDF).

/// One sparse vector per value: numbered entries, ascending, with weights.
public struct SparseVectors: Sendable {
  /// Row `r` is entries `starts[r] ..< starts[r + 1]`; one more than rows.
  public let starts: [UInt32]
  /// The number of each entry, strictly ascending within a row.
  public let entries: [UInt32]
  /// The weight of each entry.
  public let weights: [Float]
  /// 1 / the Euclidean length of each row, 0 for an empty row.
  private let scales: [Double]

  /// Rows end to end; `starts` rises from 0 to `entries.count`. O(entries).
  public init(starts: [UInt32], entries: [UInt32], weights: [Float]) {
    precondition(starts.first == 0 && Int(starts[starts.count - 1]) == entries.count, "all rows")
    precondition(entries.count == weights.count, "a weight for every entry")
    self.starts = starts
    self.entries = entries
    self.weights = weights
    scales = (0..<starts.count - 1).map { row in
      var sum = 0.0
      for place in Int(starts[row])..<Int(starts[row + 1]) {
        precondition(
          place == Int(starts[row]) || entries[place - 1] < entries[place], "rows ascend")
        sum += Double(weights[place]) * Double(weights[place])
      }
      return sum > 0 ? 1 / sum.squareRoot() : 0
    }
  }

  /// TF-IDF rows: how often each number occurs in a row, times
  /// log((1 + rows) / (1 + rows with it)) + 1, the rows counted by `rowCounts` (how many records
  /// have the value; nil counts each once). Rows list numbers below `numberCount` in any order,
  /// repeats included; empty rows are not counted. O(numbers log of a row's numbers).
  public init(
    starts: [UInt32], numbers: [UInt32], numberCount: Int, rowCounts: [UInt32]? = nil
  ) {
    let rows = SparseVectors.countedRows(starts, numbers)
    var total = 0.0
    var frequencies = [Double](repeating: 0, count: numberCount)
    for row in 0..<starts.count - 1 where rows.starts[row] < rows.starts[row + 1] {
      let count = rowCounts.map { Double($0[row]) } ?? 1
      total += count
      for place in Int(rows.starts[row])..<Int(rows.starts[row + 1]) {
        frequencies[Int(rows.entries[place])] += count
      }
    }
    let inverse = frequencies.map { Float(logarithm((1 + total) / (1 + $0)) + 1) }
    let weights = zip(rows.entries, rows.counts).map { $1 * inverse[Int($0)] }
    self.init(starts: rows.starts, entries: rows.entries, weights: weights)
  }

  /// TF-IDF rows of the tokens of a column; see `init(starts:numbers:numberCount:rowCounts:)`.
  public init(_ tokens: Tokens, rowCounts: [UInt32]? = nil) {
    self.init(
      starts: tokens.starts, numbers: tokens.tokens, numberCount: tokens.dictionary.count,
      rowCounts: rowCounts)
  }

  /// How many rows there are.
  public var count: Int { scales.count }

  /// Sorts the numbers of each row and counts repeats.
  private static func countedRows(
    _ starts: [UInt32], _ numbers: [UInt32]
  ) -> (starts: [UInt32], entries: [UInt32], counts: [Float]) {
    var result: (starts: [UInt32], entries: [UInt32], counts: [Float]) = ([0], [], [])
    result.entries.reserveCapacity(numbers.count)
    result.counts.reserveCapacity(numbers.count)
    for row in 0..<starts.count - 1 {
      var last: UInt32?
      for number in numbers[Int(starts[row])..<Int(starts[row + 1])].sorted() {
        if number == last {
          result.counts[result.counts.count - 1] += 1
        } else {
          result.entries.append(number)
          result.counts.append(1)
        }
        last = number
      }
      result.starts.append(UInt32(result.entries.count))
    }
    return result
  }

  /// The cosine of each pair of rows, 0 ... 1 for weights that are not negative: row `leftCodes[i]`
  /// of `left` with row `rightCodes[i]` of `right`, whose entries share one numbering. An empty row
  /// gets 0. About 2 ns an entry.
  public static func cosine(
    _ left: SparseVectors, _ leftCodes: Span<UInt32>, _ right: SparseVectors,
    _ rightCodes: Span<UInt32>, into cosines: inout MutableSpan<Double>
  ) {
    precondition(leftCodes.count == rightCodes.count, "two codes for every pair")
    precondition(leftCodes.count == cosines.count, "a result for every pair")
    left.withRows { leftRows in
      right.withRows { rightRows in
        for pair in leftCodes.indices {
          let (first, second) = (Int(leftCodes[pair]), Int(rightCodes[pair]))
          let scale = left.scales[first] * right.scales[second]
          let product = scale == 0 ? 0 : dot(leftRows, first, rightRows, second)
          cosines[pair] = min(1, product * scale)
        }
      }
    }
  }

  private struct Rows {
    let starts: UnsafeBufferPointer<UInt32>
    let entries: UnsafePointer<UInt32>
    let weights: UnsafePointer<Float>
  }

  private func withRows(_ body: (Rows) -> Void) {
    starts.withUnsafeBufferPointer { starts in
      entries.withUnsafeBufferPointer { entries in
        weights.withUnsafeBufferPointer { weights in
          guard let entry = entries.baseAddress, let weight = weights.baseAddress else { return }
          body(Rows(starts: starts, entries: entry, weights: weight))
        }
      }
    }
  }

  /// The sum over shared entries, by a merge without unforeseeable branches.
  private static func dot(_ left: Rows, _ first: Int, _ right: Rows, _ second: Int) -> Double {
    var (i, j) = (Int(left.starts[first]), Int(right.starts[second]))
    let (leftEnd, rightEnd) = (Int(left.starts[first + 1]), Int(right.starts[second + 1]))
    var sum = 0.0
    while i < leftEnd && j < rightEnd {
      let (a, b) = (left.entries[i], right.entries[j])
      let product = Double(left.weights[i]) * Double(right.weights[j])
      sum += a == b ? product : 0
      i &+= a <= b ? 1 : 0
      j &+= b <= a ? 1 : 0
    }
    return sum
  }
}
