// Changing the elements of an array side by side.

/// Calls `body` once for every element, in parallel, in no stated order.
public func parallelMutate<Element: Sendable>(
  _ array: inout [Element], _ body: @Sendable (Int, inout Element) -> Void
) {
  array.withUnsafeMutableBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return }
    let elements = Elements(base: base)
    parallelFor(buffer.count) { index in body(index, &elements.base[index]) }
  }
}

/// A pointer that several threads write through, each to its own element.
private struct Elements<Element>: @unchecked Sendable { let base: UnsafeMutablePointer<Element> }
