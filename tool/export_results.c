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
#include "folder.h"
#include "json.h"
#include "layout.h"
#include "settings.h"
#include "system.h"

/* What came of the rows. It begins as {0}. */
struct rows {
    int64_t recorded, wrong;
    pleo_json messages; /* of those that are wrong; 0 without --json */
};

/* What became of a file of results. It begins as zeros. */
struct results {
    struct rows rows;
    int is_sent; /* whether Pleo has what was recorded */
    int64_t open; /* the items of the job that have no result */
    pleo_response summary; /* 0 if the job was not ended */
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

/* Whether a value is short and of ASCII that prints, so that a message can quote it in every locale. */
static int can_quote(const char *value)
{
    enum { LONGEST = 80 };
    const char *at = value;

    while (*at >= ' ' && *at <= '~' && at - value < LONGEST)
        at++;
    return at > value && *at == '\0';
}

/* The library's message on a row, which names an argument first, with the column and its value instead. */
static char *row_problem(const struct csv *csv)
{
    static const struct {
        const char *argument, *column;
        int field;
    } ARGUMENTS[] = {
        {"entry_id ", "accountingEntryId", ENTRY},
        {"external_id ", "externalId", FIRST},
        {"external_url ", "externalUrl", SECOND},
        {"reason_type ", "type", FIRST},
        {"reason ", "reason", SECOND},
    };
    char *message = failure_message(), *problem = NULL;
    const char *value;
    size_t i;

    for (i = 0; i < sizeof ARGUMENTS / sizeof ARGUMENTS[0] && problem == NULL; i++)
        if (begins_with(message, ARGUMENTS[i].argument)) {
            value = csv->count > ARGUMENTS[i].field ? csv->fields[ARGUMENTS[i].field].bytes : "";
            problem = can_quote(value)
                ? text_of("%s '%s' %s", ARGUMENTS[i].column, value, message + strlen(ARGUMENTS[i].argument))
                : text_of("%s %s", ARGUMENTS[i].column, message + strlen(ARGUMENTS[i].argument));
        }
    if (problem == NULL)
        return message;
    free(message);
    return problem;
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
            tell_wrong(rows, &csv, row_problem(&csv));
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

/* Where there is no job, nobody can record a result. */
static int tell_no_job(const struct text *content)
{
    if (!has_rows(content))
        return EXIT_OK;
    return complain_as(PLEO_E_END, EXIT_MACHINE, "there is no export job, and no result was recorded. If this file ended "
        "the job before, nothing is to be done; else keep it, and give it again when there is a job that has its entries");
}

/* Ends the job if it can be, and else sends what there is. Returns an exit code. */
static int send_results(struct results *results, pleo_export export)
{
    int32_t status;

    results->open = export_open_items(export);
    status = results->open == 0 ? pleo_export_close(export, &results->summary) : pleo_export_send(export);
    if (status != PLEO_OK)
        return complain(status);
    results->is_sent = 1;
    if (results->rows.wrong > 0)
        return EXIT_MACHINE;
    return results->summary != 0 ? export_summary_code(results->summary) : EXIT_OK;
}

/* Records and sends the results of a file to the job of a client. Returns an exit code. */
static int take_results(struct results *results, const struct text *content, pleo_client client)
{
    pleo_export export = 0;
    int exit_code = export_open(client, 0, &export);
    int32_t status;

    if (exit_code == EXIT_OK && export == 0) {
        exit_code = tell_no_job(content);
    } else if (exit_code == EXIT_OK) {
        results->rows.messages = json_is_wanted() ? json_list() : 0;
        status = record_rows(&results->rows, export, content);
        exit_code = status == PLEO_OK ? send_results(results, export) : complain(status);
    }
    pleo_free(export);
    return exit_code;
}

/* Reads a file of results. Returns an exit code. */
static int read_results(const char *path, struct text *content)
{
    char *wrong = file_read(path, content);

    text_add(content, "", 0);
    return wrong == NULL ? EXIT_OK : complain_and_free(EXIT_MACHINE, wrong);
}

static void results_end(struct results *results)
{
    pleo_free(results->rows.messages);
    pleo_free(results->summary);
}

/* What was done, for programs. */
static pleo_json json_of_results(const struct results *results)
{
    pleo_json json = 0;

    pleo_json_new(0, &json);
    pleo_json_set_int64(json, "/recorded", PLEO_NTS, results->rows.recorded);
    json_set_json(json, "/wrong", results->rows.messages);
    pleo_json_set_int64(json, "/open", PLEO_NTS, results->open);
    if (results->summary != 0)
        pleo_json_set_value(json, "/summary", PLEO_NTS, results->summary, NULL, 0);
    else
        pleo_json_set_null(json, "/summary", PLEO_NTS);
    return json;
}

/* How many items of a job that is not ended have no result. */
static char *open_in_words(int64_t open)
{
    return text_of("%lld item%s of the job %s no result yet", (long long)open, open == 1 ? "" : "s",
        open == 1 ? "has" : "have");
}

static void tell(const struct results *results, int exit_code)
{
    pleo_json json;
    char *open, *text;

    if (json_is_wanted()) {
        json = json_of_results(results);
        pleo_json_set_int64(json, "/exit", PLEO_NTS, exit_code);
        json_end(json);
    } else if (results->summary != 0) {
        export_summary_print(results->summary);
    } else {
        open = open_in_words(results->open);
        text = text_of("The results are sent. %s.", open);
        print_text(stdout, text);
        free(text);
        free(open);
    }
}

int run_export_results(const struct arguments *arguments)
{
    struct results results;
    struct text content = {0};
    pleo_client client = 0;
    int exit_code = read_results(arguments->operands[0], &content);

    memset(&results, 0, sizeof results);
    if (exit_code == EXIT_OK)
        exit_code = open_client(arguments, &client);
    if (exit_code == EXIT_OK)
        exit_code = take_results(&results, &content, client);
    if (results.is_sent)
        tell(&results, exit_code);
    else if (exit_code == EXIT_OK)
        export_tell_none();
    results_end(&results);
    end_command(client, 0, PLEO_OK);
    free(content.bytes);
    return exit_code;
}

/* With --all the folder has a file for each profile that has results. */
int check_export_results(const struct arguments *arguments)
{
    if (arguments->values[OPTION_ALL] == NULL || folder_is_there(arguments->operands[0]))
        return EXIT_OK;
    return EXIT_MACHINE;
}

static void tell_outcome(struct outcome *outcome, const struct results *results)
{
    char *open;

    if (results->rows.wrong > 0)
        text_print(&outcome->line, "%lld row%s wrong; ", (long long)results->rows.wrong,
            results->rows.wrong == 1 ? " is" : "s are");
    if (results->summary != 0) {
        export_summary_add(&outcome->line, results->summary);
    } else {
        open = open_in_words(results->open);
        text_print(&outcome->line, "%lld recorded; %s", (long long)results->rows.recorded, open);
        free(open);
    }
    outcome->result = json_of_results(results);
}

int export_results_for_all(const struct profile *profile, struct outcome *outcome)
{
    char *path = folder_file(profile->arguments->operands[0], profile->settings->profile, "csv");
    struct results results;
    struct text content = {0};
    int exit_code = EXIT_OK;

    memset(&results, 0, sizeof results);
    if (!file_is_there(path)) {
        text_print(&outcome->line, "no file of results");
    } else {
        exit_code = read_results(path, &content);
        if (exit_code == EXIT_OK)
            exit_code = take_results(&results, &content, profile->client);
        if (results.is_sent)
            tell_outcome(outcome, &results);
        else if (exit_code == EXIT_OK)
            text_print(&outcome->line, NO_EXPORT_JOB);
    }
    results_end(&results);
    free(content.bytes);
    free(path);
    return exit_code;
}
