/* pleo export: the items of the export job that have no result, for a program that cannot use the library. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "commands.h"
#include "exit_code.h"
#include "export_job.h"
#include "export_writer.h"
#include "failure.h"
#include "files.h"
#include "json.h"
#include "progress.h"
#include "settings.h"
#include "system.h"

static const struct export_format *find_format(const struct arguments *arguments)
{
    static const struct export_format *const FORMATS[] = {&EXPORT_JSON, &EXPORT_CSV, &EXPORT_XML};
    const char *name = arguments->values[OPTION_FORMAT];
    size_t i;

    if (arguments->values[OPTION_LAYOUT] != NULL)
        return &EXPORT_LAYOUT;
    if (name == NULL)
        return &EXPORT_JSON;
    for (i = 0; i < sizeof FORMATS / sizeof FORMATS[0]; i++)
        if (strcmp(FORMATS[i]->name, name) == 0)
            return FORMATS[i];
    complain_of(EXIT_USAGE, "there is no format %s; take json, csv or xml", name);
    return NULL;
}

/* The seconds of --wait; -1 if it has none, which has been said. */
static int32_t seconds_to_wait(const struct arguments *arguments)
{
    enum { LONGEST = 86400 };
    const char *given = arguments->values[OPTION_WAIT];
    char *end = NULL;
    long seconds = given != NULL ? strtol(given, &end, 10) : 0;

    if (given == NULL)
        return 0;
    if (given[0] >= '0' && given[0] <= '9' && *end == '\0' && seconds <= LONGEST)
        return (int32_t)seconds;
    complain_of(EXIT_USAGE, "--wait takes seconds, 0 to 86400");
    return -1;
}

/* Reads the layout. Its text and its records are in the encoding that the options say, whatever the terminal's is. */
static int32_t new_layout(struct export_writer *writer, const struct arguments *arguments, const struct text *content)
{
    char *file = settings_file(arguments);
    const char *profile = arguments->values[OPTION_PROFILE];
    pleo_config config = 0;
    int32_t status = pleo_config_new(&config);

    if (status == PLEO_OK)
        status = pleo_config_set(config, "from_environment", PLEO_NTS, "true", PLEO_NTS);
    if (status == PLEO_OK && file != NULL)
        status = pleo_config_load(config, file, PLEO_NTS, profile, profile != NULL ? PLEO_NTS : 0);
    if (status == PLEO_OK)
        status = pleo_layout_new(config, content->bytes, (int32_t)content->length, &writer->layout);
    if (status == PLEO_OK)
        status = pleo_layout_size(writer->layout, &writer->size);
    if (status == PLEO_OK)
        writer->record = memory((size_t)writer->size);
    pleo_free(config);
    free(file);
    return status;
}

static int read_layout(struct export_writer *writer, const struct arguments *arguments)
{
    const char *path = arguments->values[OPTION_LAYOUT];
    struct text content = {0};
    char *wrong = path != NULL ? file_read(path, &content) : NULL;
    int exit_code = EXIT_OK;
    int32_t status;

    if (wrong != NULL) {
        exit_code = complain_and_free(EXIT_MACHINE, wrong);
    } else if (path != NULL) {
        status = new_layout(writer, arguments, &content);
        exit_code = status == PLEO_OK ? EXIT_OK : complain(status);
    }
    free(content.bytes);
    return exit_code;
}

static void write_piece(struct export_writer *writer)
{
    if (writer->piece.length > 0)
        output_write(&writer->output, writer->piece.bytes, writer->piece.length);
    writer->piece.length = 0;
}

/* The external id under which the item that was given last was booked; NULL if there is none. Its caller frees it. */
static char *former_of(pleo_export export)
{
    int32_t length = 0;
    char *former;

    if (pleo_export_former_text(export, NULL, 0, &length) != PLEO_E_BUFFER)
        return NULL;
    former = memory((size_t)length + 1);
    if (pleo_export_former_text(export, former, length + 1, NULL) == PLEO_OK)
        return former;
    free(former);
    return NULL;
}

static const char *word_of(int32_t again)
{
    switch (again) {
    case PLEO_EXPORT_NEW:
        return "new";
    case PLEO_EXPORT_OFFERED:
        return "offered";
    default:
        return "exported";
    }
}

