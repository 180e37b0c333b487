/* pleo install, status, uninstall: what Pleo shows of the integration. */

#include "installation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "commands.h"
#include "exit_code.h"
#include "failure.h"
#include "files.h"
#include "json.h"
#include "layout.h"
#include "settings.h"

/* 0 if an installation is active. */
static int activity(pleo_response installation)
{
    int32_t state;

    if (pleo_response_state(installation, &state) == PLEO_OK && state == PLEO_STATE_ACTIVATED)
        return EXIT_OK;
    return EXIT_INSTALLATION;
}

static const char *origin_in_words(pleo_response installation)
{
    int32_t origin;

    if (pleo_response_origin(installation, &origin) != PLEO_OK)
        return "is there";
    switch (origin) {
    case PLEO_ORIGIN_CREATED:
        return "was created";
    case PLEO_ORIGIN_UPDATED:
        return "was changed";
    default:
        return "was there already";
    }
}

void print_origin(pleo_response installation)
{
    char *text = text_of("The installation %s.", origin_in_words(installation));

    print_text(stdout, text);
    free(text);
}

/* A member of the metadata, in a line. */
static void print_entry_of(const char *title, pleo_response item)
{
    int32_t name_length = 0, value_length = 0;
    char *name, *value, *line, *shown;

    pleo_response_name_text(item, NULL, 0, &name_length);
    pleo_response_json_text(item, NULL, 0, NULL, 0, &value_length);
    name = memory((size_t)name_length + 1);
    value = memory((size_t)value_length + 1);
    if (pleo_response_name_text(item, name, name_length + 1, NULL) == PLEO_OK
        && pleo_response_json_text(item, NULL, 0, value, value_length + 1, NULL) == PLEO_OK) {
        line = text_of("%s = %s", name, value);
        shown = clipped(line, LONGEST_NAME);
        print_field(title, shown);
        free(shown);
        free(line);
    }
    free(value);
    free(name);
}

/* The members of the metadata, which are few; should somebody have put thousands there, some of them. */
static void print_metadata(pleo_response installation)
{
    enum { MOST = 50 };
    pleo_response item = 0, next = 0;
    int32_t status = pleo_response_item(installation, "/metadata", PLEO_NTS, 0, &item);
    int count;

    for (count = 0; status == PLEO_OK && count < MOST; count++, item = next) {
        print_entry_of(count == 0 ? "Metadata" : "", item);
        next = 0;
        status = pleo_response_next(item, &next);
        pleo_free(item);
    }
    if (status == PLEO_OK)
        print_field("", "and more, which --json has");
    pleo_free(item);
}

void print_installation(pleo_response installation)
{
    char *state = answer_text(installation, "/status");

    print_member("Installation", installation, "/id", LONGEST_NAME);
    if (state == NULL || state[0] == '\0')
        print_field("State", "Pleo does not say it");
    else
        print_member("State", installation, "/status", LONGEST_NAME);
    print_member("Error code", installation, "/errorCode", LONGEST_NAME);
    print_subject(installation);
    print_member("Created", installation, "/createdAt", LONGEST_NAME);
    print_member("Changed", installation, "/updatedAt", LONGEST_NAME);
    print_metadata(installation);
    free(state);
}

static void show(pleo_response installation)
{
    if (json_is_wanted())
        print_body_for_programs(installation);
    else
        print_installation(installation);
}

int run_status(const struct arguments *arguments)
{
    pleo_client client = 0;
    pleo_response installation = 0;
    int32_t status;
    int exit_code = open_client(arguments, &client);

    if (exit_code != 0)
        return exit_code;
    status = pleo_get_installation(client, NULL, 0, &installation);
    if (status == PLEO_E_NOT_FOUND) {
        exit_code = complain_as(status, EXIT_INSTALLATION, "there is no installation of this key; run pleo install");
        status = PLEO_OK;
    } else if (status == PLEO_OK) {
        show(installation);
        exit_code = activity(installation);
    }
    status = end_command(client, installation, status);
    return status != 0 ? status : exit_code;
}

int status_for_all(const struct profile *profile, struct outcome *outcome)
{
    pleo_response installation = 0;
    const int32_t status = pleo_get_installation(profile->client, NULL, 0, &installation);
    int exit_code;
    char *state;

    if (status == PLEO_E_NOT_FOUND) {
        exit_code = complain_as(status, EXIT_INSTALLATION, "there is no installation");
    } else if (status == PLEO_OK) {
        state = answer_text(installation, "/status");
        text_print(&outcome->line, "%s", state != NULL ? state : "without a state");
        exit_code = activity(installation);
        free(state);
    } else {
        exit_code = complain(status);
    }
    pleo_free(installation);
    return exit_code;
}

int run_install(const struct arguments *arguments)
{
    const char *file = arguments->operands[0];
    pleo_client client = 0;
    pleo_response installation = 0;
    struct text json = {0};
    char *wrong = file != NULL ? file_read(file, &json) : NULL;
    int32_t status;
    int exit_code;

    if (wrong != NULL)
        return complain_and_free(EXIT_MACHINE, wrong);
    exit_code = open_client(arguments, &client);
    if (exit_code == 0) {
        status = pleo_ensure_installation(client, json.bytes, (int32_t)json.length, &installation);
        if (status == PLEO_OK) {
            if (!json_is_wanted())
                print_origin(installation);
            show(installation);
        }
        exit_code = end_command(client, installation, status);
    }
    free(json.bytes);
    return exit_code;
}

int install_for_all(const struct profile *profile, struct outcome *outcome)
{
    pleo_response installation = 0;
    const int32_t status = pleo_ensure_installation(profile->client, NULL, 0, &installation);
    int exit_code = status == PLEO_OK ? EXIT_OK : complain(status);
    char *state;

    if (status == PLEO_OK) {
        state = answer_text(installation, "/status");
        text_print(&outcome->line, "%s; it %s", state != NULL ? state : "without a state", origin_in_words(installation));
        exit_code = activity(installation);
        free(state);
    }
    pleo_free(installation);
    return exit_code;
}

/* Whether the installation is to go: somebody says yes, or --yes did. */
static int is_agreed(const struct arguments *arguments, int *exit_code)
{
    if (arguments->values[OPTION_YES] != NULL)
        return 1;
    if (!is_interactive()) {
        *exit_code = complain_of(EXIT_USAGE, "nobody can be asked whether to delete the installation; give --yes");
        return 0;
    }
    if (confirm("Delete this installation? Pleo then shows the integration as gone", 0))
        return 1;
    puts("Nothing was changed.");
    return 0;
}

int run_uninstall(const struct arguments *arguments)
{
    pleo_client client = 0;
    pleo_response installation = 0, answer = 0;
    int32_t status;
    int exit_code = open_client(arguments, &client);

    if (exit_code != 0)
        return exit_code;
    status = pleo_get_installation(client, NULL, 0, &installation);
    if (status == PLEO_E_NOT_FOUND) {
        print_text(stdout, "There is no installation of this key.");
        status = PLEO_OK;
    } else if (status == PLEO_OK) {
        print_installation(installation);
        if (is_agreed(arguments, &exit_code)) {
            status = pleo_delete_installation(client, &answer);
            if (status == PLEO_OK)
                print_text(stdout, "The installation is deleted. The key is still good: revoke it in Pleo if it is "
                    "not needed any more.");
        }
    }
    pleo_free(installation);
    status = end_command(client, answer, status);
    return status != 0 ? status : exit_code;
}
