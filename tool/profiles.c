/* pleo profiles, and --all: the profiles of a file of options. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "exit_code.h"
#include "failure.h"
#include "progress.h"
#include "settings.h"
#include "system.h"
#include "terminal.h"

enum { NAME_COLUMNS = 24, CODE_COLUMNS = 4 };

/* Calls a function for each name. Returns an exit code. */
static int each_profile(const char *file, void (*each)(const char *name, void *context), void *context)
{
    int32_t index, status = PLEO_OK;
    char *name;

    for (index = 0; status == PLEO_OK && !interrupted(); index++) {
        status = profile_name(file, index, &name);
        if (status == PLEO_OK) {
            each(name, context);
            free(name);
        }
    }
    if (interrupted())
        return complain_of(EXIT_MACHINE, "interrupted");
    return status == PLEO_E_END ? EXIT_OK : complain(status);
}

/* The file, or NULL, which has been said. */
static char *profiles_file(const struct arguments *arguments)
{
    char *file = settings_file(arguments);

    if (file == NULL)
        complain_of(EXIT_USAGE, "there is no file of options, which profiles stand in; name it with --options");
    return file;
}

static void print_name(const char *name, void *unused)
{
    (void)unused;
    puts(name);
}

int run_profiles(const struct arguments *arguments)
{
    char *file = profiles_file(arguments);
    int exit_code = file != NULL ? each_profile(file, print_name, NULL) : EXIT_USAGE;

    free(file);
    return exit_code;
}

struct run {
    const struct arguments *arguments;
    struct progress progress;
    int count, total, good, exit_code;
};

static void count_name(const char *name, void *count)
{
    (void)name;
    ++*(int *)count;
}

/* A line for a profile: its name, what came of it, and its exit code. */
static void print_outcome(const char *name, const char *text, int exit_code)
{
    int room = columns() - NAME_COLUMNS - 1 - CODE_COLUMNS, first = 1;
    struct line line;
    const char *rest = text;

    if (strlen(name) > NAME_COLUMNS) {
        puts(name);
        name = "";
    }
    while (next_line(&rest, room, &line)) {
        printf("%-*s %.*s", NAME_COLUMNS, first ? name : "", line.length, line.bytes);
        if (first)
            printf("%*s%s%d%s", room - line.columns + CODE_COLUMNS - 1, "",
                style_begin(stdout, exit_code == 0 ? STYLE_GOOD : STYLE_BAD), exit_code, style_end(stdout));
        putchar('\n');
        first = 0;
    }
    fflush(stdout);
}

static void print_outcome_json(const char *name, const char *text, int exit_code)
{
    pleo_json json = 0;
    int32_t needed = 0;
    char *printed;

    pleo_json_new(0, &json);
    pleo_json_set_text(json, "/profile", PLEO_NTS, name, PLEO_NTS);
    pleo_json_set_text(json, "/outcome", PLEO_NTS, text, PLEO_NTS);
    pleo_json_set_int64(json, "/exit", PLEO_NTS, exit_code);
    pleo_json_print_text(json, NULL, 0, &needed);
    printed = memory((size_t)needed + 1);
    if (pleo_json_print_text(json, printed, needed + 1, NULL) == PLEO_OK)
        puts(printed);
    free(printed);
    pleo_free(json);
}

static int32_t run_one(const struct arguments *arguments, const char *name, struct text *line, int *exit_code)
{
    struct settings settings;
    pleo_client client = 0;
    int32_t status = settings_begin(
        &settings, settings_file(arguments), name, arguments->values[OPTION_KEY]);
    char *source = status == PLEO_OK ? settings_source(&settings) : NULL;

    if (status == PLEO_OK && source == NULL) { /* hundreds of keys are not asked for */
        text_print(line, "%s", NO_KEY);
        *exit_code = EXIT_OPTIONS;
    } else if (status == PLEO_OK) {
        status = settings_client(&settings, &client);
        if (status == PLEO_OK)
            status = arguments->command->run_for_all(&settings, client, line, exit_code);
    }
    if (status != PLEO_OK) {
        char *message = failure_message();

        text_print(line, "%s", message);
        free(message);
        if (*exit_code == EXIT_OK)
            *exit_code = exit_code_of(status);
    }
    interrupt_client(0);
    pleo_free(client);
    settings_end(&settings);
    free(source);
    return status;
}

static void run_profile(const char *name, void *context)
{
    struct run *run = context;
    struct text line = {0};
    int exit_code = EXIT_OK;

    run_one(run->arguments, name, &line, &exit_code);
    progress_hide(&run->progress);
    if (!interrupted()) {
        const char *text = line.length > 0 ? line.bytes : "-";

        (run->arguments->values[OPTION_JSON] != NULL ? print_outcome_json : print_outcome)(name, text, exit_code);
        run->good += exit_code == EXIT_OK;
        if (exit_code > run->exit_code)
            run->exit_code = exit_code;
        if (!is_terminal(STREAM_OUT)) /* else the lines themselves show how far it is */
            progress_show(&run->progress, ++run->count, run->total);
    }
    free(line.bytes);
}

int run_all(const struct arguments *arguments)
{
    struct run run = {arguments, {"profiles", 0, 0}, 0, 0, 0, EXIT_OK};
    char *file = profiles_file(arguments);
    int exit_code = file != NULL ? each_profile(file, count_name, &run.total) : EXIT_USAGE;

    if (exit_code == EXIT_OK && run.total == 0)
        exit_code = complain_of(EXIT_OPTIONS, "%s: there is no profile in it; a profile begins with a line "
            "[profile NAME]", file);
    if (exit_code == EXIT_OK)
        exit_code = each_profile(file, run_profile, &run);
    progress_hide(&run.progress);
    if (exit_code == EXIT_OK && arguments->values[OPTION_JSON] == NULL)
        printf("%d of %d profiles are all right; exit code %d\n", run.good, run.total, run.exit_code);
    free(file);
    return exit_code != EXIT_OK ? exit_code : run.exit_code;
}
