// Names that a record lacks but its e-mail address spells: justin.childs84@ beside "Justin" gives
// the family name Childs.
//
// A piece of the local part counts as a name only if other records of the table have that name, so
// that nothing is made up. A missing given name may become an initial. Filled-in names serve
// matching alone: golden records are made from the table as it is.

import Kernels

/// Fills missing given and family names from e-mail addresses.
struct NamesFromEmails {
  /// Shorter names are found in too many local parts by chance.
  static let lengthMin = 3
  /// Beside an initial the other name must be longer.
  static let besideInitialMin = 4

  /// The attributes with names filled in; O(records + bytes of e-mails).
  func filled(_ attributes: [Attribute]) -> [Attribute] {
    guard let email = attributes.first(where: { $0.role == .email }),
      let given = attributes.firstIndex(where: { $0.role == .givenName }),
      let family = attributes.firstIndex(where: { $0.role == .familyName })
    else { return attributes }
    var filler = NameFiller(email: email, given: attributes[given], family: attributes[family])
    filler.fill()
    var result = attributes
    result[given] = filler.given.attribute
    result[family] = filler.family.attribute
    return result
  }
}

/// The names of one column, to be added to.
private struct NameColumn {
  private let original: Attribute
  private var codes: [UInt32]
  /// The names, in the order of the attribute's values, and new ones behind them.
  private var names = ByteDictionary()

  init(_ attribute: Attribute) {
    original = attribute
    codes = attribute.codes
    names.reserve(count: attribute.values.count, byteCount: attribute.values.bytes.count)
    _ = names.codes(of: attribute.values)
  }

  var attribute: Attribute {
    Attribute(
      name: original.name, role: original.role, columns: original.columns, codes: codes,
      values: names.values)
  }

  func code(_ record: Int) -> UInt32 { original.codes[record] }
  func bytes(_ code: UInt32) -> [UInt8] { original.values.array(Int(code)) }

  /// Whether some record has this name.
  func knows(_ name: ArraySlice<UInt8>) -> Bool {
    name.count >= NamesFromEmails.lengthMin && names.knownCode(of: name.span) != nil
  }

  mutating func set(_ record: Int, _ name: [UInt8]) {
    codes[record] = names.code(of: name.span)
  }
}

/// Goes through the records that lack a name and have an address.
private struct NameFiller {
  let email: Attribute
  var given: NameColumn
  var family: NameColumn

  init(email: Attribute, given: Attribute, family: Attribute) {
    self.email = email
    self.given = NameColumn(given)
    self.family = NameColumn(family)
  }

  mutating func fill() {
    for record in email.codes.indices where email.codes[record] != 0 {
      let (own, surname) = (given.code(record), family.code(record))
      if own != 0 && surname != 0 { continue }
      let pieces = localPieces(email.values.array(Int(email.codes[record])))
      if pieces.isEmpty { continue }
      let found = names(in: pieces, given: given.bytes(own), family: family.bytes(surname))
      if own == 0, !found.given.isEmpty { given.set(record, found.given) }
      if surname == 0, !found.family.isEmpty { family.set(record, found.family) }
    }
  }

  private func names(
    in pieces: [ArraySlice<UInt8>], given: [UInt8], family: [UInt8]
  ) -> (given: [UInt8], family: [UInt8]) {
    if !given.isEmpty { return (given, familyName(pieces, beside: given)) }
    if !family.isEmpty { return (givenName(pieces, beside: family), family) }
    return bothNames(pieces)
  }

  /// A family name beside the given one: of its own, joined to it, or joined to its initial.
  private func familyName(_ pieces: [ArraySlice<UInt8>], beside given: [UInt8]) -> [UInt8] {
    for piece in pieces {
      if !piece.elementsEqual(given), pieces.count > 1, family.knows(piece) { return Array(piece) }
      for rest in rests(of: piece, without: given) where family.knows(rest) { return Array(rest) }
      let isLong = piece.count > NamesFromEmails.besideInitialMin
      if isLong, piece.first == given.first, family.knows(piece.dropFirst()) {
        return Array(piece.dropFirst())
      }
      if isLong, piece.last == given.first, family.knows(piece.dropLast()) {
        return Array(piece.dropLast())
      }
    }
    return []
  }

  /// A given name beside the family one, or its initial.
  private func givenName(_ pieces: [ArraySlice<UInt8>], beside family: [UInt8]) -> [UInt8] {
    for piece in pieces {
      if !piece.elementsEqual(family), pieces.count > 1, given.knows(piece) { return Array(piece) }
      for rest in rests(of: piece, without: family) where rest.count == 1 || given.knows(rest) {
        return Array(rest)
      }
    }
    return []
  }

  private func bothNames(
    _ pieces: [ArraySlice<UInt8>]
  ) -> (given: [UInt8], family: [UInt8]) {
    if pieces.count == 2 {
      for (first, second) in [(pieces[0], pieces[1]), (pieces[1], pieces[0])]
      where given.knows(first) && family.knows(second) {
        return (Array(first), Array(second))
      }
    }
    guard pieces.count == 1 else { return ([], []) }
    let piece = pieces[0]
    var found: [(given: [UInt8], family: [UInt8])] = []
    for place in piece.indices.dropFirst() {
      let (first, second) = (piece[..<place], piece[place...])
      if given.knows(first) && family.knows(second) {
        found.append((Array(first), Array(second)))
      }
    }
    if found.count == 1 { return found[0] }
    let isGiven = found.isEmpty && given.knows(piece) && !family.knows(piece)
    return (isGiven ? Array(piece) : [], [])
  }

  /// What is before or behind `name` in `piece`.
  private func rests(of piece: ArraySlice<UInt8>, without name: [UInt8]) -> [ArraySlice<UInt8>] {
    guard name.count >= NamesFromEmails.lengthMin, piece.count > name.count else { return [] }
    var rests: [ArraySlice<UInt8>] = []
    if piece.starts(with: name) { rests.append(piece.dropFirst(name.count)) }
    if piece.suffix(name.count).elementsEqual(name) { rests.append(piece.dropLast(name.count)) }
    return rests
  }
}

/// The runs of letters of the part before the @.
private func localPieces(_ email: [UInt8]) -> [ArraySlice<UInt8>] {
  guard let end = email.firstIndex(of: UInt8(ascii: "@")) else { return [] }
  return email[..<end].split { !($0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80) }
}
