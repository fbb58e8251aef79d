// Values as plans, models and run records are made of: what JSON and YAML have in common.

/// A tree of values that keeps the order of its keys.
public enum ValueTree: Sendable, Equatable {
  case null
  case truth(Bool)
  /// A number by its text, exactly as it will be written.
  case number(String)
  case text(String)
  case list([ValueTree])
  case map([Entry])

  /// A key with its value.
  public struct Entry: Sendable, Equatable {
    public var key: String
    public var value: ValueTree

    public init(_ key: String, _ value: ValueTree) {
      self.key = key
      self.value = value
    }
  }

  /// A whole number.
  public static func whole(_ number: some BinaryInteger) -> ValueTree { .number("\(number)") }

  /// A number, in the fewest digits that give it back; null when it is not finite.
  public static func real(_ number: Double) -> ValueTree {
    guard number.isFinite else { return .null }
    if number == number.rounded(), abs(number) < 1e15 { return .number("\(Int64(number))") }
    return .number("\(number)")
  }

  /// A number with that many decimals at most, for people.
  public static func real(_ number: Double, decimals: Int) -> ValueTree {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return real((number * scale).rounded() / scale)
  }

  /// A map of those entries.
  public static func map(_ entries: KeyValuePairs<String, ValueTree>) -> ValueTree {
    .map(entries.map { Entry($0.key, $0.value) })
  }

  /// The value of a key; nil when this is no map or has no such key.
  public subscript(key: String) -> ValueTree? {
    guard case .map(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Whether it holds no other tree.
  var isLeaf: Bool {
    switch self {
    case .list(let items): items.isEmpty
    case .map(let entries): entries.isEmpty
    default: true
    }
  }
}
