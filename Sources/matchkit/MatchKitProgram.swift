// The program.

@main struct MatchKitProgram { static func main() {} }
