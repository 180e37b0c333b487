/* Export jobs: what a host does, and what its results come to. docs/export.md has the rules. */
#include <glob.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "files.h"
#include "jobs.h"

static char agains[JOB_ITEMS_MAX + 1];

static void a_job_is_carried_out_to_its_end(void)
{
    int64_t done = -1, total = -1;
    job_begin(3);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_TEXT(job_at_pleo(), "in_progress");
    CHECK_STATUS(pleo_export_progress(job, &done, &total), PLEO_OK);
    CHECK(done == 0 && total == 3);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_TEXT(agains, "000");
    CHECK_NUMBER(updates(), 0);
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_NUMBER(updates(), 1);
    CHECK_TEXT(summary_text("/status"), "completed");
    CHECK_TEXT(summary_text("/jobId"), job_id);
    CHECK_NUMBER(summary_number("/booked"), 3);
    CHECK_TEXT(item_at_pleo(entries[2]), "successful V-3");
    CHECK_TEXT(job_at_pleo(), "completed");
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_NUMBER(events(), 2);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    job_end();
}

static void a_job_without_items_is_completed(void)
{
    job_begin(1);
    job_control("/remove", "{'jobId': '%s', 'accountingEntryId': '%s'}", job_id, entries[0]);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_TEXT(job_at_pleo(), "completed");
    job_end();
}

static void a_result_counts_once_and_is_not_changed(void)
{
    pleo_response item = 0;
    job_begin(2);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(booked("V-1"), PLEO_E_MISSING);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    CHECK_STATUS(booked("V-1"), PLEO_OK);
    CHECK_STATUS(booked("V-1"), PLEO_OK);
    CHECK_STATUS(booked("V-2"), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "another result");
    CHECK_STATUS(pleo_export_rejected(job, NULL, 0, TEXT("account_unknown"), NULL, 0), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_export_booked(job, TEXT("00000000-0000-0000-0000-000000000000"), TEXT("V-9"), NULL, 0), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "accountingEntryId");
    /* By its id, before it was given. */
    CHECK_STATUS(pleo_export_booked(job, TEXT(entries[1]), TEXT("V-2"), TEXT("https://books.example/2")), PLEO_OK);
    pleo_free(item);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_TEXT(agains, "");
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_TEXT(item_at_pleo(entries[0]), "successful V-1");
    CHECK_TEXT(item_at_pleo(entries[1]), "successful V-2");
    job_end();
}

static void types_are_checked_when_they_are_given(void)
{
    pleo_response item = 0;
    char reason[1002];
    memset(reason, 'x', sizeof reason);
    job_begin(1);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    CHECK_STATUS(pleo_export_rejected(job, NULL, 0, TEXT("job_expired"), NULL, 0), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "account_unknown");
    CHECK_STATUS(pleo_export_fail(job, TEXT("account_unknown"), NULL, 0, NULL), PLEO_E_ARGUMENT);
    CHECK_HAS(last_message(), "missing_configuration");
    CHECK_STATUS(pleo_export_rejected(job, NULL, 0, TEXT("account_unknown"), reason, 1001), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_export_rejected(job, NULL, 0, NULL, 0, NULL, 0), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_export_rejected(job, NULL, 0, TEXT("account_unknown"), reason, 1000), PLEO_OK);
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_TEXT(summary_text("/status"), "failed");
    CHECK_TEXT(item_at_pleo(entries[0]), "failed");
    pleo_free(item);
    job_end();
}

static void nothing_is_sent_while_items_are_open(void)
{
    pleo_response item = 0;
    job_begin(2);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    CHECK_STATUS(booked("V-1"), PLEO_OK);
    CHECK_STATUS(job_close(), PLEO_E_UNFINISHED);
    CHECK_HAS(last_message(), "1 items of the export job");
    CHECK_NUMBER(updates(), 0);
    CHECK_NUMBER(events(), 1);
    CHECK_STATUS(pleo_export_send(job), PLEO_OK);
    CHECK_NUMBER(updates(), 1);
    CHECK_STATUS(pleo_export_send(job), PLEO_OK);
    CHECK_NUMBER(updates(), 1);
    CHECK_STATUS(pleo_export_fail(job, TEXT("accounting_system_unreachable"), TEXT("shut"), NULL), PLEO_OK);
    CHECK_TEXT(job_at_pleo(), "failed");
    CHECK_TEXT(item_at_pleo(entries[0]), "successful V-1");
    pleo_free(item);
    job_end();
}

