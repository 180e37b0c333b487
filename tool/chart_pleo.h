/* The chart of accounts at Pleo, compared with that of a file. */

#ifndef CHART_PLEO_H
#define CHART_PLEO_H

#include "pleo.h"

#include "chart.h"

/* An account that is to be changed; or archived, if it is not in the file. */
struct pleo_account {
    char *id, *external_id, *name;
    pleo_response item;
    const struct chart_account *wanted; /* NULL: it is to be archived */
};

/* It begins as {0}; chart_pleo_end follows. */
struct chart_pleo {
    struct pleo_account *accounts;
    size_t count, room, to_archive;
    int64_t unchanged;
};

/*
 * Reads all that is at Pleo, archived accounts too, before anything is changed, which might disturb the pages; and says in
 * the accounts of the file which are there. Returns a status.
 */
int32_t chart_pleo_read(struct chart_pleo *pleo, pleo_client client, const char *company, struct chart *chart);

/* Changes an account, or archives it. Returns a status. */
int32_t chart_pleo_change(pleo_client client, const struct pleo_account *account);

/*
 * Creates accounts of the file that are not at Pleo, from *next on: as many as one request takes. answer: 0 if there were
 * none; freed with pleo_free. Returns a status.
 */
int32_t chart_pleo_create(
    pleo_client client, const char *company, const struct chart *chart, size_t *next, pleo_response *answer);

void chart_pleo_end(struct chart_pleo *pleo);

#endif
