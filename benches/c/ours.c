/* The library, as a program would use it, with everything safe switched on. */
#include "bench.h"

#include <stdlib.h>
#include <string.h>

#include "pleo.h"

static const char body[] = "{\"status\":\"ACTIVATED\",\"metadata\":{\"program\":\"bench\"}}";

struct session {
    pleo_client client;
};

static void must(int32_t status)
{
    char message[1000];
    if (status == PLEO_OK)
        return;
    pleo_error_message_text(0, message, sizeof message, NULL);
    bench_fail(message);
}

struct session *session_new(void)
{
    struct session *session = malloc(sizeof *session);
    pleo_config config;
    must(pleo_config_new(&config));
    must(pleo_config_set(config, "base_url", PLEO_NTS, bench_variable("BENCH_BASE"), PLEO_NTS));
    must(pleo_config_set(config, "requests_per_minute", PLEO_NTS, "0", PLEO_NTS));
    must(pleo_client_new("pls_bench_key_0123456789", PLEO_NTS, config, &session->client));
    must(pleo_free(config));
    return session;
}

void session_create(struct session *session)
{
    pleo_response response;
    char status[32];
    must(pleo_create_installation(session->client, body, sizeof body - 1, &response));
    must(pleo_response_text(response, "/status", PLEO_NTS, status, sizeof status, NULL));
    if (strcmp(status, "ACTIVATED") != 0)
        bench_fail("not what the server said");
    must(pleo_free(response));
}

static void text_of(pleo_response item, const char *pointer)
{
    char text[64];
    must(pleo_response_text(item, pointer, PLEO_NTS, text, sizeof text, NULL));
}

int64_t session_list(struct session *session, int64_t most)
{
    pleo_request request;
    pleo_pages pages;
    pleo_response item;
    int64_t minors, count = 0;
    int32_t active, status = PLEO_OK;
    char title[64];
    must(pleo_request_new(session->client, "GET", PLEO_NTS, "/v2/employees", PLEO_NTS, &request));
    must(pleo_pages_new(session->client, request, &pages));
    must(pleo_free(request));
    while (count < most && (status = pleo_pages_next_item(pages, &item)) == PLEO_OK) {
        text_of(item, "/id");
        text_of(item, "/companyId");
        text_of(item, "/firstName");
        text_of(item, "/lastName");
        text_of(item, "/email");
        if (pleo_response_text(item, "/jobTitle", PLEO_NTS, title, sizeof title, NULL) != PLEO_E_NULL)
            bench_fail("a title");
        must(pleo_response_boolean(item, "/active", PLEO_NTS, &active));
        text_of(item, "/spendLimit/currency");
        must(pleo_response_int64(item, "/spendLimit/minors", PLEO_NTS, &minors));
        if (minors != count * 100 + 5)
            bench_fail("another item");
        count++;
        must(pleo_free(item));
    }
    if (status != PLEO_E_END)
        must(status);
    must(pleo_free(pages));
    return count;
}

void session_free(struct session *session)
{
    must(pleo_free(session->client));
    free(session);
}

struct session *session_for_thread(struct session *session)
{
    return session;
}

void session_end_thread(struct session *session)
{
    (void)session;
}
