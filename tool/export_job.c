#include "export_job.h"

#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "exit_code.h"
#include "failure.h"
#include "layout.h"

/* Why no result can be kept: a journal for whatever key the environment has would be that of several companies. */
static const char NO_JOURNAL[] = "nothing says where the export journal is, without which an item may be booked twice; set "
    "the option export_journal (PLEO_EXPORT_JOURNAL) to the path of a file, or name the file of options, beside which it "
    "is then";

/* Beside the file of options, one of its own for each profile: none has a name that another could have. */
static char *usual_journal(const struct settings *settings)
{
    if (settings->file == NULL)
        return NULL;
    if (settings->profile == NULL)
        return text_of("%s.journal", settings->file);
    return text_of("%s@%s.journal", settings->file, settings->profile);
}

/* Sees to a journal. Returns a status; PLEO_E_MISSING if there is none. */
static int32_t set_journal(const struct settings *settings)
{
    char *journal = settings_value(settings, "export_journal");
    int32_t status = PLEO_OK;

    if (journal == NULL) {
        journal = usual_journal(settings);
        status = journal == NULL ? PLEO_E_MISSING
                                 : pleo_config_set(settings->config, "export_journal", PLEO_NTS, journal, PLEO_NTS);
    }
    free(journal);
    return status;
}

int prepare_export(const struct settings *settings)
{
    const int32_t status = set_journal(settings);

    if (status == PLEO_E_MISSING)
        return complain_as(PLEO_E_CONFIG, EXIT_OPTIONS, NO_JOURNAL);
    return status == PLEO_OK ? prepare_utf8(settings) : complain(status);
}

int export_open(pleo_client client, int32_t seconds, pleo_export *export)
{
    int32_t status;

    *export = 0;
    if (seconds > 0)
        status = pleo_export_wait(client, 0, seconds, export);
    else
        status = pleo_export_open(client, 0, export);
    return status == PLEO_OK || status == PLEO_E_END ? EXIT_OK : complain(status);
}

void export_tell_none(void)
{
    print_text(stderr, "There is no export job.");
}

int64_t export_open_items(pleo_export export)
{
    int64_t done = 0, total = 0;

    return pleo_export_progress(export, &done, &total) == PLEO_OK ? total - done : 0;
}

static int32_t count(pleo_response summary, const char *pointer)
{
    int32_t number = 0;

    return pleo_response_count(summary, pointer, PLEO_NTS, &number) == PLEO_OK ? number : 0;
}

int export_summary_code(pleo_response summary)
{
    return count(summary, "/refused") + count(summary, "/missing") > 0 ? EXIT_LOOK : EXIT_OK;
}

static void print_number(const char *title, pleo_response summary, const char *pointer)
{
    int64_t number = 0;

    if (pleo_response_int64(summary, pointer, PLEO_NTS, &number) == PLEO_OK)
        print_count(title, number);
}

/* An entry of a list of the summary: its id alone, or with what Pleo says of its result. */
static char *entry_in_words(pleo_response entry)
{
    char *id = answer_text(entry, "/accountingEntryId"), *number = answer_text(entry, "/externalId"), *text;
    char *type = answer_text(entry, "/type"), *message = answer_text(entry, "/message");

    if (id == NULL) {
        id = answer_text(entry, "");
        text = text_of("%s", id != NULL ? id : "");
    } else {
        text = text_of("%s%s%s: %s: %s", id, number != NULL ? ", in the books as " : "", number != NULL ? number : "",
            type != NULL ? type : "", message != NULL ? message : "");
    }
    free(message);
    free(type);
    free(number);
    free(id);
    return text;
}

/* Prints a list of entries, below what they are. */
static void print_list(const char *title, pleo_response summary, const char *pointer)
{
    pleo_response entry = 0, next = 0;
    int32_t status = pleo_response_item(summary, pointer, PLEO_NTS, 0, &entry);
    char *text;

    if (status == PLEO_OK)
        print_text(stdout, title);
    for (; status == PLEO_OK; entry = next) {
        text = entry_in_words(entry);
        print_point(text);
        free(text);
        next = 0;
        status = pleo_response_next(entry, &next);
        pleo_free(entry);
    }
}

void export_summary_add(struct text *line, pleo_response summary)
{
    char *state = answer_text(summary, "/status");
    int64_t booked = 0, rejected = 0;
    const int32_t refused = count(summary, "/refused");

    pleo_response_int64(summary, "/booked", PLEO_NTS, &booked);
    pleo_response_int64(summary, "/rejected", PLEO_NTS, &rejected);
    text_print(line, "%s: booked %lld, rejected %lld", state != NULL ? state : "ended", (long long)booked,
        (long long)rejected);
    if (refused > 0)
        text_print(line, ", and %ld that Pleo did not take", (long)refused);
    free(state);
}

int export_summary_print(pleo_response summary)
{
    print_member("Job", summary, "/jobId", LONGEST_NAME);
    print_member("State", summary, "/status", LONGEST_NAME);
    print_number("Booked", summary, "/booked");
    print_number("Rejected", summary, "/rejected");
    print_list("Pleo did not take the results of these; look at each in the books and in Pleo:", summary, "/refused");
    print_list("These have no bookkeeping data, and were rejected:", summary, "/missing");
    print_list("These have data and are no items of the job; they were not given:", summary, "/unmatched");
    return export_summary_code(summary);
}
