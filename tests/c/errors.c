/* What the server can answer instead of a success, and what the details of the failure say. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "sandbox.h"

static pleo_client client;

static int32_t number_of(int32_t (*get)(pleo_error, int32_t *), pleo_error error)
{
    int32_t number = -99;
    CHECK_STATUS(get(error, &number), PLEO_OK);
    return number;
}

static const char *text_of(int32_t (*get)(pleo_error, char *, int32_t, int32_t *), pleo_error error)
{
    static char text[4096];
    text[0] = '\0';
    CHECK_STATUS(get(error, text, (int32_t)sizeof text, NULL), PLEO_OK);
    return text;
}

static void every_answer_has_its_status(void)
{
    static const struct {
        const char *fault;
        int32_t status, http_status, can_retry, wait, requests;
    } answers[] = {
        {"'status':400", PLEO_E_BAD_REQUEST, 400, 0, -1, 1},
        {"'status':401", PLEO_E_UNAUTHORIZED, 401, 0, -1, 1},
        {"'status':402", PLEO_E_CLIENT_ERROR, 402, 0, -1, 1},
        {"'status':403", PLEO_E_FORBIDDEN, 403, 0, -1, 1},
        {"'status':404", PLEO_E_NOT_FOUND, 404, 0, -1, 1},
        {"'status':409", PLEO_E_CONFLICT, 409, 0, -1, 1},
        {"'status':418", PLEO_E_CLIENT_ERROR, 418, 0, -1, 1},
        {"'status':422", PLEO_E_UNPROCESSABLE, 422, 0, -1, 1},
        {"'status':429,'headers':{'retry-after':'86400'}", PLEO_E_RATE_LIMITED, 429, 1, 86400, 1},
        {"'status':429,'headers':{'retry-after':'0'}", PLEO_E_RATE_LIMITED, 429, 1, 0, 3},
        {"'status':500", PLEO_E_SERVER, 500, 1, -1, 1},
        {"'status':501", PLEO_E_SERVER, 501, 1, -1, 1},
        {"'status':502", PLEO_E_SERVER, 502, 1, -1, 3},
        {"'status':503", PLEO_E_SERVER, 503, 1, -1, 3},
        {"'status':504", PLEO_E_SERVER, 504, 1, -1, 3},
        {"'status':503,'headers':{'retry-after':'7200'}", PLEO_E_SERVER, 503, 1, 7200, 1},
        {"'status':302,'headers':{'location':'http://127.0.0.1:1/'}", PLEO_E_REDIRECT, 302, 0, -1, 1},
        {"'status':200,'body':'<html></html>','headers':{'content-type':'text/html'}", PLEO_E_NOT_JSON, 200, 0, -1, 1},
        {"'status':200,'body':'[]'", PLEO_E_NOT_JSON, 200, 0, -1, 1},
        {"'status':200,'body':'{'", PLEO_E_NOT_JSON, 200, 0, -1, 1},
        {"'status':200", PLEO_E_NOT_JSON, 200, 0, -1, 1},
        {"'status':200,'body':'{}','headers':{'content-encoding':'gzip'}", PLEO_E_CONTENT_ENCODING, 200, 0, -1, 1},
        {"'status':200,'body':'{}','torn':true", PLEO_E_TRUNCATED, 0, 1, -1, 3},
        {"'drop':true", PLEO_E_RESET, 0, 1, -1, 3},
    };
    for (int i = 0; i < COUNT(answers); i++) {
        pleo_client before = client;
        check_row(answers[i].fault);
        sandbox_reset();
        client = sandbox_client();
        sandbox_fault("{'times':9,%s}", answers[i].fault);
        CHECK_STATUS(introspected(client), answers[i].status);
        CHECK_NUMBER(last_status(), answers[i].status);
        CHECK_NUMBER(number_of(pleo_error_http_status, 0), answers[i].http_status);
        CHECK_NUMBER(number_of(pleo_error_can_retry, 0), answers[i].can_retry);
        CHECK_NUMBER(number_of(pleo_error_retry_after_seconds, 0), answers[i].wait);
        CHECK_NUMBER(sandbox_count(NULL, NULL), answers[i].requests);
        CHECK(strlen(last_message()) > 10 && strchr(last_message(), '\n') == NULL);
        CHECK(strstr(last_message(), full_key()) == NULL);
        pleo_free(client);
        client = before;
    }
    sandbox_reset();
}

static void the_details_are_the_servers(void)
{
    pleo_response answer = 0;
    char name[64];
    sandbox_fault("{'status':422,'headers':{'x-request-id':'id-7','x-more':'m'},"
                  "'body':'{\\'type\\':\\'A\\\\nB\\',\\'message\\':\\'S\xC3\xB8ren\\\\u0000 \\\\u001b[31m\\'}'}");
    CHECK_STATUS(introspected(client), PLEO_E_UNPROCESSABLE);
    CHECK_TEXT(text_of(pleo_error_api_type_text, 0), "A B");
    CHECK_TEXT(text_of(pleo_error_api_message_text, 0), "S\xC3\xB8ren   [31m");
    CHECK_TEXT(text_of(pleo_error_request_id_text, 0), "id-7");
    CHECK_STATUS(pleo_error_response(0, &answer), PLEO_OK);
    CHECK_TEXT_AT(answer, "/type", "A\nB");
    CHECK_STATUS(pleo_response_header_text(answer, "x-more", PLEO_NTS, name, (int32_t)sizeof name, NULL), PLEO_OK);
    CHECK_STATUS(pleo_free(answer), PLEO_OK);
}

static void long_texts_are_cut_between_characters(void)
{
    char fault[4000], *end = fault;
    end += sprintf(end, "{'status':400,'body':'{\\'message\\':\\'a");
    for (int i = 0; i < 700; i++) {
        end += sprintf(end, "\xC3\xB8");
    }
    sprintf(end, "\\'}'}");
    sandbox_fault("%s", fault);
    CHECK_STATUS(introspected(client), PLEO_E_BAD_REQUEST);
    CHECK_NUMBER((long long)strlen(text_of(pleo_error_api_message_text, 0)), 999);
}

static void a_key_that_the_server_quotes_is_not_shown(void)
{
    sandbox_fault("{'status':400,'body':'{\\'type\\':\\'%s\\',\\'message\\':\\'key %s is odd\\'}'}", full_key(), full_key());
    CHECK_STATUS(introspected(client), PLEO_E_BAD_REQUEST);
    CHECK(strstr(text_of(pleo_error_api_type_text, 0), full_key()) == NULL);
    CHECK(strstr(text_of(pleo_error_api_message_text, 0), full_key()) == NULL);
    CHECK_HAS(text_of(pleo_error_api_message_text, 0), "is odd");
}

static void nothing_failed_is_empty_and_zero(void)
{
    pleo_error error = 7;
    pleo_response answer = 7;
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_NUMBER(last_status(), PLEO_OK);
    CHECK_TEXT(last_message(), "");
    CHECK_TEXT(text_of(pleo_error_api_type_text, 0), "");
    CHECK_TEXT(text_of(pleo_error_request_id_text, 0), "");
    CHECK_NUMBER(number_of(pleo_error_http_status, 0), 0);
    CHECK_NUMBER(number_of(pleo_error_can_retry, 0), 0);
    CHECK_STATUS(pleo_error_take(&error), PLEO_E_MISSING);
    CHECK_NUMBER(error, 0);
    CHECK_STATUS(pleo_error_response(0, &answer), PLEO_E_MISSING);
    CHECK_NUMBER(answer, 0);
}

static void nothing_failed_asks_for_no_wait(void)
{
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_NUMBER(number_of(pleo_error_retry_after_seconds, 0), -1);
}

static void a_success_clears_and_the_quiet_ones_do_not_touch(void)
{
    char text[64];
    int32_t number;
    pleo_response none = 0;
    pleo_config config = 0;
    CHECK_STATUS(pleo_introspect(0, &none), PLEO_E_HANDLE);
    pleo_version();
    pleo_version_number();
    pleo_abi_version();
    CHECK_STATUS(pleo_version_text(text, 0, &number), PLEO_E_BUFFER);
    CHECK_STATUS(pleo_version_field(text, -1, &number), PLEO_E_ARGUMENT);
    pleo_status_name(1);
    CHECK_STATUS(pleo_status_name_text(1, NULL, 9, &number), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_status_meaning_text(1, text, 1, &number), PLEO_E_BUFFER);
    CHECK_STATUS(pleo_error_status(-5, &number), PLEO_E_HANDLE);
    CHECK_STATUS(pleo_error_message_text(0, text, 1, &number), PLEO_E_BUFFER);
    CHECK_STATUS(pleo_error_take(NULL), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_error_response(0, &none), PLEO_E_MISSING);
    CHECK_STATUS(pleo_free(-5), PLEO_E_HANDLE);
    CHECK_STATUS(pleo_free(0), PLEO_OK);
    CHECK_NUMBER(last_status(), PLEO_E_HANDLE);
    CHECK_HAS(last_message(), "must be a pleo_client");
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
    CHECK_NUMBER(last_status(), PLEO_OK);
    CHECK_STATUS(pleo_free(config), PLEO_OK);
    CHECK_STATUS(pleo_introspect(0, &none), PLEO_E_HANDLE);
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_NUMBER(last_status(), PLEO_OK);
}

static void *read_elsewhere(void *argument)
{
    pleo_error error = *(pleo_error *)argument;
    /* This thread has no failure of its own. */
    CHECK_NUMBER(last_status(), PLEO_OK);
    CHECK_NUMBER(number_of(pleo_error_status, error), PLEO_E_CONFLICT);
    CHECK_NUMBER(number_of(pleo_error_http_status, error), 409);
    CHECK_STATUS(pleo_introspect(0, &error), PLEO_E_HANDLE);
    return NULL;
}

