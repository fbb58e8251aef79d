import Kernels
import Synthesis
import Testing

@Suite struct SlipsTests {
  static let slips = Slips()

  @Test(arguments: ErrorKind.slips) func aSlipChangesALittle(_ kind: ErrorKind) {
    let words = ["Johnson", "Ann", "Mary Lou", "O'Brien", "García", "12 Oak St", "Schmidt-Ross"]
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      for word in words {
        var bytes = Array(word.utf8)
        let changed = Self.slips.make(kind, in: &bytes, &random)
        #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(seed) \(word)")
        #expect(changed || bytes == Array(word.utf8), "seed \(seed) \(word)")
        #expect(abs(bytes.count - word.utf8.count) <= 3, "seed \(seed) \(word)")
        #expect(!bytes.isEmpty, "seed \(seed) \(word)")
      }
    }
  }

  @Test(arguments: ErrorKind.slips) func shortAndOddValuesAreSafe(_ kind: ErrorKind) {
    for text in ["", "a", "-", "ñ", "ñü", "--", " "] {
      for seed in 0..<50 as Range<UInt64> {
        var random = SeededRandom(seed: seed)
        var bytes = Array(text.utf8)
        _ = Self.slips.make(kind, in: &bytes, &random)
        #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(seed) \(text)")
      }
    }
  }

  @Test func eachKindDoesWhatItSays() {
    #expect(made(.deleted, "Smith").isSubset(of: ["mith", "Sith", "Smth", "Smih", "Smit"]))
    #expect(made(.doubled, "Amy") == ["Aamy", "Ammy", "Amyy"])
    #expect(made(.transposed, "Amy").isSuperset(of: ["Aym", "May"]))
    #expect(made(.phonetic, "Philip").contains("Filip"))
    #expect(made(.scanned, "Corn").contains("Com"))
    #expect(made(.blank, "Mary Ann") == ["MaryAnn"])
    #expect(made(.keyboard, "Bo").isSubset(of: ["Bi", "Bp", "Bk", "Bl", "Vo", "Go", "Ho", "No"]))
  }

  @Test func misdialledNumbersKeepTheirLength() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      var phone = Array("(212) 555-0123".utf8)
      #expect(Self.slips.misdial(&phone, &random), "seed \(seed)")
      #expect(phone.count == 14 && phone != Array("(212) 555-0123".utf8), "seed \(seed)")
    }
    var random = SeededRandom(seed: 1)
    var none = Array("none".utf8)
    #expect(!Self.slips.misdial(&none, &random))
  }

  /// What a kind of slip makes of a word, over many seeds.
  private func made(_ kind: ErrorKind, _ word: String) -> Set<String> {
    Set(
      (0..<400 as Range<UInt64>).compactMap { seed in
        var random = SeededRandom(seed: seed)
        var bytes = Array(word.utf8)
        return Self.slips.make(kind, in: &bytes, &random)
          ? String(decoding: bytes, as: UTF8.self) : nil
      })
  }
}
