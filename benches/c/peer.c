/* libcurl with cJSON, as a good developer would write it: one handle, which is used again, and every result checked. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>
#include <curl/curl.h>

static const char body[] = "{\"status\":\"ACTIVATED\",\"metadata\":{\"program\":\"bench\"}}";

struct session {
    CURL *handle;
    struct curl_slist *headers;
    /* The answer, in memory that is used again. */
    char *text;
    size_t length, room;
};

static size_t take(char *piece, size_t one, size_t count, void *given)
{
    struct session *session = given;
    size_t length = one * count;
    if (session->length + length + 1 > session->room) {
        size_t room = (session->length + length + 1) * 2;
        char *text = realloc(session->text, room);
        if (text == NULL)
            return 0;
        session->text = text;
        session->room = room;
    }
    memcpy(session->text + session->length, piece, length);
    session->length += length;
    session->text[session->length] = '\0';
    return length;
}

static void must(CURLcode code)
{
    if (code != CURLE_OK)
        bench_fail(curl_easy_strerror(code));
}

struct session *session_new(void)
{
    static int begun;
    struct session *session = calloc(1, sizeof *session);
    const char *file = getenv("BENCH_CA_FILE"), *path = getenv("BENCH_CA_PATH");
    if (!begun)
        must(curl_global_init(CURL_GLOBAL_DEFAULT));
    begun = 1;
    session->handle = curl_easy_init();
    session->headers = curl_slist_append(NULL, "Content-Type: application/json");
    session->headers = curl_slist_append(session->headers, "Accept: application/json");
    must(curl_easy_setopt(session->handle, CURLOPT_USERPWD, "pls_bench_key_0123456789:"));
    must(curl_easy_setopt(session->handle, CURLOPT_HTTPAUTH, CURLAUTH_BASIC));
    must(curl_easy_setopt(session->handle, CURLOPT_HTTPHEADER, session->headers));
    must(curl_easy_setopt(session->handle, CURLOPT_WRITEFUNCTION, take));
    must(curl_easy_setopt(session->handle, CURLOPT_WRITEDATA, session));
    must(curl_easy_setopt(session->handle, CURLOPT_NOSIGNAL, 1L));
    must(curl_easy_setopt(session->handle, CURLOPT_TIMEOUT_MS, 60000L));
    must(curl_easy_setopt(session->handle, CURLOPT_CONNECTTIMEOUT_MS, 10000L));
    if (file != NULL)
        must(curl_easy_setopt(session->handle, CURLOPT_CAINFO, file));
    if (path != NULL) {
        must(curl_easy_setopt(session->handle, CURLOPT_CAINFO, NULL));
        must(curl_easy_setopt(session->handle, CURLOPT_CAPATH, path));
    }
    return session;
}

/* One request; its answer as JSON, which is freed with cJSON_Delete. */
static cJSON *asked(struct session *session, const char *path)
{
    char url[512];
    long status = 0;
    cJSON *json;
    snprintf(url, sizeof url, "%s%s", bench_variable("BENCH_BASE"), path);
    session->length = 0;
    must(curl_easy_setopt(session->handle, CURLOPT_URL, url));
    must(curl_easy_perform(session->handle));
    must(curl_easy_getinfo(session->handle, CURLINFO_RESPONSE_CODE, &status));
    if (status != 200)
        bench_fail("another status");
    json = cJSON_ParseWithLength(session->text, session->length);
    if (json == NULL)
        bench_fail("no JSON");
    return json;
}

static const char *text_of(const cJSON *object, const char *name)
{
    const cJSON *value = cJSON_GetObjectItemCaseSensitive(object, name);
    if (!cJSON_IsString(value))
        bench_fail(name);
    return value->valuestring;
}

void session_create(struct session *session)
{
    cJSON *json;
    must(curl_easy_setopt(session->handle, CURLOPT_POSTFIELDS, body));
    json = asked(session, "/v1/installations/me");
    if (strcmp(text_of(json, "status"), "ACTIVATED") != 0)
        bench_fail("not what the server said");
    cJSON_Delete(json);
}

/* Copies a field, as a program does that keeps it. */
static void copied(const cJSON *object, const char *name, char *text, size_t size)
{
    if ((size_t)snprintf(text, size, "%s", text_of(object, name)) >= size)
        bench_fail("too long");
}

