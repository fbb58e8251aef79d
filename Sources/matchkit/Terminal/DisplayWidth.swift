// How wide text is on a terminal: Han characters and their like take two columns, marks none.
//
// After Unicode's East Asian Width (UAX 11), by blocks; ambiguous characters count as one.

/// The columns that a text takes on a terminal.
func displayWidth(_ text: String) -> Int { text.reduce(0) { $0 + displayWidth($1) } }

/// The columns of one character: that of its first scalar.
func displayWidth(_ character: Character) -> Int {
  let scalar = character.unicodeScalars.first
  guard let scalar else { return 0 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control: return 0
  default: return isWide(scalar.value) ? 2 : 1
  }
}

private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
    0x20000...0x3FFFD:
    true
  default: false
  }
}

/// Text with blanks after it up to a width on the terminal.
func filled(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}

/// Text in lines of at most `width` columns, broken at blanks where there are any; at least one.
func wrapped(_ text: String, _ width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for character in text {
    if displayWidth(line) + displayWidth(character) > width, !line.isEmpty {
      if character != " ", let blank = line.lastIndex(of: " "), blank > line.startIndex {
        let rest = String(line[line.index(after: blank)...])
        lines.append(String(line[..<blank]))
        line = rest
      } else {
        lines.append(line)
        line = ""
        if character == " " { continue }
      }
    }
    line.append(character)
  }
  return lines + [line]
}
