// Inputs read, with the plan, model and labels that the user gives for them.

import Evaluation
import Files
import MatchKit

/// The records to work on.
struct LoadedInputs {
  let table: Table
  /// Sentences about what was odd.
  let warnings: [String]
  let paths: [String]

  /// Reads the inputs; throws `InputError`, also when there is no record in them.
  init(_ options: InputOptions, progress: Progress) throws {
    paths = options.inputs
    let read = try progress.stage(.read) {
      let read = try TableReader(options: options.readOptions).read(options.inputs)
      progress.count(read.table.recordCount)
      return read
    }
    guard read.table.recordCount > 0 else {
      throw InputError(
        kind: .badData, file: options.inputs.joined(separator: ", "),
        expected: "at least one record", found: "only a header",
        advice: "check how the file was made")
    }
    table = read.table
    var warnings = read.warnings
    if read.skippedRows > 0, let path = options.skipBadRows {
      warnings.append("left out \(counted(read.skippedRows, "bad row")); see \(path)")
    }
    self.warnings = warnings
  }

  /// Throws unless there are records of two sources or more.
  func requireSources(for command: String) throws {
    guard table.sources.count < 2 else { return }
    throw UserError(
      "\(command) needs records of at least two sources, but all come from "
        + "\"\(table.sources.first ?? "")\"; give several files, or name the column with the "
        + "source by --source-column.")
  }

  /// The pairs to learn from, if the user gives labels.
  func labels(_ options: JudgedOptions) throws -> LabelledPairs? {
    guard let path = options.labels else { return nil }
    let listed = try PairFileReader(form: .labels).read(path, names: RecordNames(table))
    return LabelledPairs(left: listed.left, right: listed.right, isMatch: listed.isMatch)
  }

  /// The entity of every record, if the user gives a truth.
  func truth(_ options: JudgedOptions) throws -> [UInt32]? {
    guard let path = options.truth else { return nil }
    return try TruthReader().read(path, names: RecordNames(table)).entityOf
  }
}

/// A plan and a model that the user gives, made to fit each other.
struct GivenPlan {
  let plan: MatchPlan?
  let model: ModelCard?
  /// The path of the plan's file, or of the model's that holds it.
  private let planPath: String
  private let planText: String?

  /// Reads both files; throws `InputError` when they are broken or do not belong together.
  init(plan planPath: String?, model modelPath: String?) throws {
    let plan = try planPath.map { try PlanReader().read($0) }
    model = try modelPath.map { try ModelFile.read($0) }
    self.planPath = planPath ?? modelPath ?? ""
    planText = try planPath.map { try TextFile.read($0) }
    if let plan, let model, let planPath, let modelPath {
      if let difference = GivenPlan.difference(plan, model.plan) {
        throw InputError(
          kind: .badData, file: modelPath, expected: "a model made for the plan \(planPath)",
          found: "one made for \(difference)",
          advice: "leave out --plan to use the model's own plan, or train a model with this plan")
      }
    }
    self.plan = plan ?? model?.plan
  }

  /// What keeps a model of one plan from serving another: columns may have other names.
  private static func difference(_ one: MatchPlan, _ other: MatchPlan) -> String? {
    if one.comparisons != other.comparisons { return "other comparisons" }
    return meanings(one) != meanings(other) ? "other attributes" : nil
  }

  /// What the attributes of a plan mean, whatever columns they are read from.
  private static func meanings(_ plan: MatchPlan) -> [StandardiseRule] {
    plan.attributes.map {
      StandardiseRule(role: $0.role, columns: [$0.name], name: $0.name, language: $0.language)
    }
  }

  /// The plan for that task; nil when one is to be inferred.
  func plan(for task: MatchTask?) -> MatchPlan? {
    guard var plan else { return nil }
    if let task, plan.task != task {
      plan.task = task
      plan.clustering = task == .linkOneToOne ? .oneToOne : .averageLinkage
    }
    return plan
  }

  /// The plan's file as the user wrote it, if `plan` is what it says.
  func text(of plan: MatchPlan) -> String? { plan == self.plan ? planText : nil }

  /// Turns the faults of the plan into an error that names its file.
  func naming<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let faults as PlanFaults {
      throw UserError("\(planPath): \(faults)", exitCode: .badData)
    }
  }
}
