// A folder of results that appears whole or not at all.
//
// Files go to a hidden folder beside the wanted one, which then takes its place in one step. Where
// the place beside cannot be written to (the folder is a mount, say), the hidden folder lies
// inside, and the files move up one by one.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder being written. Dropped without `finish`, the wanted place stays as it was.
public final class AtomicFolder {
  /// Where the files go for now.
  public let staging: String
  private let path: String
  private let isInside: Bool
  private let madeParents: [String]
  private var isOpen = true

  /// Prepares to write the folder `path`, making the folders above it.
  ///
  /// An existing folder is accepted if it is empty or holds a file named `mark`, the sign of an
  /// earlier run, which `finish` replaces. Throws when the place cannot be written to.
  public init(path: String, mark: String = "run.json") throws(WritingError) {
    let plain = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try AtomicFolder.check(plain, mark: mark)
    let resolved = FileKind(of: plain) == .folder ? realPath(plain) : plain
    self.path = resolved
    madeParents = try makeParents(of: resolved, named: plain)
    let beside = besidePath(resolved, ending: "partial")
    let inside = "\(resolved)/.partial-\(getpid())"
    if Unfinished.begin(beside, by: { mkdir(beside, 0o777) == 0 }) {
      staging = beside
      isInside = false
    } else if FileKind(of: resolved) == .folder,
      Unfinished.begin(inside, by: { mkdir(inside, 0o777) == 0 })
    {
      staging = inside
      isInside = true
    } else {
      let error = WritingError.system(plain, "cannot be created")
      for parent in madeParents.reversed() { rmdir(parent) }
      throw error
    }
  }

  deinit { discard() }

  /// Where a file of that name is to be written.
  public func file(_ name: String) -> String { "\(staging)/\(name)" }

  /// Puts the folder in its place; an older run that stood there is removed.
  public func finish() throws(WritingError) {
    isOpen = false
    let error = Unfinished.end(staging) { () -> WritingError? in
      do throws(WritingError) {
        if isInside { try moveUp() } else { try replace() }
        return nil
      } catch { return error }
    }
    if let error { throw error }
  }

  /// Removes what was written so far; the wanted place stays as it was.
  public func discard() {
    guard isOpen else { return }
    isOpen = false
    Unfinished.end(staging) { removeTree(staging) }
    for parent in madeParents.reversed() { rmdir(parent) }
  }

  private func replace() throws(WritingError) {
    let old = besidePath(path, ending: "old")
    let hadOld = FileKind(of: path) == .folder
    if hadOld, rename(path, old) != 0 {
      isOpen = true
      throw .system(path, "the earlier run there cannot be replaced")
    }
    guard rename(staging, path) == 0 else {
      let error = WritingError.system(path, "cannot be put in place")
      if hadOld { rename(old, path) }
      isOpen = true
      throw error
    }
    if hadOld { removeTree(old) }
  }

  private func moveUp() throws(WritingError) {
    for name in entries(of: staging) where rename("\(staging)/\(name)", "\(path)/\(name)") != 0 {
      throw .system(path, "cannot be put in place")
    }
    rmdir(staging)
  }

  private static func check(_ path: String, mark: String) throws(WritingError) {
    switch FileKind(of: path) {
    case .missing: return
    case .file, .device:
      throw WritingError(
        path: path, reason: "is a file, but a folder is to be written",
        advice: "Name a folder that does not exist yet.")
    case .folder:
      let names = entries(of: path)
      if names.isEmpty || names.contains(mark) { return }
      throw WritingError(
        path: path, reason: "is a folder with other files in it (no \(mark))",
        advice: "Name a new or empty folder, or one that an earlier run wrote.")
    }
  }
}

/// Makes the missing folders above `path`; returns those that it made, outermost first.
private func makeParents(
  of path: String, named name: String
) throws(WritingError) -> [String] {
  var made: [String] = []
  var prefix = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/").dropLast() {
    prefix += part
    if FileKind(of: prefix) == .missing {
      guard mkdir(prefix, 0o777) == 0 else {
        let error = WritingError.system(name, "cannot be created")
        for parent in made.reversed() { rmdir(parent) }
        throw error
      }
      made.append(prefix)
    }
    prefix += "/"
  }
  return made
}

/// The names in a folder, sorted, without `.` and `..`.
private func entries(of folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// Removes a file, or a folder and all that is in it; links are removed, not followed.
func removeTree(_ path: String) {
  if unlink(path) == 0 { return }
  for name in entries(of: path) {
    removeTree("\(path)/\(name)")
  }
  rmdir(path)
}

/// The path without links; itself when it does not exist.
private func realPath(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}
