// The rows of one run of the benchmarks, with where and when they were measured.

/// Where, when and with what rows were measured.
public struct BenchmarkMachine: Sendable, Equatable, Codable {
  /// When the run began, as `2026-03-01T12:34:56Z`.
  public var date: String
  /// The commit of the sources, with `+` behind it when they had been changed since.
  public var commit: String
  public var version: String
  public var processor: String
  public var cores: Int
  public var memoryBytes: Int
  public var system: String
  public var compiler: String
  public var blas: String
  /// Runnable processes on average in the minute before the run began.
  public var load: Double
  public var seed: UInt64

  enum CodingKeys: String, CodingKey {
    case date, commit, version, processor, cores
    case memoryBytes = "memory_bytes"
    case system, compiler, blas, load, seed
  }

  public init(
    date: String, commit: String, version: String, processor: String, cores: Int,
    memoryBytes: Int, system: String, compiler: String, blas: String, load: Double, seed: UInt64
  ) {
    self.date = date
    self.commit = commit
    self.version = version
    self.processor = processor
    self.cores = cores
    self.memoryBytes = memoryBytes
    self.system = system
    self.compiler = compiler
    self.blas = blas
    self.load = load
    self.seed = seed
  }
}

/// One run: a machine and its rows, in the order in which they were measured.
public struct BenchmarkRun: Sendable, Equatable {
  public var machine: BenchmarkMachine
  public var rows: [BenchmarkRow]

  public init(machine: BenchmarkMachine, rows: [BenchmarkRow]) {
    self.machine = machine
    self.rows = rows
  }
}

extension [BenchmarkRun] {
  /// The newest row of every key, in the order in which keys were first measured. A row that says
  /// that something is absent does not replace a measured one.
  public var newestRows: [BenchmarkRow] {
    var order: [String] = []
    var newest: [String: BenchmarkRow] = [:]
    for run in sorted(by: { $0.machine.date < $1.machine.date }) {
      for row in run.rows {
        if newest[row.key] == nil { order.append(row.key) }
        if row.outcome == .absent, newest[row.key] != nil { continue }
        newest[row.key] = row
      }
    }
    return order.compactMap { newest[$0] }
  }
}
