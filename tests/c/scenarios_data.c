/* Scenarios of what goes in and comes out: texts, keys, values, amounts, lists, tasks, files, handles. */
#include "scenarios.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Makes an installation whose metadata has a town. */
static void town_set(pleo_client client, const char *town, int32_t length)
{
    pleo_json json = 0;
    pleo_response response = 0;
    char body[256] = "";
    pleo_json_new(client, &json);
    pleo_json_set_text(json, TEXT("/status"), TEXT("ACTIVATED"));
    pleo_json_set_text(json, TEXT("/metadata/town"), town, length);
    pleo_json_print_text(json, body, sizeof body, NULL);
    pleo_create_installation(client, TEXT(body), &response);
    pleo_free(response);
    pleo_free(json);
}

static void report_town(void)
{
    pleo_client client = client_now();
    pleo_response response = 0;
    pleo_get_installation(client, NULL, 0, &response);
    report_text("sent", text_at(response, "/metadata/town"));
    pleo_free(response);
    pleo_free(client);
}

static void utf8(void)
{
    pleo_client client = client_now();
    pleo_response response = 0;
    called(client, "GET", "/v2/employees?limit=1", NULL, &response);
    report_text("read", text_at(response, "/data/0/lastName"));
    town_set(client, TEXT("\xC3\x86r\xC3\xB8sk\xC3\xB8""bing \xE2\x82\xAC"));
    report_town();
    pleo_free(response);
    pleo_free(client);
}

/* A text as its bytes, in hexadecimal. */
static void report_bytes(const char *name, const char *text, int32_t length)
{
    char digits[130] = "";
    for (int32_t at = 0; at < length; at++)
        sprintf(digits + 2 * at, "%02X", (unsigned)(unsigned char)text[at]);
    report_text(name, digits);
}

static void code_page(void)
{
    static const char town[] = "\xC6r\xF8sk\xF8""bing \x80";
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "text_encoding", "windows-1252");
    pleo_response response = 0, others = 0;
    char text[64];
    int32_t length = 0;
    called(client, "GET", "/v2/employees?limit=1", NULL, &response);
    pleo_response_text(response, TEXT("/data/0/lastName"), text, sizeof text, &length);
    report_bytes("read", text, length);
    town_set(client, town, sizeof town - 1);
    report_town();
    called(client, "GET", "/v2/employees?limit=4", NULL, &others);
    report_status("refused", pleo_response_text(others, TEXT("/data/3/jobTitle"), text, sizeof text, NULL));
    pleo_free(others);
    pleo_free(response);
    pleo_free(client);
}

static void notes(void)
{
    enum { ENTRIES = 120 };
    static const char *const names[ENTRIES] = {[3] = "town", [9] = "emoji", [12] = "merchant"};
    pleo_client client = CLIENT(
        variable("PLEO_SANDBOX_KEY"), "text_encoding", "windows-1252", "text_unmappable", "transliterate");
    pleo_request search = entries_of(client);
    pleo_pages list = 0;
    pleo_response entry = 0;
    char notes[ENTRIES][64], message[64] = "";
    int32_t lengths[ENTRIES], count = 0, read = 0;
    pleo_pages_new(client, search, &list);
    for (; count < ENTRIES && pleo_pages_next_item(list, &entry) == PLEO_OK; count++) {
        read += pleo_response_text(entry, TEXT("/note"), notes[count], sizeof notes[count], &lengths[count]) == PLEO_OK;
        pleo_free(entry);
    }
    report_number("read", read);
    for (int i = 0; i < count; i++)
        if (names[i] != NULL)
            report_bytes(names[i], notes[i], lengths[i]);
    pleo_free(list);
    pleo_free(search);
    pleo_free(client);
    client = CLIENT(variable("PLEO_SANDBOX_KEY"), "text_encoding", "windows-1252");
    fault("{'path': '/v1/introspect', 'status': 422, 'body': '{\\'message\\': \\'\xE6\x9D\xB1 is no town\\'}'}");
    report_status("status", introspected(client));
    pleo_error_api_message_text(0, message, sizeof message, NULL);
    report_text("message", message);
    pleo_free(client);
}

static void key_in_group(void)
{
    struct {
        char before[16], key[128], after[16];
    } record;
    const char *key = variable("PLEO_SANDBOX_KEY");
    pleo_client client = 0;
    pleo_response response = 0;
    memset(&record, 'X', sizeof record);
    memset(record.key, ' ', sizeof record.key);
    memcpy(record.key, key, strlen(key));
    client_of(record.key, sizeof record.key, NULL, &client);
    report_status("status", introspected(client));
    called(client, "GET", "/sandbox/last", NULL, &response);
    report_text("seen", text_at(response, "/headers/authorization"));
    pleo_free(response);
    pleo_free(client);
}

static void key_trimmed(void)
{
    char key[256];
    pleo_client client;
    snprintf(key, sizeof key, "%s\r\n", variable("PLEO_SANDBOX_KEY"));
    client = client_with(key, NULL);
    report_status("status", introspected(client));
    pleo_free(client);
}

