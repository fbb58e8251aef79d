// How features are spoken of, in English and Chinese.

/// The words for one feature.
struct FeatureWords {
  /// What it is called.
  let title: BilingualText
  /// What customers are that have much or little of it.
  let high: BilingualText
  let low: BilingualText

  init(_ feature: CustomerFeature) {
    if let known = Self.known[feature.name] {
      self = known
    } else if feature.kind == .quantity {
      let name = feature.name.split(separator: "_").joined(separator: " ")
      title = BilingualText(name, name)
      high = BilingualText("high \(name)", "\(name)高")
      low = BilingualText("low \(name)", "\(name)低")
    } else {
      let family = feature.family ?? ""
      let subject = feature.subject
      let familyChinese = ["category": "品类", "channel": "渠道"][family] ?? family
      let inner = subject.first?.isASCII == true ? " \(subject) " : subject
      title = BilingualText("\(family) \(subject)", "\(familyChinese)\(inner)占比")
      // A number, a letter or a yes says nothing without the column that it is of.
      let isBare =
        subject.allSatisfy { $0.isNumber } || subject.count == 1
        || ["yes", "no", "true", "false", "是", "否"].contains(subject.lowercased())
      let spoken = isBare ? "\(family) \(subject)" : subject
      high = BilingualText("mostly \(spoken)", "\(spoken)为主")
      low = BilingualText("little \(spoken)", "少\(spoken)")
    }
  }

  private init(_ title: BilingualText, _ high: BilingualText, _ low: BilingualText) {
    self.title = title
    self.high = high
    self.low = low
  }

  private static let known: [String: FeatureWords] = [
    "recency_days": FeatureWords(
      .init("days since the last purchase", "距上次购买天数"), .init("long silent", "久未购买"),
      .init("recently active", "近期活跃")),
    "frequency": FeatureWords(
      .init("purchases", "购买次数"), .init("frequent", "高频"), .init("occasional", "低频")),
    "monetary": FeatureWords(
      .init("spending", "消费金额"), .init("high-value", "高价值"), .init("low-value", "低价值")),
    "mean_basket": FeatureWords(
      .init("spending per purchase", "每次消费金额"), .init("big-basket", "单次大额"),
      .init("small-basket", "单次小额")),
    "tenure_days": FeatureWords(
      .init("days since the first purchase", "距首次购买天数"), .init("long-standing", "老客户"),
      .init("recently won", "新客户")),
    "interval_days": FeatureWords(
      .init("days between purchases", "购买间隔天数"), .init("slow-paced", "购买间隔长"),
      .init("fast-paced", "购买间隔短")),
    "interval_regularity": FeatureWords(
      .init("variation of intervals", "购买间隔波动"), .init("irregular", "购买不规律"),
      .init("regular", "购买规律")),
    "trend": FeatureWords(
      .init("trend of spending", "消费趋势"), .init("growing", "消费上升"), .init("fading", "消费下降")),
    "weekend_share": FeatureWords(
      .init("share of weekend purchases", "周末购买占比"), .init("weekend", "周末购买"),
      .init("weekday", "工作日购买")),
    "seasonality": FeatureWords(
      .init("how far purchases fall in one season", "购买季节性"), .init("seasonal", "季节性购买"),
      .init("all-year", "全年购买")),
    "discount_share": FeatureWords(
      .init("share given off", "折扣占比"), .init("discount-seeking", "偏好折扣"),
      .init("full-price", "少用折扣")),
    "return_share": FeatureWords(
      .init("share given back", "退货占比"), .init("often returning", "退货多"),
      .init("seldom returning", "退货少")),
    "category_diversity": FeatureWords(
      .init("number of categories that count", "有效品类数"), .init("broad-assortment", "品类广"),
      .init("narrow-assortment", "品类单一")),
    "age_years": FeatureWords(
      .init("age", "年龄"), .init("older", "年长"), .init("younger", "年轻")),
  ]
}

/// The same in English and Chinese.
public struct BilingualText: Sendable, Hashable {
  public let english: String
  public let chinese: String

  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }
}
