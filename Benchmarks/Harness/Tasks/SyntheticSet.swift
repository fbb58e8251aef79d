// Synthetic records with the truth about them, made once for all tasks that want them.

import Files
import Foundation
import MatchKit
import Synthesis

/// What synthetic records to make.
struct SyntheticSet: Sendable {
  /// What the records are of.
  enum Subject: String, Sendable {
    case people
  }

  let subject: Subject
  let difficulty: Difficulty
  let entities: Int

  init(_ subject: Subject, _ difficulty: Difficulty, entities: Int) {
    self.subject = subject
    self.difficulty = difficulty
    self.entities = entities
  }

  /// Its name without the size.
  var name: String { "\(subject.rawValue)_en_\(difficulty.rawValue)" }

  private func folder(_ context: TaskContext) -> String {
    "\(context.folder)/\(name)-\(entities)-\(context.seed)"
  }

  /// The records, which must have been made.
  func made(in context: TaskContext) -> MatchSet {
    MatchSet(folder: folder(context), task: .dedupe)
  }

  /// Makes the records, unless they are there.
  func make(in context: TaskContext) throws -> MatchSet {
    let set = made(in: context)
    if set.isThere { return set }
    let staging = try AtomicFolder(path: set.folder, mark: "truth.csv")
    defer { staging.discard() }
    let headers = [
      PeopleGenerator.recordsHeader, PeopleGenerator.truthHeader, PeopleGenerator.errorsHeader,
    ]
    let files = try zip(["records.csv", "truth.csv", "errors.csv"], headers).map { name, header in
      let file = try AtomicFile(path: staging.file(name))
      try file.write(Array(header.utf8))
      return file
    }
    let rule = PeopleRule(entities: entities, difficulty: difficulty, seed: context.seed)
    try PeopleGenerator(rule: rule).generate { block in
      for (file, bytes) in zip(files, [block.records, block.truth, block.errors]) {
        try file.write(bytes)
      }
    }
    for file in files { try file.finish() }
    try staging.finish()
    return set
  }
}
