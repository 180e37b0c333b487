/* A receipt of an accounting entry, and its file. */

#ifndef RECEIPT_H
#define RECEIPT_H

#include "pleo.h"

/* What came of a receipt. receipt_end follows. */
struct receipt {
    char *id, *path; /* NULL where it does not come so far */
    int64_t size; /* in bytes; -1 if Pleo does not say it */
    enum { RECEIPT_FETCHED, RECEIPT_THERE, RECEIPT_FAILED } result;
    const char *wrong; /* what this program finds wrong; NULL if it is the library that says what is */
};

/* Whether an id can be a part of a file's name on every system. */
int is_plain_id(const char *id);

/*
 * Fetches what the link of a receipt leads to into FOLDER/ENTRY_ID.TYPE, whole or not at all, unless that is there in its
 * size. entry: an id that is plain. Returns a status.
 */
int32_t receipt_fetch(
    struct receipt *receipt, pleo_client client, pleo_response item, const char *entry, const char *folder);

void receipt_end(struct receipt *receipt);

#endif
