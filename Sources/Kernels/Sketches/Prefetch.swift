// Hiding the wait for memory where the next place is known but no processor can guess it.

internal import CKernels

/// Asks for the memory of `elements[index]`, which must exist, before it is read. About 1 ns.
public func prefetch(_ elements: Span<UInt32>, _ index: Int) {
  elements.withUnsafeBufferPointer { ck_prefetch($0.baseAddress! + index) }
}

/// The same for bytes.
public func prefetch(_ bytes: Span<UInt8>, _ index: Int) {
  bytes.withUnsafeBufferPointer { ck_prefetch($0.baseAddress! + index) }
}
