#include "failure.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exit_code.h"
#include "json.h"
#include "layout.h"
#include "system.h"

enum { MESSAGE = 1100 }; /* longer than any text of a failure */

/* With --all, whose failure it is, and what keeps it. */
static const char *its_profile;
static struct outcome *its_outcome;

void failure_is_of(const char *profile, struct outcome *outcome)
{
    its_profile = profile;
    its_outcome = outcome;
}

/* Keeps what failed first, if it is to be kept. */
static int is_kept(int32_t status, const char *message)
{
    if (its_outcome != NULL && its_outcome->status == NULL) {
        its_outcome->error = failure_take(status);
        its_outcome->status = text_of("%s", pleo_status_name(status));
        its_outcome->line.length = 0;
        text_print(&its_outcome->line, "%s", message);
    }
    return its_outcome != NULL;
}

int exit_code_of(int32_t status)
{
    switch (status) {
    case PLEO_OK:
        return EXIT_OK;
    case PLEO_E_ARGUMENT:
        return EXIT_USAGE;
    case PLEO_E_KEY:
    case PLEO_E_CONFIG:
    case PLEO_E_FILE:
    case PLEO_E_TEXT:
    case PLEO_E_LOCAL_RATE_LIMIT:
    case PLEO_E_TOO_LARGE:
        return EXIT_OPTIONS;
    case PLEO_E_DNS:
    case PLEO_E_CONNECT:
    case PLEO_E_TIMEOUT:
    case PLEO_E_PROXY:
    case PLEO_E_PROXY_AUTH:
    case PLEO_E_TRUNCATED:
    case PLEO_E_PROTOCOL:
    case PLEO_E_RESET:
    case PLEO_E_CONTENT_ENCODING:
    case PLEO_E_REDIRECT:
    case PLEO_E_NOT_JSON:
        return EXIT_NETWORK;
    case PLEO_E_TLS:
    case PLEO_E_TLS_EXPIRED:
    case PLEO_E_TLS_NOT_YET_VALID:
    case PLEO_E_TLS_NAME:
    case PLEO_E_TLS_ISSUER:
    case PLEO_E_TLS_CERTIFICATE:
    case PLEO_E_TLS_PROTOCOL:
    case PLEO_E_TLS_NO_ROOTS:
    case PLEO_E_TLS_REVOCATION:
        return EXIT_TLS;
    case PLEO_E_UNAUTHORIZED:
        return EXIT_KEY;
    case PLEO_E_FORBIDDEN:
        return EXIT_PERMISSION;
    case PLEO_E_SERVER:
    case PLEO_E_RATE_LIMITED:
    case PLEO_E_OUTCOME_UNKNOWN:
    case PLEO_E_EXPORT_ENDED:
        return EXIT_PLEO;
    default:
        return EXIT_MACHINE;
    }
}

void note_to_people(const char *format, ...)
{
    va_list arguments;
    char text[2 * MESSAGE], *whole;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    fflush(stdout);
    whole = text_of("%s%s%s", its_profile != NULL ? its_profile : "", its_profile != NULL ? ": " : "", text);
    print_complaint("pleo: ", whole);
    free(whole);
}

void say_more(const char *text)
{
    if (its_outcome != NULL)
        text_print(&its_outcome->line, ". %s", text);
    else
        print_complaint("", text);
}

char *failure_message(void)
{
    char message[MESSAGE] = "";

    pleo_error_message_text(0, message, sizeof message, NULL);
    return text_of("%s", message);
}

pleo_error failure_take(int32_t status)
{
    int32_t last = PLEO_OK;
    pleo_error error = 0;

    if (status != PLEO_OK && pleo_error_status(0, &last) == PLEO_OK && last == status)
        pleo_error_take(&error);
    return error;
}

static void set_text_of(pleo_json json, const char *pointer, pleo_error error,
    int32_t(PLEO_CDECL *get)(pleo_error error, char *buffer, int32_t size, int32_t *needed))
{
    char text[MESSAGE] = "";

    if (error != 0)
        get(error, text, sizeof text, NULL);
    json_set_text(json, pointer, text[0] != '\0' ? text : NULL);
}

static void set_number(pleo_json json, const char *pointer, int32_t number, int is_known)
{
    if (is_known)
        pleo_json_set_int64(json, pointer, PLEO_NTS, number);
    else
        pleo_json_set_null(json, pointer, PLEO_NTS);
}

