/* The chart of accounts of a file: a line EXTERNAL-ID;CODE;NAME for each account. */

#ifndef CHART_H
#define CHART_H

#include "text.h"

struct chart_account {
    const char *external_id, *code, *name;
    int is_at_pleo;
};

/* It begins as {0}; chart_end follows. */
struct chart {
    struct text content; /* which the texts of the accounts stand in */
    struct chart_account *accounts; /* by external id */
    size_t count;
};

/*
 * Reads a file in UTF-8, or standard input if the path is "-": all of it, before anything is done, as an account whose line
 * cannot be read would be archived. Returns NULL, or what is wrong in a line for people, which the caller frees.
 */
char *chart_read(struct chart *chart, const char *path);

/* The account of an external id; NULL if there is none. */
struct chart_account *chart_find(const struct chart *chart, const char *external_id);

void chart_end(struct chart *chart);

#endif
