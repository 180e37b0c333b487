#include "export_job.h"

#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "exit_code.h"
#include "failure.h"
#include "layout.h"
#include "settings.h"

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

static int begin_client(struct export_job *job, const struct arguments *arguments)
{
    struct settings settings;
    int32_t status = settings_begin(&settings, settings_file(arguments), arguments->values[OPTION_PROFILE],
        arguments->values[OPTION_KEY]);
    const char *wrong = NULL;
    int exit_code;

    if (status == PLEO_OK) {
        status = set_journal(&settings);
        wrong = status == PLEO_E_MISSING ? NO_JOURNAL : NULL;
    }
    if (status == PLEO_OK) {
        status = settings_use_utf8(&settings);
        wrong = status == PLEO_E_TEXT ? NO_UTF8 : NULL;
    }
    if (wrong != NULL)
        exit_code = complain_as(PLEO_E_CONFIG, EXIT_OPTIONS, wrong);
    else
        exit_code = client_of_settings(&settings, status, &job->client);
    settings_end(&settings);
    return exit_code;
}

int export_job_begin(struct export_job *job, const struct arguments *arguments, int32_t seconds)
{
    int32_t status;
    int exit_code;

    memset(job, 0, sizeof *job);
    exit_code = begin_client(job, arguments);
    if (exit_code != EXIT_OK)
        return exit_code;
    if (seconds > 0)
        status = pleo_export_wait(job->client, 0, seconds, &job->export);
    else
        status = pleo_export_open(job->client, 0, &job->export);
    if (status == PLEO_E_END)
        print_text(stderr, "There is no export job.");
    else if (status != PLEO_OK)
        return complain(status);
    return EXIT_OK;
}

int64_t export_job_open_items(const struct export_job *job)
{
    int64_t done = 0, total = 0;

    return pleo_export_progress(job->export, &done, &total) == PLEO_OK ? total - done : 0;
}

int export_job_end(struct export_job *job, int32_t status)
{
    const int exit_code = end_command(job->client, job->export, status);

    memset(job, 0, sizeof *job);
    return exit_code;
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
