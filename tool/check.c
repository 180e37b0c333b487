/* pleo check: what is wrong, and what to do about it. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "answer.h"
#include "commands.h"
#include "disk.h"
#include "exit_code.h"
#include "failure.h"
#include "json.h"
#include "layout.h"
#include "report.h"
#include "settings.h"
#include "system.h"

/* Whether the options can be used, whatever the key is. Nothing is sent for it. */
static int32_t try_options(const struct settings *settings)
{
    pleo_client client = 0;
    int32_t status = pleo_client_new("pls_check", PLEO_NTS, settings->config, &client);

    pleo_free(client);
    return status;
}

static void report_failure_of(struct report *report, enum wrong wrong, int32_t status)
{
    char *message = failure_message();

    report_make(report, wrong, status, message);
    free(message);
}

/* Checks everything, with the options that were read. Returns a status, and a report if that is PLEO_OK. */
static int32_t check(const struct settings *settings, int32_t status, struct report *report)
{
    pleo_client client = 0;
    pleo_response answer = 0;

    if (status == PLEO_OK)
        status = try_options(settings);
    if (status != PLEO_OK) {
        report_failure_of(report, WRONG_OPTIONS, status);
        return PLEO_OK;
    }
    status = settings_client(settings, &client);
    if (interrupted())
        status = PLEO_E_CANCELLED;
    else if (status == PLEO_E_MISSING)
        report_make(report, WRONG_KEY, PLEO_E_KEY, NO_KEY);
    else if (status != PLEO_OK)
        report_failure_of(report, WRONG_KEY, status);
    if (client == 0)
        return status == PLEO_E_CANCELLED ? status : PLEO_OK;
    status = pleo_client_check(client, &answer);
    if (status == PLEO_OK)
        report_read(report, answer);
    interrupt_client(0);
    pleo_free(answer);
    pleo_free(client);
    return status;
}

/* What else whoever is asked for help wants to know, without a secret: of variables the names alone. */
static void print_machine(const struct settings *settings)
{
    static const char *const NAMES[] = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
        "auto_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR", "CREDENTIALS_DIRECTORY", "LANG", "LC_ALL", "TZ"};
    struct text names = {0};
    char *name = system_name(), now[32];
    const time_t seconds = time(NULL);
    size_t i;

    strftime(now, sizeof now, "%Y-%m-%dT%H:%M:%SZ", gmtime(&seconds));
    for (i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++)
        if (getenv(NAMES[i]) != NULL)
            text_print(&names, "%s%s", names.length > 0 ? ", " : "", NAMES[i]);
    print_field("Report of", "pleo check --report. Read it before you pass it on: it has no key and no "
        "password, but the names of hosts, files and companies.");
    print_field("Time", now);
    print_field("System", name);
    print_field("Encoding", system_encoding() != NULL ? system_encoding() : "utf-8");
    print_field("Options file", settings->file != NULL ? settings->file : "none");
    print_field("Profile", settings->profile != NULL ? settings->profile : "none");
    print_field("Variables", names.length > 0 ? names.bytes : "none");
    putchar('\n');
    free(names.bytes);
    free(name);
}

int run_check(const struct arguments *arguments)
{
    struct settings settings;
    struct report report;
    int32_t status;
    int exit_code;

    status = settings_begin(&settings, settings_file(arguments), arguments->values[OPTION_PROFILE],
        arguments->values[OPTION_KEY]);
    status = check(&settings, status, &report);
    if (status != PLEO_OK) {
        exit_code = complain(status);
    } else {
        check_disk(&settings, &report);
        if (arguments->values[OPTION_REPORT] != NULL && !json_is_wanted())
            print_machine(&settings);
        (json_is_wanted() ? report_print_json : report_print)(&report);
        exit_code = report.exit_code;
        report_end(&report);
    }
    settings_end(&settings);
    return exit_code;
}

int check_for_all(const struct profile *profile, struct outcome *outcome)
{
    pleo_response answer = 0;
    struct report report;
    const int32_t status = pleo_client_check(profile->client, &answer);
    int exit_code = status == PLEO_OK ? EXIT_OK : complain(status);

    if (status == PLEO_OK) {
        const struct step *failure;

        report_read(&report, answer);
        check_disk(profile->settings, &report);
        failure = report_failure(&report);
        if (failure != NULL) {
            text_print(&outcome->line, "%s: %s", failure->title, failure->found);
            outcome->status = text_of("%s", failure->status);
        } else {
            text_print(&outcome->line, "ok");
        }
        exit_code = report.exit_code;
        report_end(&report);
    }
    pleo_free(answer);
    return exit_code;
}
