// The nearest of a few centres for many rows: eight rows side by side, one in each vector lane, and
// eight centres at a time, whose sums stay in registers. A column of eight rows is read once for
// all eight centres. Wide vectors are split by the compiler where the processor has none.
#include "CKernels.h"

#include <math.h>

typedef float lanes __attribute__((vector_size(32), aligned(4)));
typedef int32_t masks __attribute__((vector_size(32), aligned(4)));

#define ALWAYS static inline __attribute__((always_inline))

ALWAYS void search(const float *blocks, size_t block_count, size_t columns, const float *centres,
                   const float *half_squares, size_t tile_count, uint32_t *nearest,
                   float *margins) {
  for (size_t block = 0; block < block_count; block++) {
    const float *rows = blocks + block * columns * 8;
    lanes best = {INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, INFINITY};
    lanes second = best;
    masks place = {0};
    for (size_t tile = 0; tile < tile_count; tile++) {
      const float *own = centres + tile * columns * 8;
      lanes sums[8] = {{0}};
      for (size_t column = 0; column < columns; column++) {
        lanes values = *(const lanes *)(rows + column * 8);
#pragma clang loop unroll(full)
        for (int centre = 0; centre < 8; centre++) sums[centre] += values * own[column * 8 + centre];
      }
#pragma clang loop unroll(full)
      for (int centre = 0; centre < 8; centre++) {
        lanes score = half_squares[tile * 8 + centre] - sums[centre];
        masks first = score < best;
        masks next = score < second;
        // second = first ? best : next ? score : second
        masks other = (next & (masks)score) | (~next & (masks)second);
        second = (lanes)((first & (masks)best) | (~first & other));
        best = (lanes)((first & (masks)score) | (~first & (masks)best));
        place = (first & (int32_t)(tile * 8 + (size_t)centre)) | (~first & place);
      }
    }
    *(masks *)(nearest + block * 8) = place;
    *(lanes *)(margins + block * 8) = second - best;
  }
}

static void search_plain(const float *blocks, size_t block_count, size_t columns,
                         const float *centres, const float *half_squares, size_t tile_count,
                         uint32_t *nearest, float *margins) {
  search(blocks, block_count, columns, centres, half_squares, tile_count, nearest, margins);
}

#if defined(__x86_64__)
__attribute__((target("avx2,fma"))) static void search_avx2(
    const float *blocks, size_t block_count, size_t columns, const float *centres,
    const float *half_squares, size_t tile_count, uint32_t *nearest, float *margins) {
  search(blocks, block_count, columns, centres, half_squares, tile_count, nearest, margins);
}
#endif

void ck_nearest_centres(int path, const float *blocks, size_t block_count, size_t columns,
                        const float *centres, const float *half_squares, size_t tile_count,
                        uint32_t *nearest, float *margins) {
#if defined(__x86_64__)
  if (path == ck_path_avx2 && __builtin_cpu_supports("fma")) {
    search_avx2(blocks, block_count, columns, centres, half_squares, tile_count, nearest, margins);
    return;
  }
#endif
  (void)path;
  search_plain(blocks, block_count, columns, centres, half_squares, tile_count, nearest, margins);
}
