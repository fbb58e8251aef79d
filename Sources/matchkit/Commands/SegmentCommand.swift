// matchkit segment: groups of like customers, what they are like, and what they are worth.

import ArgumentParser
import Files
import Kernels
import MatchKit
import Reports

struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Segments customers by what they buy and what is known of them.",
    discussion: """
      k-means on scaled features, or a mixture of kinds of buyers. The folder holds segments.csv, \
      profiles.csv, features.csv, with transactions value.csv, lifecycle.csv and transitions.csv, \
      with --previous migration.csv and drift.csv, and run.json and report.html.
      """)

  @OptionGroup var options: SegmentOptions

  @OptionGroup var manners: Manners

  func run() throws {
    manners.apply()
    let folder = try SegmentFolder(path: options.out)
    defer { folder.discard() }
    let progress = Progress(console: manners.console)
    var warnings: [String] = []
    let input = try read(progress, &warnings)
    let previous = try options.previous.map {
      try PreviousSegmentReader().read($0, customers: input.customers.identifiers)
    }
    let result = try segment(input, previous, progress)
    warnings += result.warnings
    var record = SegmentRecord(
      version: MatchKitCommand.configuration.version, inputs: options.inputs,
      threads: Threads.count, seed: manners.seed, result: result, warnings: warnings)
    try progress.stage(.write, input.customers.recordCount) {
      try folder.write(result, of: input.customers)
    }
    spend(progress, on: &record)
    let report = progress.stage(.write) {
      Wording.current.page(SegmentReport(result, facts: facts(record)).html())
    }
    spend(progress, on: &record)
    try folder.finish(record, report: report)
    try tell(result, record)
  }

  private func read(_ progress: Progress, _ warnings: inout [String]) throws -> CustomerInput {
    let read = try progress.stage(.read) {
      let customers = try CustomerReader(options: options.readOptions).read(options.customers)
      let transactions = try options.transactions.map {
        try TransactionFileReader(
          rule: options.transactionRule, options: ReadOptions(encoding: options.encoding),
          clusters: options.clusters
        ).read($0)
      }
      progress.count(customers.table.recordCount + (transactions?.transactions.count ?? 0))
      return (customers, transactions)
    }
    warnings += read.0.warnings + (read.1?.warnings ?? [])
    return CustomerInput(customers: read.0.table, transactions: read.1?.transactions)
  }

  private func segment(
    _ input: CustomerInput, _ previous: PreviousSegments?, _ progress: Progress
  ) throws -> SegmentResult {
    var rule = SegmentRule(
      count: try options.count, method: options.method, seed: manners.seed)
    rule.scaling = options.scale
    rule.components = options.components
    let segmenter = CustomerSegmenter(
      rule: rule, asOf: try options.asOfDay, chosen: options.feature)
    do {
      return try segmenter.segment(input, previous: previous, observer: progress.observer)
    } catch let fault as SegmentFault {
      throw UserError(fault.sentence)
    }
  }

  private func spend(_ progress: Progress, on record: inout SegmentRecord) {
    record.seconds = progress.seconds
    record.processorSeconds = progress.processorSeconds
    record.secondsTotal = progress.secondsTotal
    record.peakMemoryBytes = peakMemoryBytes()
  }

  private func facts(_ record: SegmentRecord) -> RunFacts {
    RunFacts(
      version: record.version, command: "segment", inputs: record.inputs, threads: record.threads,
      seed: record.seed, seconds: record.seconds, secondsTotal: record.secondsTotal,
      peakMemoryBytes: record.peakMemoryBytes, warnings: record.warnings)
  }

  private func tell(_ result: SegmentResult, _ record: SegmentRecord) throws {
    let console = manners.console
    for warning in record.warnings { console.say("warning: \(warning)") }
    let found = result.segmentation
    console.say(
      "\(counted(found.segmentOf.count, "customer")) in \(counted(found.count, "segment")), "
        + "silhouette \(decimal(found.silhouette, 3)):")
    for (segment, name) in result.identity.names.enumerated() {
      console.say(
        "\(padded(String(result.identity.numbers[segment]), 3))"
          + "\(padded(counted(found.sizes[segment], "customer"), 20))\(name.english)")
    }
    console.say("Written to \(options.out) in \(duration(record.secondsTotal)).")
    if manners.json { try Console.standardOutput(json: record.tree) }
  }
}
