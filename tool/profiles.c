/* pleo profiles, and --all: the profiles of a file of options. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "exit_code.h"
#include "failure.h"
#include "json.h"
#include "layout.h"
#include "progress.h"
#include "settings.h"
#include "system.h"

enum { NAME_COLUMNS = 24, CODE_COLUMNS = 4, ROOM_MIN = 24 };

/* Calls a function for each name. Returns an exit code. */
static int walk(const char *file, int (*each)(const char *name, void *context), void *context)
{
    const int32_t status = each_profile(file, each, context);

    if (interrupted())
        return complain_of(EXIT_MACHINE, "interrupted");
    return status == PLEO_OK ? EXIT_OK : complain(status);
}

/* The file, or NULL, which has been said. */
static char *profiles_file(const struct arguments *arguments)
{
    char *file = settings_file(arguments);

    if (file == NULL)
        complain_of(EXIT_USAGE, "there is no file of options, which profiles stand in; name it with --options");
    return file;
}

static int print_name(const char *name, void *unused)
{
    (void)unused;
    puts(name);
    return !interrupted();
}

int run_profiles(const struct arguments *arguments)
{
    char *file = profiles_file(arguments);
    int exit_code = file != NULL ? walk(file, print_name, NULL) : EXIT_USAGE;

    free(file);
    return exit_code;
}

struct run {
    const struct arguments *arguments;
    struct progress progress;
    int count, total, good, exit_code;
};

static int count_name(const char *name, void *count)
{
    (void)name;
    ++*(int *)count;
    return !interrupted();
}

/* A line for a profile: its name, what came of it, and its exit code. */
static void print_outcome(const char *name, const char *outcome, int exit_code)
{
    const enum style style = exit_code == 0 ? STYLE_GOOD : STYLE_BAD;
    int room = columns(stdout) - NAME_COLUMNS - 1 - CODE_COLUMNS, first = 1;
    char code[12], *text = clipped(outcome, LONGEST_MESSAGE);
    struct line line;
    const char *rest = text;

    snprintf(code, sizeof code, "%d", exit_code);
    if (room < ROOM_MIN) {
        print_heading(0, name, style, code);
        fputs("  ", stdout);
        print_wrapped(stdout, text, 2);
    } else {
        if (strlen(name) > NAME_COLUMNS) {
            puts(name);
            name = "";
        }
        while (next_line(&rest, room, &line)) {
            printf("%-*s %.*s", NAME_COLUMNS, first ? name : "", line.length, line.bytes);
            if (first)
                printf("%*s%s%s%s", room - line.columns + CODE_COLUMNS - (int)strlen(code), "",
                    style_begin(stdout, style), code, style_end(stdout));
            putchar('\n');
            first = 0;
        }
    }
    free(text);
}

/* The same for programs. status: its name, NULL if it did not fail. error: its details; 0 if there are none. */
static void print_outcome_json(const char *name, const char *text, int exit_code, const char *status, pleo_error error)
{
    pleo_json json = 0;

    pleo_json_new(0, &json);
    json_set_text(json, "/profile", name);
    json_set_text(json, "/outcome", text);
    if (status == NULL)
        pleo_json_set_null(json, "/error", PLEO_NTS);
    else
        failure_set(json, error, status, text);
    pleo_json_set_int64(json, "/exit", PLEO_NTS, exit_code);
    json_end(json);
}

static int32_t run_one(const struct arguments *arguments, const char *name, struct outcome *outcome)
{
    struct settings settings;
    pleo_client client = 0;
    int32_t status = settings_begin(
        &settings, settings_file(arguments), name, arguments->values[OPTION_KEY]);
    char *source = status == PLEO_OK ? settings_source(&settings) : NULL, *message;

    if (status == PLEO_OK && source == NULL) { /* hundreds of keys are not asked for */
        text_print(&outcome->line, "%s", NO_KEY);
        status = PLEO_E_KEY;
    } else if (status == PLEO_OK) {
        status = settings_client(&settings, &client);
        if (status == PLEO_OK)
            status = arguments->command->run_for_all(&settings, client, outcome);
    }
    if (status != PLEO_OK && outcome->line.length == 0) {
        message = failure_message();
        text_print(&outcome->line, "%s", message);
        free(message);
    }
    if (outcome->exit_code == EXIT_OK)
        outcome->exit_code = exit_code_of(status);
    interrupt_client(0);
    pleo_free(client);
    settings_end(&settings);
    free(source);
    return status;
}

static int run_profile(const char *name, void *context)
{
    struct run *run = context;
    struct outcome outcome = {{0}, NULL, EXIT_OK};
    const int32_t status = run_one(run->arguments, name, &outcome);
    pleo_error error = failure_take(status);

    progress_hide(&run->progress);
    if (!interrupted()) {
        const char *text = outcome.line.length > 0 ? outcome.line.bytes : "-";

        if (json_is_wanted())
            print_outcome_json(name, text, outcome.exit_code,
                status != PLEO_OK ? pleo_status_name(status) : outcome.status, error);
        else
            print_outcome(name, text, outcome.exit_code);
        fflush(stdout);
        run->good += outcome.exit_code == EXIT_OK;
        if (outcome.exit_code > run->exit_code)
            run->exit_code = outcome.exit_code;
        if (!is_terminal(STREAM_OUT)) /* else the lines themselves show how far it is */
            progress_show(&run->progress, ++run->count, run->total);
    }
    pleo_free(error);
    free(outcome.status);
    free(outcome.line.bytes);
    return !interrupted();
}

static void print_sum(const struct run *run)
{
    char *text = text_of("%d of %d profiles are all right; exit code %d", run->good, run->total, run->exit_code);

    print_text(stdout, text);
    free(text);
}

int run_all(const struct arguments *arguments)
{
    struct run run = {arguments, {"profiles", 0, 0}, 0, 0, 0, EXIT_OK};
    char *file = profiles_file(arguments);
    int exit_code = file != NULL ? walk(file, count_name, &run.total) : EXIT_USAGE;

    if (exit_code == EXIT_OK && run.total == 0)
        exit_code = complain_of(EXIT_OPTIONS, "%s: there is no profile in it; a profile begins with a line "
            "[profile NAME]", file);
    if (exit_code == EXIT_OK)
        exit_code = walk(file, run_profile, &run);
    progress_hide(&run.progress);
    if (exit_code == EXIT_OK && !json_is_wanted())
        print_sum(&run);
    free(file);
    return exit_code != EXIT_OK ? exit_code : run.exit_code;
}
