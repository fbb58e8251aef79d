// Match models as JSON: one readable, versioned file with everything needed to score anew.

import FoundationEssentials
import MatchKit

/// A model with the plan it was made for and how it was trained.
public struct ModelFile: Sendable, Codable, Equatable {
  /// What every such file says first.
  public static let format = "matchkit model"
  /// The version of the form that this code writes.
  public static let version = 1

  public var format: String
  public var version: Int
  public var plan: MatchPlan
  public var model: MatchModel
  /// How it was trained; nil if that is not known.
  public var training: TrainingRecord?

  public init(plan: MatchPlan, model: MatchModel, training: TrainingRecord?) {
    format = Self.format
    version = Self.version
    self.plan = plan
    self.model = model
    self.training = training
  }

  /// Reads a model; throws `InputError`.
  public static func read(_ path: String) throws -> ModelFile {
    let bytes = try TextFile.bytes(path)
    let decoder = JSONDecoder()
    do {
      let head = try decoder.decode(Head.self, from: Data(bytes))
      guard head.format == format, head.version <= version else {
        throw InputError(
          kind: .badData, file: path, expected: "a model of version \(version)",
          found: "\"\(head.format ?? "")\" of version \(head.version)",
          advice: "train it again with this program")
      }
      return try decoder.decode(ModelFile.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw DecodingFault(error).inputError(path) { _ in nil }
    }
  }

  /// The text of the file.
  public func text() throws -> String { JSONText().text(of: try ValueTreeEncoder().tree(of: self)) }

  private struct Head: Decodable {
    var format: String?
    var version: Int
  }
}
