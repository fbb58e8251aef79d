// A synthetic Chinese person's true life: what a source could know on any day.

/// Where somebody's papers are from.
enum Residence: Sendable { case mainland, hongKong, taiwan }

/// A person as they are, with their past.
struct ChinesePerson: Sendable {
  var sex: Sex
  var name: ChineseName
  var residence = Residence.mainland
  var birthDay: Int
  /// An identity number of 18 characters, or a travel permit.
  var identity: [UInt8]
  /// An index of the addresses of the population.
  var home: Dated<Int>
  /// Eleven digits as one number.
  var mobile: Dated<Int>
  /// Whether the mobile number is that of another member of the family.
  var sharesMobile = false
  /// Seven or eight digits; 0 for none.
  var landline = 0
  /// Whether others of the household have the same landline.
  var sharesLandline = false
  var email: Dated<[UInt8]>
  /// What they call themselves in chats.
  var nickname: Dated<[UInt8]>
  /// How they are addressed: an index of the titles.
  var title: Int
  /// An index of the firms of the population; -1 for none.
  var firm = -1
}

/// A firm that people of a population work for.
struct ChineseFirm: Sendable {
  let name: [UInt8]
  let short: [UInt8]
  let prefecture: Int
  let phone: Int
}
