// What each segment is like.

import MatchKit

/// A card for every segment: name, description, and its features against everybody's.
struct SegmentProfileSection: ReportSection {
  let id = "segments"
  let name = "Segments"
  let title = "What segments are like"
  let result: SegmentResult
  private static let featuresMax = 10
  private static let overviewMax = 14

  func write(to html: inout HTML) {
    html.paragraph(
      "Bars show how many standard deviations the segment lies above (blue) or below (orange) all "
        + "customers, for the features that set it apart the most; the lift is its mean over "
        + "everybody's. All bars are on one scale.")
    let numbers = result.identity.numbers
    html.element("div", ["class": "cards"]) { html in
      for segment in numbers.indices.sorted(by: { numbers[$0] < numbers[$1] }) {
        writeCard(segment, &html)
      }
    }
    writeOverview(&html)
  }

  /// The largest contrast of any segment, so that all bars can be compared.
  private var reach: Double {
    max(1, result.profiles.flatMap { $0.contrasts.map { abs($0) } }.max() ?? 1)
  }

  /// All segments side by side: the features that differ the most between them.
  private func writeOverview(_ html: inout HTML) {
    let numbers = result.identity.numbers
    let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    let places = result.used.indices.sorted {
      let (left, right) = (difference($0), difference($1))
      return left != right ? left > right : $0 < $1
    }.prefix(Self.overviewMax)
    html.table(
      "plain", caption: "Standard deviations above or below all customers, side by side",
      head: ["Feature"] + order.map { "#\(numbers[$0])" }
    ) { html in
      for place in places {
        html.row { html in
          html.rowTitle(result.features[result.used[place]].name.shortened(30))
          for segment in order {
            let contrast = result.profiles[segment].contrasts[place]
            html.contrastCell(Figures.signed(contrast), contrast / reach)
          }
        }
      }
    }
  }

  private func difference(_ place: Int) -> Double {
    result.profiles.map { abs($0.contrasts[place]) }.max() ?? 0
  }

  private func writeCard(_ segment: Int, _ html: inout HTML) {
    let (names, texts) = (result.identity.names[segment], result.descriptions[segment])
    html.element("article", ["class": "card"]) { html in
      html.element("h4") { html in
        html.text("\(result.identity.numbers[segment]) \(names.english)")
        html.element("small", text: " \(names.chinese)")
      }
      html.paragraph(texts.english)
      html.element("p", ["lang": "zh", "class": "muted"], text: texts.chinese)
      writeFeatures(segment, &html)
    }
    html.newLine()
  }

  private func writeFeatures(_ segment: Int, _ html: inout HTML) {
    let profile = result.profiles[segment]
    let ranked = profile.contrasts.indices.sorted {
      let (left, right) = (abs(profile.contrasts[$0]), abs(profile.contrasts[$1]))
      return left != right ? left > right : $0 < $1
    }.prefix(Self.featuresMax)
    let scale = BarScale(low: -reach, high: reach)
    html.table("levels", head: ["Feature", "", "#Mean", "#Lift"]) { html in
      for place in ranked {
        let contrast = profile.contrasts[place]
        html.row { html in
          html.rowTitle(result.features[result.used[place]].name.shortened(30))
          html.rangeCell(
            from: min(0, contrast), to: max(0, contrast), on: scale,
            label: "\(Figures.signed(contrast)) standard deviations")
          html.cell(Figures.decimal(profile.means[place], 2), "n")
          html.cell(Figures.decimal(profile.lifts[place], 2), "n")
        }
      }
    }
  }
}

extension HTML {
  /// Writes a cell that is blue above 0 and orange below, the stronger the larger; -1 ... 1.
  fileprivate mutating func contrastCell(_ text: String, _ share: Double) {
    let percent = Figures.place(min(1, abs(share)) * 60)
    let colour = share < 0 ? "against" : "for"
    element(
      "td",
      [
        "class": "n",
        "style": "background:color-mix(in srgb,var(--\(colour)) \(percent)%,transparent)",
      ], text: text)
  }
}
