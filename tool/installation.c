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
#include "settings.h"
#include "terminal.h"

/* 0 if an installation is active. */
static int activity(pleo_response installation)
{
    int32_t state;

    if (pleo_response_state(installation, &state) == PLEO_OK && state == PLEO_STATE_ACTIVATED)
        return EXIT_OK;
    return EXIT_INSTALLATION;
}

const char *origin_in_words(pleo_response installation)
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

/* The members of the metadata, a line each. */
static void print_metadata(pleo_response installation)
{
    pleo_response item = 0, next;
    int32_t status = pleo_response_item(installation, "/metadata", PLEO_NTS, 0, &item);
    char name[256], value[1024], *shown, *line;
    const char *title = "Metadata";

    while (status == PLEO_OK) {
        if (pleo_response_name_text(item, name, sizeof name, NULL) == PLEO_OK) {
            if (pleo_response_json_text(item, NULL, 0, value, sizeof value, NULL) != PLEO_OK)
                strcpy(value, "(a longer value)");
            line = text_of("%s = %s", name, value);
            shown = harmless(line, strlen(line));
            print_field(title, shown);
            title = "";
            free(shown);
            free(line);
        }
        status = pleo_response_next(item, &next);
        pleo_free(item);
        item = next;
    }
    pleo_free(item);
}

static void print_member(const char *title, pleo_response installation, const char *pointer)
{
    char *text = answer_text(installation, pointer);

    if (text != NULL && text[0] != '\0')
        print_field(title, text);
    free(text);
}

void print_installation(pleo_response installation)
{
    char *subject = answer_subject(installation), *state = answer_text(installation, "/status");

    print_member("Installation", installation, "/id");
    if (state == NULL || state[0] == '\0')
        print_field("State", "Pleo does not say it");
    else
        print_field("State", state);
    print_member("Error code", installation, "/errorCode");
    if (subject != NULL)
        print_field(answer_subject_type(installation), subject);
    print_member("Created", installation, "/createdAt");
    print_member("Changed", installation, "/updatedAt");
    print_metadata(installation);
    free(state);
    free(subject);
}

static void show(const struct arguments *arguments, pleo_response installation)
{
    if (arguments->values[OPTION_JSON] != NULL)
        print_body(installation);
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
        exit_code = complain_of(EXIT_INSTALLATION, "there is no installation of this key; run pleo install");
        status = PLEO_OK;
    } else if (status == PLEO_OK) {
        show(arguments, installation);
        exit_code = activity(installation);
    }
    status = end_command(client, installation, status);
    return status != 0 ? status : exit_code;
}

int32_t status_for_all(const struct settings *settings, pleo_client client, struct text *line, int *exit_code)
{
    pleo_response installation = 0;
    int32_t status = pleo_get_installation(client, NULL, 0, &installation);
    char *state;

    (void)settings;
    if (status == PLEO_E_NOT_FOUND) {
        text_print(line, "there is no installation");
        *exit_code = EXIT_INSTALLATION;
        status = PLEO_OK;
    } else if (status == PLEO_OK) {
        state = answer_text(installation, "/status");
        text_print(line, "%s", state != NULL ? state : "without a state");
        *exit_code = activity(installation);
        free(state);
    }
    pleo_free(installation);
    return status;
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
            if (arguments->values[OPTION_JSON] == NULL)
                printf("The installation %s.\n", origin_in_words(installation));
            show(arguments, installation);
        }
        exit_code = end_command(client, installation, status);
    }
    free(json.bytes);
    return exit_code;
}

int32_t install_for_all(const struct settings *settings, pleo_client client, struct text *line, int *exit_code)
{
    pleo_response installation = 0;
    int32_t status = pleo_ensure_installation(client, NULL, 0, &installation);
    char *state;

    (void)settings;
    if (status == PLEO_OK) {
        state = answer_text(installation, "/status");
        text_print(line, "%s; it %s", state != NULL ? state : "without a state", origin_in_words(installation));
        *exit_code = activity(installation);
        free(state);
    }
    pleo_free(installation);
    return status;
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
        puts("There is no installation of this key.");
        status = PLEO_OK;
    } else if (status == PLEO_OK) {
        print_installation(installation);
        if (is_agreed(arguments, &exit_code)) {
            status = pleo_delete_installation(client, &answer);
            if (status == PLEO_OK)
                puts("The installation is deleted. The key is still good: revoke it in Pleo if it is\n"
                     "not needed any more.");
        }
    }
    pleo_free(installation);
    status = end_command(client, answer, status);
    return status != 0 ? status : exit_code;
}