static void results_go_out_by_the_hundred(void)
{
    job_begin(250);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_NUMBER((int)strlen(agains), 250);
    CHECK_NUMBER(updates(), 2);
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_NUMBER(updates(), 3);
    CHECK_NUMBER(summary_number("/booked"), 250);
    job_end();
}

static void an_item_comes_into_a_record_and_is_there_by_its_handle(void)
{
    static const char text[] = "record 20\nID /accountingEntryId text char 0 20 long=cut\n";
    static const char bad[] = "record 20\nID /accountingEntryId number char 0 20\n";
    char record[21] = "";
    pleo_layout layout = 0, wrong = 0;
    pleo_response item = 0, row = 0, of = 0;
    int32_t again = -1;
    job_begin(2);
    CHECK_STATUS(pleo_layout_new(0, TEXT(text), &layout), PLEO_OK);
    CHECK_STATUS(pleo_layout_new(0, TEXT(bad), &wrong), PLEO_OK);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_current(job, &item), PLEO_E_MISSING);
    CHECK_STATUS(pleo_export_job_item(job, &row), PLEO_E_MISSING);
    CHECK_STATUS(pleo_export_next_record(job, layout, record, 19, NULL, 0, NULL, &again), PLEO_E_BUFFER);
    CHECK_STATUS(pleo_export_next_record(job, layout, record, 20, NULL, 0, NULL, &again), PLEO_OK);
    CHECK(again == PLEO_EXPORT_NEW && memcmp(record, entries[0], 20) == 0);
    /* A field that failed: the item is given all the same. */
    CHECK_STATUS(pleo_export_next_record(job, wrong, record, 20, NULL, 0, NULL, &again), PLEO_E_RECORD);
    CHECK_STATUS(pleo_export_current(job, &item), PLEO_OK);
    CHECK_TEXT_AT(item, "/accountingEntryId", entries[1]);
    CHECK_STATUS(pleo_export_job_item(job, &row), PLEO_OK);
    CHECK_TEXT_AT(row, "/accountingEntryId", entries[1]);
    CHECK_TEXT_AT(row, "/exportJobId", job_id);
    CHECK_TEXT_AT(row, "/status", "pending");
    CHECK_STATUS(pleo_export_job(job, &of), PLEO_OK);
    CHECK_TEXT_AT(of, "/id", job_id);
    CHECK_STATUS(pleo_export_next_record(job, layout, record, 20, NULL, 0, NULL, NULL), PLEO_E_END);
    pleo_free(of);
    pleo_free(row);
    pleo_free(item);
    pleo_free(wrong);
    pleo_free(layout);
    job_end();
}

