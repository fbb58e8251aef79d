// E-mail addresses.

import Records
import Testing

@Suite struct EmailTests {
  @Test(arguments: [
    (" John.Smith@Example.COM ", "john.smith@example.com"),
    ("mailto:john@example.com", "john@example.com"), ("J.o.hn+shop@gmail.com", "john@gmail.com"),
    ("john@googlemail.com", "john@gmail.com"), ("john+tag@example.com", "john@example.com"),
    ("a@x.com; b@y.com", "a@x.com"), ("John Smith <john@x.com>", "john@x.com"),
    ("john@gmial.com", "john@gmail.com"), ("john@hotmial.com", "john@hotmail.com"),
    ("john@yaho.com", "john@yahoo.com"), ("john@outlok.com", "john@outlook.com"),
    ("test@test.com", ""), ("noreply@shop.com", ""), ("none@none.com", ""), ("unknown@x.com", ""),
    ("john", ""), ("", ""), ("@x.com", ""), ("john@", ""), ("j***n@x.com", "j***n@x.com"),
    ("j***@", ""), ("john***", "john***"), ("john@x.com.", "john@x.com"),
    ("john＠x.com", "john@x.com"), ("mail@mail.com", "mail@mail.com"),
  ])
  func alone(raw: String, expected: String) {
    #expect(standardised(.email, [raw, "zz@example.org"]) == [expected, "zz@example.org"])
  }

  @Test func aDomainAtHomeIsNoTypo() {
    let own = (0..<20).map { "p\($0)@gmai.com" }
    #expect(standardised(.email, own + ["q@gmail.com"])[0] == "p0@gmai.com")
    let rare = (0..<200).map { "p\($0)@gmail.com" } + ["q@gmai.com"]
    #expect(standardised(.email, rare).last == "q@gmail.com")
  }
}
