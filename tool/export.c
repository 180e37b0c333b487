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
#include "folder.h"
#include "json.h"
#include "progress.h"
#include "settings.h"
#include "system.h"

/* What was written. It begins as {0}. */
struct written {
    int is_job; /* whether there is a job */
    int64_t items, missing; /* missing: those that had no data */
};

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
static int write_items(
    struct export_writer *writer, const struct export_format *format, pleo_export export, struct written *written)
{
    struct progress progress = {"items", 0, 0, writer->is_part};
    const int64_t total = export_open_items(export);
    const int shows_itself = writer->output.path == NULL && is_terminal(STREAM_OUT);
    pleo_response item = 0;
    int32_t again = 0, status = PLEO_OK;
    int exit_code = EXIT_OK;

    if (format->begin != NULL)
        format->begin(writer);
    write_piece(writer);
    while (exit_code == EXIT_OK && !output_is_lost(&writer->output)
        && (status = pleo_export_next(export, &item, &again)) == PLEO_OK) {
        exit_code = write_item(writer, format, export, item, again);
        pleo_free(item);
        written->items += exit_code == EXIT_OK;
        if (exit_code == EXIT_OK && !shows_itself)
            progress_show(&progress, written->items, total);
    }
    progress_hide(&progress);
    if (status == PLEO_E_END)
        output_text(&writer->output, format->end);
    else if (status != PLEO_OK)
        exit_code = complain(status);
    return exit_code;
}

/* Writes the items to a file, or to standard output for NULL. Returns an exit code. */
static int export_to(struct export_writer *writer, const struct export_format *format, const char *path, pleo_export export,
    struct written *written)
{
    const int64_t open = export_open_items(export);
    char *wrong = output_begin(&writer->output, path);
    int exit_code;

    if (wrong != NULL) {
        free(output_end(&writer->output, 0));
        return complain_and_free(EXIT_MACHINE, wrong);
    }
    exit_code = write_items(writer, format, export, written);
    wrong = output_end(&writer->output, exit_code == EXIT_OK);
    if (wrong != NULL)
        return complain_and_free(EXIT_MACHINE, wrong);
    written->missing = open - export_open_items(export);
    return exit_code != EXIT_OK || written->missing <= 0 ? exit_code : EXIT_LOOK;
}

/* Writes what the job of a client has. Returns an exit code. */
static int export_job(
    const struct arguments *arguments, const char *path, pleo_client client, struct written *written)
{
    struct export_writer writer;
    pleo_export export = 0;
    int exit_code;

    memset(&writer, 0, sizeof writer);
    writer.is_part = arguments->values[OPTION_ALL] != NULL;
    exit_code = read_layout(&writer, arguments);
    if (exit_code == EXIT_OK)
        exit_code = export_open(client, seconds_to_wait(arguments), &export);
    written->is_job = export != 0;
    if (exit_code == EXIT_OK && export != 0)
        exit_code = export_to(&writer, find_format(arguments), path, export, written);
    pleo_free(export);
    pleo_free(writer.layout);
    free(writer.record);
    free(writer.piece.bytes);
    return exit_code;
}

/* Items that had no data have a result now, by the library, although nobody saw them. */
static char *missing_in_words(int64_t missing)
{
    return text_of("%lld item%s of the job %s no bookkeeping data, and %s rejected; Pleo shows which", (long long)missing,
        missing == 1 ? "" : "s", missing == 1 ? "has" : "have", missing == 1 ? "is" : "are");
}

int check_export(const struct arguments *arguments)
{
    const struct export_format *format = find_format(arguments);
    const char *output = arguments->values[OPTION_OUTPUT];

    if (format == NULL || seconds_to_wait(arguments) < 0)
        return EXIT_USAGE;
    if (arguments->values[OPTION_ALL] != NULL) {
        if (output == NULL)
            return complain_of(EXIT_USAGE, "--all writes a file for each profile; give --output DIRECTORY");
        return folder_takes_files(output) ? EXIT_OK : EXIT_MACHINE;
    }
    if (json_is_wanted() && format != &EXPORT_JSON && output == NULL)
        return complain_of(EXIT_USAGE, "--json says on standard output what fails, among the items; give --output FILE");
    return EXIT_OK;
}

int run_export(const struct arguments *arguments)
{
    struct written written = {0, 0, 0};
    pleo_client client = 0;
    int exit_code = open_client(arguments, &client);
    char *text;

    if (exit_code == EXIT_OK) {
        exit_code = export_job(arguments, arguments->values[OPTION_OUTPUT], client, &written);
        if (exit_code == EXIT_OK && !written.is_job)
            export_tell_none();
    }
    if (exit_code == EXIT_LOOK) {
        text = missing_in_words(written.missing);
        note_to_people("%s", text);
        free(text);
    }
    end_command(client, 0, PLEO_OK);
    return exit_code;
}

static void tell_outcome(struct outcome *outcome, const struct written *written, const char *path)
{
    char *missing;

    if (!written->is_job) {
        text_print(&outcome->line, NO_EXPORT_JOB);
        return;
    }
    text_print(&outcome->line, "%lld item%s", (long long)written->items, written->items == 1 ? "" : "s");
    if (written->missing > 0) {
        missing = missing_in_words(written->missing);
        text_print(&outcome->line, "; %s", missing);
        free(missing);
    }
    pleo_json_new(0, &outcome->result);
    json_set_text(outcome->result, "/file", path);
    pleo_json_set_int64(outcome->result, "/items", PLEO_NTS, written->items);
    pleo_json_set_int64(outcome->result, "/missing", PLEO_NTS, written->missing);
}

int export_for_all(const struct profile *profile, struct outcome *outcome)
{
    const struct arguments *arguments = profile->arguments;
    char *path = folder_file(
        arguments->values[OPTION_OUTPUT], arguments->values[OPTION_PROFILE], find_format(arguments)->ending);
    struct written written = {0, 0, 0};
    const int exit_code = export_job(arguments, path, profile->client, &written);

    if (outcome->status == NULL)
        tell_outcome(outcome, &written, path);
    free(path);
    return exit_code;
}
