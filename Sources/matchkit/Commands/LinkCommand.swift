// matchkit link: which records of different sources are the same customer.

import ArgumentParser
import MatchKit

struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Finds the customers that several sources share.",
    discussion: """
      As dedupe, but only records of different sources are compared: give several files, or one \
      with a source column.
      """)

  @Flag(help: "No source holds a customer twice.")
  var oneToOne = false

  @OptionGroup var options: MatchOptions

  func run() throws {
    let task = oneToOne ? MatchTask.linkOneToOne : .link
    try MatchRun(command: "link", task: task, options: options).run()
  }
}
