// Words for people in another language.

import Files
import Testing

@Suite struct WordingTests {
  private let chinese = Wording(.chinese)

  @Test func englishStaysAsItIs() {
    #expect(Wording(.english).page("<p>Records</p>") == "<p>Records</p>")
    #expect(Wording(.english).lines("12 records") == "12 records")
  }

  @Test func wordsAndGapsAreFilled() {
    #expect(chinese.sentence("Records") == "记录")
    #expect(chinese.sentence("warning: 12 records") == "警告：12 条记录")
    #expect(chinese.sentence("100\u{A0}% filled") == "已填 100 %")
    #expect(chinese.sentence("no such sentence here") == "no such sentence here")
  }

  @Test func gapsMayChangeTheirOrder() {
    #expect(chinese.sentence("8 right of 9 found, 10 true") == "找到 9 对，其中 8 对正确；真匹配共 10 对")
  }

  @Test func pagesKeepTagsScriptsAndStyles() {
    let page =
      "<html lang=\"en\"><style>Records{}</style><p class=\"Records\"> Records </p>"
      + "<script>Records</script><b>王伟</b></html>"
    let expected =
      "<html lang=\"zh\"><style>Records{}</style><p class=\"Records\"> 记录 </p>"
      + "<script>Records</script><b>王伟</b></html>"
    #expect(chinese.page(page) == expected)
  }

  @Test func pagesStayEscaped() {
    #expect(chinese.page("<p>warning: a &lt;b&gt;</p>") == "<p>警告：a &lt;b&gt;</p>")
    #expect(chinese.page("<p>equal, one person&#39;s</p>") == "<p>相等，一人所有</p>")
  }

  @Test func onlyCommentsOfPlansChange() {
    let plan =
      "# How many pairs may be compared.\nbudget: {block_size_max: 800}  # most values are dates"
    #expect(chinese.comments(plan) == "# 最多比较多少对。\nbudget: {block_size_max: 800}  # 多数值是日期")
  }

  @Test func theEnvironmentNamesTheLanguage() {
    #expect(WordingLanguage(environment: ["LANG": "zh_CN.UTF-8"]) == .chinese)
    #expect(WordingLanguage(environment: ["LANG": "de_DE.UTF-8"]) == .english)
    #expect(WordingLanguage(environment: ["LC_ALL": "C", "LANG": "zh_CN.UTF-8"]) == .english)
    #expect(WordingLanguage(environment: [:]) == .english)
  }
}
