// Accuracy on synthetic records, without labels and with some.
//
// The least F1 that counts as right stands well below what is reached: it finds what is broken,
// not what is a little worse. `--compare` does that.

import Reports
import Synthesis

/// Tasks of accuracy.
enum AccuracyTasks {
  /// How many pairs are labelled.
  static let labelCount = 300

  /// The synthetic sets.
  static let sets = SyntheticLocale.allCases.flatMap { locale in
    [SyntheticSet.Subject.people, .companies].flatMap { subject in
      Difficulty.allCases.map { SyntheticSet(subject, locale, $0, entities: 20_000) }
    }
  }

  static var tasks: [BenchmarkTask] {
    sets.flatMap { set in
      [BenchmarkRow.Mode.unlabelled, .labelled].map { task(set, $0, f1Min(set)) }
    }
  }

  private static func f1Min(_ set: SyntheticSet) -> Double {
    switch (set.subject, set.locale, set.difficulty) {
    case (_, _, .easy): 0.92
    case (_, _, .medium): 0.87
    case (.people, .english, .hard): 0.7
    case (.companies, .english, .hard): 0.78
    case (_, .chinese, .hard): 0.65
    }
  }

  private static func task(
    _ full: SyntheticSet, _ mode: BenchmarkRow.Mode, _ f1Min: Double
  ) -> BenchmarkTask {
    let name = "accuracy/\(full.name)"
    let isQuick = full.name == "people_en_medium" && mode == .unlabelled
    @Sendable func set(_ context: TaskContext) -> SyntheticSet {
      // Companies share so much with their branches that fewer say little.
      let smallest = full.subject == .people ? 1000 : 4000
      return SyntheticSet(
        full.subject, full.locale, full.difficulty,
        entities: context.pick(full.entities, smallest: smallest))
    }
    return BenchmarkTask(
      name: name, mode: mode, suites: isQuick ? [.accuracy, .quick] : [.accuracy], processes: 3,
      records: full.entities,
      prepare: { context in
        let made = try set(context).make(in: context)
        if mode == .labelled { try made.label(labelCount, seed: context.seed) }
      },
      measure: { context in
        try PipelineRun(
          set: set(context).made(in: context), isLabelled: mode == .labelled,
          resamples: context.pick(1000, smallest: 20), measuresDetail: true
        ).measure(name, mode, context, f1Min: context.pick(f1Min, smallest: f1Min - 0.15))
      })
  }
}
