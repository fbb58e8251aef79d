// Chinese: words and sentences of the reports of segments and predictions.

/// Pairs `english = chinese`; `{}` is anything, `{2}` the second gap of the English.
let chineseSegments = """
  Segments of customers = 客户分群
  Segments: {} = 分群：{}
  matchkit segment · seed {} · as of {} · {} = matchkit segment · 种子 {} · 截至 {} · {}
  matchkit segment · seed {} · {} = matchkit segment · 种子 {} · {}
  one row each = 每个一行
  segments = 个分群
  by {} features = 按 {} 个特征
  certainty = 把握
  mean chance to be of the segment taken = 属于所选分群的平均概率
  transactions = 笔交易
  of {} rows; all others are counted = 共 {} 行；其余都有计数
  {} million = {} 百万
  revenue = 收入
  less returns, from {} = 已扣退货，自 {} 起
  No warnings. = 没有警告。
  Number = 数目
  Map = 分布图
  Segments = 分群
  Value = 价值
  Retention = 留存
  Lifecycle = 生命周期
  Features = 特征
  How many segments = 分多少群
  Segments are kinds of buyers: how often and how long they buy, in which months, what, where and \
  for how much, each with the doubt that few purchases leave (a mixture model). Of the numbers \
  tried, the one with the least AIC3 is taken: how badly the purchases fit, with a price for every \
  parameter. = 分群是不同类型的买家：买得多勤、持续多久、在哪些月份、买什么、在哪里买、花多少钱，\
  并考虑购买次数少所带来的不确定（混合模型）。在试过的数目中取 AIC3 最小者：购买记录拟合得有多差，每个参数另加代价。
  Segments are round groups of customers whose scaled features are alike (k-means). Of the numbers \
  tried, the one with the highest silhouette is taken: how much nearer customers are to their own \
  segment than to the next. Above 0.5 is clear, below 0.25 segments run into each other. = \
  分群是缩放后特征相近的客户组成的圆形群（k-means）。在试过的数目中取轮廓系数最高者：\
  客户离自己的群比离下一个群近多少。高于 0.5 为清晰，低于 0.25 则分群彼此交叠。
  The number was given. = 数目由用户给定。
  Silhouette by number of segments = 各分群数目的轮廓系数
  Silhouette = 轮廓系数
  Inertia = 惯量
  AIC3 by number of segments, above the least one (shorter is better) = 各分群数目的 AIC3，\
  与最小者之差（越短越好）
  Above the least = 与最小者之差
  {} above the least = 比最小者高 {}
  Map of customers = 客户分布图
  Each dot is a customer, up to {} of them. The two directions hold {} of all differences; \
  segments that overlap here may lie apart in the others. = 每个点是一个客户，最多 {} 个。\
  两个方向包含全部差异的 {}；在此重叠的分群在其他方向上可能是分开的。
  Customers by their two principal components = 客户的两个主成分
  first component ({} of the variance) = 第一主成分（占方差 {}）
  second component ({}) = 第二主成分（{}）
  What segments are like = 各分群的特点
  Bars show how many standard deviations the segment lies above (blue) or below (orange) all \
  customers, for the features that set it apart the most; the lift is its mean over everybody's. \
  All bars are on one scale. = 条形表示该群在最有区别的特征上比全体客户高（蓝）或低（橙）多少个标准差；\
  提升度是该群均值与全体均值之比。所有条形用同一刻度。
  Mean = 均值
  Lift = 提升度
  {} standard deviations = {} 个标准差
  Standard deviations above or below all customers, side by side = 各群与全体客户相差的标准差，并列
  What customers are worth = 客户价值
  Revenue by tenths of the customers, best first = 客户按价值十等分的收入，最高者在前
  Revenue = 收入
  {} of revenue = 占收入 {}
  Recency, frequency and money = 近度、频度与金额（RFM）
  Customers by scores of recency and frequency; 5 is best = 按近度与频度评分的客户数；5 为最好
  Mean spending by scores of recency and frequency; 5 is best = 按近度与频度评分的平均消费；5 为最好
  Recency = 近度
  Fr. {} = 频度 {}
  What the scores mean = 评分的含义
  Label = 标签
  Of revenue = 占收入
  champion = 冠军客户
  loyal = 忠诚
  rising = 上升
  newcomer = 新客
  promising = 有潜力
  needs attention = 需关注
  about to sleep = 将沉睡
  at risk = 有流失风险
  cannot lose = 不可失去
  hibernating = 沉睡
  lost = 已流失
  prospect = 潜在客户
  new = 新客户
  active = 活跃
  won back = 已挽回
  lapsed = 已失联
  {} → {} = {} → {}
  {} → {}: {} = {} → {}：{}
  prospect {} = 潜在客户 {}
  new {} = 新客户 {}
  active {} = 活跃 {}
  loyal {} = 忠诚 {}
  won back {} = 已挽回 {}
  at risk {} = 有流失风险 {}
  lapsed {} = 已失联 {}
  The next {} days = 今后 {} 天
  Of {} with a purchase, about {} still are customers; expected are {} purchases and a revenue of \
  {} (BG/NBD and gamma-gamma models, fitted to these transactions; not discounted, without seasons \
  and without customers yet to come). = 在 {} 有过购买的客户中，约 {} 个仍是客户；预计 {} 次购买、收入 {}\
  （BG/NBD 与 gamma-gamma 模型，按这些交易拟合；未折现，不计季节与未来的新客户）。
  Who comes back = 谁会再来
  Of the customers who first bought in a month, the share that bought again so many months later \
  (the last month may be incomplete) = 某月首次购买的客户中，若干个月后再次购买的比例（最后一个月可能不完整）
  First bought = 首次购买
  Where customers stand = 客户处于哪个阶段
  Stage = 阶段
  Before = 之前
  Customers by stage = 各阶段的客户
  From stage to stage in {} days = {} 天内的阶段变化
  Customers by the stage before (rows) and now (columns) = 按之前阶段（行）与当前阶段（列）的客户数
  Silence of more than {} days is a risk, of more than {} days a loss: two and four times the \
  interval within which three quarters of all repeat purchases follow the one before. {} purchases \
  without a loss between make a customer loyal. = 沉默超过 {} 天为有风险，超过 {} 天为流失：\
  即四分之三的重复购买所用间隔的两倍与四倍。其间没有流失的 {} 次购买使客户成为忠诚客户。
  Feature = 特征
  Formula = 公式
  Scale = 缩放
  Cut to ±3 = 截至 ±3
  logarithm, robust = 对数、稳健
  robust = 稳健
  as a part of its family = 作为同族的一部分
  the same for all = 全体相同
  as-of day - last purchase = 截止日 - 最近购买日
  as-of day - first purchase = 截止日 - 首次购买日
  days with a purchase = 有购买的天数
  spent - returned = 消费 - 退货
  spent / purchases = 消费 / 购买次数
  (last - first purchase) / (purchases - 1) = （末次 - 首次购买日）/（购买次数 - 1）
  standard deviation of intervals / their mean = 间隔的标准差 / 均值
  (spent in the later half of the tenure - in the earlier) / spent = \
  （后半期消费 - 前半期消费）/ 消费
  purchases on Saturday or Sunday / purchases = 周末购买次数 / 购买次数
  |sum of e^(2 pi i day of the year)| / purchases = |Σ e^(2πi 年中日)| / 购买次数
  returned / spent, at most 1 = 退货 / 消费，最多 1
  given off / (given off + spent) = 折扣 /（折扣 + 消费）
  spent on category {} / spent on any category = 在品类 {} 上的消费 / 全部品类的消费
  spent on channel {} / spent on any channel = 经渠道 {} 的消费 / 全部渠道的消费
  exp(entropy of the categories' shares) = exp（各品类占比的熵）
  1 where {} is {}, else 0 = {} 为 {} 时为 1，否则为 0
  Columns left out = 未使用的列
  text with {} values = 含 {} 个不同值的文本
  {} in all. = 共 {}。
  Seconds by stage = 各阶段用时（秒）
  behaviour = 行为
  segment = 分群
  read = 读取
  train = 训练
  write = 写入
  Written by matchkit {}. This file is complete: it loads nothing and sends nothing. It shows no \
  single customer by name. = 由 matchkit {} 生成。此文件完整：不加载也不发送任何内容，不显示任何客户的姓名。
  Written by matchkit {}. This file is complete: it loads nothing and sends nothing. It shows no \
  single customer. = 由 matchkit {} 生成。此文件完整：不加载也不发送任何内容，不显示任何单个客户。
  Written by matchkit {}. This file is complete: it loads nothing and sends nothing. Its list \
  names customers as the transactions do. = 由 matchkit {} 生成。此文件完整：不加载也不发送任何内容。\
  名单中的客户名与交易记录一致。
  Prediction = 预测
  Who will buy nothing in the {} days after {} = {2} 之后 {1} 天内谁不会购买
  Who will buy in the {} days after {} = {2} 之后 {1} 天内谁会购买
  with a purchase by then = 到那时有过购买
  expected = 预计
  AUC = AUC（排序能力）
  0.5 is chance, 1 is perfect = 0.5 为随机，1 为完美
  Brier score = Brier 评分
  lower is better = 越低越好
  average precision = 平均精确率
  {} by chance = 随机为 {}
  Measured on a time split: a model that knew nothing of the last {} days foretold them. The \
  chances in predictions.csv come from a model that was trained on these days. = \
  按时间划分评估：一个对最后 {} 天一无所知的模型预测了这些天。predictions.csv 中的概率来自用这些天训练的模型。
  Quality = 质量
  List = 名单
  Model = 模型
  Predicted and actual = 预测与实际
  Calibration: chances and what came true, by tenths = 校准：按十等分的预测概率与实际比例
  {} predicted, {} came true = 预测 {}，实际 {}
  {} came true = 实际 {}
  predicted chance = 预测概率
  share that came true = 实际比例
  Customers by predicted chance, highest tenth first, on the time split = \
  按预测概率十等分的客户，最高者在前（时间划分）
  Tenth = 十分位
  Predicted = 预测
  Actual = 实际
  Whom to keep = 应挽留谁
  Chance = 概率
  Spent = 消费
  Reasons = 原因
  {} raises it = {} 使其升高
  {} lowers it = {} 使其降低
  What moves the chance = 什么影响概率
  Log-odds that one spread of a feature (or a product of two) adds; intercept {}. = \
  特征（或两者之积）每增加一个离散度所加的对数几率；截距 {}。
  Term = 项
  Weight = 权重
  What customers buy next, as of {} = 客户接下来会买什么（截至 {}）
  with a product foretold = 有预测的产品
  products = 个产品
  in the transactions = 在交易记录中
  of new products in {} days = {} 天内的新产品
  by popularity = 按热门程度
  the same ten for everybody = 对所有人都是同样十个
  measured on = 评估于
  A product is foretold where the customers who bought it also bought what the customer has \
  (cosine of co-occurrence); products that a customer has are left out. Measured on a time split: \
  baskets of before the last {} days foretold which new products were bought in them. = \
  若买过某产品的客户也买过该客户已有的产品，则预测该产品（共现余弦）；客户已有的产品不列出。\
  按时间划分评估：最后 {} 天之前的购物篮预测了这些天里买了哪些新产品。
  Products = 产品
  Products foretold the most = 预测最多的产品
  Customers for whom a product is among the ten = 该产品位列前十的客户数
  Product = 产品
  Foretold for = 预测给
  Bought by = 已购买者
  """
