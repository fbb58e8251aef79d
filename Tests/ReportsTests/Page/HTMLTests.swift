// Markup is balanced and text is escaped, whatever is written.

import Reports
import Testing

@Suite struct HTMLTests {
  private func written(_ body: (inout HTML) -> Void) -> String {
    var html = HTML()
    body(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func elementsAreClosed() {
    let text = written { html in
      html.element("p", ["class": "a"]) { html in
        html.text("one ")
        html.element("b", text: "two")
        html.empty("br")
      }
    }
    #expect(text == "<p class=\"a\">one <b>two</b><br/></p>")
    #expect(TagChecker(text).faults.isEmpty)
  }

  @Test func textAndAttributesAreEscaped() {
    let text = written { $0.element("p", ["title": "\"><x y='&'>"], text: "<b> & \"c\" 'd'") }
    #expect(
      text == "<p title=\"&quot;&gt;&lt;x y=&#39;&amp;&#39;&gt;\">"
        + "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>")
  }

  @Test func emptyAttributesAreLeftOut() {
    #expect(written { $0.element("p", ["class": ""], text: "a") } == "<p>a</p>")
  }

  @Test func controlCharactersAreShown() {
    #expect(written { $0.text("a\u{0}b\u{1B}c\u{85}\td\n") } == "a\u{FFFD}b\u{FFFD}c\u{FFFD} d ")
  }

  @Test func otherScriptsPassThrough() {
    #expect(written { $0.text("王小明 Ωé 🙂") } == "王小明 Ωé 🙂")
  }

  @Test func theCheckerSeesFaults() {
    for text in ["<p>", "<p></b>", "<p>a > b</p>", "<p>a & b</p>", "<p x=y></p>", "text"] {
      #expect(!TagChecker(text).faults.isEmpty, "\(text)")
    }
  }
}
