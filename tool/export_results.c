/* pleo export-results: what became of the items of the export job, out of a file. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "commands.h"
#include "csv.h"
#include "exit_code.h"
#include "export_job.h"
#include "failure.h"
#include "files.h"
#include "json.h"
#include "layout.h"
#include "progress.h"
#include "system.h"

/* What came of the rows. It begins as {0}. */
struct rows {
    int64_t recorded, wrong;
    pleo_json messages; /* of those that are wrong; 0 without --json */
};

enum { ENTRY, RESULT, FIRST, SECOND, MOST };

/* Says what is wrong with a row, and goes on; message is freed. */
static void tell_wrong(struct rows *rows, const struct csv *csv, char *message)
{
    char *pointer;

    note_to_people("row %ld: %s", csv->row, message);
    if (rows->messages != 0) {
        pointer = text_of("/%lld/row", (long long)rows->wrong);
        pleo_json_set_int64(rows->messages, pointer, PLEO_NTS, csv->row);
        free(pointer);
        pointer = text_of("/%lld/message", (long long)rows->wrong);
        json_set_text(rows->messages, pointer, message);
        free(pointer);
    }
    rows->wrong++;
    free(message);
}

/* What is wrong with a row by itself; NULL if nothing is. */
static const char *shape_problem(const struct csv *csv)
{
    if (csv->wrong != NULL)
        return csv->wrong;
    if (csv->count < SECOND || csv->count > MOST)
        return "a row is accountingEntryId,booked,EXTERNAL_ID[,URL] or accountingEntryId,rejected,TYPE[,REASON]";
    if (csv->fields[ENTRY].length == 0)
        return "it has no accountingEntryId";
    if (strcmp(csv->fields[RESULT].bytes, "booked") != 0 && strcmp(csv->fields[RESULT].bytes, "rejected") != 0)
        return "its second field is neither booked nor rejected";
    return NULL;
}

/* A field, absent if the row has not as many or if it is empty. */
static const char *field_of(const struct csv *csv, int field, int32_t *length)
{
    *length = csv->count > field ? (int32_t)csv->fields[field].length : 0;
    return *length > 0 ? csv->fields[field].bytes : NULL;
}

static int32_t record_row(pleo_export export, const struct csv *csv)
{
    int32_t id_length, first_length, second_length;
    const char *id = field_of(csv, ENTRY, &id_length), *first = field_of(csv, FIRST, &first_length);
    const char *second = field_of(csv, SECOND, &second_length);

    if (strcmp(csv->fields[RESULT].bytes, "booked") == 0)
        return pleo_export_booked(export, id, id_length, first, first_length, second, second_length);
    return pleo_export_rejected(export, id, id_length, first, first_length, second, second_length);
}

static int is_header(const struct csv *csv)
{
    return csv->row == 1 && csv->count > 0 && strcmp(csv->fields[ENTRY].bytes, "accountingEntryId") == 0;
}

/* Records every row that is right. Returns a status: of what is no fault of a row. */
static int32_t record_rows(struct rows *rows, pleo_export export, const struct text *content)
{
    struct csv csv;
    const char *problem;
    int32_t status = PLEO_OK;

    memset(&csv, 0, sizeof csv);
    csv_begin(&csv, content->bytes, content->length);
    while (status == PLEO_OK && !interrupted() && csv_next(&csv)) {
        if (csv.count == 0 || is_header(&csv))
            continue;
        problem = shape_problem(&csv);
        status = problem == NULL ? record_row(export, &csv) : PLEO_OK;
        if (problem != NULL) {
            tell_wrong(rows, &csv, text_of("%s", problem));
        } else if (status == PLEO_E_ARGUMENT || status == PLEO_E_TEXT) {
            tell_wrong(rows, &csv, failure_message());
            status = PLEO_OK;
        } else {
            rows->recorded += status == PLEO_OK;
        }
    }
    csv_end(&csv);
    return interrupted() && status == PLEO_OK ? PLEO_E_CANCELLED : status;
}

/* Whether a file has rows of results. */
static int has_rows(const struct text *content)
{
    struct csv csv;
    int has = 0;

    memset(&csv, 0, sizeof csv);
    csv_begin(&csv, content->bytes, content->length);
    while (!has && csv_next(&csv))
        has = csv.count > 0 && !is_header(&csv);
    csv_end(&csv);
    return has;
}

static void tell_json(const struct rows *rows, int64_t open, pleo_response summary, int exit_code)
{
    pleo_json json = 0;

    pleo_json_new(0, &json);
    pleo_json_set_int64(json, "/recorded", PLEO_NTS, rows->recorded);
    json_set_json(json, "/wrong", rows->messages);
    pleo_json_set_int64(json, "/open", PLEO_NTS, open);
    if (summary != 0)
        pleo_json_set_value(json, "/summary", PLEO_NTS, summary, NULL, 0);
    else
        pleo_json_set_null(json, "/summary", PLEO_NTS);
    pleo_json_set_int64(json, "/exit", PLEO_NTS, exit_code);
    json_end(json);
}

static void tell_people(int64_t open, pleo_response summary)
{
    char *text;

    if (summary != 0) {
        export_summary_print(summary);
        return;
    }
    text = text_of("The results are sent. %lld item%s of the job %s no result yet.", (long long)open, open == 1 ? "" : "s",
        open == 1 ? "has" : "have");
    print_text(stdout, text);
    free(text);
}

/* Ends the job if it can be, and else sends what there is. */
static int send_results(const struct export_job *job, const struct rows *rows)
{
    const int64_t open = export_job_open_items(job);
    pleo_response summary = 0;
    const int32_t status = open == 0 ? pleo_export_close(job->export, &summary) : pleo_export_send(job->export);
    int exit_code = rows->wrong > 0 ? EXIT_MACHINE : summary != 0 ? export_summary_code(summary) : EXIT_OK;

    if (status != PLEO_OK)
        exit_code = complain(status);
    else if (json_is_wanted())
        tell_json(rows, open, summary, exit_code);
    else
        tell_people(open, summary);
    pleo_free(summary);
    return exit_code;
}

/* Where there is no job, nobody can record a result. */
static int tell_no_job(const struct text *content)
{
    if (!has_rows(content))
        return EXIT_OK;
    return complain_as(PLEO_E_END, EXIT_MACHINE, "no result was recorded. If this file ended the job before, nothing is to "
        "be done; else keep it, and give it again when there is a job that has its entries");
}

int run_export_results(const struct arguments *arguments)
{
    struct export_job job = {0, 0};
    struct rows rows = {0, 0, 0};
    struct text content = {0};
    char *wrong = file_read(arguments->operands[0], &content);
    int exit_code;
    int32_t status;

    text_add(&content, "", 0);
    exit_code = wrong != NULL ? complain_and_free(EXIT_MACHINE, wrong) : export_job_begin(&job, arguments, 0);
    if (exit_code == EXIT_OK && job.export == 0) {
        exit_code = tell_no_job(&content);
    } else if (exit_code == EXIT_OK) {
        rows.messages = json_is_wanted() ? json_list() : 0;
        status = record_rows(&rows, job.export, &content);
        exit_code = status == PLEO_OK ? send_results(&job, &rows) : complain(status);
    }
    pleo_free(rows.messages);
    export_job_end(&job, PLEO_OK);
    free(content.bytes);
    return exit_code;
}
