// Everything that Chinese people and companies are made from.

/// Names, places, contacts and characters.
struct ChineseTables: Sendable {
  let names: ChineseNames
  let places: ChinesePlaces
  let contacts: ChineseContacts
  let companyNames: ChineseCompanyNames
  let romanisation: Romanisation
  let slips: HanSlips
  let hongKongFamilies: [[UInt16]]
  let hongKongCharacters: [UInt16]

  var shapes: HanShapes { slips.shapes }

  /// Reads the tables, about 50 ms.
  init() {
    let sounds = HanSounds()
    let romanisation = Romanisation(sounds: sounds)
    let places = ChinesePlaces()
    self.places = places
    self.romanisation = romanisation
    names = ChineseNames()
    contacts = ChineseContacts(romanisation: romanisation)
    companyNames = ChineseCompanyNames(places: places, sounds: sounds)
    slips = HanSlips(sounds: sounds, shapes: HanShapes())
    hongKongFamilies = romanisation.hongKongFamilies
    hongKongCharacters = romanisation.hongKongCharacters
  }
}
