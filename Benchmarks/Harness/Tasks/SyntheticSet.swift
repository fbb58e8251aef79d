// Synthetic records with the truth about them, made once for all tasks that want them.

import Files
import Foundation
import MatchKit
import Synthesis

/// What synthetic records to make.
struct SyntheticSet: Sendable {
  /// What the records are of.
  enum Subject: String, Sendable {
    case people, companies
  }

  let subject: Subject
  let locale: SyntheticLocale
  let difficulty: Difficulty
  let entities: Int

  init(
    _ subject: Subject, _ locale: SyntheticLocale, _ difficulty: Difficulty, entities: Int
  ) {
    self.subject = subject
    self.locale = locale
    self.difficulty = difficulty
    self.entities = entities
  }

  /// Its name without the size.
  var name: String { "\(subject.rawValue)_\(locale.rawValue)_\(difficulty.rawValue)" }

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
    switch (subject, locale) {
    case (.people, .chinese):
      let rule = ChinesePeopleRule(
        entities: entities, difficulty: difficulty, seed: context.seed)
      try write(ChinesePeopleGenerator(rule: rule), to: staging)
    case (.companies, .chinese):
      let rule = ChineseCompaniesRule(
        entities: entities, difficulty: difficulty, seed: context.seed)
      try write(ChineseCompaniesGenerator(rule: rule), to: staging)
    case (.people, .english):
      let rule = PeopleRule(entities: entities, difficulty: difficulty, seed: context.seed)
      try write(PeopleGenerator(rule: rule), to: staging)
    case (.companies, .english):
      let rule = CompaniesRule(entities: entities, difficulty: difficulty, seed: context.seed)
      try write(CompaniesGenerator(rule: rule), to: staging)
    }
    try staging.finish()
    return set
  }

  private func write<Generator: BlockGenerator>(
    _ generator: Generator, to folder: AtomicFolder
  ) throws {
    let files = try generator.files.map { file in
      let opened = try AtomicFile(path: folder.file(file.name))
      try opened.write(Array(file.header.utf8))
      return opened
    }
    try generator.generate { block in
      for (file, bytes) in zip(files, block.pieces) { try file.write(bytes) }
    }
    for file in files { try file.finish() }
  }
}
