/* Requests in the making: what they look like on the wire, what is refused, their own time, cancelling. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "peer.h"
#include "sandbox.h"

static pleo_client client;

static int32_t sent(pleo_request request)
{
    pleo_response response = 0;
    int32_t status = pleo_request_send(client, request, &response);
    pleo_free(response);
    return status;
}

static void everything_is_on_the_wire_as_it_was_set(void)
{
    const char field[] = "A1 /x     ";
    pleo_request request = request_for("GET", "/v1/companies/{company}/x/{name}");
    CHECK_STATUS(sent(request), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "{company}");
    CHECK_STATUS(pleo_request_set_path(request, TEXT("company"), field, 2), PLEO_OK);
    CHECK_STATUS(pleo_request_set_path(request, TEXT("name"), field, (int32_t)sizeof field - 1), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_request_set_path(request, TEXT("name"), TEXT("\303\206r\303\270 %3F?")), PLEO_OK);
    CHECK_STATUS(pleo_request_set_query(request, TEXT("q"), TEXT("first")), PLEO_OK);
    CHECK_STATUS(pleo_request_set_query(request, TEXT("q"), TEXT("a&b=c d")), PLEO_OK);
    CHECK_STATUS(pleo_request_add_query(request, TEXT("id[]"), TEXT("1")), PLEO_OK);
    CHECK_STATUS(pleo_request_add_query(request, TEXT("id[]"), TEXT("2")), PLEO_OK);
    CHECK_STATUS(pleo_request_set_header(request, TEXT("X-Note"), TEXT("some words")), PLEO_OK);
    CHECK_STATUS(sent(request), PLEO_E_NOT_FOUND);
    CHECK_HAS(sandbox_last(), "/v1/companies/A1/x/%C3%86r%C3%B8%20%253F%3F?q=a%26b%3Dc%20d&id%5B%5D=1&id%5B%5D=2\"");
    CHECK_HAS(sandbox_last(), "\"x-note\":\"some words\"");
    CHECK_STATUS(pleo_free(request), PLEO_OK);
}

static void bodies_are_of_any_kind(void)
{
    pleo_json json = 0;
    pleo_request request = request_for("POST", UPLOADS);
    CHECK_STATUS(pleo_json_new(0, &json), PLEO_OK);
    CHECK_STATUS(pleo_json_set_decimal(json, TEXT("/amount"), TEXT("1.50")), PLEO_OK);
    CHECK_STATUS(pleo_request_set_json(request, json), PLEO_OK);
    /* What is built on afterwards is not in it. */
    CHECK_STATUS(pleo_json_set_null(json, NULL, 0), PLEO_OK);
    pleo_free(json);
    CHECK_STATUS(sent(request), PLEO_OK);
    CHECK_HAS(sandbox_last(), "{\\\"amount\\\":1.50}");
    CHECK_HAS(sandbox_last(), "\"content-type\":\"application/json;charset=UTF-8\"");
    CHECK_STATUS(pleo_request_set_body(request, TEXT("{")), PLEO_E_ARGUMENT);
    CHECK_STATUS(sent(request), PLEO_OK);
    CHECK_HAS(sandbox_last(), "{\\\"amount\\\":1.50}");
    CHECK_STATUS(pleo_request_set_content(request, TEXT("text/csv; charset=utf-8"), TEXT("a;b\n")), PLEO_OK);
    CHECK_STATUS(sent(request), PLEO_OK);
    CHECK_HAS(sandbox_last(), "\"content-type\":\"text/csv; charset=utf-8\"");
    CHECK_STATUS(pleo_request_set_body(request, NULL, 0), PLEO_OK);
    CHECK_STATUS(sent(request), PLEO_OK);
    CHECK_HAS(sandbox_last(), "\"content-length\":\"0\"");
    pleo_free(request);
}

