/* Export jobs where something goes wrong: each row of docs/export.md and docs/faults.md that says what comes of it. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "files.h"
#include "jobs.h"

static char agains[JOB_ITEMS_MAX + 1];

#define ITEMS "/v3/export-jobs/%s/items"
#define EVENTS "/v3/export-job-events"

/* Carries all of the job out, and closes it. */
static int32_t all_of_it(void)
{
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    return job_close();
}

static void a_job_that_is_cancelled_keeps_its_results(void)
{
    pleo_response item = 0;
    job_begin(3);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    pleo_free(item);
    job_control("/expire", "{'jobId': '%s', 'reason': 'canceled_by_user'}", job_id);
    CHECK_STATUS(booked("V-0"), PLEO_OK);
    CHECK_STATUS(pleo_export_send(job), PLEO_E_EXPORT_ENDED);
    CHECK_HAS(last_message(), "canceled_by_user");
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_E_EXPORT_ENDED);
    CHECK_STATUS(job_close(), PLEO_E_EXPORT_ENDED);
    CHECK_TEXT(summary_text("/status"), "failed");
    CHECK_STATUS(pleo_export_fail(job, TEXT("service_timeout"), NULL, 0, NULL), PLEO_E_EXPORT_ENDED);
    job_again(3);
    CHECK_STATUS(all_of_it(), PLEO_OK);
    CHECK_TEXT(agains, "00");
    CHECK_TEXT(item_at_pleo(entries[0]), "successful V-0");
    CHECK_NUMBER(summary_number("/booked"), 3);
    job_end();
}

static void a_job_that_expires_before_its_end_is_told(void)
{
    job_begin(2);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    job_odd("'ends': {'before': 'event'}");
    CHECK_STATUS(job_close(), PLEO_E_EXPORT_ENDED);
    CHECK_HAS(last_message(), "job_expired");
    job_end();
}

static void a_job_that_ended_before_it_was_started_is_passed_over(void)
{
    job_begin(1);
    job_odd("'ends': {'before': 'event', 'reason': 'canceled_by_user'}");
    CHECK_STATUS(job_open(), PLEO_E_END);
    CHECK_NUMBER(events(), 1);
    job_end();
}

static void a_list_that_lacks_all_items_is_no_job(void)
{
    job_begin(2);
    job_odd("'jobItems': {'without': ['%s', '%s']}, 'numberOfItems': 2", entries[0], entries[1]);
    CHECK_STATUS(job_open(), PLEO_E_PROTOCOL);
    CHECK_HAS(last_message(), "their list is empty");
    CHECK_NUMBER(events(), 0);
    job_end();
}

static void an_item_that_is_listed_late_is_an_item(void)
{
    job_begin(3);
    job_odd("'jobItems': {'late': ['%s'], 'lateBy': 1}, 'numberOfItems': 3", entries[1]);
    CHECK_STATUS(all_of_it(), PLEO_OK);
    CHECK_NUMBER(summary_number("/booked"), 3);
    job_end();
}

static void an_item_without_data_is_rejected_and_named(void)
{
    job_begin(3);
    job_odd("'exportItems': {'without': ['%s']}", entries[1]);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_TEXT(agains, "00");
    CHECK_NUMBER(sandbox_count("GET", "/v3/export-items"), 2);
    /* Another run still names it. */
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_TEXT(summary_text("/missing/0"), entries[1]);
    CHECK_NUMBER(summary_number("/rejected"), 1);
    CHECK_TEXT(summary_text("/status"), "completed_with_errors");
    CHECK_TEXT(item_at_pleo(entries[1]), "failed");
    job_end();
}

static void data_that_come_late_are_read_again(void)
{
    job_begin(3);
    job_odd("'exportItems': {'late': ['%s'], 'lateBy': 1}", entries[0]);
    CHECK_STATUS(all_of_it(), PLEO_OK);
    CHECK_TEXT(agains, "000");
    CHECK_NUMBER(summary_count("/missing"), 0);
    CHECK_TEXT(summary_text("/status"), "completed");
    job_end();
}

static void data_of_no_item_are_not_given(void)
{
    job_begin(3);
    job_odd("'jobItems': {'without': ['%s']}", entries[2]);
    CHECK_STATUS(all_of_it(), PLEO_OK);
    CHECK_TEXT(agains, "00");
    CHECK_TEXT(summary_text("/unmatched/0"), entries[2]);
    job_end();
}

