// Numbers as people read them: thousands separated, no more digits than mean something.

import Kernels

/// Turns numbers into text.
package enum Figures {
  /// A count with commas: 12,345,678.
  package static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0 && (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A count with its noun: `1 record`, `1,207 records`.
  package static func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// A count that fits a chart: 9,999, 12 k, 3.4 M.
  package static func short(_ number: Int) -> String {
    let value = Double(number)
    if value < 10_000 { return grouped(number) }
    if value < 999_500 { return "\(decimal(value / 1e3, 0)) k" }
    if value < 9.95e6 { return "\(decimal(value / 1e6, 1)) M" }
    if value < 999.5e6 { return "\(decimal(value / 1e6, 0)) M" }
    return "\(decimal(value / 1e9, 1)) G"
  }

  /// A number with that many decimals, thousands separated; `–` when it is not finite.
  package static func decimal(_ number: Double, _ decimals: Int) -> String {
    guard number.isFinite, abs(number) < 1e14 else { return "–" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((abs(number) * scale).rounded())
    let sign = number < 0 && scaled > 0 ? "−" : ""
    let whole = grouped(scaled / Int(scale))
    if decimals == 0 { return sign + whole }
    let fraction = String(scaled % Int(scale))
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(sign)\(whole).\(zeros)\(fraction)"
  }

  /// A share as percent: 0 %, < 0.01 %, 0.42 %, 12.3 %, > 99.9 %, 100 %.
  package static func percent(_ share: Double) -> String {
    let value = share * 100
    if !value.isFinite { return "–" }
    if value <= 0 { return "0\u{A0}%" }
    if value < 0.01 { return "<\u{A0}0.01\u{A0}%" }
    if value < 1 { return "\(decimal(value, 2))\u{A0}%" }
    if value >= 100 { return "100\u{A0}%" }
    if value >= 99.95 { return ">\u{A0}99.9\u{A0}%" }
    return "\(decimal(value, 1))\u{A0}%"
  }

  /// A probability: three decimals, more near 0 and 1.
  package static func probability(_ probability: Double) -> String {
    if probability > 0 && probability < 0.001 { return "< 0.001" }
    if probability < 1 && probability > 0.999 { return "> 0.999" }
    return decimal(probability, 3)
  }

  /// A threshold without needless zeros: 0.5, 0.95.
  package static func threshold(_ probability: Double) -> String {
    var text = decimal(probability, 4)
    while text.hasSuffix("0") && !text.hasSuffix(".0") { text.removeLast() }
    return text
  }

  /// A count to the last digit, or to two digits from a million on: 727,821, 1.4 million.
  package static func about(_ count: Double) -> String {
    count < 1e6 ? decimal(count, 0) : rounded(count)
  }

  /// Evidence with its sign: +7.1, −0.4, 0.0.
  package static func signed(_ weight: Double) -> String {
    let text = decimal(weight, 1)
    return weight > 0 && text != "0.0" ? "+\(text)" : text
  }

  /// Log-odds as words: `1,200 × likelier`, `14 × less likely`, `hardly matters`.
  package static func likelier(_ weight: Double) -> String {
    guard abs(weight) >= 0.0953 else { return weight == 0 ? "says nothing" : "hardly matters" }
    let times = rounded(exponential(min(abs(weight), 60)))
    return weight > 0 ? "\(times)\u{A0}× likelier" : "\(times)\u{A0}× less likely"
  }

  /// A positive number to two significant digits: 1.4, 14, 140, 1,400, 1.4 million.
  package static func rounded(_ number: Double) -> String {
    if number < 9.95 { return decimal(number, 1) }
    if number >= 1e12 { return "over a trillion" }
    if number >= 0.995e9 { return "\(twoDigits(number / 1e9)) billion" }
    if number >= 0.995e6 { return "\(twoDigits(number / 1e6)) million" }
    return twoDigits(number)
  }

  /// Seconds: `0.4 ms`, `0.42 s`, `12.3 s`, `3 min 20 s`.
  package static func duration(_ seconds: Double) -> String {
    if seconds < 0.0995 { return "\(decimal(seconds * 1000, 1))\u{A0}ms" }
    if seconds < 9.995 { return "\(decimal(seconds, 2))\u{A0}s" }
    if seconds < 99.95 { return "\(decimal(seconds, 1))\u{A0}s" }
    let whole = Int(min(seconds, 1e12).rounded())
    return "\(grouped(whole / 60))\u{A0}min \(whole % 60)\u{A0}s"
  }

  /// Bytes: `812 MB`, `1.4 GB`.
  package static func byteSize(_ bytes: Int) -> String {
    bytes < 999_500_000
      ? "\(decimal(Double(bytes) / 1e6, 0))\u{A0}MB"
      : "\(decimal(Double(bytes) / 1e9, 1))\u{A0}GB"
  }

  /// A place in a chart: two decimals at most, a plain point and minus sign.
  package static func place(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((max(-1e9, min(1e9, value)) * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest % 10 == 0 ? rest / 10 : rest)"
  }

  private static func twoDigits(_ number: Double) -> String {
    if number < 9.95 { return decimal(number, 1) }
    var scale = 1.0
    while number / scale >= 99.5 { scale *= 10 }
    return decimal((number / scale).rounded() * scale, 0)
  }
}
