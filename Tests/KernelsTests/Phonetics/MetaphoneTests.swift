import Kernels
import Testing

@Suite struct MetaphoneTests {
  private func code(_ word: String) -> String {
    var code: [UInt8] = []
    metaphone(Array(word.utf8).span, into: &code)
    return String(decoding: code, as: UTF8.self)
  }

  @Test(arguments: [
    ("howl", "HL"), ("the", "0"), ("quick", "KK"), ("brown", "BRN"), ("fox", "FKS"),
    ("jumped", "JMPT"), ("over", "OFR"), ("lazy", "LS"), ("dogs", "TKS"), ("thumb", "0M"),
    ("comb", "KM"), ("tomb", "TM"), ("womb", "WM"), ("science", "SNS"), ("scene", "SN"),
    ("scy", "S"), ("schedule", "SKTL"), ("schematic", "SKMTK"), ("teach", "TX"), ("dodgy", "TJ"),
    ("dodge", "TJ"), ("adgiemti", "AJMT"), ("ghent", "KNT"), ("gnu", "N"), ("signed", "SNT"),
    ("phish", "FX"), ("shot", "XT"), ("odsian", "OTXN"), ("pulsion", "PLXN"), ("otia", "OX"),
    ("portion", "PRXN"), ("retch", "RX"), ("watch", "WX"), ("ciapo", "XP"), ("why", ""),
    ("osio", "OX"), ("nax", "NKS"), ("knight", "NT"), ("night", "NT"), ("metaphone", "MTFN"),
    ("wright", "RT"), ("knuth", "N0"), ("phillips", "FLPS"), ("aero", "ER"), ("xavier", "SFR"),
  ]) func publishedExamples(word: String, expected: String) {
    #expect(code(word) == expected)
  }

  /// One word for every rule that the examples above leave out.
  @Test(arguments: [
    ("pneumonia", "NMN"), ("white", "WT"), ("matthew", "M0"), ("accident", "AKSTNT"),
    ("maggie", "MK"), ("george", "JRJ"), ("sign", "SN"), ("signal", "SKNL"), ("yes", "YS"),
    ("day", "T"), ("ahead", "AHT"), ("sarah", "SR"), ("victor", "FKTR"), ("zoe", "S"),
    ("lamb", "LM"), ("lambert", "LMBRT"), ("smith", "SM0"), ("smyth", "SM0"),
    ("thompson", "0MPSN"), ("church", "XRX"), ("jack", "JK"),
  ]) func everyRule(word: String, expected: String) {
    #expect(code(word) == expected)
  }

  @Test func otherBytesArePassedOver() {
    #expect(code("") == "")
    #expect(code("王小明 12") == "")
    #expect(code("o'brien") == code("obrien"))
    #expect(code("KNIGHT") == "NT")
  }

  @Test func codesAreAppended() {
    var code = Array("a:".utf8)
    metaphone(Array("knight".utf8).span, into: &code)
    #expect(String(decoding: code, as: UTF8.self) == "a:NT")
  }

  @Test(arguments: 0..<200) func codesHaveTheSixteenSoundsAndOpeningVowels(seed: UInt64) {
    var text = RandomText(seed: seed)
    let code = self.code(text.string(2, lengths: 0...20))
    let sounds = "0BFHJKLMNPRSTWXY"
    #expect(code.dropFirst().allSatisfy { sounds.contains($0) }, "seed \(seed)")
    #expect(code.prefix(1).allSatisfy { (sounds + "AEIOU").contains($0) }, "seed \(seed)")
  }
}
