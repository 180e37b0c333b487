/* Any other request: lists page by page, what is refused before it is sent, how it looks on the wire. */
#include <stdio.h>
#include <string.h>

#include "sandbox.h"

static pleo_client client;

static int32_t call(const char *method, const char *path, const char *body, pleo_response *response)
{
    return pleo_call(client, method, PLEO_NTS, path, PLEO_NTS, body, PLEO_NTS, response);
}

/* The same for a result that does not matter. */
static int32_t called(const char *method, const char *path, const char *body)
{
    pleo_response response = 0;
    int32_t status = call(method, path, body, &response);
    pleo_free(response);
    return status;
}

/* Percent-encodes whatever is no letter or digit. */
static void encode(const char *text, char *out)
{
    for (; *text != '\0'; text++) {
        int plain = strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", *text) != NULL;
        out += sprintf(out, plain ? "%c" : "%%%02X", (unsigned char)*text);
    }
    *out = '\0';
}

/* Reads a list to its end, whose path ends where parameters go on; gives the number of rows. */
static int rows(const char *method, const char *path, const char *body)
{
    char target[512];
    int total = 0;
    int32_t more = 1;
    snprintf(target, sizeof target, "%slimit=50", path);
    for (int page = 0; more == 1 && page < 10; page++) {
        char cursor[256];
        pleo_response response = 0;
        int32_t count = 0;
        CHECK_STATUS(call(method, target, body, &response), PLEO_OK);
        CHECK_STATUS(pleo_response_count(response, "/data", PLEO_NTS, &count), PLEO_OK);
        CHECK_STATUS(pleo_response_boolean(response, "/pagination/hasNextPage", PLEO_NTS, &more), PLEO_OK);
        encode(text_at(response, "/pagination/endCursor"), cursor);
        CHECK(page > 0 || strstr(cursor, "%3D") != NULL);
        snprintf(target, sizeof target, "%slimit=50&after=%s", path, cursor);
        total += count;
        pleo_free(response);
    }
    CHECK_NUMBER(more, 0);
    return total;
}

static void lists_are_read_page_by_page(void)
{
    CHECK_NUMBER(rows("GET", "/v2/employees?", NULL), 120);
    CHECK_NUMBER(rows("POST", SEARCH "&", SEARCH_BODY), 120);
}

static void wrong_calls_are_refused_before_anything_is_sent(void)
{
    static const struct {
        const char *method, *path, *body, *named;
    } bad[] = {
        {"get", "/v1/companies", NULL, "method"},
        {"TRACE", "/v1/companies", NULL, "method"},
        {"GET /x HTTP/1.1\r\n", "/v1/companies", NULL, "method"},
        {"", "/v1/companies", NULL, "method"},
        {"GET", "", NULL, "path"},
        {"GET", "v1/companies", NULL, "path"},
        {"GET", "//evil.example/x", NULL, "path"},
        {"GET", "https://evil.example/", NULL, "path"},
        {"GET", "/\\evil.example", NULL, "path"},
        {"GET", "/v1/../x", NULL, "path"},
        {"GET", "/v1/%2e%2E/x", NULL, "path"},
        {"GET", "/v1/a b", NULL, "path"},
        {"GET", "/v1/a\r\nX: y", NULL, "path"},
        {"GET", "/v1/a#b", NULL, "path"},
        {"GET", "/v1/a%", NULL, "path"},
        {"GET", "/v1/a%zz", NULL, "path"},
        {"GET", "/v1/a%2Fb", NULL, "path"},
        {"GET", "/v1/\xC3\xB8", NULL, "path"},
        {"GET", "/v1/companies", "{}", "body"},
        {"HEAD", "/v1/companies", "{}", "body"},
        {"POST", "/v1/x", "", "body"},
        {"POST", "/v1/x", "{\"a\":1", "body"},
        {"POST", "/v1/x", "secret", "body"},
        {"POST", "/v1/x", "{} {}", "body"},
        {"POST", "/v1/x", "{'secret':1}", "body"},
        {"PUT", "/v1/x", "{\"secret\":\"\xff\"}", "body"},
    };
    sandbox_reset();
    for (int i = 0; i < COUNT(bad); i++) {
        check_row(bad[i].path);
        CHECK_STATUS(called(bad[i].method, bad[i].path, bad[i].body), PLEO_E_ARGUMENT);
        CHECK_HAS(last_message(), bad[i].named);
        CHECK(strstr(last_message(), "secret") == NULL && strstr(last_message(), "evil") == NULL);
    }
    check_row(NULL);
    CHECK_STATUS(called("GET", "/v1/\xff", NULL), PLEO_E_TEXT);
    CHECK_NUMBER(sandbox_count(NULL, NULL), 0);
}

static void a_path_of_the_greatest_length_is_taken(void)
{
    static char path[8194];
    memset(path, 'a', sizeof path - 1);
    memcpy(path, "/v1/companies?x=", 16);
    CHECK_STATUS(called("GET", path, NULL), PLEO_E_ARGUMENT);
    path[8192] = '\0';
    CHECK_STATUS(called("GET", path, NULL), PLEO_OK);
}

