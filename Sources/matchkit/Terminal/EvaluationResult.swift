// What evaluate found, as text, JSON and a page.

import Evaluation
import Files
import Reports

/// A measurement or an estimate.
enum EvaluationResult {
  case measured(Assessment, RecordNames, RecordValues?, QualityFacts)
  case sample(EntitySampleQuality, QualityFacts)
  case judged(LabelledSampleQuality, QualityFacts)

  /// As a page for people.
  func html() -> String {
    switch self {
    case .measured(let found, let names, let values, let facts):
      QualityReport(
        found.quality, found.errors, facts: facts, values: values, name: names.label
      ).html()
    case .sample(let quality, let facts): SampleReport(quality, facts: facts).html()
    case .judged(let quality, let facts): SampleReport(quality, facts: facts).html()
    }
  }

  /// As lines for people.
  func text() -> String {
    switch self {
    case .measured(let found, let names, let values, let facts):
      EvaluationText(found, names, values, threshold: facts.threshold).text
    case .sample(let quality, _): EstimateText(quality).text
    case .judged(let quality, _): EstimateText(quality).text
    }
  }

  /// As a value for programs.
  func json() throws -> ValueTree {
    switch self {
    case .measured(let found, let names, let values, _):
      let tree = try ValueTreeEncoder().tree(of: found.quality)
      guard case .map(let entries) = tree else { return tree }
      let errors = ErrorTree(names: names, values: values).tree(of: found.errors)
      return .map(entries + [ValueTree.Entry("worst_errors", errors)])
    case .sample(let quality, _):
      return .map(["entity_sample": try ValueTreeEncoder().tree(of: quality)])
    case .judged(let quality, _):
      return .map(["labelled_sample": try ValueTreeEncoder().tree(of: quality)])
    }
  }
}

/// The worst errors as a value for programs.
private struct ErrorTree {
  let names: RecordNames
  let values: RecordValues?

  func tree(of errors: WorstErrors) -> ValueTree {
    .map([
      "false_merges": .list(errors.falseMerges.map(tree)),
      "false_splits": .list(errors.falseSplits.map(tree)),
    ])
  }

  private func tree(_ error: ErrorPair) -> ValueTree {
    var entries = [
      ValueTree.Entry("left", name(error.left)), ValueTree.Entry("right", name(error.right)),
      ValueTree.Entry("wrong_pairs", .whole(error.wrongPairs)),
    ]
    if let probability = error.probability {
      entries.append(ValueTree.Entry("probability", .real(probability)))
    }
    if let values, values.has(error.left), values.has(error.right) {
      entries.append(ValueTree.Entry("left_record", record(error.left, values)))
      entries.append(ValueTree.Entry("right_record", record(error.right, values)))
    }
    return .map(entries)
  }

  private func name(_ record: UInt32) -> ValueTree {
    guard names.hasSources else { return .map(["id": .text(names.identifier(record))]) }
    return .map([
      "source": .text(names.source(record)), "id": .text(names.identifier(record)),
    ])
  }

  private func record(_ record: UInt32, _ values: RecordValues) -> ValueTree {
    .map(
      values.columns.enumerated().map {
        ValueTree.Entry($1, .text(values.value(record, $0, limit: 1000)))
      })
  }
}
