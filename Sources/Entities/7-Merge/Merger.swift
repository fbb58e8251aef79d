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
    let (starts, members) = clusters.members()
    let layout = MergeLayout(
      plan: plan, table: table, records: records, roles: roles,
      rivals: rivals(starts.span).map { members[Int($0)] })
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

/// The places of members that share their cluster with others; clusters begin at `starts`, which
/// counts from any number and ends with the end of the last.
private func rivals(_ starts: Span<UInt32>) -> [UInt32] {
  var rivals: [UInt32] = []
  for cluster in 0..<starts.count - 1 where starts[cluster + 1] - starts[cluster] > 1 {
    rivals += starts[cluster] - starts[0]..<starts[cluster + 1] - starts[0]
  }
  return rivals
}

/// A run of customers that one thread merges, column by column.
private struct MergePart {
  let clusters: Range<Int>
  let width: Int

  func merge(
    _ layout: MergeLayout, _ starts: Span<UInt32>, _ members: Span<UInt32>,
    into span: inout MutableSpan<GoldenValue>
  ) {
    let starts = starts.extracting(clusters.lowerBound..<clusters.upperBound + 1)
    let first = Int(starts[0])
    let records = members.extracting(first..<Int(starts[clusters.count]))
    let rivals = rivals(starts)
    var values = MemberValues()
    for column in layout.single {
      values.read(layout.columns[column], records, rivals)
      var chooser = ValueChooser(rule: layout.columns[column].rule, records: layout.records)
      for cluster in 0..<clusters.count {
        let own = Int(starts[cluster]) - first..<Int(starts[cluster + 1]) - first
        span[cluster * width + column] = chooser.choose(records, own, values)
      }
    }
    for group in layout.groups {
      let columns = group.map { place in
        var values = MemberValues()
        values.read(layout.columns[place], records, rivals)
        return values
      }
      var chooser = GroupChooser(
        rule: layout.columns[group[0]].rule, columns: columns, records: layout.records)
      for cluster in 0..<clusters.count {
        let own = Int(starts[cluster]) - first..<Int(starts[cluster + 1]) - first
        guard let chosen = chooser.choose(records, own) else { continue }
        let value = GoldenValue(record: records[chosen.member], reason: chosen.reason)
        for place in group.indices where columns[place].codes[chosen.member] != 0 {
          span[cluster * width + group[place]] = value
        }
      }
    }
  }
}
