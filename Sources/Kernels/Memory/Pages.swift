// Memory for large tables: aligned to 2 MiB and on huge pages where the system has them,
// so that random access seldom misses the translation buffer and first touches are few.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private let hugePage = 1 << 21

/// Memory for `count` elements, zeroed if asked; freed by `freePages` with the same count.
func newPages<Element: BitwiseCopyable>(
  _ type: Element.Type, _ count: Int, zeroed: Bool = false
) -> UnsafeMutablePointer<Element> {
  let size = max(1, count * MemoryLayout<Element>.stride)
  let memory = size >= hugePage ? map(size) : zeroed ? calloc(size, 1) : malloc(size)
  guard let memory else { fatalError("the system has no \(size) bytes of memory to give") }
  return memory.assumingMemoryBound(to: Element.self)
}

/// Frees what `newPages` gave.
func freePages<Element: BitwiseCopyable>(_ memory: UnsafeMutablePointer<Element>, _ count: Int) {
  let size = count * MemoryLayout<Element>.stride
  if size < hugePage { free(memory) } else { munmap(memory, wholePages(size)) }
}

/// The same elements in memory for `larger` of them; the old memory is freed.
func grownPages<Element: BitwiseCopyable>(
  _ memory: UnsafeMutablePointer<Element>, _ count: Int, to larger: Int, used: Int
) -> UnsafeMutablePointer<Element> {
  let grown = newPages(Element.self, larger)
  grown.update(from: memory, count: used)
  freePages(memory, count)
  return grown
}

/// Asks for huge pages under a large array that is about to be filled.
func preferHugePages<Element>(_ memory: UnsafeMutableBufferPointer<Element>) {
  #if os(Linux)
    guard let first = memory.baseAddress else { return }
    let start = (Int(bitPattern: first) + hugePage - 1) / hugePage * hugePage
    let end = (Int(bitPattern: first) + memory.count * MemoryLayout<Element>.stride)
    let size = (end - start) / hugePage * hugePage
    if size > 0 { madvise(UnsafeMutableRawPointer(bitPattern: start), size, MADV_HUGEPAGE) }
  #endif
}

private func wholePages(_ size: Int) -> Int { (size + hugePage - 1) / hugePage * hugePage }

/// Maps `size` bytes at a multiple of 2 MiB.
private func map(_ size: Int) -> UnsafeMutableRawPointer? {
  let length = wholePages(size)
  let memory = mmap(
    nil, length + hugePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
  guard let memory, memory != MAP_FAILED else { return nil }
  let skipped = (hugePage - Int(bitPattern: memory) % hugePage) % hugePage
  let start = memory + skipped
  if skipped > 0 { munmap(memory, skipped) }
  munmap(start + length, hugePage - skipped)
  #if os(Linux)
    madvise(start, length, MADV_HUGEPAGE)
  #endif
  return start
}
