// Comparing many pairs of short strings side by side, one pair per vector lane.
//
// For each right letter j of a pair, comparing it with all left letters at once and gathering one
// bit per letter gives a position mask. The masks of many pairs, side by side in one vector, then
// run through the bit-parallel algorithms of the scalar comparators: matching windows for Jaro,
// Hyyrö's column differences for the edit distances. One body is compiled for each instruction
// set, with clang's vector extensions. Vectors are two registers wide, which hides latency.

#include "CKernels.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define INLINE static inline __attribute__((always_inline))
#define JOIN_AS_IS(a, b) a##b
#define JOIN(a, b) JOIN_AS_IS(a, b)

typedef uint8_t bytes16 __attribute__((vector_size(16)));
typedef uint8_t bytes32 __attribute__((vector_size(32)));
typedef uint16_t words8 __attribute__((vector_size(16)));
typedef uint16_t words16 __attribute__((vector_size(32)));

#define TIMES4(f, first) f((first)) f((first) + 1) f((first) + 2) f((first) + 3)
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

// quotients[n][d] = n / d for d = 1 ... 32, as the processor would divide; 0 for d = 0.
#define QUOTIENTS4(n, d) (n) / (double)(d), (n) / (d + 1.0), (n) / (d + 2.0), (n) / (d + 3.0)
#define QUOTIENTS(n)                                                                      \
  {0,                  QUOTIENTS4(n, 1),  QUOTIENTS4(n, 5),  QUOTIENTS4(n, 9), QUOTIENTS4(n, 13), \
   QUOTIENTS4(n, 17), QUOTIENTS4(n, 21), QUOTIENTS4(n, 25), QUOTIENTS4(n, 29)},
static const double quotients[33][33] = {
    TIMES4(QUOTIENTS, 0) TIMES4(QUOTIENTS, 4) TIMES4(QUOTIENTS, 8) TIMES4(QUOTIENTS, 12)
    TIMES4(QUOTIENTS, 16) TIMES4(QUOTIENTS, 20) TIMES4(QUOTIENTS, 24) TIMES4(QUOTIENTS, 28)
    QUOTIENTS(32)};

// Masks are stored at once, in order: left to itself, clang keeps all masks of a pair in registers
// and spills them, which takes a fifth longer.
typedef uint16_t __attribute__((may_alias)) stored16;
typedef uint32_t __attribute__((may_alias)) stored32;
#define STORE16(place, mask) *(volatile stored16 *)(place) = (uint16_t)(mask);
#define STORE32(place, mask) *(volatile stored32 *)(place) = (mask);

// Keeps letters in a register: clang would rather load each letter again, all of them at once.
#if defined(__x86_64__)
#define IN_REGISTER(letters) __asm__("" : "+x"(letters));
#else
#define IN_REGISTER(letters)
#endif

INLINE const uint8_t *place_of(const uint8_t *base, uint64_t word) {
  return base + (word >> 4 & 0xFFFFFFFF0ULL);
}

INLINE size_t length_of(uint64_t word) { return word >> 40; }

INLINE size_t index_of(ck_pair pair) { return (pair.left & 0xFF) | (pair.right & 0xFF) << 8; }

// Where the letters of up to 32 pairs are.
typedef struct {
  const uint8_t *left[32], *right[32];
} places_t;

// Bit i of each byte i, gathered by one multiplication per eight bytes.
INLINE uint32_t gather_portable(bytes16 equal) {
  uint64_t halves[2];
  memcpy(halves, &equal, 16);
  uint64_t low = (halves[0] & 0x8040201008040201ULL) * 0x0101010101010101ULL >> 56;
  uint64_t high = (halves[1] & 0x8040201008040201ULL) * 0x0101010101010101ULL >> 56;
  return (uint32_t)(low | high << 8);
}

// Eight and eight words, all ones or zero, as sixteen bytes.
INLINE bytes16 pack_portable(words8 low, words8 high) {
  return __builtin_shufflevector((bytes16)low, (bytes16)high, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20,
                                 22, 24, 26, 28, 30);
}

#define NAME(name) JOIN(name, _portable)
#define VECTOR_BYTES 32
#define GATHER16(equal) gather_portable(equal)
#define PACK16(low, high) pack_portable(low, high)
#include "lanes_masks16.h"
#include "lanes_body.h"
#undef NAME
#undef VECTOR_BYTES
#undef GATHER16
#undef PACK16

#if defined(__x86_64__)

#define NAME(name) JOIN(name, _sse2)
#define VECTOR_BYTES 32
#define GATHER16(equal) ((uint32_t)_mm_movemask_epi8((__m128i)(equal)))
#define PACK16(low, high) ((bytes16)_mm_packs_epi16((__m128i)(low), (__m128i)(high)))
#include "lanes_masks16.h"
#include "lanes_body.h"
#undef NAME
#undef VECTOR_BYTES

#pragma clang attribute push(__attribute__((target("avx2,bmi2"))), apply_to = function)
#define NAME(name) JOIN(name, _avx2)
#define VECTOR_BYTES 64
#include "lanes_masks32.h"
#include "lanes_body.h"
#undef NAME
#undef VECTOR_BYTES
#pragma clang attribute pop

#endif

int ck_best_path(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return ck_path_avx2;
  return ck_path_sse2;
#else
  return ck_path_portable;
#endif
}

#if defined(__x86_64__)
#define CALL(path, name, ...)                           \
  switch (path) {                                       \
    case ck_path_avx2: name##_avx2(__VA_ARGS__); break; \
    case ck_path_sse2: name##_sse2(__VA_ARGS__); break; \
    default: name##_portable(__VA_ARGS__); break;       \
  }
#else
#define CALL(path, name, ...) \
  (void)path;                 \
  name##_portable(__VA_ARGS__);
#endif

void ck_jaro_winkler(int path, int shape, ck_pairs pairs, double *similarities) {
  CALL(path, jaro_winkler, shape, &pairs, similarities)
}

void ck_levenshtein(int path, int shape, ck_pairs pairs, uint16_t limit, uint16_t *distances) {
  CALL(path, levenshtein, shape, &pairs, limit, distances)
}

void ck_osa(int path, int shape, ck_pairs pairs, uint16_t limit, uint16_t *distances) {
  CALL(path, osa, shape, &pairs, limit, distances)
}

void ck_dice(int path, size_t left_rows, size_t right_rows, const ck_sets *sets, size_t count,
             double *coefficients) {
  CALL(path, dice, left_rows, right_rows, sets, count, coefficients)
}