static void a_taken_failure_is_read_from_any_thread(void)
{
    pthread_t thread;
    pleo_error error = 0, again = 0;
    sandbox_fault("{'status':409,'body':'{\\'type\\':\\'T\\'}'}");
    CHECK_STATUS(introspected(client), PLEO_E_CONFLICT);
    CHECK_STATUS(pleo_error_take(&error), PLEO_OK);
    CHECK_NUMBER(last_status(), PLEO_OK);
    CHECK_STATUS(pleo_error_take(&again), PLEO_E_MISSING);
    CHECK_NUMBER(pthread_create(&thread, NULL, read_elsewhere, &error), 0);
    pthread_join(thread, NULL);
    CHECK_NUMBER(last_status(), PLEO_OK);
    CHECK_TEXT(text_of(pleo_error_api_type_text, error), "T");
    CHECK_STATUS(pleo_free(error), PLEO_OK);
}

static void the_report_is_for_a_ticket(void)
{
    char report[4096], field[4095];
    pleo_client before = client;
    pleo_error error = 0;
    int32_t needed = 0;
    client = CLIENT(full_key(), "text_encoding", "windows-1252", "attempts", "1");
    sandbox_fault("{'status':422,'headers':{'x-request-id':'id-7'},"
                  "'body':'{\\'type\\':\\'%s\\',\\'message\\':\\'S\xC3\xB8ren\\\\nkey: %s\\'}'}", full_key(), full_key());
    CHECK_STATUS(introspected(client), PLEO_E_UNPROCESSABLE);
    CHECK_STATUS(pleo_error_report_text(0, report, 64, &needed), PLEO_E_BUFFER);
    CHECK_STATUS(pleo_error_report_text(0, report, (int32_t)sizeof report, NULL), PLEO_OK);
    CHECK_NUMBER(needed, (long long)strlen(report));
    CHECK(strstr(report, "library: libpleo " PLEO_HEADER_VERSION ", interface 1\nsystem: ") == report);
    CHECK_HAS(report, "\nstatus: PLEO_E_UNPROCESSABLE (222)\nmessage: Pleo refused the request (422): \"S\xF8ren key: [key]\"");
    CHECK_HAS(report, "\nmethod: GET\npath: /v1/introspect\nhost: ");
    CHECK_HAS(report, "\nattempts: 1\nattempt 1: 422 in ");
    CHECK_HAS(report, "\napi_type: [key]\napi_message: S\xF8ren key: [key]\nrequest_id: id-7\n");
    CHECK(strstr(report, full_key()) == NULL);
    /* That of a handle is the same, whatever fails later. */
    CHECK_STATUS(pleo_error_take(&error), PLEO_OK);
    CHECK_TEXT(text_of(pleo_error_report_text, 0), "");
    CHECK_STATUS(introspected(0), PLEO_E_HANDLE);
    CHECK_HAS(text_of(pleo_error_report_text, 0), "\nstatus: PLEO_E_HANDLE ");
    CHECK(strstr(text_of(pleo_error_report_text, 0), "\nmethod: ") == NULL);
    CHECK_STATUS(pleo_error_report_field(error, field, (int32_t)sizeof field, &needed), PLEO_OK);
    CHECK_NUMBER(needed, (long long)strlen(report));
    CHECK(memcmp(field, report, (size_t)needed) == 0 && field[needed] == ' ' && field[sizeof field - 1] == ' ');
    pleo_free(error);
    pleo_free(client);
    client = before;
}

