// All tasks. A new one is added here, to the list of its group.

/// The tasks of the benchmarks.
public enum TaskCatalogue {
  /// Every task but those of the rivals, in the order in which they are run.
  public static let tasks: [BenchmarkTask] =
    KernelTasks.tasks + ComparatorTasks.tasks + TrainingTasks.tasks + KMeansTasks.tasks
    + AccuracyTasks.tasks + PublicTasks.tasks + SizeTasks.tasks

  /// The tasks of a suite of at most about so many records.
  public static func tasks(of suite: BenchmarkSuite, recordsMax: Int = .max) -> [BenchmarkTask] {
    tasks.filter {
      (suite == .all || $0.suites.contains(suite)) && $0.records <= recordsMax
    }.map { task in
      guard suite == .quick else { return task }
      var task = task
      task.processes = 1
      return task
    }
  }

  /// The task of that identifier.
  public static func task(_ identifier: String) -> BenchmarkTask? {
    tasks.first { $0.identifier == identifier }
  }
}
