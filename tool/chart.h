/* The chart of accounts of a file: a line EXTERNAL-ID;CODE;NAME for each account. */

#ifndef CHART_H
#define CHART_H

#include "text.h"

struct chart_account {
    const char *external_id, *code, *name;
    int is_at_pleo;
};

/* Initialized with {0}, released by chart_end. */
struct chart {
    struct text content; /* which contains the texts of the accounts */
    struct chart_account *accounts; /* by external id */
    size_t count;
};

/*
 * Reads a UTF-8 file, or standard input if the path is "-": all of it, before anything is changed, since an account
 * whose line cannot be read would be archived. Returns NULL, or an error message, which the caller frees.
 */
char *chart_read(struct chart *chart, const char *path);

/* The account with an external id; NULL if there is none. */
struct chart_account *chart_find(const struct chart *chart, const char *external_id);

void chart_end(struct chart *chart);

#endif
