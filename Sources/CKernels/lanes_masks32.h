// Position masks with registers of 32 bytes (AVX2): masks[j * lanes + lane] has bit i set where
// left letter i equals right letter j. Masks beyond the lengths hold anything. `steps` is the
// length of the longest right string.

#define GATHER32(equal) ((uint32_t)_mm256_movemask_epi8((__m256i)(equal)))

INLINE bytes32 NAME(join)(const void *low, const void *high) {
  return (bytes32)_mm256_loadu2_m128i((const __m128i *)high, (const __m128i *)low);
}

// Strings of 16 bytes: two pairs per register.
INLINE void NAME(masks_bytes16)(const places_t *places, uint16_t *masks, size_t steps) {
  for (size_t lane = 0; lane < 32; lane += 2) {
    bytes32 left = NAME(join)(places->left[lane], places->left[lane + 1]);
    bytes32 right = NAME(join)(places->right[lane], places->right[lane + 1]);
    IN_REGISTER(right)
    uint16_t *out = masks + lane;
#define STEP(j)                                                \
  {                                                            \
    uint32_t two = GATHER32(left == SPLAT_BYTE32(right, (j))); \
    STORE32(out + (j) * 32, two)                               \
  }
    TIMES4(STEP, 0)
    if (steps > 4) { TIMES4(STEP, 4) }
    if (steps > 8) { TIMES4(STEP, 8) }
    if (steps > 12) { TIMES4(STEP, 12) }
#undef STEP
  }
}

// Strings of 8 words: two pairs per register; two equal bits per letter.
INLINE void NAME(masks_words8)(const places_t *places, uint16_t *masks, size_t steps) {
  for (size_t lane = 0; lane < 32; lane += 2) {
    words16 left = (words16)NAME(join)(places->left[lane], places->left[lane + 1]);
    words16 right = (words16)NAME(join)(places->right[lane], places->right[lane + 1]);
    IN_REGISTER(right)
    uint16_t *out = masks + lane;
#define STEP(j)                                                \
  {                                                            \
    uint32_t two = GATHER32(left == SPLAT_WORD16(right, (j))); \
    STORE32(out + (j) * 32, two)                               \
  }
    TIMES4(STEP, 0)
    if (steps > 4) { TIMES4(STEP, 4) }
#undef STEP
  }
}

// Strings of 16 words: two pairs in two registers, packed to bytes.
INLINE void NAME(masks_words16)(const places_t *places, uint16_t *masks, size_t steps) {
  for (size_t lane = 0; lane < 32; lane += 2) {
    const uint8_t *one = places->left[lane], *other = places->left[lane + 1];
    // Low halves and high halves together, so that packing keeps the order.
    words16 low = (words16)NAME(join)(one, other);
    words16 high = (words16)NAME(join)(one + 16, other + 16);
    one = places->right[lane], other = places->right[lane + 1];
    words16 right = (words16)NAME(join)(one, other);
    words16 behind = (words16)NAME(join)(one + 16, other + 16);
    IN_REGISTER(right)
    IN_REGISTER(behind)
    uint16_t *out = masks + lane;
#define WORDS(letters, j, place)                                                                 \
  {                                                                                              \
    words16 all = SPLAT_WORD16(letters, j);                                                      \
    uint32_t two = GATHER32(_mm256_packs_epi16((__m256i)(low == all), (__m256i)(high == all)));  \
    STORE32(out + (place) * 32, two)                                                             \
  }
#define STEP(j) WORDS(right, (j), (j))
#define BEHIND(j) WORDS(behind, (j), (j) + 8)
    TIMES4(STEP, 0)
    if (steps > 4) { TIMES4(STEP, 4) }
    if (steps > 8) { TIMES4(BEHIND, 0) }
    if (steps > 12) { TIMES4(BEHIND, 4) }
#undef WORDS
#undef STEP
#undef BEHIND
  }
}

// Strings of 32 bytes: one pair per register.
INLINE void NAME(masks_bytes32)(const places_t *places, uint32_t *masks, size_t steps) {
  for (size_t lane = 0; lane < 16; lane++) {
    const uint8_t *letters = places->right[lane];
    bytes32 left;
    memcpy(&left, places->left[lane], 32);
    bytes32 right = NAME(join)(letters, letters);
    bytes32 behind = NAME(join)(letters + 16, letters + 16);
    IN_REGISTER(right)
    IN_REGISTER(behind)
    uint32_t *out = masks + lane;
#define STEP(j) STORE32(out + (j) * 16, GATHER32(left == SPLAT_BYTE32(right, (j))))
#define BEHIND(j) STORE32(out + ((j) + 16) * 16, GATHER32(left == SPLAT_BYTE32(behind, (j))))
    TIMES4(STEP, 0)
    if (steps > 4) { TIMES4(STEP, 4) }
    if (steps > 8) { TIMES4(STEP, 8) }
    if (steps > 12) { TIMES4(STEP, 12) }
    if (steps > 16) { TIMES4(BEHIND, 0) }
    if (steps > 20) { TIMES4(BEHIND, 4) }
    if (steps > 24) { TIMES4(BEHIND, 8) }
    if (steps > 28) { TIMES4(BEHIND, 12) }
#undef STEP
#undef BEHIND
  }
}
