import Evaluation
import Files
import Foundation
import MatchKit
import Testing

@Suite struct NamedFilesTests {
  /// Records a:1, a:2, b:1, b:7.
  private let names: RecordNames = {
    var names = RecordNames(hasSources: true)
    for (source, identifier) in [("a", "1"), ("a", "2"), ("b", "1"), ("b", "7")] {
      names.add(source: source, identifier: identifier)
    }
    return names
  }()

  @Test func recordsAreFoundByTheirNames() {
    #expect(names.find(source: "b", identifier: "1") == .record(2))
    #expect(names.find(source: nil, identifier: "7") == .record(3))
    #expect(names.find(source: nil, identifier: "1") == .ambiguous)
    #expect(names.find(source: "b", identifier: "2") == .unknown)
    #expect(names.label(2) == "b:1")
  }

  @Test func truthComesAsClustersOrPairs() throws {
    let scratch = try ScratchFolder()
    try AtomicFile.write(
      "source,id,cluster\na,1,x\nb,1,x\na,2,y\n", to: scratch.path("clusters.csv"))
    let clusters = try TruthReader().read(scratch.path("clusters.csv"), names: names)
    #expect(clusters.isMatch(0, 2) && !clusters.isMatch(0, 1))
    #expect(clusters.ignored == 1)
    try AtomicFile.write(
      "left_source,left,right_source,right\na,2,b,7\na,1,b,1\n", to: scratch.path("pairs.csv"))
    let pairs = try TruthReader().read(scratch.path("pairs.csv"), names: names)
    #expect(pairs.pairCount() == 2 && pairs.isMatch(1, 3) && pairs.ignored == 0)
  }

  @Test(arguments: [
    ("label,left,right\n1,7,2\nNON-MATCH,2,7\n", nil),
    ("left,right,label\n7,2,1\n1,2,0\n", "t.csv:3"), ("left,right,label\n7,9,1\n", "t.csv:2"),
    ("left,right,label\n7,7,1\n", "twice"),
    ("left,right,label\n7,2,perhaps\n", "perhaps"), ("left,label\n7,1\n", "left,right,label"),
  ] as [(String, String?)])
  func labelsAreReadOrTheirFaultTold(_ text: String, _ fault: String?) throws {
    let scratch = try ScratchFolder()
    try AtomicFile.write(text, to: scratch.path("t.csv"))
    let reader = PairFileReader(form: .labels)
    if let fault {
      let error = #expect(throws: InputError.self) {
        try reader.read(scratch.path("t.csv"), names: names)
      }
      #expect(error?.description.contains(fault) == true, "\(error?.description ?? "")")
      #expect(error?.exitCode == 65)
    } else {
      let pairs = try reader.read(scratch.path("t.csv"), names: names)
      #expect(pairs.left == [3, 1] && pairs.right == [1, 3] && pairs.isMatch == [true, false])
    }
  }

  @Test func clustersOfARunAreReadBack() throws {
    let scratch = try ScratchFolder()
    try AtomicFile.write(
      "source,id,customer\nb,1,C2\na,1,C1\na,2,C1\n", to: scratch.path("clusters.csv"))
    let (names, clusters) = try ClusterFileReader().read(scratch.path("clusters.csv"))
    guard case .record(let one) = names.find(source: "a", identifier: "1"),
      case .record(let two) = names.find(source: "a", identifier: "2")
    else {
      Issue.record("the records have their names")
      return
    }
    #expect(clusters.clusterOf[Int(one)] == clusters.clusterOf[Int(two)])
    #expect(clusters.count == 2)
  }
}
