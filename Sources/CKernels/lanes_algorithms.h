// The bit-parallel comparators on lanes of LANE_BITS, one pair per lane.

#define LANES (VECTOR_BYTES * 8 / LANE_BITS)
#define MAX_STEPS LANE_BITS
#define LANE_NAME(name) NAME(BITS_NAME(name))
#define BITS_NAME(name) JOIN(name, LANE_BITS)
#define lane_t LANE_NAME(lane)
#define signed_lane_t LANE_NAME(signed_lane)
#define vector LANE_NAME(vector)
#define signed_vector LANE_NAME(signed_vector)
#define group_t LANE_NAME(group)

#if LANE_BITS == 16
typedef uint16_t lane_t;
typedef int16_t signed_lane_t;
#else
typedef uint32_t lane_t;
typedef int32_t signed_lane_t;
#endif
typedef lane_t vector __attribute__((vector_size(VECTOR_BYTES)));
typedef signed_lane_t signed_vector __attribute__((vector_size(VECTOR_BYTES)));

// The pairs of one vector; a short last group repeats its last pair.
typedef struct {
  vector masks[MAX_STEPS];
  lane_t left_length[LANES], right_length[LANES];
  size_t shortest, steps;  // lengths of the shortest and longest right string
  size_t live;
  const ck_pair *pairs;
} group_t;

#if LANE_BITS == 16
// The even bits, moved together: two equal bits per letter become one.
INLINE void LANE_NAME(halve)(vector *masks, size_t steps) {
  for (size_t j = 0; j < steps; j++) {
    vector x = masks[j] & 0x5555;
    x = (x | x >> 1) & 0x3333;
    x = (x | x >> 2) & 0x0F0F;
    masks[j] = (x | x >> 4) & 0x00FF;
  }
}
#endif

INLINE void LANE_NAME(fill)(group_t *group, int shape, const places_t *places) {
  lane_t *masks = (lane_t *)group->masks;
#if LANE_BITS == 32
  (void)shape;
  NAME(masks_bytes32)(places, masks, group->steps);
#else
  if (shape == ck_shape_bytes16) {
    NAME(masks_bytes16)(places, masks, group->steps);
  } else if (shape == ck_shape_words16) {
    NAME(masks_words16)(places, masks, group->steps);
  } else {
    NAME(masks_words8)(places, masks, group->steps);
    LANE_NAME(halve)(group->masks, group->steps);
  }
#endif
}

INLINE void LANE_NAME(load)(group_t *group, int shape, const ck_pairs *pairs, size_t start) {
  places_t places;
  size_t left_over = pairs->count - start;
  group->live = left_over < LANES ? left_over : LANES;
  group->pairs = pairs->pairs + start;
  size_t shortest = MAX_STEPS, longest = 0;
  for (size_t lane = 0; lane < LANES; lane++) {
    ck_pair pair = group->pairs[lane < group->live ? lane : group->live - 1];
    size_t length = length_of(pair.right);
    places.left[lane] = place_of(pairs->left_base, pair.left);
    places.right[lane] = place_of(pairs->right_base, pair.right);
    group->left_length[lane] = (lane_t)length_of(pair.left);
    group->right_length[lane] = (lane_t)length;
    longest = longest < length ? length : longest;
    shortest = shortest > length ? length : shortest;
  }
  group->steps = longest;
  group->shortest = shortest;
  LANE_NAME(fill)(group, shape, &places);
}

// Jaro's matching: counts matched letters, those out of order, and the common prefix, to 4.
INLINE void LANE_NAME(jaro_counts)(group_t *group, lane_t *matched, lane_t *out_of_order,
                                   lane_t *prefix) {
  vector window, bound, left_mask;
  size_t steps = group->steps;
  for (size_t lane = 0; lane < LANES; lane++) {
    size_t left = group->left_length[lane], right = group->right_length[lane];
    size_t longer = left > right ? left : right;
    size_t reach = longer / 2 - (longer > 1);
    ((lane_t *)&bound)[lane] = (lane_t)reach;
    ((lane_t *)&window)[lane] = (lane_t)low_bits[reach + 1];
    ((lane_t *)&left_mask)[lane] = (lane_t)low_bits[left];
    // Letters beyond a right string match nothing.
    for (size_t j = right; j < steps; j++) ((lane_t *)&group->masks[j])[lane] = 0;
  }
  vector common = {0}, running = (vector){0} + 1;
  for (size_t j = 0; j < 4 && j < steps; j++) {
    running &= (group->masks[j] & left_mask) >> (lane_t)j;
    common += running;
  }
  // Bits beyond a left string count as taken.
  vector taken = ~left_mask, matches = (vector){0} + (lane_t)steps;
  vector misses[MAX_STEPS];
  for (size_t j = 0; j < steps; j++) {
    vector open = ~taken & (group->masks[j] & window);
    taken |= open & -open;
    misses[j] = (vector)(open == 0);
    matches += misses[j];
    window = (window << 1) - (vector)((signed_vector)bound > (signed_lane_t)j);
  }
  vector left_matched = taken & left_mask, wrong = {0};
  for (size_t j = 0; j < steps; j++) {
    vector next = ~misses[j] & (left_matched & -left_matched);
    wrong -= ~misses[j] & (vector)((group->masks[j] & next) == 0);
    left_matched ^= next;
  }
  memcpy(matched, &matches, VECTOR_BYTES);
  memcpy(out_of_order, &wrong, VECTOR_BYTES);
  memcpy(prefix, &common, VECTOR_BYTES);
}

