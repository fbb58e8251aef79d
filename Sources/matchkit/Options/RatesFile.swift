// The file with the rates of synthetic data: rates by name to numbers by name, and back.

import Files
import Synthesis

/// A file that sets some rates.
struct RatesFile {
  private let path: String
  private let subject: String

  init(_ path: String, subject: String) {
    self.path = path
    self.subject = subject
  }

  /// Puts what the file says in force. Throws with every fault of the file.
  func apply<Rates: RateSet>(to rates: inout Rates) throws {
    let start = "matchkit generate \(subject) --rates-out FILE writes one to begin with"
    let found = try NumbersReader(entries: RatesFile.entries(rates), start: start).read(path)
    rates.set(found.mapValues(\.value))
    let errors = rates.emptyWeights.map { group in
      InputError(
        kind: .badData, file: path,
        line: group.members.compactMap { found[$0]?.line }.max(),
        expected: "a weight above 0 among \(group.name)", found: "only zeros",
        advice: "raise one of: \(group.members.joined(separator: ", "))")
    }
    if !errors.isEmpty { throw InputErrors(errors: errors) }
  }

  /// All rates as such a file.
  static func text<Rates: RateSet>(
    _ rates: Rates, subject: String, locale: SyntheticLocale, difficulty: Difficulty
  ) -> String {
    NumbersText().text(
      entries(rates),
      title: """
        Rates of `matchkit generate \(subject) --locale \(locale.rawValue)`, difficulty \
        \(difficulty.rawValue). Change some, remove the others
        or keep them, and give the file to --rates.
        """)
  }

  private static func entries<Rates: RateSet>(_ rates: Rates) -> [NumberEntry] {
    Rates.fields.map { field in
      NumberEntry(
        name: field.name, value: rates[field], range: field.range, isWhole: field.isWhole,
        meaning: field.meaning)
    }
  }
}
