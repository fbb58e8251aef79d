// Bytes of unknown number, written end to end.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A growing row of bytes; appending is amortised O(bytes). For one thread.
public final class ByteSink {
  /// How many bytes were written.
  public private(set) var count = 0
  private var capacity = 0
  private var start: UnsafeMutablePointer<UInt8>?

  public init() {}

  deinit { free(start) }

  /// Adds bytes.
  public func append(_ bytes: [UInt8]) {
    append(upTo: bytes.count) { room in
      bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(room).copyMemory(from: $0) }
      return bytes.count
    }
  }

  /// Makes room for `limit` bytes, lets `write` fill some of it, and keeps as many as it says.
  /// Returns what `write` returned; below 0 nothing is kept.
  @discardableResult public func append(
    upTo limit: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) throws -> Int
  ) rethrows -> Int {
    let room = reserve(limit)
    let written = try write(UnsafeMutableBufferPointer(start: room + count, count: limit))
    precondition(written <= limit, "no more is written than there is room for")
    count += max(0, written)
    return written
  }

  /// Hands over the memory, followed by `slack` zeros; the sink is empty afterwards.
  func release(slack: Int) -> UnsafeMutablePointer<UInt8> {
    let memory = reserve(slack)
    (memory + count).update(repeating: 0, count: slack)
    start = nil
    (count, capacity) = (0, 0)
    return memory
  }

  private func reserve(_ more: Int) -> UnsafeMutablePointer<UInt8> {
    if let start, count + more <= capacity { return start }
    capacity = max(count + more, capacity * 2, 256)
    guard let memory = realloc(start, capacity) else {
      fatalError("the system has no \(capacity) bytes of memory to give")
    }
    let grown = memory.assumingMemoryBound(to: UInt8.self)
    start = grown
    return grown
  }
}
