// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: no warnings, ever.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
/// A pure target: values in, values out, and no unsafe code.
let pure: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
  name: "MatchKit",
  products: [
    .library(name: "MatchKit", targets: ["MatchKit"]),
    .library(name: "MatchKitFiles", targets: ["Files"]),
    .executable(name: "matchkit", targets: ["matchkit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // Bytes and numbers: the only place for unsafe code and C.
    .systemLibrary(name: "CBLAS", pkgConfig: "blas", providers: [.apt(["libblas-dev"])]),
    .target(name: "CKernels"),
    .target(name: "Kernels", dependencies: ["CKernels", "CBLAS"], swiftSettings: strict),

    // Records → Pairs → Entities → Customers.
    .target(name: "Records", dependencies: ["Kernels"], swiftSettings: pure),
    .target(name: "Pairs", dependencies: ["Records", "Kernels"], swiftSettings: pure),
    .target(name: "Entities", dependencies: ["Pairs", "Records", "Kernels"], swiftSettings: pure),
    .target(
      name: "Customers", dependencies: ["Entities", "Records", "Kernels"], swiftSettings: pure),
    .target(
      name: "MatchKit", dependencies: ["Customers", "Entities", "Pairs", "Records", "Kernels"],
      swiftSettings: pure),

    // Around the core, still values in, values out.
    .target(name: "Evaluation", dependencies: ["MatchKit"], swiftSettings: pure),
    .target(name: "Synthesis", dependencies: ["MatchKit"], swiftSettings: pure),
    .target(name: "Reports", dependencies: ["MatchKit", "Evaluation"], swiftSettings: pure),

    // The outside world.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "Files",
      dependencies: [
        "MatchKit", "Evaluation", "CZlib", .product(name: "Yams", package: "Yams"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "matchkit",
      dependencies: [
        "MatchKit", "Files", "Reports", "Evaluation", "Synthesis", "Harness",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "Harness",
      dependencies: ["MatchKit", "Files", "Reports", "Evaluation", "Synthesis"],
      path: "Benchmarks/Harness", swiftSettings: strict),

    .testTarget(name: "KernelsTests", dependencies: ["Kernels"], swiftSettings: strict),
    .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: strict),
    .testTarget(name: "PairsTests", dependencies: ["Pairs"], swiftSettings: strict),
    .testTarget(name: "EntitiesTests", dependencies: ["Entities"], swiftSettings: strict),
    .testTarget(name: "CustomersTests", dependencies: ["Customers"], swiftSettings: strict),
    .testTarget(
      name: "MatchKitTests", dependencies: ["MatchKit", "Files", "Evaluation"],
      swiftSettings: strict),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"], swiftSettings: strict),
    .testTarget(name: "SynthesisTests", dependencies: ["Synthesis"], swiftSettings: strict),
    .testTarget(name: "ReportsTests", dependencies: ["Reports"], swiftSettings: strict),
    .testTarget(
      name: "HarnessTests", dependencies: ["Harness", "Reports"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["MatchKit", "Files"], swiftSettings: strict),
    .testTarget(name: "StyleTests", swiftSettings: strict),
  ]
)
