/* Lists read record by record: which item each call gives, and when none is given. */
#include <string.h>

#include "sandbox.h"

static pleo_client client;

static pleo_pages employees(pleo_client of)
{
    pleo_request request = request_for("GET", "/v2/employees?limit=50");
    pleo_pages pages = 0;
    CHECK_STATUS(pleo_pages_new(of, request, &pages), PLEO_OK);
    CHECK_STATUS(pleo_free(request), PLEO_OK);
    return pages;
}

static void a_list_is_read_record_by_record(void)
{
    pleo_client once = CLIENT(full_key(), "attempts", "1");
    pleo_pages pages = employees(once), items = employees(once);
    pleo_layout id = layout_of("record 37\nID /id text cstr 0 37\n");
    pleo_response item = 0, current = 0;
    char record[37], before[37] = "";
    int32_t status;
    int all = 0, failures = 0;
    CHECK_STATUS(pleo_pages_current(pages, &current), PLEO_E_MISSING);
    while ((status = pleo_pages_next_record(pages, id, record, sizeof record, NULL, 0, NULL)) != PLEO_E_END) {
        if (status != PLEO_OK) {
            /* Nothing is consumed or written. */
            CHECK_STATUS(status, PLEO_E_SERVER);
            CHECK_TEXT(record, before);
            failures++;
            continue;
        }
        CHECK_STATUS(pleo_pages_next_item(items, &item), PLEO_OK);
        CHECK_TEXT(record, text_at(item, "/id"));
        CHECK_STATUS(pleo_pages_current(pages, &current), PLEO_OK);
        CHECK_TEXT_AT(current, "/id", record);
        pleo_free(current);
        pleo_free(item);
        strcpy(before, record);
        all++;
        if (all == 50 && failures == 0) {
            sandbox_fault("{'path':'/v2/employees','status':500}");
        }
    }
    CHECK_NUMBER(all, 120);
    CHECK_NUMBER(failures, 1);
    CHECK_TEXT(record, before);
    /* The last stays the last. */
    CHECK_STATUS(pleo_pages_current(pages, &current), PLEO_OK);
    CHECK_TEXT_AT(current, "/id", before);
    pleo_free(id);
    pleo_free(pages);
    /* And outlives its list. */
    CHECK_TEXT_AT(current, "/id", before);
    pleo_free(current);
    pleo_free(items);
    pleo_free(once);
}

static void a_record_that_fails_was_given_and_what_is_wrong_takes_no_item(void)
{
    pleo_pages pages = employees(client), items = employees(client);
    pleo_layout lacking = layout_of("record 5\nID /id text char 0 4 default=none\nNONE /none text char 4 1 default=-");
    pleo_response item = 0, current = 0;
    char record[5];
    int32_t statuses[2], failed = 7;
    for (int i = 0; i < 120; i++) {
        CHECK_STATUS(pleo_pages_next_record(pages, lacking, record, 4, statuses, 2, &failed), PLEO_E_BUFFER);
        CHECK_TEXT(last_message(), "the record has 4 bytes, but its layout needs 5");
        CHECK_STATUS(pleo_pages_next_record(pages, lacking, record, 5, statuses, 1, &failed), PLEO_E_BUFFER);
        CHECK_TEXT(last_message(), "status_count must be at least 2, one for each status of the layout, but is 1");
        CHECK_STATUS(pleo_pages_next_record(pages, client, record, 5, statuses, 2, &failed), PLEO_E_HANDLE);
        CHECK_STATUS(pleo_pages_next_record(pages, lacking, NULL, 5, statuses, 2, &failed), PLEO_E_ARGUMENT);
        CHECK_STATUS(pleo_pages_next_record(pages, lacking, record, 5, statuses, 2, &failed), PLEO_E_RECORD);
        CHECK(memcmp(record, "none-", 5) == 0);
        CHECK(failed == 2 && statuses[0] == PLEO_FIELD_BUFFER && statuses[1] == PLEO_FIELD_MISSING);
        CHECK_HAS(last_message(), "ID: the value has 36 bytes, but the field has room for 4 (at /id) (and 1 more)");
        CHECK_STATUS(pleo_pages_current(pages, &current), PLEO_OK);
        CHECK_STATUS(pleo_pages_next_item(items, &item), PLEO_OK);
        CHECK_TEXT_AT(current, "/id", text_at(item, "/id"));
        pleo_free(current);
        pleo_free(item);
    }
    CHECK_STATUS(pleo_pages_next_record(pages, lacking, record, 5, statuses, 2, &failed), PLEO_E_END);
    pleo_free(lacking);
    pleo_free(pages);
    pleo_free(items);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_list_is_read_record_by_record),
        TEST(a_record_that_fails_was_given_and_what_is_wrong_takes_no_item),
    };
    int result;
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    return result;
}
