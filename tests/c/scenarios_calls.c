/* Scenarios of calls: the installation, and what comes of a call that fails. */
#include "scenarios.h"

#include <stdio.h>
#include <string.h>

static const char created_json[] = "{\"status\": \"ACTIVATED\", \"metadata\": {\"program\": \"scenarios\"}}";
static const char updated_json[] = "{\"status\": \"INACTIVE\", \"metadata\": {\"program\": \"updated\"}}";

static void report_origin(const char *fact, pleo_response response)
{
    static const char *const names[] = {"PLEO_ORIGIN_ANSWERED", "PLEO_ORIGIN_CREATED", "PLEO_ORIGIN_FOUND",
        "PLEO_ORIGIN_UPDATED", "PLEO_ORIGIN_UNCHANGED"};
    int32_t origin = -1;
    pleo_response_origin(response, &origin);
    report_text(fact, origin >= 0 && origin < 5 ? names[origin] : "none");
}

static void report_state(const char *fact, pleo_response response)
{
    int32_t state = -1;
    pleo_response_state(response, &state);
    report_text(fact, pleo_state_name(state));
}

/* The installation, where nothing is said of making it. */
static pleo_response installation(pleo_client client)
{
    pleo_response response = 0;
    pleo_create_installation(client, TEXT(created_json), &response);
    return response;
}

static void create(void)
{
    pleo_client client = client_now();
    pleo_response response = 0;
    int32_t kind = -1;
    report_status("status", pleo_create_installation(client, TEXT(created_json), &response));
    report_origin("origin", response);
    report_state("state", response);
    pleo_response_subject_type(response, &kind);
    report_text("subject", kind == PLEO_SUBJECT_COMPANY ? "PLEO_SUBJECT_COMPANY" : "another");
    report_text("program", text_at(response, "/metadata/program"));
    report_number("created", number_of("/sandbox/created"));
    pleo_free(response);
    pleo_free(client);
}

static void ensure(void)
{
    pleo_client client = client_now();
    pleo_response first = 0, second = 0;
    pleo_ensure_installation(client, TEXT(created_json), &first);
    pleo_ensure_installation(client, TEXT(created_json), &second);
    report_origin("first", first);
    report_origin("second", second);
    report_number("created", number_of("/sandbox/created"));
    pleo_free(first);
    pleo_free(second);
    pleo_free(client);
}

static void get(void)
{
    pleo_client client = client_now();
    pleo_response response = 0;
    report_status("before", pleo_get_installation(client, NULL, 0, &response));
    pleo_free(installation(client));
    report_status("after", pleo_get_installation(client, NULL, 0, &response));
    report_text("program", text_at(response, "/metadata/program"));
    pleo_free(response);
    pleo_free(client);
}

static void update(void)
{
    pleo_client client = client_now();
    pleo_response response = 0;
    pleo_free(installation(client));
    pleo_update_installation(client, TEXT(updated_json), &response);
    report_origin("origin", response);
    report_state("state", response);
    report_text("program", text_at(response, "/metadata/program"));
    pleo_free(response);
    pleo_free(client);
}

static void delete(void)
{
    pleo_client client = client_now();
    pleo_response response = 0, second = 0;
    int32_t http = -1;
    pleo_free(installation(client));
    report_status("first", pleo_delete_installation(client, &response));
    pleo_response_status(response, &http);
    report_number("http", http);
    report_status("second", pleo_delete_installation(client, &second));
    pleo_free(response);
    pleo_free(client);
}

static void wrong_key(void)
{
    const char *key = variable("PLEO_SANDBOX_KEY_REVOKED");
    pleo_client client = client_with(key, NULL);
    report_status("status", introspected(client));
    report_number("http", http_status());
    report_number("can_retry", can_retry());
    report_number("shown", shown(key));
    pleo_free(client);
}

static void no_permission(void)
{
    pleo_client client = client_with(variable("PLEO_SANDBOX_KEY_READONLY"), NULL);
    pleo_response response = 0;
    report_status("status", pleo_create_installation(client, NULL, 0, &response));
    report_number("http", http_status());
    pleo_free(client);
}

