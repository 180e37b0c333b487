#include "check.h"

#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Of one test, so that a loop that goes wrong does not hide the rest. */
#define MOST_SHOWN 20

static int failures;
static int shown;
static __thread const char *row;
static __thread char message[2048];

/* Counts a failure and prints it, with what `detail` says of it. */
static int __attribute__((format(printf, 4, 5))) failed(const char *file, int line, const char *expression,
    const char *detail, ...)
{
    va_list arguments;
    char text[4096];
    __sync_fetch_and_add(&failures, 1);
    if (__sync_fetch_and_add(&shown, 1) < MOST_SHOWN) {
        va_start(arguments, detail);
        vsnprintf(text, sizeof text, detail, arguments);
        va_end(arguments);
        printf("%s:%d: %s%s%s%s%s\n", file, line, expression, row != NULL ? " [" : "", row != NULL ? row : "",
            row != NULL ? "]" : "", text);
    }
    return 0;
}

int check_that(int holds, const char *file, int line, const char *expression)
{
    return holds ? 1 : failed(file, line, expression, "%s", "");
}

int check_number(long long got, long long wanted, const char *file, int line, const char *expression)
{
    return got == wanted ? 1 : failed(file, line, expression, ": %lld, not %lld", got, wanted);
}

int check_text(const char *got, const char *wanted, const char *file, int line, const char *expression)
{
    if (got != NULL && strcmp(got, wanted) == 0) {
        return 1;
    }
    return failed(file, line, expression, ": \"%s\", not \"%s\"", got != NULL ? got : "(NULL)", wanted);
}

int check_has(const char *text, const char *part, const char *file, int line, const char *expression)
{
    if (text != NULL && strstr(text, part) != NULL) {
        return 1;
    }
    return failed(file, line, expression, ": \"%s\" has no \"%s\"", text != NULL ? text : "(NULL)", part);
}

int check_status(int32_t got, int32_t wanted, const char *file, int line, const char *expression)
{
    if (got == wanted) {
        return 1;
    }
    return failed(file, line, expression, ": %s, not %s (%s)", pleo_status_name(got), pleo_status_name(wanted),
        last_message());
}

time_t check_until(void)
{
    return time(NULL) + WAIT_SECONDS;
}

void check_row(const char *name)
{
    row = name;
}

const char *last_message(void)
{
    if (pleo_error_message_text(0, message, (int32_t)sizeof message, NULL) != PLEO_OK) {
        message[0] = '\0';
    }
    return message;
}

int32_t last_status(void)
{
    int32_t status = -1;
    pleo_error_status(0, &status);
    return status;
}

int is_silent(void (*run)(void))
{
    int ends[2], saved[2] = {dup(1), dup(2)}, silent;
    char byte;
    fflush(NULL);
    if (pipe(ends) != 0) {
        return 0;
    }
    dup2(ends[1], 1);
    dup2(ends[1], 2);
    run();
    fflush(NULL);
    dup2(saved[0], 1);
    dup2(saved[1], 2);
    close(ends[1]);
    close(saved[0]);
    close(saved[1]);
    silent = read(ends[0], &byte, 1) == 0;
    close(ends[0]);
    return silent;
}

int rounds(int all, int light)
{
    const char *wish = getenv("PLEO_TEST_LIGHT");
    return wish != NULL && strcmp(wish, "1") == 0 ? light : all;
}

int open_descriptors(void)
{
    int count = 0;
    DIR *open = opendir("/proc/self/fd");
    while (open != NULL && readdir(open) != NULL) {
        count++;
    }
    closedir(open);
    return count;
}

int check_run(const struct test *tests, int count)
{
    int passed = 0;
    for (int i = 0; i < count; i++) {
        int before = failures;
        shown = 0;
        tests[i].run();
        row = NULL;
        if (shown > MOST_SHOWN) {
            printf("... and %d more\n", shown - MOST_SHOWN);
        }
        printf("%s %s\n", failures == before ? "ok" : "FAIL", tests[i].name);
        fflush(stdout);
        passed += failures == before;
    }
    printf("%d passed, %d failed\n", passed, count - passed);
    return passed == count ? EXIT_SUCCESS : EXIT_FAILURE;
}
