/*
 * A nightly job: compares a ledger, as export_entries writes it, with the accounting entries that Pleo has:
 * reconcile LEDGER
 *
 * Exit codes for the job scheduler:
 *    0  every record agrees
 *    4  it ran to its end; the report lists what differs
 *    8  it did not, by a failure that passes: run it again later
 *   12  it did not, and somebody has to look: key, options, ledger
 */

#include <ctype.h>
#include <string.h>

#include "example.h"

enum { AGREES = 0, DIFFERS = 4, PASSES = 8, NEEDS_SOMEBODY = 12 };

struct counts {
    long read, agreed, different, missing;
};

/* Whether the amounts are the same, as whole numbers of the currency's smallest unit: nothing is rounded. */
static int agrees(const struct example_record *record, pleo_response entry)
{
    int64_t ours, theirs;

    return pleo_money_minors(record->currency, sizeof record->currency, record->amount, sizeof record->amount, &ours) ==
               PLEO_OK &&
           pleo_response_int64(entry, PLEO_STR("/data/transactionValue/minors"), &theirs) == PLEO_OK && ours == theirs;
}

static int32_t compare(pleo_client client, const struct example_record *record, struct counts *counts)
{
    pleo_response entry = 0;
    char currency[16], amount[32];
    const char *end = memchr(record->amount, ' ', sizeof record->amount);
    int width = end == NULL ? (int)sizeof record->amount : (int)(end - record->amount);
    int32_t status;

    status = example_send(client, "GET", "/v1/accounting-entries/{id}", record->id, sizeof record->id, 0, &entry);
    if (status == PLEO_OK)
        status = pleo_response_text(
            entry, PLEO_STR("/data/transactionValue/currency"), currency, sizeof currency, NULL);
    if (status == PLEO_OK)
        status = pleo_response_money_text(entry, PLEO_STR("/data/transactionValue"), amount, sizeof amount, NULL);
    if (status == PLEO_E_NOT_FOUND) {
        printf("%.36s MISSING\n", record->id);
        counts->missing++;
        status = PLEO_OK;
    } else if (status == PLEO_OK && strncmp(currency, record->currency, 3) == 0 && agrees(record, entry)) {
        counts->agreed++;
    } else if (status == PLEO_OK) {
        printf("%.36s DIFFERENT %.3s %.*s %s %s\n", record->id, record->currency, width, record->amount, currency,
            amount);
        counts->different++;
    }
    pleo_free(entry);
    return status;
}

/* How many digits a field begins with. */
static size_t digits(const char *field, size_t size)
{
    size_t count = 0;

    while (count < size && isdigit((unsigned char)field[count]))
        count++;
    return count;
}

/* Whether a field is a number, of whatever size and decimals, with nothing but blanks behind it. */
static int is_number(const char *field, size_t size)
{
    size_t at = field[0] == '-', whole = digits(field + at, size - at), decimals = 1;

    at += whole;
    if (at < size && field[at] == '.') {
        decimals = digits(field + at + 1, size - at - 1);
        at += 1 + decimals;
    }
    while (at < size && field[at] == ' ')
        at++;
    return whole > 0 && decimals > 0 && at == size;
}

static int is_record(const struct example_record *record)
{
    return record->end[0] == '\n' && digits(record->date, sizeof record->date) == sizeof record->date &&
           is_number(record->amount, sizeof record->amount);
}

/* Reads the next record; 0 at the end, -1 if it is none. */
static int next(FILE *ledger, struct example_record *record)
{
    size_t length = fread(record, 1, sizeof *record, ledger);

    if (length == 0 && !ferror(ledger))
        return 0;
    return length == sizeof *record && is_record(record) ? 1 : -1;
}

/* Compares record by record. Whether all of the ledger could be read; what else fails is in *status. */
static int reconcile(pleo_client client, FILE *ledger, const char *path, struct counts *counts, int32_t *status)
{
    struct example_record record;
    int found = 0;

    while (*status == PLEO_OK && (found = next(ledger, &record)) > 0) {
        counts->read++;
        *status = compare(client, &record, counts);
    }
    if (ferror(ledger))
        perror(path);
    else if (found < 0)
        fprintf(stderr, "%s: record %ld is none of export_entries\n", path, counts->read + 1);
    else if (*status == PLEO_OK && counts->read == 0)
        fprintf(stderr, "%s: no records in it\n", path);
    return found == 0 && counts->read > 0;
}

int main(int argc, char **argv)
{
    pleo_client client = 0;
    struct counts counts = {0, 0, 0, 0};
    FILE *ledger;
    int is_read;
    int32_t status, can_retry = 0;

    if (argc != 2) {
        fprintf(stderr, "usage: reconcile LEDGER\n");
        return NEEDS_SOMEBODY;
    }
    ledger = fopen(argv[1], "rb");
    if (ledger == NULL) {
        perror(argv[1]);
        return NEEDS_SOMEBODY;
    }
    status = example_client(&client);
    is_read = reconcile(client, ledger, argv[1], &counts, &status);
    fclose(ledger);
    if (status != PLEO_OK)
        pleo_error_can_retry(0, &can_retry);
    else if (is_read)
        printf("Records read  %ld\nAgreed        %ld\nDifferent     %ld\nMissing       %ld\n", counts.read,
            counts.agreed, counts.different, counts.missing);
    if (example_end(client, status) != 0 || !is_read)
        return can_retry ? PASSES : NEEDS_SOMEBODY;
    return counts.agreed == counts.read ? AGREES : DIFFERS;
}
