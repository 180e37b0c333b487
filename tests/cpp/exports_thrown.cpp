// What callables throw in the calls of export jobs: nothing is lost by it.
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <sys/stat.h>

#include "check.hpp"
#include "export_jobs.hpp"

using namespace exporting;

namespace {

void a_log_that_throws_while_it_is_opened_leaves_the_job()
{
    const bookkeeper keeper(1);
    for (int times = 0; times < 2; times++)
        CHECK(keeper.thrown_in([&] { keeper.client.open_export().reset(); }));
    CHECK(keeper.thrown_in([&] { keeper.client.wait_for_export(std::chrono::seconds(0)).reset(); }));
    CHECK(keeper.thrown_in([&] { keeper.client.start_export().reset(); }));
    pleo::export_job job = keeper.client.open_export();
    CHECK(book_rest(job) == "0" && job.close().text("/status") == "completed");
}

void an_item_that_was_thrown_over_comes_again()
{
    const bookkeeper keeper(2);
    pleo::response item, kept;
    pleo::known known = pleo::known::exported;
    {
        pleo::export_job job = keeper.client.open_export();
        CHECK(keeper.thrown_in([&] { job.next(item, known); }));
        CHECK(!item && known == pleo::known::exported);
        CHECK(job.next(item, known) && known == pleo::known::nothing);
        CHECK(item.text("/accountingEntryId") == job.current().text("/accountingEntryId"));
    }
    // With what is known of it, also where another way than before asks.
    pleo::export_job job = keeper.client.open_export();
    const pleo::layout_of<row> layout = pleo::layout_of<row>::make();
    row record;
    known = pleo::known::exported;
    CHECK(keeper.thrown_in([&] { job.next(kept, known); }));
    CHECK(!kept && known == pleo::known::exported);
    pleo::export_job moved = std::move(job);
    CHECK(moved.next(layout, record, known) && known == pleo::known::offered);
    CHECK(item.text("/accountingEntryId") == record.id);
    moved.booked("V-1");
    CHECK(book_rest(moved) == "0");
    CHECK(moved.close().int64("/booked") == 2);
}

void a_record_that_was_thrown_over_comes_again()
{
    const bookkeeper keeper(1);
    const pleo::layout_of<row> layout = pleo::layout_of<row>::make();
    const pleo::layout_of<wrong_row> wrong = pleo::layout_of<wrong_row>::make();
    const pleo::layout raw = pleo::layout::make(pleo::layout_of<row>::text());
    row record;
    wrong_row other;
    pleo::response item;
    pleo::field_statuses statuses;
    pleo::known known;
    const auto entry = at_pleo().text("/items/0/accountingEntryId");
    const auto thrown = [&](const std::function<void(pleo::export_job &)> &call) {
        pleo::export_job job = keeper.client.open_export();
        CHECK(keeper.thrown_in([&] { call(job); }));
        return job;
    };
    pleo::export_job job = thrown([&](pleo::export_job &its) { its.next(layout, record, known); });
    CHECK(job.next(layout, record, known) && record.id == entry && !job.next(item, known));
    job.reset();
    job = thrown([&](pleo::export_job &its) { its.next(wrong, other, known); });
    CHECK(job.next(item, known) && known == pleo::known::offered && item.text("/accountingEntryId") == entry);
    job.reset();
    job = thrown([&](pleo::export_job &its) { its.next(layout, record, known, statuses); });
    known = pleo::known::exported;
    CHECK(check::failure([&] { job.next(raw, &record, 1, known); }) == pleo::status::buffer);
    CHECK(known == pleo::known::exported);
    CHECK(check::failure([&] { job.next(wrong, other, known); }) == pleo::status::record);
    CHECK(known == pleo::known::offered && other.id == entry && !job.next(item, known));
    job.reset();
    job = thrown([&](pleo::export_job &its) { its.next(item, known); });
    CHECK(job.next(wrong, other, known, statuses) && statuses.failed() == 1 && !job.next(item, known));
}

void a_failure_that_was_thrown_over_comes_again()
{
    const bookkeeper keeper(1, {{"attempts", "1"}});
    pleo::export_job job = keeper.client.open_export();
    const pleo::layout_of<row> layout = pleo::layout_of<row>::make();
    row record;
    pleo::response item;
    pleo::known known = pleo::known::exported;
    for (int way = 0; way < 2; way++) {
        sandbox::fault(R"({"path": "/v3/export-items", "status": 500, "body": ""})");
        CHECK(keeper.thrown_in([&] {
            if (way == 0)
                job.next(item, known);
            else
                job.next(layout, record, known);
        }));
        CHECK(check::failure([&] { job.next(item, known); }) == pleo::status::server);
        CHECK(!item && known == pleo::known::exported);
    }
    CHECK(job.next(item, known) && known == pleo::known::nothing);
}

void what_was_done_when_a_log_threw_is_done()
{
    const bookkeeper keeper(3, {{"ca_file", sandbox::variable("PLEO_SANDBOX_CA")}});
    pleo::export_job job = keeper.client.open_export();
    pleo::response item;
    pleo::known known;
    CHECK(job.next(item, known));
    mkdir("exports.files", 0700);
    CHECK(keeper.thrown_in([&] { job.fetch_files("exports.files"); }));
    CHECK(job.fetch_files("exports.files") == item.count("/files") && item.count("/files") > 0);
    CHECK(job.fetch_files(item, "exports.files") == item.count("/files"));
    CHECK(keeper.thrown_in([&] { job.keep_alive(); }));
    job.booked("V-1");
    CHECK(keeper.thrown_in([&] { job.send(); }));
    CHECK(at_pleo().int64("/statuses/successful") == 1);
    CHECK(book_rest(job) == "00");
    CHECK(keeper.thrown_in([&] { job.close(); }));
    CHECK(at_pleo().text("/status") == "completed");
    CHECK(job.summary().int64("/booked") == 3 && !job.summary());
    CHECK(job.close().int64("/booked") == 3 && !job.summary());
}

void a_callable_may_end_the_export_that_calls_it()
{
    const std::vector<std::function<void(pleo::export_job &)>> calls = {
        [](pleo::export_job &job) {
            pleo::response item;
            pleo::known known;
            job.next(item, known);
        },
        [](pleo::export_job &job) {
            row record;
            pleo::known known;
            job.next(pleo::layout_of<row>::make(), record, known);
        },
        [](pleo::export_job &job) { job.keep_alive(); },
        [](pleo::export_job &job) { job.send(); },
        [](pleo::export_job &job) { job.fail("accounting_system_unreachable"); },
    };
    for (std::size_t number = 0; number < calls.size(); number++) {
        for (const bool throws : {false, true}) {
            bookkeeper keeper(2);
            std::unique_ptr<pleo::export_job> job(new pleo::export_job(keeper.client.open_export()));
            job->booked_entry(at_pleo().text("/items/0/accountingEntryId"), "V-1");
            *keeper.log = [&] {
                job.reset();
                keeper.client.reset();
                if (throws)
                    throw own();
            };
            bool thrown = false;
            const pleo::status status = check::failure([&] { thrown = throws_own([&] { calls[number](*job); }); });
            *keeper.log = nullptr;
            CHECK(job == nullptr && thrown == throws);
            CHECK(thrown || status == pleo::status::ok || status == pleo::status::cancelled);
        }
    }
}

void it_throws_where_failures_are_results_too()
{
    sandbox::control("POST", "/sandbox/reset");
    started(2);
    pleo::nothrow::config config = std::move(*pleo::nothrow::config::make());
    for (const auto &option : sandbox::options{{"base_url", sandbox::variable("PLEO_SANDBOX_HTTP")}, {"proxy", "none"}})
        CHECK(config.set(option.first, option.second).ok());
    bool throws = false;
    CHECK(config.on_log([&](pleo::log_level, const std::string &) {
        if (throws)
            throw own();
    }).ok());
    const pleo::nothrow::client client =
        std::move(*pleo::nothrow::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config));
    pleo::nothrow::export_job job = std::move(*client.open_export());
    pleo::nothrow::response item;
    pleo::known known = pleo::known::exported;
    throws = true;
    CHECK(throws_own([&] { CHECK(job.next(item, known).ok()); }));
    throws = false;
    CHECK(*job.next(item, known) && known == pleo::known::nothing && job.booked("V-1").ok());
    CHECK(*job.next(item, known) && job.rejected("tag_unknown").ok() && !*job.next(item, known));
    throws = true;
    CHECK(throws_own([&] { CHECK(job.close().ok()); }));
    throws = false;
    CHECK(*job.summary().text("/status") == "completed_with_errors");
}

} // namespace

int main()
{
    const check::test tests[] = {
        {"a_log_that_throws_while_it_is_opened_leaves_the_job", a_log_that_throws_while_it_is_opened_leaves_the_job},
        {"an_item_that_was_thrown_over_comes_again", an_item_that_was_thrown_over_comes_again},
        {"a_record_that_was_thrown_over_comes_again", a_record_that_was_thrown_over_comes_again},
        {"a_failure_that_was_thrown_over_comes_again", a_failure_that_was_thrown_over_comes_again},
        {"what_was_done_when_a_log_threw_is_done", what_was_done_when_a_log_threw_is_done},
        {"a_callable_may_end_the_export_that_calls_it", a_callable_may_end_the_export_that_calls_it},
        {"it_throws_where_failures_are_results_too", it_throws_where_failures_are_results_too},
    };
    return check::run(tests);
}
