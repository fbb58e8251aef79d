// Recall by what is wrong with the records, for synthetic data, where that is known.

/// Makes the table of recall by kind of error.
struct ErrorKindTable {
  let findings: BenchmarkFindings

  /// Our rows that tell recall by kind of error.
  var rows: [BenchmarkRow] {
    (findings.own("accuracy") + findings.own("throughput"))
      .filter { $0.mode != .labelled && !($0.quality?.byError.isEmpty ?? true) }
  }

  /// The kinds of the rows, from the lowest mean recall up.
  var kinds: [String] {
    var sums: [String: (found: Double, pairs: Double)] = [:]
    for error in rows.flatMap({ $0.quality?.byError ?? [] }) {
      sums[error.kind, default: (0, 0)].found += error.found
      sums[error.kind, default: (0, 0)].pairs += error.pairs
    }
    func recall(_ kind: String) -> Double {
      sums[kind].map { $0.found / max(1, $0.pairs) } ?? 1
    }
    return sums.keys.sorted { (recall($0), $0) < (recall($1), $1) }
  }

  /// The pairs of a row that have an error of a kind.
  func error(_ kind: String, _ row: BenchmarkRow) -> ErrorRecall? {
    row.quality?.byError.first { $0.kind == kind && $0.pairs > 0 }
  }

  var table: ResultTable {
    ResultTable(
      title: "Recall by kind of error",
      note: "Of the true pairs at records with such an error (a pair counts half to each of its "
        + "records), the share found; in brackets how many there are",
      head: ["Error"] + rows.map { "#\($0.subject)" },
      rows: kinds.map { kind in
        [ResultTable.Cell(kind)]
          + rows.map { row in
            guard let error = error(kind, row) else { return "–" }
            let recall = Figures.decimal(error.found / error.pairs, 3)
            return ResultTable.Cell("\(recall) (\(Figures.decimal(error.pairs, 0)))")
          }
      })
  }
}
