// Sets of weighted features (words, q-grams) and the cosine between them.
//
// A feature weighs the same wherever it occurs, so that the cosine of sets x and y is
//
//   sum over shared features of w², over |x| |y|,   |x|² = sum over x of w²
//
// (Salton and McGill 1983, with weights by rarity). Most pairs share next to nothing and only have
// to be told apart from the few that do. So every set keeps a signature of 256 bits, one for each
// feature's number modulo 256: the features of the smaller set whose bit the other has too give an
// upper bound, and the sets are merged only where that bound matters.

internal import CKernels

/// One set of weighted features per value.
public struct WeightedSets: Sendable {
  /// A set's features are `features[first ..< first + count]`, ascending.
  private struct Head: BitwiseCopyable, Sendable {
    var first: UInt32
    var count: UInt32
    /// 1 / |x|, 0 for an empty set.
    var scale: Double
  }

  private let heads: [Head]
  private let features: [UInt32]
  private let signatures: [SIMD4<UInt64>]
  /// For every feature, w².
  private let squares: [Double]

  /// Sets end to end: row `r` is `features[starts[r] ..< starts[r + 1]]`, strictly ascending;
  /// `weights[f]` is the weight of feature f. O(features), in parallel, 48 bytes a set and 4 a
  /// feature.
  public init(starts: [UInt32], features: [UInt32], weights: [Float]) {
    precondition(starts.first == 0 && Int(starts[starts.count - 1]) == features.count, "all rows")
    let squares = weights.map { Double($0) * Double($0) }
    let rows = starts.count - 1
    heads = parallelFill(rows, initial: Head(first: 0, count: 0, scale: 0)) { range, heads in
      for (slot, row) in range.enumerated() {
        let own = Int(starts[row])..<Int(starts[row + 1])
        var sum = 0.0
        for place in own {
          precondition(
            place == own.lowerBound || features[place - 1] < features[place], "rows ascend")
          sum += squares[Int(features[place])]
        }
        heads[slot] = Head(
          first: starts[row], count: starts[row + 1] - starts[row],
          scale: sum > 0 ? 1 / sum.squareRoot() : 0)
      }
    }
    signatures = parallelFill(rows, initial: SIMD4<UInt64>.zero) { range, signatures in
      for (slot, row) in range.enumerated() {
        var signature = SIMD4<UInt64>.zero
        for place in Int(starts[row])..<Int(starts[row + 1]) {
          let feature = features[place]
          signature[Int(feature >> 6 & 3)] |= 1 << UInt64(feature & 63)
        }
        signatures[slot] = signature
      }
    }
    self.features = features
    self.squares = squares
  }

  /// How many sets there are.
  public var count: Int { heads.count }

  /// The cosine of each pair of sets, 0 ... 1; 0 where it is below the pair's floor. An empty set
  /// gets 0. About 30 ns for a pair far below its floor, else 2 ns a feature.
  public func cosine(
    _ lefts: Span<UInt32>, _ rights: Span<UInt32>, floors: Span<Double>,
    into cosines: inout MutableSpan<Double>
  ) {
    precondition(lefts.count == rights.count, "two codes for every pair")
    precondition(lefts.count == cosines.count && lefts.count == floors.count, "one per pair")
    for pair in cosines.indices { cosines[pair] = 0 }
    withRows { rows in
      for pair in lefts.indices {
        // A set's head says where its features are, so it is asked for twice as early.
        if pair &+ 16 < lefts.count {
          rows.prefetchHead(Int(lefts[pair &+ 16]))
          rows.prefetchHead(Int(rights[pair &+ 16]))
          rows.prefetchFeatures(Int(lefts[pair &+ 8]))
          rows.prefetchFeatures(Int(rights[pair &+ 8]))
        }
        let (left, right) = (rows.heads[Int(lefts[pair])], rows.heads[Int(rights[pair])])
        let scale = left.scale * right.scale
        let isLeft = left.count <= right.count
        let bound = rows.bound(
          isLeft ? left : right, rows.signatures[Int(isLeft ? rights[pair] : lefts[pair])])
        if bound * scale < floors[pair] { continue }
        let cosine = min(1, rows.shared(left, right) * scale)
        if cosine >= floors[pair] { cosines[pair] = cosine }
      }
    }
  }

  /// The sets, unwrapped for a loop.
  private struct Rows {
    let heads: UnsafePointer<Head>
    let signatures: UnsafePointer<SIMD4<UInt64>>
    let features: UnsafePointer<UInt32>
    let squares: UnsafePointer<Double>

    @inline(__always) func prefetchHead(_ row: Int) {
      ck_prefetch(heads + row)
      ck_prefetch(signatures + row)
    }

    @inline(__always) func prefetchFeatures(_ row: Int) {
      ck_prefetch(features + Int(heads[row].first))
    }

    /// The sum over the features of `set` that `signature` may have.
    @inline(__always) func bound(_ set: Head, _ signature: SIMD4<UInt64>) -> Double {
      let own = features + Int(set.first)
      var sum = 0.0
      for place in 0..<Int(set.count) {
        let feature = own[place]
        let isThere = signature[Int(feature &>> 6 & 3)] &>> UInt64(feature & 63) & 1 == 1
        sum += isThere ? squares[Int(feature)] : 0
      }
      return sum
    }

    /// The sum over the features that both sets have, by a merge without unforeseeable branches.
    @inline(__always) func shared(_ left: Head, _ right: Head) -> Double {
      let (a, b) = (features + Int(left.first), features + Int(right.first))
      var (i, j, sum) = (0, 0, 0.0)
      while i < Int(left.count) && j < Int(right.count) {
        let (first, second) = (a[i], b[j])
        sum += first == second ? squares[Int(first)] : 0
        i &+= first <= second ? 1 : 0
        j &+= second <= first ? 1 : 0
      }
      return sum
    }
  }

  private func withRows(_ body: (Rows) -> Void) {
    heads.withUnsafeBufferPointer { heads in
      signatures.withUnsafeBufferPointer { signatures in
        features.withUnsafeBufferPointer { features in
          squares.withUnsafeBufferPointer { squares in
            // Without any feature every set is empty: there is nothing to read.
            guard let feature = features.baseAddress, let square = squares.baseAddress else {
              return
            }
            body(
              Rows(
                heads: heads.baseAddress!, signatures: signatures.baseAddress!, features: feature,
                squares: square))
          }
        }
      }
    }
  }
}
