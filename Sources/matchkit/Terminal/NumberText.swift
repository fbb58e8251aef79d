// Numbers as people read them.

/// A count with commas: 12,345,678.
func grouped(_ number: Int) -> String {
  var digits = String(number.magnitude)
  var groups: [Substring] = []
  while digits.count > 3 {
    groups.insert(Substring(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  groups.insert(Substring(digits), at: 0)
  return (number < 0 ? "-" : "") + groups.joined(separator: ",")
}

/// A count with its noun: `1 record`, `1,207 records`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
}

/// A number with that many decimals.
func decimal(_ number: Double, _ decimals: Int) -> String {
  guard number.isFinite else { return "-" }
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let scaled = Int((abs(number) * scale).rounded())
  let fraction = String(scaled % Int(scale))
  let zeros = String(repeating: "0", count: decimals - (decimals == 0 ? 0 : fraction.count))
  let sign = number < 0 && scaled > 0 ? "-" : ""
  return decimals == 0 ? "\(sign)\(scaled)" : "\(sign)\(scaled / Int(scale)).\(zeros)\(fraction)"
}

/// A share or probability with four decimals.
func share(_ number: Double) -> String { decimal(number, 4) }

/// Seconds: `0.42 s`, `12.3 s`, `3 min 20 s`.
func duration(_ seconds: Double) -> String {
  if seconds < 10 { return "\(decimal(seconds, 2)) s" }
  if seconds < 100 { return "\(decimal(seconds, 1)) s" }
  return "\(Int(seconds) / 60) min \(Int(seconds) % 60) s"
}

/// Bytes: `812 MB`, `1.4 GB`.
func byteSize(_ bytes: Int) -> String {
  bytes < 1_000_000_000
    ? "\(decimal(Double(bytes) / 1e6, 0)) MB" : "\(decimal(Double(bytes) / 1e9, 1)) GB"
}

/// Text with blanks after it, at least `width` characters and one blank.
func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}
