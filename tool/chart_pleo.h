/* The chart of accounts at Pleo, compared with that of a file. */

#ifndef CHART_PLEO_H
#define CHART_PLEO_H

#include "pleo.h"

#include "chart.h"

/* An account to be changed, or archived if it is not in the file. */
struct pleo_account {
    char *id, *external_id, *name;
    pleo_response item;
    const struct chart_account *wanted; /* NULL if it is to be archived */
};

/* Initialized with {0}, released by chart_pleo_end. */
struct chart_pleo {
    struct pleo_account *accounts;
    size_t count, room, to_archive;
    int64_t unchanged;
};

/*
 * Reads all accounts at Pleo, including archived ones, before anything is changed, which might disturb the pages. Marks
 * the accounts of the file that exist there. Returns a status.
 */
int32_t chart_pleo_read(struct chart_pleo *pleo, pleo_client client, const char *company, struct chart *chart);

/* Changes an account, or archives it. Returns a status. */
int32_t chart_pleo_change(pleo_client client, const struct pleo_account *account);

/*
 * Creates accounts of the file that do not exist at Pleo, from *next on: as many as one request allows. answer: 0 if
 * there were none; freed with pleo_free. Returns a status.
 */
int32_t chart_pleo_create(
    pleo_client client, const char *company, const struct chart *chart, size_t *next, pleo_response *answer);

void chart_pleo_end(struct chart_pleo *pleo);

#endif
