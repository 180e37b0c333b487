#include "secret.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "system.h"
#include "terminal.h"
#include "text.h"

void secret_read(struct secret *secret, const char *prompt)
{
    char *asked = prompt_of(prompt);
    long length;

    memset(secret, 0, sizeof *secret);
    fflush(stdout);
    if (is_interactive())
        length = read_line(asked, secret->bytes, sizeof secret->bytes, 1);
    else
        length = read_input(secret->bytes, sizeof secret->bytes);
    free(asked);
    if (length > 0 && begins_with(secret->bytes, "\xEF\xBB\xBF")) { /* a byte order mark is none of the key */
        length -= 3;
        memmove(secret->bytes, secret->bytes + 3, (size_t)length + 1);
    }
    while (length > 0 && strchr(" \t\r\n", secret->bytes[length - 1]) != NULL)
        length--;
    secret->length = length > 0 ? (size_t)length : 0;
}

void secret_end(struct secret *secret)
{
    wipe(secret, sizeof *secret);
}
