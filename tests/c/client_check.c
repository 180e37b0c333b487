/* The check of everything that a call needs: each step found as it is, and the report read as any answer. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "files.h"
#include "peer.h"
#include "sandbox.h"

static const char *const ids[] = {"versions", "options", "key",            "proxy",       "name",    "connection",
                                  "tunnel",   "tls",     "authentication", "permissions", "company", "installation"};

static pleo_response report;

/* Makes the report of a client, which is freed before anything of it is read. */
static void checked(pleo_client client)
{
    int64_t passed = -1, failed = -1, skipped = -1;
    int32_t count = 0;
    pleo_free(report);
    report = -1;
    CHECK_STATUS(pleo_client_check(client, &report), PLEO_OK);
    pleo_free(client);
    CHECK_STATUS(pleo_response_count(report, TEXT("/steps"), &count), PLEO_OK);
    CHECK_NUMBER(count, COUNT(ids));
    CHECK_STATUS(pleo_response_int64(report, TEXT("/passed"), &passed), PLEO_OK);
    CHECK_STATUS(pleo_response_int64(report, TEXT("/failed"), &failed), PLEO_OK);
    CHECK_STATUS(pleo_response_int64(report, TEXT("/skipped"), &skipped), PLEO_OK);
    CHECK_NUMBER(passed + failed + skipped, COUNT(ids));
    CHECK(strstr(text_at(report, "/steps/1/found"), full_key()) == NULL);
}

static int64_t exit_code(void)
{
    int64_t code = -1;
    CHECK_STATUS(pleo_response_int64(report, TEXT("/exit"), &code), PLEO_OK);
    return code;
}

/* What a step says. */
static const char *of(const char *id, const char *member)
{
    char pointer[64];
    int place = 0;
    while (place < COUNT(ids) - 1 && strcmp(ids[place], id) != 0) place++;
    snprintf(pointer, sizeof pointer, "/steps/%d/id", place);
    CHECK_TEXT(text_at(report, pointer), id);
    snprintf(pointer, sizeof pointer, "/steps/%d/%s", place, member);
    return text_at(report, pointer);
}

static void failed(const char *id, const char *status, int code, const char *found, const char *advice)
{
    CHECK_TEXT(of(id, "state"), "failed");
    CHECK_TEXT(of(id, "status"), status);
    CHECK_NUMBER(exit_code(), code);
    CHECK_HAS(of(id, "found"), found);
    CHECK_HAS(of(id, "advice"), advice);
}

static void everything_is_right_but_the_installation_and_then_that_too(void)
{
    pleo_client client = sandbox_client();
    pleo_response installation = 0;
    sandbox_reset();
    checked(sandbox_client());
    failed("installation", "PLEO_E_NOT_FOUND", 8, "Pleo found nothing at this path (404)", "Create the installation.");
    CHECK_TEXT(of("company", "state"), "ok");
    CHECK_STATUS(pleo_create_installation(client, TEXT("{\"status\":\"INACTIVE\"}"), &installation), PLEO_OK);
    pleo_free(installation);
    checked(sandbox_client());
    failed("installation", "PLEO_OK", 8, "INACTIVE", "Activate it");
    CHECK_STATUS(pleo_ensure_installation(client, NULL, 0, &installation), PLEO_OK);
    pleo_free(installation);
    checked(sandbox_client());
    CHECK_NUMBER(exit_code(), 0);
    CHECK_TEXT_AT(report, "/version", pleo_version());
    CHECK_TEXT(of("installation", "found"), "ACTIVATED");
    CHECK_HAS(of("key", "found"), "given by the program, ");
    CHECK_HAS(of("permissions", "found"), "export-items:read");
    CHECK_HAS(of("tls", "found"), over_tls() ? "TLS 1.3, issued by " : "plain http");
    CHECK_HAS(of("tls", "found"), "the clock is right");
    CHECK_TEXT(of("tunnel", "state"), "note");
    /* It asks, and changes nothing. */
    CHECK_NUMBER(sandbox_count("POST", NULL), 1);
    pleo_free(client);
}

