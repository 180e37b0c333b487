/* pleo connect: from Pleo's dialog to a key that is kept and an installation. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "commands.h"
#include "exit_code.h"
#include "failure.h"
#include "guide.h"
#include "installation.h"
#include "options_file.h"
#include "place.h"
#include "settings.h"
#include "system.h"
#include "terminal.h"
#include "whoami.h"

/* What is going to be done. */
struct plan {
    const struct arguments *arguments;
    struct settings settings;
    char *file; /* of options, whether it is there or not */
    struct text before, after; /* what stands in it, and what is to */
    struct text changes; /* the lines that are not in both */
    const char *profile;
    struct place place;
    char *owner; /* NULL for whoever runs this, or whose the file is */
    struct secret key;
    pleo_client client;
};

/* Which file of options is read or made. */
static char *choose_file(const struct arguments *arguments)
{
    char *file = settings_file(arguments), *folder, *path = NULL;

    if (file == NULL) {
        folder = options_folder();
        if (folder != NULL)
            file = text_of("%s/pleo.options", folder);
        free(folder);
    }
    if (file != NULL)
        path = file_itself(file);
    free(file);
    return path;
}

static int is_profile(const char *file, const char *profile)
{
    int32_t index;
    char *name;
    int is_there = 0;

    for (index = 0; !is_there && profile_name(file, index, &name) == PLEO_OK; index++) {
        is_there = strcmp(name, profile) == 0;
        free(name);
    }
    return is_there;
}

