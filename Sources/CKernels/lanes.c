// Comparing many pairs of short strings side by side, one pair per vector lane.
//
// For each right letter j of a pair, comparing it with all left letters at once and gathering one
// bit per letter gives a position mask. The masks of 8 or 16 pairs, side by side in one vector,
// then run through the bit-parallel algorithms of the scalar comparators: matching windows for
// Jaro, Hyyrö's column differences for the edit distances. One body (lanes_body.h) is compiled
// for each instruction set, with clang's vector extensions.

#include "CKernels.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define CK_X86 1
#else
#define CK_X86 0
#endif

#define JOIN_AS_IS(a, b) a##b
#define JOIN(a, b) JOIN_AS_IS(a, b)
#define INLINE static inline __attribute__((always_inline))

typedef uint8_t bytes16 __attribute__((vector_size(16)));
typedef uint8_t bytes32 __attribute__((vector_size(32)));
typedef uint16_t words8 __attribute__((vector_size(16)));
typedef uint16_t words16 __attribute__((vector_size(32)));

#define TIMES8(f, first)                                                            \
  f((first)) f((first) + 1) f((first) + 2) f((first) + 3) f((first) + 4) f((first) + 5) \
  f((first) + 6) f((first) + 7)

#define COPIES8(j) j, j, j, j, j, j, j, j
// The same letter all over each 16 bytes.
#define SPLAT_BYTE16(v, j) __builtin_shufflevector(v, v, COPIES8(j), COPIES8(j))
#define SPLAT_BYTE32(v, j) \
  __builtin_shufflevector(v, v, COPIES8(j), COPIES8(j), COPIES8(j + 16), COPIES8(j + 16))
#define SPLAT_WORD8(v, j) __builtin_shufflevector(v, v, COPIES8(j))
#define SPLAT_WORD16(v, j) __builtin_shufflevector(v, v, COPIES8(j), COPIES8(j + 8))

// The lowest n bits, for n = 0 ... 32.
static const uint32_t low_bits[33] = {
    0x0,       0x1,       0x3,       0x7,       0xF,       0x1F,       0x3F,       0x7F,
    0xFF,      0x1FF,     0x3FF,     0x7FF,     0xFFF,     0x1FFF,     0x3FFF,     0x7FFF,
    0xFFFF,    0x1FFFF,   0x3FFFF,   0x7FFFF,   0xFFFFF,   0x1FFFFF,   0x3FFFFF,   0x7FFFFF,
    0xFFFFFF,  0x1FFFFFF, 0x3FFFFFF, 0x7FFFFFF, 0xFFFFFFF, 0x1FFFFFFF, 0x3FFFFFFF, 0x7FFFFFFF,
    0xFFFFFFFF};

// Bit i of each byte i, gathered by one multiplication per eight bytes.
INLINE uint32_t gather_portable(bytes16 equal) {
  uint64_t halves[2];
  memcpy(halves, &equal, 16);
  uint64_t low = (halves[0] & 0x8040201008040201ULL) * 0x0101010101010101ULL >> 56;
  uint64_t high = (halves[1] & 0x8040201008040201ULL) * 0x0101010101010101ULL >> 56;
  return (uint32_t)(low | high << 8);
}

#define NAME(name) JOIN(name, _portable)
#define VECTOR_BYTES 16
#define GATHER16(equal) gather_portable(equal)
#include "lanes_body.h"
#undef NAME
#undef VECTOR_BYTES
#undef GATHER16

#if CK_X86

#define NAME(name) JOIN(name, _sse2)
#define VECTOR_BYTES 16
#define GATHER16(equal) ((uint32_t)_mm_movemask_epi8((__m128i)(equal)))
#include "lanes_body.h"
#undef NAME
#undef VECTOR_BYTES
#undef GATHER16

#pragma clang attribute push(__attribute__((target("avx2,bmi2"))), apply_to = function)
#define NAME(name) JOIN(name, _avx2)
#define VECTOR_BYTES 32
#define GATHER32(equal) ((uint32_t)_mm256_movemask_epi8((__m256i)(equal)))
#include "lanes_body.h"
#undef NAME
#undef VECTOR_BYTES
#undef GATHER32
#pragma clang attribute pop

#endif

int ck_best_path(void) {
#if CK_X86
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return ck_path_avx2;
  return ck_path_sse2;
#else
  return ck_path_portable;
#endif
}

#if CK_X86
#define CALL(path, name, ...)                                      \
  switch (path) {                                                  \
    case ck_path_avx2: name##_avx2(__VA_ARGS__); break;            \
    case ck_path_sse2: name##_sse2(__VA_ARGS__); break;            \
    default: name##_portable(__VA_ARGS__); break;                  \
  }
#else
#define CALL(path, name, ...) name##_portable(__VA_ARGS__)
#endif

void ck_jaro_winkler(int path, int shape, const ck_pair *pairs, size_t count,
                     double *similarities) {
  CALL(path, jaro_winkler, shape, pairs, count, similarities)
}

void ck_levenshtein(int path, int shape, const ck_pair *pairs, size_t count, uint16_t limit,
                    uint16_t *distances) {
  CALL(path, levenshtein, shape, pairs, count, limit, distances)
}

void ck_osa(int path, int shape, const ck_pair *pairs, size_t count, uint16_t limit,
            uint16_t *distances) {
  CALL(path, osa, shape, pairs, count, limit, distances)
}

void ck_dice(int path, size_t left_rows, size_t right_rows, const ck_sets *sets, size_t count,
             double *coefficients) {
  CALL(path, dice, left_rows, right_rows, sets, count, coefficients)
}
