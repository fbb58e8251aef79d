// A part of a report with its own heading and entry in the table of contents.

/// A section of a report.
protocol ReportSection {
  /// Its anchor.
  var id: String { get }
  /// Its entry in the table of contents.
  var name: String { get }
  /// Its heading.
  var title: String { get }
  /// Writes everything below the heading.
  func write(to html: inout HTML)
}

extension HTML {
  /// Writes a section with its heading.
  mutating func section(_ section: some ReportSection) {
    element("section", ["id": section.id]) { html in
      html.element("h2", text: section.title)
      section.write(to: &html)
    }
    newLine()
  }
}
