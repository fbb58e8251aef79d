#if canImport(Glibc)
  import Glibc
#endif
public func tuned(_ name: String, _ value: Double) -> Double {
  guard let text = unsafe getenv("T_" + name) else { return value }
  return unsafe Double(String(cString: text)) ?? value
}
