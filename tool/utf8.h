/* UTF-8, as Pleo's answers have it and as JSON is printed. */

#ifndef UTF8_H
#define UTF8_H

#include <stddef.h>

#include "text.h"

/* How many bytes the character at the beginning has, and its code; 0 if the bytes begin none, or there are none. */
size_t utf8_character(const char *bytes, size_t length, unsigned long *code);

/* Adds the character of that code; U+FFFD for one that there is none of. */
void utf8_add(struct text *text, unsigned long code);

/* Whether all of it is UTF-8. */
int is_utf8(const char *bytes, size_t length);

/* The same text in UTF-8, which its caller frees: as it is, or else out of the terminal's encoding. */
char *utf8_of(const char *text);

#endif
