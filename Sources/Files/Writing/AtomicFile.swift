// A file that appears whole or not at all.
//
// Bytes go to a hidden file beside the wanted one, which takes its name by `rename` when all has
// been written. A device or a pipe, such as /dev/stdout, has no beside and is written directly.

import Kernels
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file being written. Nothing is seen under its name before `finish`; dropped without it, the
/// file was never there.
public final class AtomicFile: Sendable {
  private let path: String
  private let partial: String?
  private let descriptor: Atomic<Int32>

  /// Opens a new file beside `path`; throws when that is not possible.
  public init(path: String) throws(WritingError) {
    self.path = path
    var opened: Int32 = -1
    switch FileKind(of: path) {
    case .folder:
      throw WritingError(
        path: path, reason: "is a folder, but a file is to be written",
        advice: "Name a file inside it.")
    case .device:
      partial = nil
      opened = open(path, O_WRONLY | O_CLOEXEC)
    case .file, .missing:
      let beside = besidePath(path, ending: "partial")
      partial = beside
      _ = Unfinished.begin(beside) {
        opened = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        return opened >= 0
      }
    }
    descriptor = Atomic(opened)
    if opened < 0 { throw .system(path, "cannot be written") }
  }

  deinit { discard() }

  /// Adds bytes at the end; throws when the disk is full or the write fails otherwise.
  public func write(_ bytes: [UInt8]) throws(WritingError) {
    if !bytes.withUnsafeBytes(writeAll) { throw .system(path, "cannot be written to") }
  }

  /// The same for what was laid out in a sink.
  func write(_ text: FieldSink) throws(WritingError) {
    let isWhole = text.withBytes { $0.withUnsafeBytes(writeAll) }
    if !isWhole { throw .system(path, "cannot be written to") }
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let descriptor = descriptor.load(ordering: .relaxed)
    var done = 0
    while done < bytes.count {
      let count = systemWrite(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return false }
      done += count
    }
    return true
  }

  /// Closes the file and gives it its name, replacing an older one.
  public func finish() throws(WritingError) {
    let closed = close(descriptor.exchange(-1, ordering: .relaxed))
    var error = closed == 0 ? nil : WritingError.system(path, "cannot be written to")
    if let partial {
      Unfinished.end(partial) {
        if error == nil, rename(partial, path) != 0 {
          error = .system(path, "cannot be put in place")
        }
        if error != nil { unlink(partial) }
      }
    }
    if let error { throw error }
  }

  private func discard() {
    let descriptor = descriptor.exchange(-1, ordering: .relaxed)
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let partial { _ = Unfinished.end(partial) { unlink(partial) } }
  }

  /// Writes a whole file at once.
  public static func write(_ text: String, to path: String) throws(WritingError) {
    let file = try AtomicFile(path: path)
    try file.write(Array(text.utf8))
    try file.finish()
  }
}

/// What stands at a path.
enum FileKind {
  case missing, file, folder, device

  init(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFREG: self = .file
    default: self = .device
    }
  }
}

/// A hidden sibling of `path`, of this process only.
func besidePath(_ path: String, ending: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? "out"
  let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
  let folder = trimmed.dropLast(name.count)
  return "\(folder).\(name).\(ending)-\(getpid())"
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, bytes, count)
  #else
    Darwin.write(descriptor, bytes, count)
  #endif
}