static void what_the_library_sets_cannot_be_set(void)
{
    static const char *const names[] = {"Authorization", "host", "Content-Length", "transfer-encoding", "Cookie",
        "Proxy-Authorization", "Content-Type", "a:b", "a b", "a\r\nb"};
    pleo_request request = request_for("GET", "/v1/companies");
    for (int i = 0; i < COUNT(names); i++) {
        check_row(names[i]);
        CHECK_STATUS(pleo_request_set_header(request, TEXT(names[i]), TEXT("x")), PLEO_E_ARGUMENT);
    }
    check_row(NULL);
    CHECK_STATUS(pleo_request_set_header(request, TEXT("x-a"), TEXT("1\r\nAuthorization: x")), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_request_set_header(request, TEXT("x-a"), TEXT("1")), PLEO_OK);
    CHECK_STATUS(pleo_request_set_header(request, TEXT("X-A"), NULL, 0), PLEO_OK);
    CHECK_STATUS(sent(request), PLEO_OK);
    CHECK(strstr(sandbox_last(), "x-a") == NULL);
    pleo_free(request);
}

static void a_get_with_a_body_is_refused(void)
{
    pleo_request request = request_for("GET", "/v1/companies");
    int before = sandbox_count(NULL, NULL);
    CHECK_STATUS(pleo_request_set_body(request, TEXT("{}")), PLEO_OK);
    CHECK_STATUS(sent(request), PLEO_E_ARGUMENT);
    CHECK_NUMBER(sandbox_count(NULL, NULL), before);
    pleo_free(request);
}

static void a_request_has_its_own_time(void)
{
    pleo_request request = request_for("GET", "/v1/companies");
    static const int32_t wrong[] = {-1, INT32_MIN, 86400001, INT32_MAX};
    for (int i = 0; i < COUNT(wrong); i++) {
        CHECK_STATUS(pleo_request_set_timeout(request, wrong[i]), PLEO_E_ARGUMENT);
    }
    sandbox_fault("{'path':'/v1/companies','delay_ms':60000}");
    CHECK_STATUS(pleo_request_set_timeout(request, 50), PLEO_OK);
    CHECK_STATUS(sent(request), PLEO_E_TIMEOUT);
    sandbox_reset();
    CHECK_STATUS(pleo_request_set_timeout(request, 20000), PLEO_OK);
    CHECK_STATUS(sent(request), PLEO_OK);
    pleo_free(request);
}

/* What is left of a program's own time may be 0: that is no time, not the option's. */
static void a_time_of_zero_sends_nothing(void)
{
    pleo_request request = request_for("POST", "/v1/vendors");
    pleo_response response = 0;
    pleo_pages pages;
    pleo_task task;
    int32_t finished = 0, can_retry = 1;
    int before = sandbox_count(NULL, NULL);
    CHECK_STATUS(pleo_request_set_timeout(request, 0), PLEO_OK);
    CHECK_STATUS(sent(request), PLEO_E_TIMEOUT);
    CHECK_STATUS(pleo_error_can_retry(0, &can_retry), PLEO_OK);
    CHECK_NUMBER(can_retry, 0);
    CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
    CHECK_STATUS(pleo_task_wait(task, -1, &finished), PLEO_OK);
    CHECK_STATUS(pleo_task_take(task, &response), PLEO_E_TIMEOUT);
    pleo_free(task);
    pleo_free(request);
    request = request_for("GET", "/v2/employees");
    CHECK_STATUS(pleo_request_set_timeout(request, 0), PLEO_OK);
    CHECK_STATUS(pleo_pages_new(client, request, &pages), PLEO_OK);
    CHECK_STATUS(pleo_pages_next(pages, &response), PLEO_E_TIMEOUT);
    CHECK_STATUS(pleo_pages_next_item(pages, &response), PLEO_E_TIMEOUT);
    CHECK_NUMBER(sandbox_count(NULL, NULL), before);
    pleo_free(pages);
    pleo_free(request);
}

