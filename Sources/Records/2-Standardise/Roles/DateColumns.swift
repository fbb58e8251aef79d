// Three columns that hold the year, the month and the day of one date.
//
// By name: headers with a word for year, month and day and the same rest (by, bm, bd; birth_year,
// birth_month, birth_day). Without telling names: three neighbours with exactly the ranges of
// days, months and years. The values must be whole numbers in range either way.

/// Finds dates that are spread over three columns.
struct DateColumns {
  /// A year, a month and a day column.
  struct Group {
    let year: Int
    let month: Int
    let day: Int
    let isBirth: Bool
    var places: [Int] { [year, month, day] }
  }

  let groups: [Group]

  init(names: [String], shapes: [ColumnShape]) {
    var stems: [[UInt8]] = []
    var parts: [[Int?]] = []
    for (place, name) in names.enumerated() {
      guard let (part, stem) = datePart(of: name), fits(shapes[place], part) else { continue }
      if let known = stems.firstIndex(of: stem) {
        if parts[known][part] == nil { parts[known][part] = place }
      } else {
        stems.append(stem)
        parts.append([nil, nil, nil])
        parts[parts.count - 1][part] = place
      }
    }
    var groups: [Group] = []
    for (stem, part) in zip(stems, parts) {
      guard let year = part[0], let month = part[1], let day = part[2] else { continue }
      groups.append(Group(year: year, month: month, day: day, isBirth: stem == birthStem))
    }
    if groups.isEmpty, let bare = Self.neighbours(shapes) { groups = [bare] }
    self.groups = groups
  }

  /// Three columns side by side whose values are just those of days, months and years.
  private static func neighbours(_ shapes: [ColumnShape]) -> Group? {
    for start in 0..<max(0, shapes.count - 2) {
      let trio = Array(start..<start + 3)
      guard let year = trio.first(where: { shapes[$0].inYears > 0.98 && shapes[$0].distinct > 9 }),
        let month = trio.first(where: { shapes[$0].inMonths > 0.98 && shapes[$0].distinct >= 12 }),
        let day = trio.first(where: {
          shapes[$0].inDays > 0.98 && shapes[$0].inMonths < 0.7 && shapes[$0].distinct >= 28
        })
      else { continue }
      return Group(year: year, month: month, day: day, isBirth: false)
    }
    return nil
  }
}

extension DateColumns.Group {
  /// The role of the three columns together.
  func role(in table: Table) -> ColumnRole {
    let name = isBirth ? "birth_date" : "date"
    let isTaken = table.columns.contains { $0.name == name }
    return ColumnRole(
      columns: [year, month, day].map { table.columns[$0].name },
      role: isBirth ? .birthDate : .date, name: isTaken ? "\(name)_parts" : name,
      reason: "the three columns are the year, month and day of one date", confidence: 0.9)
  }
}

/// Part 0 is the year, 1 the month, 2 the day.
private func fits(_ shape: ColumnShape, _ part: Int) -> Bool {
  [shape.inYears, shape.inMonths, shape.inDays][part] > 0.95
}

private let birthStem = Array("birth".utf8)

/// Which part of a date a header names, and what is left of the header.
private func datePart(of header: String) -> (part: Int, stem: [UInt8])? {
  let words = headerWords(header)
  if words.count == 1, let number = shortParts.number(words[0]) {
    return (number, birthStem)
  }
  guard let place = words.firstIndex(where: { partWords.number($0) != nil }),
    let part = partWords.number(words[place])
  else { return nil }
  var rest = words
  rest.remove(at: place)
  let stem = Array(rest.joined())
  return (part, birthWords.number(stem) != nil ? birthStem : stem)
}

private let shortParts = partTable([
  "by yob birthyear geburtsjahr byear doby", "bm mob birthmonth geburtsmonat bmonth dobm",
  "bd birthday geburtstag bday dobd",
])

private let partWords = partTable([
  "year yr y jahr annee ano anno jaar rok yyyy 年",
  "month mon mo m monat mois mes mese maand miesiac mm 月",
  "day dy d tag jour dia giorno dag dzien dd 日",
])

/// Words of the year, the month and the day, numbered so.
private func partTable(_ parts: [String]) -> WordTable {
  WordTable(
    parts.enumerated().flatMap { part, words in
      words.split(separator: " ").map { (word: String($0), number: part) }
    })
}

private let birthWords = WordTable(
  words: """
    birth b dob ofbirth birthof geburt geburts geb naissance denaissance nacimiento denacimiento
    nascita dinascita nascimento denascimento geboorte urodzenia 出生 born dateofbirth birthdate
    """)
