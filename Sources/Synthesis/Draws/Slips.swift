// Slips of the keyboard, the ear and the scanner, on the bytes of a value.
//
// Kinds as in the literature on error in names (Christen and Pudjijono 2009,
// doi:10.1007/978-3-642-01307-2_47): an edit of one letter (80 % of typing errors: Damerau 1964,
// doi:10.1145/363958.363994), likelier after the first letter than at it; a neighbour on the QWERTY
// keyboard; letters that sound alike; letters that look alike. Only ASCII letters and digits
// change, so the bytes stay valid UTF-8.

import Kernels

/// What was done to a value, as `errors.csv` names it.
public enum ErrorKind: String, Sendable, CaseIterable {
  // Slips, of every kind of value.
  case keyboard, inserted, deleted, doubled, transposed, phonetic, scanned, blank
  // Values.
  case nickname, initial, swapped, placeholder, junk, shared, misplaced, truncated
  case dayMonthSwapped = "day_month_swapped"
  case wrongDate = "wrong_date"
  case wrongDigit = "wrong_digit"
  case lostZero = "lost_zero"
  case letterCase = "letter_case"
  /// The value was true once: before a move, a marriage, a new number.
  case outdated
  // Names of companies.
  case abbreviated, acronym
  case wordOmitted = "word_omitted"
  case legalForm = "legal_form"
  case tradingName = "trading_name"
  case bothNames = "both_names"
  // Chinese text.
  /// A character that sounds the same, or nearly so, or that looks alike.
  case homophone
  case nearSound = "near_sound"
  case lookAlike = "look_alike"
  case traditional, romanised, title, masked, reordered
  case fullWidth = "full_width"
  /// An identity number of 15 digits, a code of before 2015.
  case oldForm = "old_form"
  case levelsOmitted = "levels_omitted"
  /// A county by the name that it had.
  case oldDivision = "old_division"
  case numerals = "chinese_numerals"
  case lunarDate = "lunar_date"
  case shortName = "short_name"

  /// The slips, in the order of a source's weights.
  package static let slips: [ErrorKind] = [
    .keyboard, .inserted, .deleted, .doubled, .transposed, .phonetic, .scanned, .blank,
  ]
}

