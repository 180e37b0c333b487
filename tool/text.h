/* Texts of any length, and secrets that are wiped. Where memory ends the program ends, with a message. */

#ifndef TEXT_H
#define TEXT_H

#include <stddef.h>

#if defined(__GNUC__)
#define LIKE_PRINTF(text, first) __attribute__((format(printf, text, first)))
#else
#define LIKE_PRINTF(text, first)
#endif

/* It begins as {0}; there is a NUL behind its bytes as soon as there are any. */
struct text {
    char *bytes;
    size_t length, room;
};

/* Makes room for so many bytes more, and a NUL. */
void text_room(struct text *text, size_t more);

void text_add(struct text *text, const char *bytes, size_t length);
void text_print(struct text *text, const char *format, ...) LIKE_PRINTF(2, 3);

/* A text of its own, which its caller frees. */
char *text_of(const char *format, ...) LIKE_PRINTF(1, 2);

/* Memory that its caller frees, never NULL. */
void *memory(size_t size);

/* Overwrites a secret, so that the compiler does not leave it out. */
void wipe(void *secret, size_t size);

int begins_with(const char *text, const char *beginning);

#endif
