// Stage 7's verb: clusters into golden records.

import Kernels
import Records

/// Makes one golden record of every cluster.
public struct Merger: Sendable {
  /// The rules.
  public let plan: MergePlan

  /// A merger by that plan; names in it that the table lacks are ignored
  /// (`MergePlan.faults(columns:sources:)` tells them).
  public init(plan: MergePlan = MergePlan()) { self.plan = plan }

  /// The golden record of every cluster of the records of `table`.
  ///
  /// With `records`, the same records standardised, values that are equal in standard form count
  /// as one, junk is known, and columns have the roles of their attributes; `roles` overrides.
  /// O(records × columns + bytes of distinct values), in parallel; a value costs eight bytes.
  public func merge(
    _ table: Table, records: StandardRecords? = nil, clusters: Clusters,
    roles: [String: Role] = [:]
  ) -> GoldenRecords {
    precondition(clusters.clusterOf.count == table.recordCount, "a cluster for every record")
    let layout = MergeLayout(plan: plan, table: table, records: records, roles: roles)
    let (starts, members) = clusters.members()
    let width = table.columns.count
    let names = table.columns.map(\.name)
    guard width > 0 else {
      return GoldenRecords(columns: names, customerCount: clusters.count, values: [])
    }
    let values = parallelFill(
      clusters.count * width, initial: GoldenValue.missing, grain: 2048 * width
    ) { range, span in
      let part = MergePart(
        clusters: range.lowerBound / width..<range.upperBound / width, width: width)
      part.merge(layout, starts.span, members.span, into: &span)
    }
    return GoldenRecords(columns: names, customerCount: clusters.count, values: values)
  }
}

/// A run of customers that one thread merges, column by column.
private struct MergePart {
  let clusters: Range<Int>
  let width: Int

  func merge(
    _ layout: MergeLayout, _ starts: Span<UInt32>, _ members: Span<UInt32>,
    into span: inout MutableSpan<GoldenValue>
  ) {
    for column in layout.single {
      var chooser = ValueChooser(column: layout.columns[column], records: layout.records)
      for cluster in clusters {
        let own = members.extracting(Int(starts[cluster])..<Int(starts[cluster + 1]))
        span[(cluster - clusters.lowerBound) * width + column] = chooser.choose(own)
      }
    }
    for group in layout.groups {
      let columns = group.map { layout.columns[$0] }
      var chooser = GroupChooser(columns: columns, records: layout.records)
      for cluster in clusters {
        let own = members.extracting(Int(starts[cluster])..<Int(starts[cluster + 1]))
        let chosen = chooser.choose(own)
        if chosen.isMissing { continue }
        let row = (cluster - clusters.lowerBound) * width
        for place in group.indices where columns[place].codes[Int(chosen.record)] != 0 {
          span[row + group[place]] = chosen
        }
      }
    }
  }
}
