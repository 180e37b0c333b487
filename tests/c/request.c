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
    pleo_request request = request_for("POST", "/v1/accounting-entries:search");
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
    CHECK_STATUS(sent(request), PLEO_E_BAD_REQUEST);
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
    int32_t finished = 0;
    int before = sandbox_count(NULL, NULL);
    CHECK_STATUS(pleo_request_set_timeout(request, 0), PLEO_OK);
    CHECK_STATUS(sent(request), PLEO_E_TIMEOUT);
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
    pleo_request request = request_for("POST", "/v1/vendors");
    CHECK_STATUS(pleo_request_set_body(request, TEXT("{}")), PLEO_OK);
    CHECK_STATUS(pleo_request_set_idempotent(request, 1), PLEO_OK);
    sandbox_reset();
    sandbox_fault("{'path':'/v1/vendors','drop':true,'after':true}");
    CHECK_STATUS(sent(request), PLEO_OK);
    CHECK_NUMBER(sandbox_count("POST", "/v1/vendors"), 2);
    CHECK_STATUS(pleo_request_set_idempotent(request, 0), PLEO_OK);
    sandbox_fault("{'path':'/v1/vendors','drop':true,'after':true}");
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

/* The id of what a request made. */
static const char *made(const char *path, const char *body)
{
    static char ids[4][64];
    static int next;
    char *id = ids[next++ % 4];
    pleo_response response = 0;
    pleo_request request = request_for("POST", path);
    CHECK_STATUS(pleo_request_set_body(request, TEXT(body)), PLEO_OK);
    CHECK_STATUS(pleo_request_send(client, request, &response), PLEO_OK);
    strcpy(id, text_at(response, "/data/id"));
    pleo_free(response);
    pleo_free(request);
    return id;
}

/* Every kind of request that Pleo's API has besides installations, with the id of something that is there. */
static void the_whole_api_is_within_reach(void)
{
    static const char *const collections[] = {"/v0/tag-groups", "/v0/tax-codes", "/v1/vendors", "/v1/chart-of-accounts",
        "/v1/subscriptions"};
    static const struct {
        const char *method, *path, *body, *of;
    } all[] = {
        {"GET", "/v1/introspect", NULL, NULL},
        {"GET", "/v1/companies", NULL, NULL},
        {"GET", "/v1/companies/{id}", NULL, "/v1/companies"},
        {"GET", "/v2/employees", NULL, NULL},
        {"GET", "/v2/employees/{id}", NULL, "/v2/employees"},
        {"POST", "/v1/accounting-entries:search", "{}", NULL},
        {"GET", "/v3/export-jobs", NULL, NULL},
        {"GET", "/v3/export-jobs/{id}", NULL, "/v3/export-jobs"},
        {"GET", "/v3/export-jobs/{id}/items", NULL, "/v3/export-jobs"},
        {"PUT", "/v3/export-jobs/{id}/items", "{\"items\":[{}]}", "/v3/export-jobs"},
        {"POST", "/v3/export-job-events", "{}", NULL},
        {"GET", "/v3/export-items", NULL, NULL},
        {"POST", "/v1/chart-of-accounts/batch", "{\"accounts\":[{}]}", NULL},
        {"POST", "/v1/chart-of-accounts:search", "{}", NULL},
        {"POST", "/v1/vendors:search", "{}", NULL},
        {"POST", "/v1/vendors/{id}:activate", NULL, "/v1/vendors"},
        {"POST", "/v1/vendors/{id}:archive", NULL, "/v1/vendors"},
        {"GET", "/v1/subscriptions/{id}/secret", NULL, "/v1/subscriptions"},
        {"GET", "/v0/tag-groups/{id}/tags", NULL, "/v0/tag-groups"},
        {"POST", "/v0/tag-groups/{id}/tags", "{}", "/v0/tag-groups"},
    };
    for (int i = 0; i < COUNT(all); i++) {
        pleo_request request = request_for(all[i].method, all[i].path);
        check_row(all[i].path);
        if (all[i].of != NULL && strncmp(all[i].of, "/v1/companies", 13) != 0 && strstr(all[i].of, "/v2/") == NULL) {
            CHECK_STATUS(pleo_request_set_path(request, TEXT("id"), TEXT(made(all[i].of, "{}"))), PLEO_OK);
        } else if (all[i].of != NULL) {
            pleo_response list = 0;
            CHECK_STATUS(pleo_call(client, TEXT("GET"), TEXT(all[i].of), NULL, 0, &list), PLEO_OK);
            CHECK_STATUS(pleo_request_set_path(request, TEXT("id"), TEXT(text_at(list, "/data/0/id"))), PLEO_OK);
            pleo_free(list);
        }
        CHECK_STATUS(pleo_request_set_body(request, all[i].body, PLEO_NTS), PLEO_OK);
        CHECK_STATUS(sent(request), PLEO_OK);
        pleo_free(request);
    }
    for (int i = 0; i < COUNT(collections); i++) {
        static const char *const methods[] = {"GET", "PUT", "DELETE"};
        char path[64];
        const char *id = made(collections[i], "{\"name\":\"\303\206r\303\270\"}");
        snprintf(path, sizeof path, "%s/{id}", collections[i]);
        for (int j = 0; j < COUNT(methods); j++) {
            pleo_request request = request_for(methods[j], path);
            check_row(path);
            CHECK_STATUS(pleo_request_set_path(request, TEXT("id"), TEXT(id)), PLEO_OK);
            CHECK_STATUS(pleo_request_set_body(request, j == 1 ? "{}" : NULL, PLEO_NTS), PLEO_OK);
            CHECK_STATUS(sent(request), PLEO_OK);
            pleo_free(request);
        }
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
