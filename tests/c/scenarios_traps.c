/* Scenarios of what must not be lost or changed on its way: keys, items, answers, values, times, limits, functions. */
#include "scenarios.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void write_key(const char *path, const char *key)
{
    FILE *file = fopen(path, "w");
    fputs(key, file);
    fclose(file);
}

static void rotated_key(void)
{
    const char *path = variable("PLEO_SCENARIO_KEY_FILE");
    char source[4096];
    pleo_config config = config_with(NULL);
    pleo_client client = 0;
    snprintf(source, sizeof source, "file:%s", path);
    write_key(path, variable("PLEO_SANDBOX_KEY_REVOKED"));
    pleo_client_new_from(TEXT(source), config, &client);
    pleo_free(config);
    report_status("before", introspected(client));
    write_key(path, variable("PLEO_SANDBOX_KEY"));
    report_status("after", introspected(client));
    pleo_free(client);
}

/* Which employees a program has seen, and how often. */
struct seen {
    unsigned char times[1000];
};

static void see(struct seen *seen, pleo_response item)
{
    char email[64] = "";
    int number = -1;
    pleo_response_text(item, TEXT("/email"), email, sizeof email, NULL);
    if (sscanf(email, "employee%d@", &number) == 1 && number >= 0 && number < 1000)
        seen->times[number]++;
    pleo_free(item);
}

static void report_seen(const struct seen *seen)
{
    int items = 0, twice = 0;
    for (int at = 0; at < 1000; at++) {
        items += seen->times[at] > 0;
        twice += seen->times[at] > 1;
    }
    report_number("items", items);
    report_number("twice", twice);
}

static pleo_pages employees(pleo_client client)
{
    pleo_request request = 0;
    pleo_pages list = 0;
    pleo_request_new(client, TEXT("GET"), TEXT("/v2/employees"), &request);
    pleo_pages_new(client, request, &list);
    pleo_free(request);
    return list;
}

static void handler_fails(void)
{
    pleo_client client = client_now();
    pleo_pages list = employees(client);
    pleo_response item = 0;
    struct seen seen = {{0}};
    char email[64];
    int count = 0;
    while (pleo_pages_next_item(list, &item) == PLEO_OK) {
        /* The handling fails: there is no room for the value. The item is still there to be handled again. */
        if (++count == 150)
            pleo_response_text(item, TEXT("/email"), email, 1, NULL);
        see(&seen, item);
    }
    report_seen(&seen);
    pleo_free(list);
    pleo_free(client);
}

static void looped_twice(void)
{
    pleo_client client = client_now();
    pleo_pages list = employees(client);
    pleo_response item = 0;
    struct seen seen = {{0}};
    for (int count = 0; count < 10 && pleo_pages_next_item(list, &item) == PLEO_OK; count++)
        see(&seen, item);
    while (pleo_pages_next_item(list, &item) == PLEO_OK)
        see(&seen, item);
    report_seen(&seen);
    pleo_free(list);
    pleo_free(client);
}

static pleo_task submitted(pleo_client client, const char *path)
{
    pleo_request request = 0;
    pleo_task task = 0;
    pleo_request_new(client, TEXT("GET"), TEXT(path), &request);
    pleo_request_submit(client, request, &task);
    pleo_free(request);
    return task;
}

static void take_twice(void)
{
    pleo_client client = client_now();
    pleo_task task = submitted(client, "/v1/introspect");
    pleo_response first = 0, second = 0;
    int32_t finished = 0;
    pleo_task_wait(task, -1, &finished);
    report_status("first", pleo_task_take(task, &first));
    report_status("second", pleo_task_take(task, &second));
    report_text("kept", text_at(first, "/data/authMethod"));
    pleo_free(first);
    pleo_free(task);
    pleo_free(client);
}

/* A log function's call that fails, at the first line about the companies. */
struct failing_log {
    int failures, told;
};

static void PLEO_CDECL fails(void *context, int32_t level, const char *line, int32_t length)
{
    struct failing_log *log = context;
    pleo_response none = 0;
    (void)level;
    (void)length;
    if (log->failures == 0 && strstr(line, "/v1/companies") != NULL)
        log->failures += pleo_introspect(0, &none) == PLEO_E_HANDLE;
    log->told++;
}

static pleo_client client_with_log(pleo_log_cb log, void *context, int times)
{
    pleo_config config = config_with(NULL);
    pleo_client client = 0;
    while (times-- > 0)
        pleo_config_on_log(config, log, context);
    pleo_client_new(TEXT(variable("PLEO_SANDBOX_KEY")), config, &client);
    pleo_free(config);
    return client;
}

/* Takes a task's answer; *failures is how many of the log's functions failed meanwhile. */
static int32_t taken(pleo_task task, const struct failing_log *log, int *failures, pleo_response *answer)
{
    int32_t finished = 0, status;
    int before = log->failures;
    pleo_task_wait(task, -1, &finished);
    status = pleo_task_take(task, answer);
    *failures += log->failures - before;
    return status;
}

static void log_throws(void)
{
    struct failing_log log = {0, 0};
    pleo_client client = client_with_log(fails, &log, 1);
    pleo_task companies = submitted(client, "/v1/companies"), other = submitted(client, "/v1/introspect");
    pleo_response answer = 0, others = 0;
    int32_t http = -1, status;
    int failures = 0;
    taken(companies, &log, &failures, &answer);
    status = taken(other, &log, &failures, &others);
    pleo_response_status(answer, &http);
    report_number("failed", failures);
    report_number("companies", http);
    report_status("other", status);
    pleo_free(answer);
    pleo_free(others);
    pleo_free(companies);
    pleo_free(other);
    pleo_free(client);
}

