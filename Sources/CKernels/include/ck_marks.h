// The bytes that end a field, found 64 at a time.
#ifndef CK_MARKS_H
#define CK_MARKS_H

#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Asks for the cache line at `address`; any address will do, it is only a hint.
static inline void ck_fetch_soon(const void *address) { __builtin_prefetch(address, 0, 3); }

/// Bit i is set where bytes[i] is `delimiter`, a quote (34), a line feed or a carriage return.
/// Reads bytes[0] to bytes[15]. The portable path gives the same bits.
static inline uint32_t ck_field_marks16(const uint8_t *bytes, uint8_t delimiter) {
#if defined(__SSE2__)
  const __m128i delimiters = _mm_set1_epi8((char)delimiter), quotes = _mm_set1_epi8('"');
  const __m128i feeds = _mm_set1_epi8('\n'), returns = _mm_set1_epi8('\r');
  const __m128i text = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i first =
      _mm_or_si128(_mm_cmpeq_epi8(text, delimiters), _mm_cmpeq_epi8(text, quotes));
  const __m128i second =
      _mm_or_si128(_mm_cmpeq_epi8(text, feeds), _mm_cmpeq_epi8(text, returns));
  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(first, second));
#else
  uint32_t marks = 0;
  for (int i = 0; i < 16; i++) {
    const uint8_t byte = bytes[i];
    const uint32_t found = byte == delimiter || byte == '"' || byte == '\n' || byte == '\r';
    marks |= found << i;
  }
  return marks;
#endif
}

/// The same for bytes[0] to bytes[63], all of which are read.
static inline uint64_t ck_field_marks(const uint8_t *bytes, uint8_t delimiter) {
  uint64_t marks = 0;
  for (int part = 0; part < 4; part++) {
    marks |= (uint64_t)ck_field_marks16(bytes + 16 * part, delimiter) << (16 * part);
  }
  return marks;
}

#endif