INLINE void LANE_NAME(jaro_winkler_lanes)(int shape, const ck_pairs *pairs, double *out) {
  group_t group;
  for (size_t start = 0; start < pairs->count; start += LANES) {
    LANE_NAME(load)(&group, shape, pairs, start);
    lane_t matched[LANES], out_of_order[LANES], prefix[LANES];
    LANE_NAME(jaro_counts)(&group, matched, out_of_order, prefix);
    double sums[LANES];
    for (size_t lane = 0; lane < LANES; lane++) {
      // The order of operations of the scalar formula, so that results are bit-equal.
      size_t m = matched[lane], transposed = out_of_order[lane] / 2;
      const double *shares = quotients[m];
      sums[lane] = shares[group.left_length[lane]] + shares[group.right_length[lane]] +
                   quotients[m - transposed][m];
    }
    for (size_t lane = 0; lane < LANES; lane++) {
      double jaro = sums[lane] / 3;
      double raised = jaro + (double)(int32_t)prefix[lane] * 0.1 * (1 - jaro);
      raised = raised > 1 ? 1 : raised;
      sums[lane] = jaro > 0.7 ? raised : jaro;
    }
    for (size_t lane = 0; lane < group.live; lane++) out[index_of(group.pairs[lane])] = sums[lane];
  }
}

// The set bits of every lane.
INLINE void LANE_NAME(count_bits)(vector *bits) {
  vector x = *bits;
  x -= x >> 1 & (lane_t)0x55555555;
  x = (x & (lane_t)0x33333333) + (x >> 2 & (lane_t)0x33333333);
  x = (x + (x >> 4)) & (lane_t)0x0F0F0F0F;
  x += x >> 8;
#if LANE_BITS == 32
  x += x >> 16;
#endif
  *bits = x & 0x3F;
}

// Hyyrö's column differences; `swaps` adds optimal string alignment's swap of neighbours. The
// distance is the length of the right string and the sum of the last column's differences.
INLINE void LANE_NAME(edit_distances)(const group_t *group, int swaps, lane_t *distances) {
  vector left_mask, right_length;
  for (size_t lane = 0; lane < LANES; lane++)
    ((lane_t *)&left_mask)[lane] = (lane_t)low_bits[group->left_length[lane]];
  memcpy(&right_length, group->right_length, VECTOR_BYTES);
  vector rises = ~(vector){0}, falls = {0}, diagonal = ~(vector){0}, last = {0};
#define COLUMN(j)                                                    \
  vector equal = group->masks[j];                                    \
  vector free = (((equal & rises) + rises) ^ rises) | equal | falls; \
  if (swaps) {                                                       \
    free |= ((~diagonal & equal) << 1) & last;                       \
    diagonal = free;                                                 \
    last = equal;                                                    \
  }                                                                  \
  vector not_across = (~falls & (free | rises)) << 1;                \
  vector back = (free & rises) << 1;
  for (size_t j = 0; j < group->shortest; j++) {
    COLUMN(j)
    rises = back | (~free & not_across);
    falls = ~not_across & free;
  }
  // Lanes whose right string has ended stay as they are.
  for (size_t j = group->shortest; j < group->steps; j++) {
    COLUMN(j)
    vector active = (vector)((signed_vector)right_length > (signed_lane_t)j);
    rises ^= (rises ^ (back | (~free & not_across))) & active;
    falls ^= (falls ^ (~not_across & free)) & active;
  }
#undef COLUMN
  rises &= left_mask;
  falls &= left_mask;
  LANE_NAME(count_bits)(&rises);
  LANE_NAME(count_bits)(&falls);
  vector distance = right_length + rises - falls;
  memcpy(distances, &distance, VECTOR_BYTES);
}

INLINE void LANE_NAME(edit_lanes)(int shape, const ck_pairs *pairs, int swaps, uint16_t limit,
                                  uint16_t *out) {
  group_t group;
  for (size_t start = 0; start < pairs->count; start += LANES) {
    LANE_NAME(load)(&group, shape, pairs, start);
    lane_t distances[LANES];
    LANE_NAME(edit_distances)(&group, swaps, distances);
    for (size_t lane = 0; lane < group.live; lane++)
      out[index_of(group.pairs[lane])] =
          distances[lane] < limit ? (uint16_t)distances[lane] : limit;
  }
}

#undef LANES
#undef MAX_STEPS
#undef LANE_NAME
#undef BITS_NAME
#undef lane_t
#undef signed_lane_t
#undef vector
#undef signed_vector
#undef group_t