static void what_is_listed_twice_is_given_once(void)
{
    job_begin(3);
    job_odd("'exportItems': {'twice': ['%s']}, 'jobItems': {'twice': ['%s']}", entries[0], entries[1]);
    CHECK_STATUS(all_of_it(), PLEO_OK);
    CHECK_TEXT(agains, "000");
    job_end();
}

static void nothing_is_sent_for_another_company(void)
{
    pleo_response item = 0;
    job_begin(2);
    job_odd("'foreign': true");
    CHECK_STATUS(job_open(), PLEO_E_PROTOCOL);
    CHECK_HAS(last_message(), "another company");
    CHECK_NUMBER(events(), 0);
    job_odd("'jobItems': {'foreign': ['%s']}", entries[0]);
    CHECK_STATUS(job_open(), PLEO_E_PROTOCOL);
    CHECK_NUMBER(events(), 0);
    job_odd("'exportItems': {'foreign': ['%s']}", entries[0]);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_E_PROTOCOL);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_E_PROTOCOL);
    CHECK_NUMBER(updates(), 0);
    job_end();
}

static void a_result_that_is_refused_once_is_sent_once_more(void)
{
    job_begin(2);
    job_odd("'updates': [{'entries': ['%s'], 'times': 1, 'answer': {'error': 'EXPORT_ENTRY_STATUS_UPDATE_FAILED'}}]", entries[0]);
    CHECK_STATUS(all_of_it(), PLEO_OK);
    CHECK_NUMBER(summary_count("/refused"), 0);
    CHECK_TEXT(summary_text("/status"), "completed");
    CHECK_NUMBER(updates(), 2);
    job_end();
}

static void results_that_are_refused_are_in_the_summary(void)
{
    job_begin(4);
    job_odd("'updates': [{'entries': ['%s'], 'times': 9, 'answer': {'error': 'EXPORT_ENTRY_STATUS_UPDATE_FAILED'}},"
            "{'entries': ['%s'], 'times': 9, 'answer': {'error': 'ACCOUNTING_ENTRY_DOES_NOT_EXIST'}}]",
        entries[0], entries[1]);
    CHECK_STATUS(all_of_it(), PLEO_OK);
    CHECK_NUMBER(summary_count("/refused"), 2);
    CHECK_TEXT(summary_text("/refused/0/accountingEntryId"), entries[1]);
    CHECK_TEXT(summary_text("/refused/0/externalId"), "V-2");
    CHECK_TEXT(summary_text("/refused/0/type"), "ACCOUNTING_ENTRY_DOES_NOT_EXIST");
    CHECK_TEXT(summary_text("/refused/1/accountingEntryId"), entries[0]);
    CHECK_NUMBER(summary_number("/booked"), 2);
    CHECK_TEXT(summary_text("/status"), "completed_with_errors");
    job_end();
}

static void what_no_answer_names_is_looked_up(void)
{
    job_begin(3);
    job_odd("'updates': [{'entries': ['%s'], 'times': 9, 'answer': 'nothing', 'done': true},"
            "{'entries': ['%s'], 'times': 9, 'answer': {'status': 'in_progress'}}]",
        entries[0], entries[1]);
    CHECK_STATUS(all_of_it(), PLEO_OK);
    CHECK_NUMBER(summary_number("/booked"), 2);
    CHECK_NUMBER(summary_count("/refused"), 1);
    CHECK_TEXT(summary_text("/refused/0/accountingEntryId"), entries[1]);
    CHECK_TEXT(item_at_pleo(entries[0]), "successful V-1");
    job_end();
}

static void one_bad_result_does_not_keep_the_others_back(void)
{
    job_begin(100);
    job_odd("'updates': [{'entries': ['%s'], 'times': 99, 'answer': 'bad-request'}]", entries[37]);
    CHECK_STATUS(all_of_it(), PLEO_OK);
    CHECK_NUMBER(summary_number("/booked"), 99);
    CHECK_NUMBER(summary_count("/refused"), 1);
    CHECK_TEXT(summary_text("/refused/0/accountingEntryId"), entries[37]);
    /* Halved, not one by one. */
    CHECK(updates() < 20);
    job_end();
}

static void too_many_at_once_are_sent_in_parts(void)
{
    job_begin(100);
    job_odd("'mostUpdates': 30");
    CHECK_STATUS(all_of_it(), PLEO_OK);
    CHECK_NUMBER(summary_number("/booked"), 100);
    CHECK(updates() <= 8);
    job_end();
}

