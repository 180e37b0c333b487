/* A receipt of an accounting entry, and its file. */

#ifndef RECEIPT_H
#define RECEIPT_H

#include "pleo.h"

/* The result for a receipt. Released by receipt_end. */
struct receipt {
    char *id, *path; /* NULL if it failed before */
    int64_t size; /* in bytes; -1 if unknown */
    enum { RECEIPT_FETCHED, RECEIPT_THERE, RECEIPT_FAILED } result;
    const char *wrong; /* an error of this program; NULL for one of the library */
};

/* Whether an id is valid in file names on every system. */
int is_plain_id(const char *id);

/*
 * Fetches the file of a receipt into FOLDER/ENTRY_ID.TYPE, complete or not at all, unless it exists with its size.
 * entry: a plain id. Returns a status.
 */
int32_t receipt_fetch(
    struct receipt *receipt, pleo_client client, pleo_response item, const char *entry, const char *folder);

void receipt_end(struct receipt *receipt);

#endif
