/* Texts of any length, and secrets that are wiped. Without memory the program ends with a message. */

#ifndef TEXT_H
#define TEXT_H

#include <stddef.h>

#if defined(__GNUC__)
#define LIKE_PRINTF(text, first) __attribute__((format(printf, text, first)))
#else
#define LIKE_PRINTF(text, first)
#endif

/* Initialized with {0}; NUL-terminated as soon as it has bytes. */
struct text {
    char *bytes;
    size_t length, room;
};

/* Makes room for that many further bytes, and a NUL. */
void text_room(struct text *text, size_t more);

void text_add(struct text *text, const char *bytes, size_t length);
void text_print(struct text *text, const char *format, ...) LIKE_PRINTF(2, 3);

/* A copy, which the caller frees. */
char *text_of(const char *format, ...) LIKE_PRINTF(1, 2);

/* Memory, never NULL, which the caller frees. */
void *memory(size_t size);

/* Overwrites a secret in a way that the compiler cannot remove. */
void wipe(void *secret, size_t size);

int begins_with(const char *text, const char *beginning);

#endif
