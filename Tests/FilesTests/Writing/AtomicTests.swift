import Files
import Foundation
import Testing

@Suite struct AtomicTests {
  @Test func aFileAppearsOnlyWhenFinished() throws {
    let scratch = try ScratchFolder()
    try AtomicFile.write("old", to: scratch.path("a"))
    do {
      let file = try AtomicFile(path: scratch.path("a"))
      try file.write(Array("half".utf8))
      #expect(try scratch.text("a") == "old")
    }
    #expect(try scratch.names() == ["a"])
    try AtomicFile.write("new", to: scratch.path("a"))
    #expect(try scratch.text("a") == "new")
    #expect(try scratch.names() == ["a"])
  }

  @Test func aFullDiskIsTold() throws {
    let error = #expect(throws: WritingError.self) {
      try AtomicFile.write("text", to: "/dev/full")
    }
    #expect(error?.description.contains("No space left") == true)
  }

  @Test func aFolderAppearsOnlyWhenFinished() throws {
    let scratch = try ScratchFolder()
    let folder = try AtomicFolder(path: scratch.path("new/run"))
    try AtomicFile.write("{}", to: folder.file("run.json"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("new/run")))
    try folder.finish()
    #expect(try scratch.names("new/run") == ["run.json"])
    #expect(try scratch.names("new") == ["run"])
  }

  @Test func aDroppedFolderLeavesNothing() throws {
    let scratch = try ScratchFolder()
    do {
      let folder = try AtomicFolder(path: scratch.path("new/run"))
      try AtomicFile.write("{}", to: folder.file("run.json"))
    }
    #expect(try scratch.names() == [])
  }

  @Test func anEarlierRunIsReplacedWhole() throws {
    let scratch = try ScratchFolder()
    for name in ["run.json", "extra.csv"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path("run"), withIntermediateDirectories: true)
      try AtomicFile.write("old", to: scratch.path("run/\(name)"))
    }
    let dropped = try AtomicFolder(path: scratch.path("run/"))
    dropped.discard()
    #expect(try scratch.names("run") == ["extra.csv", "run.json"])
    let folder = try AtomicFolder(path: scratch.path("run/"))
    try AtomicFile.write("new", to: folder.file("run.json"))
    try folder.finish()
    #expect(try scratch.names("run") == ["run.json"])
    #expect(try scratch.text("run/run.json") == "new")
    #expect(try scratch.names() == ["run"])
  }

  @Test func otherFoldersAndFilesAreRefused() throws {
    let scratch = try ScratchFolder()
    try AtomicFile.write("mine", to: scratch.path("thesis.txt"))
    for path in [scratch.path(""), scratch.path("thesis.txt"), "/dev/null/run", "/proc/run"] {
      let error = #expect(throws: WritingError.self) { try AtomicFolder(path: path) }
      #expect(error.map { !$0.advice.isEmpty } == true)
    }
    #expect(try scratch.names() == ["thesis.txt"])
  }
}