static void what_cannot_be_sent_now_waits(void)
{
    job_begin(2);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    sandbox_fault("{'method': 'PUT', 'path': '" ITEMS "', 'status': 503, 'times': 6}", job_id);
    CHECK_STATUS(job_close(), PLEO_E_SERVER);
    CHECK_STATUS(pleo_export_send(job), PLEO_E_SERVER);
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_NUMBER(summary_number("/booked"), 2);
    job_end();
}

static void a_lost_answer_to_results_changes_nothing(void)
{
    job_begin(2);
    sandbox_fault("{'method': 'PUT', 'path': '" ITEMS "', 'drop': true, 'after': true}", job_id);
    CHECK_STATUS(all_of_it(), PLEO_OK);
    CHECK_NUMBER(summary_number("/booked"), 2);
    job_end();
}

static void a_lost_answer_to_an_event_is_looked_up(void)
{
    for (int skip = 0; skip < 2; skip++) {
        job_begin(1);
        sandbox_fault("{'method': 'POST', 'path': '" EVENTS "', 'drop': true, 'after': true, 'skip': %d}", skip);
        CHECK_STATUS(all_of_it(), PLEO_OK);
        CHECK_TEXT(job_at_pleo(), "completed");
        CHECK_NUMBER(events(), 2);
        job_end();
    }
}

static void an_event_that_was_lost_is_sent_again(void)
{
    job_begin(1);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    sandbox_fault("{'method': 'POST', 'path': '" EVENTS "', 'status': 500}");
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_NUMBER(events(), 3);
    CHECK_TEXT(job_at_pleo(), "completed");
    job_end();
}

static void an_event_is_believed_when_the_job_shows_it(void)
{
    job_begin(1);
    job_odd("'eventShownAfter': 3");
    CHECK_STATUS(all_of_it(), PLEO_OK);
    CHECK_NUMBER(events(), 2);
    CHECK_TEXT(summary_text("/status"), "completed");
    job_end();
}

static void a_422_for_what_is_done_already_is_success(void)
{
    job_begin(1);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_STATUS(pleo_export_send(job), PLEO_OK);
    job_control("/event", "{'jobId': '%s', 'event': 'completed'}", job_id);
    sandbox_fault("{'method': 'POST', 'path': '" EVENTS
                  "', 'status': 422, 'body': '{\\'type\\':\\'INVALID_EXPORT_JOB_STATUS_CHANGE\\'}'}");
    CHECK_STATUS(job_close(), PLEO_OK);
    job_end();
}

static void another_end_than_ours_is_told(void)
{
    job_begin(1);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_STATUS(pleo_export_send(job), PLEO_OK);
    job_control("/event", "{'jobId': '%s', 'event': 'completed_with_errors'}", job_id);
    CHECK_STATUS(job_close(), PLEO_E_EXPORT_ENDED);
    CHECK_HAS(last_message(), "completed_with_errors");
    job_end();
}

static void a_job_that_failed_for_another_reason_has_ended(void)
{
    job_begin(1);
    CHECK_STATUS(job_open(), PLEO_OK);
    job_control("/expire", "{'jobId': '%s', 'reason': 'canceled_by_user'}", job_id);
    CHECK_STATUS(pleo_export_fail(job, TEXT("accounting_system_unreachable"), NULL, 0, NULL), PLEO_E_EXPORT_ENDED);
    CHECK_HAS(last_message(), "canceled_by_user");
    job_end();
}

static void a_started_event_of_somebody_else_is_theirs(void)
{
    job_begin(1);
    /* It was pending when it was listed, and is in progress when the event comes. */
    job_control("/event", "{'jobId': '%s', 'event': 'started'}", job_id);
    sandbox_fault("{'method': 'GET', 'path': '/v3/export-jobs', 'status': 200, 'body': '{\\'data\\':[{\\'id\\':\\'%s\\',"
                  "\\'status\\':\\'pending\\',\\'numberOfItems\\':1}],\\'pagination\\':{\\'hasNextPage\\':false}}'}",
        job_id);
    sandbox_fault("{'method': 'POST', 'path': '" EVENTS
                  "', 'status': 422, 'body': '{\\'type\\':\\'INVALID_EXPORT_JOB_STATUS_CHANGE\\'}'}");
    CHECK_STATUS(job_open(), PLEO_E_EXPORT_BUSY);
    /* That it was about to be started here makes it no job of ours. */
    CHECK_STATUS(job_open(), PLEO_E_EXPORT_BUSY);
    job_end();
}

static void what_the_bookkeeper_took_out_is_refused(void)
{
    job_begin(2);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    job_control("/remove", "{'jobId': '%s', 'accountingEntryId': '%s'}", job_id, entries[0]);
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_TEXT(summary_text("/refused/0/externalId"), "V-1");
    CHECK_TEXT(summary_text("/status"), "completed_with_errors");
    job_end();
}