static void short_buffer(void)
{
    pleo_client client = client_now();
    pleo_response response = 0;
    char buffer[10];
    int32_t needed = -1;
    pleo_create_installation(client, NULL, 0, &response);
    memset(buffer, 'x', sizeof buffer);
    report_status("status", pleo_response_text(response, TEXT("/id"), buffer, sizeof buffer, &needed));
    report_number("needed", needed);
    report_number("untouched", memcmp(buffer, "xxxxxxxxxx", sizeof buffer) == 0);
    pleo_free(response);
    pleo_free(client);
}

static void values(void)
{
    pleo_client client = client_now();
    pleo_response response =
        answer_of(client, "{'empty': '', 'null': null, 'number': 1, 'yes': true, 'list': [1, 2]}");
    char text[8];
    int32_t length = -1, yes = -1, items = -1;
    report_status("empty", pleo_response_text(response, TEXT("/empty"), text, sizeof text, &length));
    report_number("length", length);
    report_status("null", pleo_response_text(response, TEXT("/null"), text, sizeof text, NULL));
    report_status("missing", pleo_response_text(response, TEXT("/missing"), text, sizeof text, NULL));
    report_status("type", pleo_response_text(response, TEXT("/number"), text, sizeof text, NULL));
    pleo_response_boolean(response, TEXT("/yes"), &yes);
    report_number("yes", yes);
    pleo_response_count(response, TEXT("/list"), &items);
    report_number("items", items);
    pleo_free(response);
    pleo_free(client);
}

static void amounts(void)
{
    static const char *const names[] = {"dkk", "jpy", "kwd", "negative", "large"};
    pleo_client client = client_now();
    pleo_response installation = 0, response = answer_of(client,
        "{'dkk': {'currency': 'DKK', 'minors': 12345}, 'jpy': {'currency': 'JPY', 'minors': 12345}, "
        "'kwd': {'currency': 'KWD', 'minors': 12345}, 'negative': {'currency': 'DKK', 'minors': -1}, "
        "'large': {'currency': 'DKK', 'minors': 1234567890123456789}, 'bare': 12345678901234567890, "
        "'cents': {'currency': 'SEK', 'value': 89696}, 'other': {'currency': 'QQQ', 'minors': 1}}");
    pleo_json json = 0;
    char pointer[16], text[64], body[128] = "";
    int64_t number = 0;
    size_t at;
    for (at = 0; at < sizeof names / sizeof names[0]; at++) {
        sprintf(pointer, "/%s", names[at]);
        strcpy(text, "none");
        pleo_response_money_text(response, TEXT(pointer), text, sizeof text, NULL);
        report_text(names[at], text);
    }
    report_status("beyond", pleo_response_int64(response, TEXT("/bare"), &number));
    strcpy(text, "none");
    pleo_response_money_text(response, TEXT("/cents"), text, sizeof text, NULL);
    report_text("value", text);
    report_status("unknown", pleo_response_money_text(response, TEXT("/other"), text, sizeof text, NULL));
    pleo_json_new(client, &json);
    pleo_json_set_text(json, TEXT("/status"), TEXT("ACTIVATED"));
    pleo_json_set_money(json, TEXT("/metadata/limit"), TEXT("KWD"), TEXT("-12.345"));
    pleo_json_print_text(json, body, sizeof body, NULL);
    called(client, "POST", "/v1/installations/me", body, &installation);
    pleo_response_int64(installation, TEXT("/metadata/limit/minors"), &number);
    report_number("sent", number);
    report_status("fraction", pleo_json_set_money(json, TEXT("/metadata/limit"), TEXT("DKK"), TEXT("0.001")));
    pleo_free(json);
    pleo_free(installation);
    pleo_free(response);
    pleo_free(client);
}

static void times(void)
{
    int32_t date = 0, time = 0;
    char text[64] = "";
    pleo_time_read_utc(TEXT("2026-11-25T16:47:00+01:00"), &date, &time);
    sprintf(text, "%04d-%02d-%02d %02d:%02d:%02d", (int)(date / 10000), (int)(date / 100 % 100), (int)(date % 100),
        (int)(time / 10000), (int)(time / 100 % 100), (int)(time % 100));
    report_text("read", text);
    pleo_time_text(date, time, 0, text, sizeof text, NULL);
    report_text("written", text);
}

static void pages(void)
{
    pleo_client client = client_now();
    pleo_request request = 0;
    pleo_pages list = 0;
    pleo_response item = 0;
    char last[64] = "", code[16] = "";
    int64_t count = 0, sum = 0;
    pleo_request_new(client, TEXT("GET"), TEXT("/v2/employees"), &request);
    pleo_pages_new(client, request, &list);
    while (pleo_pages_next_item(list, &item) == PLEO_OK) {
        pleo_response_text(item, TEXT("/email"), last, sizeof last, NULL);
        if (pleo_response_text(item, TEXT("/code"), code, sizeof code, NULL) == PLEO_OK)
            sum += atol(code);
        count++;
        pleo_free(item);
    }
    report_number("items", count);
    report_number("requests", number_of("/sandbox/count?path=/v2/employees"));
    report_text("last", last);
    report_number("sum", sum);
    pleo_free(list);
    pleo_free(request);
    pleo_free(client);
}

