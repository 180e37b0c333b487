/* pleo fetch-receipts: the receipts of the accounting entries of a period, as files of a folder. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "commands.h"
#include "exit_code.h"
#include "failure.h"
#include "folder.h"
#include "json.h"
#include "layout.h"
#include "progress.h"
#include "receipt.h"
#include "settings.h"

struct fetching {
    pleo_client client;
    const char *folder, *profile; /* profile: with --all; else NULL */
    struct progress progress;
    int64_t counts[RECEIPT_FAILED + 1]; /* of each result */
};

/* Whether a text is a day as Pleo writes one; what no calendar has is Pleo's to refuse. */
static int is_day(const char *text)
{
    static const char SHAPE[] = "0000-00-00";
    size_t i;

    for (i = 0; SHAPE[i] != '\0'; i++)
        if (SHAPE[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != SHAPE[i])
            return 0;
    return text[i] == '\0';
}

/* Whether the days of the command line are a period; else that is said. */
static int has_period(const struct arguments *arguments)
{
    const char *from = arguments->values[OPTION_FROM], *until = arguments->values[OPTION_UNTIL];

    if ((from == NULL || is_day(from)) && (until == NULL || is_day(until))) {
        if (from == NULL || until == NULL || strcmp(from, until) < 0)
            return 1;
        complain_of(EXIT_USAGE, "--until takes a day behind that of --from: it is the first that is not taken");
        return 0;
    }
    complain_of(EXIT_USAGE, "--from and --until take days such as 2026-01-31");
    return 0;
}

static int32_t set_day(pleo_json body, const char *pointer, const char *day)
{
    char *time;
    int32_t status;

    if (day == NULL)
        return PLEO_OK;
    time = text_of("%sT00:00:00Z", day);
    status = pleo_json_set_text(body, pointer, PLEO_NTS, time, PLEO_NTS);
    free(time);
    return status;
}

/* Begins the list of entries: Pleo wants the company in the query, and to be told whether to give deleted ones too. */
static int32_t search(pleo_client client, const struct arguments *arguments, pleo_pages *pages)
{
    char company[64];
    pleo_request request = 0;
    pleo_json body = 0;
    int32_t status = pleo_client_company_text(client, company, sizeof company, NULL);

    if (status == PLEO_OK)
        status = pleo_json_new(client, &body);
    if (status == PLEO_OK)
        status = set_day(body, "/performedAtStart", arguments->values[OPTION_FROM]);
    if (status == PLEO_OK)
        status = set_day(body, "/performedAtEnd", arguments->values[OPTION_UNTIL]);
    if (status == PLEO_OK)
        status = pleo_json_set_boolean(body, "/includeDeleted", PLEO_NTS, 0);
    if (status == PLEO_OK)
        status = pleo_request_new(client, "POST", PLEO_NTS, "/v1/accounting-entries:search", PLEO_NTS, &request);
    if (status == PLEO_OK)
        status = pleo_request_set_query(request, "company_id", PLEO_NTS, company, PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_request_set_json(request, body);
    if (status == PLEO_OK)
        status = pleo_pages_new(client, request, pages);
    pleo_free(request);
    pleo_free(body);
    return status;
}

/* What came of a receipt, for programs. message: NULL if it did not fail. */
static void print_object(const struct fetching *fetching, const struct receipt *receipt, const char *entry, int32_t status,
    pleo_error error, const char *message)
{
    static const char *const RESULTS[] = {"fetched", "there", "failed"};
    pleo_json json = 0;

    pleo_json_new(0, &json);
    if (fetching->profile != NULL)
        json_set_text(json, "/profile", fetching->profile);
    json_set_text(json, "/entry", entry);
    json_set_text(json, "/receipt", receipt->id);
    json_set_text(json, "/file", receipt->path);
    if (receipt->size >= 0)
        pleo_json_set_int64(json, "/bytes", PLEO_NTS, receipt->size);
    else
        pleo_json_set_null(json, "/bytes", PLEO_NTS);
    json_set_text(json, "/result", RESULTS[receipt->result]);
    if (message == NULL)
        pleo_json_set_null(json, "/error", PLEO_NTS);
    else
        failure_set(json, error, pleo_status_name(status), message);
    json_end(json);
    fflush(stdout);
}

/* Says what came of a receipt, and counts it. */
static void tell(struct fetching *fetching, const struct receipt *receipt, const char *entry, int32_t status)
{
    char *message = NULL;
    pleo_error error = 0;

    if (receipt->result == RECEIPT_FAILED) {
        message = receipt->wrong != NULL ? text_of("%s", receipt->wrong) : failure_message();
        error = receipt->wrong == NULL ? failure_take(status) : 0;
        progress_hide(&fetching->progress);
        note_to_people("receipt %s of the accounting entry %s: %s (%s)", receipt->id != NULL ? receipt->id : "without an id",
            entry, message, pleo_status_name(status));
    }
    if (json_is_wanted())
        print_object(fetching, receipt, entry, status, error, message);
    fetching->counts[receipt->result]++;
    pleo_free(error);
    free(message);
}

/* Whether what failed concerns all that would follow, and not one receipt. */
static int ends_all(int32_t status)
{
    return status == PLEO_E_CANCELLED || status == PLEO_E_RESOURCE;
}

/* Fetches the receipts of an entry. Returns a status: of what is no fault of a receipt. */
static int32_t fetch_entry(struct fetching *fetching, const char *entry)
{
    pleo_request request = 0;
    pleo_pages pages = 0;
    pleo_response item = 0;
    struct receipt receipt;
    int32_t status;

    status = pleo_request_new(
        fetching->client, "GET", PLEO_NTS, "/v1/accounting-entries/{entry}/receipts", PLEO_NTS, &request);
    if (status == PLEO_OK)
        status = pleo_request_set_path(request, "entry", PLEO_NTS, entry, PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_pages_new(fetching->client, request, &pages);
    while (status == PLEO_OK && !ferror(stdout) && (status = pleo_pages_next_item(pages, &item)) == PLEO_OK) {
        status = receipt_fetch(&receipt, fetching->client, item, entry, fetching->folder);
        if (!ends_all(status)) {
            tell(fetching, &receipt, entry, status);
            status = PLEO_OK;
        }
        receipt_end(&receipt);
        pleo_free(item);
    }
    pleo_free(pages);
    pleo_free(request);
    return status == PLEO_E_END ? PLEO_OK : status;
}

/* Whether an entry says that it has no receipts. */
static int has_none(pleo_response entry)
{
    int32_t count = -1;

    return pleo_response_count(entry, "/receiptIds", PLEO_NTS, &count) == PLEO_OK && count == 0;
}

/* Fetches the receipts of an entry out of the list. */
static int32_t fetch_item(struct fetching *fetching, pleo_response item)
{
    const struct receipt none = {NULL, NULL, -1, RECEIPT_FAILED, "the id of its entry can be no name of a file"};
    char *entry = answer_text(item, "/id");
    int32_t status = PLEO_OK;

    if (entry == NULL || !is_plain_id(entry))
        tell(fetching, &none, entry != NULL ? entry : "", PLEO_E_TEXT);
    else
        status = fetch_entry(fetching, entry);
    free(entry);
    return status;
}

/* Fetches the receipts of every entry of the list. Returns a status. */
static int32_t fetch_all(struct fetching *fetching, pleo_pages pages)
{
    pleo_response item = 0;
    int64_t done = 0, listed, total;
    int32_t status = PLEO_OK;

    while (status == PLEO_OK && !ferror(stdout) && (status = pleo_pages_next_item(pages, &item)) == PLEO_OK) {
        if (!has_none(item))
            status = fetch_item(fetching, item);
        pleo_free(item);
        total = -1;
        pleo_pages_progress(pages, &listed, &total);
        progress_show(&fetching->progress, ++done, total);
    }
    progress_hide(&fetching->progress);
    return status == PLEO_E_END ? PLEO_OK : status;
}

/* Says what was done; nothing if it failed before. */
static void print_counts(const struct fetching *fetching, int32_t status)
{
    const int64_t *counts = fetching->counts;

    if (status != PLEO_OK && counts[RECEIPT_FETCHED] + counts[RECEIPT_THERE] + counts[RECEIPT_FAILED] == 0)
        return;
    print_count("Fetched", counts[RECEIPT_FETCHED]);
    print_count("There before", counts[RECEIPT_THERE]);
    print_count("Failed", counts[RECEIPT_FAILED]);
}

/* Fetches the receipts of a client's company into a folder. Returns a status. */
static int32_t fetch(struct fetching *fetching, const struct arguments *arguments, pleo_client client, const char *folder)
{
    pleo_pages pages = 0;
    int32_t status;

    memset(fetching, 0, sizeof *fetching);
    fetching->client = client;
    fetching->folder = folder;
    fetching->progress.unit = "entries";
    if (arguments->values[OPTION_ALL] != NULL) {
        fetching->profile = arguments->values[OPTION_PROFILE];
        fetching->progress.is_part = 1;
    }
    status = search(client, arguments, &pages);
    if (status == PLEO_OK)
        status = fetch_all(fetching, pages);
    pleo_free(pages);
    return status;
}

int check_fetch_receipts(const struct arguments *arguments)
{
    if (!has_period(arguments))
        return EXIT_USAGE;
    return folder_takes_files(arguments->operands[0]) ? EXIT_OK : EXIT_MACHINE;
}

/* Some of what failed concerns all receipts, and has a status; else each that failed has been said. */
static int exit_code_after(const struct fetching *fetching, int32_t status)
{
    if (status != PLEO_OK)
        return complain(status);
    return fetching->counts[RECEIPT_FAILED] > 0 ? EXIT_MACHINE : EXIT_OK;
}

int run_fetch_receipts(const struct arguments *arguments)
{
    struct fetching fetching;
    pleo_client client = 0;
    int32_t status;
    int exit_code = open_client(arguments, &client);

    if (exit_code == EXIT_OK) {
        status = fetch(&fetching, arguments, client, arguments->operands[0]);
        if (!json_is_wanted())
            print_counts(&fetching, status);
        exit_code = exit_code_after(&fetching, status);
    }
    end_command(client, 0, PLEO_OK);
    return exit_code;
}

int fetch_receipts_for_all(const struct profile *profile, struct outcome *outcome)
{
    char *folder = folder_of_profile(profile->arguments->operands[0], profile->settings->profile);
    struct fetching fetching;
    const int64_t *counts = fetching.counts;
    int exit_code;

    if (folder == NULL)
        return EXIT_MACHINE;
    exit_code = exit_code_after(&fetching, fetch(&fetching, profile->arguments, profile->client, folder));
    if (outcome->status == NULL)
        text_print(&outcome->line, "fetched %lld, there before %lld, failed %lld", (long long)counts[RECEIPT_FETCHED],
            (long long)counts[RECEIPT_THERE], (long long)counts[RECEIPT_FAILED]);
    pleo_json_new(0, &outcome->result);
    pleo_json_set_int64(outcome->result, "/fetched", PLEO_NTS, counts[RECEIPT_FETCHED]);
    pleo_json_set_int64(outcome->result, "/there", PLEO_NTS, counts[RECEIPT_THERE]);
    pleo_json_set_int64(outcome->result, "/failed", PLEO_NTS, counts[RECEIPT_FAILED]);
    free(folder);
    return exit_code;
}
