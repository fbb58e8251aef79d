// The folder of `predict product`: what each customer is likely to buy next, and why.

import Kernels
import MatchKit

/// Writes the files of foretold products into a folder that appears whole or not at all.
public struct ProductFolder {
  private let folder: AtomicFolder

  /// Prepares to write `path`: a new or empty folder, or one that an earlier run wrote.
  public init(path: String) throws(WritingError) { folder = try AtomicFolder(path: path) }

  /// Writes one row for every customer and product foretold, best first.
  public func write(_ found: ProductPredictions) throws(WritingError) {
    var writer = try CSVWriter(
      path: folder.file("predictions.csv"),
      header: ["customer", "rank", "product", "score", "because"])
    try writer.write(found.names.count) { range, rows in
      for customer in range {
        for (rank, one) in found.predictions[customer].enumerated() {
          rows.field(found.names, customer)
          rows.field(rank + 1)
          rows.field(found.products, one.product)
          rows.number(one.score)
          rows.field(found.products, one.because)
          rows.endRow()
        }
      }
    }
    try writer.finish()
  }

  /// Writes the record of the run and the report; then the folder takes its place.
  public func finish(_ record: ProductRecord, report: String) throws(WritingError) {
    try AtomicFile.write(report, to: folder.file("report.html"))
    try AtomicFile.write(JSONText().text(of: record.tree), to: folder.file("run.json"))
    try folder.finish()
  }

  /// Gives up; the place stays as it was.
  public func discard() { folder.discard() }
}
