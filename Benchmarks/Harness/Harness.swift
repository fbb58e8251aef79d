// The benchmark program: `swift run -c release Harness [TASK] [ARGUMENT...]`.
//
//   accuracy [SET...]   no labels: precision, recall and F1 of the clusters, all true pairs
//   labels [SET...]     the same with 500 labelled pairs beside no labels
//   scale [PEOPLE...]   generated people through the built program: seconds, memory, quality
//
// Public labelled sets are read from the folder that MATCHKIT_DATA names, else from
// `../shared/data/sets`; those that are absent are left out.

import Foundation

@main struct Harness {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "accuracy": try AccuracyTask(rest).run()
    case "labels": try LabelsTask(rest).run()
    case "scale": try ScaleTask(rest).run()
    case nil:
      try AccuracyTask([]).run()
      try LabelsTask([]).run()
      try ScaleTask([]).run()
    default:
      FileHandle.standardError.write(
        Data("usage: Harness [accuracy | labels | scale] [ARGUMENT...]\n".utf8))
      exit(64)
    }
  }
}
