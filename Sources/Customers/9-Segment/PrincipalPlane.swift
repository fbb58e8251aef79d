// A map of customers: the two directions in which scaled features vary the most. For looking at;
// segments are made in all features, or in as many components as the rule says.

import Kernels

/// Places of customers on the plane of the first two principal components.
public struct PrincipalPlane: Sendable {
  /// Two numbers for every row.
  public let places: [(x: Double, y: Double)]
  /// The share of the whole variance along each direction.
  public let shares: (x: Double, y: Double)
  private let components: PrincipalComponents

  /// The plane of those rows; O(rows × columns²).
  public init(_ rows: DenseRows) {
    let components = PrincipalComponents(rows, count: 2)
    self.components = components
    let shares = components.shares
    self.shares = (shares[0], shares.count > 1 ? shares[1] : 0)
    places = (0..<rows.count).map { Self.place(components.place(rows.row($0))) }
  }

  /// Where a row of scaled features lies.
  public func place(_ row: [Double]) -> (x: Double, y: Double) {
    Self.place(components.place(row[...]))
  }

  private static func place(_ numbers: [Double]) -> (x: Double, y: Double) {
    (numbers[0], numbers.count > 1 ? numbers[1] : 0)
  }
}
