// A small Chinese file from headers to customers, and that other files are left alone.

import Files
import Foundation
import MatchKit
import Testing

@Suite struct ChineseMatchingTests {
  private let rows = [
    "id,source,姓名,手机号码,身份证号,省份,城市,详细地址",
    "1,crm,王小明,13812345678,11010519491231002X,广东省,深圳市,南山区深南大道1001号阳光花园3栋2单元501室",
    "2,web,Wang Xiaoming,+86 138 1234 5678,,广东,深圳,南山区阳光花园三号楼二单元501",
    "3,call,王先生,138-1234-5678,,,,",
    "4,crm,李娜,13987654321,440524188001010014,浙江省,杭州市,西湖区文三路5号",
    "5,store,李娜,,440524188001010014,浙江省,杭州市,西湖区文三路5号",
  ]

  private func table(_ lines: [String]) throws -> Table {
    try withFile(lines.joined(separator: "\n") + "\n", ".csv") {
      try TableReader().read([$0]).table
    }
  }

  private func withFile<Result>(
    _ text: String, _ ending: String, _ body: (String) throws -> Result
  ) throws -> Result {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent(UUID().uuidString + ending)
    try Data(text.utf8).write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    return try body(place.path)
  }

  @Test func headersAndValuesTellTheRoles() throws {
    let roles = RoleInference().infer(try table(rows))
    let byName = Dictionary(uniqueKeysWithValues: roles.map { ($0.name, $0) })
    #expect(byName["姓名"]?.role == .fullName)
    #expect(byName["手机号码"]?.role == .phone)
    #expect(byName["身份证号"]?.role == .identifier)
    #expect(byName["详细地址"]?.role == .address)
    #expect(byName["详细地址"]?.columns == ["省份", "城市", "详细地址"])
    #expect(roles.filter { $0.role != .ignored }.allSatisfy { $0.language == .chinese })
  }

  @Test func traditionalHeadersMeanTheSame() throws {
    let lines =
      ["id,姓名,手機號碼,出生日期,更新時間"]
      + (1...5).map { "\($0),王小明,1381234567\($0),1990-01-0\($0),2024-01-01" }
    let roles = RoleInference().infer(try table(lines))
    #expect(roles.first { $0.name == "手機號碼" }?.role == .phone)
    #expect(roles.first { $0.name == "出生日期" }?.role == .birthDate)
  }

  @Test func englishFilesHaveNoLanguage() throws {
    let lines = ["id,name,address", "1,Anna Lee,12 Mill Lane", "2,Wei Zhang,5 High Street"]
    #expect(RoleInference().infer(try table(lines)).allSatisfy { $0.language == nil })
  }

  @Test func plansKeepTheirLanguage() throws {
    let plan = PlanInference(task: .dedupe).infer(try table(rows)).plan
    let read = try withFile(try PlanText().text(plan), ".yaml") { try PlanReader().read($0) }
    #expect(read == plan)
    #expect(plan.comparisons.contains { $0.comparator == .chineseName })
    #expect(plan.comparisons.contains { $0.comparator == .chineseAddress })
  }
}
