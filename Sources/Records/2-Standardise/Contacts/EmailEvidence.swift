// Typos of common e-mail providers, found in the column itself.
//
// A domain one edit away (optimal string alignment) from exactly one common provider is a typo of
// it, unless the domain is itself at home in the data: more than two records and more than one in
// fifty of the provider's.

import Kernels

extension ColumnEvidence {
  /// Lists the domains to correct.
  mutating func readDomains(_ raw: RawColumn) {
    let (domains, records) = domainCounts(raw)
    for code in 1..<max(1, domains.count) {
      let written = domains.values.array(code)
      guard let meant = providerMeant(by: written) else { continue }
      let known = domains.knownCode(of: meant.span).map { Int($0) }
      let atHome = max(2, known.map { records[$0] / 50 } ?? 0)
      if records[code] <= atHome { self.domains.append((written, meant)) }
    }
    if !self.domains.isEmpty {
      let first = self.domains[0]
      let example =
        "\(String(decoding: first.written, as: UTF8.self)) as "
        + String(decoding: first.meant, as: UTF8.self)
      remarks.append("\(self.domains.count) mistyped domains are mended, such as \(example)")
    }
  }
}

/// The domains of a column and their record counts, by code.
private func domainCounts(_ raw: RawColumn) -> (domains: ByteDictionary, records: [Int]) {
  let folding = Folding(.symbols)
  var domains = ByteDictionary()
  var records = [0]
  var bytes: [UInt8] = []
  for value in 1..<max(1, raw.values.count) {
    bytes.removeAll(keepingCapacity: true)
    let text = raw.values.bytes.span.extracting(raw.values.range(value))
    guard let tail = lastSign(text) else { continue }
    folding.append(text.extracting(tail..<text.count), to: &bytes)
    guard let sign = bytes.lastIndex(of: UInt8(ascii: "@")) else { continue }
    let end = bytes[sign...].firstIndex { $0 == 0x20 || $0 == 0x3E || $0 == 0x2C || $0 == 0x3B }
    let code = Int(domains.code(of: bytes.span.extracting(sign + 1..<(end ?? bytes.count))))
    if code == records.count { records.append(0) }
    records[code] += Int(raw.counts[value])
  }
  return (domains, records)
}

/// Where the last @ of a text lies, so that what is before it need not be folded; 0 for a text
/// beyond ASCII, which may fold to other signs, and nil for one without any.
private func lastSign(_ text: Span<UInt8>) -> Int? {
  var sign: Int?
  for at in text.indices {
    if text[at] >= 0x80 { return 0 }
    if text[at] == UInt8(ascii: "@") { sign = at }
  }
  return sign
}

/// The one common provider that a domain is one edit away from, if it is none itself.
private func providerMeant(by domain: [UInt8]) -> [UInt8]? {
  var meant: [UInt8]?
  for provider in providers where abs(provider.count - domain.count) <= 1 {
    if provider == domain { return nil }
    guard isOneEdit(domain, provider) else { continue }
    if meant != nil { return nil }
    meant = provider
  }
  return meant
}

/// Whether two texts differ by one insertion, deletion, substitution or swap of neighbours.
private func isOneEdit(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  let shorter = min(left.count, right.count)
  var start = 0
  while start < shorter, left[start] == right[start] { start += 1 }
  var end = 0
  while end < shorter - start, left[left.count - 1 - end] == right[right.count - 1 - end] {
    end += 1
  }
  let leftRest = left[start..<left.count - end]
  let rightRest = right[start..<right.count - end]
  if leftRest.count <= 1, rightRest.count <= 1 { return left != right }
  return leftRest.count == 2 && rightRest.count == 2
    && leftRest.first == rightRest.last && leftRest.last == rightRest.first
}

/// Common providers. Real domains that lie one edit from another of them are listed too.
private let providers: [[UInt8]] = """
  gmail.com googlemail.com mail.com email.com ymail.com yahoo.com yahoo.co.uk yahoo.co.in yahoo.fr
  yahoo.de yahoo.es yahoo.it hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es
  outlook.com outlook.de outlook.fr live.com live.co.uk msn.com aol.com icloud.com me.com mac.com
  comcast.net verizon.net att.net sbcglobal.net cox.net btinternet.com sky.com gmx.de gmx.net
  gmx.com gmx.at gmx.ch web.de t-online.de freenet.de orange.fr wanadoo.fr free.fr laposte.net
  libero.it virgilio.it protonmail.com proton.me yandex.ru yandex.com mail.ru qq.com foxmail.com
  163.com 126.com 139.com sina.com sina.cn sohu.com aliyun.com bigpond.com rediffmail.com wp.pl
  o2.pl onet.pl interia.pl ziggo.nl hetnet.nl kpnmail.nl bol.com.br uol.com.br terra.com.br
  """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