void failure_set(pleo_json json, pleo_error error, const char *status, const char *message)
{
    int32_t http_status = 0, seconds = -1, can_retry = 0;

    if (error != 0) {
        pleo_error_http_status(error, &http_status);
        pleo_error_retry_after_seconds(error, &seconds);
        pleo_error_can_retry(error, &can_retry);
    }
    json_set_text(json, "/error/status", status);
    json_set_text(json, "/error/message", message);
    set_number(json, "/error/http_status", http_status, http_status > 0);
    set_text_of(json, "/error/api_type", error, pleo_error_api_type_text);
    set_text_of(json, "/error/api_message", error, pleo_error_api_message_text);
    set_text_of(json, "/error/request_id", error, pleo_error_request_id_text);
    set_number(json, "/error/retry_after_seconds", seconds, seconds >= 0);
    pleo_json_set_boolean(json, "/error/can_retry", PLEO_NTS, can_retry);
}

/* The failure as --json has it, once: what is said after it belongs to it. */
static void tell_json(int32_t status, const char *message, int exit_code)
{
    static int is_told;
    pleo_error error;
    pleo_json json = 0;

    if (!json_is_wanted() || is_told)
        return;
    is_told = 1;
    error = failure_take(status);
    pleo_json_new(0, &json);
    failure_set(json, error, pleo_status_name(status), message);
    pleo_json_set_int64(json, "/exit", PLEO_NTS, exit_code);
    json_end(json);
    pleo_free(error);
}

/* What a failure that is this program's own is called. */
static int32_t own_status(int exit_code)
{
    if (interrupted())
        return PLEO_E_CANCELLED;
    switch (exit_code) {
    case EXIT_USAGE:
        return PLEO_E_ARGUMENT;
    case EXIT_OPTIONS:
        return PLEO_E_CONFIG;
    default:
        return PLEO_E_FILE;
    }
}

int complain_as(int32_t status, int exit_code, const char *message)
{
    if (is_kept(status, message))
        return exit_code;
    tell_json(status, message, exit_code);
    fflush(stdout);
    print_complaint("pleo: ", message);
    return exit_code;
}

int complain_of(int exit_code, const char *format, ...)
{
    va_list arguments;
    char text[2 * MESSAGE];

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return complain_as(own_status(exit_code), exit_code, text);
}

int complain_and_free(int exit_code, char *wrong)
{
    complain_as(own_status(exit_code), exit_code, wrong);
    free(wrong);
    return exit_code;
}

static void say_formatted(char *text)
{
    say_more(text);
    free(text);
}

/* Says how long to wait before a retry, unless the message does so itself. */
static void tell_wait(const char *message, int32_t seconds)
{
    char *wait = text_of("Wait %ld s", (long)seconds);

    if (strstr(message, wait) == NULL)
        say_formatted(text_of("%s, then retry.", wait));
    free(wait);
}

/* Says what failed last on this thread. The message quotes what the API says; of a long text it has only
   the beginning. */
static void tell(int32_t status, const char *message, int is_interrupted)
{
    char text[MESSAGE] = "", type[MESSAGE] = "", id[MESSAGE] = "", *whole;
    int32_t seconds = 0, can_retry = 0;

    pleo_error_api_type_text(0, type, sizeof type, NULL);
    pleo_error_api_message_text(0, text, sizeof text, NULL);
    pleo_error_request_id_text(0, id, sizeof id, NULL);
    pleo_error_retry_after_seconds(0, &seconds);
    pleo_error_can_retry(0, &can_retry);
    tell_json(is_interrupted ? PLEO_E_CANCELLED : status, message, exit_code_of(status));
    fflush(stdout);
    whole = is_interrupted ? text_of("%s", message) : text_of("%s (%s)", message, pleo_status_name(status));
    print_complaint("pleo: ", whole);
    free(whole);
    if (strstr(message, text) == NULL || strstr(message, type) == NULL)
        say_formatted(text_of("The API says: %s%s%s", type, type[0] != '\0' && text[0] != '\0' ? ": " : "", text));
    if (id[0] != '\0')
        say_formatted(text_of("The request's id, for Pleo's support: %s", id));
    if (can_retry && seconds > 0)
        tell_wait(message, seconds);
}

int complain(int32_t status)
{
    const int is_interrupted = interrupted() && status != PLEO_E_OUTCOME_UNKNOWN;
    char *message = is_interrupted ? text_of("interrupted") : failure_message();

    if (!is_kept(status, message))
        tell(status, message, is_interrupted);
    free(message);
    return exit_code_of(status);
}