static void fields_of_fixed_width_do_as_well(void)
{
    pleo_response response = 0;
    char method[8] = "GET     ", path[40];
    memset(path, ' ', sizeof path);
    memcpy(path, "/v1/companies?limit=1", 21);
    memcpy(method, "GET     ", sizeof method);
    CHECK_STATUS(pleo_call(client, method, sizeof method, path, sizeof path, NULL, 0, &response), PLEO_OK);
    pleo_free(response);
    memset(path + 21, '\0', sizeof path - 21);
    CHECK_STATUS(pleo_call(client, method, sizeof method, path, sizeof path, NULL, 0, &response), PLEO_OK);
    pleo_free(response);
}

static void it_looks_as_it_should_on_the_wire(void)
{
    const char *seen;
    pleo_client named = CLIENT(full_key(), "user_agent_suffix", "Payroll 7");
    pleo_response response = 0;
    sandbox_fault("{'status':200,'body':'{}'}");
    CHECK_STATUS(called("POST", "/v1/empty", NULL), PLEO_OK);
    seen = sandbox_last();
    CHECK_HAS(seen, "\"content-length\":\"0\"");
    CHECK_HAS(seen, "\"body_length\":0");
    CHECK(strstr(seen, "transfer-encoding") == NULL);
    CHECK_HAS(seen, "\"key\":\"full\"");
    CHECK_HAS(seen, "\"user-agent\":\"libpleo/" PLEO_HEADER_VERSION);
    sandbox_fault("{'status':200,'body':'{}'}");
    CHECK_STATUS(called("PUT", "/v1/with?q=%20a%2Bb", " {\"\xC3\xB8\":1e400} "), PLEO_OK);
    seen = sandbox_last();
    CHECK_HAS(seen, "/v1/with?q=%20a%2Bb");
    CHECK_HAS(seen, "\"body\":\" {\\\"\xC3\xB8\\\":1e400} \"");
    CHECK_HAS(seen, "\"content-length\":\"14\"");
    CHECK_HAS(seen, "\"content-type\":\"application/json;charset=UTF-8\"");
    CHECK(strstr(seen, "accept-encoding") == NULL && strstr(seen, "cookie") == NULL);
    CHECK_STATUS(called("GET", "/v1/companies", NULL), PLEO_OK);
    CHECK(strstr(sandbox_last(), "content-length") == NULL);
    CHECK_STATUS(pleo_introspect(named, &response), PLEO_OK);
    CHECK_HAS(sandbox_last(), ") Payroll 7\"");
    pleo_free(response);
    pleo_free(named);
}

static void every_method_is_sent(void)
{
    static const char *const methods[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
    for (int i = 0; i < COUNT(methods); i++) {
        int32_t status = 0;
        pleo_response response = 0;
        check_row(methods[i]);
        sandbox_reset();
        sandbox_fault("{'method':'%s','status':204}", methods[i]);
        CHECK_STATUS(call(methods[i], "/v1/any", NULL, &response), PLEO_OK);
        CHECK_STATUS(pleo_response_status(response, &status), PLEO_OK);
        CHECK_NUMBER(status, 204);
        CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_ANSWERED);
        CHECK_NUMBER(sandbox_count(methods[i], "/v1/any"), 1);
        pleo_free(response);
    }
}

static void only_what_may_be_repeated_is(void)
{
    static const struct {
        const char *method, *path;
        int requests;
    } calls[] = {{"GET", "/v1/any", 2}, {"HEAD", "/v1/any", 2}, {"DELETE", "/v1/any", 2},
        {"POST", "/v1/any:search", 2}, {"POST", "/v1/any", 1}, {"PUT", "/v1/any", 1}, {"PATCH", "/v1/any", 1}};
    static const char *const faults[] = {"{'drop':true}", "{'status':503}", "{'status':502}", "{'status':504}"};
    for (int i = 0; i < COUNT(calls); i++) {
        for (int j = 0; j < COUNT(faults); j++) {
            pleo_client fresh = client;
            check_row(calls[i].method);
            sandbox_reset();
            /* A new one: repeats have a budget. */
            client = sandbox_client();
            sandbox_fault("%s", faults[j]);
            sandbox_fault("{'status':200,'body':'{}'}");
            CHECK_STATUS(called(calls[i].method, calls[i].path, NULL),
                calls[i].requests == 2 ? PLEO_OK : PLEO_E_OUTCOME_UNKNOWN);
            CHECK_NUMBER(sandbox_count(NULL, NULL), calls[i].requests);
            pleo_free(client);
            client = fresh;
        }
    }
    sandbox_reset();
}

static void a_large_body_arrives(void)
{
    static char body[4000003];
    memset(body, 'x', sizeof body);
    body[0] = body[4000001] = '"';
    body[4000002] = '\0';
    sandbox_fault("{'status':200,'body':'{}'}");
    CHECK_STATUS(called("POST", "/v1/large", body), PLEO_OK);
    CHECK_HAS(sandbox_last(), "\"body_length\":4000002");
}

int main(void)
{
    static const struct test tests[] = {
        TEST(lists_are_read_page_by_page),
        TEST(wrong_calls_are_refused_before_anything_is_sent),
        TEST(a_path_of_the_greatest_length_is_taken),
        TEST(fields_of_fixed_width_do_as_well),
        TEST(it_looks_as_it_should_on_the_wire),
        TEST(every_method_is_sent),
        TEST(only_what_may_be_repeated_is),
        TEST(a_large_body_arrives),
    };
    int result;
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    return result;
}