static void keys_that_are_refused_or_may_little(void)
{
    static const char *const none[] = {NULL};
    sandbox_reset();
    checked(CLIENT("pls_nobodys", "timeout_ms", "20000"));
    failed("authentication", "PLEO_E_UNAUTHORIZED", 6, "Pleo refused the key (401)", "reate a new key");
    CHECK_TEXT(of("installation", "state"), "skipped");
    CHECK_TEXT(of("installation", "status"), "");
    checked(client_with(wanted_variable("PLEO_SANDBOX_KEY_REVOKED"), none));
    failed("authentication", "PLEO_E_UNAUTHORIZED", 6, "401", "reate a new key");
    checked(client_with(wanted_variable("PLEO_SANDBOX_KEY_ORG"), none));
    CHECK_TEXT(of("company", "state"), "note");
    CHECK_HAS(of("company", "advice"), "company_id");
}

/* It may be read, and there is none: to create it would be refused. */
static void a_key_that_may_not_create_its_installation(void)
{
    static const char *const none[] = {NULL};
    const char *key = wanted_variable("PLEO_SANDBOX_KEY_READONLY");
    sandbox_reset();
    checked(client_with(key, none));
    CHECK_NUMBER(exit_code(), 7);
    CHECK_TEXT(of("permissions", "state"), "failed");
    CHECK_TEXT(of("permissions", "status"), "PLEO_E_FORBIDDEN");
    CHECK_HAS(of("permissions", "found"), "; without export-jobs:write, installations:write");
    CHECK_HAS(of("permissions", "advice"), "create a key with installations:write, in Pleo under Settings");
    CHECK_TEXT(of("installation", "status"), "PLEO_E_NOT_FOUND");
    CHECK_HAS(of("installation", "advice"), "which this key lacks");
    /* Where it is active there is nothing to do. */
    sandbox_fault("{'method':'GET','path':'/v1/installations/me','status':200,'body':'{\\\"status\\\":\\\"ACTIVATED\\\"}'}");
    checked(client_with(key, none));
    CHECK_NUMBER(exit_code(), 0);
    CHECK_TEXT(of("permissions", "state"), "note");
    CHECK_HAS(of("permissions", "advice"), "Managing the installation needs installations:write");
    sandbox_reset();
}

static void answers_that_fail(void)
{
    sandbox_reset();
    sandbox_fault("{'status':500,'path':'/v1/introspect'}");
    checked(CLIENT(full_key(), "attempts", "1"));
    failed("authentication", "PLEO_E_SERVER", 9, "Pleo or a gateway failed (500)", "ry again later");
    sandbox_fault("{'delay_ms':50000}");
    checked(CLIENT(full_key(), "timeout_ms", "300"));
    failed("authentication", "PLEO_E_TIMEOUT", 9, "timeout_ms", "aise it");
    sandbox_fault("{'status':403,'path':'/v1/introspect'}");
    checked(sandbox_client());
    failed("authentication", "PLEO_E_FORBIDDEN", 7, "403", "permissions");
    sandbox_reset();
}

/* A client of an address that no request reaches. */
static pleo_client outside(const char *name, const char *value)
{
    pleo_config config = 0;
    pleo_client client = 0;
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, TEXT("base_url"), TEXT("https://pleo.invalid")), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, TEXT("attempts"), TEXT("1")), PLEO_OK);
    if (name != NULL) {
        CHECK_STATUS(pleo_config_set(config, TEXT(name), TEXT(value)), PLEO_OK);
    }
    CHECK_STATUS(pleo_client_new(TEXT("pls_secret"), config, &client), PLEO_OK);
    pleo_free(config);
    return client;
}

