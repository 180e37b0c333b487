/*
 * A customer's program. It is compiled with the header of one release and run with the library of another: what the header
 * says must be what the library does.
 *
 * names.h is made of the header: FUNCTIONS, STATUSES and OPTIONS. With NEWER it needs a function that the next release brings.
 */
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include "pleo.h"
#include "names.h"

#define TEXT(text) text, PLEO_NTS
#define CHECK(condition) do { if (!(condition)) { printf("line %d: %s\n", __LINE__, #condition); return 1; } } while (0)

static void (*const functions[])(void) = {FUNCTIONS};
static const struct { const char *name; int32_t number; } statuses[] = {STATUSES};
static const char *const options[] = {OPTIONS};
#define COUNT(array) (sizeof (array) / sizeof *(array))

static int32_t lines, length_of_line;

static void PLEO_CDECL on_log(void *context, int32_t level, const char *line, int32_t length)
{
    if (context == &lines && level == PLEO_LOG_ERROR && strlen(line) == (size_t)length)
        lines++;
    length_of_line = length;
}

/* Every function is there, every status has its name, every option is known. */
static int names(void)
{
    pleo_config config = 0;
    size_t i;
    for (i = 0; i < COUNT(functions); i++)
        CHECK(functions[i] != NULL);
    for (i = 0; i < COUNT(statuses); i++) {
        if (strcmp(pleo_status_name(statuses[i].number), statuses[i].name) != 0) {
            printf("%s is not %d\n", statuses[i].name, (int)statuses[i].number);
            return 1;
        }
    }
    CHECK(pleo_config_new(&config) == PLEO_OK);
    for (i = 0; i < COUNT(options); i++) {
        if (pleo_config_set(config, TEXT(options[i]), NULL, 0) != PLEO_OK) {
            printf("no option is called %s\n", options[i]);
            return 1;
        }
    }
    CHECK(pleo_config_set(config, TEXT("no_such_option"), NULL, 0) == PLEO_E_CONFIG);
    CHECK(pleo_free(config) == PLEO_OK);
    CHECK(COUNT(functions) > 100 && COUNT(statuses) > 40 && COUNT(options) > 25);
    return 0;
}

/* Numbers of 32 and 64 bits, texts, buffers, callbacks and handles mean what they meant. */
static int calls(void)
{
    struct sockaddr_in place = {0};
    socklen_t size = sizeof place;
    pleo_config config = 0;
    pleo_client client = 0;
    pleo_json json = 0;
    pleo_response response = 1;
    char text[256] = "unchanged", base[64];
    int32_t needed = -1, status = -1, date = 0, time_of_day = 0, offset = -1;
    int64_t minors = 0;
    /* A port that is taken, and at which nobody listens. */
    int taken = socket(AF_INET, SOCK_STREAM, 0);
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(bind(taken, (struct sockaddr *)&place, size) == 0 && getsockname(taken, (struct sockaddr *)&place, &size) == 0);
    sprintf(base, "http://127.0.0.1:%d", ntohs(place.sin_port));

    CHECK(pleo_abi_version() == PLEO_HEADER_ABI_VERSION);
    CHECK(pleo_config_new(&config) == PLEO_OK);
    CHECK(pleo_config_set(config, TEXT("base_url"), TEXT(base)) == PLEO_OK);
    CHECK(pleo_config_set(config, TEXT("attempts"), TEXT("1")) == PLEO_OK);
    CHECK(pleo_config_set(config, TEXT("timeout_ms"), TEXT("50000")) == PLEO_OK);
    CHECK(pleo_config_get_text(config, TEXT("timeout_ms"), text, 5, &needed) == PLEO_E_BUFFER);
    CHECK(needed == 5 && strcmp(text, "unchanged") == 0);
    CHECK(pleo_config_get_field(config, TEXT("timeout_ms"), text, 7, NULL) == PLEO_OK);
    CHECK(memcmp(text, "50000  ed", 9) == 0);
    CHECK(pleo_config_on_log(config, on_log, &lines) == PLEO_OK);
    CHECK(pleo_client_new(TEXT("pls_1"), config, &client) == PLEO_OK);

    CHECK(pleo_json_new(client, &json) == PLEO_OK);
    CHECK(pleo_json_set_int64(json, TEXT("/large"), -9007199254740993) == PLEO_OK);
    CHECK(pleo_json_set_text(json, TEXT("/text"), "ABC   ", 6) == PLEO_OK);
    CHECK(pleo_json_print_text(json, text, sizeof text, &needed) == PLEO_OK);
    CHECK(strcmp(text, "{\"large\":-9007199254740993,\"text\":\"ABC   \"}") == 0);
    CHECK(pleo_money_minors(TEXT("EUR"), TEXT("-90071992547409.93"), &minors) == PLEO_OK);
    CHECK(minors == -9007199254740993);
    CHECK(pleo_time_read(TEXT("2026-11-30T23:59:58+01:00"), &date, &time_of_day, &offset) == PLEO_OK);
    CHECK(date == 20261130 && time_of_day == 235958 && offset == 60);

    CHECK(pleo_call(client, TEXT("GET"), TEXT("/v1/introspect"), NULL, 0, &response) == PLEO_E_CONNECT);
    CHECK(response == 0 && lines == 1 && length_of_line > 20);
    CHECK(pleo_error_status(0, &status) == PLEO_OK && status == PLEO_E_CONNECT);
    CHECK(pleo_free(client) == PLEO_OK && pleo_free(client) == PLEO_E_HANDLE);
    CHECK(pleo_free(json) == PLEO_OK && pleo_free(config) == PLEO_OK);
    return 0;
}

int main(void)
{
    puts("started");
    fflush(stdout);
    if (names() != 0 || calls() != 0)
        return 1;
#ifdef NEWER
    printf("newer %d\n", (int)pleo_newer(41));
#endif
    puts("works");
    return 0;
}