static void a_run_that_was_broken_off_goes_on(void)
{
    pleo_response item = 0;
    job_begin(3);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    pleo_free(item);
    CHECK_STATUS(booked("V-0"), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    pleo_free(item);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_NUMBER(events(), 1);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_TEXT(agains, "10");
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_TEXT(item_at_pleo(entries[0]), "successful V-0");
    CHECK_NUMBER(summary_number("/booked"), 3);
    job_end();
}

static void what_was_exported_may_be_exported_again(void)
{
    char former[16] = "";
    pleo_response item = 0;
    job_begin(2);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_STATUS(job_close(), PLEO_OK);
    job_again(2);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    pleo_free(item);
    CHECK_STATUS(pleo_export_former_text(job, former, sizeof former, NULL), PLEO_OK);
    CHECK_TEXT(former, "V-1");
    /* Broken off there: it may be booked a second time. */
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_TEXT(agains, "12");
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_TEXT(item_at_pleo(entries[0]), "successful V-3");
    job_end();
}

static void there_is_no_job_until_one_is_started(void)
{
    job_begin(1);
    job_control("/expire", "{'jobId': '%s'}", job_id);
    CHECK_STATUS(job_open(), PLEO_E_END);
    CHECK_HAS(last_message(), "bookkeeper");
    CHECK_STATUS(pleo_export_wait(job_client, 0, -1, &job), PLEO_E_ARGUMENT);
    CHECK_STATUS(pleo_export_wait(job_client, 0, 0, &job), PLEO_E_END);
    CHECK_STATUS(pleo_export_start(job_client, 0, &job), PLEO_E_END);
    CHECK_HAS(last_message(), "queued");
    job_control("/queue", "{'count': 2}");
    CHECK_STATUS(pleo_export_start(job_client, 0, &job), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_TEXT(agains, "00");
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_TEXT(summary_text("/status"), "completed");
    job_end();
}

static void *starts_one(void *unused)
{
    (void)unused;
    sandbox_await("GET", "/v3/export-jobs", 1);
    job_again(1);
    return NULL;
}

static void a_job_is_waited_for(void)
{
    pthread_t thread;
    sandbox_reset();
    remove(file_path("journal"));
    job_client = CLIENT(full_key(), "export_journal", file_path("journal"));
    pthread_create(&thread, NULL, starts_one, NULL);
    CHECK_STATUS(pleo_export_wait(job_client, 0, WAIT_SECONDS, &job), PLEO_OK);
    pthread_join(thread, NULL);
    job_end();
}

static void *cancels(void *unused)
{
    (void)unused;
    sandbox_await("GET", "/v3/export-jobs", 2);
    CHECK_STATUS(pleo_client_cancel(job_client), PLEO_OK);
    return NULL;
}

static void waiting_is_cancelled(void)
{
    pthread_t thread;
    sandbox_reset();
    job_client = sandbox_client();
    pthread_create(&thread, NULL, cancels, NULL);
    CHECK_STATUS(pleo_export_wait(job_client, 0, 86400, &job), PLEO_E_CANCELLED);
    pthread_join(thread, NULL);
    job_end();
}

static void a_journal_is_for_one_at_a_time_and_one_company(void)
{
    pleo_export second = 0;
    pleo_config config;
    pleo_client other;
    job_begin(1);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_open(job_client, 0, &second), PLEO_E_EXPORT_BUSY);
    CHECK_HAS(last_message(), "journal");
    /* Without the journal the job is another program's. */
    other = sandbox_client();
    CHECK_STATUS(pleo_export_open(other, 0, &second), PLEO_E_EXPORT_BUSY);
    CHECK_HAS(last_message(), "export_take_over");
    config = sandbox_config();
    CHECK_STATUS(pleo_config_set(config, TEXT("export_company"), TEXT("00000000-0000-0000-0000-000000000000")), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, TEXT("export_journal"), TEXT(file_path("journal"))), PLEO_OK);
    pleo_free(job);
    CHECK_STATUS(pleo_export_open(job_client, config, &job), PLEO_E_FILE);
    CHECK_HAS(last_message(), "company");
    pleo_free(config);
    pleo_free(other);
    job_end();
}

static void another_programs_job_can_be_taken_over(void)
{
    pleo_config config = sandbox_config();
    job_begin(2);
    job_control("/event", "{'jobId': '%s', 'event': 'started'}", job_id);
    CHECK_STATUS(job_open(), PLEO_E_EXPORT_BUSY);
    CHECK_STATUS(pleo_config_set(config, TEXT("export_take_over"), TEXT("true")), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, TEXT("export_journal"), TEXT(file_path("journal"))), PLEO_OK);
    CHECK_STATUS(pleo_export_open(job_client, config, &job), PLEO_OK);
    CHECK_NUMBER(events(), 0);
    /* From now on it is this journal's, and what may be booked may still be. */
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_TEXT(agains, "11");
    CHECK_STATUS(job_close(), PLEO_OK);
    pleo_free(config);
    job_end();
}

/* How many files of an entry are in a folder. */
static int files_of(const char *folder, const char *entry)
{
    char pattern[4400];
    glob_t found;
    int count;
    snprintf(pattern, sizeof pattern, "%s/*%s*", folder, entry);
    count = glob(pattern, GLOB_PERIOD, NULL, &found) == 0 ? (int)found.gl_pathc : 0;
    globfree(&found);
    return count;
}

