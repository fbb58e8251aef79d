// Match models as JSON: one readable, versioned file with everything needed to score anew.

import FoundationEssentials
import MatchKit

/// Reads and writes model cards.
public enum ModelFile {
  /// What every such file says first.
  public static let format = "matchkit model"
  /// The version of the form that this code writes.
  public static let version = 1

  /// The model in a file; throws `InputError`.
  public static func read(_ path: String) throws -> ModelCard {
    let data = Data(try TextFile.bytes(path))
    let decoder = JSONDecoder()
    do {
      let head = try decoder.decode(Head.self, from: data)
      guard head.format == format, head.version == version else {
        throw InputError(
          kind: .badData, file: path, expected: "a model of version \(version)",
          found: "\"\(head.format ?? "")\" of version \(head.version ?? 0)",
          advice: "give a model that matchkit wrote, or train it again with this program")
      }
      return try decoder.decode(ModelCard.self, from: data)
    } catch let error as DecodingError {
      throw DecodingFault(error).inputError(path) { _ in nil }
    }
  }

  /// The text of the file.
  public static func text(_ card: ModelCard) throws -> String {
    var entries = [ValueTree.Entry("format", .text(format))]
    if case .map(let own) = try ValueTreeEncoder().tree(of: card) { entries += own }
    return JSONText().text(of: .map(entries))
  }

  private struct Head: Decodable {
    var format: String?
    var version: Int?
  }
}
