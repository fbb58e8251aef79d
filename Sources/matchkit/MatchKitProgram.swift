@main struct MatchKitProgram { static func main() {} }
