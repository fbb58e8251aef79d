// Identifiers and codes: letters and digits without what separates them.

/// Standardises identifiers; masked characters stay as `*`.
package struct Identifiers: Sendable {
  private let role: Role
  private static let folding = Folding(.compact)

  init(_ role: Role) { self.role = role }

  func standardise(_ raw: Span<UInt8>, _ line: inout WordLine, _ value: inout StandardValue) {
    line.read(raw, Self.folding)
    if Placeholders.contains(line.bytes, role: role) { return }
    if line.bytes.allSatisfy({ $0 == UInt8(ascii: "*") }) { return }
    if role == .identifier, line.bytes.count > 2, Placeholders.isFiller(digits: line.bytes) {
      return
    }
    value.main.append(contentsOf: line.bytes)
  }
}