static void company(void)
{
    pleo_client client = client_now(), organisation = client_with(variable("PLEO_SANDBOX_KEY_ORG"), NULL);
    char id[64] = "";
    company_of(client, id, sizeof id);
    report_text("id", id);
    company_of(client, id, sizeof id);
    report_number("requests", number_of("/sandbox/count"));
    report_status("organisation", company_of(organisation, id, sizeof id));
    pleo_free(organisation);
    pleo_free(client);
}

/* What the API said of the last failure. */
static void report_api(const char *fact, int32_t (*read)(pleo_error, char *, int32_t, int32_t *))
{
    char text[1100] = "";
    read(0, text, sizeof text, NULL);
    report_text(fact, text);
}

static void not_found(void)
{
    pleo_client client = client_now();
    pleo_response response = 0;
    report_status("status",
        called(client, "GET", "/v2/employees/00000000-0000-0000-0000-000000000000", NULL, &response));
    report_number("http", http_status());
    report_api("type", pleo_error_api_type_text);
    pleo_free(client);
}

static void unprocessable(void)
{
    pleo_client client = client_now();
    pleo_response response = 0;
    fault("{'path': '/v1/installations/me', 'status': 422, 'headers': {'x-request-id': 'request-422'}, 'body': "
          "'{\\'type\\': \\'VALIDATION_FAILED\\', \\'message\\': \\'\xC3\x86r\xC3\xB8sk\xC3\xB8""bing is no state\\'}'}");
    report_status("status", pleo_create_installation(client, NULL, 0, &response));
    report_number("http", http_status());
    report_api("type", pleo_error_api_type_text);
    report_api("message", pleo_error_api_message_text);
    report_api("request", pleo_error_request_id_text);
    pleo_free(client);
}

static void failure_report(void)
{
    static const char *const names[] = {"status: ", "path: ", "api_message: ", "request_id: "};
    pleo_client client = client_now();
    pleo_response response = 0;
    char report[4096] = "", *line;
    int lines = 0;
    size_t i;
    fault("{'path': '/v2/employees', 'status': 422, 'headers': {'x-request-id': 'request-422'}, 'body': "
          "'{\\'type\\': \\'VALIDATION_FAILED\\', \\'message\\': \\'\xC3\x86r\xC3\xB8sk\xC3\xB8""bing is no state\\'}'}");
    if (pleo_call(client, TEXT("GET"), TEXT("/v2/employees?email=hush"), NULL, 0, &response) != PLEO_OK)
        pleo_error_report_text(0, report, sizeof report, NULL);
    for (line = report; *line != '\0'; lines++) {
        const size_t length = strcspn(line, "\n");
        for (i = 0; i < sizeof names / sizeof names[0]; i++) {
            const size_t name = strlen(names[i]);
            if (strncmp(line, names[i], name) == 0) {
                char fact[32], value[512];
                snprintf(fact, sizeof fact, "%.*s", (int)name - 2, line);
                snprintf(value, sizeof value, "%.*s", (int)(length - name), line + name);
                report_text(fact, value);
            }
        }
        line += length + (line[length] == '\n');
    }
    report_number("lines", lines);
    report_number("shown", strstr(report, variable("PLEO_SANDBOX_KEY")) != NULL || strstr(report, "hush") != NULL);
    pleo_free(client);
}

static void rate_limited(void)
{
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "attempts", "1");
    fault("{'path': '/v1/introspect', 'status': 429, 'headers': {'retry-after': '7'}, 'body': ''}");
    report_status("status", introspected(client));
    report_number("wait", wait_seconds());
    report_number("can_retry", can_retry());
    pleo_free(client);
}

static void repeated(void)
{
    pleo_client client = client_now();
    fault("{'path': '/v1/introspect', 'status': 503, 'headers': {'retry-after': '0'}, 'body': ''}");
    report_status("status", introspected(client));
    report_number("requests", number_of("/sandbox/count?path=/v1/introspect"));
    pleo_free(client);
}

