/*
 * A host that carries out export jobs, to be killed at any moment, and a check of what came of it:
 *
 *   host run LEDGER        carries out a job; ends with 0 if there is none, 8 after a failure
 *   host check LEDGER JOB  tells what Pleo and the ledger do not agree in
 *
 * The ledger has a line for each voucher: the entry's id and the voucher's number. An item that the library calls new is
 * booked without a look into the ledger, so that one that is called so twice is booked twice.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pleo.h"

#define ENTRIES_MAX 200

static struct voucher {
    char id[40];
    int lines;
} vouchers[ENTRIES_MAX];
static int voucher_count;

static int is_rejected(const char *id) { return id[0] < '4'; }

/* Reads the ledger. A line that the end of the host left unfinished is no voucher. */
static void read_ledger(int ledger)
{
    static char text[64 * ENTRIES_MAX];
    ssize_t length = pread(ledger, text, sizeof text - 1, 0);
    char *line = text, *end;

    voucher_count = 0;
    text[length < 0 ? 0 : length] = '\0';
    for (; (end = strchr(line, '\n')) != NULL && voucher_count < ENTRIES_MAX; line = end + 1) {
        int known = 0;

        while (known < voucher_count && strncmp(vouchers[known].id, line, 36) != 0)
            known++;
        if (known == voucher_count) {
            snprintf(vouchers[known].id, sizeof vouchers[known].id, "%.36s", line);
            vouchers[voucher_count++].lines = 0;
        }
        vouchers[known].lines++;
    }
}

static const struct voucher *voucher_of(const char *id)
{
    int i;

    for (i = 0; i < voucher_count; i++)
        if (strcmp(vouchers[i].id, id) == 0)
            return &vouchers[i];
    return NULL;
}

/* Books an entry for good. A voucher's number is its entry's, so that anybody can tell which is right. */
static int book(int ledger, const char *id)
{
    char line[64];
    int length = snprintf(line, sizeof line, "%s V-%.8s\n", id, id);

    return write(ledger, line, (size_t)length) == length && fdatasync(ledger) == 0;
}

static int failed(const char *what)
{
    char text[1100] = "";

    pleo_error_message_text(0, text, sizeof text, NULL);
    fprintf(stderr, "%s: %s\n", what, text);
    return 8;
}

static pleo_client client_now(void)
{
    pleo_config config = 0;
    pleo_client client = 0;

    pleo_config_new(&config);
    if (pleo_config_set(config, "from_environment", PLEO_NTS, "true", PLEO_NTS) != PLEO_OK
        || pleo_client_new_from("env:PLEO_API_KEY", PLEO_NTS, config, &client) != PLEO_OK)
        exit(failed("client"));
    pleo_free(config);
    return client;
}

static int32_t carry_out(pleo_export export, pleo_response item, int32_t again, int ledger)
{
    char id[40] = "", number[16];
    int32_t status = pleo_response_text(item, "/accountingEntryId", PLEO_NTS, id, sizeof id, NULL);

    if (status != PLEO_OK)
        return status;
    if (is_rejected(id))
        return pleo_export_rejected(export, id, PLEO_NTS, "validation_failure", PLEO_NTS, "not ours", PLEO_NTS);
    read_ledger(ledger);
    if ((again == PLEO_EXPORT_NEW || voucher_of(id) == NULL) && !book(ledger, id)) {
        perror("ledger");
        exit(9);
    }
    snprintf(number, sizeof number, "V-%.8s", id);
    return pleo_export_booked(export, id, PLEO_NTS, number, PLEO_NTS, NULL, 0);
}

static int run(int ledger)
{
    pleo_client client = client_now();
    pleo_export export = 0;
    pleo_response item = 0;
    int32_t again, status = pleo_export_open(client, 0, &export);

    if (status == PLEO_E_END)
        return 0;
    if (status != PLEO_OK)
        return failed("open");
    while ((status = pleo_export_next(export, &item, &again)) == PLEO_OK) {
        if (carry_out(export, item, again, ledger) != PLEO_OK)
            return failed("result");
        pleo_free(item);
    }
    if (status != PLEO_E_END)
        return failed("next");
    if (pleo_export_close(export, NULL) != PLEO_OK)
        return failed("close");
    pleo_free(export);
    pleo_free(client);
    return 0;
}

/* Whether what Pleo has of an item is what the ledger has. */
static int agrees(pleo_response item)
{
    char id[40] = "", status[16] = "", number[16] = "", wanted[16];
    const struct voucher *voucher;

    pleo_response_text(item, "/accountingEntryId", PLEO_NTS, id, sizeof id, NULL);
    pleo_response_text(item, "/status", PLEO_NTS, status, sizeof status, NULL);
    pleo_response_text(item, "/externalId", PLEO_NTS, number, sizeof number, NULL);
    voucher = voucher_of(id);
    snprintf(wanted, sizeof wanted, "V-%.8s", id);
    if (is_rejected(id) ? voucher == NULL && strcmp(status, "failed") == 0
                        : voucher != NULL && voucher->lines == 1 && strcmp(status, "successful") == 0
                && strcmp(number, wanted) == 0)
        return 1;
    fprintf(stderr, "%s: %s, %s at Pleo, %d times in the ledger\n", id, status, number, voucher == NULL ? 0 : voucher->lines);
    return 0;
}

static int check(int ledger, const char *job, int wanted)
{
    pleo_client client = client_now();
    pleo_request request = 0;
    pleo_response item = 0, shown = 0;
    pleo_pages pages = 0;
    char status[32] = "";
    int items = 0, right = 1;

    read_ledger(ledger);
    pleo_request_new(client, "GET", PLEO_NTS, "/v3/export-jobs/{id}/items", PLEO_NTS, &request);
    pleo_request_set_path(request, "id", PLEO_NTS, job, PLEO_NTS);
    pleo_pages_new(client, request, &pages);
    for (; pleo_pages_next_item(pages, &item) == PLEO_OK; pleo_free(item), items++)
        right &= agrees(item);
    pleo_free(request);
    pleo_request_new(client, "GET", PLEO_NTS, "/v3/export-jobs/{id}", PLEO_NTS, &request);
    pleo_request_set_path(request, "id", PLEO_NTS, job, PLEO_NTS);
    if (pleo_request_send(client, request, &shown) == PLEO_OK)
        pleo_response_text(shown, "/data/status", PLEO_NTS, status, sizeof status, NULL);
    if (items != wanted || strncmp(status, "completed", 9) != 0) {
        fprintf(stderr, "%d items, the job is %s\n", items, status);
        right = 0;
    }
    pleo_free(shown);
    pleo_free(request);
    pleo_free(pages);
    pleo_free(client);
    return right ? 0 : 1;
}

int main(int argc, char **argv)
{
    int ledger = argc < 3 ? -1 : open(argv[2], O_RDWR | O_APPEND | O_CREAT, 0600);

    if (ledger < 0)
        return 12;
    return strcmp(argv[1], "check") == 0 && argc == 5 ? check(ledger, argv[3], atoi(argv[4])) : run(ledger);
}
