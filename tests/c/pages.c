/* Lists page by page: all of them, after failures too, and those that do not end. */
#include <stdio.h>
#include <string.h>

#include "sandbox.h"

static pleo_client client;

static pleo_pages list(pleo_request request)
{
    pleo_pages pages = 0;
    CHECK_STATUS(pleo_pages_new(client, request, &pages), PLEO_OK);
    CHECK_STATUS(pleo_free(request), PLEO_OK);
    return pages;
}

/* Reads to the end; gives the number of items. */
static int items_of(pleo_pages pages)
{
    pleo_response page = 0;
    int32_t count, status;
    int all = 0;
    while ((status = pleo_pages_next(pages, &page)) == PLEO_OK) {
        CHECK_STATUS(pleo_response_count(page, TEXT("/data"), &count), PLEO_OK);
        all += count;
        pleo_free(page);
    }
    CHECK_STATUS(status, PLEO_E_END);
    CHECK_STATUS(pleo_pages_next(pages, &page), PLEO_E_END);
    return all;
}

static void every_item_of_every_page_is_given(void)
{
    pleo_request request = request_for("GET", "/v2/employees?limit=50");
    pleo_pages pages;
    int64_t items = -1, total = 0;
    CHECK_NUMBER(items_of(pages = list(request)), 120);
    CHECK_STATUS(pleo_pages_progress(pages, &items, &total), PLEO_OK);
    CHECK_NUMBER(items, 120);
    pleo_free(pages);
    CHECK_NUMBER(sandbox_count("GET", "/v2/employees"), 3);
    /* Without a limit pages are as large as they may be. */
    CHECK_NUMBER(items_of(pages = list(request_for("GET", "/v2/employees"))), 120);
    pleo_free(pages);
    CHECK_NUMBER(sandbox_count("GET", "/v2/employees"), 5);
    request = request_for("POST", SEARCH);
    CHECK_STATUS(pleo_request_set_body(request, TEXT(SEARCH_BODY)), PLEO_OK);
    CHECK_STATUS(pleo_request_set_query(request, TEXT("limit"), TEXT("7")), PLEO_OK);
    CHECK_NUMBER(items_of(pages = list(request)), 120);
    pleo_free(pages);
}

static void items_are_given_one_by_one(void)
{
    pleo_client once = CLIENT(full_key(), "attempts", "1");
    pleo_request request = request_for("GET", "/v2/employees?limit=50");
    pleo_pages pages = 0;
    pleo_response item = 0, page = 0;
    char first[64];
    int32_t status;
    int all = 0, failures = 0;
    CHECK_STATUS(pleo_pages_new(once, request, &pages), PLEO_OK);
    while ((status = pleo_pages_next_item(pages, &item)) != PLEO_E_END) {
        if (status == PLEO_OK) {
            CHECK_NUMBER(strlen(text_at(item, "/id")), 36);
            all++;
        } else {
            CHECK_STATUS(status, PLEO_E_SERVER);
            failures++;
        }
        if (all == 50 && failures == 0) {
            sandbox_fault("{'path':'/v2/employees','status':500}");
        }
        pleo_free(item);
    }
    CHECK_NUMBER(all, 120);
    CHECK_NUMBER(failures, 1);
    pleo_free(pages);
    /* A page that is asked for is the next one. */
    CHECK_STATUS(pleo_pages_new(once, request, &pages), PLEO_OK);
    CHECK_STATUS(pleo_pages_next_item(pages, &item), PLEO_OK);
    pleo_free(item);
    CHECK_STATUS(pleo_pages_next(pages, &page), PLEO_OK);
    strcpy(first, text_at(page, "/data/0/id"));
    CHECK_STATUS(pleo_call(once, TEXT("GET"), TEXT("/v2/employees?limit=1&offset=50"), NULL, 0, &item), PLEO_OK);
    CHECK_TEXT(text_at(item, "/data/0/id"), first);
    pleo_free(item);
    pleo_free(page);
    pleo_free(pages);
    pleo_free(request);
    pleo_free(once);
}

