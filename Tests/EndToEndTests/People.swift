// A dozen people, some of them twice or more, that any matcher should sort out.

/// Small inputs for whole runs.
enum People {
  static let header = "id,given_name,family_name,birth_date,phone,email,street,town,postcode"
  static let rows = [
    "1,Anna,Kowalski,1980-03-04,020 7946 0001,anna.kowalski@example.com,12 Mill Lane,York,YO1 7AA",
    "2,Anna,Kowalsky,1980-03-04,02079460001,anna.kowalski@example.com,12 Mill Ln,York,YO1 7AA",
    "3,Ben,Okafor,1975-11-30,020 7946 0002,ben@okafor.example,3 Station Road,Hull,HU1 2AB",
    "4,Benjamin,Okafor,1975-11-30,,ben@okafor.example,3 Station Rd,Hull,HU1 2AB",
    "5,Chidi,Nwosu,1990-07-21,020 7946 0003,chidi.nwosu@example.org,88 High Street,Leeds,LS1 4DY",
    "6,Dana,Hughes,1964-01-15,020 7946 0004,dana.hughes@example.net,5 Park View,Bath,BA1 5LN",
    "7,Dana,Hughes,1964-01-15,020 7946 0004,dana.hughes@example.net,5 Park View,Bath,BA1 5LN",
    "8,Elif,Demir,1988-09-09,020 7946 0005,elif@demir.example,41 Queen Square,Bristol,BS1 4NT",
    "9,Farid,Haddad,1971-05-02,020 7946 0006,farid.haddad@example.com,7 Bridge End,Derby,DE1 1AA",
    "10,Fareed,Haddad,1971-05-02,02079460006,,7 Bridge End,Derby,DE1 1AA",
    "11,Grace,Lindqvist,1995-12-12,020 7946 0007,grace.l@example.org,19 Elm Grove,Truro,TR1 2QQ",
    "12,Hugo,Marchand,1959-02-28,020 7946 0008,hugo@marchand.example,2 Abbey Walk,Wells,BA5 2LE",
  ]

  static var csv: String { csv(rows) }

  static func csv(_ rows: [String]) -> String {
    ([header] + rows).joined(separator: "\n") + "\n"
  }
}
