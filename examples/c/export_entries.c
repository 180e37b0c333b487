/*
 * Writes the accounting entries of a period to standard output, in records of fixed width: id, date, currency, amount,
 * note. Days are written as 2025-01-31; the last one is not included: export_entries FROM UNTIL
 */

#include "example.h"

static int32_t set_day(pleo_json body, const char *pointer, const char *day)
{
    char time[64];

    snprintf(time, sizeof time, "%sT00:00:00Z", day);
    return pleo_json_set_text(body, PLEO_STR(pointer), PLEO_STR(time));
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
        status = pleo_json_set_boolean(body, PLEO_STR("/includeDeleted"), 0);
    if (status == PLEO_OK)
        status = pleo_request_new(client, PLEO_STR("POST"), PLEO_STR("/v1/accounting-entries:search"), &request);
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

/* What stands where in example_record. */
static const char record_text[] =
    "record 109\n"
    "ID        /id                         text   char  0   36\n"
    "DATE      /performedAt                date   char  36  8\n" /* as it is written, whatever the offset from UTC */
    "CURRENCY  /transactionValue/currency  text   char  44  3\n"
    "AMOUNT    /transactionValue           money  char  47  21\n"
    "NOTE      /note                       text   char  68  40  long=cut missing=default null=default\n";

/* The texts of records are in the encoding of the options, as all others. */
static int32_t record_layout(pleo_layout *layout)
{
    pleo_config config = 0;
    int32_t status = example_options(NULL, &config);

    if (status == PLEO_OK)
        status = pleo_layout_new(config, PLEO_STR(record_text), layout);
    pleo_free(config);
    return status;
}

int main(int argc, char **argv)
{
    pleo_client client = 0;
    pleo_pages pages = 0;
    pleo_layout layout = 0;
    struct example_record record;
    int32_t status;

    if (argc != 3) {
        fprintf(stderr, "usage: export_entries FROM UNTIL\n");
        return PLEO_E_ARGUMENT;
    }
    status = example_client(&client);
    if (status == PLEO_OK)
        status = search(client, argv[1], argv[2], &pages);
    if (status == PLEO_OK)
        status = record_layout(&layout);
    while (status == PLEO_OK && !ferror(stdout)
        && (status = pleo_pages_next_record(pages, layout, &record, sizeof record, NULL, 0, NULL)) == PLEO_OK)
        example_write(&record, sizeof record);
    pleo_free(layout);
    pleo_free(pages);
    return example_end(client, status == PLEO_E_END ? PLEO_OK : status);
}