/* Says of which item it is that something failed. */
static int complain_of_item(int32_t status, pleo_response item)
{
    const int exit_code = complain(status);
    char *id = answer_text(item, "/accountingEntryId");
    char *text = text_of("It is the accounting entry %s.", id != NULL ? id : "without an id");

    say_more(text);
    free(text);
    free(id);
    return exit_code;
}

/* Writes an item whole, or fails and writes nothing of it. Returns an exit code. */
static int write_item(struct export_writer *writer, const struct export_format *format, pleo_export export,
    pleo_response item, int32_t again)
{
    char *former = former_of(export);
    const struct export_known known = {word_of(again), former};
    const int32_t status = format->item(writer, item, &known);

    if (status == PLEO_OK)
        write_piece(writer);
    free(former);
    return status == PLEO_OK ? EXIT_OK : complain_of_item(status, item);
}

/* Writes what has no result. Returns an exit code. */
static int write_items(struct export_writer *writer, const struct export_format *format, const struct export_job *job)
{
    struct progress progress = {"items", 0, 0};
    const int64_t total = export_job_open_items(job);
    const int shows_itself = writer->output.path == NULL && is_terminal(STREAM_OUT);
    pleo_response item = 0;
    int32_t again = 0, status = PLEO_OK;
    int64_t done = 0;
    int exit_code = EXIT_OK;

    if (format->begin != NULL)
        format->begin(writer);
    write_piece(writer);
    while (exit_code == EXIT_OK && !output_is_lost(&writer->output)
        && (status = pleo_export_next(job->export, &item, &again)) == PLEO_OK) {
        exit_code = write_item(writer, format, job->export, item, again);
        pleo_free(item);
        if (exit_code == EXIT_OK && !shows_itself)
            progress_show(&progress, ++done, total);
    }
    progress_hide(&progress);
    if (status == PLEO_E_END)
        output_text(&writer->output, format->end);
    else if (status != PLEO_OK)
        exit_code = complain(status);
    return exit_code;
}

/* Items that had no data have a result now, by the library, although nobody saw them. */
static int tell_missing(int64_t open_before, int64_t open_after)
{
    const int64_t missing = open_before - open_after;

    if (missing <= 0)
        return EXIT_OK;
    note_to_people(missing == 1 ? "1 item of the job has no bookkeeping data, and is rejected; Pleo shows which"
                                : "%lld items of the job have no bookkeeping data, and are rejected; Pleo shows which",
        (long long)missing);
    return EXIT_LOOK;
}

static int export_to(struct export_writer *writer, const struct export_format *format, const struct arguments *arguments,
    const struct export_job *job)
{
    const int64_t open = export_job_open_items(job);
    char *wrong = output_begin(&writer->output, arguments->values[OPTION_OUTPUT]);
    int exit_code;

    if (wrong != NULL) {
        free(output_end(&writer->output, 0));
        return complain_and_free(EXIT_MACHINE, wrong);
    }
    exit_code = write_items(writer, format, job);
    wrong = output_end(&writer->output, exit_code == EXIT_OK);
    if (wrong != NULL)
        return complain_and_free(EXIT_MACHINE, wrong);
    return exit_code != EXIT_OK ? exit_code : tell_missing(open, export_job_open_items(job));
}

int run_export(const struct arguments *arguments)
{
    const struct export_format *format = find_format(arguments);
    const int32_t seconds = seconds_to_wait(arguments);
    struct export_writer writer;
    struct export_job job = {0, 0};
    int exit_code;

    if (format == NULL || seconds < 0)
        return EXIT_USAGE;
    if (json_is_wanted() && format != &EXPORT_JSON && arguments->values[OPTION_OUTPUT] == NULL)
        return complain_of(EXIT_USAGE, "--json says on standard output what fails, among the items; give --output FILE");
    memset(&writer, 0, sizeof writer);
    exit_code = read_layout(&writer, arguments);
    if (exit_code == EXIT_OK)
        exit_code = export_job_begin(&job, arguments, seconds);
    if (exit_code == EXIT_OK && job.export != 0)
        exit_code = export_to(&writer, format, arguments, &job);
    export_job_end(&job, PLEO_OK);
    pleo_free(writer.layout);
    free(writer.record);
    free(writer.piece.bytes);
    return exit_code;
}
