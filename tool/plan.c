#include "plan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exit_code.h"
#include "failure.h"
#include "files.h"
#include "layout.h"
#include "options_file.h"
#include "system.h"

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

/* Whether the library reads a value in a file as it is: it takes the blanks around it away. */
static int can_stand_in_a_file(const char *value)
{
    const size_t length = strlen(value);
    size_t i;

    for (i = 0; i < length; i++)
        if ((unsigned char)value[i] < ' ' || value[i] == 0x7F)
            return 0;
    return length > 0 && value[0] != ' ' && value[length - 1] != ' ';
}

/* Where the key is to be kept, if it can be. */
static int set_place(struct plan *plan, const char *source)
{
    char *itself;
    int is_options;

    plan->place = place_of(source);
    if (plan->place.kind == PLACE_NONE || plan->place.kind == PLACE_VARIABLE)
        return complain_of(EXIT_USAGE, "--keep takes file:PATH, credential:NAME or wincred:NAME");
    if (!can_stand_in_a_file(plan->place.source))
        return complain_of(EXIT_USAGE, "the place of the key has a blank at its end or a control character, which a file "
            "of options does not keep; take another name");
    if (plan->place.kind != PLACE_FILE)
        return EXIT_OK;
    itself = file_itself(plan->place.name);
    is_options = strcmp(itself, plan->file) == 0;
    free(itself);
    if (is_options)
        return complain_of(EXIT_USAGE, "%s is the file of options; the key takes a file of its own", plan->file);
    return EXIT_OK;
}

/* Whether a name is not the one that is looked for, which is NULL when it was found. */
static int is_another(const char *name, void *context)
{
    const char **profile = context;

    if (strcmp(name, *profile) == 0)
        *profile = NULL;
    return *profile != NULL;
}

static int is_profile(const char *file, const char *profile)
{
    each_profile(file, is_another, &profile);
    return profile == NULL;
}