static void the_proxy_and_why_it_is_that_one(void)
{
    static const char *const variables[] = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"};
    char address[64], with_user[96], found[200];
    int kept, port = closed_port(&kept);
    snprintf(address, sizeof address, "http://127.0.0.1:%d", port);
    snprintf(with_user, sizeof with_user, "http://ada:hunter2@127.0.0.1:%d", port);
    for (int i = 0; i < COUNT(variables); i++) unsetenv(variables[i]);

    checked(outside(NULL, NULL));
    CHECK_TEXT(of("proxy", "found"), "none (set neither by an option, an environment variable nor the system)");
    failed("name", "PLEO_E_DNS", 4, "pleo.invalid: ", "Check base_url");
    checked(outside("proxy", "none"));
    CHECK_TEXT(of("proxy", "found"), "none (option proxy, set by the program)");

    setenv("https_proxy", with_user, 1);
    checked(outside(NULL, NULL));
    snprintf(found, sizeof found, "%s, with a user name (https_proxy in the environment)", address);
    CHECK_TEXT(of("proxy", "found"), found);
    failed("connection", "PLEO_E_PROXY", 4, "(tried 127.0.0.1)", "Check the option proxy");
    snprintf(found, sizeof found, "127.0.0.1:%d: No connection to the proxy", port);
    CHECK_HAS(of("connection", "found"), found);
    CHECK_TEXT(of("name", "state"), "note");

    setenv("NO_PROXY", "other.invalid, .invalid", 1);
    checked(outside(NULL, NULL));
    CHECK_TEXT(of("proxy", "found"), "none (.invalid in NO_PROXY in the environment)");
    unsetenv("NO_PROXY");

    /* One that cannot be used is told, and its value is not. */
    setenv("https_proxy", "socks5://ada:hunter2@proxy.invalid", 1);
    checked(outside(NULL, NULL));
    failed("proxy", "PLEO_E_CONFIG", 4, "https_proxy", "Set an HTTP proxy");
    CHECK_TEXT(of("name", "state"), "skipped");
    unsetenv("https_proxy");
    close(kept);
}

static void where_options_come_from(void)
{
    char expected[600];
    pleo_config config = 0;
    pleo_client client = 0;
    const char *file = file_with("pleo.options", "# ours\nfrom_environment = true\n", 0600);
    setenv("PLEO_ATTEMPTS", "1", 1);
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, TEXT("base_url"), TEXT(sandbox_base())), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, TEXT("ca_file"), TEXT(wanted_variable("PLEO_SANDBOX_CA"))), PLEO_OK);
    CHECK_STATUS(pleo_config_load(config, TEXT(file), NULL, 0), PLEO_OK);
    snprintf(expected, sizeof expected,
             "base_url = %s (set by the program), attempts = 1 (PLEO_ATTEMPTS in the environment), "
             "ca_file = %s (set by the program), from_environment = true (%s line 2)",
             sandbox_base(), wanted_variable("PLEO_SANDBOX_CA"), file);
    setenv("CHECKED_KEY", full_key(), 1);
    CHECK_STATUS(pleo_client_new_from(TEXT("env:CHECKED_KEY"), config, &client), PLEO_OK);
    pleo_free(config);
    checked(client);
    CHECK_TEXT(of("options", "found"), expected);
    CHECK_HAS(of("key", "found"), "env:CHECKED_KEY, ");
    unsetenv("PLEO_ATTEMPTS");
    unsetenv("CHECKED_KEY");
}

static void certificates_that_are_not_trusted(void)
{
    if (!over_tls()) {
        return;
    }
    checked(CLIENT(full_key(), "ca_file", wanted_variable("PLEO_OTHER_CA")));
    failed("tls", "PLEO_E_TLS_ISSUER", 5, "(issued by ", "ca_file");
    CHECK_TEXT(of("connection", "state"), "ok");
    CHECK_TEXT(of("authentication", "state"), "skipped");
}

static void the_report_is_read_as_any_answer(void)
{
    pleo_client client = CLIENT(full_key(), "text_encoding", "windows-1252");
    pleo_response item = 0, next = 0;
    char field[20];
    int32_t number = 0, status;
    int steps = 0;
    CHECK_STATUS(pleo_client_check(client, &report), PLEO_OK);
    CHECK_STATUS(pleo_response_status(report, &number), PLEO_OK);
    CHECK_NUMBER(number, 200);
    status = pleo_response_item(report, TEXT("/steps"), 0, &item);
    while (status == PLEO_OK) {
        CHECK_STATUS(pleo_response_field(item, TEXT("/title"), field, (int32_t)sizeof field, NULL), PLEO_OK);
        status = pleo_response_next(item, &next);
        pleo_free(item);
        item = next;
        steps++;
    }
    CHECK_NUMBER(status, PLEO_E_MISSING);
    CHECK_NUMBER(steps, COUNT(ids));
    CHECK_NUMBER(memcmp(field, "installation        ", sizeof field), 0);
    pleo_free(client);
}

