/* Reads CSV as RFC 4180 has it; a line may end with LF alone, and a byte order mark stand before the first. */

#ifndef CSV_H
#define CSV_H

#include "text.h"

enum { CSV_FIELDS = 5 }; /* what a row has more is counted, and not kept */

/* It begins as {0}; csv_end follows. */
struct csv {
    const char *at, *end;
    long row; /* the number of the row that was read last, from 1 on; an empty line counts */
    struct text fields[CSV_FIELDS];
    int count; /* of fields; 0 for an empty line */
    const char *wrong; /* what is no CSV in it; NULL if it is */
};

/* The text stays the caller's. */
void csv_begin(struct csv *csv, const char *text, size_t length);

/* Reads the next row; 0 if there is none. */
int csv_next(struct csv *csv);

void csv_end(struct csv *csv);

#endif