/// Makes slips.
package struct Slips: Sendable {
  private let neighbours: [[UInt8]]
  private let sounds = Replacements(Slips.soundsAlike, foldsCase: true)
  private let looks = Replacements(Slips.looksAlike, foldsCase: false)

  package init() {
    var neighbours = [[UInt8]](repeating: [], count: 128)
    for word in words(Slips.keyboard) { neighbours[Int(word[0])] = Array(word.dropFirst()) }
    self.neighbours = neighbours
  }

  /// Makes one slip of that kind; false if the value has no place for it.
  package func make(_ kind: ErrorKind, in value: inout [UInt8], _ random: inout SeededRandom)
    -> Bool
  {
    switch kind {
    case .phonetic: return sounds.apply(to: &value, &random)
    case .scanned: return looks.apply(to: &value, &random)
    case .blank: return moveBlank(in: &value, &random)
    default: break
    }
    guard let at = place(in: value, &random) else { return false }
    switch kind {
    case .keyboard: return replace(at, in: &value, &random)
    case .inserted: return insert(at, in: &value, &random)
    case .doubled: value.insert(lowered(value[at]), at: at + 1)
    case .deleted:
      guard value.count > 2 else { return false }
      value.remove(at: at)
    default: return transpose(at, in: &value)
    }
    return true
  }

  /// Changes one digit or swaps two; false if there are none.
  package func misdial(_ value: inout [UInt8], _ random: inout SeededRandom) -> Bool {
    let start = random.below(max(1, value.count))
    for step in 0..<value.count {
      let at = (start + step) % value.count
      guard isDigit(value[at]) else { continue }
      if random.chance(0.3), at + 1 < value.count, isDigit(value[at + 1]),
        value[at] != value[at + 1]
      {
        value.swapAt(at, at + 1)
        return true
      }
      return replace(at, in: &value, &random)
    }
    return false
  }

  /// A letter or digit, seldom the first.
  private func place(in value: [UInt8], _ random: inout SeededRandom) -> Int? {
    guard !value.isEmpty else { return nil }
    let first = value.count > 1 && random.chance(0.9) ? 1 : 0
    let start = first + random.below(value.count - first)
    for step in 0..<value.count {
      let at = (start + step) % value.count
      if isLetter(value[at]) || isDigit(value[at]) { return at }
    }
    return nil
  }

  private func replace(_ at: Int, in value: inout [UInt8], _ random: inout SeededRandom) -> Bool {
    let near = neighbours[Int(lowered(value[at]))]
    guard !near.isEmpty else { return false }
    let other = random.pick(near)
    value[at] = value[at] == raised(value[at]) ? raised(other) : other
    return true
  }

  private func insert(_ at: Int, in value: inout [UInt8], _ random: inout SeededRandom) -> Bool {
    let near = neighbours[Int(lowered(value[at]))]
    guard !near.isEmpty else { return false }
    value.insert(random.pick(near), at: at + 1)
    return true
  }

  private func transpose(_ at: Int, in value: inout [UInt8]) -> Bool {
    let next = at + 1
    guard next < value.count, isLetter(value[next]) || isDigit(value[next]),
      lowered(value[at]) != lowered(value[next])
    else { return false }
    let startsWord = value[at] != lowered(value[at]) && value[next] == lowered(value[next])
    value.swapAt(at, next)
    if startsWord {
      value[at] = raised(value[at])
      value[next] = lowered(value[next])
    }
    return true
  }

  /// Takes a blank out, or puts one in.
  private func moveBlank(in value: inout [UInt8], _ random: inout SeededRandom) -> Bool {
    if let blank = value.firstIndex(of: ascii(" ")) {
      value.remove(at: blank)
      return true
    }
    guard value.count > 5 else { return false }
    let at = random.between(2, value.count - 3)
    guard isLetter(value[at]), isLetter(value[at - 1]) else { return false }
    value.insert(ascii(" "), at: at)
    return true
  }

  /// A key, then its neighbours.
  private static let keyboard = """
    qwa wqes ewrd retf tryg ytuh uyij iuok oipl pol awszq saedxw dsrfce fdtgvr gfyhbt hgujny jhikmu
    kjolm lkop zasx xzsdc cxdfv vcfgb bvghn nbhjm mnjk 12 213 324 435 546 657 768 879 980 09
    """

  /// What is written, then what sounds like it.
  private static let soundsAlike = """
    ph>f f>ph ck>k k>c c>k c>s s>c s>z z>s ee>ea ea>ee ie>y y>ie y>i i>y i>e e>i a>e e>a o>u ey>y
    ll>l l>ll tt>t t>tt nn>n n>nn ss>s s>ss rr>r r>rr th>t gh>g gh>h sh>sch sch>sh ou>u u>ou oo>u
    er>ar ar>er er>or on>en en>an an>en son>sen sen>son ai>ay ay>ai ae>e x>ks ks>x j>g g>j v>w w>v
    v>f d>t t>d b>p p>b m>n n>m mc>mac mac>mc kn>n wr>r wh>w qu>kw au>aw aw>au ei>ie ie>ei eigh>ay
    """

  /// What is printed, then what a scanner reads.
  private static let looksAlike = """
    o>0 0>o O>0 0>O l>1 1>l I>l i>l l>i S>5 5>S s>5 B>8 8>B Z>2 2>Z z>2 G>6 6>G rn>m m>rn cl>d d>cl
    nn>m vv>w w>vv e>c c>e h>b b>h g>q q>g u>v v>u n>u u>n t>f f>t a>o o>a D>O Q>O E>F F>E P>F j>i
    li>h ri>n in>m 3>8 8>3 7>1 1>7 9>4 4>9 6>8 0>8 y>v k>lc M>N N>M H>N R>B C>G G>C
    """
}

/// Replacements of letter groups.
private struct Replacements: Sendable {
  /// By the first byte of what is replaced.
  private var rules = [[(from: [UInt8], to: [UInt8])]](repeating: [], count: 128)
  private let foldsCase: Bool

  init(_ text: String, foldsCase: Bool) {
    self.foldsCase = foldsCase
    for word in words(text) {
      let sides = word.split(separator: ascii(">")).map { Array($0) }
      rules[Int(sides[0][0])].append((sides[0], sides[1]))
    }
  }

  /// Makes one replacement at a random place; false if none fits anywhere.
  func apply(to value: inout [UInt8], _ random: inout SeededRandom) -> Bool {
    guard !value.isEmpty else { return false }
    let start = random.below(value.count)
    for step in 0..<value.count {
      let at = (start + step) % value.count
      guard value[at] < 128 else { continue }
      let candidates = rules[Int(foldsCase ? lowered(value[at]) : value[at])]
      guard !candidates.isEmpty else { continue }
      let first = random.below(candidates.count)
      for turn in candidates.indices {
        let rule = candidates[(first + turn) % candidates.count]
        guard fits(rule.from, value, at) else { continue }
        let isCapital = foldsCase && value[at] != lowered(value[at])
        value.replaceSubrange(at..<at + rule.from.count, with: rule.to)
        if isCapital { value[at] = raised(value[at]) }
        return true
      }
    }
    return false
  }

  private func fits(_ pattern: [UInt8], _ value: [UInt8], _ at: Int) -> Bool {
    guard at + pattern.count <= value.count else { return false }
    return pattern.indices.allSatisfy {
      pattern[$0] == (foldsCase ? lowered(value[at + $0]) : value[at + $0])
    }
  }
}
