// Legal forms and the ways they are written.

import Kernels

/// Draws legal forms and spellings.
struct LegalFormTable: Sendable {
  /// What is written behind a name, with the blank or comma before it; by form.
  private let spellings: [[[UInt8]]]
  private let spellingChoices: [WeightedChoice]
  private let choice: WeightedChoice

  init() {
    var spellings: [[[UInt8]]] = []
    var choices: [WeightedChoice] = []
    var weights: [Double] = []
    for line in Trades.legalForms.utf8.split(separator: ascii("\n")) {
      let parts = line.split(separator: ascii(" "))
      weights.append(Double(decimal(parts[1])))
      let pairs = parts.dropFirst(2).map { $0.split(separator: ascii(":")) }
      spellings.append(
        pairs.map { pair in
          let text = unjoined(Array(pair[0]))
          return text[0] == ascii(",") ? text : [ascii(" ")] + text
        })
      choices.append(WeightedChoice(pairs.map { Double(decimal($0[1])) }))
    }
    self.spellings = spellings
    spellingChoices = choices
    choice = WeightedChoice(weights)
  }

  /// A form, as often as it occurs.
  func draw(_ random: inout SeededRandom) -> Int { choice.draw(&random) }

  /// How the form is registered: its first spelling.
  func registered(_ form: Int) -> [UInt8] { spellings[form][0] }

  /// One of its spellings.
  func spelling(_ form: Int, _ random: inout SeededRandom) -> [UInt8] {
    spellings[form][spellingChoices[form].draw(&random)]
  }
}