static void timeout(void)
{
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "timeout_ms", "300");
    fault("{'path': '/v1/introspect', 'delay_ms': 60000}");
    report_status("status", introspected(client));
    report_number("http", http_status());
    pleo_free(client);
}

static void unknown(void)
{
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "attempts", "1");
    pleo_response response = 0;
    char body[256];
    vendor_into(client, body, sizeof body);
    fault("{'path': '/v1/vendors', 'drop': true, 'after': true}");
    report_status("status", called(client, "POST", "/v1/vendors", body, &response));
    report_number("can_retry", can_retry());
    pleo_free(client);
}

static void tls(void)
{
    const char *key = variable("PLEO_SANDBOX_KEY"), *authority = variable("PLEO_SANDBOX_CA");
    const char *base = variable("PLEO_SANDBOX_HTTPS");
    pleo_client trusting = CLIENT(key, "base_url", base, "ca_file", authority);
    pleo_client wary = CLIENT(key, "base_url", base, "ca_only", "true", "ca_file", variable("PLEO_SCENARIO_OTHER_CA"));
    pleo_client misled = CLIENT(key, "base_url", variable("PLEO_SANDBOX_OTHER_NAME"), "ca_file", authority);
    report_status("trusted", introspected(trusting));
    report_status("untrusted", introspected(wary));
    report_status("other_host", introspected(misled));
    pleo_free(trusting);
    pleo_free(wary);
    pleo_free(misled);
}

/* What a client with an option makes of an answer that is scripted. */
static int32_t answered(const char *json, const char *option, const char *value, const char *path)
{
    pleo_client client = CLIENT(variable("PLEO_SANDBOX_KEY"), "attempts", "1", option, value);
    pleo_response response = 0;
    char text[8];
    int32_t status;
    if (json != NULL)
        fault(json);
    status = called(client, "GET", path, NULL, &response);
    if (status == PLEO_OK)
        status = pleo_response_text(response, TEXT("/a"), text, sizeof text, NULL);
    pleo_free(response);
    pleo_free(client);
    return status;
}

static void errors(void)
{
    static const char path[] = "/v1/introspect";
    pleo_client client = 0;
    pleo_config config = 0;
    report_status("argument", answered(NULL, "attempts", "1", "v1/introspect"));
    pleo_config_new(&config);
    report_status("option", pleo_config_set(config, TEXT("no_such_option"), TEXT("1")));
    report_status("key", pleo_client_new(TEXT("a:b"), config, &client));
    report_status("file", pleo_client_new_from(TEXT("file:/nowhere/key"), config, &client));
    pleo_free(config);
    report_status("connect", answered(NULL, "base_url", "http://127.0.0.1:1", path));
    report_status("reset", answered("{'path': '/v1/introspect', 'drop': true}", "attempts", "1", path));
    report_status("truncated",
        answered("{'path': '/v1/introspect', 'torn': true, 'status': 200, 'body': '{}'}", "attempts", "1", path));
    report_status("redirect", answered("{'path': '/v1/introspect', 'status': 302, 'headers': {'location': '/'}}",
        "attempts", "1", path));
    report_status("server", answered("{'path': '/v1/introspect', 'status': 500}", "attempts", "1", path));
    report_status("not_json",
        answered("{'path': '/v1/introspect', 'status': 200, 'body': '<html>'}", "attempts", "1", path));
    report_status("too_large", answered(NULL, "max_response_bytes", "1024", "/v2/employees"));
}

const struct scenario call_scenarios[] = {
    {"create", create},
    {"ensure", ensure},
    {"get", get},
    {"update", update},
    {"delete", delete},
    {"wrong_key", wrong_key},
    {"no_permission", no_permission},
    {"company", company},
    {"not_found", not_found},
    {"unprocessable", unprocessable},
    {"failure_report", failure_report},
    {"rate_limited", rate_limited},
    {"repeated", repeated},
    {"timeout", timeout},
    {"unknown", unknown},
    {"tls", tls},
    {"errors", errors},
    {NULL, NULL},
};
