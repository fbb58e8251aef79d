// The whole content of a file in memory: mapped, so that the system reads it as it is used, or
// owned where it had to be made (unpacked, converted, read from a pipe).
//
// Both kinds may be read up to 64 bytes beyond the end, where there are zeros; kernels rely on it
// to load whole words. Files are taken as they are: one that another program cuts short while it
// is mapped stops this program.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a path gives no bytes.
public enum FileFault: Error, Sendable, Equatable {
  /// Nothing is there.
  case missing
  /// It is a directory.
  case directory
  /// It may not be opened or read; the system's sentence.
  case unreadable(String)
}

/// Bytes of a file that any thread may read.
public final class FileBytes: @unchecked Sendable {
  /// Zeros that can be read beyond the end.
  static let slack = 64

  /// How many bytes there are.
  public let count: Int
  let start: UnsafePointer<UInt8>
  private let owned: UnsafeMutableRawPointer
  private let mappedLength: Int

  /// Maps the file at `path`, or reads it where it cannot be mapped (a pipe); throws `FileFault`.
  public convenience init(path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileBytes.fault(of: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileBytes.fault(of: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileFault.directory }
    let size = Int(status.st_size)
    if status.st_mode & S_IFMT == S_IFREG, size > 0, let pages = FileBytes.map(file, size) {
      self.init(mapped: pages.start, length: pages.length, count: size)
    } else {
      try self.init(sink: FileBytes.readAll(file))
    }
  }

  /// A copy of `bytes`; O(bytes).
  public convenience init(_ bytes: [UInt8]) {
    let sink = ByteSink()
    sink.append(bytes)
    self.init(sink: sink)
  }

  /// Takes over what was written to `sink`, which is empty afterwards.
  public init(sink: ByteSink) {
    count = sink.count
    owned = UnsafeMutableRawPointer(sink.release(slack: FileBytes.slack))
    start = UnsafePointer(owned.assumingMemoryBound(to: UInt8.self))
    mappedLength = 0
  }

  private init(mapped: UnsafeMutableRawPointer, length: Int, count: Int) {
    self.count = count
    owned = mapped
    start = UnsafePointer(mapped.assumingMemoryBound(to: UInt8.self))
    mappedLength = length
  }

  deinit {
    if mappedLength > 0 { munmap(owned, mappedLength) } else { free(owned) }
  }

  /// The byte at `index`.
  public subscript(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "a byte within the file")
    return start[index]
  }

  /// Calls `body` with all bytes.
  public func withBytes<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    try body(Span(_unsafeStart: start, count: count))
  }

  /// A copy of some bytes; O(bytes).
  public func array(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes within the file")
    return Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  /// Lets the system forget the pages wholly within the range; they come back when they are read.
  public func forget(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes within the file")
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let first = (range.lowerBound + page - 1) / page * page
    let length = range.upperBound / page * page - first
    if mappedLength > 0, length > 0 { madvise(owned + first, length, MADV_DONTNEED) }
  }

  /// Maps the file over the start of a larger empty mapping, so that zeros follow its end.
  private static func map(
    _ file: Int32, _ size: Int
  ) -> (start: UnsafeMutableRawPointer, length: Int)? {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let length = (size + slack + page - 1) / page * page
    let empty = mmap(nil, length, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let empty, empty != MAP_FAILED else { return nil }
    guard mmap(empty, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, file, 0) == empty else {
      munmap(empty, length)
      return nil
    }
    madvise(empty, size, MADV_SEQUENTIAL)
    return (empty, length)
  }

  private static func readAll(_ file: Int32) throws -> ByteSink {
    let sink = ByteSink()
    while true {
      let got = sink.append(upTo: 1 << 16) { room in
        max(-1, read(file, room.baseAddress, room.count))
      }
      if got == 0 { return sink }
      if got < 0, errno != EINTR { throw fault(of: errno) }
    }
  }

  private static func fault(of code: Int32) -> FileFault {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .directory
    default: .unreadable(String(cString: strerror(code)))
    }
  }
}
