/* The report of a check. */

#ifndef REPORT_H
#define REPORT_H

#include "pleo.h"

enum { STEPS = 16 };

struct step {
    /* As the library has them: see pleo_client_check. */
    char *id, *title, *state, *found, *status, *advice;
};

struct report {
    struct step steps[STEPS];
    int count;
    int exit_code;
};

/* The steps of pleo_client_check. Released by report_end. */
void report_read(struct report *report, pleo_response answer);

/*
 * The steps if no client could be created, since an option or the key is wrong: which of them, with the status and
 * message of the failure. Released by report_end.
 */
enum wrong { WRONG_OPTIONS, WRONG_KEY };
void report_make(struct report *report, enum wrong wrong, int32_t status, const char *message);

/* Adds a step. */
void report_add(struct report *report, const char *id, const char *title, const char *state, const char *found,
    const char *status, const char *advice);

void report_end(struct report *report);

/* Prints it for people. */
void report_print(const struct report *report);

/* Prints it as the library's JSON. */
void report_print_json(const struct report *report);

/* The first step that failed; NULL if none did. */
const struct step *report_failure(const struct report *report);

#endif
