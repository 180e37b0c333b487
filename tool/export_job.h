/* The export job of a company, as the commands for it open it. */

#ifndef EXPORT_JOB_H
#define EXPORT_JOB_H

#include "pleo.h"

#include "arguments.h"

struct export_job {
    pleo_client client;
    pleo_export export;
};

/*
 * Opens the job, and waits so many seconds for one. Texts are in UTF-8. Returns an exit code; with EXIT_OK and export 0
 * there is none, which has been said to people. export_job_end follows in any case.
 */
int export_job_begin(struct export_job *job, const struct arguments *arguments, int32_t seconds);

/* How many items have no result yet. */
int64_t export_job_open_items(const struct export_job *job);

/* Frees it, and leaves the job as it is; prints what failed. Returns an exit code. */
int export_job_end(struct export_job *job, int32_t status);

/* Tells what came of a job that was ended, to people. Returns EXIT_OK, or EXIT_LOOK if somebody should look at it. */
int export_summary_print(pleo_response summary);

/* The same exit code, and nothing printed. */
int export_summary_code(pleo_response summary);

#endif
