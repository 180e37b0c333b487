/*
 * What the test programs have in common: checks that say where they failed, and a table of tests that is run.
 *
 * A check that fails is printed and counted, and the test goes on. Checks may be made from any thread.
 */
#ifndef CHECK_H
#define CHECK_H

#include <stdint.h>
#include <time.h>

#include "pleo.h"

/* A text that ends with a NUL, as the library takes it. */
#define TEXT(text) (text), PLEO_NTS

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

#define CHECK(condition) check_that((condition) ? 1 : 0, __FILE__, __LINE__, #condition)
#define CHECK_NUMBER(got, wanted) check_number((got), (wanted), __FILE__, __LINE__, #got)
#define CHECK_TEXT(got, wanted) check_text((got), (wanted), __FILE__, __LINE__, #got)
/* Whether a text has a part. */
#define CHECK_HAS(text, part) check_has((text), (part), __FILE__, __LINE__, #text)
/* Prints the last failure's message if the status is another than wanted. */
#define CHECK_STATUS(call, wanted) check_status((call), (wanted), __FILE__, __LINE__, #call)

/* Each gives 1 if it holds. */
int check_that(int holds, const char *file, int line, const char *expression);
int check_number(long long got, long long wanted, const char *file, int line, const char *expression);
int check_text(const char *got, const char *wanted, const char *file, int line, const char *expression);
int check_has(const char *text, const char *part, const char *file, int line, const char *expression);
int check_status(int32_t got, int32_t wanted, const char *file, int line, const char *expression);

/* Says which row of a table this thread's next checks are about; NULL ends it. The text must live as long. */
void check_row(const char *row);

/* Upper bound for every wait in a test: generous, because it is not a timing assertion. */
#define WAIT_SECONDS 60
/* When a wait that begins now must end, for: while (!done && CHECK(time(NULL) < until)) */
time_t check_until(void);

/* The message of this thread's last failure, in a buffer of this thread's. */
const char *last_message(void);
/* The status that this thread's last failure has. */
int32_t last_status(void);

/* Runs a function; whether nothing went to standard output or error meanwhile. */
int is_silent(void (*run)(void));

/* How many descriptors this process has. */
int open_descriptors(void);

/* How often to do something: less under valgrind, which is slow (PLEO_TEST_LIGHT=1). */
int rounds(int all, int light);

struct test {
    const char *name;
    void (*run)(void);
};

#define TEST(function) {#function, function}

/* Runs the tests, prints "ok name" or "FAIL name" for each and "N passed, M failed"; gives the exit code. */
int check_run(const struct test *tests, int count);

#endif
