/* A key on its way from a person or a pipe to its place. */

#ifndef SECRET_H
#define SECRET_H

#include <stddef.h>

enum { KEY_MAX = 4096 };

struct secret {
    char bytes[KEY_MAX + 2]; /* with a line end */
    size_t length; /* without blanks and line ends behind it; 0 if there is none */
};

/* Reads a key: without showing it from a terminal, and else all of standard input. secret_end follows. */
void secret_read(struct secret *secret, const char *prompt);

void secret_end(struct secret *secret);

#endif
