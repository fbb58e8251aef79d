// What every command understands.

import ArgumentParser
import Files
import Kernels

/// Threads, seed, and how much to say.
struct Manners: ParsableArguments {
  @Option(help: "Threads to use; results do not depend on it (default: all cores).")
  var threads: Int?

  @Option(help: "Seed of everything random.")
  var seed: UInt64 = 1

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @Flag(help: "Print one JSON object on standard output and nothing else there.")
  var json = false

  @Option(help: "Language of words for people: en, zh (default: the environment's).")
  var language: WordingLanguage?

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError("--threads takes a number from 1, not \(threads).")
    }
  }

  /// Puts the options in force.
  func apply() {
    Threads.use(threads ?? 0)
    if let language { Wording.use(language) }
  }

  /// Where words for people go.
  var console: Console { Console(isQuiet: quiet) }
}

extension WordingLanguage: ExpressibleByArgument {}
