// What a decoder found wrong, in words for the user.

/// A decoding error, told as expected and found.
struct DecodingFault {
  private let path: [any CodingKey]
  private let expected: String
  private let found: String

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      path = context.codingPath
      expected = "the key \"\(key.stringValue)\""
      found = "none"
    case .typeMismatch(let type, let context):
      path = context.codingPath
      expected = DecodingFault.name(of: type)
      found = "something else"
    case .valueNotFound(let type, let context):
      path = context.codingPath
      expected = DecodingFault.name(of: type)
      found = "nothing"
    case .dataCorrupted(let context):
      path = context.codingPath
      expected = "a value that is known"
      found = context.debugDescription
    @unknown default:
      path = []
      expected = "a file as matchkit writes it"
      found = "\(error)"
    }
  }

  /// The error for a file; `line` finds the line of a place in it.
  func inputError(_ file: String, line: ([any CodingKey]) -> Int?) -> InputError {
    InputError(
      kind: .badData, file: file, line: line(path), expected: expected,
      found: found + place, advice: "compare with a file that matchkit wrote")
  }

  private var place: String {
    guard !path.isEmpty else { return "" }
    let steps = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    return " at \(steps.joined(separator: "."))"
  }

  private static func name(of type: Any.Type) -> String {
    switch type {
    case is Int.Type, is UInt32.Type: "a whole number"
    case is Double.Type, is Float.Type: "a number"
    case is String.Type: "text"
    case is Bool.Type: "true or false"
    default: "\(type)".hasPrefix("Array") ? "a list" : "keys with values"
    }
  }
}