static void what_is_no_client_or_has_no_place_for_the_report(void)
{
    pleo_client client = sandbox_client();
    pleo_response none = -1;
    CHECK_STATUS(pleo_client_check(0, &none), PLEO_E_HANDLE);
    CHECK_NUMBER(none, 0);
    CHECK_STATUS(pleo_client_check(report, &none), PLEO_E_HANDLE);
    CHECK_STATUS(pleo_client_check(client, NULL), PLEO_E_ARGUMENT);
    pleo_free(client);
    none = -1;
    CHECK_STATUS(pleo_client_check(client, &none), PLEO_E_HANDLE);
    CHECK_NUMBER(none, 0);
}

static void *is_cancelled(void *client)
{
    pleo_response none = -1;
    CHECK_STATUS(pleo_client_check(*(pleo_client *)client, &none), PLEO_E_CANCELLED);
    CHECK_NUMBER(none, 0);
    return NULL;
}

static void a_check_is_cancelled_as_a_call_is(void)
{
    pleo_client client = sandbox_client();
    pthread_t thread;
    sandbox_reset();
    sandbox_fault("{'delay_ms':50000}");
    CHECK_NUMBER(pthread_create(&thread, NULL, is_cancelled, &client), 0);
    sandbox_await("GET", "/v1/introspect", 1);
    CHECK_STATUS(pleo_client_cancel(client), PLEO_OK);
    pthread_join(thread, NULL);
    pleo_free(client);
    sandbox_reset();
}

/* Each has a connection of its own, which goes with it. */
static void checks_leave_no_descriptors(void)
{
    pleo_client client = sandbox_client();
    int before;
    CHECK_STATUS(introspected(client), PLEO_OK);
    before = open_descriptors();
    for (int i = 0; i < rounds(20, 3); i++) {
        pleo_response own = 0;
        CHECK_STATUS(pleo_client_check(client, &own), PLEO_OK);
        pleo_free(own);
    }
    CHECK(open_descriptors() <= before);
    pleo_free(client);
}

static void *checks(void *client)
{
    pleo_response own = 0;
    int64_t code = -1;
    CHECK_STATUS(pleo_client_check(*(pleo_client *)client, &own), PLEO_OK);
    CHECK_STATUS(pleo_response_int64(own, TEXT("/exit"), &code), PLEO_OK);
    CHECK_NUMBER(code, 0);
    pleo_free(own);
    return NULL;
}

static void a_check_fits_the_stack_of_a_call(void)
{
    /* The sanitizer takes more. */
#ifdef __SANITIZE_ADDRESS__
    const size_t size = 1024 * 1024;
#else
    const size_t size = 128 * 1024;
#endif
    pleo_client client = sandbox_client();
    pleo_response installation = 0;
    pthread_attr_t small;
    pthread_t thread;
    CHECK_STATUS(pleo_ensure_installation(client, NULL, 0, &installation), PLEO_OK);
    pleo_free(installation);
    pthread_attr_init(&small);
    CHECK_NUMBER(pthread_attr_setstacksize(&small, size), 0);
    if (CHECK_NUMBER(pthread_create(&thread, &small, checks, &client), 0)) {
        pthread_join(thread, NULL);
    }
    pthread_attr_destroy(&small);
    pleo_free(client);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(everything_is_right_but_the_installation_and_then_that_too),
        TEST(keys_that_are_refused_or_may_little),
        TEST(a_key_that_may_not_create_its_installation),
        TEST(answers_that_fail),
        TEST(the_proxy_and_why_it_is_that_one),
        TEST(where_options_come_from),
        TEST(certificates_that_are_not_trusted),
        TEST(the_report_is_read_as_any_answer),
        TEST(what_is_no_client_or_has_no_place_for_the_report),
        TEST(a_check_is_cancelled_as_a_call_is),
        TEST(checks_leave_no_descriptors),
        TEST(a_check_fits_the_stack_of_a_call),
    };
    int code = check_run(tests, COUNT(tests));
    pleo_free(report);
    remove_files();
    return code;
}
