// Features on one scale, so that distances mean something.
//
// A skewed quantity (skewness above 1, computed over what is known) becomes sign(x) ln(1 + |x|).
// Then (x - median) / spread, where the spread is the interquartile range / 1.349, which is the
// standard deviation of normal numbers, or the standard deviation where the range is 0; beyond ±3
// values are cut to ±3, so that an outlier cannot be a segment of its own. Where no value lies
// beyond, nothing has to be tamed, and mean and standard deviation, which use all numbers, take
// their place. Missing numbers become 0, the middle. By logarithms alone, quantities that are never
// negative become ln(1 + x) less their middle, cut as above but not divided: then a factor of two
// counts alike in all of them, which suits quantities of one unit. Shares and indicators of one
// family keep their proportions: they are centred by their mean and divided by the square root of
// the family's whole variance, so that a family weighs as much as one quantity.

import Kernels

/// How a feature was scaled.
public struct FeatureScale: Sendable, Equatable {
  /// Whether logarithms were taken.
  public let isLogged: Bool
  /// Taken off after that.
  public let centre: Double
  /// What is then divided by; infinite for a feature that is always the same.
  public let spread: Double
  /// How many customers have no value, and how many had one beyond ±3.
  public let missing: Int
  public let cut: Int
}

/// Features ready for k-means.
public struct ScaledFeatures: Sendable {
  /// One row for every customer, one column for every feature.
  public let rows: DenseRows
  /// How each column was scaled.
  public let scales: [FeatureScale]
}

/// What quantities are divided by.
public enum FeatureScaling: String, Sendable, CaseIterable {
  /// Their spread, so that each weighs the same.
  case spread
  /// Nothing: their logarithms are on one scale already.
  case logarithm
}

/// Brings features to one scale.
public struct FeatureScaler: Sendable {
  public let scaling: FeatureScaling
  private static let cutAt = 3.0
  private static let skewnessMax = 1.0

  public init(_ scaling: FeatureScaling = .spread) { self.scaling = scaling }

  /// The features on one scale; O(numbers × log customers), in parallel. At least one feature.
  public func scaled(_ features: [CustomerFeature]) -> ScaledFeatures {
    let spreads = familySpreads(features)
    let columns = parallelMap(features.count) { place -> (scale: FeatureScale, values: [Double]) in
      let feature = features[place]
      if feature.kind == .quantity { return quantity(feature.values) }
      return member(feature.values, spread: feature.family.flatMap { spreads[$0] } ?? 1)
    }
    let count = features[0].values.count
    let values = parallelFill(count * features.count, initial: 0.0, grain: features.count * 4096) {
      range, slots in
      for (slot, place) in range.enumerated() {
        slots[slot] = columns[place % features.count].values[place / features.count]
      }
    }
    return ScaledFeatures(
      rows: DenseRows(values: values, columnCount: features.count), scales: columns.map(\.scale))
  }

  private func quantity(_ values: [Double]) -> (scale: FeatureScale, values: [Double]) {
    let known = values.filter { !$0.isNaN }
    let isNatural = scaling == .logarithm && known.allSatisfy { $0 >= 0 }
    let isLogged = isNatural || skewness(known) > Self.skewnessMax
    let sorted = (isLogged ? known.map(signedLogarithm) : known).sorted()
    var (centre, spread) = (quantile(sorted, 0.5), spread(sorted))
    let isTame = [sorted.first, sorted.last].allSatisfy { end in
      end.map { abs($0 - centre) <= Self.cutAt * spread } ?? true
    }
    if isTame, spread.isFinite { (centre, spread) = (mean(sorted), variance(sorted).squareRoot()) }
    let unit = isNatural && spread.isFinite ? spread : 1
    var cut = 0
    let scaled = values.map { value -> Double in
      if value.isNaN { return 0 }
      let distance = ((isLogged ? signedLogarithm(value) : value) - centre) / spread
      if abs(distance) > Self.cutAt { cut += 1 }
      return unit * max(-Self.cutAt, min(Self.cutAt, distance))
    }
    let scale = FeatureScale(
      isLogged: isLogged, centre: centre, spread: isNatural && spread.isFinite ? 1 : spread,
      missing: values.count - known.count, cut: cut)
    return (scale, scaled)
  }

  private func spread(_ sorted: [Double]) -> Double {
    guard let first = sorted.first, let last = sorted.last, first < last else { return .infinity }
    let range = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.349
    return range > 0 ? range : variance(sorted).squareRoot()
  }

  private func member(
    _ values: [Double], spread: Double
  ) -> (scale: FeatureScale, values: [Double]) {
    let known = values.filter { !$0.isNaN }
    let centre = mean(known)
    let scale = FeatureScale(
      isLogged: false, centre: centre, spread: spread, missing: values.count - known.count, cut: 0)
    return (scale, values.map { $0.isNaN ? 0 : ($0 - centre) / spread })
  }

  /// For every family, the square root of its features' variances together.
  private func familySpreads(_ features: [CustomerFeature]) -> [String: Double] {
    var sums: [String: Double] = [:]
    for feature in features {
      guard let family = feature.family, feature.kind != .quantity else { continue }
      sums[family, default: 0] += variance(feature.values.filter { !$0.isNaN })
    }
    return sums.mapValues { $0 > 0 ? $0.squareRoot() : .infinity }
  }
}

/// sign(x) ln(1 + |x|).
func signedLogarithm(_ value: Double) -> Double {
  value < 0 ? -logarithm(1 - value) : logarithm(1 + value)
}

func mean(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
}

func variance(_ values: [Double]) -> Double {
  let centre = mean(values)
  return values.isEmpty
    ? 0 : values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(values.count)
}

/// The third moment over the standard deviation cubed; 0 where all are equal.
func skewness(_ values: [Double]) -> Double {
  let (centre, spread) = (mean(values), variance(values).squareRoot())
  guard spread > 0 else { return 0 }
  return values.reduce(0) { sum, value in
    let distance = (value - centre) / spread
    return sum + distance * distance * distance
  } / Double(values.count)
}

/// The value below which that share of the sorted values lies, between neighbours by proportion.
func quantile(_ sorted: [Double], _ share: Double) -> Double {
  guard let last = sorted.last else { return 0 }
  let place = share * Double(sorted.count - 1)
  let whole = Int(place)
  guard whole + 1 < sorted.count else { return last }
  return sorted[whole] + (place - Double(whole)) * (sorted[whole + 1] - sorted[whole])
}