static void a_page_that_failed_is_asked_for_again(void)
{
    pleo_client once = CLIENT(full_key(), "attempts", "1");
    pleo_request request = request_for("GET", "/v2/employees?limit=50");
    pleo_pages pages = 0;
    pleo_response page = 0;
    char second[64];
    int64_t items = -1, total = 0;
    CHECK_STATUS(pleo_pages_new(once, request, &pages), PLEO_OK);
    CHECK_STATUS(pleo_pages_next(pages, &page), PLEO_OK);
    pleo_free(page);
    sandbox_fault("{'path':'/v2/employees','status':500}");
    CHECK_STATUS(pleo_pages_next(pages, &page), PLEO_E_SERVER);
    sandbox_fault("{'path':'/v2/employees','drop':true}");
    CHECK_STATUS(pleo_pages_next(pages, &page), PLEO_E_RESET);
    CHECK_STATUS(pleo_pages_progress(pages, &items, &total), PLEO_OK);
    CHECK_NUMBER(items, 50);
    CHECK_STATUS(pleo_pages_next(pages, &page), PLEO_OK);
    strcpy(second, text_at(page, "/data/0/id"));
    pleo_free(page);
    CHECK_NUMBER(items_of(pages), 20);
    /* It was the page behind the first. */
    CHECK_STATUS(pleo_call(once, TEXT("GET"), TEXT("/v2/employees?limit=1&offset=50"), NULL, 0, &page), PLEO_OK);
    CHECK_TEXT(text_at(page, "/data/0/id"), second);
    pleo_free(page);
    pleo_free(pages);
    pleo_free(request);
    pleo_free(once);
}

static void a_list_that_does_not_go_on_is_no_endless_one(void)
{
    static const struct {
        const char *body;
        int32_t status;
    } pages_given[] = {
        {"{'data':[1],'pagination':{'hasNextPage':true,'endCursor':'A'}}", PLEO_OK},
        {"{'data':[2],'pagination':{'hasNextPage':true,'endCursor':'A'}}", PLEO_E_PROTOCOL},
        {"{'data':[2],'pagination':{'hasNextPage':true,'endCursor':null}}", PLEO_E_PROTOCOL},
        {"{'data':[2],'pagination':{'hasNextPage':true}}", PLEO_E_PROTOCOL},
        {"{'pagination':{'hasNextPage':false}}", PLEO_E_MISSING},
        {"{'data':{},'pagination':{'hasNextPage':false}}", PLEO_E_TYPE},
        {"[]", PLEO_E_MISSING},
        {"{'data':[2],'pagination':{'hasNextPage':true,'endCursor':'B'}}", PLEO_OK},
        {"{'data':[3],'pagination':{'hasNextPage':true,'endCursor':'A'}}", PLEO_E_PROTOCOL},
        {"{'data':[3],'pagination':{'hasNextPage':true,'endCursor':'Z'}}", PLEO_E_PROTOCOL},
        {"{'data':[3],'pagination':{'endCursor':'C'}}", PLEO_OK},
        {"{'data':[],'pagination':{'endCursor':'D'}}", PLEO_OK},
        {NULL, PLEO_E_END},
    };
    pleo_pages pages = list(request_for("GET", "/v1/companies?after=Z&x=1"));
    for (int i = 0; i < COUNT(pages_given); i++) {
        pleo_response page = 0;
        char body[256] = "";
        check_row(pages_given[i].body);
        for (const char *c = pages_given[i].body; c != NULL && *c != '\0'; c++) {
            sprintf(body + strlen(body), *c == '\'' ? "\\'" : "%c", *c);
        }
        if (pages_given[i].body != NULL) {
            sandbox_fault("{'status':200,'body':'%s'}", body);
        }
        CHECK_STATUS(pleo_pages_next(pages, &page), pages_given[i].status);
        if (strstr(body, "[3]") != NULL && pages_given[i].status != PLEO_OK) {
            CHECK_HAS(last_message(), "in a circle");
        }
        pleo_free(page);
        if (i == 1) {
            CHECK_HAS(sandbox_last(), "/v1/companies?x=1&limit=100&after=A\"");
        }
    }
    check_row(NULL);
    pleo_free(pages);
}

static void empty_pages_have_one_deadline_and_the_list_goes_on(void)
{
    static const char *const answers[] = {
        "{\\'data\\':[],\\'pagination\\':{\\'hasNextPage\\':true,\\'endCursor\\':\\'E\\'}}",
        "{\\'data\\':[7],\\'pagination\\':{\\'hasNextPage\\':false}}",
    };
    pleo_client hasty = CLIENT(full_key(), "timeout_ms", "500");
    pleo_request request = request_for("GET", "/v1/companies");
    pleo_pages pages = 0;
    pleo_response item = 0;
    int64_t number = 0;
    CHECK_STATUS(pleo_pages_new(hasty, request, &pages), PLEO_OK);
    sandbox_fault("{'path':'/v1/companies','status':200,'body':'%s'}", answers[0]);
    sandbox_fault("{'path':'/v1/companies','delay_ms':60000}");
    CHECK_STATUS(pleo_pages_next_item(pages, &item), PLEO_E_TIMEOUT);
    CHECK_HAS(last_message(), "only empty pages (1) within timeout_ms; call again");
    sandbox_fault("{'path':'/v1/companies','status':200,'body':'%s'}", answers[1]);
    CHECK_STATUS(pleo_pages_next_item(pages, &item), PLEO_OK);
    CHECK_HAS(sandbox_last(), "after=E");
    CHECK_STATUS(pleo_response_int64(item, TEXT(""), &number), PLEO_OK);
    CHECK_NUMBER(number, 7);
    pleo_free(item);
    CHECK_STATUS(pleo_pages_next_item(pages, &item), PLEO_E_END);
    pleo_free(pages);
    pleo_free(request);
    pleo_free(hasty);
}

