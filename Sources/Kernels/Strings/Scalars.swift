// Unicode scalars of UTF-8 bytes: what the comparators count as one letter.

/// Calls `body` with every Unicode scalar of UTF-8 `bytes`, in order; O(bytes).
///
/// A byte that starts no valid sequence counts as one U+FFFD; overlong forms are not told apart.
@inlinable public func forEachScalar(_ bytes: Span<UInt8>, _ body: (UInt32) -> Void) {
  var place = 0
  while place < bytes.count {
    let lead = bytes[place]
    if lead < 0x80 {
      body(UInt32(lead))
      place &+= 1
      continue
    }
    let extra = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    guard extra > 0, place &+ extra < bytes.count else {
      body(0xFFFD)
      place &+= 1
      continue
    }
    var scalar = UInt32(lead) & (0x3F >> UInt32(truncatingIfNeeded: extra))
    var valid = true
    for offset in 1...extra {
      let next = bytes[place &+ offset]
      valid = valid && next & 0xC0 == 0x80
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    body(valid ? scalar : 0xFFFD)
    place &+= valid ? extra &+ 1 : 1
  }
}

/// How many Unicode scalars UTF-8 `bytes` hold; O(bytes).
public func scalarCount(_ bytes: Span<UInt8>) -> Int {
  var count = 0
  forEachScalar(bytes) { _ in count &+= 1 }
  return count
}
