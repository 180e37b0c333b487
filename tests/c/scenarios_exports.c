/* Scenarios of export jobs. */
#include "scenarios.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *journal(const char *name)
{
    static char path[4096];
    const char *in = in_folder(name);
    strcpy(path, in);
    return path;
}

/* A bookkeeper starts a job of that many entries. */
static void started(pleo_client client, int count)
{
    pleo_response answer = 0;
    char body[32];
    sprintf(body, "{\"count\": %d}", count);
    called(client, "POST", "/sandbox/export", body, &answer);
    pleo_free(answer);
}

/* The next item; its number in `again` as a digit behind the others. */
static int32_t next(pleo_export export, pleo_response *item, char *agains)
{
    int32_t again = -1, status = pleo_export_next(export, item, &again);
    if (status == PLEO_OK)
        sprintf(agains + strlen(agains), "%d", (int)again);
    return status;
}

/* Books all that is left, from that number on. */
static void book_rest(pleo_export export, int number, char *agains)
{
    pleo_response item = 0;
    char text[16];
    while (next(export, &item, agains) == PLEO_OK) {
        sprintf(text, "V-%d", number++);
        pleo_export_booked(export, NULL, 0, TEXT(text), NULL, 0);
        pleo_free(item);
    }
}

static void report_at(const char *fact, pleo_response summary, const char *pointer)
{
    int64_t number = -1;
    pleo_response_int64(summary, TEXT(pointer), &number);
    report_number(fact, number);
}

static void export_job(void)
{
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "export_journal", journal("export_job"));
    pleo_export export = 0;
    pleo_response job = 0, item = 0, summary = 0;
    int64_t done = -1, total = -1;
    int32_t again, others = 0, booked = 0, refused = -1;
    char account[32], text[16], count[128];
    started(client, 12);
    pleo_export_open(client, 0, &export);
    pleo_export_progress(export, &done, &total);
    report_number("total", total);
    for (; pleo_export_next(export, &item, &again) == PLEO_OK; pleo_free(item)) {
        others += again != PLEO_EXPORT_NEW;
        if (pleo_response_text(item, TEXT("/accountingEntryLines/0/account/code"), account, sizeof account, NULL) != PLEO_OK) {
            pleo_export_rejected(export, NULL, 0, TEXT("account_unknown"), TEXT("no account"));
            continue;
        }
        sprintf(text, "V-%d", ++booked);
        pleo_export_booked(export, NULL, 0, TEXT(text), NULL, 0);
    }
    report_number("again", others);
    pleo_export_progress(export, &done, &total);
    report_number("done", done);
    if (pleo_export_close(export, &summary) != PLEO_OK)
        report_text("close", "failed");
    report_text("job", text_at(summary, "/status"));
    report_at("booked", summary, "/booked");
    report_at("rejected", summary, "/rejected");
    pleo_response_count(summary, TEXT("/refused"), &refused);
    report_number("refused", refused);
    pleo_export_job(export, &job);
    sprintf(count, "/sandbox/count?method=PUT&path=/v3/export-jobs/%s/items", text_at(job, "/id"));
    report_number("puts", number_of(count));
    pleo_free(export);
    report_status("next", pleo_export_open(client, 0, &export));
    pleo_free(summary);
    pleo_free(job);
    pleo_free(client);
}

static void export_resume(void)
{
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "export_journal", journal("export_resume"));
    pleo_export export = 0;
    pleo_response first = 0, second = 0, summary = 0;
    char agains[16] = "";
    started(client, 4);
    pleo_export_open(client, 0, &export);
    next(export, &first, agains);
    pleo_export_booked(export, NULL, 0, TEXT("V-1"), NULL, 0);
    next(export, &second, agains);
    pleo_free(export);
    pleo_export_open(client, 0, &export);
    agains[0] = '\0';
    book_rest(export, 2, agains);
    report_text("again", agains);
    if (pleo_export_close(export, &summary) != PLEO_OK)
        report_text("close", "failed");
    report_at("booked", summary, "/booked");
    report_text("job", text_at(summary, "/status"));
    pleo_free(summary);
    pleo_free(export);
    pleo_free(second);
    pleo_free(first);
    pleo_free(client);
}

