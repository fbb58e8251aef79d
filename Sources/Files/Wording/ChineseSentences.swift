// Chinese: sentences of reports, plans and messages, with gaps.

/// Pairs `english = chinese`; `{}` is anything, `{2}` the second gap of the English.
let chineseSentences = """

  Match report: {} = 匹配报告：{}
  {} record = {} 条记录
  {} records = {} 条记录
  {} customer = {} 个客户
  {} customers = {} 个客户
  {} pairs = {} 对
  {} pair = {} 对
  {} links = {} 条链接
  {} link = {} 条链接
  {} patterns = {} 种模式
  {} duplicates = {} 条重复
  {} duplicate = {} 条重复
  {} records of {} customers: {} duplicates, the largest customer has {} records. = {1} 条记录属于 {2} \
  个客户：{3} 条重复，最大的客户有 {4} 条记录。
  {} records of {} customers: {} duplicates, the largest customer has {} record. = {1} 条记录属于 {2} \
  个客户：{3} 条重复，最大的客户有 {4} 条记录。
  {} records of {} customers: {} duplicate, the largest customer has {} records. = {1} 条记录属于 {2} \
  个客户：{3} 条重复，最大的客户有 {4} 条记录。
  Written to {} in {}. = 已写入 {}，用时 {}。
  warning: {} = 警告：{}
  standardise {} = 标准化 {}
  not used for matching = 不用于匹配
  By source = 按来源
  precision {} 95 %: {} to {} = 精确率 {} 95 %：{} 至 {}
  {} right of {} found, {} true = 找到 {2} 对，其中 {1} 对正确；真匹配共 {3} 对
  {} found, {} true = 找到 {} 个，真实 {} 个
  {} splits and then {} merges = 先拆分 {} 次，再合并 {} 次
  Wrongly together, the worst = 错误合并，最严重的
  Wrongly apart, the worst = 错误分开，最严重的
  Any two records could match. Of {} possible pairs, {} ({} %) shared a blocking key and were \
  compared by a given model. {} = 任何两条记录都可能匹配。在 {} 对可能的记录中，{}（{} %）有共同的分块键，由给定的模型比较。{}
  a readable file = 可读的文件
  nothing at this path = 此路径下什么也没有
  check the path = 请检查路径
  from {} sources = 来自 {} 个来源
  {} with two records or more = 其中 {} 个有两条以上记录
  {} % of the records = 占记录的 {} %
  in the largest customer = 最大的客户
  records; {} are that large = 条记录；{} 个客户有这么多
  of {} pairs compared = 共比较 {} 对
  matchkit {} · {} threads · seed {} · {} s · {} MB of memory = matchkit {} · {} 线程 · 种子 {} · {} 秒 \
  · 内存 {} MB
  No warnings. That is no proof: look at the samples and the doubtful links below. = \
  没有警告。这不是证明：请查看下面的样本和可疑链接。
  Any two records could match. Of {} possible pairs, {} ({} %) shared a blocking key and were \
  compared by a model trained without labels. Pairs with a probability of at least {} could become \
  links, and links became customers by {}. = 任何两条记录都可能匹配。在 {} 对可能的记录中，{}（{} \
  %）有共同的分块键，由无标注训练的模型比较。概率不低于 {} 的记录对可成为链接，链接再按{}成为客户。
  average linkage, which asks all pairs of two groups before it joins them = 平均连接（合并两组前考察其间所有记录对）
  joining everything that links connect = 连接所有相连的记录
  one-to-one assignment: at most one record of each source = 一对一分配：每个来源至多一条记录
  What was decided, and why = 判断及其理由
  The plan was inferred from names and values of the columns. To change a decision, edit plan.yaml \
  of this folder and run again with --plan plan.yaml. = 方案由列名和列值推断。要改变某个判断，请修改本文件夹的 plan.yaml，并用 \
  --plan plan.yaml 重新运行。
  the header says so and the values agree = 表头如此，值也相符
  the header suggests {}, but {} = 表头像是{}，但{}
  it is a time stamp of the record; it tells which record is the most recent = 是记录的时间戳；用来判断哪条记录最新
  it is a time stamp; it tells which record is the most recent = 是时间戳；用来判断哪条记录最新
  it counts the rows = 是行号
  no record has a value = 没有任何值
  all records have the same value = 所有记录的值相同
  fewer than 2 % of the records have a value = 不到 2 % 的记录有值
  its columns are the parts of one address = 这些列是同一地址的各部分
  the three columns are the year, month and day of one date = 三列是同一日期的年、月、日
  it is a name, and most read like Chinese people = 是名称，多数像中文人名
  it is a name, and most read like Chinese companies = 是名称，多数像中文公司名
  most values read like Chinese addresses = 多数值像中文地址
  most values read like Chinese companies = 多数值像中文公司名
  most values read like Chinese names = 多数值像中文人名
  most values hold an @ = 多数值含 @
  most values are dates = 多数值是日期
  most values are written like phone numbers = 多数值像电话号码
  the values are words for a sex = 值是性别
  the values are long numbers, most of them different = 值是长数字，大多互不相同
  the values are decimal numbers = 值是小数
  the values are small whole numbers = 值是小整数
  the values are whole numbers = 值是整数
  the values are texts of several words = 值是多词文本
  the values are single words = 值是单个词
  most values are single tokens of digits = 多数值是数字串
  there are only {} different values = 只有 {} 个不同值
  at most {} features are compared, and this one tells least = 最多比较 {} 个特征，此列信息最少
  made from {} = 由 {} 得出
  from {} = 来自 {}
  {}; an entity's own = {}；实体自有
  as names: spelling, order, nicknames, initials = 按姓名：拼写、次序、小名、首字母
  as words: spelling, order = 按词：拼写、次序
  as text: shared words and letter groups, rare ones count more = 按文本：共同的词与字组，少见者权重大
  as sets of numbers: contained or shared = 按数字集合：包含或共有
  as dates: edits, swapped day and month, equal parts = 按日期：改动、月日互换、部分相同
  as telephone numbers: edits, equal endings = 按电话：改动、尾号相同
  as identifiers: equal or one or two edits = 按证件号：相等或一两处改动
  as codes: edits, equal beginnings = 按代码：改动、开头相同
  as e-mail addresses: local part, edits = 按邮箱：用户名、改动
  as numbers: relative difference = 按数值：相对差
  as small integers: difference = 按小整数：差
  as places: distance in kilometres = 按位置：公里距离
  as Chinese names: characters, sound, look, script, hidden characters = 按中文姓名：字、音、形、拼音、打码
  as Chinese addresses: the finest level that agrees = 按中文地址：一致的最细层级
  as Chinese companies: trade name, business, region, branch = 按中文公司：字号、行业、地区、分支
  Quality of the data = 数据质量
  Changed: records whose value was rewritten in more than case, spaces and punctuation. Blanked: \
  placeholders and junk, such as N/A or 999-9999, treated as missing. = \
  已改写：除大小写、空格和标点外还有改动的记录。视为缺失：占位值和无效值，如“无”“测试”。
  {} % filled = 已填 {} %
  {} records hold an impossible value: the rest of it is kept = {} 条记录的值有不可能的部分：保留其余部分
  {} → missing = {} → 缺失
  {} numbers disagree with the column '{}' = {} 个证件号与“{}”列不一致
  numbers without a prefix are read as of country {} = 没有国际区号的号码按 {} 处理
  {} values are shared by too many unrelated records, such as {} = {} 个值被太多无关记录共用，如 {}
  Blocking: which pairs were compared = 分块：比较了哪些记录对
  Records that share a key of any rule are compared: {} pairs, {} per record. A pair counts for \
  the first rule that gives it, so later rules show what they add. A pair that meets in no rule is \
  never found. Keys with too many records (oversized) join only records that share a second such \
  key. = 有任一规则的共同键的记录会被比较：{} 对，每条记录 {} 对。每对只计入最先给出它的规则，后面的规则只显示新增部分。没有共同键的记录对不会被发现。记录过多的键（过大的块）只连接还\
  有另一个共同键的记录。
  {} % of all pairs = 占全部的 {} %
  Bars are relative to the largest share. = 条形相对于最大比例。
  The model: what speaks for and against a match = 模型：支持与反对匹配的证据
  The score of a pair is a sum: a start, plus the weight of the level that each feature shows. \
  Weights are log-odds: +0.7 doubles the odds of a match, −2.3 makes them ten times smaller. = \
  一对记录的得分是一个和：起点，加上每个特征所示等级的权重。权重是对数几率：+0.7 使匹配几率加倍，−2.3 使其降为十分之一。
  Start (bias) {}: before any evidence, about one pair in {} is a match. = 起点（偏置）{}：在任何证据之前，约每 {} \
  对有一对匹配。
  Threshold {}: a pair can be a link when its evidence is worth at least {}, which brings the \
  probability to the threshold. = 阈值 {}：证据达到 {} 时概率达到阈值，该对可成为链接。
  How much can hang on each feature (log-odds, worst to best level) = 每个特征的影响范围（对数几率，从最差到最好）
  Every feature, level by level = 每个特征的各等级
  Matches and Random: how often true matches and random pairs show the level, where both values \
  are present. Their ratio is the weight, unless labels moved it. = \
  匹配与随机：两个值都有时，真匹配和随机对出现该等级的频率；两者之比即权重（有标注时会调整）。
  {} × likelier = 可能性 {} 倍
  {} × less likely = 可能性降为 1/{}
  {}: {} × likelier = {}：可能性 {} 倍
  {}: {} × less likely = {}：可能性降为 1/{}
  from {} to {} = 从 {} 到 {}
  {}, from {} to {} = {}，从 {} 到 {}
  Related but different = 相关但不同
  Some pairs agree on much and yet are two customers: a household, one street, one series. The \
  model knows {} kinds of them. The better such a kind explains a pair, the more evidence is taken \
  from it; a pair that no kind explains loses nothing. = 有些记录对多处一致却是两个客户：同一家庭、同一街道、同一系列。模型知道 {} \
  类。某类越能解释一对记录，扣除的证据越多；没有任何类能解释的不扣除。
  About {} pairs that often agree on {}, but on {} no more than strangers do. = 约 {} 对，常在 {} \
  上一致，但在 {} 上与陌生人无异。
  {} and {} more = {} 及另外 {} 项
  How it was trained = 训练方式
  without labels (expectation-maximisation) = 无标注（期望最大化）
  Candidate pairs by probability of a match. {} pairs ({} %) lie between 0.1 and 0.9, where the \
  model is unsure. A valley around the threshold is a good sign; a hill there is not. = \
  候选记录对按匹配概率分布。{} 对（{} %）在 0.1 与 0.9 之间，模型不确定。阈值附近是低谷为好，是高峰则不好。
  Candidate pairs by probability = 候选记录对按概率分布
  The numbers behind the chart = 图表背后的数字
  Customers by number of records = 按记录数统计的客户
  {} records: {} customers = {} 条记录：{} 个客户
  {} customers to look at = 值得一看的 {} 个客户
  The golden record on top, then the records it was made from. Those that are most likely wrong \
  come first. = 最上面是合并后的记录，下面是来源记录。最可能有错的排在前面。
  written differently, same after cleaning = 写法不同，清洗后相同
  placeholder, treated as missing = 占位值，视为缺失
  one of the largest: {} records = 最大的之一：{} 条记录
  held together weakly: best link {} = 联系较弱：最强链接 {}
  joined through others: {} of its {} pairs are links = 通过其他记录相连：{2} 对中有 {1} 条链接
  its records differ in {} attributes = 其记录在 {} 个属性上不同
  {} pairs where the decision was close: strong links whose customers stayed apart, pairs just \
  below the threshold, and weak pairs inside one customer. Judging a few of them (a file of left, \
  right, label; --labels) teaches the model most. = {} 对难以判断的记录：未合并的强链接、略低于阈值的对、同一客户内的弱对。人工判断其中几对（l\
  eft,right,label 文件，--labels）最能改进模型。
  Probability {}, above the threshold, but taken together the records of {} ({}) and {} ({}) speak \
  against it. = 概率 {}，高于阈值，但 {}（{}）与 {}（{}）的记录合起来不支持。
  Probability {}, just above the threshold: both are in {} ({}). = 概率 {}，略高于阈值：同属 {}（{}）。
  Probability {}, just below the threshold{} = 概率 {}，略低于阈值{}
  Why: the steps to this probability = 理由：得出该概率的步骤
  Log-odds, step by step; the dashed line is the threshold = 对数几率逐步累加；虚线为阈值
  start at {} = 起点 {}
  ends at {} = 终点 {}
  probability {} = 概率 {}
  Written by matchkit {}. This file is complete: it loads nothing and sends nothing. It shows some \
  records as samples; keep it where they may be read. = 由 matchkit {} \
  写出。本文件自成一体：不加载也不发送任何内容。其中有记录样本，请妥善保存。
  Where the time went = 时间去向
  {} and {}: probability {} = {} 与 {}：概率 {}
  {}: probability {} = {}：概率 {}
  A matching plan: edit it and give it to --plan. = 匹配方案：修改后用 --plan 传入。
  dedupe: any two records may be one customer. link: only records of different sources. \
  link_one_to_one: the same, and no source holds a customer twice. = \
  dedupe：任何两条记录都可能是同一客户。link：只匹配不同来源的记录。link_one_to_one：同上，且每个来源内没有重复客户。
  Columns and what they mean. Roles: = 各列及其含义。可用的含义：
  Not used: {} = 未使用：{}
  {} ({}) = {}（{}）
  Which pairs are compared: those that agree on all keys of one rule. Functions: = \
  比较哪些记录对：在一条规则的所有键上一致的。可用函数：
  How many pairs may be compared. = 最多比较多少对。
  How pairs are compared, at most {}. Comparators: = 如何比较，最多 {} 个特征。可用比较器：
  Links below this probability are not used. = 低于此概率的链接不用。
  How links become customers: {}. = 链接如何成为客户：{}。
  How golden values are chosen. Rules by column, such as rules: {email: longest}: = \
  如何选取合并后的值。可按列指定，如 rules: {email: longest}：
  {}: expected {}, found {}; {} = {}：应为{}，实为{}；{}
  {}: read as {}, by its bytes; --encoding names another = {}：按字节判断为 {} 编码；可用 --encoding 另行指定
  many pairs are undecided (expected error {} % of the matches); label some pairs or add columns \
  that tell records apart = 许多记录对难以判断（预计错误为匹配的 {} %）；请标注一些记录对，或增加能区分记录的列
  there is no file {} = 没有文件 {}
  no such file = 没有这个文件
  a file = 一个文件
  nothing = 无
  """
