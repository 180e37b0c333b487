/* Reads a key from a person or a pipe. */

#ifndef SECRET_H
#define SECRET_H

#include <stddef.h>

enum { KEY_MAX = 4096 };

struct secret {
    char bytes[KEY_MAX + 2]; /* with a line end */
    size_t length; /* without trailing spaces and line ends; 0 if there is none */
};

/* Reads a key: from a terminal without echo, otherwise all of standard input. Wiped by secret_end. */
void secret_read(struct secret *secret, const char *prompt);

void secret_end(struct secret *secret);

#endif
