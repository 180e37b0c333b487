/*
 * Carries out Pleo's export job, as a scheduler starts it: takes its items, books each into a ledger, and reports them:
 * night_job LEDGER
 *
 * The ledger stands for the books of your system: a line for each voucher, with its number and the entry that it is of.
 * The option export_journal (PLEO_EXPORT_JOURNAL) names the file in which the library writes down what was reported.
 *
 * Ends with 0 if all is done, or nothing was to be done; 4 if a person should look at what was rejected or refused;
 * 8 if it should be started again later; 12 if something must be put right first.
 */

#define _POSIX_C_SOURCE 200809L

#include <unistd.h>

#include "example.h"

enum { DONE = 0, LOOK = 4, LATER = 8, WRONG = 12 };

/* What is booked of an item. Fields without a value are blank: Pleo may send an item without an account. */
struct item {
    char id[36];
    char date[8];
    char currency[3];
    char amount[21];
    char account[20];
};

static const char item_text[] =
    "record 88\n"
    "ID        /accountingEntryId                          text   char  0   36\n"
    "DATE      /date                                       date   char  36  8\n"
    "CURRENCY  /amount/inWalletCurrency/currency           text   char  44  3\n"
    "AMOUNT    /amount/inWalletCurrency                    money  char  47  21\n"
    "ACCOUNT   /accountingEntryLines/0/account/code        text   char  68  20  missing=default null=default\n";

/* Finds the voucher of an entry in the ledger; next is the number of the next voucher. */
static int find_voucher(FILE *ledger, const char *id, char *voucher, int *next)
{
    char line[200], entry[37];
    int found = 0;

    *next = 1;
    rewind(ledger);
    while (fgets(line, sizeof line, ledger) != NULL) {
        char number[16];
        int is_voucher = sscanf(line, "%15s %36s", number, entry) == 2;

        *next += is_voucher;
        if (strchr(line, '\n') == NULL)
            break; /* nothing is booked by a line that was not finished */
        if (is_voucher && memcmp(entry, id, 36) == 0) {
            found = 1; /* of two the last one: the one before was not finished */
            strcpy(voucher, number);
        }
    }
    return found;
}

/* Books an item for good: when this returns 0, the voucher is on the disk. */
static int book(FILE *ledger, const struct item *item, int number, char *voucher)
{
    snprintf(voucher, 16, "V%07d", number);
    if (fseek(ledger, -1, SEEK_END) == 0 && fgetc(ledger) != '\n') {
        fseek(ledger, 0, SEEK_END);
        fputc('\n', ledger); /* behind a line that was not finished */
    }
    fseek(ledger, 0, SEEK_END);
    fprintf(ledger, "%s %.36s %.8s %.3s %.21s %.20s\n", voucher, item->id, item->date, item->currency, item->amount,
        item->account);
    return fflush(ledger) == 0 && fsync(fileno(ledger)) == 0 ? 0 : -1;
}

/* Books one item, unless it is booked already, and records what became of it. */
static int32_t carry_out(pleo_export job, FILE *ledger, const struct item *item, int32_t again)
{
    char voucher[16];
    int number;

    if (item->account[0] == ' ')
        return pleo_export_rejected(job, item->id, 36, PLEO_STR("account_unknown"), PLEO_STR("It has no account."));
    /* What was offered before may be booked: the program may have ended before it could say so. */
    if ((!find_voucher(ledger, item->id, voucher, &number) || again == PLEO_EXPORT_NEW)
        && book(ledger, item, number, voucher) != 0) {
        fprintf(stderr, "the ledger cannot be written\n");
        return PLEO_E_FILE;
    }
    return pleo_export_booked(job, item->id, 36, PLEO_STR(voucher), NULL, 0);
}

/* Carries out all items of a job. */
static int32_t all_items(pleo_export job, FILE *ledger)
{
    struct item item;
    pleo_layout layout = 0;
    int32_t again, status = pleo_layout_new(0, PLEO_STR(item_text), &layout);

    while (status == PLEO_OK
        && (status = pleo_export_next_record(job, layout, &item, sizeof item, NULL, 0, NULL, &again)) == PLEO_OK)
        status = carry_out(job, ledger, &item, again);
    pleo_free(layout);
    return status == PLEO_E_END ? PLEO_OK : status;
}

/* What Pleo did not take, or could not be booked, is for a person to look at. */
static int told(pleo_response summary)
{
    int64_t booked = 0, rejected = 0;
    int32_t refused = 0;

    pleo_response_int64(summary, PLEO_STR("/booked"), &booked);
    pleo_response_int64(summary, PLEO_STR("/rejected"), &rejected);
    pleo_response_count(summary, PLEO_STR("/refused"), &refused);
    printf("booked %d, rejected %d, refused %d\n", (int)booked, (int)rejected, (int)refused);
    return rejected + refused > 0 ? LOOK : DONE;
}

/* Tells what failed, and how that ends the run: what passes by itself is tried again later. */
static int ended(int32_t status)
{
    int32_t can_retry = 0;

    pleo_error_can_retry(0, &can_retry);
    example_report(status);
    return can_retry || status == PLEO_E_EXPORT_BUSY || status == PLEO_E_EXPORT_ENDED ? LATER : WRONG;
}

int main(int argc, char **argv)
{
    pleo_client client = 0;
    pleo_export job = 0;
    pleo_response summary = 0;
    FILE *ledger = NULL;
    int result = DONE;
    int32_t status;

    if (argc != 2 || (ledger = fopen(argv[1], "a+")) == NULL) {
        fprintf(stderr, "usage: night_job LEDGER, a file that can be written\n");
        return WRONG;
    }
    status = example_client(&client);
    if (status == PLEO_OK)
        status = pleo_export_open(client, 0, &job);
    if (status == PLEO_E_END) {
        printf("nothing to export\n");
    } else {
        if (status == PLEO_OK)
            status = all_items(job, ledger);
        if (status == PLEO_OK)
            status = pleo_export_close(job, &summary);
        result = status == PLEO_OK ? told(summary) : ended(status);
        /* What concerns all items is told once, so that the bookkeeper sees it in Pleo. */
        if (status == PLEO_E_BAD_REQUEST)
            pleo_export_fail(job, PLEO_STR("missing_configuration"), PLEO_STR("Accounts lack a contra account."), NULL);
    }
    fclose(ledger);
    pleo_free(summary);
    pleo_free(job);
    pleo_free(client);
    return result;
}
