/* The twin beside the library: what a program that calls by stdcall, such as one in Visual Basic 6, sees. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <winsock2.h>
#include <windows.h>
#undef TEXT

#include "measured.h"

#define NTS ((uint32_t)PLEO_NTS)

static int functions;

static const uint32_t nothing[MOST_WORDS];

/* With no handle, no text and no buffer nothing happens, but the stack must be right all the same. */
static void the_twin_leaves_the_stack_as_it_was(void)
{
    CHECK(functions > 150);
    for (int at = 0; at < functions; at++) {
        check_row(exported[at].name);
        for (int shift = 0; shift < 16; shift += 4) {
            struct measured result = measured(exported[at].twin, nothing, exported[at].words, shift);
            CHECK_NUMBER(result.drift, 0);
            CHECK(result.kept);
        }
    }
    check_row(NULL);
}

/* Which shows that the measurement is one. */
static void the_library_called_by_stdcall_lets_the_stack_drift(void)
{
    int drifted = 0;
    for (int at = 0; at < functions; at++) {
        struct measured result = measured(exported[at].library, nothing, exported[at].words, 0);
        check_row(exported[at].name);
        CHECK_NUMBER(result.drift, -4 * exported[at].words);
        drifted += result.drift != 0;
    }
    check_row(NULL);
    CHECK(drifted > 150);
}

static void both_answer_alike(void)
{
    int32_t bytes = -1;
    CHECK(by_stdcall("pleo_version", 0) == word(pleo_version()));
    CHECK_NUMBER((int32_t)by_stdcall("pleo_abi_version", 0), PLEO_HEADER_ABI_VERSION);
    CHECK_NUMBER((int32_t)by_stdcall("pleo_free", 1, 12345u), PLEO_E_HANDLE);
    CHECK_NUMBER((int32_t)by_stdcall("pleo_version_text", 3, 0u, 0u, word(&bytes)), PLEO_E_BUFFER);
    CHECK_NUMBER(bytes, (long long)strlen(pleo_version()));
}

/* Currency of Visual Basic is two words, of which the second is the higher. */
static void numbers_of_64_bits_pass_whole(void)
{
    const int64_t minors = -123456789012345;
    const uint64_t bits = (uint64_t)minors;
    int64_t read = 0;
    char text[32];
    int32_t length = 0;
    CHECK_NUMBER((int32_t)by_stdcall("pleo_money_text", 7, word("EUR"), NTS, (uint32_t)bits, (uint32_t)(bits >> 32),
                     word(text), (uint32_t)sizeof text, word(&length)), PLEO_OK);
    CHECK_TEXT(text, "-1234567890123.45");
    CHECK_NUMBER(length, 17);
    CHECK_NUMBER((int32_t)by_stdcall("pleo_money_minors", 5, word("EUR"), NTS, word("-1234567890123.45"), 14u, word(&read)),
        PLEO_OK);
    CHECK_NUMBER(read, -123456789012300);
    CHECK_NUMBER((int32_t)by_stdcall("pleo_money_minors", 5, word("EUR"), NTS, word(text), NTS, word(&read)), PLEO_OK);
    CHECK_NUMBER(read, minors);
}

/* What the callbacks were told. */
static struct {
    int lines, wrong, progress;
    uint32_t version;
    int64_t done, total;
    char line[1000];
} heard;

/* As a Sub of Visual Basic behind AddressOf. */
static void __stdcall hear(void *context, int32_t level, const char *line, int32_t length)
{
    heard.lines++;
    heard.wrong += context != &heard || level < PLEO_LOG_ERROR || level > PLEO_LOG_DEBUG || (size_t)length != strlen(line);
    snprintf(heard.line, sizeof heard.line, "%s", line);
    heard.version = by_stdcall("pleo_version_number", 0);
}

static void __stdcall watch(void *context, int64_t done, int64_t total)
{
    heard.progress++;
    heard.wrong += context != &heard || done < heard.done || (total >= 0 && done > total);
    heard.done = done;
    heard.total = total;
}

static int32_t set(pleo_config config, const char *name, const char *value)
{
    return (int32_t)by_stdcall("pleo_config_set", 5, (uint32_t)config, word(name), NTS, word(value), NTS);
}

