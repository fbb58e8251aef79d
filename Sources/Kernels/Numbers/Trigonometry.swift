// Trigonometric functions for targets that import nothing else.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sine of `x` radians.
@inlinable public func sine(_ x: Double) -> Double { sin(x) }

/// Cosine of `x` radians.
@inlinable public func cosine(_ x: Double) -> Double { cos(x) }

/// The angle in radians whose sine is `x`, -1 ... 1.
@inlinable public func arcsine(_ x: Double) -> Double { asin(x) }
