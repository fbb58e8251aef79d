// thin
package enum Nicknames {
  package static func groups(of bytes: [UInt8], _ range: Range<Int>) -> [UInt16] { [] }
}
