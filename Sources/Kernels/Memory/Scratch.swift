// Room to work in for the length of a call.

/// Runs `body` with uninitialised room for `capacity` values: on the stack up to 1 KiB, else on the
/// heap, where the standard library's way has been seen to trap (Swift 6.3.1, closures that do not
/// throw). The room is gone when `body` returns; values are plain bytes, so nothing is destroyed.
@inline(__always)
func withScratch<Value: BitwiseCopyable, Result>(
  of type: Value.Type, capacity: Int, _ body: (UnsafeMutableBufferPointer<Value>) -> Result
) -> Result {
  if capacity * MemoryLayout<Value>.stride <= 1024 {
    return withUnsafeTemporaryAllocation(of: type, capacity: capacity, body)
  }
  let room = UnsafeMutableBufferPointer<Value>.allocate(capacity: capacity)
  defer { room.deallocate() }
  return body(room)
}