static int items_given[120], asking;

static void take_item(pleo_pages from)
{
    pleo_response item = 0;
    int32_t status = pleo_pages_next_item(from, &item);
    CHECK(status == PLEO_OK || status == PLEO_E_END);
    if (status == PLEO_OK) {
        int number = -1;
        CHECK(sscanf(text_at(item, "/email"), "employee%d@", &number) == 1 && number >= 0 && number < 120);
        items_given[number % 120]++;
    }
    pleo_free(item);
}

static void ask_for_more(void *context, int64_t done, int64_t total)
{
    (void)done, (void)total;
    if (!asking) {
        asking = 1;
        for (int i = 0; i < 70; i++) {
            take_item(*(pleo_pages *)context);
        }
        asking = 0;
    }
}

static void a_callback_that_asks_for_items_loses_none(void)
{
    pleo_request request = request_for("GET", "/v2/employees?limit=50");
    pleo_pages pages = 0;
    CHECK_STATUS(pleo_request_on_progress(request, ask_for_more, &pages), PLEO_OK);
    pages = list(request);
    for (int i = 0; i < 120; i++) {
        take_item(pages);
    }
    for (int i = 0; i < 120; i++) {
        CHECK_NUMBER(items_given[i], 1);
    }
    pleo_free(pages);
}

static void a_list_that_counts_otherwise_is_refused(void)
{
    static const char *const paths[] = {"/v2/employees?before=x", "/v2/employees?limit=1&offset=3"};
    for (int i = 0; i < COUNT(paths); i++) {
        pleo_pages pages = 0;
        pleo_request request = request_for("GET", paths[i]);
        CHECK_STATUS(pleo_pages_new(client, request, &pages), PLEO_E_ARGUMENT);
        CHECK_HAS(last_message(), "after");
        pleo_free(request);
    }
    {
        pleo_pages pages = 0;
        pleo_request request = request_for("GET", "/v2/employees");
        CHECK_STATUS(pleo_request_set_output(request, TEXT("/nowhere/a")), PLEO_OK);
        CHECK_STATUS(pleo_pages_new(client, request, &pages), PLEO_E_ARGUMENT);
        pleo_free(request);
    }
}

static void a_freed_client_ends_its_pages(void)
{
    pleo_client own = sandbox_client();
    pleo_request request = request_for("GET", "/v2/employees?limit=50");
    pleo_pages pages = 0;
    pleo_response first = 0, page = 0;
    int32_t count = 0;
    CHECK_STATUS(pleo_pages_new(own, request, &pages), PLEO_OK);
    CHECK_STATUS(pleo_pages_next(pages, &first), PLEO_OK);
    CHECK_STATUS(pleo_free(own), PLEO_OK);
    CHECK_STATUS(pleo_pages_next(pages, &page), PLEO_E_CANCELLED);
    CHECK_STATUS(pleo_response_count(first, TEXT("/data"), &count), PLEO_OK);
    CHECK_NUMBER(count, 50);
    pleo_free(first);
    pleo_free(pages);
    pleo_free(request);
}

static pleo_pages within;
static int64_t told;

static void tell(void *context, int64_t done, int64_t total)
{
    pleo_response page = 0;
    CHECK(context == &told && total == 120);
    CHECK(done > told);
    told = done;
    /* The list itself is not in the way of its own callback. */
    CHECK_STATUS(pleo_pages_next(within, &page), told < 120 ? PLEO_OK : PLEO_E_END);
    pleo_free(page);
}

static void progress_is_told_page_by_page(void)
{
    pleo_request request = request_for("GET", "/v2/employees?limit=50");
    pleo_response page = 0;
    CHECK_STATUS(pleo_request_on_progress(request, tell, &told), PLEO_OK);
    within = list(request);
    CHECK_STATUS(pleo_pages_next(within, &page), PLEO_OK);
    CHECK_NUMBER(told, 120);
    pleo_free(page);
    pleo_free(within);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(every_item_of_every_page_is_given),
        TEST(items_are_given_one_by_one),
        TEST(a_page_that_failed_is_asked_for_again),
        TEST(a_list_that_does_not_go_on_is_no_endless_one),
        TEST(empty_pages_have_one_deadline_and_the_list_goes_on),
        TEST(a_callback_that_asks_for_items_loses_none),
        TEST(a_list_that_counts_otherwise_is_refused),
        TEST(a_freed_client_ends_its_pages),
        TEST(progress_is_told_page_by_page),
    };
    int result;
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    return result;
}
