// Where customers stand.

import MatchKit

/// Customers by stage, with the rules.
struct LifecycleSection: ReportSection {
  let id = "lifecycle"
  let name = "Lifecycle"
  let title = "Where customers stand"
  let lifecycle: Lifecycle

  func write(to html: inout HTML) {
    let total = Double(max(1, lifecycle.stages.count))
    html.table(
      "bars", caption: "Customers by stage", head: ["Stage", "", "#Customers", "#Share"]
    ) { html in
      for stage in LifecycleStage.allCases {
        let count = lifecycle.count(stage)
        html.row { html in
          html.rowTitle(words(stage))
          html.shareCell(Double(count) / total, "\(words(stage)): \(Figures.grouped(count))")
          html.cell(Figures.grouped(count), "n")
          html.cell(Figures.percent(Double(count) / total), "n")
        }
      }
    }
    let stages = LifecycleStage.allCases
    FlowChart(
      title: "From stage to stage in \(lifecycle.riskDays) days",
      before: lifecycle.earlierDay.description,
      after: (lifecycle.earlierDay + lifecycle.riskDays).description, parts: stages.map(words),
      flows: lifecycle.transitions
    ).write(to: &html)
    writeTransitions(&html)
    html.paragraph(
      "Silence of more than \(lifecycle.riskDays) days is a risk, of more than "
        + "\(lifecycle.lapseDays) days a loss: two and four times the interval within which three "
        + "quarters of all repeat purchases follow the one before. \(Lifecycle.loyalPurchases) "
        + "purchases without a loss between make a customer loyal.")
  }

  private func writeTransitions(_ html: inout HTML) {
    let (stages, counts) = (LifecycleStage.allCases, lifecycle.transitions)
    html.table(
      "plain", caption: "Customers by the stage before (rows) and now (columns)",
      head: ["Before"] + stages.map { "#\(words($0))" }
    ) { html in
      for before in stages where counts[before.place].contains(where: { $0 > 0 }) {
        let total = Double(max(1, counts[before.place].reduce(0, +)))
        html.row { html in
          html.rowTitle(words(before))
          for count in counts[before.place] {
            html.heatCell(Figures.grouped(count), Double(count) / total)
          }
        }
      }
    }
  }

  private func words(_ stage: LifecycleStage) -> String {
    stage.rawValue.split(separator: "_").joined(separator: " ")
  }
}
