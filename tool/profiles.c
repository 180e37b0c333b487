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

/* The same for programs. */
static void print_outcome_json(const char *name, const char *text, const struct outcome *outcome)
{
    pleo_json json = 0;

    pleo_json_new(0, &json);
    json_set_text(json, "/profile", name);
    json_set_text(json, "/outcome", text);
    if (outcome->result != 0)
        json_set_json(json, "/result", outcome->result);
    if (outcome->status == NULL)
        pleo_json_set_null(json, "/error", PLEO_NTS);
    else
        failure_set(json, outcome->error, outcome->status, text);
    pleo_json_set_int64(json, "/exit", PLEO_NTS, outcome->exit_code);
    json_end(json);
}

static void run_one(const struct arguments *arguments, const char *name, struct outcome *outcome)
{
    struct arguments its = *arguments;
    struct settings settings;
    struct profile profile = {&its, &settings, 0};
    int32_t status;
    char *source;

    its.values[OPTION_PROFILE] = name;
    failure_is_of(name, outcome);
    status = settings_begin(&settings, settings_file(arguments), name, arguments->values[OPTION_KEY]);
    source = status == PLEO_OK ? settings_source(&settings) : NULL;
    if (status == PLEO_OK && source == NULL) /* hundreds of keys are not asked for */
        outcome->exit_code = complain_as(PLEO_E_KEY, EXIT_OPTIONS, NO_KEY);
    else
        outcome->exit_code = client_of_settings(&its, &settings, status, &profile.client);
    if (outcome->exit_code == EXIT_OK)
        outcome->exit_code = arguments->command->run_for_all(&profile, outcome);
    failure_is_of(NULL, NULL);
    interrupt_client(0);
    pleo_free(profile.client);
    settings_end(&settings);
    free(source);
}

static void outcome_end(struct outcome *outcome)
{
    pleo_free(outcome->result);
    pleo_free(outcome->error);
    free(outcome->status);
    free(outcome->line.bytes);
}

/* How bad an exit code is: the larger it is, but what is done and should be looked at is not as bad as a failure. */
static int badness(int exit_code)
{
    return exit_code == EXIT_LOOK ? 1 : 2 * exit_code;
}

static int run_profile(const char *name, void *context)
{
    struct run *run = context;
    struct outcome outcome;

    memset(&outcome, 0, sizeof outcome);
    run_one(run->arguments, name, &outcome);
    progress_hide(&run->progress);
    if (!interrupted()) {
        const char *text = outcome.line.length > 0 ? outcome.line.bytes : "-";

        if (json_is_wanted())
            print_outcome_json(name, text, &outcome);
        else
            print_outcome(name, text, outcome.exit_code);
        fflush(stdout);
        run->good += outcome.exit_code == EXIT_OK;
        if (badness(outcome.exit_code) > badness(run->exit_code))
            run->exit_code = outcome.exit_code;
        if (!is_terminal(STREAM_OUT)) /* else the lines themselves show how far it is */
            progress_show(&run->progress, ++run->count, run->total);
    }
    outcome_end(&outcome);
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
    struct run run = {arguments, {"profiles", 0, 0, 0}, 0, 0, 0, EXIT_OK};
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
