// The folder of `segment`: who is in which segment, what segments are like, and what customers are
// worth.

import Kernels
import MatchKit

/// Writes the files of a segmentation into a folder that appears whole or not at all.
public struct SegmentFolder {
  private let folder: AtomicFolder

  /// Prepares to write `path`: a new or empty folder, or one that an earlier run wrote.
  public init(path: String) throws(WritingError) { folder = try AtomicFolder(path: path) }

  /// Writes all files but the record and the report.
  public func write(_ result: SegmentResult, of customers: Table) throws(WritingError) {
    let names = customers.identifiers
    try writeSegments(result, names)
    try writeProfiles(result)
    try writeFeatures(result, names)
    if let value = result.value { try writeValue(value, result.lifetime, names) }
    if let lifecycle = result.lifecycle {
      try writeLifecycle(lifecycle, names)
      try writeTransitions(lifecycle)
    }
    if !result.identity.moves.isEmpty {
      try writeMoves(result.identity)
      try writeDrift(result)
    }
  }

  /// Writes the record of the run and the report; then the folder takes its place.
  public func finish(_ record: SegmentRecord, report: String) throws(WritingError) {
    try AtomicFile.write(report, to: folder.file("report.html"))
    try AtomicFile.write(JSONText().text(of: record.tree), to: folder.file("run.json"))
    try folder.finish()
  }

  /// Gives up; the place stays as it was.
  public func discard() { folder.discard() }

  private func write(
    _ name: String, _ header: [String], count: Int,
    _ body: @Sendable (Int, inout CSVRows) -> Void
  ) throws(WritingError) {
    var writer = try CSVWriter(path: folder.file(name), header: header)
    try writer.write(count) { range, rows in
      for place in range {
        body(place, &rows)
        rows.endRow()
      }
    }
    try writer.finish()
  }

  private func writeSegments(_ result: SegmentResult, _ names: ByteStrings) throws(WritingError) {
    let (found, numbers) = (result.segmentation, result.identity.numbers)
    let header = ["customer", "segment", "distance", "membership", "next_segment"]
    try write("segments.csv", header, count: names.count) { customer, rows in
      rows.field(names, customer)
      rows.field(numbers[Int(found.segmentOf[customer])])
      rows.number(found.distances[customer])
      rows.probability(found.memberships[customer])
      rows.field(numbers[Int(found.nextOf[customer])])
    }
  }

  private func writeProfiles(_ result: SegmentResult) throws(WritingError) {
    let features = result.used.map { result.features[$0].name }
    let (profiles, identity) = (result.profiles, result.identity)
    let descriptions = result.descriptions
    let header =
      ["segment", "name", "name_zh", "description", "description_zh", "customers", "share"]
      + ["revenue", "revenue_share"] + features.flatMap { [$0, "\($0)_lift"] }
    let order = identity.numbers.indices.sorted { identity.numbers[$0] < identity.numbers[$1] }
    try write("profiles.csv", header, count: profiles.count) { place, rows in
      let segment = order[place]
      let profile = profiles[segment]
      rows.field(identity.numbers[segment])
      rows.field(identity.names[segment].english)
      rows.field(identity.names[segment].chinese)
      rows.field(descriptions[segment].english)
      rows.field(descriptions[segment].chinese)
      rows.field(profile.customers)
      rows.number(profile.share)
      rows.number(profile.revenue)
      rows.number(profile.revenueShare)
      for (mean, lift) in zip(profile.means, profile.lifts) {
        rows.number(mean)
        rows.number(lift)
      }
    }
  }

  private func writeFeatures(_ result: SegmentResult, _ names: ByteStrings) throws(WritingError) {
    let columns = result.features.map(\.values)
    let header = ["customer"] + result.features.map(\.name)
    try write("features.csv", header, count: names.count) { customer, rows in
      rows.field(names, customer)
      for column in columns { rows.number(column[customer]) }
    }
  }

  private func writeValue(
    _ value: CustomerValue, _ lifetime: LifetimeValue?, _ names: ByteStrings
  ) throws(WritingError) {
    var header = ["customer", "recency_days", "frequency", "monetary", "rfm", "value_decile"]
    header.append("rfm_label")
    if lifetime != nil { header += ["alive_probability", "expected_purchases", "lifetime_value"] }
    try write("value.csv", header, count: names.count) { customer, rows in
      rows.field(names, customer)
      rows.number(value.recencyDays[customer].map { Double($0) } ?? .nan)
      rows.field(value.frequency[customer])
      rows.number(value.monetary[customer])
      rows.number(value.scores[customer].map { Double($0) } ?? .nan)
      rows.field(value.deciles[customer])
      rows.field(value.label(customer)?.rawValue ?? "")
      guard let lifetime else { return }
      rows.number(lifetime.aliveProbabilities[customer])
      rows.number(lifetime.expectedPurchases[customer])
      rows.number(lifetime.values[customer])
    }
  }

  private func writeLifecycle(
    _ lifecycle: Lifecycle, _ names: ByteStrings
  ) throws(WritingError) {
    try write("lifecycle.csv", ["customer", "stage", "since"], count: names.count) {
      customer, rows in
      rows.field(names, customer)
      rows.field(lifecycle.stages[customer].rawValue)
      rows.field(lifecycle.since[customer]?.description ?? "")
    }
  }

  private func writeTransitions(_ lifecycle: Lifecycle) throws(WritingError) {
    let (stages, counts) = (LifecycleStage.allCases, lifecycle.transitions)
    let places = stages.indices.flatMap { before in stages.indices.map { (before, $0) } }
      .filter { counts[$0.0][$0.1] > 0 }
    let header = ["previous_stage", "stage", "customers"]
    try write("transitions.csv", header, count: places.count) { place, rows in
      let (before, now) = places[place]
      rows.field(stages[before].rawValue)
      rows.field(stages[now].rawValue)
      rows.field(counts[before][now])
    }
  }

  private func writeDrift(_ result: SegmentResult) throws(WritingError) {
    let drift = result.drift
    let header = ["segment", "feature", "previous_mean", "mean", "shift"]
    try write("drift.csv", header, count: drift.count) { place, rows in
      rows.field(drift[place].segment)
      rows.field(drift[place].feature)
      rows.number(drift[place].previous)
      rows.number(drift[place].now)
      rows.number(drift[place].shift)
    }
  }

  private func writeMoves(_ identity: SegmentIdentity) throws(WritingError) {
    let moves = identity.moves
    let header = ["previous_segment", "segment", "customers"]
    try write("migration.csv", header, count: moves.count) { place, rows in
      rows.number(moves[place].previous.map { Double($0) } ?? .nan)
      rows.number(moves[place].segment.map { Double($0) } ?? .nan)
      rows.field(moves[place].customers)
    }
  }
}