/* As the library takes it; it is going to stand in a file. */
static int is_profile_name(const char *name)
{
    static const char ALLOWED[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";

    return strlen(name) <= 64 && name[strspn(name, ALLOWED)] == '\0';
}

int plan_read(struct plan *plan)
{
    const char *profile = plan->profile, *given = plan->arguments->values[OPTION_KEEP];
    char *file = NULL, *wrong;
    int32_t status;

    if (profile != NULL && !is_profile_name(profile))
        return complain_of(EXIT_USAGE, "--profile takes letters, digits, -, _ and ., at most 64");
    plan->file = choose_file(plan->arguments);
    if (plan->file == NULL)
        return complain_of(EXIT_USAGE, "this user has no home; name the file of options with --options");
    if (given != NULL && set_place(plan, given) != EXIT_OK)
        return EXIT_USAGE;
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

/* Whether a text of the file sets an option for this connection. */
static int is_set(const struct plan *plan, const struct text *content, const char *name)
{
    return options_sets(content, plan->profile, name) || options_sets(content, NULL, name);
}

/* Sets an option for this connection, and in the file. */
static int32_t set_option(struct plan *plan, const char *name, const char *value)
{
    int32_t status = pleo_config_set(plan->settings.config, name, PLEO_NTS, value, PLEO_NTS);
    char *before;

    if (status == PLEO_OK && plan->choice_count < PLAN_CHOICES) {
        plan->choices[plan->choice_count].name = name;
        plan->choices[plan->choice_count++].value = text_of("%s", value);
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
        "revocation", "client_cert_file", "client_key_file"};
    /* Either of the two says where calls go. */
    const int has_address = is_set(plan, &plan->before, "environment")
        || is_set(plan, &plan->before, "base_url");
    int32_t status = PLEO_OK;
    size_t i;

    for (i = 0; i < sizeof NAMES / sizeof NAMES[0] && status == PLEO_OK; i++) {
        const char *value = settings_variable(NAMES[i]);
        const int is_address = strcmp(NAMES[i], "environment") == 0 || strcmp(NAMES[i], "base_url") == 0;

        if (value != NULL && !is_set(plan, &plan->before, NAMES[i]) && !(is_address && has_address))
            status = set_option(plan, NAMES[i], value);
    }
    return status;
}

int plan_environment(struct plan *plan)
{
    const char *given = plan->arguments->values[OPTION_ENVIRONMENT];
    char *answer = NULL;
    int32_t status = take_variables(plan);

    if (status == PLEO_OK && given != NULL) {
        status = set_option(plan, "environment", given);
    } else if (status == PLEO_OK && !is_set(plan, &plan->after, "environment")
        && !is_set(plan, &plan->after, "base_url")) {
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

    if (options_sets(&plan->before, plan->profile, "key")) /* that of all profiles is none of this one's to replace */
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
    char *usual = usual_source(plan), *answer;

    if (!is_interactive() || !has_systemd() || !is_root() || !begins_with(usual, "file:"))
        return usual;
    print_text(stdout, "The key can be kept");
    print_entry(2, "1", 5, "in a file that only one user can read");
    print_entry(2, "2", 5, "as an encrypted credential of systemd, for a service");
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
            char *text = text_of("There is no user %s on this machine.", plan->owner);

            print_text(stdout, text);
            free(text);
            free(plan->owner);
            plan->owner = NULL;
        }
    }
    return EXIT_OK;
}

int plan_place(struct plan *plan)
{
    int32_t status;

    if (plan->place.source == NULL) { /* --keep did not say it */
        char *source = choose_source(plan);
        const int exit_code = source != NULL ? set_place(plan, source)
                                             : complain_of(EXIT_MACHINE, "interrupted; nothing was stored");

        free(source);
        if (exit_code != EXIT_OK)
            return exit_code;
    }
    status = set_option(plan, "key", plan->place.source);
    return status == PLEO_OK ? choose_owner(plan) : complain(status);
}

char *plan_renew(struct plan *plan)
{
    char *wrong;
    int i;

    plan->before.length = 0;
    wrong = file_is_there(plan->file) ? file_read(plan->file, &plan->before) : NULL;
    plan->after.length = 0;
    text_add(&plan->after, plan->before.length > 0 ? plan->before.bytes : "", plan->before.length);
    for (i = 0; i < plan->choice_count; i++)
        options_set(&plan->after, plan->profile, plan->choices[i].name, plan->choices[i].value);
    return wrong;
}

/* An option as it is set; NULL if it is not to be told, as a secret is not. */
static char *value_of(pleo_config config, const char *name)
{
    int32_t needed = 0;
    char *value;

    if (pleo_config_get_text(config, name, PLEO_NTS, NULL, 0, &needed) != PLEO_E_BUFFER)
        return NULL;
    value = memory((size_t)needed + 1);
    if (pleo_config_get_text(config, name, PLEO_NTS, value, needed + 1, NULL) == PLEO_OK)
        return value;
    free(value);
    return NULL;
}

/* Compares an option of the file with what was chosen. */
static char *compare(const struct plan *plan, const struct settings *read, const char *name)
{
    char *chosen = value_of(plan->settings.config, name), *found = value_of(read->config, name), *wrong = NULL;

    if (chosen != NULL && (found == NULL || strcmp(chosen, found) != 0))
        wrong = text_of("%s = %s: the library reads it in the file as %s", name, chosen, found != NULL ? found : "nothing");
    free(found);
    free(chosen);
    return wrong;
}

char *plan_read_back(const struct plan *plan, const char *file)
{
    struct settings read;
    char *wrong = NULL;
    int i;

    if (settings_begin(&read, text_of("%s", file), plan->profile, NULL) != PLEO_OK)
        wrong = failure_message();
    for (i = 0; i < plan->choice_count && wrong == NULL; i++)
        wrong = compare(plan, &read, plan->choices[i].name);
    settings_end(&read);
    return wrong;
}

void plan_end(struct plan *plan)
{
    while (plan->choice_count > 0)
        free(plan->choices[--plan->choice_count].value);
    secret_end(&plan->key);
    pleo_free(plan->client);
    settings_end(&plan->settings);
    place_end(&plan->place);
    free(plan->owner);
    free(plan->file);
    free(plan->before.bytes);
    free(plan->after.bytes);
    free(plan->changes.bytes);
}
