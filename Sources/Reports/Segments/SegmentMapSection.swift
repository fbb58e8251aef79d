// Where customers lie: a map of the two directions in which they differ the most.

import Kernels
import MatchKit

/// A map of a sample of the customers.
struct SegmentMapSection: ReportSection {
  let id = "map"
  let name = "Map"
  let title = "Map of customers"
  let result: SegmentResult
  private static let pointsMax = 1200
  private static let planeMax = 20_000

  init(result: SegmentResult) { self.result = result }

  func write(to html: inout HTML) {
    let rows = result.scaled.rows
    let chosen = evenly(rows.count, atMost: Self.planeMax)
    let plane = PrincipalPlane(rows.chosen(chosen))
    let shown = evenly(chosen.count, atMost: Self.pointsMax)
    let found = result.segmentation
    html.paragraph(
      "Each dot is a customer, up to \(Figures.grouped(Self.pointsMax)) of them. The two "
        + "directions hold \(Figures.percent(plane.shares.x + plane.shares.y)) of all "
        + "differences; segments that overlap here may lie apart in the others.")
    let numbers = result.identity.numbers
    ScatterChart(
      title: "Customers by their two principal components",
      across: "first component (\(Figures.percent(plane.shares.x)) of the variance)",
      up: "second component (\(Figures.percent(plane.shares.y)))",
      points: shown.map { place in
        ScatterChart.Point(
          x: plane.places[place].x, y: plane.places[place].y,
          group: Int(found.segmentOf[chosen[place]]))
      },
      centres: numbers.indices.map { segment in
        let place = plane.place(Array(found.centres.row(segment)))
        return (String(numbers[segment]), place.x, place.y)
      },
      legend: numbers.indices.map {
        ($0, "\(numbers[$0]) \(result.identity.names[$0].english.shortened(50))")
      }
    ).write(to: &html)
  }

  private func evenly(_ count: Int, atMost limit: Int) -> [Int] {
    if count <= limit { return Array(0..<count) }
    return (0..<limit).map { $0 * count / limit }
  }
}
