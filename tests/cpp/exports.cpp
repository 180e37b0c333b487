// Export jobs: what the binding adds to the library's functions. What those do, tests/c says.
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "check.hpp"
#include "export_jobs.hpp"

using namespace exporting;

namespace {

void it_is_moved_and_not_copied()
{
    static_assert(!std::is_copy_constructible<pleo::export_job>::value, "one owner");
    static_assert(!std::is_copy_assignable<pleo::export_job>::value, "one owner");
    static_assert(std::is_nothrow_move_constructible<pleo::export_job>::value, "moved");
    static_assert(std::is_nothrow_move_assignable<pleo::export_job>::value, "moved");
    static_assert(std::is_nothrow_default_constructible<pleo::export_job>::value, "empty");
    const bookkeeper keeper(1);
    pleo::export_job first = keeper.client.open_export();
    pleo::export_job job = std::move(first);
    pleo::response item;
    pleo::known known = pleo::known::offered;
    CHECK(!first && job); // NOLINT: that is what is looked at
    CHECK(check::failure([&] { first.next(item, known); }) == pleo::status::handle);
    CHECK(check::failure([&] { first.booked("V-1"); }) == pleo::status::handle);
    CHECK(check::failure([&] { first.close(); }) == pleo::status::handle);
    CHECK(check::failure([&] { first.progress(); }) == pleo::status::handle);
    CHECK(!first.summary() && known == pleo::known::offered && !item);
    // One that is assigned frees what was there, and with it the journal.
    CHECK(check::failure([&] { first = keeper.client.open_export(); }) == pleo::status::export_busy);
    job = pleo::export_job();
    job = keeper.client.open_export();
    CHECK(book_rest(job) == "0");
    job.reset();
    CHECK(!job && check::failure([&] { job.send(); }) == pleo::status::handle);
    job = keeper.client.open_export();
    CHECK(job.close().int64("/booked") == 1 && job.progress().done == 1);
}

void without_a_job_it_is_empty()
{
    const bookkeeper keeper(0);
    CHECK(!keeper.client.open_export() && !keeper.client.start_export());
    CHECK(!keeper.client.wait_for_export(std::chrono::milliseconds(999)));
    CHECK(!keeper.client.wait_for_export(std::chrono::seconds(0), sandbox::configured()));
    for (const std::chrono::hours wrong : {std::chrono::hours(-1), std::chrono::hours(25), std::chrono::hours::max()})
        CHECK(check::failure([&] { keeper.client.wait_for_export(wrong).reset(); }) == pleo::status::argument);
    CHECK(check::failure([&] { keeper.client.wait_for_export(std::chrono::nanoseconds(-1)).reset(); }) ==
          pleo::status::argument);
    CHECK(check::failure([&] { keeper.client.open_export(pleo::config()).reset(); }) == pleo::status::handle);
    CHECK(check::failure([] { pleo::client().open_export().reset(); }) == pleo::status::handle);
    started(1);
    CHECK(keeper.client.wait_for_export(std::chrono::hours(24)).progress().total == 1);
    cancelled();
    sandbox::control("POST", "/sandbox/export/queue", R"({"count": 2})");
    CHECK(keeper.client.start_export().progress().total == 2);
}

void before_the_first_item_there_is_none()
{
    const bookkeeper keeper(1);
    pleo::export_job job = keeper.client.open_export();
    CHECK(check::failure([&] { job.current(); }) == pleo::status::missing);
    CHECK(check::failure([&] { job.job_item(); }) == pleo::status::missing);
    CHECK(check::failure([&] { job.former(); }) == pleo::status::missing);
    CHECK(check::failure([&] { job.booked("V-1"); }) == pleo::status::missing);
    CHECK(check::failure([&] { job.rejected("account_unknown"); }) == pleo::status::missing);
    CHECK(check::failure([&] { job.fetch_files("."); }) == pleo::status::missing);
    CHECK(job.job().text("/status") == "in_progress" && job.progress().done == 0);
    pleo::response item;
    pleo::known known = pleo::known::exported;
    CHECK(job.next(item, known) && known == pleo::known::nothing);
    CHECK(job.current().text("/accountingEntryId") == job.job_item().text("/accountingEntryId"));
    CHECK(check::failure([&] { job.former(); }) == pleo::status::missing);
}

void wrong_arguments_are_refused_and_nothing_is_recorded()
{
    const bookkeeper keeper(2);
    pleo::export_job job = keeper.client.open_export();
    pleo::response item, none;
    pleo::known known;
    CHECK(job.next(item, known));
    const char *const absent = nullptr;
    const std::string empty, large(100000, 'x');
    const auto refused = [](void (*call)(pleo::export_job &, const char *), pleo::export_job &its, const char *text) {
        return check::failure([&] { call(its, text); }) == pleo::status::argument;
    };
    // An entry that got lost on its way is not the one that was given last.
    CHECK(refused([](pleo::export_job &its, const char *id) { its.booked_entry(id, "V-1"); }, job, absent));
    CHECK(refused([](pleo::export_job &its, const char *id) { its.rejected_entry(id, "tag_unknown"); }, job, absent));
    CHECK(refused([](pleo::export_job &its, const char *id) { its.booked_entry(id, "V-1"); }, job, empty.c_str()));
    CHECK(refused([](pleo::export_job &its, const char *id) { its.booked_entry(id); }, job, "no entry"));
    CHECK(refused([](pleo::export_job &its, const char *type) { its.rejected(type); }, job, absent));
    CHECK(refused([](pleo::export_job &its, const char *type) { its.rejected(type); }, job, "job_expired"));
    CHECK(refused([](pleo::export_job &its, const char *type) { its.fail(type); }, job, absent));
    CHECK(refused([](pleo::export_job &its, const char *type) { its.fail(type); }, job, "account_unknown"));
    CHECK(refused([](pleo::export_job &its, const char *id) { its.booked(id); }, job, large.c_str()));
    CHECK(refused([](pleo::export_job &its, const char *path) { its.fetch_files(path); }, job, absent));
    CHECK(check::failure([&] { job.booked(pleo::text_view("a\0b", 3)); }) == pleo::status::argument);
    CHECK(check::failure([&] { job.fetch_files(none, "."); }) == pleo::status::handle);
    CHECK(check::failure([&] { job.fetch_files(item, "nowhere"); }) == pleo::status::file);
    CHECK(job.progress().done == 0 && !job.summary());
    job.booked();
    CHECK(refused([](pleo::export_job &its, const char *id) { its.booked(id); }, job, "V-1"));
    job.booked(absent); // the same as none
    CHECK(job.progress().done == 1);
}

void items_come_into_records()
{
    const bookkeeper keeper(4);
    pleo::export_job job = keeper.client.open_export();
    const pleo::layout_of<row> layout = pleo::layout_of<row>::make();
    const pleo::layout_of<wrong_row> wrong = pleo::layout_of<wrong_row>::make();
    const pleo::layout raw = pleo::layout::make(pleo::layout_of<row>::text());
    row record;
    wrong_row other;
    pleo::field_statuses statuses;
    pleo::known known = pleo::known::exported;
    // Too small a place takes no item away.
    CHECK(check::failure([&] { job.next(raw, &record, sizeof record - 1, known); }) == pleo::status::buffer);
    CHECK(known == pleo::known::exported);
    CHECK(job.next(raw, &record, sizeof record, known, statuses) && known == pleo::known::nothing);
    CHECK(statuses.ok() && job.current().text("/accountingEntryId") == record.id);
    const std::string first = record.id;
    CHECK(job.next(layout, record, known) && record.id != first);
    known = pleo::known::exported;
    CHECK(check::failure([&] { job.next(wrong, other, known); }) == pleo::status::record);
    CHECK(known == pleo::known::nothing && job.current().text("/accountingEntryId") == other.id);
    CHECK(job.next(wrong, other, known, statuses) && statuses.failed() == 1);
    CHECK(job.current().text("/accountingEntryId") == other.id);
    known = pleo::known::exported;
    CHECK(!job.next(layout, record, known) && known == pleo::known::exported && record.id != first);
}

void the_summary_of_a_job_that_ended_is_there()
{
    bookkeeper keeper(2);
    pleo::export_job job = keeper.client.open_export();
    pleo::response item;
    pleo::known known = pleo::known::exported;
    CHECK(job.next(item, known));
    job.booked("V-1");
    CHECK(check::failure([&] { job.close(); }) == pleo::status::unfinished && !job.summary());
    cancelled();
    CHECK(keeper.thrown_in([&] { job.fail("accounting_system_unreachable", "shut"); }));
    CHECK(job.summary().text("/status") == "failed");
    CHECK(check::failure([&] { job.close(); }) == pleo::status::export_ended);
    known = pleo::known::exported;
    CHECK(check::failure([&] { job.next(item, known); }) == pleo::status::export_ended);
    CHECK(known == pleo::known::exported);
    // A call that neither ends it nor finds it ended takes no summary away.
    keeper.client.reset();
    CHECK(check::failure([&] { job.close(); }) == pleo::status::cancelled);
    pleo::export_job moved = std::move(job);
    CHECK(!job.summary()); // NOLINT: that is what is looked at
    CHECK(moved.summary().text("/status") == "failed" && !moved.summary());
}

void a_freed_client_ends_its_exports_and_loses_nothing()
{
    bookkeeper keeper(2);
    pleo::export_job job = keeper.client.open_export();
    pleo::response item;
    pleo::known known;
    CHECK(job.next(item, known));
    keeper.client = keeper.another();
    CHECK(check::failure([&] { job.next(item, known); }) == pleo::status::cancelled);
    CHECK(check::failure([&] { job.send(); }) == pleo::status::cancelled);
    CHECK(check::failure([&] { job.fetch_files("."); }) == pleo::status::cancelled);
    job.booked("V-1");
    CHECK(job.progress().done == 1 && job.current().get() != 0);
    job.reset();
    job = keeper.client.open_export();
    CHECK(book_rest(job) == "0" && job.close().int64("/booked") == 2);
    CHECK(at_pleo().text("/items/0/externalId") == "V-1");
}

void results_are_recorded_by_another_thread()
{
    const int count = 250;
    const bookkeeper keeper(count);
    pleo::export_job job = keeper.client.open_export();
    std::mutex lock;
    std::condition_variable more;
    std::vector<std::string> given;
    bool all = false;
    int booked = 0;
    std::thread books([&] {
        std::unique_lock<std::mutex> guard(lock);
        for (;;) {
            more.wait(guard, [&] { return all || !given.empty(); });
            if (given.empty())
                return;
            const std::string entry = given.back();
            given.pop_back();
            guard.unlock();
            job.booked_entry(entry, "V-" + entry);
            booked += job.progress().total == count;
            guard.lock();
        }
    });
    pleo::response item;
    pleo::known known;
    for (bool is_there = true; is_there;) {
        is_there = job.next(item, known);
        const std::lock_guard<std::mutex> guard(lock);
        if (is_there)
            given.push_back(item.text("/accountingEntryId"));
        else
            all = true;
        more.notify_one();
    }
    books.join();
    CHECK(booked == count && job.close().int64("/booked") == count);
}

void a_log_may_use_the_export_that_calls_it()
{
    const bookkeeper keeper(2);
    pleo::export_job job = keeper.client.open_export();
    const std::string first = at_pleo().text("/items/0/accountingEntryId");
    pleo::response item, other;
    pleo::known known;
    int lines = 0;
    *keeper.log = [&] {
        lines++;
        job.booked_entry(first, "V-1");
        CHECK(job.progress().done >= 1 && job.progress().total == 2);
        CHECK(job.job().text("/status") != "pending");
        // What makes requests is for one at a time.
        CHECK(check::failure([&] { job.next(other, known); }) == pleo::status::argument);
        CHECK(check::failure([&] { job.close(); }) == pleo::status::argument);
    };
    CHECK(job.next(item, known) && item.text("/accountingEntryId") != first && lines == 1);
    job.booked("V-2");
    job.send();
    CHECK(lines == 2 && job.close().int64("/booked") == 2 && lines > 2 && !other);
    *keeper.log = nullptr;
}

void a_handle_of_c_is_taken_over()
{
    const bookkeeper keeper(1);
    pleo_export raw = 0;
    CHECK(pleo_export_open(keeper.client.get(), 0, &raw) == PLEO_OK);
    pleo::export_job job = pleo::export_job::adopt(raw);
    CHECK(book_rest(job) == "0");
    cancelled();
    CHECK(check::failure([&] { job.close(); }) == pleo::status::export_ended);
    CHECK(job.summary().text("/status") == "failed");
}

} // namespace

int main()
{
    const check::test tests[] = {
        {"it_is_moved_and_not_copied", it_is_moved_and_not_copied},
        {"without_a_job_it_is_empty", without_a_job_it_is_empty},
        {"before_the_first_item_there_is_none", before_the_first_item_there_is_none},
        {"wrong_arguments_are_refused_and_nothing_is_recorded", wrong_arguments_are_refused_and_nothing_is_recorded},
        {"items_come_into_records", items_come_into_records},
        {"the_summary_of_a_job_that_ended_is_there", the_summary_of_a_job_that_ended_is_there},
        {"a_freed_client_ends_its_exports_and_loses_nothing", a_freed_client_ends_its_exports_and_loses_nothing},
        {"results_are_recorded_by_another_thread", results_are_recorded_by_another_thread},
        {"a_log_may_use_the_export_that_calls_it", a_log_may_use_the_export_that_calls_it},
        {"a_handle_of_c_is_taken_over", a_handle_of_c_is_taken_over},
    };
    return check::run(tests);
}
