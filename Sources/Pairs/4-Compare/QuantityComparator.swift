// Numbers by difference, and places by distance.

import Kernels
import Records

/// Decimal numbers by relative difference, small integers by absolute difference.
struct QuantityComparator: Sendable {
  private let numbers: [Double]
  private let isInteger: Bool

  init(_ attribute: Attribute, _ comparator: Comparator) {
    numbers = parsedNumbers(attribute.values)
    isInteger = comparator == .integer
  }

  func level(_ left: UInt32, _ right: UInt32) -> UInt8 {
    let difference = abs(numbers[Int(left)] - numbers[Int(right)])
    if isInteger { return difference <= 1 ? 4 : (difference <= 3 ? 5 : 6) }
    let size = max(abs(numbers[Int(left)]), abs(numbers[Int(right)]))
    if difference <= 0.10 * size { return difference <= 0.02 * size ? 4 : 5 }
    return difference <= 0.30 * size ? 6 : 7
  }
}

/// Distance on the globe from latitude and longitude, in kilometres (haversine formula).
struct PlaceComparator: Sendable {
  private let latitudes: [Double]
  private let longitudes: [Double]

  init(_ latitude: Attribute, _ longitude: Attribute) {
    latitudes = parsedNumbers(latitude.values)
    longitudes = parsedNumbers(longitude.values)
  }

  /// Writes the level of every pair, given the codes of latitude and longitude on both sides; 0
  /// when a record lacks a coordinate or stands at 0, 0.
  func compare(
    _ leftLatitudes: Span<UInt32>, _ leftLongitudes: Span<UInt32>,
    _ rightLatitudes: Span<UInt32>, _ rightLongitudes: Span<UInt32>, into levels: inout [UInt8]
  ) {
    for pair in 0..<leftLatitudes.count {
      let left = coordinates(Int(leftLatitudes[pair]), Int(leftLongitudes[pair]))
      let right = coordinates(Int(rightLatitudes[pair]), Int(rightLongitudes[pair]))
      levels[pair] = 0
      if let left, let right { levels[pair] = level(left, right) }
    }
  }

  private func level(
    _ left: (latitude: Double, longitude: Double), _ right: (latitude: Double, longitude: Double)
  ) -> UInt8 {
    let distance = kilometres(left, right)
    if distance <= 1 { return distance <= 0.1 ? 1 : 2 }
    return distance <= 10 ? 3 : (distance <= 50 ? 4 : 5)
  }

  private func coordinates(
    _ latitudeCode: Int, _ longitudeCode: Int
  ) -> (latitude: Double, longitude: Double)? {
    guard latitudeCode > 0, longitudeCode > 0 else { return nil }
    let place = (latitude: latitudes[latitudeCode], longitude: longitudes[longitudeCode])
    return place.latitude == 0 && place.longitude == 0 ? nil : place
  }

  private func kilometres(
    _ first: (latitude: Double, longitude: Double), _ second: (latitude: Double, longitude: Double)
  ) -> Double {
    let radians = Double.pi / 180
    let across = sine((second.latitude - first.latitude) * radians / 2)
    let along = sine((second.longitude - first.longitude) * radians / 2)
    let cosines = cosine(first.latitude * radians) * cosine(second.latitude * radians)
    let half = across * across + cosines * along * along
    return 2 * 6371 * arcsine(min(1, half).squareRoot())
  }
}

/// The values as numbers; what is no number is 0. Digits, a sign, one point; no exponent.
private func parsedNumbers(_ values: ByteStrings) -> [Double] {
  (0..<values.count).map { value in
    var number = 0.0
    var scale = 0.0
    var isNegative = false
    for byte in values.bytes[values.range(value)] {
      switch byte {
      case 0x2D: isNegative = true
      case 0x2E: scale = 1
      case 0x30...0x39:
        number = number * 10 + Double(byte - 0x30)
        scale *= 10
      default: break
      }
    }
    return (isNegative ? -number : number) / max(1, scale)
  }
}
