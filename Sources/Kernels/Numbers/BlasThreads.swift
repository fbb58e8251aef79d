// Row blocks already run in parallel, so the BLAS below them must not start threads of its own:
// OpenBLAS and BLIS would otherwise put several threads on every core. The reference library has
// no threads and none of these functions.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

enum BlasThreads {
  /// Tells the loaded BLAS, whichever it is, to use one thread per call. Does so once.
  static func holdToOne() { _ = held }

  private static let held: Void = {
    let program = dlopen(nil, RTLD_NOW)
    if let set = dlsym(program, "openblas_set_num_threads") {
      unsafeBitCast(set, to: (@convention(c) (Int32) -> Void).self)(1)
    }
    if let set = dlsym(program, "bli_thread_set_num_threads") {
      unsafeBitCast(set, to: (@convention(c) (Int) -> Void).self)(1)
    }
  }()
}
