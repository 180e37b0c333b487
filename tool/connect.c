/* pleo connect: from Pleo's dialog to a key that is kept and an installation. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "exit_code.h"
#include "failure.h"
#include "guide.h"
#include "installation.h"
#include "layout.h"
#include "plan.h"
#include "system.h"
#include "whoami.h"

/* Takes the key and shows whose it is. */
static int take_key(struct plan *plan)
{
    pleo_response answer = 0;
    int32_t status;

    if (is_interactive())
        explain_dialog();
    secret_read(&plan->key, "API key (it is not shown):");
    if (interrupted())
        return complain_of(EXIT_MACHINE, "interrupted; nothing was stored");
    status = pleo_client_new(plan->key.bytes, (int32_t)plan->key.length, plan->settings.config, &plan->client);
    if (status == PLEO_OK) {
        interrupt_client(plan->client);
        status = pleo_introspect(plan->client, &answer);
    }
    if (status != PLEO_OK)
        return complain(status);
    putchar('\n');
    print_text(stdout, "Pleo takes the key. It is of");
    print_identity(answer);
    pleo_free(answer);
    return EXIT_OK;
}

/* The lines that the file is going to have besides, or instead. */
static void print_changes(const struct plan *plan)
{
    const char *line = plan->changes.bytes;
    char *shown;

    if (plan->profile != NULL) {
        shown = text_of("[profile %s]", plan->profile);
        fputs("      ", stdout);
        print_wrapped(stdout, shown, 6);
        free(shown);
    }
    for (; *line != '\0'; line += strcspn(line, "\n") + 1) {
        shown = text_of("%.*s", (int)strcspn(line, "\n"), line);
        fputs("      ", stdout);
        print_wrapped(stdout, shown, 6);
        free(shown);
    }
}

/* Says what is going to be done, and asks whether to. */
static int is_agreed(const struct plan *plan)
{
    putchar('\n');
    print_text(stdout, "This is going to");
    place_announce(&plan->place, plan->owner);
    if (plan->changes.length > 0) {
        char *text = text_of("write into %s", plan->file);

        print_point(text);
        print_changes(plan);
        free(text);
    }
    if (plan->arguments->values[OPTION_NO_INSTALL] == NULL)
        print_point("create the installation, so that Pleo shows the integration as active, unless it is there");
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
        say_more("Run this again: it finds the installation, if Pleo made it.");
    return exit_code;
}

/* Writes the file of options, after it was tried beside its place whether the library reads in it what was chosen. */
static char *prepare_options(struct plan *plan, struct new_file *options)
{
    char *wrong = new_file_begin(options, plan->file), *differs;

    if (wrong == NULL)
        wrong = plan_renew(plan);
    if (wrong == NULL)
        wrong = new_file_try(options, &plan->after, READ_BY_ALL, NULL);
    if (wrong != NULL)
        return wrong;
    differs = plan_read_back(plan, options->beside);
    if (differs != NULL) {
        wrong = text_of("%s; take another value", differs);
        free(differs);
        return wrong;
    }
    return new_file_write(options, &plan->after, READ_BY_ALL, NULL);
}

/* Says as well that everything is as it was before, or what is not. */
static char *undo(const struct plan *plan, struct new_file *key_file, struct new_file *options, char *wrong, int *is_half)
{
    char *of_options = new_file_undo(options), *of_key = place_undo(&plan->place, key_file), *text;

    *is_half = of_options != NULL || of_key != NULL;
    if (!*is_half)
        text = text_of("%s. What stood in the files before is there again", wrong);
    else
        text = text_of("%s. And not all is as it was before: %s%s%s", wrong, of_options != NULL ? of_options : "",
            of_options != NULL && of_key != NULL ? "; " : "", of_key != NULL ? of_key : "");
    free(of_options);
    free(of_key);
    free(wrong);
    return text;
}

/* Puts both files in their places, or neither; is_half: whether neither could be done. */
static char *store(struct plan *plan, struct new_file *key_file, struct new_file *options, int *is_half)
{
    char *wrong = place_commit(&plan->place, &plan->key, key_file);

    if (wrong != NULL || options->path == NULL)
        return wrong;
    wrong = new_file_commit(options);
    if (wrong == NULL)
        wrong = plan_read_back(plan, plan->file);
    return wrong != NULL ? undo(plan, key_file, options, wrong, is_half) : NULL;
}

/* Takes away what a run left that was killed, where this one does not write the file of options itself. */
static void tidy(const char *path)
{
    struct new_file options = {0};

    free(new_file_begin(&options, path));
    new_file_end(&options);
}

/*
 * Both files are on the disk, without their names, before the installation is made; after it they only get them. So
 * whatever ends this before leaves nothing on this machine, and what it may have left at Pleo is found the next time.
 */
static int carry_out(struct plan *plan, pleo_response *installation)
{
    struct new_file key_file = {0}, options = {0};
    char *wrong = plan->changes.length > 0 ? prepare_options(plan, &options) : NULL;
    int exit_code = EXIT_OK, is_half = 0;

    if (wrong == NULL)
        wrong = place_prepare(&plan->place, &plan->key, plan->owner, &key_file);
    if (wrong == NULL)
        exit_code = install(plan, installation);
    if (wrong == NULL && exit_code == EXIT_OK)
        wrong = store(plan, &key_file, &options, &is_half);
    if (wrong != NULL)
        exit_code = complain_and_free(EXIT_MACHINE, wrong);
    if (exit_code != EXIT_OK && !is_half)
        say_more("Nothing was stored.");
    if (exit_code == EXIT_OK && plan->changes.length == 0)
        tidy(plan->file);
    new_file_end(&key_file); /* the folder that both stand in was made for the options */
    new_file_end(&options);
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
            print_origin(installation);
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
