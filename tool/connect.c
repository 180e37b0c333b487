/* pleo connect: from Pleo's dialog to a key that is kept and an installation. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "exit_code.h"
#include "failure.h"
#include "guide.h"
#include "installation.h"
#include "plan.h"
#include "system.h"
#include "terminal.h"
#include "whoami.h"

/* Takes the key and shows whose it is. */
static int take_key(struct plan *plan)
{
    pleo_response answer = 0;
    int32_t status;

    if (is_interactive())
        explain_dialog();
    secret_read(&plan->key, "API key (it is not shown): ");
    if (interrupted())
        return complain_of(EXIT_MACHINE, "interrupted; nothing was stored");
    status = pleo_client_new(plan->key.bytes, (int32_t)plan->key.length, plan->settings.config, &plan->client);
    if (status == PLEO_OK) {
        interrupt_client(plan->client);
        status = pleo_introspect(plan->client, &answer);
    }
    if (status != PLEO_OK)
        return complain(status);
    puts("\nPleo takes the key. It is of");
    print_identity(answer);
    pleo_free(answer);
    return EXIT_OK;
}

/* The lines that the file is going to have besides, or instead. */
static void print_changes(const struct plan *plan)
{
    const char *line = plan->changes.bytes;
    char *shown;

    if (plan->profile != NULL)
        printf("      [profile %s]\n", plan->profile);
    for (; *line != '\0'; line += strcspn(line, "\n") + 1) {
        shown = harmless(line, strcspn(line, "\n"));
        fputs("      ", stdout);
        print_wrapped(stdout, shown, 8);
        free(shown);
    }
}

/* Says what is going to be done, and asks whether to. */
static int is_agreed(const struct plan *plan)
{
    puts("\nThis is going to");
    place_announce(&plan->place, plan->owner);
    if (plan->changes.length > 0) {
        char *text = text_of("write into %s", plan->file);

        fputs("  - ", stdout);
        print_wrapped(stdout, text, 4);
        print_changes(plan);
        free(text);
    }
    if (plan->arguments->values[OPTION_NO_INSTALL] == NULL)
        puts("  - create the installation, so that Pleo shows the integration as active,\n"
             "    unless it is there");
    if (plan->arguments->values[OPTION_YES] != NULL || !is_interactive() || confirm("Go on?", 1))
        return 1;
    puts("Nothing was stored.");
    return 0;
}

static int install(const struct plan *plan, pleo_response *installation)
{
    int32_t status = PLEO_OK;
    int exit_code;

    if (plan->arguments->values[OPTION_NO_INSTALL] == NULL)
        status = pleo_ensure_installation(plan->client, NULL, 0, installation);
    exit_code = status == PLEO_OK ? EXIT_OK : complain(status);
    if (status == PLEO_E_OUTCOME_UNKNOWN)
        fputs("      Run this again: it finds the installation, if Pleo made it.\n", stderr);
    return exit_code;
}

/* Writes the file of options beside its place, where the library must be able to use it, and to find the key by it. */
static char *prepare_options(struct plan *plan, struct new_file *options)
{
    char *wrong = new_file_begin(options, plan->file);
    struct settings settings;
    char *source;

    if (wrong == NULL)
        wrong = plan_renew(plan);
    if (wrong == NULL)
        wrong = new_file_write(options, &plan->after, READ_BY_ALL, NULL);
    if (wrong != NULL)
        return wrong;
    if (settings_begin(&settings, text_of("%s", options->beside), plan->profile, NULL) != PLEO_OK) {
        wrong = failure_message();
    } else {
        source = settings_source(&settings);
        if (source == NULL || strcmp(source, plan->place.source) != 0)
            wrong = text_of("%s: the library reads the place of the key as %s; take another name", plan->place.source,
                source != NULL ? source : "none");
        free(source);
    }
    settings_end(&settings);
    return wrong;
}

/*
 * Both files are on the disk, under other names, before the installation is made; after it they only change names. So
 * whatever ends this before leaves nothing on this machine, and what it may have left at Pleo is found the next time.
 */
static int carry_out(struct plan *plan, pleo_response *installation)
{
    struct new_file key_file = {0}, options = {0};
    char *wrong = plan->changes.length > 0 ? prepare_options(plan, &options) : NULL;
    int exit_code = EXIT_OK, is_stored = 0;

    if (wrong == NULL)
        wrong = place_prepare(&plan->place, &plan->key, plan->owner, &key_file);
    if (wrong == NULL)
        exit_code = install(plan, installation);
    if (wrong == NULL && exit_code == EXIT_OK) {
        wrong = place_commit(&plan->place, &plan->key, &key_file);
        is_stored = wrong == NULL;
    }
    if (is_stored && options.path != NULL)
        wrong = new_file_commit(&options);
    if (wrong != NULL)
        exit_code = complain_and_free(EXIT_MACHINE, wrong);
    if (!is_stored)
        fputs("      Nothing was stored.\n", stderr);
    new_file_abandon(&key_file); /* the folder that both stand in was made for the options */
    new_file_abandon(&options);
    return exit_code;
}

static int connect_with(struct plan *plan)
{
    pleo_response installation = 0;
    int exit_code = plan_read(plan);

    if (exit_code == EXIT_OK)
        exit_code = plan_environment(plan);
    if (exit_code == EXIT_OK)
        exit_code = plan_place(plan);
    if (exit_code == EXIT_OK)
        exit_code = take_key(plan);
    if (exit_code != EXIT_OK || !is_agreed(plan))
        return exit_code;
    exit_code = carry_out(plan, &installation);
    if (exit_code == EXIT_OK) {
        putchar('\n');
        if (installation != 0) {
            printf("The installation %s.\n", origin_in_words(installation));
            print_installation(installation);
        }
        place_explain(&plan->place);
        explain_program(plan->file, plan->profile, plan->arguments->values[OPTION_OPTIONS] != NULL);
    }
    pleo_free(installation);
    return exit_code;
}

int run_connect(const struct arguments *arguments)
{
    struct plan plan;
    int exit_code;

    memset(&plan, 0, sizeof plan);
    plan.arguments = arguments;
    plan.profile = arguments->values[OPTION_PROFILE];
    exit_code = connect_with(&plan);
    interrupt_client(0);
    plan_end(&plan);
    return exit_code;
}
