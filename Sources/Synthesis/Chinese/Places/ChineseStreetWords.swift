// Names of roads, estates and villages, put together from usual words. Written by hand from general
// knowledge of Chinese addresses.

import Kernels

/// Draws names of roads, estates and villages.
struct ChineseStreetWords: Sendable {
  private let roads = words(Self.commonRoads)
  private let roadChoice = zipf(words(Self.commonRoads).count, offset: 6)
  private let stems = words(Self.roadStems)
  private let endings = words("路 路 路 路 路 路 街 街 街 大道 大街 巷 北路 南路 东路 西路 中路 一路 二路 支路")
  private let estateStems = words(Self.estateStemWords)
  private let estateSeconds = words(Self.estateSecondWords)
  private let estateEndings = words(
    "花园 花园 小区 小区 小区 家园 家园 新村 公寓 名城 苑 苑 城 府 里 湾 广场 公馆 庭 新城 雅苑 嘉园 国际")
  private let families = words("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹")
  private let villageWords = words("大 小 上 下 东 西 南 北 前 后 新 老 石 河 山 柳 杨 桥 龙 沙 青 白 黄 清 双 三 五 高 长 平")
  private let villageEndings = words("庄 庄 村 村 沟 湾 坪 岭 店 屯 堡 桥 塘 坝 寨 洼 集 河 坑")

  func road(_ random: inout SeededRandom) -> [UInt8] {
    if random.chance(0.45) { return roads[roadChoice.draw(&random)] }
    return random.pick(stems) + random.pick(endings)
  }

  func estate(_ random: inout SeededRandom) -> [UInt8] {
    let second = random.chance(0.6) ? random.pick(estateSeconds) : []
    return random.pick(estateStems) + second + random.pick(estateEndings)
  }

  func village(_ random: inout SeededRandom) -> [UInt8] {
    let stem =
      random.chance(0.45)
      ? random.pick(families) + [UInt8](text: "家")
      : random.pick(villageWords) + random.pick(villageWords)
    return stem + random.pick(villageEndings) + (random.chance(0.6) ? [UInt8](text: "村") : [])
  }

  /// The commonest roads first.
  private static let commonRoads = """
    人民路 解放路 中山路 建设路 和平路 新华路 文化路 胜利路 光明路 育才路 朝阳路 北京路 长江路 黄河路 友谊路 迎宾路
    工业路 幸福路 团结路 民主路 青年路 滨河路 环城路 公园路 学府路 体育路 西湖路 南京路 上海路 东风路 延安路 长安街
    人民东路 人民西路 解放北路 解放南路 中山东路 中山北路 建设大道 建设大街 新华大街 健康路 红旗路 五一路 八一路
    前进路 向阳路 站前路 科技路 创业路 府前街 西大街 东大街 南大街 北大街 商业街 步行街 复兴路 振兴路 兴华路 龙泉路
    """

  private static let roadStems = """
    金沙 银河 金山 银杏 香山 凤凰 龙腾 兴隆 兴业 永安 永兴 长兴 长春 长宁 长乐 太平 太和 大同 大庆 天山 天河 天府
    天宁 云龙 云山 云海 江滨 江南 江北 江东 湖滨 湖东 海滨 海河 河西 河东 东升 东湖 东海 西关 西山 南湖 南山 北山
    北湖 青云 青山 青龙 白云 白马 红星 红河 黄山 黄海 紫金 紫薇 玉龙 玉泉 珠江 淮海 泰山 华山 衡山 庐山 嵩山 昆仑
    秀水 绿洲 绿园 明珠 明德 清河 清泉 石桥 石门 柳林 桃园 梅园 荷花 桂花 樱花 牡丹 茶园 枫林 松柏 翠竹 梧桐 祥和
    祥云 瑞金 瑞祥 吉祥 吉庆 康宁 康乐 康庄 富强 富民 富春 裕华 裕丰 崇文 崇德 德胜 德政 仁和 仁爱 义乌 信义 诚信
    科苑 软件 创新 创业 高新 经纬 开元 开发 启航 起航 腾飞 翔云 望海 望江 望京 观海 临江 沿江 沿河 港城 星光 星湖
    """

  private static let estateStemWords = """
    阳光 金色 锦绣 翠湖 碧水 绿地 世纪 东方 御景 华府 盛世 书香 香榭 丽景 水岸 江南 滨江 滨河 湖畔 海棠 桂花 玫瑰
    紫荆 梧桐 银杏 枫林 翠竹 松鹤 龙湖 凤凰 金地 中央 国际 帝景 皇家 名门 万和 万象 泰和 泰华 恒大 恒盛 保利 华润
    融创 中海 中南 新城 新世纪 新天地 幸福 和谐 平安 吉祥 康乐 安居 怡景 怡和 雅居 雅兴 天和 天润 天鹅 明月 明珠 星河
    星光 月亮 春天 春晓 秋月 四季 百合 百花 芙蓉 荷塘 梅园 兰亭 菊园 竹园 红旗 建设 机械厂 纺织厂 电力 铁路 教师 公安
    """

  private static let estateSecondWords = """
    假日 时代 世家 豪庭 华庭 半岛 水岸 水城 丽都 丽景 佳苑 雅筑 春城 春天 山庄 山水 新都 名都 名邸 港湾 公园 城市
    锦城 嘉和 福地 福里 人家 一品 一号 尚城 尚品 翰林 学府 东郡 西郡 南苑 北苑 阳光 花都 星城 绿洲 龙庭 凤庭 玉苑
    """
}

/// Weights that fall as 1 / (rank + offset).
func zipf(_ count: Int, offset: Double) -> WeightedChoice {
  WeightedChoice((0..<count).map { 1 / (Double($0) + offset) })
}
