// Given names that Chinese parents chose, by sex and time. Written by hand from general knowledge
// of the usual names of each time, the commonest first; the order within a time is approximate.

enum ChineseGivenNames {
  /// Men born before 1950, in the 1950s, ... and from 2000 on.
  static let male = [
    """
    国华 德明 志明 玉成 振华 福生 金生 长春 永福 德胜 文斌 树林 宝成 德福 玉山 春生 长贵 有才 世昌 明德 家祥 光荣
    学文 忠义 庆林 玉林 金山 根生 富贵 万福
    """,
    """
    建国 建华 国强 志强 建军 卫国 国庆 援朝 和平 建平 永福 志国 国平 玉林 建民 解放 光明 永强 新民 长江 建设 国栋
    跃进 明 平 建明 保国 爱国 德华 胜利
    """,
    """
    军 勇 伟 建军 卫东 志强 斌 建国 红军 强 平 建平 建华 国强 峰 永红 文革 向阳 东 志刚 刚 海 波 文 明 辉 国庆
    新华 小平
    """,
    """
    军 伟 勇 强 涛 斌 辉 刚 磊 鹏 波 峰 志强 杰 建 海涛 志勇 毅 健 俊 晓东 海军 亮 华 永刚 宏伟 明 建军 春 勇军
    """,
    """
    伟 磊 鹏 涛 超 强 勇 杰 浩 亮 斌 波 龙 飞 凯 鑫 峰 宇 帅 健 刚 旭 志强 海涛 晓明 阳 晨 文杰 俊 坤
    """,
    """
    杰 鹏 鑫 浩 超 宇 帅 凯 磊 文杰 俊杰 志豪 子豪 天宇 浩然 伟 阳 涛 宇航 嘉伟 晨 龙 博 家豪 志伟 明 翔 旭 豪 子健
    """,
    """
    浩然 子轩 宇轩 俊杰 浩宇 子豪 天宇 博文 宇航 梓豪 子涵 雨泽 皓轩 俊熙 浩 文博 佳豪 子昂 一鸣 嘉豪 明轩 宇浩
    志远 子墨 泽宇 天佑 睿 奕辰 晨 家豪
    """,
  ]

  /// Women, likewise.
  static let female = [
    """
    秀英 桂英 玉兰 秀兰 桂兰 玉珍 秀珍 凤英 玉英 淑珍 桂珍 素珍 兰英 玉梅 淑兰 桂芝 秀芳 凤兰 淑英 月英 金花 翠英
    玉芳 秀梅 惠珍 菊英 美英 素英 瑞英 桂花
    """,
    """
    秀英 桂英 秀兰 玉兰 玉梅 桂兰 秀珍 玉珍 秀芳 桂芳 玉华 淑芳 凤英 春兰 爱华 玉芳 丽华 建华 桂珍 淑华 惠芳 美兰
    秋菊 金凤 翠兰 凤兰 素芳 红 萍 丽
    """,
    """
    红 丽 敏 玲 艳 芳 英 霞 萍 丽华 桂芳 秀梅 丽萍 玉梅 红梅 春梅 燕 小红 秀丽 卫红 海燕 淑芳 爱萍 娟 梅 华 琴 云
    洁 静
    """,
    """
    丽 艳 敏 红 霞 静 燕 芳 玲 娟 丽娟 海燕 红梅 春燕 晓燕 萍 颖 丽丽 英 娜 莉 琳 雪梅 红霞 梅 慧 洁 秀丽 小燕 晓红
    """,
    """
    静 丽 娜 敏 艳 婷 丹 娟 燕 芳 颖 倩 霞 莉 婷婷 丽娟 丽丽 晓燕 玲 雪 琳 晶 慧 佳 洁 萍 媛媛 蕾 欢 薇
    """,
    """
    婷 静 雪 倩 悦 婷婷 敏 雨 佳 慧 欣怡 思雨 丹 梦 琳 颖 佳佳 雪梅 雅婷 梦婷 莹 晓雪 佳慧 文静 诗雨 露 媛 佳怡
    思思 瑶
    """,
    """
    欣怡 子涵 雨涵 诗涵 梓涵 思雨 佳怡 雨欣 梦琪 可欣 欣悦 梓萱 语嫣 若曦 紫涵 诗琪 欣妍 雨桐 静怡 佳琪 雅婷 心怡
    思琪 婉婷 嘉怡 怡然 一诺 艺涵 晓彤 悦
    """,
  ]

  /// Characters that mostly men, and mostly women, have in their names.
  static let maleCharacters = """
    伟强军勇刚磊杰涛斌峰鹏超浩辉波亮龙飞鑫建国志宏海东明永德武胜毅健俊凯帅宇航天博豪轩昊泽坤彬松山川江虎彪雄
    福贵富庆根生贤忠义孝仁良栋梁柱铁钢兵卫民振光耀祖力权威猛震雷霆翔腾骏驰远达成功旭晖
    """
  static let femaleCharacters = """
    芳娜敏静丽秀英艳娟霞燕玲桂兰梅莉萍红婷倩颖雪琳晶洁慧佳怡媛媚娇妮婉婕姗姝娴嫣瑶琪琴琼珍珠玉莹萱蓉蓓蕾薇莲菊
    菲芬芸芝花荷翠凤欣悦彤丹露雯雨梦诗思涵语紫惠淑贞爱美香月秋妍妙姿婵娥姣
    """

  /// Names of Uighurs: own names of men and of women; the father's name follows.
  static let uighurMale = """
    买买提 阿卜杜拉 艾合买提 吐尔逊 玉素甫 艾力 阿不都热合曼 库尔班 热合曼 亚森 艾尔肯 阿里木 帕尔哈提 迪力夏提 努尔买买提
    伊敏 卡德尔 托合提 肉孜 依明 吾买尔 阿迪力 麦麦提 阿布力孜 斯拉木
    """
  static let uighurFemale = """
    古丽 阿依古丽 热依汗 帕提古丽 茹仙古丽 阿孜古丽 古丽娜尔 米热古丽 祖丽胡马尔 迪丽努尔 阿米娜 哈丽旦 努尔古丽 再娜甫
    玛依拉 帕热扎提 阿瓦古丽 阿依努尔
    """
  /// Parts of Tibetan names, of which people have two.
  static let tibetan = """
    扎西 多吉 次仁 旦增 顿珠 平措 索朗 格桑 尼玛 达瓦 边巴 巴桑 普布 仁增 洛桑 贡布 德吉 白玛
    """
  static let tibetanFemale = "卓玛 央金 拉姆 曲珍 措姆 旺姆 德吉 白玛 卓嘎 央宗"
  /// Mongolian names, without a surname.
  static let mongolian = "巴特尔 苏和 那日苏 哈斯 布和 阿拉坦 孟和 宝音 朝鲁 巴雅尔 特木尔 吉日格勒 额尔敦 格日勒图"
  static let mongolianFemale = "娜仁花 乌云其其格 斯琴 萨仁 图雅 其木格 高娃 托娅 斯日古楞 娜仁托娅 乌兰 琪琪格"
}
