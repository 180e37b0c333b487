/* Writes every accounting entry to standard output, in records of fixed width: id, date, currency, amount, note. */

#include <string.h>

#include "example.h"

struct record {
    char id[36], date[8], currency[3], amount[21], note[40], end[1];
};

/* Fields are filled with blanks; what is null stays blank. */
static int32_t fill(pleo_response entry, struct record *record)
{
    char date[10]; /* 2026-11-25 */
    int32_t copied, status;

    memset(record, ' ', sizeof *record);
    record->end[0] = '\n';
    status = pleo_response_field(entry, "/id", PLEO_NTS, record->id, sizeof record->id, NULL);
    if (status == PLEO_OK)
        status = pleo_response_field(entry, "/date", PLEO_NTS, date, sizeof date, NULL);
    if (status == PLEO_OK) {
        memcpy(record->date, date, 4);
        memcpy(record->date + 4, date + 5, 2);
        memcpy(record->date + 6, date + 8, 2);
        status = pleo_response_field(
            entry, "/amount/currency", PLEO_NTS, record->currency, sizeof record->currency, NULL);
    }
    if (status == PLEO_OK)
        status = pleo_response_money_field(
            entry, "/amount", PLEO_NTS, record->amount, sizeof record->amount, NULL);
    if (status == PLEO_OK) /* as much of it as there is room for, and no half a character */
        status = pleo_response_text_piece(
            entry, "/note", PLEO_NTS, 0, record->note, sizeof record->note, &copied);
    return status == PLEO_E_NULL ? PLEO_OK : status;
}

int main(void)
{
    pleo_client client = 0;
    pleo_request request = 0;
    pleo_pages pages = 0;
    pleo_response entry = 0;
    struct record record;
    int32_t status;

    status = example_client(&client);
    if (status == PLEO_OK)
        status = pleo_request_new(client, "POST", PLEO_NTS, "/v1/accounting-entries:search", PLEO_NTS, &request);
    if (status == PLEO_OK)
        status = pleo_request_set_body(request, "{}", PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_pages_new(client, request, &pages);
    while (status == PLEO_OK && (status = pleo_pages_next_item(pages, &entry)) == PLEO_OK) {
        status = fill(entry, &record);
        if (status == PLEO_OK)
            fwrite(&record, sizeof record, 1, stdout);
        pleo_free(entry);
    }
    pleo_free(pages);
    pleo_free(request);
    return example_end(client, status == PLEO_E_END ? PLEO_OK : status);
}