static void read_item(const cJSON *item, int64_t number)
{
    char text[64];
    copied(item, "id", text, sizeof text);
    copied(item, "companyId", text, sizeof text);
    copied(item, "firstName", text, sizeof text);
    copied(item, "lastName", text, sizeof text);
    copied(item, "email", text, sizeof text);
    if (cJSON_GetObjectItemCaseSensitive(item, "jobTitle") != NULL)
        bench_fail("a title");
    copied(item, "code", text, sizeof text);
    if (atol(text) != number)
        bench_fail("another item");
}

static const cJSON *number_of(const cJSON *object, const char *name)
{
    const cJSON *value = cJSON_GetObjectItemCaseSensitive(object, name);
    if (!cJSON_IsNumber(value))
        bench_fail(name);
    return value;
}

static int digits(const char *text, int count)
{
    int number = 0, at;
    for (at = 0; at < count; at++) {
        if (text[at] < '0' || text[at] > '9')
            bench_fail("no date");
        number = 10 * number + (text[at] - '0');
    }
    return number;
}

static void read_entry(const cJSON *item, int64_t number)
{
    struct entry entry;
    const cJSON *amount = cJSON_GetObjectItemCaseSensitive(item, "transactionValue");
    const cJSON *receipts = cJSON_GetObjectItemCaseSensitive(item, "receiptIds");
    const char *day;
    memset(&entry, 0, sizeof entry);
    copied(item, "id", entry.id, sizeof entry.id);
    copied(item, "companyId", entry.company, sizeof entry.company);
    copied(item, "family", entry.family, sizeof entry.family);
    copied(amount, "currency", entry.currency, sizeof entry.currency);
    copied(item, "note", entry.note, sizeof entry.note);
    copied(cJSON_GetObjectItemCaseSensitive(item, "supplier"), "documentNumber", entry.supplier, sizeof entry.supplier);
    copied(item, "accountCode", entry.account, sizeof entry.account);
    day = text_of(item, "performedAt");
    if (strlen(day) < 10)
        bench_fail("no date");
    entry.day = digits(day, 4) * 10000 + digits(day + 5, 2) * 100 + digits(day + 8, 2);
    if (!cJSON_IsArray(receipts))
        bench_fail("no receipts");
    entry.receipts = cJSON_GetArraySize(receipts);
    entry.bill = (int64_t)number_of(cJSON_GetObjectItemCaseSensitive(item, "totalBillValue"), "minors")->valuedouble;
    entry.amount = (int64_t)number_of(amount, "minors")->valuedouble;
    if (entry.amount != number || entry.day != 20261125 || entry.bill != 2550 || entry.receipts != 1)
        bench_fail("another entry");
}

/* All pages of a list, by its path with a query. */
static int64_t read_pages(
    struct session *session, const char *list, int64_t most, void (*read)(const cJSON *item, int64_t number))
{
    char path[256];
    int64_t count = 0;
    int more = 1;
    snprintf(path, sizeof path, "%s", list);
    while (more) {
        cJSON *page = asked(session, path), *pagination = cJSON_GetObjectItemCaseSensitive(page, "pagination");
        const cJSON *item;
        cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(page, "data"))
            read(item, count++);
        more = count < most && cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(pagination, "hasNextPage"));
        if (more) {
            const char *after = text_of(pagination, "endCursor");
            char *escaped = curl_easy_escape(session->handle, after, 0);
            snprintf(path, sizeof path, "%s&after=%s", list, escaped);
            curl_free(escaped);
        }
        cJSON_Delete(page);
    }
    return count;
}

int64_t session_list(struct session *session, int64_t most)
{
    must(curl_easy_setopt(session->handle, CURLOPT_HTTPGET, 1L));
    return read_pages(session, "/v2/employees?limit=100", most, read_item);
}

int64_t session_records(struct session *session, int64_t most)
{
    const char *list = "/v1/accounting-entries:search?company_id=950aac1e-c175-54ce-ae55-a4bf603dcbd4&limit=100";
    must(curl_easy_setopt(session->handle, CURLOPT_POSTFIELDS, "{\"includeDeleted\":false}"));
    return read_pages(session, list, most, read_entry);
}

void session_free(struct session *session)
{
    curl_easy_cleanup(session->handle);
    curl_slist_free_all(session->headers);
    free(session->text);
    free(session);
}

/* A handle of libcurl's serves one thread. */
struct session *session_for_thread(struct session *session)
{
    (void)session;
    return session_new();
}

void session_end_thread(struct session *session)
{
    session_free(session);
}
