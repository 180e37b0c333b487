/* Reads CSV by RFC 4180; lines may end with LF alone, and a leading byte order mark is skipped. */

#ifndef CSV_H
#define CSV_H

#include "text.h"

enum { CSV_FIELDS = 5 }; /* further fields of a row are counted, and not kept */

/* Initialized with {0}, released by csv_end. */
struct csv {
    const char *at, *end;
    long row; /* the number of the last row that was read, from 1; empty lines count */
    struct text fields[CSV_FIELDS];
    int count; /* of fields; 0 for an empty line */
    const char *wrong; /* why it is not valid CSV; NULL if it is */
};

/* The text must outlive csv. */
void csv_begin(struct csv *csv, const char *text, size_t length);

/* Reads the next row; 0 if there is none. */
int csv_next(struct csv *csv);

void csv_end(struct csv *csv);

#endif
