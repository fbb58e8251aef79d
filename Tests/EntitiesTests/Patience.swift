// How much longer tests of speed may take.

import Foundation

/// 1; 20 when tests run longer under sanitizers, which slow everything down.
let patience: Double =
  ProcessInfo.processInfo.environment["MATCHKIT_LOOPS"] == nil ? 1 : 20
