/* Opens the export job of a company, for the commands. */

#ifndef EXPORT_JOB_H
#define EXPORT_JOB_H

#include "pleo.h"

#include "settings.h"
#include "text.h"

/* Sees to a journal, and has texts in UTF-8. For a command's prepare. */
int prepare_export(const struct settings *settings);

/*
 * Opens the job, and waits so many seconds for one. Returns an exit code; with EXIT_OK and *export 0 there is none. It is
 * freed with pleo_free, which leaves the job as it is.
 */
int export_open(pleo_client client, int32_t seconds, pleo_export *export);

/* Says to people that there is none. */
void export_tell_none(void);

/* The same as what came of a profile. */
#define NO_EXPORT_JOB "no export job"

/* The number of items without a result. */
int64_t export_open_items(pleo_export export);

/* Prints the summary of an ended job for people. Returns EXIT_OK, or EXIT_LOOK if somebody should check it. */
int export_summary_print(pleo_response summary);

/* The same exit code, without printing. */
int export_summary_code(pleo_response summary);

/* Adds the same in short. */
void export_summary_add(struct text *line, pleo_response summary);

#endif
