/* The scenarios in C: scenarios [NAME...]. What each does, and what it has to give, is in tests/scenarios/table.txt. */
#include "scenarios.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *current;

void report_text(const char *fact, const char *text)
{
    printf("%s %s %s\n", current, fact, text);
}

void report_status(const char *fact, int32_t status)
{
    report_text(fact, pleo_status_name(status));
}

void report_number(const char *fact, int64_t number)
{
    printf("%s %s %lld\n", current, fact, (long long)number);
}

const char *variable(const char *name)
{
    const char *value = getenv(name);
    if (value == NULL) {
        fprintf(stderr, "%s is not set\n", name);
        exit(EXIT_FAILURE);
    }
    return value;
}

/* What the library does not do here, no scenario is about. */
static void must(int32_t status, const char *what)
{
    char message[1100] = "";
    if (status == PLEO_OK)
        return;
    pleo_error_message_text(0, message, sizeof message, NULL);
    printf("%s failed %s: %s: %s\n", current, what, pleo_status_name(status), message);
    exit(EXIT_FAILURE);
}

pleo_config config_with(const char *const *options)
{
    pleo_config config = 0;
    must(pleo_config_new(&config), "pleo_config_new");
    must(pleo_config_set(config, TEXT("base_url"), TEXT(variable("PLEO_SANDBOX_HTTP"))), "base_url");
    must(pleo_config_set(config, TEXT("proxy"), TEXT("none")), "proxy");
    must(pleo_config_set(config, TEXT("requests_per_minute"), TEXT("0")), "requests_per_minute");
    for (; options != NULL && options[0] != NULL; options += 2)
        must(pleo_config_set(config, TEXT(options[0]), TEXT(options[1])), options[0]);
    return config;
}

int32_t client_of(const char *key, int32_t key_length, const char *const *options, pleo_client *client)
{
    pleo_config config = config_with(options);
    int32_t status = pleo_client_new(key, key_length, config, client);
    pleo_free(config);
    return status;
}

pleo_client client_with(const char *key, const char *const *options)
{
    pleo_client client = 0;
    must(client_of(key, PLEO_NTS, options, &client), "pleo_client_new");
    return client;
}

pleo_client client_now(void)
{
    return client_with(variable("PLEO_SANDBOX_KEY"), NULL);
}

int32_t introspected(pleo_client client)
{
    pleo_response answer = 0;
    int32_t status = pleo_introspect(client, &answer);
    pleo_free(answer);
    return status;
}

int32_t called(pleo_client client, const char *method, const char *path, const char *body, pleo_response *response)
{
    return pleo_call(client, TEXT(method), TEXT(path), TEXT(body), response);
}

int32_t company_of(pleo_client client, char *id, int32_t size)
{
    return pleo_client_company_text(client, id, size, NULL);
}

void vendor_into(pleo_client client, char *body, int32_t size)
{
    char company[64] = "";
    must(company_of(client, company, sizeof company), "pleo_client_company_text");
    snprintf(body, (size_t)size, "{\"companyId\": \"%s\", \"name\": \"x\", \"defaultCurrency\": \"DKK\"}", company);
}

pleo_request entries_of(pleo_client client)
{
    pleo_request search = 0;
    char company[64] = "";
    must(company_of(client, company, sizeof company), "pleo_client_company_text");
    must(pleo_request_new(client, TEXT("POST"), TEXT("/v1/accounting-entries:search"), &search), "pleo_request_new");
    must(pleo_request_set_query(search, TEXT("company_id"), TEXT(company)), "company_id");
    must(pleo_request_set_body(search, TEXT("{\"includeDeleted\": false}")), "includeDeleted");
    return search;
}

/* A call of the sandbox's controls; its answer's body as text. */
static const char *control(const char *method, const char *path, const char *body)
{
    static char text[4096];
    pleo_client client = client_now();
    pleo_response answer = 0;
    must(called(client, method, path, body, &answer), path);
    must(pleo_response_body_text(answer, text, sizeof text, NULL), path);
    pleo_free(answer);
    pleo_free(client);
    return text;
}

void fault(const char *json)
{
    char body[4096];
    size_t at;
    for (at = 0; json[at] != '\0'; at++)
        body[at] = (char)(json[at] == '\'' ? '"' : json[at]);
    body[at] = '\0';
    control("POST", "/sandbox/next", body);
}

pleo_response answer_of(pleo_client client, const char *body)
{
    char json[1024];
    char *end = json + sprintf(json, "{'path': '/v1/introspect', 'status': 200, 'body': '");
    pleo_response response = 0;
    for (; *body != '\0'; body++) {
        if (*body == '\'')
            *end++ = '\\';
        *end++ = *body;
    }
    strcpy(end, "'}");
    fault(json);
    called(client, "GET", "/v1/introspect", NULL, &response);
    return response;
}

int64_t number_of(const char *path)
{
    return atoll(control("GET", path, NULL));
}

const char *in_folder(const char *name)
{
    static char path[4096];
    snprintf(path, sizeof path, "%s/%s", variable("PLEO_SCENARIO_FOLDER"), name);
    return path;
}

const char *text_at(pleo_response response, const char *pointer)
{
    static char text[4096];
    int32_t status = pleo_response_text(response, TEXT(pointer), text, sizeof text, NULL);
    return status == PLEO_OK ? text : pleo_status_name(status);
}

int32_t http_status(void)
{
    int32_t status = -1;
    pleo_error_http_status(0, &status);
    return status;
}

int32_t can_retry(void)
{
    int32_t may = -1;
    pleo_error_can_retry(0, &may);
    return may;
}

int32_t wait_seconds(void)
{
    int32_t seconds = -2;
    pleo_error_retry_after_seconds(0, &seconds);
    return seconds;
}

int32_t shown(const char *secret)
{
    char message[1100] = "";
    pleo_error_message_text(0, message, sizeof message, NULL);
    return strstr(message, secret) != NULL;
}

static int wanted(const char *name, int count, char **names)
{
    int at;
    for (at = 1; at < count; at++) {
        if (strcmp(names[at], name) == 0)
            return 1;
    }
    return count < 2;
}

int main(int argc, char **argv)
{
    const struct scenario *const lists[] = {call_scenarios, data_scenarios, job_scenarios, export_scenarios, trap_scenarios};
    size_t list;
    for (list = 0; list < sizeof lists / sizeof lists[0]; list++) {
        const struct scenario *scenario;
        for (scenario = lists[list]; scenario->name != NULL; scenario++) {
            if (!wanted(scenario->name, argc, argv))
                continue;
            current = scenario->name;
            control("POST", "/sandbox/reset", NULL);
            scenario->run();
        }
    }
    return EXIT_SUCCESS;
}