/* A client of this address, whose lines `hear` gets; its options are freed. */
static pleo_client listened_to(const char *url, const char *key)
{
    pleo_config config = 0;
    pleo_client client = 0;
    memset(&heard, 0, sizeof heard);
    CHECK_STATUS((int32_t)by_stdcall("pleo_config_new", 1, word(&config)), PLEO_OK);
    CHECK_STATUS(set(config, "base_url", url), PLEO_OK);
    CHECK_STATUS(set(config, "proxy", "none"), PLEO_OK);
    CHECK_STATUS(set(config, "text_encoding", "ansi"), PLEO_OK);
    CHECK_STATUS((int32_t)by_stdcall("pleo_config_on_log", 3, (uint32_t)config, word((void *)(uintptr_t)hear), word(&heard)),
        PLEO_OK);
    CHECK_STATUS((int32_t)by_stdcall("pleo_client_new", 4, word(key), NTS, (uint32_t)config, word(&client)), PLEO_OK);
    CHECK_STATUS((int32_t)by_stdcall("pleo_free", 1, (uint32_t)config), PLEO_OK);
    return client;
}

static int32_t called(pleo_client client, const char *path)
{
    pleo_response response = 0;
    int32_t status = (int32_t)by_stdcall("pleo_call", 8, (uint32_t)client, word("GET"), NTS, word(path), NTS, 0u, 0u,
        word(&response));
    CHECK((response != 0) == (status == PLEO_OK));
    by_stdcall("pleo_free", 1, (uint32_t)response);
    return status;
}

/* A port of the loopback that nothing listens on. */
static int closed_port(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET};
    int size = sizeof address;
    SOCKET taken = socket(AF_INET, SOCK_STREAM, 0);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(bind(taken, (struct sockaddr *)&address, size) == 0);
    CHECK(getsockname(taken, (struct sockaddr *)&address, &size) == 0);
    closesocket(taken);
    return ntohs(address.sin_port);
}

static void a_log_callback_is_called_by_stdcall(void)
{
    char url[64];
    pleo_client client;
    snprintf(url, sizeof url, "http://127.0.0.1:%d", closed_port());
    client = listened_to(url, "pleo_key_of_nobody_0123456789");
    CHECK_NUMBER(called(client, "/v0/nothing"), PLEO_E_CONNECT);
    CHECK(heard.lines > 0);
    CHECK_NUMBER(heard.wrong, 0);
    CHECK_HAS(heard.line, "/v0/nothing");
    CHECK_NUMBER((int32_t)heard.version, pleo_version_number());
    by_stdcall("pleo_free", 1, (uint32_t)client);
}

static void a_list_reports_its_progress_by_stdcall(void)
{
    const char *url = getenv("PLEO_SANDBOX_HTTP"), *key = getenv("PLEO_SANDBOX_KEY");
    pleo_client client;
    pleo_request request = 0;
    pleo_pages pages = 0;
    pleo_response item = 0;
    int32_t status;
    int items = 0;
    if (!CHECK(url != NULL && key != NULL)) {
        return;
    }
    client = listened_to(url, key);
    CHECK_STATUS((int32_t)by_stdcall("pleo_request_new", 6, (uint32_t)client, word("GET"), NTS, word("/v2/employees"), NTS,
                     word(&request)), PLEO_OK);
    CHECK_STATUS((int32_t)by_stdcall("pleo_request_on_progress", 3, (uint32_t)request, word((void *)(uintptr_t)watch),
                     word(&heard)), PLEO_OK);
    CHECK_STATUS((int32_t)by_stdcall("pleo_pages_new", 3, (uint32_t)client, (uint32_t)request, word(&pages)), PLEO_OK);
    /* The list keeps the callback. */
    by_stdcall("pleo_free", 1, (uint32_t)request);
    while ((status = (int32_t)by_stdcall("pleo_pages_next_item", 2, (uint32_t)pages, word(&item))) == PLEO_OK) {
        items++;
        by_stdcall("pleo_free", 1, (uint32_t)item);
    }
    CHECK_STATUS(status, PLEO_E_END);
    CHECK(items > 0 && heard.progress > 0 && heard.lines > 0);
    CHECK_NUMBER(heard.done, items);
    CHECK_NUMBER(heard.wrong, 0);
    by_stdcall("pleo_free", 1, (uint32_t)pages);
    by_stdcall("pleo_free", 1, (uint32_t)client);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(the_twin_leaves_the_stack_as_it_was),
        TEST(the_library_called_by_stdcall_lets_the_stack_drift),
        TEST(both_answer_alike),
        TEST(numbers_of_64_bits_pass_whole),
        TEST(a_log_callback_is_called_by_stdcall),
        TEST(a_list_reports_its_progress_by_stdcall),
    };
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    functions = find_exported();
    return check_run(tests, COUNT(tests));
}
