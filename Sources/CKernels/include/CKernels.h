// Lane kernels: one C function per whole-batch comparator. Each compares many pairs side by side,
// a pair per vector lane. Here is the contract of each; lanes.c says how they work.
#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>
#include <stdint.h>

#include "ck_marks.h"

/// Which instructions a kernel may use. Every path gives the same results.
typedef enum { ck_path_portable = 0, ck_path_sse2 = 1, ck_path_avx2 = 2 } ck_path;

/// The fastest path that this processor can run.
int ck_best_path(void);

/// Asks for the cache line of `address` before it is read; any address is allowed.
static inline void ck_prefetch(const void *address) { __builtin_prefetch(address); }

/// How the letters of a pair are kept.
typedef enum {
  ck_shape_bytes16 = 0,  ///< up to 16 letters of one byte; 16 bytes are readable
  ck_shape_bytes32 = 1,  ///< up to 32 letters of one byte; 32 bytes are readable
  ck_shape_words8 = 2,   ///< up to 8 letters of two bytes; 16 bytes are readable
  ck_shape_words16 = 3,  ///< up to 16 letters of two bytes; 32 bytes are readable
} ck_shape;

/// Two strings of at least one letter each, one per word: the length in bits 40 ... 63, the place
/// in units of 16 bytes from the side's base in bits 8 ... 39, and in bits 0 ... 7 half of the
/// result's index, the left half being the lower. What follows a string's letters may be anything.
typedef struct {
  uint64_t left;
  uint64_t right;
} ck_pair;

/// Many pairs of one shape.
typedef struct {
  const void *left_base;
  const void *right_base;
  const ck_pair *pairs;  ///< fastest if neighbours have right strings of about the same length
  size_t count;
} ck_pairs;

/// similarities[index] = Jaro-Winkler similarity of every pair, in Double throughout.
void ck_jaro_winkler(int path, int shape, ck_pairs pairs, double *similarities);

/// distances[index] = Levenshtein distance of every pair, at most `limit`.
void ck_levenshtein(int path, int shape, ck_pairs pairs, uint16_t limit, uint16_t *distances);

/// distances[index] = optimal string alignment distance of every pair, at most `limit`.
void ck_osa(int path, int shape, ck_pairs pairs, uint16_t limit, uint16_t *distances);

/// Two sets of q-grams as rows of 16 tags, zero tags being empty.
typedef struct {
  const uint16_t *left;
  const uint16_t *right;
  uint32_t index;  ///< where the pair's result goes
  uint32_t sizes;  ///< elements of both sets together, more than 0
} ck_sets;

/// coefficients[sets.index] = Dice coefficient of sets of `left_rows` and `right_rows` rows.
void ck_dice(int path, size_t left_rows, size_t right_rows, const ck_sets *sets, size_t count,
             double *coefficients);

/// For every row, the centre with the least half_square - row · centre, the first of equal ones,
/// and by how much the next best one is above it, both in Float; infinite where there is no other.
/// `blocks` hold eight rows each, column by column; `centres` come in tiles of eight, column by
/// column too, with an infinite half_square where a tile is not full. Eight results a block.
void ck_nearest_centres(int path, const float *blocks, size_t block_count, size_t columns,
                        const float *centres, const float *half_squares, size_t tile_count,
                        uint32_t *nearest, float *margins);

#endif
