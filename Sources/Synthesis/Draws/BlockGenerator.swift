// What all generators have in common: they make files block by block.
//
// A block depends on the rule and its number alone, so blocks are made in parallel and the bytes
// are the same for any number of threads; memory is that of the few blocks at hand.

import Kernels

/// A file that a generator writes.
public struct SyntheticFile: Sendable, Equatable {
  /// Its name in the folder, such as `records.csv`.
  public let name: String
  /// Its first line, with the line end.
  public let header: String
}

/// A part of the data: what it adds to each file.
public protocol SyntheticBlock: Sendable {
  /// One piece for each of the generator's files, in their order.
  var pieces: [[UInt8]] { get }
  /// How many records (or transactions) there are.
  var recordCount: Int { get }
  /// How many entities there are.
  var entityCount: Int { get }
}

/// Makes synthetic data; the same rule gives the same bytes.
public protocol BlockGenerator: Sendable {
  associatedtype Block: SyntheticBlock
  /// What is written.
  var files: [SyntheticFile] { get }
  /// How many blocks there are.
  var blockCount: Int { get }
  /// Makes one block.
  func block(_ index: Int) -> Block
}

extension BlockGenerator {
  /// Makes all blocks, as many at once as there are threads, and hands them over in order.
  public func generate(_ emit: (Block) throws -> Void) rethrows {
    let wave = 2 * Threads.count
    for first in stride(from: 0, to: blockCount, by: wave) {
      let blocks = parallelMap(min(wave, blockCount - first)) { block(first + $0) }
      for block in blocks { try emit(block) }
    }
  }
}

/// The languages (with their country's names, places and habits) that data can be made in.
public enum SyntheticLocale: String, Sendable, CaseIterable, Codable {
  /// English, as in the United States.
  case english = "en"
  /// Chinese, as on the mainland.
  case chinese = "zh"
}