static void missing_contra_accounts_fail_the_job(void)
{
    pleo_response item = 0;
    job_begin(1);
    CHECK_STATUS(job_open(), PLEO_OK);
    job_control("/contra-accounts", "{'missing': true}");
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_E_BAD_REQUEST);
    CHECK_STATUS(pleo_export_fail(job, TEXT("missing_configuration"), TEXT("no contra account"), NULL), PLEO_OK);
    CHECK_TEXT(job_at_pleo(), "failed");
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_E_END);
    job_control("/contra-accounts", "{'missing': false}");
    job_end();
}

static void a_job_is_kept_from_expiring(void)
{
    pleo_response item = 0;
    job_begin(3);
    /* Half of that is over when the first item is done. */
    job_odd("'expiresIn': 1");
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    pleo_free(item);
    CHECK_STATUS(pleo_export_keep_alive(job), PLEO_OK);
    CHECK_TEXT(item_at_pleo(entries[0]), "in_progress");
    usleep(600000);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    pleo_free(item);
    CHECK_NUMBER(updates(), 2);
    CHECK_STATUS(booked("V-2"), PLEO_OK);
    usleep(600000);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    pleo_free(item);
    CHECK_TEXT(item_at_pleo(entries[1]), "successful V-2");
    job_end();
}

static void a_job_that_is_gone_on_with_is_kept_from_expiring_at_once(void)
{
    pleo_response item = 0;
    job_begin(2);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    pleo_free(item);
    /* How much of its hour is left is not known. */
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    pleo_free(item);
    CHECK_NUMBER(updates(), 1);
    CHECK_TEXT(item_at_pleo(entries[0]), "in_progress");
    CHECK_STATUS(booked("V-1"), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    pleo_free(item);
    CHECK_NUMBER(updates(), 1);
    job_end();
}

static void of_a_job_without_a_journal_every_item_may_be_booked(void)
{
    pleo_client first, other = sandbox_client();
    pleo_config over = sandbox_config();
    pleo_response item = 0;
    CHECK_STATUS(pleo_config_set(over, TEXT("export_take_over"), TEXT("true")), PLEO_OK);
    job_begin(2);
    first = job_client;
    job_client = other;
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    pleo_free(item);
    CHECK_STATUS(pleo_export_keep_alive(job), PLEO_OK);
    pleo_free(job);
    CHECK_STATUS(pleo_export_open(job_client, over, &job), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_TEXT(agains, "11");
    CHECK_STATUS(job_close(), PLEO_OK);
    pleo_free(over);
    job_end();
    pleo_free(first);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_job_that_is_cancelled_keeps_its_results),
        TEST(a_job_that_expires_before_its_end_is_told),
        TEST(a_job_that_ended_before_it_was_started_is_passed_over),
        TEST(a_list_that_lacks_all_items_is_no_job),
        TEST(an_item_that_is_listed_late_is_an_item),
        TEST(an_item_without_data_is_rejected_and_named),
        TEST(data_that_come_late_are_read_again),
        TEST(data_of_no_item_are_not_given),
        TEST(what_is_listed_twice_is_given_once),
        TEST(nothing_is_sent_for_another_company),
        TEST(a_result_that_is_refused_once_is_sent_once_more),
        TEST(results_that_are_refused_are_in_the_summary),
        TEST(what_no_answer_names_is_looked_up),
        TEST(one_bad_result_does_not_keep_the_others_back),
        TEST(too_many_at_once_are_sent_in_parts),
        TEST(what_cannot_be_sent_now_waits),
        TEST(a_lost_answer_to_results_changes_nothing),
        TEST(a_lost_answer_to_an_event_is_looked_up),
        TEST(an_event_that_was_lost_is_sent_again),
        TEST(an_event_is_believed_when_the_job_shows_it),
        TEST(a_422_for_what_is_done_already_is_success),
        TEST(another_end_than_ours_is_told),
        TEST(a_job_that_failed_for_another_reason_has_ended),
        TEST(a_started_event_of_somebody_else_is_theirs),
        TEST(what_the_bookkeeper_took_out_is_refused),
        TEST(missing_contra_accounts_fail_the_job),
        TEST(a_job_is_kept_from_expiring),
        TEST(a_job_that_is_gone_on_with_is_kept_from_expiring_at_once),
        TEST(of_a_job_without_a_journal_every_item_may_be_booked),
    };
    int result = check_run(tests, COUNT(tests));
    remove_files();
    return result;
}
