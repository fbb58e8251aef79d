// Values that people type when they have none: they count as missing.

/// Recognises placeholders by their folded words.
enum Placeholders {
  /// Whether a folded text (words separated by single spaces) stands for no value.
  static func contains(_ text: [UInt8], role: Role) -> Bool {
    if text.isEmpty { return true }
    guard text.count <= longest else { return false }
    if let kind = table.number(of: text.span) { return kind == 1 || !isNameOrPlace(role) }
    return text.count >= 2 && text.allSatisfy { $0 == UInt8(ascii: "x") } && role != .unit
  }

  /// Whether digits are a filler: all the same, or counting up or down.
  static func isFiller(digits: some Collection<UInt8>) -> Bool {
    guard let first = digits.first else { return true }
    if digits.allSatisfy({ $0 == first }) { return true }
    if digits.count < 6 { return false }
    return counts(digits, by: 1) || counts(digits, by: 9)
  }

  /// Each digit is the one before plus `step`, modulo ten.
  private static func counts(_ digits: some Collection<UInt8>, by step: UInt8) -> Bool {
    var previous: UInt8?
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return false }
      if let previous, digit != (previous &- 0x30 &+ step) % 10 + 0x30 { return false }
      previous = digit
    }
    return true
  }

  private static func isNameOrPlace(_ role: Role) -> Bool {
    switch role {
    case .givenName, .middleName, .familyName, .fullName, .region, .country, .code: true
    default: false
    }
  }

  private static let longest = 40

  /// Number 1: never a value; 2: may be a name (Na) or a code (NA, Namibia).
  private static let table = WordTable(
    pairs(sometimes, 2) + pairs(never, 1))

  private static func pairs(_ words: String, _ number: Int) -> [(word: String, number: Int)] {
    words.split(whereSeparator: \.isWhitespace).flatMap { word -> [(word: String, number: Int)] in
      let spaced = String(word.map { $0 == "_" ? " " : $0 })
      let joined = String(word.filter { $0 != "_" })
      // Short ones, joined, are words of their own: n/a and Na.
      return joined.utf8.count < 5 ? [(spaced, number)] : [(spaced, number), (joined, number)]
    }
  }

  private static let never = """
    unknown unkown unknwon unk n_a null none not_available notavailable not_applicable
    not_provided not_given not_known not_specified not_stated not_recorded no_name noname
    no_address no_email noemail no_phone nophone no_data nodata no_value missing undefined
    unspecified undisclosed withheld confidential redacted anonymous anon tbd tba tbc
    to_be_confirmed
    to_be_determined test testing tester test_test test_user test_customer test_account asdf
    asdfasdf asdfgh qwerty qwertz dummy fake sample placeholder default blank empty none_given
    no_fixed_address no_fixed_abode name_unknown address_unknown unknown_unknown unknown_name
    firstname first_name lastname last_name foo foobar lorem_ipsum private_person
    unbekannt keine_angabe k_a ohne_namen nicht_bekannt entfaellt entfallt
    inconnu inconnue non_renseigne non_renseignee non_communique sans_objet neant
    desconocido desconocida sin_datos sin_nombre no_disponible no_aplica ninguno ninguna
    sconosciuto sconosciuta non_disponibile nessuno nessuna
    desconhecido desconhecida nao_informado nao_disponivel sem_nome
    onbekend niet_bekend geen niet_beschikbaar
    nieznany nieznana brak brak_danych nie_dotyczy
    不详 未知 无 無 测试 測試 不明 没有 沒有 暂无 暫無 无名 無名 某某 某某某 空 匿名 佚名 待定 未填写
    未填 无数据 测试用户 测试账号 保密 不知道 未提供 无地址 无电话 なし 不詳
    """

  private static let sometimes = "na nan nil nul no_one nobody nd ns x"
}
