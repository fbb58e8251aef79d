// The frame that all reports share: a page that explains itself and opens without a network.

/// A whole page of headline, contents, sections and a last word.
struct ReportPage {
  /// What the browser calls it.
  let title: String
  /// What is below the headline, in order.
  let sections: [any ReportSection]
  /// What the reader must know of the file itself.
  let footer: String

  /// The page as HTML; `headline` writes what stands above the contents.
  func html(headline: (inout HTML) -> Void) -> String {
    var html = HTML()
    html.begin()
    html.element("html", ["lang": "en"]) { html in
      html.element("head") { writeHead(&$0) }
      html.element("body") { html in
        headline(&html)
        writeBody(&html)
      }
    }
    return String(decoding: html.bytes, as: UTF8.self)
  }

  private func writeHead(_ html: inout HTML) {
    html.empty("meta", ["charset": "utf-8"])
    html.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    // Nothing may be loaded or run, whatever a value says.
    html.empty(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
      ])
    html.empty("meta", ["name": "color-scheme", "content": "light dark"])
    html.element("title", text: title)
    html.style(StyleSheet.text)
  }

  private func writeBody(_ html: inout HTML) {
    html.element("nav", ["aria-label": "Contents"]) { html in
      for section in sections {
        html.element("a", ["href": "#\(section.id)"], text: section.name)
        html.newLine()
      }
    }
    html.element("main") { html in
      for section in sections { html.section(section) }
    }
    html.element("footer") { $0.text(footer) }
  }
}

extension HTML {
  /// Writes one number of a headline, with what it counts and a remark.
  mutating func tile(_ number: String, _ noun: String, _ note: String) {
    element("div", ["class": "tile"]) { html in
      html.element("strong", text: number)
      html.element("span", text: noun)
      html.element("small", text: note)
    }
  }
}
