/* pleo export-fail: ends the export job as failed, for what concerns all of it. */

#include <stdlib.h>

#include "answer.h"
#include "commands.h"
#include "exit_code.h"
#include "export_job.h"
#include "failure.h"
#include "json.h"
#include "utf8.h"

/* The summary of a job that was ended. Returns its exit code. */
static int tell(pleo_response summary)
{
    if (!json_is_wanted())
        return export_summary_print(summary);
    print_body_for_programs(summary);
    return export_summary_code(summary);
}

int run_export_fail(const struct arguments *arguments)
{
    const char *reason = arguments->operands[1];
    char *utf8 = reason != NULL ? utf8_of(reason) : NULL;
    struct export_job job = {0, 0};
    pleo_response summary = 0;
    int exit_code = export_job_begin(&job, arguments, 0);
    int32_t status;

    if (exit_code == EXIT_OK && job.export != 0) {
        status = pleo_export_fail(job.export, arguments->operands[0], PLEO_NTS, utf8, utf8 != NULL ? PLEO_NTS : 0, &summary);
        exit_code = status == PLEO_OK ? tell(summary) : complain(status);
    }
    pleo_free(summary);
    export_job_end(&job, PLEO_OK);
    free(utf8);
    return exit_code;
}
