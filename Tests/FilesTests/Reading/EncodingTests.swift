import Files
import Foundation
import Testing

@Suite struct EncodingTests {
  let folder: InputFolder
  static let chinese = "id,姓名,城市,备注\n1,张伟,北京市,客户要求周一上午电话联系\n2,王芳,上海市,已经付款\n"
  static let traditional = "id,姓名,城市,備註\n1,張偉,臺北市,客戶要求週一上午電話聯繫\n2,王芳,高雄市,已經付款\n"
  static let western =
    "id,name,city\n1,José Müller,Besançon\n2,Zoë Ångström,São Paulo\n3,O\u{2019}Neil,Köln\n"

  init() throws { folder = try InputFolder() }

  /// The text in another encoding, by iconv's own program.
  func converted(_ text: String, _ encoding: String) throws -> [UInt8] {
    let path = try folder.write("plain", text)
    try shell("iconv -f UTF-8 -t '\(encoding)' '\(path)' > '\(path).out'")
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path).out")))
  }

  @Test(arguments: [
    (chinese, "UTF-8", "UTF-8"), (chinese, "GB18030", "GB18030"), (chinese, "GBK", "GB18030"),
    (chinese, "UTF-16LE", "UTF-16LE"), (chinese, "UTF-16BE", "UTF-16BE"),
    (traditional, "BIG5", "BIG5-HKSCS"), (traditional, "UTF-16LE", "UTF-16LE"),
    (western, "WINDOWS-1252", "WINDOWS-1252"), (western, "UTF-16BE", "UTF-16BE"),
  ])
  func isDetected(text: String, encoding: String, name: String) throws {
    let bytes = try converted(text, encoding)
    let plain = try folder.read("f.csv", text).table
    let result = try folder.read("f.csv", bytes)
    #expect(result.lineage.inputs[0].encoding == name)
    #expect(result.table.lines == plain.lines)
    #expect(result.table.columns.map(\.name) == plain.columns.map(\.name))
    #expect(result.warnings.isEmpty == name.hasPrefix("UTF"))
    let named = try folder.read("f.csv", bytes, ReadOptions(encoding: encoding))
    #expect(named.table.lines == plain.lines && named.warnings.isEmpty)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"])
  func isToldByAMark(encoding: String) throws {
    let bytes = try converted("\u{FEFF}" + Self.chinese, encoding)
    let result = try folder.read("f.csv", bytes)
    #expect(result.lineage.inputs[0].encoding == encoding)
    #expect(result.table.lines == (try folder.read("f.csv", Self.chinese).table.lines))
  }

  @Test func latin1AndUTF16CanBeNamed() throws {
    let latin = try converted("id,name\n1,¼ é\n", "ISO-8859-1")
    let options = ReadOptions(encoding: "latin-1")
    #expect(try folder.read("f.csv", latin, options).table.lines == ["f/1: name=¼ é"])
    for encoding in ["UTF-16LE", "UTF-16BE"] {
      let bytes = try converted("\u{FEFF}id,name\n1,é\n", encoding)
      let options = ReadOptions(encoding: "utf-16")
      #expect(try folder.read("f.csv", bytes, options).table.lines == ["f/1: name=é"])
    }
  }

  @Test func anUnknownNameIsWrongUsage() throws {
    let fault = try folder.fault("f.csv", "a\n1\n", ReadOptions(encoding: "klingon"))
    #expect(fault?.exitCode == 64)
    #expect(fault?.description.contains("klingon") == true)
  }

  @Test func aNonASCIIByteFarDownIsSeen() throws {
    var bytes = Array("id,name\n".utf8)
    for row in 0..<200_000 { bytes += Array("\(row),plain name\n".utf8) }
    bytes += Array("x,Jos".utf8) + [0xE9] + Array("phine\n".utf8)
    let result = try folder.read("f.csv", bytes)
    #expect(result.lineage.inputs[0].encoding == "WINDOWS-1252")
    #expect(result.table.lines.last == "f/x: name=Joséphine")
  }

  @Test func brokenPiecesOfOtherEncodingsAreBadRows() throws {
    var bytes = try converted(Self.chinese, "GB18030")
    bytes += Array("3,".utf8) + [0xB0, 0x20] + Array(",x,y\n4,a,b,c\n".utf8)
    let fault = try folder.fault("f.csv", bytes, ReadOptions(encoding: "gb18030"))
    #expect(fault?.line == 4 && fault?.exitCode == 65)
  }

  @Test func largeTextsAreConvertedByPieces() throws {
    var text = "id,姓名\n"
    for row in 1...300_000 { text += "\(row),张伟\(row % 100)\n" }
    for encoding in ["GB18030", "UTF-16LE", "UTF-16BE"] {
      let table = try folder.read("f.csv", converted(text, encoding)).table
      #expect(table.recordCount == 300_000)
      #expect(table.columns[0].values.count == 101)
      #expect(table.columns[0].values.string(1) == "张伟1")
    }
  }
}