/* A link goes to another port than the API's, and the key does not. */
static void a_link_is_sent_without_the_key(void)
{
    pleo_request request = 0;
    pleo_response answer = 0;
    pleo_client other = CLIENT(full_key(), "base_url", "http://127.0.0.1:1");
    char url[256], body[64] = "";
    snprintf(url, sizeof url, "%s/v1/introspect", sandbox_base());
    CHECK_STATUS(pleo_request_new_link(client, TEXT(url), &request), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_request_new_link(other, TEXT(url), &request), PLEO_OK);
    CHECK_STATUS(pleo_request_set_query(request, TEXT("a"), TEXT("b")), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_request_send(other, request, &answer), PLEO_E_UNAUTHORIZED);
    CHECK(strstr(sandbox_last(), "authorization") == NULL);
    pleo_free(request);
    snprintf(url, sizeof url, "%s/sandbox/created?signature=a%%2Bb", sandbox_base());
    CHECK_STATUS(pleo_request_new_link(other, TEXT(url), &request), PLEO_OK);
    CHECK_STATUS(pleo_request_set_size(request, -2), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_request_set_size(request, 100), PLEO_OK);
    CHECK_STATUS(pleo_request_send(other, request, &answer), PLEO_E_TRUNCATED);
    CHECK_STATUS(pleo_request_set_size(request, 1), PLEO_OK);
    CHECK_STATUS(pleo_request_send(other, request, &answer), PLEO_OK);
    CHECK_STATUS(pleo_response_body_text(answer, body, sizeof body, NULL), PLEO_OK);
    CHECK_NUMBER(strlen(body), 1);
    pleo_free(answer);
    pleo_free(request);
    pleo_free(other);
}

static void a_put_that_is_marked_idempotent_is_sent_again(void)
{
    pleo_request request = request_for("PUT", "/v1/installations/me");
    CHECK_STATUS(pleo_request_set_body(request, TEXT("{\"status\":\"ACTIVATED\"}")), PLEO_OK);
    pleo_response installation = 0;
    CHECK_STATUS(pleo_request_set_idempotent(request, 1), PLEO_OK);
    sandbox_reset();
    CHECK_STATUS(pleo_create_installation(client, NULL, 0, &installation), PLEO_OK);
    pleo_free(installation);
    sandbox_fault("{'method':'PUT','drop':true,'after':true}");
    CHECK_STATUS(sent(request), PLEO_OK);
    CHECK_NUMBER(sandbox_count("PUT", NULL), 2);
    CHECK_STATUS(pleo_request_set_idempotent(request, 0), PLEO_OK);
    sandbox_fault("{'method':'PUT','drop':true,'after':true}");
    CHECK_STATUS(sent(request), PLEO_E_OUTCOME_UNKNOWN);
    pleo_free(request);
}

static void the_company_of_a_key_is_asked_for_once(void)
{
    pleo_response answer = 0;
    char id[64] = "", urn[128] = "";
    pleo_client fresh = sandbox_client();
    int before;
    CHECK_STATUS(pleo_introspect(client, &answer), PLEO_OK);
    CHECK_STATUS(pleo_response_text(answer, TEXT("/data/subjectURN"), urn, sizeof urn, NULL), PLEO_OK);
    before = sandbox_count(NULL, NULL);
    CHECK_STATUS(pleo_client_company_text(fresh, id, 5, NULL), PLEO_E_BUFFER);
    CHECK_STATUS(pleo_client_company_text(fresh, id, sizeof id, NULL), PLEO_OK);
    CHECK(strstr(urn, id) != NULL && strlen(id) == 36);
    CHECK_NUMBER(sandbox_count(NULL, NULL), before + 1);
    pleo_free(answer);
    pleo_free(fresh);
}

/* Cancels what the client does as soon as the server has the request. */
static void *cancel(void *path)
{
    sandbox_await(NULL, path, 1);
    CHECK_STATUS(pleo_client_cancel(client), PLEO_OK);
    return NULL;
}

static void calls_are_cancelled_from_another_thread(void)
{
    pthread_t thread;
    pleo_response response = 0;
    sandbox_reset();
    sandbox_fault("{'delay_ms':60000,'times':2}");
    pthread_create(&thread, NULL, cancel, "/v1/introspect");
    CHECK_STATUS(introspected(client), PLEO_E_CANCELLED);
    pthread_join(thread, NULL);
    /* It may have been carried out: nobody is told that it was not. */
    pthread_create(&thread, NULL, cancel, "/v1/installations/me");
    CHECK_STATUS(pleo_create_installation(client, NULL, 0, &response), PLEO_E_OUTCOME_UNKNOWN);
    pthread_join(thread, NULL);
    sandbox_reset();
    CHECK_STATUS(introspected(client), PLEO_OK);
}

