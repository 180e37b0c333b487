/* What is said when something fails, and the exit code of it. */

#ifndef FAILURE_H
#define FAILURE_H

#include "pleo.h"

#include "text.h"

/* The exit code of a status. */
int exit_code_of(int32_t status);

/* Says what failed last on this thread, with what the API says, and returns its exit code. */
int complain(int32_t status);

/* Says what is wrong in this program's own words, and returns the exit code. */
int complain_of(int exit_code, const char *format, ...) LIKE_PRINTF(2, 3);

/* The same with a text that is freed. */
int complain_and_free(int exit_code, char *wrong);

/* The message of what failed last on this thread, which its caller frees. */
char *failure_message(void);

#endif