static pleo_task task_of(pleo_client client)
{
    pleo_request request = 0;
    pleo_task task = 0;
    pleo_request_new(client, TEXT("GET"), TEXT("/v1/introspect"), &request);
    pleo_request_submit(client, request, &task);
    pleo_free(request);
    return task;
}

static void page_is(const char *items, const char *cursor)
{
    char json[256];
    sprintf(json, "{'path': '/v1/introspect', 'status': 200, 'body': '{\\'data\\': [%s], \\'pagination\\': "
                  "{\\'hasNextPage\\': true, \\'endCursor\\': \\'%s\\'}}'}", items, cursor);
    fault(json);
}

static void circle(void)
{
    pleo_client client = client_now();
    pleo_request request = 0;
    pleo_pages list = 0;
    pleo_response item = 0;
    int32_t status;
    int items = 0;
    page_is("1", "A");
    page_is("1", "B");
    page_is("1", "A");
    pleo_request_new(client, TEXT("GET"), TEXT("/v1/introspect"), &request);
    pleo_pages_new(client, request, &list);
    while ((status = pleo_pages_next_item(list, &item)) == PLEO_OK) {
        items++;
        pleo_free(item);
    }
    report_status("status", status);
    report_number("items", items);
    pleo_free(list);
    page_is("", "E");
    fault("{'path': '/v1/introspect', 'delay_ms': 60000}");
    pleo_request_set_timeout(request, 500);
    pleo_pages_new(client, request, &list);
    report_status("empty", pleo_pages_next_item(list, &item));
    pleo_free(list);
    pleo_free(request);
    pleo_free(client);
}

static void cancelled(void)
{
    pleo_client client = client_now();
    pleo_response response = 0;
    pleo_task task;
    int32_t finished = 0;
    fault("{'path': '/v1/introspect', 'delay_ms': 60000}");
    task = task_of(client);
    report_status("pending", pleo_task_take(task, &response));
    pleo_task_cancel(task);
    pleo_task_wait(task, -1, &finished);
    report_status("status", pleo_task_take(task, &response));
    pleo_free(task);
    pleo_free(client);
}

static void task(void)
{
    pleo_client client = client_now();
    pleo_response response = 0;
    pleo_task under_way = task_of(client);
    int32_t finished = 0, http = -1;
    pleo_task_wait(under_way, -1, &finished);
    report_status("status", pleo_task_take(under_way, &response));
    pleo_response_status(response, &http);
    report_number("http", http);
    pleo_free(response);
    pleo_free(under_way);
    pleo_free(client);
}

static void log_lines(void)
{
    const char *key = variable("PLEO_SANDBOX_KEY");
    pleo_client client = CLIENT(key, "log_lines", "10");
    char line[1024];
    int lines = 0, has_key = 0;
    introspected(client);
    while (pleo_client_log_text(client, line, sizeof line, NULL) == PLEO_OK) {
        lines++;
        has_key |= strstr(line, key) != NULL;
    }
    report_number("lines", lines);
    report_number("shown", has_key);
    pleo_free(client);
}

static int32_t verified(const char *body)
{
    return pleo_webhook_verify(TEXT("whsec_plJ3nmyCDGBKInavdOK15jsl"), TEXT("msg_loFOjxBNrRLzqYUf"), TEXT("1731705121"),
        TEXT("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0="), TEXT(body), -1);
}

static void webhook(void)
{
    report_status("good", verified("{\"event_type\":\"ping\",\"data\":{\"success\":true}}"));
    report_status("bad", verified("{}"));
}

static void open_close(void)
{
    pleo_client client;
    int count;
    for (count = 0; count < 10000; count++)
        pleo_free(client_now());
    report_number("count", count);
    client = client_now();
    report_status("status", introspected(client));
    pleo_free(client);
}

static void stale_handle(void)
{
    pleo_client client = client_now();
    pleo_free(client);
    report_status("status", introspected(client));
    report_status("again", pleo_free(client));
}

const struct scenario data_scenarios[] = {
    {"utf8", utf8},
    {"code_page", code_page},
    {"notes", notes},
    {"key_in_group", key_in_group},
    {"key_trimmed", key_trimmed},
    {"short_buffer", short_buffer},
    {"values", values},
    {"amounts", amounts},
    {"times", times},
    {"pages", pages},
    {"circle", circle},
    {"cancelled", cancelled},
    {"task", task},
    {"log", log_lines},
    {"webhook", webhook},
    {"open_close", open_close},
    {"stale_handle", stale_handle},
    {NULL, NULL},
};
