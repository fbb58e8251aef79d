// One set of kernels, for the instruction set of the including file's macros: NAME(name) names a
// function, VECTOR_BYTES is the width of a vector of lanes; the masks_... functions are there.

#define LANE_BITS 16
#include "lanes_algorithms.h"
#undef LANE_BITS
#define LANE_BITS 32
#include "lanes_algorithms.h"
#undef LANE_BITS

// Entry points: the shape is decided once per call.

static void NAME(jaro_winkler)(int shape, const ck_pairs *pairs, double *out) {
  switch (shape) {
    case ck_shape_bytes16: NAME(jaro_winkler_lanes16)(ck_shape_bytes16, pairs, out); break;
    case ck_shape_bytes32: NAME(jaro_winkler_lanes32)(ck_shape_bytes32, pairs, out); break;
    case ck_shape_words8: NAME(jaro_winkler_lanes16)(ck_shape_words8, pairs, out); break;
    default: NAME(jaro_winkler_lanes16)(ck_shape_words16, pairs, out); break;
  }
}

static void NAME(levenshtein)(int shape, const ck_pairs *pairs, uint16_t limit,
                              uint16_t *out) {
  switch (shape) {
    case ck_shape_bytes16: NAME(edit_lanes16)(ck_shape_bytes16, pairs, 0, limit, out); break;
    case ck_shape_bytes32: NAME(edit_lanes32)(ck_shape_bytes32, pairs, 0, limit, out); break;
    case ck_shape_words8: NAME(edit_lanes16)(ck_shape_words8, pairs, 0, limit, out); break;
    default: NAME(edit_lanes16)(ck_shape_words16, pairs, 0, limit, out); break;
  }
}

static void NAME(osa)(int shape, const ck_pairs *pairs, uint16_t limit,
                      uint16_t *out) {
  switch (shape) {
    case ck_shape_bytes16: NAME(edit_lanes16)(ck_shape_bytes16, pairs, 1, limit, out); break;
    case ck_shape_bytes32: NAME(edit_lanes32)(ck_shape_bytes32, pairs, 1, limit, out); break;
    case ck_shape_words8: NAME(edit_lanes16)(ck_shape_words8, pairs, 1, limit, out); break;
    default: NAME(edit_lanes16)(ck_shape_words16, pairs, 1, limit, out); break;
  }
}

// Sets of q-grams: rows of 16 tags; equal q-grams stand in the same lane.

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
#define ROWS(l, r) \
  case (l) * 16 + (r): NAME(dice_rows)(l, r, sets, count, out); break;
  switch (left_rows <= 8 && right_rows <= 8 ? left_rows * 16 + right_rows : 0) {
    ROWS(2, 2) ROWS(2, 4) ROWS(2, 6) ROWS(2, 8)
    ROWS(4, 2) ROWS(4, 4) ROWS(4, 6) ROWS(4, 8)
    ROWS(6, 2) ROWS(6, 4) ROWS(6, 6) ROWS(6, 8)
    ROWS(8, 2) ROWS(8, 4) ROWS(8, 6) ROWS(8, 8)
    default: NAME(dice_rows)(left_rows, right_rows, sets, count, out); break;
  }
#undef ROWS
}