static void a_get_is_repeated_until_it_works(void)
{
    sandbox_reset();
    sandbox_fault("{'status':503}");
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_NUMBER(sandbox_count(NULL, NULL), 2);
    sandbox_reset();
    pleo_client once = client;
    client = CLIENT(full_key(), "attempts", "1");
    sandbox_fault("{'status':503}");
    CHECK_STATUS(introspected(client), PLEO_E_SERVER);
    CHECK_NUMBER(sandbox_count(NULL, NULL), 1);
    pleo_free(client);
    client = once;
}

static void limits_of_time_and_size_hold(void)
{
    char fault[3000];
    pleo_client before = client;
    client = CLIENT(full_key(), "timeout_ms", "300", "max_response_bytes", "1024");
    sandbox_fault("{'delay_ms':20000}");
    CHECK_STATUS(introspected(client), PLEO_E_TIMEOUT);
    CHECK_NUMBER(number_of(pleo_error_can_retry, 0), 1);
    CHECK_HAS(last_message(), "timeout_ms");
    memset(fault, ' ', sizeof fault);
    memcpy(fault, "{'status':200,'body':'{}", 24);
    memcpy(fault + 2000, "'}", 3);
    sandbox_fault("%s", fault);
    CHECK_STATUS(introspected(client), PLEO_E_TOO_LARGE);
    CHECK_HAS(last_message(), "1024");
    pleo_free(client);
    client = CLIENT(full_key(), "timeout_ms", "500", "requests_per_minute", "1");
    /* Its timeout leaves no room for the pace. */
    CHECK_STATUS(introspected(client), PLEO_OK);
    sandbox_reset();
    CHECK_STATUS(introspected(client), PLEO_E_LOCAL_RATE_LIMIT);
    CHECK(number_of(pleo_error_retry_after_seconds, 0) > 0);
    CHECK_NUMBER(number_of(pleo_error_can_retry, 0), 1);
    CHECK_NUMBER(sandbox_count(NULL, NULL), 0);
    pleo_free(client);
    client = before;
}

int main(void)
{
    static const struct test tests[] = {
        TEST(every_answer_has_its_status),
        TEST(the_details_are_the_servers),
        TEST(long_texts_are_cut_between_characters),
        TEST(a_key_that_the_server_quotes_is_not_shown),
        TEST(nothing_failed_is_empty_and_zero),
        TEST(nothing_failed_asks_for_no_wait),
        TEST(a_success_clears_and_the_quiet_ones_do_not_touch),
        TEST(a_taken_failure_is_read_from_any_thread),
        TEST(the_report_is_for_a_ticket),
        TEST(a_get_is_repeated_until_it_works),
        TEST(limits_of_time_and_size_hold),
    };
    int result;
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    return result;
}