static void export_again(void)
{
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "export_journal", journal("export_again"));
    pleo_export export = 0;
    pleo_response item = 0, summary = 0;
    char agains[16] = "", former[16] = "none";
    started(client, 1);
    pleo_export_open(client, 0, &export);
    book_rest(export, 1, agains);
    if (pleo_export_close(export, NULL) != PLEO_OK)
        report_text("close", "failed");
    pleo_free(export);
    started(client, 1);
    pleo_export_open(client, 0, &export);
    agains[0] = '\0';
    next(export, &item, agains);
    report_text("again", agains);
    pleo_export_former_text(export, former, sizeof former, NULL);
    report_text("former", former);
    pleo_export_booked(export, NULL, 0, TEXT("V-2"), NULL, 0);
    if (pleo_export_close(export, &summary) != PLEO_OK)
        report_text("close", "failed");
    report_text("job", text_at(summary, "/status"));
    pleo_free(summary);
    pleo_free(item);
    pleo_free(export);
    pleo_free(client);
}

/* Ends the job of an export as a bookkeeper does who cancels it. */
static void cancel(pleo_client client, pleo_export export)
{
    pleo_response job = 0, answer = 0;
    char body[256];
    pleo_export_job(export, &job);
    sprintf(body, "{\"jobId\": \"%s\", \"event\": \"failed\", \"failureReasonType\": \"canceled_by_user\"}",
        text_at(job, "/id"));
    called(client, "POST", "/v3/export-job-events", body, &answer);
    pleo_free(answer);
    pleo_free(job);
}

static void export_ended(void)
{
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "export_journal", journal("export_ended"));
    pleo_export export = 0;
    pleo_response item = 0, summary = 0, later = 0;
    char agains[16] = "";
    started(client, 2);
    pleo_export_open(client, 0, &export);
    next(export, &item, agains);
    cancel(client, export);
    report_status("booked", pleo_export_booked(export, NULL, 0, TEXT("V-1"), NULL, 0));
    report_status("send", pleo_export_send(export));
    pleo_free(item);
    report_status("next", next(export, &item, agains));
    report_status("close", pleo_export_close(export, &summary));
    report_text("job", text_at(summary, "/status"));
    pleo_free(export);
    started(client, 2);
    pleo_export_open(client, 0, &export);
    agains[0] = '\0';
    book_rest(export, 2, agains);
    report_number("items", (int64_t)strlen(agains));
    if (pleo_export_close(export, &later) != PLEO_OK)
        report_text("close", "failed");
    report_at("later", later, "/booked");
    pleo_free(later);
    pleo_free(summary);
    pleo_free(export);
    pleo_free(client);
}

static void export_busy(void)
{
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "export_journal", journal("export_busy"));
    pleo_client other = client_now();
    pleo_client third = CLIENT(variable("PLEO_SANDBOX_KEY"), "export_take_over", "true");
    pleo_export export = 0, second = 0;
    started(client, 1);
    pleo_export_open(client, 0, &export);
    report_status("journal", pleo_export_open(client, 0, &second));
    report_status("job", pleo_export_open(other, 0, &second));
    report_status("over", pleo_export_open(third, 0, &second));
    pleo_free(second);
    pleo_free(export);
    pleo_free(third);
    pleo_free(other);
    pleo_free(client);
}

static void export_unfinished(void)
{
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "export_journal", journal("export_unfinished"));
    pleo_export export = 0;
    pleo_response item = 0, summary = 0, job = 0;
    char agains[16] = "";
    started(client, 2);
    pleo_export_open(client, 0, &export);
    next(export, &item, agains);
    report_status("close", pleo_export_close(export, NULL));
    report_status("type", pleo_export_rejected(export, NULL, 0, TEXT("unknown"), NULL, 0));
    report_status("first", pleo_export_booked(export, NULL, 0, TEXT("V-1"), NULL, 0));
    report_status("same", pleo_export_booked(export, NULL, 0, TEXT("V-1"), NULL, 0));
    report_status("other", pleo_export_booked(export, NULL, 0, TEXT("V-2"), NULL, 0));
    report_status("fail",
        pleo_export_fail(export, TEXT("accounting_system_unreachable"), TEXT("the books are shut"), &summary));
    report_text("job", text_at(summary, "/status"));
    report_at("booked", summary, "/booked");
    pleo_export_job(export, &job);
    report_text("reason", text_at(job, "/failureReasonType"));
    pleo_free(job);
    pleo_free(summary);
    pleo_free(item);
    pleo_free(export);
    pleo_free(client);
}

const struct scenario export_scenarios[] = {
    {"export_job", export_job},
    {"export_resume", export_resume},
    {"export_again", export_again},
    {"export_ended", export_ended},
    {"export_busy", export_busy},
    {"export_unfinished", export_unfinished},
    {NULL, NULL},
};