static void odd_types(void)
{
    pleo_client client = client_now();
    pleo_request request = 0;
    pleo_response answer = 0, last = 0, installation = 0;
    pleo_json json = 0;
    int32_t limit = 50;
    int64_t sent = -1;
    char text[16], body[128] = "";
    const char *query;
    pleo_request_new(client, TEXT("GET"), TEXT("/v2/employees"), &request);
    sprintf(text, "%d", (int)limit);
    pleo_request_set_query(request, TEXT("limit"), TEXT(text));
    if (pleo_request_send(client, request, &answer) != PLEO_OK)
        answer = 0;
    called(client, "GET", "/sandbox/last", NULL, &last);
    query = strstr(text_at(last, "/path"), "limit=");
    report_text("query", query == NULL ? "none" : query + strlen("limit="));
    pleo_json_new(client, &json);
    pleo_json_set_text(json, TEXT("/status"), TEXT("ACTIVATED"));
    pleo_json_set_int64(json, TEXT("/metadata/limit"), limit);
    pleo_json_print_text(json, body, sizeof body, NULL);
    called(client, "POST", "/v1/installations/me", body, &installation);
    pleo_response_int64(installation, TEXT("/metadata/limit"), &sent);
    report_number("sent", sent);
    report_status("refused", pleo_request_set_query(request, TEXT("limit"), NULL, 2));
    pleo_free(json);
    pleo_free(installation);
    pleo_free(last);
    pleo_free(answer);
    pleo_free(request);
    pleo_free(client);
}

static void far_times(void)
{
    static const char *const moments[] = {"1600-01-01T00:00:00Z", "2262-04-12T00:00:00Z", "9999-12-31T23:59:59Z"};
    int32_t date = 0, at = 0;
    time_t now = time(NULL);
    char text[64], name[5] = "", today[9] = "";
    for (int i = 0; i < 3; i++) {
        pleo_time_read_utc(TEXT(moments[i]), &date, &at);
        sprintf(text, "%04d-%02d-%02d %02d:%02d:%02d", (int)(date / 10000), (int)(date / 100 % 100), (int)(date % 100),
            (int)(at / 10000), (int)(at / 100 % 100), (int)(at % 100));
        memcpy(name, moments[i], 4);
        report_text(name, text);
    }
    strftime(today, sizeof today, "%Y%m%d", gmtime(&now));
    report_number("later", date > atol(today));
}

static void neighbour(void)
{
    struct {
        char name[8], secret[8];
    } record;
    pleo_client client = client_now();
    pleo_json json = 0;
    pleo_response response = 0, installation = 0;
    char body[128] = "";
    memcpy(record.name, "ABCDEFGH", sizeof record.name);
    memcpy(record.secret, "IJKLMNOP", sizeof record.secret);
    pleo_json_new(client, &json);
    pleo_json_set_text(json, TEXT("/status"), TEXT("ACTIVATED"));
    pleo_json_set_text(json, TEXT("/metadata/name"), record.name, sizeof record.name);
    pleo_json_print_text(json, body, sizeof body, NULL);
    pleo_create_installation(client, TEXT(body), &response);
    pleo_get_installation(client, NULL, 0, &installation);
    report_text("sent", text_at(installation, "/metadata/name"));
    pleo_free(json);
    pleo_free(response);
    pleo_free(installation);
    pleo_free(client);
}

static void zero_limits(void)
{
    pleo_client client = client_now();
    pleo_request request = 0;
    pleo_response answer = 0;
    pleo_task task;
    char body[256];
    int32_t finished = -1;
    vendor_into(client, body, sizeof body);
    fault("{'path': '/v1/introspect', 'delay_ms': 60000}");
    task = submitted(client, "/v1/introspect");
    pleo_task_wait(task, 0, &finished);
    report_number("finished", finished);
    pleo_free(task);
    pleo_request_new(client, TEXT("POST"), TEXT("/v1/vendors"), &request);
    pleo_request_set_body(request, TEXT(body));
    pleo_request_set_timeout(request, 0);
    report_status("status", pleo_request_send(client, request, &answer));
    report_number("requests", number_of("/sandbox/count?path=/v1/vendors"));
    pleo_free(answer);
    pleo_free(request);
    pleo_free(client);
}

static void PLEO_CDECL count(void *context, int64_t done, int64_t total)
{
    (void)done;
    (void)total;
    ++*(int *)context;
}

static void PLEO_CDECL count_lines(void *context, int32_t level, const char *line, int32_t length)
{
    (void)level;
    (void)line;
    (void)length;
    ++*(int *)context;
}

static void many_events(void)
{
    enum { TIMES = 100000 };
    int lines = 0, steps = 0;
    pleo_client client = client_with_log(count_lines, &lines, TIMES);
    pleo_request request = 0;
    pleo_response answer = 0;
    pleo_request_new(client, TEXT("GET"), TEXT("/v1/introspect"), &request);
    if (pleo_request_set_output(request, TEXT(in_folder("introspected"))) != PLEO_OK)
        report_text("output", "refused");
    for (int times = 0; times < TIMES; times++)
        pleo_request_on_progress(request, count, &steps);
    report_status("status", pleo_request_send(client, request, &answer));
    report_number("told", lines > 0 && steps > 0);
    pleo_free(answer);
    pleo_free(request);
    pleo_free(client);
}

const struct scenario trap_scenarios[] = {
    {"rotated_key", rotated_key},
    {"handler_fails", handler_fails},
    {"looped_twice", looped_twice},
    {"take_twice", take_twice},
    {"log_throws", log_throws},
    {"odd_types", odd_types},
    {"far_times", far_times},
    {"neighbour", neighbour},
    {"zero_limits", zero_limits},
    {"many_events", many_events},
    {NULL, NULL},
};
