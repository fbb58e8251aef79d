// The one file that uses Dispatch: loops over independent parts, safe for any caller.
//
// Work is cut into parts whose number depends on the data alone, never on the number of threads,
// and results are placed by part. So results are the same on one thread and on many.

import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many threads parallel loops may use. Set once, at the start of the program.
public enum Threads {
  private static let limit = Atomic<Int>(0)

  /// The number in force, at least 1; all cores unless `use` has been called.
  public static var count: Int {
    let set = limit.load(ordering: .relaxed)
    return set > 0 ? set : max(1, DispatchQueue.availableCores)
  }

  /// Uses at most `count` threads from now on; 0 means all cores.
  public static func use(_ count: Int) { limit.store(max(0, count), ordering: .relaxed) }
}

extension DispatchQueue {
  fileprivate static let availableCores = coreCount()
}

/// Calls `body` once for every index in 0 ..< `count`, in parallel, in no stated order.
public func parallelFor(_ count: Int, _ body: @Sendable (Int) -> Void) {
  let workers = min(Threads.count, count)
  guard workers > 1 else {
    for index in 0..<max(0, count) { body(index) }
    return
  }
  let next = Counter()
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let index = next.take()
      if index >= count { return }
      body(index)
    }
  }
}

/// The results of `body` for every index in 0 ..< `count`, computed in parallel, in index order.
public func parallelMap<Result: Sendable>(
  _ count: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  guard count > 0 else { return [] }
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    let slots = Slots(base: buffer.baseAddress!)
    parallelFor(count) { index in (slots.base + index).initialize(to: body(index)) }
    initialized = count
  }
}

/// Fills an array of `count` elements in parts of `grain`, in parallel.
///
/// `body` receives the range of indices and a span over exactly those elements (index 0 of the
/// span is the range's first), which hold `initial`.
public func parallelFill<Element: BitwiseCopyable & Sendable>(
  _ count: Int, initial: Element, grain: Int = 16_384,
  _ body: @Sendable (Range<Int>, inout MutableSpan<Element>) -> Void
) -> [Element] {
  guard count > 0 else { return [] }
  return [Element](unsafeUninitializedCapacity: count) { elements, filled in
    preferHugePages(elements)
    let slots = Slots(base: elements.baseAddress!)
    parallelFor((count + grain - 1) / grain) { part in
      let range = part * grain..<min(count, (part + 1) * grain)
      let start = slots.base + range.lowerBound
      fill(start, range.count, with: initial)
      var span = MutableSpan(_unsafeStart: start, count: range.count)
      body(range, &span)
    }
    filled = count
  }
}

/// Fills memory with one element by copying ever longer stretches: fast for any type.
private func fill<Element: BitwiseCopyable>(
  _ start: UnsafeMutablePointer<Element>, _ count: Int, with element: Element
) {
  let stride = MemoryLayout<Element>.stride
  let bytes = UnsafeMutableRawPointer(start)
  // Padding is filled as well.
  memset(bytes, 0, stride)
  start.initialize(to: element)
  var filled = 1
  while filled < count {
    let more = min(filled, count - filled, 4096)
    (bytes + filled * stride).copyMemory(from: bytes, byteCount: more * stride)
    filled += more
  }
}

/// Updates an array in parts of `grain`, in parallel; see `parallelFill`.
public func parallelUpdate<Element: BitwiseCopyable & Sendable>(
  _ array: inout [Element], grain: Int = 16_384,
  _ body: @Sendable (Range<Int>, inout MutableSpan<Element>) -> Void
) {
  let count = array.count
  guard count > 0 else { return }
  array.withUnsafeMutableBufferPointer { buffer in
    let slots = Slots(base: buffer.baseAddress!)
    parallelFor((count + grain - 1) / grain) { part in
      let range = part * grain..<min(count, (part + 1) * grain)
      var span = MutableSpan(_unsafeStart: slots.base + range.lowerBound, count: range.count)
      body(range, &span)
    }
  }
}

/// The parts of 0 ..< `count`, each of `grain` indices (the last one may be shorter).
public func parts(of count: Int, grain: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: grain).map { $0..<min(count, $0 + grain) }
}

/// A pointer that several threads may write through, each to its own elements.
private struct Slots<Element>: @unchecked Sendable { let base: UnsafeMutablePointer<Element> }

private final class Counter: Sendable {
  private let value = Atomic<Int>(0)
  func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}