static void the_files_of_an_item_are_fetched_all_or_none(void)
{
    char folder[512];
    pleo_response item = 0, expired = 0;
    pleo_client plain = sandbox_client();
    int32_t count = 0;
    job_begin(12);
    snprintf(folder, sizeof folder, "%s", file_path("job-files"));
    CHECK_NUMBER(mkdir(folder, 0700), 0);
    CHECK_STATUS(job_open(), PLEO_OK);
    while (count == 0) {
        pleo_free(item);
        if (!CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK))
            return;
        CHECK_STATUS(pleo_export_fetch_files(job, item, TEXT(folder), &count), PLEO_OK);
        CHECK_NUMBER(files_of(folder, text_at(item, "/accountingEntryId")), count);
    }
    /* Dead links: what is there stays, and no part of another one is left. */
    CHECK_STATUS(pleo_call(plain, TEXT("POST"), TEXT("/sandbox/links/expire"), NULL, 0, &expired), PLEO_OK);
    CHECK(pleo_export_fetch_files(job, 0, TEXT(folder), NULL) != PLEO_OK);
    CHECK_NUMBER(files_of(folder, text_at(item, "/accountingEntryId")), count);
    CHECK_STATUS(pleo_export_fetch_files(job, 0, TEXT("/nowhere"), &count), PLEO_E_FILE);
    CHECK_NUMBER(count, 0);
    pleo_free(expired);
    pleo_free(plain);
    pleo_free(item);
    job_end();
}

static void texts_are_the_clients_whatever_other_options_say(void)
{
    pleo_config config = sandbox_config();
    job_begin(1);
    pleo_free(job_client);
    job_client = CLIENT(full_key(), "text_encoding", "windows-1252");
    CHECK_STATUS(pleo_config_set(config, TEXT("export_journal"), TEXT(file_path("journal"))), PLEO_OK);
    CHECK_STATUS(pleo_export_open(job_client, config, &job), PLEO_OK);
    CHECK_STATUS(pleo_export_booked(job, TEXT(entries[0]), TEXT("V-\xC4"), NULL, 0), PLEO_OK);
    CHECK_STATUS(pleo_export_send(job), PLEO_OK);
    CHECK_TEXT(item_at_pleo(entries[0]), "successful V-\xC3\x84");
    pleo_free(config);
    job_end();
}

static void what_has_ended_is_not_failed(void)
{
    job_begin(1);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(book_all(agains), PLEO_E_END);
    CHECK_STATUS(job_close(), PLEO_OK);
    CHECK_STATUS(pleo_export_fail(job, TEXT("service_timeout"), NULL, 0, NULL), PLEO_E_EXPORT_ENDED);
    CHECK_HAS(last_message(), "completed");
    CHECK_STATUS(job_close(), PLEO_OK);
    job_end();
}

static void what_is_freed_ends_its_export(void)
{
    pleo_response item = 0;
    job_begin(2);
    CHECK_STATUS(job_open(), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_OK);
    CHECK_STATUS(pleo_free(job_client), PLEO_OK);
    /* What is known can still be recorded. */
    CHECK_STATUS(booked("V-1"), PLEO_OK);
    CHECK_STATUS(pleo_export_next(job, &item, NULL), PLEO_E_CANCELLED);
    CHECK_STATUS(job_close(), PLEO_E_CANCELLED);
    CHECK_STATUS(pleo_free(job), PLEO_OK);
    CHECK_STATUS(booked("V-1"), PLEO_E_HANDLE);
    job = job_client = 0;
    pleo_free(item);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_job_is_carried_out_to_its_end),
        TEST(a_job_without_items_is_completed),
        TEST(a_result_counts_once_and_is_not_changed),
        TEST(types_are_checked_when_they_are_given),
        TEST(nothing_is_sent_while_items_are_open),
        TEST(results_go_out_by_the_hundred),
        TEST(an_item_comes_into_a_record_and_is_there_by_its_handle),
        TEST(a_run_that_was_broken_off_goes_on),
        TEST(what_was_exported_may_be_exported_again),
        TEST(there_is_no_job_until_one_is_started),
        TEST(a_job_is_waited_for),
        TEST(waiting_is_cancelled),
        TEST(a_journal_is_for_one_at_a_time_and_one_company),
        TEST(another_programs_job_can_be_taken_over),
        TEST(the_files_of_an_item_are_fetched_all_or_none),
        TEST(texts_are_the_clients_whatever_other_options_say),
        TEST(what_has_ended_is_not_failed),
        TEST(what_is_freed_ends_its_export),
    };
    int result = check_run(tests, COUNT(tests));
    remove_files();
    return result;
}
