#include "failure.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exit_code.h"
#include "system.h"
#include "terminal.h"

enum { MESSAGE = 1100 }; /* longer than any text of a failure */

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
        return EXIT_TLS;
    case PLEO_E_UNAUTHORIZED:
        return EXIT_KEY;
    case PLEO_E_FORBIDDEN:
        return EXIT_PERMISSION;
    case PLEO_E_SERVER:
    case PLEO_E_RATE_LIMITED:
    case PLEO_E_OUTCOME_UNKNOWN:
        return EXIT_PLEO;
    default:
        return EXIT_MACHINE;
    }
}

/* A text of its own lines, below the first that has the program's name. */
static void say(const char *name, char *text)
{
    char *shown = harmless(text, strlen(text));

    fprintf(stderr, "%6s", name);
    print_wrapped(stderr, shown, 6);
    free(shown);
    free(text);
}

int complain_of(int exit_code, const char *format, ...)
{
    va_list arguments;
    char text[2 * MESSAGE];

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    fflush(stdout);
    say("pleo: ", text_of("%s", text));
    return exit_code;
}

int complain_and_free(int exit_code, char *wrong)
{
    fflush(stdout);
    say("pleo: ", wrong);
    return exit_code;
}

char *failure_message(void)
{
    char message[MESSAGE] = "";

    pleo_error_message_text(0, message, sizeof message, NULL);
    return harmless(message, strlen(message));
}

int complain(int32_t status)
{
    char text[MESSAGE] = "", type[MESSAGE] = "", id[MESSAGE] = "";
    char *message = failure_message();
    int32_t seconds = -1;

    pleo_error_api_type_text(0, type, sizeof type, NULL);
    pleo_error_api_message_text(0, text, sizeof text, NULL);
    pleo_error_request_id_text(0, id, sizeof id, NULL);
    pleo_error_retry_after_seconds(0, &seconds);
    fflush(stdout);
    if (interrupted() && status != PLEO_E_OUTCOME_UNKNOWN)
        say("pleo: ", text_of("interrupted"));
    else
        say("pleo: ", text_of("%s (%s)", message, pleo_status_name(status)));
    free(message);
    if (type[0] != '\0' || text[0] != '\0')
        say("", text_of("The API says: %s%s%s", type, type[0] != '\0' && text[0] != '\0' ? ": " : "", text));
    if (id[0] != '\0')
        say("", text_of("The request's id, for Pleo's support: %s", id));
    if (seconds >= 0)
        say("", text_of("Repeat it after %ld s.", (long)seconds));
    return exit_code_of(status);
}
