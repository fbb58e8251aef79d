// What evaluate can be told: what is measured, against what, and what else is known.

import ArgumentParser
import Evaluation
import Files

/// What is measured, and against what.
struct MeasuredOptions: ParsableArguments {
  @Option(help: "The truth: id,cluster or left,right.", completion: .file())
  var truth: String?

  @Option(
    help: "Judged pairs left,right,label drawn from the scores, in place of a truth.",
    completion: .file())
  var labels: String?

  @Option(help: "The clusters.csv of a run.", completion: .file())
  var clusters: String?

  @Option(help: "Scored pairs, as matchkit score writes them.", completion: .file())
  var scores: String?

  @Flag(help: "Count only pairs of records from different sources, on both sides.")
  var acrossSources = false

  @Option(help: "Scored pairs from this probability up count as found.")
  var threshold = 0.5

  @Option(
    help: """
      The truth holds only some entities, each whole: entities were drawn (entities), or records \
      and then their entities (records). Quality of the whole is estimated.
      """)
  var truthSample: SampleDesign?

  @Option(
    help: """
      How many pairs the judged pairs that have no score were drawn from; with it, --labels tells \
      what blocking loses.
      """)
  var outsidePairs: Int?

  func validate() throws {
    guard (clusters == nil) != (scores == nil) else {
      throw ValidationError("Give either --clusters or --scores.")
    }
    guard truth == nil || labels == nil else {
      throw ValidationError("Give either --truth or --labels.")
    }
    guard threshold > 0 && threshold <= 1 else {
      throw ValidationError("--threshold takes a number above 0, at most 1, not \(threshold).")
    }
    if labels != nil, scores == nil {
      throw ValidationError("--labels needs --scores, which the judged pairs were drawn from.")
    }
    if labels == nil, outsidePairs != nil {
      throw ValidationError("--outside-pairs belongs to --labels.")
    }
    if let outsidePairs, outsidePairs < 1 {
      throw ValidationError("--outside-pairs takes a number from 1, not \(outsidePairs).")
    }
    if truthSample != nil, truth == nil {
      throw ValidationError("--truth-sample belongs to --truth.")
    }
  }

  /// What is measured.
  var measured: String { clusters ?? scores ?? "" }
}

/// What is known of the records.
struct EvidenceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The records, to tell quality by source and by what is missing, and to show errors; "
        + "once for every input.", valueName: "file"), completion: .file())
  var records: [String] = []

  @Option(help: "Column of --records with the identifier (default: id, else the row number).")
  var idColumn: String?

  @Option(help: "Column of --records with the source (default: source, else the file's name).")
  var sourceColumn: String?

  @Option(
    help: "The plan.yaml of the run: measures its blocking, rule by rule; needs --records.",
    completion: .file())
  var plan: String?

  @Option(
    help: "Known errors id,column,error, to tell quality by kind of error.", completion: .file())
  var errors: String?

  func validate() throws {
    if records.isEmpty, plan != nil { throw ValidationError("--plan needs --records.") }
    if records.isEmpty, idColumn != nil || sourceColumn != nil {
      throw ValidationError("--id-column and --source-column belong to --records.")
    }
  }

  var readOptions: ReadOptions { ReadOptions(idColumn: idColumn, sourceColumn: sourceColumn) }
}

/// A sample to be judged.
struct DrawOptions: ParsableArguments {
  @Option(
    help: "Writes scored pairs to be judged there, in place of measuring; judge and give --labels.",
    completion: .file())
  var draw: String?

  @Option(help: "About how many pairs to draw.")
  var drawCount = 400

  func validate() throws {
    guard drawCount >= 1 else {
      throw ValidationError("--draw-count takes a number from 1, not \(drawCount).")
    }
  }
}

extension SampleDesign: ExpressibleByArgument {}
