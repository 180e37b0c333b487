/* pleo rotate: another key in the place of the one that is kept, without a gap. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "commands.h"
#include "exit_code.h"
#include "failure.h"
#include "guide.h"
#include "layout.h"
#include "place.h"
#include "settings.h"
#include "system.h"
#include "whoami.h"

/* The place of the key that is to be replaced. */
static int find_place(const struct settings *settings, struct place *place)
{
    char *source = settings_source(settings);

    if (source == NULL)
        return complain_of(EXIT_OPTIONS, "%s", NO_KEY);
    *place = place_of(source);
    free(source);
    if (place->kind == PLACE_VARIABLE)
        return complain_of(EXIT_OPTIONS, "the key is in the environment (%s), which this program cannot change; set "
            "the new one where the variable is set", place->source);
    if (place->kind == PLACE_NONE)
        return complain_of(EXIT_OPTIONS, "the option key names no place of a key; see pleo connect --help");
    return EXIT_OK;
}

/*
 * Whom the kept key is for; NULL if nothing says so any more, as after it has expired, or where another process has it.
 * Returns a status: that it could not be asked is not that nothing says so.
 */
static int32_t subject_of_kept(const struct settings *settings, const struct place *place, char **subject)
{
    pleo_client client = 0;
    pleo_response answer = 0;
    int32_t status = pleo_client_new_from(place->source, PLEO_NTS, settings->config, &client);

    *subject = NULL;
    if (status == PLEO_OK) {
        interrupt_client(client);
        status = pleo_introspect(client, &answer);
    }
    if (status == PLEO_OK)
        *subject = answer_subject(answer);
    interrupt_client(0);
    pleo_free(answer);
    pleo_free(client);
    switch (status) {
    case PLEO_E_UNAUTHORIZED:
    case PLEO_E_FORBIDDEN:
    case PLEO_E_KEY:
    case PLEO_E_FILE:
        return PLEO_OK;
    default:
        return status;
    }
}

static int refuse(const char *before, const char *now)
{
    char *kept = clipped(before, LONGEST_NAME), *given = clipped(now, LONGEST_NAME);

    complain_of(EXIT_KEY, "the new key is for %s, the one that is kept for %s; nothing was changed. For another company "
        "use pleo connect --profile NAME", given, kept);
    free(given);
    free(kept);
    return EXIT_KEY;
}

/* Whether the new key is of the same company, as far as that can be known; somebody may say that it is. */
static int compare(const struct arguments *arguments, const char *before, const char *now)
{
    if (before != NULL && now != NULL && strcmp(before, now) == 0)
        return EXIT_OK;
    if (before != NULL)
        return refuse(before, now != NULL ? now : "nobody known");
    if (arguments->values[OPTION_YES] != NULL)
        return EXIT_OK;
    putchar('\n');
    print_text(stdout, "Nothing says any more whose the key is that is kept, nor whether both are of one company. Look at "
        "the company above.");
    if (!is_interactive())
        return complain_of(EXIT_KEY, "nothing was changed; give --yes if the company is the right one");
    return confirm("Is it the right one?", 0) ? EXIT_OK : complain_of(EXIT_KEY, "nothing was changed");
}

/* Asks Pleo about the new key. */
static int check_key(const struct arguments *arguments, const struct settings *settings, const struct place *place,
    const struct secret *key)
{
    pleo_client client = 0;
    pleo_response answer = 0;
    char *before = NULL, *now = NULL;
    int32_t status;
    int exit_code;

    status = pleo_client_new(key->bytes, (int32_t)key->length, settings->config, &client);
    if (status == PLEO_OK) {
        interrupt_client(client);
        status = pleo_introspect(client, &answer);
    }
    if (status == PLEO_OK) {
        putchar('\n');
        print_text(stdout, "Pleo takes the new key. It is of");
        print_identity(answer);
        now = answer_subject(answer);
        status = subject_of_kept(settings, place, &before);
    }
    if (status == PLEO_OK) {
        exit_code = compare(arguments, before, now);
    } else {
        exit_code = complain(status);
        say_more("Nothing was changed.");
    }
    interrupt_client(0);
    free(now);
    free(before);
    pleo_free(answer);
    pleo_free(client);
    return exit_code;
}

static int replace(const struct place *place, const struct secret *key, struct new_file *file)
{
    char *wrong, *done;

    if (interrupted())
        return complain_of(EXIT_MACHINE, "interrupted; nothing was changed");
    wrong = place_prepare(place, key, NULL, file);
    if (wrong == NULL)
        wrong = place_commit(place, key, file);
    if (wrong != NULL)
        return complain_and_free(EXIT_MACHINE, wrong);
    if (place->kind == PLACE_CREDENTIAL) {
        place_explain(place);
        return EXIT_OK;
    }
    done = text_of("The key in %s is replaced.", place->name);
    putchar('\n');
    print_text(stdout, done);
    print_text(stdout, "Programs that run take it up by themselves when Pleo refuses the old one. Revoke that in Pleo now, "
        "under Settings, API Keys.");
    free(done);
    return EXIT_OK;
}

static int rotate(const struct arguments *arguments, const struct settings *settings, struct place *place)
{
    struct new_file file = {0};
    struct secret key;
    char *wrong = NULL;
    int exit_code = find_place(settings, place);

    if (exit_code != EXIT_OK)
        return exit_code;
    if (is_interactive())
        explain_dialog();
    secret_read(&key, "New API key (it is not shown):");
    if (interrupted())
        exit_code = complain_of(EXIT_MACHINE, "interrupted; nothing was changed");
    else if (place->kind == PLACE_FILE && (wrong = new_file_begin(&file, place->name)) != NULL)
        exit_code = complain_and_free(EXIT_MACHINE, wrong); /* the key that is compared is the one that is replaced */
    else if (place_has(place, &key))
        exit_code = complain_of(EXIT_KEY, "that is the key that is kept already; nothing was changed");
    else
        exit_code = check_key(arguments, settings, place, &key);
    if (exit_code == EXIT_OK)
        exit_code = replace(place, &key, &file);
    new_file_end(&file);
    secret_end(&key);
    return exit_code;
}

int run_rotate(const struct arguments *arguments)
{
    struct settings settings;
    struct place place = {PLACE_NONE, NULL, NULL};
    int32_t status = settings_begin(&settings, settings_file(arguments), arguments->values[OPTION_PROFILE],
        arguments->values[OPTION_KEY]);
    int exit_code = status == PLEO_OK ? rotate(arguments, &settings, &place) : complain(status);

    place_end(&place);
    settings_end(&settings);
    return exit_code;
}
