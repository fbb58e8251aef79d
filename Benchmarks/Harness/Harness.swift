// The benchmark program: `swift run -c release Harness accuracy [SET...]`.

import Evaluation
import Files
import Foundation
import MatchKit

@main struct Harness {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "accuracy": try AccuracyTask(Array(arguments.dropFirst())).run()
    default: print("usage: Harness accuracy [SET...]")
    }
  }
}
