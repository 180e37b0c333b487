/* What is said when something fails, and the exit code of it. */

#ifndef FAILURE_H
#define FAILURE_H

#include "pleo.h"

#include "arguments.h"
#include "text.h"

/*
 * With --json a failure is on standard output too, as an object with the members that pleo(1) lists, which are the same
 * for every command.
 */

/*
 * Has the first failure from here on be what came of a profile, and not be said, and says the profile's name with what is
 * no failure. NULL for both ends that.
 */
void failure_is_of(const char *profile, struct outcome *outcome);

/* The exit code of a status. */
int exit_code_of(int32_t status);

/* Says what failed last on this thread, with what the API says, and returns its exit code. */
int complain(int32_t status);

/* Says what is wrong in this program's own words, and returns the exit code. */
int complain_of(int exit_code, const char *format, ...) LIKE_PRINTF(2, 3);

/* The same with a text that is freed. */
int complain_and_free(int exit_code, char *wrong);

/* The same with the status that it is one of. */
int complain_as(int32_t status, int exit_code, const char *message);

/* Says what is no failure. */
void note_to_people(const char *format, ...) LIKE_PRINTF(1, 2);

/* Says more, below what is wrong. */
void say_more(const char *text);

/* The message of what failed last on this thread, which its caller frees. */
char *failure_message(void);

/*
 * The details of what failed last on this thread, if it has that status; 0 if not. To be taken before any JSON is made,
 * and freed with pleo_free.
 */
pleo_error failure_take(int32_t status);

/* Sets the members of /error. error: 0 if there are no details. status: its name, NULL if it has none. */
void failure_set(pleo_json json, pleo_error error, const char *status, const char *message);

#endif