/* Ids that an answer gave, for the requests behind it. */
static struct slot {
    const char *name;
    char value[64];
} slots[] = {{"{company}", ""}, {"{entry}", ""}, {"{group}", ""}, {"{id}", ""}};

static struct slot *slot_named(const char *name, size_t length)
{
    for (int i = 0; i < COUNT(slots); i++)
        if (strlen(slots[i].name) == length && strncmp(slots[i].name, name, length) == 0)
            return &slots[i];
    return NULL;
}

/* The text with ids for their names. */
static const char *filled(const char *text)
{
    static char made[512];
    size_t used = 0;
    while (*text != '\0' && used < sizeof made - 64) {
        const char *end = strchr(text, '}');
        struct slot *slot = end == NULL ? NULL : slot_named(text, (size_t)(end - text) + 1);
        if (slot == NULL) {
            made[used++] = *text++;
        } else {
            used += (size_t)sprintf(made + used, "%s", slot->value);
            text = end + 1;
        }
    }
    made[used] = '\0';
    return made;
}

/* Every kind of request that Pleo's API has besides installations, in an order in which each finds what it needs. */
static void the_whole_api_is_within_reach(void)
{
    static const struct {
        /* keeps, at: the slot for an id of the answer, and where it is. */
        const char *method, *path, *query, *body, *keeps, *at;
    } all[] = {
        {"GET", "/v1/introspect", NULL, NULL, NULL, NULL},
        {"GET", "/v1/companies", NULL, NULL, "{company}", "/data/0/id"},
        {"GET", "/v1/companies/{company}", NULL, NULL, NULL, NULL},
        {"GET", "/v2/employees", NULL, NULL, "{id}", "/data/0/id"},
        {"GET", "/v2/employees/{id}", NULL, NULL, NULL, NULL},
        {"POST", "/v1/accounting-entries:search", "company_id={company}",
            "{\"includeDeleted\":false}", "{entry}", "/data/0/id"},
        {"GET", "/v1/accounting-entries/{entry}", NULL, NULL, NULL, NULL},
        {"GET", "/v1/accounting-entries/{entry}/receipts", NULL, NULL, "{id}", "/data/0/id"},
        {"GET", "/v1/accounting-entries/{entry}/receipts/{id}", NULL, NULL, NULL, NULL},
        {"POST", "/v1/accounting-entries/receipts:search", "company_id={company}", "{\"includeDeleted\":false}",
            NULL, NULL},

        {"POST", "/v3/export-jobs", NULL,
            "{\"companyId\":\"{company}\",\"accountingEntryIds\":[\"{entry}\"]}", "{id}", "/data/id"},
        {"GET", "/v3/export-jobs", "company_id={company}", NULL, NULL, NULL},
        {"GET", "/v3/export-jobs/{id}", NULL, NULL, NULL, NULL},
        {"POST", "/v3/export-job-events", NULL, "{\"jobId\":\"{id}\",\"event\":\"started\"}", NULL, NULL},
        {"GET", "/v3/export-jobs/{id}/items", NULL, NULL, NULL, NULL},
        {"GET", "/v3/export-items", "job_id={id}", NULL, NULL, NULL},
        {"PUT", "/v3/export-jobs/{id}/items", NULL,
            "[{\"accountingEntryId\":\"{entry}\",\"status\":\"successful\"}]", NULL, NULL},
        {"POST", "/v3/export-job-events", NULL, "{\"jobId\":\"{id}\",\"event\":\"completed\"}", NULL, NULL},

        {"POST", "/v1/chart-of-accounts", NULL,
            "{\"companyId\":\"{company}\",\"externalId\":\"4010\",\"name\":\"K\303\270rsel\",\"archived\":false}",
            "{id}", "/data/id"},
        {"POST", "/v1/chart-of-accounts/batch", NULL,
            "{\"companyId\":\"{company}\",\"items\":[{\"externalId\":\"4020\",\"name\":\"Taxi\",\"archived\":false}]}",
            NULL, NULL},
        {"POST", "/v1/chart-of-accounts:search", NULL,
            "{\"companyId\":\"{company}\",\"excludeIfAssignedToCategory\":false,"
            "\"excludeIfAssignedToContraAccount\":false}",
            NULL, NULL},
        {"GET", "/v1/chart-of-accounts/{id}", NULL, NULL, NULL, NULL},
        {"PUT", "/v1/chart-of-accounts/{id}", NULL, "{\"name\":\"K\303\270rsel\",\"archived\":true}", NULL, NULL},
        {"DELETE", "/v1/chart-of-accounts/{id}", NULL, NULL, NULL, NULL},

        {"POST", "/v0/tax-codes", NULL,
            "{\"companyId\":\"{company}\",\"name\":\"Moms\",\"rate\":0.25,\"type\":\"inclusive\",\"archived\":false}",
            "{id}", "/data/id"},
        {"POST", "/v0/tax-codes:search", "company_id={company}", "{}", NULL, NULL},
        {"POST", "/v0/tax-codes:calculate-tax-amounts", NULL,
            "{\"amountsByTaxCodeId\":{\"{id}\":[{\"id\":\"1\",\"amount\":{\"currency\":\"DKK\",\"minors\":12500}}]}}",
            NULL, NULL},
        {"GET", "/v0/tax-codes/{id}", NULL, NULL, NULL, NULL},
        {"PUT", "/v0/tax-codes/{id}", NULL,
            "{\"companyId\":\"{company}\",\"name\":\"Moms\",\"rate\":0.2,\"type\":\"inclusive\",\"archived\":true}",
            NULL, NULL},
        {"DELETE", "/v0/tax-codes/{id}", NULL, NULL, NULL, NULL},

        {"POST", "/v0/tag-groups", "company_id={company}",
            "{\"code\":\"P\",\"name\":\"Projekt\",\"archived\":false}", "{group}", "/data/id"},
        {"GET", "/v0/tag-groups", "company_id={company}", NULL, NULL, NULL},
        {"GET", "/v0/tag-groups/{group}", NULL, NULL, NULL, NULL},
        {"PUT", "/v0/tag-groups/{group}", NULL,
            "{\"code\":\"P\",\"name\":\"\303\206r\303\270\",\"archived\":false,\"metadata\":{}}", NULL, NULL},
        {"GET", "/v0/aggregations/tag-groups", "company_id={company}", NULL, NULL, NULL},
        {"POST", "/v0/tag-groups/{group}/tags", NULL, "{\"code\":\"1\",\"archived\":false}", "{id}", "/data/id"},
        {"GET", "/v0/tag-groups/{group}/tags", NULL, NULL, NULL, NULL},
        {"POST", "/v0/tags:search", "company_id={company}", "{}", NULL, NULL},
        {"POST", "/v0/aggregations/tags", "company_id={company}", "{}", NULL, NULL},
        {"GET", "/v0/tags/{id}", NULL, NULL, NULL, NULL},
        {"PUT", "/v0/tags/{id}", NULL,
            "{\"code\":\"1\",\"name\":\"\303\206r\303\270\",\"archived\":false}", NULL, NULL},
        {"POST", "/v0/tags/archive", NULL,
            "{\"companyId\":\"{company}\",\"tagIds\":[\"{id}\"],\"archived\":true}", NULL, NULL},
        {"DELETE", "/v0/tags/{id}", NULL, NULL, NULL, NULL},
        {"POST", "/v0/tag-groups/{group}/tags", NULL, "{\"code\":\"2\",\"archived\":false}", "{id}", "/data/id"},
        {"DELETE", "/v0/tags", NULL, "{\"companyId\":\"{company}\",\"tagIds\":[\"{id}\"]}", NULL, NULL},
        {"DELETE", "/v0/tag-groups/{group}", NULL, NULL, NULL, NULL},

        {"POST", "/v1/vendors", NULL,
            "{\"companyId\":\"{company}\",\"name\":\"\303\206r\303\270\",\"defaultCurrency\":\"DKK\"}",
            "{id}", "/data/id"},
        {"POST", "/v1/vendors:search", "company_id={company}", "{}", NULL, NULL},
        {"GET", "/v1/vendors/{id}", NULL, NULL, NULL, NULL},
        {"POST", "/v1/vendors/{id}:activate", NULL, "{\"externalId\":\"K1\"}", NULL, NULL},
        {"PUT", "/v1/vendors/{id}", NULL,
            "{\"companyId\":\"{company}\",\"name\":\"\303\206r\303\270\",\"defaultCurrency\":\"DKK\","
            "\"externalId\":\"K1\",\"state\":\"ACTIVE\"}",
            NULL, NULL},
        {"POST", "/v1/vendors/{id}:archive", NULL, NULL, NULL, NULL},

        {"POST", "/v1/subscriptions", NULL,
            "{\"endpointUrl\":\"https://example.com/\",\"eventTypes\":[\"v1.export-job.created\"]}",
            "{id}", "/data/id"},
        {"GET", "/v1/subscriptions", NULL, NULL, NULL, NULL},
        {"GET", "/v1/subscriptions/{id}", NULL, NULL, NULL, NULL},
        {"PUT", "/v1/subscriptions/{id}", NULL,
            "{\"endpointUrl\":\"https://example.com/\",\"eventTypes\":[\"v1.vendor.created\"],\"status\":\"INACTIVE\"}",
            NULL, NULL},
        {"GET", "/v1/subscriptions/{id}/activities", NULL, NULL, NULL, NULL},
        {"GET", "/v1/subscriptions/{id}/secret", NULL, NULL, NULL, NULL},
        {"DELETE", "/v1/subscriptions/{id}", NULL, NULL, NULL, NULL},
    };
    for (int i = 0; i < COUNT(all); i++) {
        pleo_response response = 0;
        pleo_request request = request_for(all[i].method, all[i].path);
        check_row(all[i].path);
        for (int j = 0; j < COUNT(slots); j++) {
            int32_t length = (int32_t)strlen(slots[j].name) - 2;
            if (strstr(all[i].path, slots[j].name) != NULL)
                CHECK_STATUS(pleo_request_set_path(request, slots[j].name + 1, length, TEXT(slots[j].value)), PLEO_OK);
        }
        if (all[i].query != NULL) {
            const char *value = strchr(all[i].query, '=') + 1;
            int32_t length = (int32_t)(value - all[i].query) - 1;
            CHECK_STATUS(pleo_request_set_query(request, all[i].query, length, TEXT(filled(value))), PLEO_OK);
        }
        if (all[i].body != NULL)
            CHECK_STATUS(pleo_request_set_body(request, TEXT(filled(all[i].body))), PLEO_OK);
        CHECK_STATUS(pleo_request_send(client, request, &response), PLEO_OK);
        if (all[i].keeps != NULL) {
            struct slot *slot = slot_named(all[i].keeps, strlen(all[i].keeps));
            snprintf(slot->value, sizeof slot->value, "%s", text_at(response, all[i].at));
        }
        pleo_free(response);
        pleo_free(request);
    }
    check_row(NULL);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(everything_is_on_the_wire_as_it_was_set),
        TEST(bodies_are_of_any_kind),
        TEST(what_the_library_sets_cannot_be_set),
        TEST(a_get_with_a_body_is_refused),
        TEST(a_request_has_its_own_time),
        TEST(a_time_of_zero_sends_nothing),
        TEST(a_link_is_sent_without_the_key),
        TEST(a_put_that_is_marked_idempotent_is_sent_again),
        TEST(the_company_of_a_key_is_asked_for_once),
        TEST(calls_are_cancelled_from_another_thread),
        TEST(the_whole_api_is_within_reach),
    };
    int result;
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    return result;
}
