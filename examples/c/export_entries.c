/*
 * Writes the accounting entries of a period to standard output, in records of fixed width: id, date, currency, amount,
 * note. Days are written as 2025-01-31; the last one is not included: export_entries FROM UNTIL
 */

#include <string.h>

#include "example.h"

static int32_t set_day(pleo_json body, const char *pointer, const char *day)
{
    char time[64];

    snprintf(time, sizeof time, "%sT00:00:00Z", day);
    return pleo_json_set_text(body, pointer, PLEO_NTS, time, PLEO_NTS);
}

/* Begins the list: Pleo wants the company in the query, and to be told whether it is to give deleted entries too. */
static int32_t search(pleo_client client, const char *from, const char *until, pleo_pages *pages)
{
    pleo_request request = 0;
    pleo_json body = 0;
    int32_t status;

    status = pleo_json_new(client, &body);
    if (status == PLEO_OK)
        status = set_day(body, "/performedAtStart", from);
    if (status == PLEO_OK)
        status = set_day(body, "/performedAtEnd", until);
    if (status == PLEO_OK)
        status = pleo_json_set_boolean(body, "/includeDeleted", PLEO_NTS, 0);
    if (status == PLEO_OK)
        status = pleo_request_new(client, "POST", PLEO_NTS, "/v1/accounting-entries:search", PLEO_NTS, &request);
    if (status == PLEO_OK)
        status = example_company(client, request, "company_id");
    if (status == PLEO_OK)
        status = pleo_request_set_json(request, body);
    if (status == PLEO_OK)
        status = pleo_pages_new(client, request, pages);
    pleo_free(request);
    pleo_free(body);
    return status;
}

/* Fields are filled with blanks; an entry without a note has a blank one. */
static int32_t fill(pleo_response entry, struct example_record *record)
{
    char time[64], digits[16];
    int32_t date, time_of_day, offset, copied, status;

    memset(record, ' ', sizeof *record);
    status = pleo_response_field(entry, "/id", PLEO_NTS, record->id, sizeof record->id, NULL);
    if (status == PLEO_OK)
        status = pleo_response_text(entry, "/performedAt", PLEO_NTS, time, sizeof time, NULL);
    if (status == PLEO_OK) /* the day as it is written, whatever the offset from UTC */
        status = pleo_time_read(time, PLEO_NTS, &date, &time_of_day, &offset);
    if (status == PLEO_OK) {
        snprintf(digits, sizeof digits, "%08ld", (long)date);
        memcpy(record->date, digits, sizeof record->date);
        status = pleo_response_field(
            entry, "/transactionValue/currency", PLEO_NTS, record->currency, sizeof record->currency, NULL);
    }
    if (status == PLEO_OK)
        status = pleo_response_money_field(
            entry, "/transactionValue", PLEO_NTS, record->amount, sizeof record->amount, NULL);
    if (status == PLEO_OK) /* as much of it as there is room for, and no half a character */
        status = example_optional(pleo_response_text_piece(
            entry, "/note", PLEO_NTS, 0, record->note, sizeof record->note, &copied));
    return status;
}

int main(int argc, char **argv)
{
    pleo_client client = 0;
    pleo_pages pages = 0;
    pleo_response entry = 0;
    struct example_record record;
    int32_t status;

    if (argc != 3) {
        fprintf(stderr, "usage: export_entries FROM UNTIL\n");
        return PLEO_E_ARGUMENT;
    }
    status = example_client(&client);
    if (status == PLEO_OK)
        status = search(client, argv[1], argv[2], &pages);
    while (status == PLEO_OK && !ferror(stdout) && (status = pleo_pages_next_item(pages, &entry)) == PLEO_OK) {
        status = fill(entry, &record);
        if (status == PLEO_OK)
            example_write(&record, sizeof record);
        pleo_free(entry);
    }
    pleo_free(pages);
    return example_end(client, status == PLEO_E_END ? PLEO_OK : status);
}
