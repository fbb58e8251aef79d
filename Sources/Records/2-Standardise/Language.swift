// The languages whose habits of writing standardising knows beyond what all share.

/// A language that names, contacts, addresses and companies of a column are written in.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  /// Chinese, in characters of either form or in any romanisation; foreign names beside it.
  case chinese = "zh"
}
