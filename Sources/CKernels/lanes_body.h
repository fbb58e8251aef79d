// One set of kernels, for the instruction set of the including file's macros: NAME(name) names a
// function, VECTOR_BYTES is 16 or 32, GATHER16 or GATHER32 gathers a bit per byte of a comparison.

// --- Position masks: masks[j * lanes + lane] has bit i set where left letter i equals right letter
// --- j (two bits per letter for 16-bit letters).

#if VECTOR_BYTES == 32

INLINE bytes32 NAME(join)(const void *low, const void *high) {
  bytes16 parts[2];
  memcpy(&parts[0], low, 16);
  memcpy(&parts[1], high, 16);
  return __builtin_shufflevector(parts[0], parts[1], 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
                                 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
                                 31);
}

// Strings of 16 bytes: two pairs per vector.
INLINE void NAME(fill_masks16)(const ck_pair *pairs, uint16_t *masks, size_t steps, int letter) {
  for (size_t lane = 0; lane < 16; lane += 2) {
    bytes32 left = NAME(join)(pairs[lane].left, pairs[lane + 1].left);
    bytes32 right = NAME(join)(pairs[lane].right, pairs[lane + 1].right);
    uint16_t *out = masks + lane;
#define STEP(j)                                                      \
  {                                                                  \
    uint32_t two = GATHER32(left == SPLAT_BYTE32(right, (j)));       \
    memcpy(out + (j) * 16, &two, 4);                                 \
  }
#define WORD_STEP(j)                                                                     \
  {                                                                                      \
    uint32_t two = GATHER32((words16)left == SPLAT_WORD16((words16)right, (j)));         \
    memcpy(out + (j) * 16, &two, 4);                                                     \
  }
    if (letter == 2) {
      TIMES8(WORD_STEP, 0)
      continue;
    }
    TIMES8(STEP, 0)
    if (steps > 8) { TIMES8(STEP, 8) }
#undef STEP
#undef WORD_STEP
  }
}

// Strings of 32 bytes: one pair per vector.
INLINE void NAME(fill_masks32)(const ck_pair *pairs, uint32_t *masks, size_t steps, int letter) {
  for (size_t lane = 0; lane < 8; lane++) {
    const uint8_t *place = pairs[lane].right;
    bytes32 left;
    memcpy(&left, pairs[lane].left, 32);
    bytes32 right = NAME(join)(place, place);
    bytes32 behind = NAME(join)(place + 16, place + 16);
    uint32_t *out = masks + lane;
#define STEP(j) out[(j) * 8] = GATHER32(left == SPLAT_BYTE32(right, (j)));
#define BEHIND_STEP(j) out[(j + 16) * 8] = GATHER32(left == SPLAT_BYTE32(behind, (j)));
#define WORD_STEP(j) out[(j) * 8] = GATHER32((words16)left == SPLAT_WORD16((words16)right, (j)));
#define BEHIND_WORD_STEP(j) \
  out[(j + 8) * 8] = GATHER32((words16)left == SPLAT_WORD16((words16)behind, (j)));
    if (letter == 2) {
      TIMES8(WORD_STEP, 0)
      if (steps > 8) { TIMES8(BEHIND_WORD_STEP, 0) }
      continue;
    }
    TIMES8(STEP, 0)
    if (steps > 8) { TIMES8(STEP, 8) }
    if (steps > 16) { TIMES8(BEHIND_STEP, 0) }
    if (steps > 24) { TIMES8(BEHIND_STEP, 8) }
#undef STEP
#undef BEHIND_STEP
#undef WORD_STEP
#undef BEHIND_WORD_STEP
  }
}

#else

// Strings of 16 bytes: one pair per vector.
INLINE void NAME(fill_masks16)(const ck_pair *pairs, uint16_t *masks, size_t steps, int letter) {
  for (size_t lane = 0; lane < 8; lane++) {
    bytes16 left, right;
    memcpy(&left, pairs[lane].left, 16);
    memcpy(&right, pairs[lane].right, 16);
    uint16_t *out = masks + lane;
#define STEP(j) out[(j) * 8] = (uint16_t)GATHER16((bytes16)(left == SPLAT_BYTE16(right, (j))));
#define WORD_STEP(j) \
  out[(j) * 8] =     \
      (uint16_t)GATHER16((bytes16)((words8)left == SPLAT_WORD8((words8)right, (j))));
    if (letter == 2) {
      TIMES8(WORD_STEP, 0)
      continue;
    }
    TIMES8(STEP, 0)
    if (steps > 8) { TIMES8(STEP, 8) }
#undef STEP
#undef WORD_STEP
  }
}

