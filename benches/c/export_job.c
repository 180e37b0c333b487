/*
 * Carries out an export job of many items, each into a record, and books nothing: export_job. Prints, for each tenth of the
 * items, seconds since the beginning and the largest resident memory in kB.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "pleo.h"

static const char layout_text[] =
    "record 128\n"
    "ID        /accountingEntryId                     text  char   0   36\n"
    "DATE      /date                                  date  zoned  36  8   sign=none\n"
    "CURRENCY  /amount/inWalletCurrency/currency      text  char   44  3\n"
    "AMOUNT    /amount/inWalletCurrency               money char   47  21\n"
    "TYPE      /type                                  text  char   68  20  long=cut\n"
    "ACCOUNT   /accountingEntryLines/0/account/code   text  char   88  10  missing=default null=default long=cut\n"
    "NOTE      /note                                  text  char   98  30  missing=default null=default long=cut\n";

static void must(int32_t status, const char *what)
{
    char text[1100] = "";

    if (status == PLEO_OK)
        return;
    pleo_error_message_text(0, text, sizeof text, NULL);
    fprintf(stderr, "%s: %s: %s\n", what, pleo_status_name(status), text);
    exit(1);
}

static void show(const struct timespec *begun, long items)
{
    struct timespec now;
    struct rusage usage;

    clock_gettime(CLOCK_MONOTONIC, &now);
    getrusage(RUSAGE_SELF, &usage);
    printf("%8ld items  %8.2f s  %8ld kB\n", items,
        (double)(now.tv_sec - begun->tv_sec) + (double)(now.tv_nsec - begun->tv_nsec) / 1e9, usage.ru_maxrss);
}

int main(void)
{
    pleo_config config = 0;
    pleo_client client = 0;
    pleo_export export = 0;
    pleo_layout layout = 0;
    struct timespec begun;
    char record[128], number[16];
    int64_t done = 0, total = 0;
    long items = 0;
    int32_t again, status;

    clock_gettime(CLOCK_MONOTONIC, &begun);
    must(pleo_config_new(&config), "config");
    must(pleo_config_set(config, "from_environment", PLEO_NTS, "true", PLEO_NTS), "config");
    must(pleo_client_new_from("env:PLEO_API_KEY", PLEO_NTS, config, &client), "client");
    must(pleo_layout_new(0, layout_text, PLEO_NTS, &layout), "layout");
    must(pleo_export_open(client, 0, &export), "open");
    must(pleo_export_progress(export, &done, &total), "progress");
    show(&begun, items);
    while ((status = pleo_export_next_record(export, layout, record, sizeof record, NULL, 0, NULL, &again)) == PLEO_OK) {
        snprintf(number, sizeof number, "V%ld", ++items);
        must(pleo_export_booked(export, record, 36, number, PLEO_NTS, NULL, 0), "booked");
        if (items % (total / 10) == 0)
            show(&begun, items);
    }
    must(status == PLEO_E_END ? PLEO_OK : status, "next");
    must(pleo_export_close(export, NULL), "close");
    show(&begun, items);
    pleo_free(export);
    pleo_free(client);
    pleo_free(layout);
    pleo_free(config);
    return 0;
}
