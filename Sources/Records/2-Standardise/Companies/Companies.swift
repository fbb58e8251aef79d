// Company names: without legal form, article and dots; the legal form apart.
//
// "The Smith & Sons Co., Ltd." and "SMITH AND SONS" become "smith and sons". Single letters in a
// row are one word (S. A. is sa, I B M ibm). Forms that are no other word (gmbh, inc, ltd) go
// wherever they stand but first; others (co, as, sa, spa) only at the end. A name is never
// emptied. Words such as group, holding, trust stay: they tell companies apart.

/// Standardises names of organisations.
package struct Companies: Sendable {
  private static let folding = Folding(.company)

  private static let the = Array("the".utf8)
  /// Between Spanish forms: S.A. de C.V.
  private static let of = Array("de".utf8)
  private static let polish = (front: Array("sp".utf8), back: Array("zoo".utf8))

  static let parts = [DerivedPart(suffix: "form", role: .category, shareMin: 0.15)]

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    line.read(raw, Self.folding)
    if Placeholders.contains(line.bytes, role: .company) { return }
    reduce(&line, &value.first)
    for (place, word) in line.words.enumerated() {
      if place > 0 { value.main.append(0x20) }
      if isAnd(line.bytes, word) {
        value.main.append(contentsOf: [0x61, 0x6E, 0x64])
      } else {
        value.main.append(contentsOf: line.bytes[word])
      }
    }
    if Placeholders.contains(value.main, role: .company) { value.clear() }
  }

  /// Joins letters and strips forms until nothing changes; the forms, sorted, go to `form`.
  private func reduce(_ line: inout WordLine, _ form: inout [UInt8]) {
    var forms: [Int] = []
    var changed = true
    while changed {
      changed = joinLetters(&line)
      while let place = strippablePlace(line) {
        if let number = LegalForms.number(line.bytes, line.words[place]) { forms.append(number) }
        line.words.remove(at: place)
        changed = true
      }
    }
    stripChinese(&line)
    LegalForms.write(forms, to: &form)
  }

  private func stripChinese(_ line: inout WordLine) {
    guard let last = line.words.indices.last else { return }
    var word = line.words[last]
    while case let length = LegalForms.chineseLength(line.bytes[word]), length > 0 {
      word = word.lowerBound..<word.upperBound - length
    }
    line.words[last] = word
  }

  /// The place of a word to strip: a leading article, a plain form, a form or `and` at the end.
  private func strippablePlace(_ line: WordLine) -> Int? {
    let last = line.words.count - 1
    guard last > 0 else { return nil }
    if line.isWord(0, Self.the) { return 0 }
    if isAnd(line.bytes, line.words[0]) { return 0 }
    if isAnd(line.bytes, line.words[last]) || line.isWord(last, Self.of) { return last }
    if LegalForms.number(line.bytes, line.words[last]) != nil { return last }
    for place in 1..<last where LegalForms.isPlain(line.bytes, line.words[place]) { return place }
    return nil
  }

  private func joinLetters(_ line: inout WordLine) -> Bool {
    var changed = false
    var place = 0
    while place + 1 < line.words.count {
      // A joined run keeps growing: whether it began as a single letter is told by `grows`.
      var grows = isSingleLetter(line, place)
      while grows, place + 1 < line.words.count, isSingleLetter(line, place + 1) {
        line.joinWithNext(place)
        changed = true
        grows = true
      }
      if place > 0, line.isWord(place, Self.polish.back), line.isWord(place - 1, Self.polish.front)
      {
        line.joinWithNext(place - 1)
        changed = true
      }
      place += 1
    }
    return changed
  }

  private func isSingleLetter(_ line: WordLine, _ place: Int) -> Bool {
    let word = line.words[place]
    return word.count == 1 && line.bytes[word.lowerBound] >= 0x61
  }

  private func isAnd(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    if word.count == 1 {
      return bytes[word.lowerBound] == UInt8(ascii: "&")
        || bytes[word.lowerBound] == UInt8(ascii: "+")
    }
    return bytes[word].elementsEqual([0x61, 0x6E, 0x64])
  }
}
