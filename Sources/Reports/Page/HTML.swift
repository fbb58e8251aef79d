// HTML text that is well formed and escaped by construction.
//
// Elements are written as closures, so every start tag has its end tag; text and attribute values
// are always escaped, so a customer's value can never become markup.

/// A growing piece of HTML (with inline SVG).
package struct HTML: Sendable {
  /// The text so far, UTF-8.
  package private(set) var bytes: [UInt8] = []

  package init() { bytes.reserveCapacity(1 << 17) }

  /// Writes the document type: once, first.
  package mutating func begin() { raw("<!DOCTYPE html>\n") }

  /// Writes `<tag attributes>`, what `body` writes, and `</tag>`.
  package mutating func element(
    _ tag: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout HTML) -> Void
  ) {
    start(tag, attributes)
    raw(">")
    body(&self)
    raw("</\(tag)>")
  }

  /// Writes an element that holds `text` only.
  package mutating func element(
    _ tag: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    element(tag, attributes) { $0.text(text) }
  }

  /// Writes an element without content: `<tag attributes/>`.
  package mutating func empty(_ tag: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    start(tag, attributes)
    raw("/>")
  }

  /// Writes text; what has a meaning in HTML is escaped, control characters are shown as �.
  package mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "'": raw("&#39;")
      case "\t", "\n": raw(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": raw("\u{FFFD}")
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
  }

  /// Writes the style sheet; the only text that is not escaped, and it is ours.
  mutating func style(_ sheet: StaticString) {
    element("style") { $0.raw("\n\(sheet)\n") }
  }

  /// Ends a line of the source, for people who read it.
  mutating func newLine() { raw("\n") }

  private mutating func start(_ tag: String, _ attributes: KeyValuePairs<String, String>) {
    raw("<\(tag)")
    for (name, value) in attributes where !value.isEmpty {
      raw(" \(name)=\"")
      text(value)
      raw("\"")
    }
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

extension HTML {
  /// Writes a paragraph.
  mutating func paragraph(_ text: String, class style: String = "") {
    element("p", ["class": style], text: text)
  }

  /// Writes a table with a head; it scrolls sideways where it is too wide.
  ///
  /// A title that begins with `#` stands over numbers.
  mutating func table(
    _ style: String, caption: String = "", head: [String], _ rows: (inout HTML) -> Void
  ) {
    element("div", ["class": "scroll"]) { html in
      html.element("table", ["class": style]) { html in
        if !caption.isEmpty { html.element("caption", text: caption) }
        html.element("thead") { html in
          html.row { html in
            for title in head {
              let isNumber = title.hasPrefix("#")
              html.element(
                "th", ["scope": "col", "class": isNumber ? "n" : ""],
                text: String(title.drop { $0 == "#" }))
            }
          }
        }
        html.element("tbody", [:], rows)
      }
    }
  }

  /// Writes a table row.
  mutating func row(_ style: String = "", _ cells: (inout HTML) -> Void) {
    element("tr", ["class": style], cells)
    newLine()
  }

  /// Writes a cell; `style` `n` aligns numbers.
  mutating func cell(_ text: String, _ style: String = "") {
    element("td", ["class": style], text: text)
  }

  /// Writes the cell that names its row.
  mutating func rowTitle(_ text: String) {
    element("th", ["scope": "row"], text: text)
  }

  /// Writes what opens on a click.
  mutating func details(_ summary: String, isOpen: Bool = false, _ body: (inout HTML) -> Void) {
    let write = { (html: inout HTML) in
      html.element("summary", text: summary)
      body(&html)
    }
    element("details", ["open": isOpen ? "open" : ""], write)
  }
}