// Strings of 32 bytes: one pair in two vectors.
INLINE void NAME(fill_masks32)(const ck_pair *pairs, uint32_t *masks, size_t steps, int letter) {
  for (size_t lane = 0; lane < 4; lane++) {
    const uint8_t *left = pairs[lane].left;
    const uint8_t *right = pairs[lane].right;
    bytes16 low, high, first, second;
    memcpy(&low, left, 16);
    memcpy(&high, left + 16, 16);
    memcpy(&first, right, 16);
    memcpy(&second, right + 16, 16);
    uint32_t *out = masks + lane;
#define BYTES(letters, j, place)                                       \
  {                                                                    \
    bytes16 all = SPLAT_BYTE16(letters, j);                            \
    out[(place) * 4] = GATHER16((bytes16)(low == all)) |               \
                       GATHER16((bytes16)(high == all)) << 16;         \
  }
#define WORDS(letters, j, place)                                             \
  {                                                                          \
    words8 all = SPLAT_WORD8((words8)letters, j);                            \
    out[(place) * 4] = GATHER16((bytes16)((words8)low == all)) |             \
                       GATHER16((bytes16)((words8)high == all)) << 16;       \
  }
#define STEP(j) BYTES(first, (j), (j))
#define BEHIND_STEP(j) BYTES(second, (j), (j) + 16)
#define WORD_STEP(j) WORDS(first, (j), (j))
#define BEHIND_WORD_STEP(j) WORDS(second, (j), (j) + 8)
    if (letter == 2) {
      TIMES8(WORD_STEP, 0)
      if (steps > 8) { TIMES8(BEHIND_WORD_STEP, 0) }
      continue;
    }
    TIMES8(STEP, 0)
    if (steps > 8) { TIMES8(STEP, 8) }
    if (steps > 16) { TIMES8(BEHIND_STEP, 0) }
    if (steps > 24) { TIMES8(BEHIND_STEP, 8) }
#undef BYTES
#undef WORDS
#undef STEP
#undef BEHIND_STEP
#undef WORD_STEP
#undef BEHIND_WORD_STEP
  }
}

#endif

// --- The algorithms, for 16-bit and 32-bit lanes.

#define LANE_BITS 16
#include "lanes_algorithms.h"
#undef LANE_BITS
#define LANE_BITS 32
#include "lanes_algorithms.h"
#undef LANE_BITS

// --- Entry points: the shape is decided once per call.

static void NAME(jaro_winkler)(int shape, const ck_pair *pairs, size_t count, double *out) {
  switch (shape) {
    case ck_shape_bytes16: NAME(jaro_winkler_lanes16)(pairs, count, 1, out); break;
    case ck_shape_bytes32: NAME(jaro_winkler_lanes32)(pairs, count, 1, out); break;
    case ck_shape_words8: NAME(jaro_winkler_lanes16)(pairs, count, 2, out); break;
    default: NAME(jaro_winkler_lanes32)(pairs, count, 2, out); break;
  }
}

static void NAME(levenshtein)(int shape, const ck_pair *pairs, size_t count, uint16_t limit,
                              uint16_t *out) {
  switch (shape) {
    case ck_shape_bytes16: NAME(edit_lanes16)(pairs, count, 1, 0, limit, out); break;
    case ck_shape_bytes32: NAME(edit_lanes32)(pairs, count, 1, 0, limit, out); break;
    case ck_shape_words8: NAME(edit_lanes16)(pairs, count, 2, 0, limit, out); break;
    default: NAME(edit_lanes32)(pairs, count, 2, 0, limit, out); break;
  }
}

static void NAME(osa)(int shape, const ck_pair *pairs, size_t count, uint16_t limit,
                      uint16_t *out) {
  switch (shape) {
    case ck_shape_bytes16: NAME(edit_lanes16)(pairs, count, 1, 1, limit, out); break;
    case ck_shape_bytes32: NAME(edit_lanes32)(pairs, count, 1, 1, limit, out); break;
    case ck_shape_words8: NAME(edit_lanes16)(pairs, count, 2, 1, limit, out); break;
    default: NAME(edit_lanes32)(pairs, count, 2, 1, limit, out); break;
  }
}

// --- Sets of q-grams: rows of 16 tags; equal q-grams stand in the same lane.

INLINE void NAME(dice_rows)(size_t left_rows, size_t right_rows, const ck_sets *sets, size_t count,
                            double *out) {
  for (size_t n = 0; n < count; n++) {
    words16 shared = {0};
    for (size_t row = 0; row < left_rows; row++) {
      words16 left, equal = {0};
      memcpy(&left, sets[n].left + row * 16, 32);
      for (size_t other = 0; other < right_rows; other++) {
        words16 right;
        memcpy(&right, sets[n].right + other * 16, 32);
        equal |= (words16)(left == right);
      }
      shared -= equal & (words16)(left != 0);
    }
    uint32_t total = 0;
    for (int lane = 0; lane < 16; lane++) total += shared[lane];
    out[sets[n].index] = (double)(2 * total) / (double)sets[n].sizes;
  }
}

static void NAME(dice)(size_t left_rows, size_t right_rows, const ck_sets *sets, size_t count,
                       double *out) {
#define ROWS(l, r)                              \
  case (l) * 16 + (r):                          \
    NAME(dice_rows)(l, r, sets, count, out);    \
    break;
  switch (left_rows <= 8 && right_rows <= 8 ? left_rows * 16 + right_rows : 0) {
    ROWS(2, 2) ROWS(2, 4) ROWS(2, 6) ROWS(2, 8)
    ROWS(4, 2) ROWS(4, 4) ROWS(4, 6) ROWS(4, 8)
    ROWS(6, 2) ROWS(6, 4) ROWS(6, 6) ROWS(6, 8)
    ROWS(8, 2) ROWS(8, 4) ROWS(8, 6) ROWS(8, 8)
    default: NAME(dice_rows)(left_rows, right_rows, sets, count, out); break;
  }
#undef ROWS
}
