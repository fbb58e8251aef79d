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

  /// Known records keep their numbers, others get new ones, and known ones that are not named are
  /// alone.
  @Test func clustersOfKnownRecordsAreRead() throws {
    let scratch = try ScratchFolder()
    try AtomicFile.write(
      "source,id,customer\nb,7,C1\na,1,C1\nc,5,C2\n", to: scratch.path("clusters.csv"))
    var names = names
    let read = try ClusterFileReader().read(scratch.path("clusters.csv"), adding: &names)
    #expect((read.added, read.missing, names.count) == (1, 2, 5))
    let clusterOf = read.clusters.clusterOf
    #expect(clusterOf[0] == clusterOf[3] && Set(clusterOf).count == 4)
    #expect(names.find(source: "c", identifier: "5") == .record(4))
  }

  /// One identifier of several sources, in turn.
  @Test func scoresOfSeveralSourcesAreRead() throws {
    let scratch = try ScratchFolder()
    try AtomicFile.write(
      "left_source,left,right_source,right,probability\na,1,b,1,0.5\nb,1,a,2,1\na,1,b,7,0\n"
        + "c,1,a,1,0.25\n", to: scratch.path("scores.csv"))
    var names = names
    let reader = PairFileReader(form: .scores)
    let pairs = try reader.read(scratch.path("scores.csv"), adding: &names)
    #expect(pairs.left == [0, 2, 0, 4] && pairs.right == [2, 1, 3, 0])
    #expect(pairs.probability == [0.5, 1, 0, 0.25])
    let fresh = try reader.read(scratch.path("scores.csv"))
    #expect(fresh.names.count == 5 && fresh.names.hasSources)
    #expect(fresh.names.label(fresh.pairs.right[2]) == "b:7")
  }

  @Test func errorsAreRead() throws {
    let scratch = try ScratchFolder()
    try AtomicFile.write(
      "id,column,error\n7,name,slip\n2,name,slip\n7,town,blank\n99,town,blank\n",
      to: scratch.path("errors.csv"))
    let read = try ErrorFileReader().read(scratch.path("errors.csv"), names: names)
    #expect(read.errors.records == [3, 1, 3] && read.errors.kinds == ["slip", "slip", "blank"])
    #expect(read.unknown == 1)
    try AtomicFile.write("id,error\n7,a\n1,b\n", to: scratch.path("errors.csv"))
    let fault = #expect(throws: InputError.self) {
      try ErrorFileReader().read(scratch.path("errors.csv"), names: names)
    }
    #expect(fault?.description.contains("errors.csv:3") == true)
    #expect(fault?.description.contains("several sources") == true)
  }
}
