// matchkit dedupe: which records, of one source or several, are the same customer.

import ArgumentParser
import MatchKit

struct DedupeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe",
    abstract: "Finds the customers within and across all inputs.",
    discussion: """
      Standardises, blocks, compares, classifies, clusters and merges. Without a plan it infers \
      one; without a model and labels it trains without labels. The folder holds clusters.csv, \
      customers.csv, provenance.csv, links.csv, plan.yaml, model.json, run.json and report.html.
      """)

  @OptionGroup var options: MatchOptions

  func run() throws { try MatchRun(command: "dedupe", task: .dedupe, options: options).run() }
}
