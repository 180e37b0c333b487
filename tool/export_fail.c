/* pleo export-fail: ends the export job as failed, for what concerns all of it. */

#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "commands.h"
#include "exit_code.h"
#include "export_job.h"
#include "failure.h"
#include "json.h"
#include "settings.h"
#include "utf8.h"

/* Those of pleo_export_fail, which checks them only where there is a job. */
static const char *const TYPES[] = {"accounting_system_unreachable", "accounting_system_timeout",
    "accounting_system_rate_limit", "accounting_system_authentication_failure", "missing_configuration",
    "invalid_configuration", "validation_failure", "authentication_failure", "authorization_failure",
    "integration_unusable", "service_unreachable", "service_timeout", "pleo_rate_limit", "job_expired", "canceled_by_user"};

int check_export_fail(const struct arguments *arguments)
{
    const size_t count = sizeof TYPES / sizeof TYPES[0];
    struct text types = {0};
    size_t i;

    for (i = 0; i < count; i++) {
        if (strcmp(TYPES[i], arguments->operands[0]) == 0)
            break;
        text_print(&types, "%s%s", i > 0 ? ", " : "", TYPES[i]);
    }
    if (i == count)
        complain_of(EXIT_USAGE, "TYPE must be one of %s", types.bytes);
    free(types.bytes);
    return i < count ? EXIT_OK : EXIT_USAGE;
}

/* Ends the job of a client. Returns an exit code; with EXIT_OK and *summary 0 there is none. */
static int fail(const struct arguments *arguments, pleo_client client, pleo_response *summary)
{
    const char *reason = arguments->operands[1];
    char *utf8 = reason != NULL ? utf8_of(reason) : NULL;
    pleo_export export = 0;
    int exit_code = export_open(client, 0, &export);
    int32_t status;

    if (exit_code == EXIT_OK && export != 0) {
        status = pleo_export_fail(
            export, arguments->operands[0], PLEO_NTS, utf8, utf8 != NULL ? PLEO_NTS : 0, summary);
        exit_code = status == PLEO_OK ? export_summary_code(*summary) : complain(status);
    }
    pleo_free(export);
    free(utf8);
    return exit_code;
}

int run_export_fail(const struct arguments *arguments)
{
    pleo_client client = 0;
    pleo_response summary = 0;
    int exit_code = open_client(arguments, &client);

    if (exit_code == EXIT_OK)
        exit_code = fail(arguments, client, &summary);
    if (exit_code == EXIT_OK && summary == 0)
        export_tell_none();
    else if ((exit_code == EXIT_OK || exit_code == EXIT_LOOK) && json_is_wanted())
        print_body_for_programs(summary);
    else if (exit_code == EXIT_OK || exit_code == EXIT_LOOK)
        export_summary_print(summary);
    end_command(client, summary, PLEO_OK);
    return exit_code;
}

int export_fail_for_all(const struct profile *profile, struct outcome *outcome)
{
    pleo_response summary = 0;
    const int exit_code = fail(profile->arguments, profile->client, &summary);

    if (outcome->status == NULL && summary == 0) {
        text_print(&outcome->line, NO_EXPORT_JOB);
    } else if (outcome->status == NULL) {
        export_summary_add(&outcome->line, summary);
        outcome->result = json_of(summary);
    }
    pleo_free(summary);
    return exit_code;
}
