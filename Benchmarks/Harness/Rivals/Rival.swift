// Another tool, as its folder below `Benchmarks/rivals` describes it.

import Files
import Foundation
import Reports

/// A rival: its folder holds `rival.json`, `requirements.txt` and `run.py`.
struct Rival: Sendable {
  /// What `rival.json` says.
  private struct Description: Decodable {
    /// `match`, `kernels` or `training`.
    let does: String
    /// Settings that are measured one by one, by mode; an empty name is the only one.
    let unlabelled: [String]
    let labelled: [String]
    /// The setting that is measured at growing sizes, if any.
    let scales: String?
  }

  /// What it can do.
  enum Skill: String { case match, kernels, training }

  let name: String
  let folder: String
  let skill: Skill
  let scales: String?
  private let variantsOf: [BenchmarkRow.Mode: [String]]

  /// The Python of its own environment.
  var python: String { "\(folder)/.venv/bin/python" }
  var script: String { "\(folder)/run.py" }

  /// Whether its environment has been set up.
  var isSetUp: Bool { FileManager.default.isExecutableFile(atPath: python) }

  /// The settings to measure in a mode.
  func variants(_ mode: BenchmarkRow.Mode) -> [String] { variantsOf[mode] ?? [] }

  /// Its name with that of the setting.
  func label(_ variant: String) -> String { variant.isEmpty ? name : "\(name) \(variant)" }

  /// The pinned version of its own package.
  var version: String {
    let text = try? String(contentsOfFile: "\(folder)/requirements.txt", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.contains("==") }
    return line?.components(separatedBy: "==").last ?? ""
  }

  /// The rivals of a folder, by name; throws when there is none.
  static func all(in folder: String) throws -> [Rival] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let rivals = try names.sorted().compactMap { name -> Rival? in
      let place = "\(folder)/\(name)"
      guard let data = FileManager.default.contents(atPath: "\(place)/rival.json") else {
        return nil
      }
      let read = try JSONDecoder().decode(Description.self, from: data)
      guard let skill = Skill(rawValue: read.does) else {
        throw InputError(
          kind: .badData, file: "\(place)/rival.json",
          expected: "\"does\" to be match, kernels or training", found: "\"\(read.does)\"",
          advice: "mend the file")
      }
      return Rival(
        name: name, folder: place, skill: skill, scales: read.scales,
        variantsOf: [.unlabelled: read.unlabelled, .labelled: read.labelled])
    }
    guard !rivals.isEmpty else {
      throw InputError(
        kind: .missingFile, file: folder, expected: "folders with a rival.json", found: "none",
        advice: "name the folder of the rivals by --rivals")
    }
    return rivals
  }
}
