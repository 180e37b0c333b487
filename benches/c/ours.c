/* The library, as a program would use it, with everything safe switched on. */
#include "bench.h"

#include <stddef.h>
#include <stdio.h>
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

/* Copies a field, as a program does that keeps it. */
static void copied(pleo_response item, const char *pointer, char *text, int32_t size)
{
    must(pleo_response_text(item, pointer, PLEO_NTS, text, size, NULL));
}

int64_t session_list(struct session *session, int64_t most)
{
    pleo_request request;
    pleo_pages pages;
    pleo_response item;
    int64_t count = 0;
    int32_t status = PLEO_OK;
    char text[64];
    must(pleo_request_new(session->client, "GET", PLEO_NTS, "/v2/employees", PLEO_NTS, &request));
    must(pleo_pages_new(session->client, request, &pages));
    must(pleo_free(request));
    while (count < most && (status = pleo_pages_next_item(pages, &item)) == PLEO_OK) {
        copied(item, "/id", text, sizeof text);
        copied(item, "/companyId", text, sizeof text);
        copied(item, "/firstName", text, sizeof text);
        copied(item, "/lastName", text, sizeof text);
        copied(item, "/email", text, sizeof text);
        if (pleo_response_text(item, "/jobTitle", PLEO_NTS, text, sizeof text, NULL) != PLEO_E_MISSING)
            bench_fail("a title");
        copied(item, "/code", text, sizeof text);
        if (atol(text) != count)
            bench_fail("another item");
        count++;
        must(pleo_free(item));
    }
    if (status != PLEO_E_END)
        must(status);
    must(pleo_free(pages));
    return count;
}

#define ROOM(member) (int)offsetof(struct entry, member), (int)sizeof(((struct entry *)0)->member)

static pleo_layout entry_layout(void)
{
    char text[1024];
    pleo_layout layout;
    snprintf(text, sizeof text,
        "record %d\n"
        "id /id text cstr %d %d\n"
        "company /companyId text cstr %d %d\n"
        "family /family text cstr %d %d\n"
        "currency /transactionValue/currency text cstr %d %d\n"
        "note /note text cstr %d %d long=cut\n"
        "supplier /supplier/documentNumber text cstr %d %d long=cut\n"
        "account /accountCode text cstr %d %d\n"
        "day /performedAt date native %d %d\n"
        "receipts /receiptIds count native %d %d\n"
        "bill /totalBillValue minors native %d %d\n"
        "amount /transactionValue minors native %d %d\n",
        (int)sizeof(struct entry), ROOM(id), ROOM(company), ROOM(family), ROOM(currency), ROOM(note), ROOM(supplier),
        ROOM(account), ROOM(day), ROOM(receipts), ROOM(bill), ROOM(amount));
    must(pleo_layout_new(0, text, PLEO_NTS, &layout));
    return layout;
}

int64_t session_records(struct session *session, int64_t most)
{
    pleo_layout layout = entry_layout();
    pleo_request request;
    pleo_pages pages;
    struct entry entry;
    int64_t count = 0;
    int32_t status = PLEO_OK;
    must(pleo_request_new(session->client, "POST", PLEO_NTS, "/v1/accounting-entries:search", PLEO_NTS, &request));
    must(pleo_request_set_query(
        request, "company_id", PLEO_NTS, "950aac1e-c175-54ce-ae55-a4bf603dcbd4", PLEO_NTS));
    must(pleo_request_set_body(request, "{\"includeDeleted\":false}", PLEO_NTS));
    must(pleo_pages_new(session->client, request, &pages));
    must(pleo_free(request));
    while (count < most
        && (status = pleo_pages_next_record(pages, layout, &entry, sizeof entry, NULL, 0, NULL)) == PLEO_OK) {
        if (entry.amount != count || entry.day != 20261125 || entry.bill != 2550 || entry.receipts != 1)
            bench_fail("another entry");
        count++;
    }
    if (status != PLEO_E_END)
        must(status);
    must(pleo_free(pages));
    must(pleo_free(layout));
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
