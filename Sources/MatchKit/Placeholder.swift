// MatchKit
