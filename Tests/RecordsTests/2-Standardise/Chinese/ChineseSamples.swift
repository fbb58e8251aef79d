// Single values read as Chinese.

import Kernels
import Records

/// The main form of a text, or one of its derived parts.
enum ChinesePart { case main, first, second, third }

/// A text of a role, read as Chinese.
func chinese(_ role: Role, _ text: String, _ part: ChinesePart = .main) -> String {
  var evidence = ColumnEvidence()
  evidence.language = .chinese
  var line = WordLine()
  var value = StandardValue()
  let bytes = Array(text.utf8)
  if !bytes.isEmpty {
    ValueStandard(role: role, evidence: evidence).standardise(bytes.span, &line, &value)
  }
  let found =
    switch part {
    case .main: value.main
    case .first: value.first
    case .second: value.second
    case .third: value.third
    }
  return String(decoding: found, as: UTF8.self)
}
