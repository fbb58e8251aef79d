// Chinese: what matchkit label says to the person who labels.

/// Pairs `english = chinese`; `{}` is anything.
let chineseLabelling = """
  Question {} of {} = 第 {} 题，共 {} 题
  Same entity? y same, n different, u unsure, b back, q quit: = \
  是同一个吗？y 相同，n 不同，u 不确定，b 返回上一题，q 退出：
  Please answer y (same), n (different), u (unsure), b (back) or q (quit). = \
  请回答 y（相同）、n（不同）、u（不确定）、b（返回）或 q（退出）。
  Please answer y or n. = 请回答 y 或 n。
  There is nothing to go back to. = 没有可以返回的题目。
  The last answer is taken back. = 已撤回上一个回答。
  More answers will hardly change the result: the last uncertain ones were as the model expected, \
  and its decisions have come to rest. = \
  继续回答几乎不会改变结果：最近不确定的回答都与模型预期相符，且其判断已趋于稳定。
  Go on all the same? y yes, n no: = 仍要继续吗？y 是，n 否：
  All candidate pairs have been asked. = 所有候选记录对都已问过。
  {} holds {}: {} same, {} different. = {} 现有 {}：{} 个相同，{} 个不同。
  No answers yet; {} is not written. = 尚无回答；未写入 {}。
  Next: {} = 下一步：{}
  {} answers = {} 个回答
  {} answer = {} 个回答
  Nothing is asked: --count asks for no more than there are. = 无需提问：--count 要求的数目已达到。
  """
