// Any `Encodable` value as a tree, with its keys in the order in which the type declares them.

/// Turns values into trees.
public struct ValueTreeEncoder: Sendable {
  public init() {}

  /// The tree of `value`; throws what its `encode(to:)` throws.
  public func tree(of value: some Encodable) throws -> ValueTree {
    let encoder = TreeEncoder(codingPath: [])
    try value.encode(to: encoder)
    return encoder.slot.tree
  }
}

/// Where one value is put together while it is being encoded.
private final class Slot {
  private enum Content { case tree(ValueTree), list([Slot]), map([(key: String, slot: Slot)]) }
  private var content = Content.tree(.null)

  var tree: ValueTree {
    switch content {
    case .tree(let tree): tree
    case .list(let slots): .list(slots.map(\.tree))
    case .map(let entries): .map(entries.map { ValueTree.Entry($0.key, $0.slot.tree) })
    }
  }

  var count: Int { if case .list(let slots) = content { slots.count } else { 0 } }

  func set(_ tree: ValueTree) { content = .tree(tree) }

  func becomeList() { if case .list = content {} else { content = .list([]) } }

  func becomeMap() { if case .map = content {} else { content = .map([]) } }

  func append() -> Slot {
    guard case .list(let slots) = content else { preconditionFailure("a list was begun") }
    let slot = Slot()
    content = .list(slots + [slot])
    return slot
  }

  func slot(for key: String) -> Slot {
    guard case .map(var entries) = content else { preconditionFailure("a map was begun") }
    if let known = entries.first(where: { $0.key == key }) { return known.slot }
    let slot = Slot()
    entries.append((key, slot))
    content = .map(entries)
    return slot
  }

  /// Puts a value of any kind here; plain ones become leaves.
  func encode(_ value: some Encodable, _ path: [any CodingKey]) throws {
    switch value {
    case let value as Bool: set(.truth(value))
    case let value as String: set(.text(value))
    case let value as Double: set(.real(value))
    case let value as Float: set(value.isFinite ? .number("\(value)") : .null)
    case let value as any BinaryInteger: set(.number("\(value)"))
    case let value as [String: any Encodable]:
      // The keys of a dictionary have no order of their own.
      becomeMap()
      for (key, inner) in value.sorted(by: { $0.key < $1.key }) {
        try slot(for: key).encode(inner, path)
      }
    default: try value.encode(to: TreeEncoder(codingPath: path, slot: self))
    }
  }
}

private struct TreeEncoder: Encoder {
  let codingPath: [any CodingKey]
  let slot: Slot
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(codingPath: [any CodingKey], slot: Slot = Slot()) {
    self.codingPath = codingPath
    self.slot = slot
  }

  func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
    slot.becomeMap()
    return KeyedEncodingContainer(MapContainer<Key>(codingPath: codingPath, slot: slot))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.becomeList()
    return ListContainer(codingPath: codingPath, slot: slot)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    LeafContainer(codingPath: codingPath, slot: slot)
  }
}

private struct MapContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let codingPath: [any CodingKey]
  let slot: Slot

  mutating func encodeNil(forKey key: Key) { slot.slot(for: key.stringValue).set(.null) }

  mutating func encode(_ value: some Encodable, forKey key: Key) throws {
    try slot.slot(for: key.stringValue).encode(value, codingPath + [key])
  }

  mutating func nestedContainer<Inner: CodingKey>(
    keyedBy: Inner.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Inner> {
    inner(key.stringValue, [key]).container(keyedBy: Inner.self)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    inner(key.stringValue, [key]).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { inner("super", []) }

  mutating func superEncoder(forKey key: Key) -> any Encoder { inner(key.stringValue, [key]) }

  private func inner(_ key: String, _ path: [any CodingKey]) -> TreeEncoder {
    TreeEncoder(codingPath: codingPath + path, slot: slot.slot(for: key))
  }
}

private struct ListContainer: UnkeyedEncodingContainer {
  let codingPath: [any CodingKey]
  let slot: Slot
  var count: Int { slot.count }

  mutating func encodeNil() { slot.append().set(.null) }

  mutating func encode(_ value: some Encodable) throws {
    try slot.append().encode(value, codingPath)
  }

  mutating func nestedContainer<Inner: CodingKey>(
    keyedBy: Inner.Type
  ) -> KeyedEncodingContainer<Inner> {
    TreeEncoder(codingPath: codingPath, slot: slot.append()).container(keyedBy: Inner.self)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    TreeEncoder(codingPath: codingPath, slot: slot.append()).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    TreeEncoder(codingPath: codingPath, slot: slot.append())
  }
}

private struct LeafContainer: SingleValueEncodingContainer {
  let codingPath: [any CodingKey]
  let slot: Slot

  mutating func encodeNil() { slot.set(.null) }

  mutating func encode(_ value: some Encodable) throws { try slot.encode(value, codingPath) }
}
