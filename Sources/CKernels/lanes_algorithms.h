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

// All ones where a < b; both are below 2^15.
INLINE vector LANE_NAME(less)(vector a, vector b) {
  return (vector)((signed_vector)a < (signed_vector)b);
}

// The even bits, moved together: two equal bits per letter become one.
INLINE vector LANE_NAME(halve)(vector doubled) {
  vector x = doubled & (lane_t)0x55555555;
  x = (x | x >> 1) & (lane_t)0x33333333;
  x = (x | x >> 2) & (lane_t)0x0F0F0F0F;
  x = (x | x >> 4) & (lane_t)0x00FF00FF;
#if LANE_BITS == 32
  x = (x | x >> 8) & (lane_t)0x0000FFFF;
#endif
  return x;
}

// The pairs of one vector; a short last group repeats its last pair.
typedef struct {
  ck_pair pairs[LANES];
  vector masks[MAX_STEPS];
  lane_t left_length[LANES], right_length[LANES];
  size_t steps, live;
} group_t;

INLINE void LANE_NAME(load)(group_t *group, const ck_pair *pairs, size_t left_over, int letter) {
  group->live = left_over < LANES ? left_over : LANES;
  if (left_over < LANES) {
    for (size_t lane = 0; lane < LANES; lane++)
      group->pairs[lane] = pairs[lane < left_over ? lane : left_over - 1];
    pairs = group->pairs;
  }
  size_t steps = 0;
  for (size_t lane = 0; lane < LANES; lane++) {
    size_t length = pairs[lane].right_length;
    group->left_length[lane] = (lane_t)pairs[lane].left_length;
    group->right_length[lane] = (lane_t)length;
    steps = steps < length ? length : steps;
  }
  group->steps = steps;
  LANE_NAME(fill_masks)(pairs, (lane_t *)group->masks, steps, letter);
}

INLINE vector LANE_NAME(lanes_of)(const lane_t *values) {
  vector result;
  memcpy(&result, values, VECTOR_BYTES);
  return result;
}

// Jaro's matching: counts matched letters, those out of order, and the common prefix, to 4.
INLINE void LANE_NAME(jaro_counts)(group_t *group, int letter, lane_t *matched,
                                   lane_t *out_of_order, lane_t *prefix) {
  lane_t windows[LANES], bounds[LANES], left_masks[LANES];
  for (size_t lane = 0; lane < LANES; lane++) {
    size_t left = group->left_length[lane], right = group->right_length[lane];
    size_t bound = (left > right ? left : right) / 2;
    bound -= bound > 0;
    bounds[lane] = (lane_t)bound;
    windows[lane] = (lane_t)low_bits[bound + 1];
    left_masks[lane] = (lane_t)low_bits[left];
  }
  vector window = LANE_NAME(lanes_of)(windows), bound = LANE_NAME(lanes_of)(bounds);
  vector left_mask = LANE_NAME(lanes_of)(left_masks);
  vector right_length = LANE_NAME(lanes_of)(group->right_length);
  vector left_matched = {0}, matches = {0}, common = {0}, place = {0};
  vector running = (vector){0} + 1;
  vector hits[MAX_STEPS];
  size_t steps = group->steps;
  for (size_t j = 0; j < steps; j++) {
    vector mask = letter == 2 ? LANE_NAME(halve)(group->masks[j]) : group->masks[j];
    mask &= left_mask & LANE_NAME(less)(place, right_length);
    group->masks[j] = mask;
    if (j < 4) {
      running &= mask >> (lane_t)j;
      common += running;
    }
    vector open = mask & window & ~left_matched;
    left_matched |= open & -open;
    hits[j] = (vector)(open != 0);
    matches -= hits[j];
    window = (window << 1) - LANE_NAME(less)(place, bound);
    place += 1;
  }
  vector wrong = {0};
  for (size_t j = 0; j < steps; j++) {
    vector next = left_matched & -left_matched & hits[j];
    wrong -= (vector)((group->masks[j] & next) == 0) & hits[j];
    left_matched ^= next;
  }
  memcpy(matched, &matches, VECTOR_BYTES);
  memcpy(out_of_order, &wrong, VECTOR_BYTES);
  memcpy(prefix, &common, VECTOR_BYTES);
}

INLINE void LANE_NAME(jaro_winkler_lanes)(const ck_pair *pairs, size_t count, int letter,
                                          double *out) {
  group_t group;
  for (size_t start = 0; start < count; start += LANES) {
    LANE_NAME(load)(&group, pairs + start, count - start, letter);
    lane_t matched[LANES], out_of_order[LANES], prefix[LANES];
    LANE_NAME(jaro_counts)(&group, letter, matched, out_of_order, prefix);
    double result[LANES];
    for (size_t lane = 0; lane < LANES; lane++) {
      // The order of operations of the scalar formula, so that results are bit-equal.
      double m = (double)(int32_t)matched[lane];
      double transposed = (double)(int32_t)(out_of_order[lane] >> 1);
      double jaro = (m / (double)(int32_t)group.left_length[lane] +
                     m / (double)(int32_t)group.right_length[lane] + (m - transposed) / m) /
                    3;
      double raised = jaro + (double)(int32_t)prefix[lane] * 0.1 * (1 - jaro);
      raised = raised > 1 ? 1 : raised;
      jaro = jaro > 0.7 ? raised : jaro;
      result[lane] = m > 0 ? jaro : 0;
    }
    for (size_t lane = 0; lane < group.live; lane++) out[pairs[start + lane].index] = result[lane];
  }
}

// Hyyrö's column differences; `swaps` adds optimal string alignment's swap of neighbours.
INLINE vector LANE_NAME(edit_distances)(const group_t *group, int letter, int swaps) {
  lane_t tops[LANES];
  for (size_t lane = 0; lane < LANES; lane++)
    tops[lane] = (lane_t)((uint32_t)1 << (group->left_length[lane] - 1));
  vector top = LANE_NAME(lanes_of)(tops);
  vector right_length = LANE_NAME(lanes_of)(group->right_length);
  vector distance = LANE_NAME(lanes_of)(group->left_length);
  vector rises = ~(vector){0}, falls = {0}, diagonal = ~(vector){0}, last = {0}, place = {0};
  for (size_t j = 0; j < group->steps; j++) {
    vector equal = letter == 2 ? LANE_NAME(halve)(group->masks[j]) : group->masks[j];
    vector free = (((equal & rises) + rises) ^ rises) | equal | falls;
    if (swaps) {
      free |= ((~diagonal & equal) << 1) & last;
      diagonal = free;
      last = equal;
    }
    vector across = falls | ~(free | rises);
    vector back = free & rises;
    vector active = LANE_NAME(less)(place, right_length);
    distance -= (vector)((across & top) == top) & active;
    distance += (vector)((back & top) == top) & active;
    across = across << 1 | 1;
    back = back << 1;
    rises = back | ~(free | across);
    falls = across & free;
    place += 1;
  }
  return distance;
}

INLINE void LANE_NAME(edit_lanes)(const ck_pair *pairs, size_t count, int letter, int swaps,
                                  uint16_t limit, uint16_t *out) {
  group_t group;
  for (size_t start = 0; start < count; start += LANES) {
    LANE_NAME(load)(&group, pairs + start, count - start, letter);
    lane_t distances[LANES];
    vector distance = LANE_NAME(edit_distances)(&group, letter, swaps);
    memcpy(distances, &distance, VECTOR_BYTES);
    for (size_t lane = 0; lane < group.live; lane++)
      out[pairs[start + lane].index] =
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
