// Position masks with registers of 16 bytes: masks[j * lanes + lane] has bit i set where left
// letter i equals right letter j. Masks beyond the lengths hold anything. `steps` is the length
// of the longest right string. GATHER16 gathers a bit per byte, PACK16 narrows words to bytes.

INLINE bytes16 NAME(load_bytes)(const void *place) {
  bytes16 letters;
  memcpy(&letters, place, 16);
  return letters;
}

// Strings of 16 bytes: one pair per register.
INLINE void NAME(masks_bytes16)(const places_t *places, uint16_t *masks, size_t steps) {
  for (size_t lane = 0; lane < 16; lane++) {
    bytes16 left = NAME(load_bytes)(places->left[lane]);
    bytes16 right = NAME(load_bytes)(places->right[lane]);
    IN_REGISTER(right)
    uint16_t *out = masks + lane;
#define STEP(j) STORE16(out + (j) * 16, GATHER16((bytes16)(left == SPLAT_BYTE16(right, (j)))))
    TIMES4(STEP, 0)
    if (steps > 4) { TIMES4(STEP, 4) }
    if (steps > 8) { TIMES4(STEP, 8) }
    if (steps > 12) { TIMES4(STEP, 12) }
#undef STEP
  }
}

// Strings of 8 words: one pair per register; two equal bits per letter.
INLINE void NAME(masks_words8)(const places_t *places, uint16_t *masks, size_t steps) {
  for (size_t lane = 0; lane < 16; lane++) {
    words8 left = (words8)NAME(load_bytes)(places->left[lane]);
    words8 right = (words8)NAME(load_bytes)(places->right[lane]);
    IN_REGISTER(right)
    uint16_t *out = masks + lane;
#define STEP(j) STORE16(out + (j) * 16, GATHER16((bytes16)(left == SPLAT_WORD8(right, (j)))))
    TIMES4(STEP, 0)
    if (steps > 4) { TIMES4(STEP, 4) }
#undef STEP
  }
}

// Strings of 16 words: one pair in two registers, packed to bytes.
INLINE void NAME(masks_words16)(const places_t *places, uint16_t *masks, size_t steps) {
  for (size_t lane = 0; lane < 16; lane++) {
    const uint8_t *letters = places->left[lane];
    words8 low = (words8)NAME(load_bytes)(letters);
    words8 high = (words8)NAME(load_bytes)(letters + 16);
    letters = places->right[lane];
    words8 right = (words8)NAME(load_bytes)(letters);
    words8 behind = (words8)NAME(load_bytes)(letters + 16);
    IN_REGISTER(right)
    IN_REGISTER(behind)
    uint16_t *out = masks + lane;
#define WORDS(letters, j, place)                                                            \
  {                                                                                         \
    words8 all = SPLAT_WORD8(letters, j);                                                   \
    STORE16(out + (place) * 16,                                                             \
            GATHER16(PACK16((words8)(low == all), (words8)(high == all))))                  \
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

// Strings of 32 bytes: one pair in two registers.
INLINE void NAME(masks_bytes32)(const places_t *places, uint32_t *masks, size_t steps) {
  for (size_t lane = 0; lane < 8; lane++) {
    const uint8_t *letters = places->left[lane];
    bytes16 low = NAME(load_bytes)(letters), high = NAME(load_bytes)(letters + 16);
    letters = places->right[lane];
    bytes16 right = NAME(load_bytes)(letters), behind = NAME(load_bytes)(letters + 16);
    IN_REGISTER(right)
    IN_REGISTER(behind)
    uint32_t *out = masks + lane;
#define BYTES(letters, j, place)                                            \
  {                                                                         \
    bytes16 all = SPLAT_BYTE16(letters, j);                                 \
    STORE32(out + (place) * 8, GATHER16((bytes16)(low == all)) |            \
                                   GATHER16((bytes16)(high == all)) << 16)  \
  }
#define STEP(j) BYTES(right, (j), (j))
#define BEHIND(j) BYTES(behind, (j), (j) + 16)
    TIMES4(STEP, 0)
    if (steps > 4) { TIMES4(STEP, 4) }
    if (steps > 8) { TIMES4(STEP, 8) }
    if (steps > 12) { TIMES4(STEP, 12) }
    if (steps > 16) { TIMES4(BEHIND, 0) }
    if (steps > 20) { TIMES4(BEHIND, 4) }
    if (steps > 24) { TIMES4(BEHIND, 8) }
    if (steps > 28) { TIMES4(BEHIND, 12) }
#undef BYTES
#undef STEP
#undef BEHIND
  }
}
