// How names are spelt in Hong Kong and Macau, where spellings follow Cantonese. Written by hand
// from general knowledge; other spellings of the same names occur as well.

enum HongKongSpellings {
  /// Surname in simplified characters and its spelling; a dash is a blank.
  static let surnames = """
    陈chan 林lam 黄wong 李lee 王wong 张cheung 梁leung 刘lau 吴ng 何ho 杨yeung 周chow 郑cheng 叶yip
    徐tsui 马ma 郭kwok 罗law 谢tse 邓tang 许hui 曾tsang 胡wu 冯fung 朱chu 蔡choi 潘poon 苏so 彭pang
    卢lo 关kwan 谭tam 余yu 袁yuen 钟chung 赵chiu 麦mak 孙suen 高ko 文man 江kong 温wan 方fong 莫mok
    简kan 区au 霍fok 欧阳au-yeung 司徒szeto 石shek 沈shum 程ching 戴tai 唐tong 杜to 汤tong 邱yau
    洪hung 丁ting 任yam 伍ng 龙lung 金kam 侯hau 夏ha 黎lai 赖lai 廖liu 萧siu 韩hon 姚yiu 崔chui
    邹chow 陆luk 容yung 施sze 甘kam 古koo 岑shum 骆lok 游yau 章cheung 雷lui 植chik 翁yung
    """

  /// Character of a given name, simplified, and its spelling.
  static let given = """
    家ka 明ming 伟wai 文man 志chi 强keung 国kwok 华wah 俊chun 杰kit 嘉ka 咏wing 敏man 慧wai 玲ling 美mei
    丽lai 玉yuk 芳fong 凤fung 英ying 秀sau 珍chun 兰lan 婷ting 诗sze 欣yan 颖wing 怡yi 晴ching 琪ki
    宝bo 淑suk 仪yi 雯man 雅nga 惠wai 淇ki 静ching 思sze 敬king 振chun 荣wing 辉fai 光kwong 成shing
    永wing 康hong 健kin 德tak 耀yiu 锦kam 祥cheung 富fu 贵kwai 添tim 荫yam 炳ping 权kuen 雄hung 豪ho
    浩ho 天tin 朗long 乐lok 轩hin 希hei 晓hiu 彤tung 琳lam 芷tsz 凯hoi 恩yan 泽chak 启kai 贤yin 信shun
    智chi 聪chung 立lap 建kin 龙lung 庆hing 安on 平ping 海hoi 东tung 松chung 柏pak 森sum 兆siu 达tat
    卓cheuk 然yin 子tsz 宇yu 进chun 昌cheong 宏wang 景king 汉hon 新san 忠chung 义yee 礼lai 孝hau 清ching
    梅mui 桂kwai 娟kuen 燕yin 红hung 霞ha 群kwan 莲lin 冰bing 少siu 佩pui 碧pik 月yuet 洁kit 婉yuen
    """
}