/* As the library takes it; it is going to stand in a file. */
static int is_profile_name(const char *name)
{
    static const char ALLOWED[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";

    return strlen(name) <= 64 && name[strspn(name, ALLOWED)] == '\0';
}

/* Reads what is set already. */
static int read_options(struct plan *plan)
{
    char *file = NULL, *wrong;
    const char *profile = plan->profile;
    int32_t status;

    if (profile != NULL && !is_profile_name(profile))
        return complain_of(EXIT_USAGE, "--profile takes letters, digits, -, _ and ., at most 64");
    plan->file = choose_file(plan->arguments);
    if (plan->file == NULL)
        return complain_of(EXIT_USAGE, "this user has no home; name the file of options with --options");
    if (file_is_there(plan->file)) {
        wrong = file_read(plan->file, &plan->before);
        if (wrong != NULL)
            return complain_and_free(EXIT_OPTIONS, wrong);
        file = text_of("%s", plan->file);
        if (profile != NULL && !is_profile(file, profile))
            profile = NULL; /* it is going to be one */
    }
    text_add(&plan->after, plan->before.length > 0 ? plan->before.bytes : "", plan->before.length);
    status = settings_begin(&plan->settings, file, profile, NULL);
    return status == PLEO_OK ? EXIT_OK : complain(status);
}

/* Sets an option for this connection, and in the file. */
static int32_t set_option(struct plan *plan, const char *name, const char *value)
{
    int32_t status = pleo_config_set(plan->settings.config, name, PLEO_NTS, value, PLEO_NTS);
    char *before;

    if (status == PLEO_OK) {
        before = text_of("%s", plan->after.bytes);
        options_set(&plan->after, plan->profile, name, value);
        if (strcmp(before, plan->after.bytes) != 0)
            text_print(&plan->changes, "%s = %s\n", name, value);
        free(before);
    }
    return status;
}

/* A program that has the file alone must find the way that this one takes: what the environment says goes into it. */
static int32_t take_variables(struct plan *plan)
{
    static const char *const NAMES[] = {"environment", "base_url", "proxy", "proxy_user", "ca_file", "ca_only",
        "client_cert_file", "client_key_file"};
    int32_t status = PLEO_OK;
    size_t i;

    for (i = 0; i < sizeof NAMES / sizeof NAMES[0] && status == PLEO_OK; i++) {
        const char *value = settings_variable(NAMES[i]);

        if (value != NULL && !options_sets(&plan->before, plan->profile, NAMES[i]))
            status = set_option(plan, NAMES[i], value);
    }
    return status;
}

/* Asks which Pleo it is, unless that is said already. */
static int choose_environment(struct plan *plan)
{
    const char *given = plan->arguments->values[OPTION_ENVIRONMENT];
    char *answer = NULL;
    int32_t status = take_variables(plan);

    if (status == PLEO_OK && given != NULL) {
        status = set_option(plan, "environment", given);
    } else if (status == PLEO_OK && !options_sets(&plan->after, plan->profile, "environment")
        && !options_sets(&plan->after, plan->profile, "base_url")) {
        answer = is_interactive() ? ask("Is the key from Pleo's production or staging?", "production")
                                  : text_of("production");
        if (answer == NULL)
            return complain_of(EXIT_MACHINE, "interrupted; nothing was stored");
        status = set_option(plan, "environment", answer);
        free(answer);
    }
    return status == PLEO_OK ? EXIT_OK : complain(status);
}

/* The place that is offered: where the key is kept already, or beside the file of options. */
static char *usual_source(const struct plan *plan)
{
    char *source = NULL, *folder;
    struct place place;

    if (plan->profile == NULL || plan->settings.profile != NULL)
        source = settings_source(&plan->settings);
    if (source != NULL) {
        place = place_of(source);
        if (place.kind != PLACE_VARIABLE && place.kind != PLACE_NONE) {
            place_end(&place);
            return source;
        }
        place_end(&place);
        free(source);
    }
#ifdef _WIN32
    (void)folder;
    return text_of("wincred:pleo%s%s", plan->profile != NULL ? "-" : "", plan->profile != NULL ? plan->profile : "");
#else
    folder = file_folder(plan->file);
    source = text_of("file:%s/%s.key", folder, plan->profile != NULL ? plan->profile : "pleo");
    free(folder);
    return source;
#endif
}

/* Asks where the key is to be kept, where there is a choice. */
static char *choose_source(const struct plan *plan)
{
    const char *given = plan->arguments->values[OPTION_KEEP];
    char *usual, *answer;

    if (given != NULL)
        return text_of("%s", given);
    usual = usual_source(plan);
    if (!is_interactive() || !has_systemd() || !is_root() || !begins_with(usual, "file:"))
        return usual;
    puts("The key can be kept\n  1  in a file that only one user can read\n"
         "  2  as an encrypted credential of systemd, for a service");
    answer = ask("Which", "1");
    if (answer != NULL && strcmp(answer, "2") == 0) {
        free(usual);
        usual = text_of("credential:%s.key", plan->profile != NULL ? plan->profile : "pleo");
    } else if (answer == NULL) {
        free(usual);
        usual = NULL;
    }
    free(answer);
    return usual;
}

/* Who runs the program: root can make a file that only somebody else can read. */
static int choose_owner(struct plan *plan)
{
    const char *given = plan->arguments->values[OPTION_OWNER];

    if (given != NULL)
        plan->owner = text_of("%s", given);
    if (plan->place.kind != PLACE_FILE || file_is_there(plan->place.name) || !is_root())
        return EXIT_OK;
    while (plan->owner == NULL && is_interactive()) {
        plan->owner = ask("Which user does the program run as?", "root");
        if (plan->owner == NULL)
            return complain_of(EXIT_MACHINE, "interrupted; nothing was stored");
        if (!user_is_known(plan->owner)) {
            printf("There is no user %s on this machine.\n", plan->owner);
            free(plan->owner);
            plan->owner = NULL;
        }
    }
    return EXIT_OK;
}

static int choose_place(struct plan *plan)
{
    char *source = choose_source(plan);
    int32_t status;

    if (source == NULL)
        return complain_of(EXIT_MACHINE, "interrupted; nothing was stored");
    plan->place = place_of(source);
    free(source);
    if (plan->place.kind == PLACE_NONE || plan->place.kind == PLACE_VARIABLE)
        return complain_of(EXIT_USAGE, "--keep takes file:PATH, credential:NAME or wincred:NAME");
    status = set_option(plan, "key", plan->place.source);
    return status == PLEO_OK ? choose_owner(plan) : complain(status);
}

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

/* Writes the file of options beside its place, where the library must be able to use it. */
static char *prepare_options(const struct plan *plan, struct new_file *options)
{
    char *wrong = new_file_write(options, plan->file, &plan->after, READ_BY_ALL, NULL);
    pleo_config config = 0;

    if (wrong != NULL)
        return wrong;
    if (pleo_config_new(&config) != PLEO_OK
        || pleo_config_load(config, options->beside, PLEO_NTS, plan->profile, plan->profile != NULL ? PLEO_NTS : 0)
            != PLEO_OK)
        wrong = failure_message();
    pleo_free(config);
    return wrong;
}

/*
 * Both files are on the disk, under other names, before the installation is made; after it they only change names. So
 * whatever ends this before leaves nothing on this machine, and what it may have left at Pleo is found the next time.
 */
static int carry_out(struct plan *plan, pleo_response *installation)
{
    struct new_file key_file = {0}, options = {0};
    char *wrong = place_prepare(&plan->place, &plan->key, plan->owner, &key_file);
    int exit_code = EXIT_OK, is_stored = 0;

    if (wrong == NULL && plan->changes.length > 0)
        wrong = prepare_options(plan, &options);
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
    new_file_abandon(&options);
    new_file_abandon(&key_file);
    return exit_code;
}

static int connect_with(struct plan *plan)
{
    pleo_response installation = 0;
    int exit_code = read_options(plan);

    if (exit_code == EXIT_OK)
        exit_code = choose_environment(plan);
    if (exit_code == EXIT_OK)
        exit_code = choose_place(plan);
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
    secret_end(&plan.key);
    pleo_free(plan.client);
    settings_end(&plan.settings);
    place_end(&plan.place);
    free(plan.owner);
    free(plan.file);
    free(plan.before.bytes);
    free(plan.after.bytes);
    free(plan.changes.bytes);
    return exit_code;
}
