/* Error messages and exit codes. */

#ifndef FAILURE_H
#define FAILURE_H

#include "pleo.h"

#include "arguments.h"
#include "text.h"

/*
 * With --json a failure is also printed to standard output, as an object with the members that pleo(1) lists, the same
 * for every command.
 */

/*
 * Has the first failure from here on be what came of a profile, and not be said, and says the profile's name with what is
 * no failure. NULL for both ends that.
 */
void failure_is_of(const char *profile, struct outcome *outcome);

/* The exit code of a status. */
int exit_code_of(int32_t status);

/* Prints this thread's last failure, with the API's message, and returns its exit code. */
int complain(int32_t status);

/* Prints a failure of this program's own, and returns the exit code. */
int complain_of(int exit_code, const char *format, ...) LIKE_PRINTF(2, 3);

/* The same with a text, which it frees. */
int complain_and_free(int exit_code, char *wrong);

/* The same for a failure with a status. */
int complain_as(int32_t status, int exit_code, const char *message);

/* Prints a note, which is no failure. */
void note_to_people(const char *format, ...) LIKE_PRINTF(1, 2);

/* Prints a further line below a failure. */
void say_more(const char *text);

/* The message of this thread's last failure, which the caller frees. */
char *failure_message(void);

/*
 * The details of this thread's last failure, if it has that status; else 0. Must be taken before any JSON is built, and
 * freed with pleo_free.
 */
pleo_error failure_take(int32_t status);

/* Sets the members of /error. error: 0 without details. status: its name, or NULL. */
void failure_set(pleo_json json, pleo_error error, const char *status, const char *message);

#endif
