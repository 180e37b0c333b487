// The form without exceptions, compiled with -fno-exceptions -fno-rtti, against the sandbox.
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include "check.hpp"
#include "sandbox.hpp"

using namespace pleo::nothrow;

namespace {

/// A client of the sandbox, with one option more.
client client_of(const char *key = "PLEO_SANDBOX_KEY", const char *option = "proxy", const char *value = "none")
{
    pleo::result<config> options = config::make();
    CHECK(options->set("base_url", sandbox::variable("PLEO_SANDBOX_HTTP")).ok());
    CHECK(options->set("proxy", "none").ok());
    CHECK(options->set("requests_per_minute", 0).ok());
    CHECK(options->set(option, value).ok());
    pleo::result<client> made = client::with_key(sandbox::variable(key), *options);
    CHECK(made.ok());
    return std::move(*made);
}

std::string control(const char *method, const char *path, pleo::text_view json = pleo::text_view())
{
    const client its = client_of();
    const pleo::result<response> answer = its.call(method, path, json);
    CHECK(answer.ok());
    return answer.ok() ? answer->body().value_or("") : "";
}

void an_installation_is_created_found_changed_and_deleted()
{
    control("POST", "/sandbox/reset");
    const client its = client_of();
    CHECK(its.get_installation().status() == pleo::status::not_found);
    const pleo::result<response> created = its.create_installation(R"({"metadata": {"program": "plain"}})");
    CHECK(created.ok() && *created->origin() == pleo::origin::created);
    CHECK(*created->text("/metadata/program") == "plain" && *created->state() == pleo::state::pending);
    const pleo::result<response> ensured = its.ensure_installation();
    CHECK(ensured.ok() && *ensured->origin() == pleo::origin::updated);
    CHECK(*ensured->state() == pleo::state::activated);
    CHECK(its.update_installation(R"({"status": "INACTIVE"})").ok());
    CHECK(its.activate_installation().ok());
    CHECK(its.delete_installation().ok());
    CHECK(its.delete_installation().status() == pleo::status::not_found);
}

void failures_have_their_details()
{
    const pleo::result<response> refused = client_of("PLEO_SANDBOX_KEY_REVOKED").introspect();
    CHECK(!refused && refused.status() == pleo::status::unauthorized);
    const pleo::error &failure = refused.failure();
    CHECK(failure.http_status() == 401 && !failure.can_retry());
    CHECK(*failure.response<pleo::returning>().http_status() == 401);
    CHECK(std::string(failure.what()).find(sandbox::variable("PLEO_SANDBOX_KEY_REVOKED")) == std::string::npos);
    CHECK(client::from("file:/nowhere/key").status() == pleo::status::file);
    CHECK(json::parse("{").status() == pleo::status::argument);
    const client none;
    CHECK(none.introspect().status() == pleo::status::handle);
    CHECK(none.request("GET", "/").status() == pleo::status::handle);
}

/// The first three accounting entries of the key's company.
pleo::result<response> entries_of(const client &its)
{
    return its.call("POST", "/v1/accounting-entries:search?limit=3&company_id=" + *its.company(),
        R"({"includeDeleted": false})");
}

void values_are_read()
{
    const client its = client_of();
    const pleo::result<response> answer = entries_of(its);
    CHECK(*answer->count("/data") == 3 && *answer->text_or("/nowhere", "x") == "x");
    CHECK(answer->text("/data").status() == pleo::status::type);
    CHECK(answer->items("/nowhere").status() == pleo::status::missing);
    int count = 0;
    pleo::result<items> all = answer->items("/data");
    for (pleo::result<response> &item : *all) {
        CHECK(item.ok() && item->money("/transactionValue").ok());
        count++;
    }
    CHECK(count == 3);
    std::string names;
    pleo::result<members> inside = answer->members("/data/0/transactionValue");
    for (pleo::result<member> &one : *inside)
        names += one.ok() ? one->name + " " : "failed";
    CHECK(names == "currency minors " || names == "minors currency ");
#if PLEO_CPP_17
    CHECK(!*answer->find_text("/nowhere") && **answer->find_text("/data/0/id") != "");
    CHECK(answer->find_text("/data").status() == pleo::status::type);
#endif
}

void a_loop_goes_through_what_a_result_gives_away()
{
    const client its = client_of();
    int items = 0, members = 0;
    for (const pleo::result<response> &item : *its.call("GET", "/v2/employees")->items("/data"))
        items += item.ok() && item->int64("/nothing").status() == pleo::status::missing;
    CHECK(items == 100);
    for (const pleo::result<member> &each : *its.introspect()->members())
        members += each.ok();
    CHECK(members > 0);
}

void a_loop_ends_with_its_failure()
{
    const client its = client_of("PLEO_SANDBOX_KEY", "attempts", "1");
    const pleo::result<request> asked = its.request("GET", "/v2/employees");
    pleo::result<pages> list = its.pages(*asked);
    control("POST", "/sandbox/next", R"({"path": "/v2/employees", "status": 500, "skip": 2})");
    int items = 0, failed = 0;
    for (pleo::result<response> &item : *list) {
        if (item.ok()) {
            items++;
            continue;
        }
        CHECK(item.status() == pleo::status::server);
        failed++;
    }
    CHECK(items == 200 && failed == 1);
    for (pleo::result<response> &item : *list)
        items += item.ok();
    CHECK(items == 1000);
    response page;
    CHECK(!*list->next_page(page));
}

// What a loop goes over lives as long as the loop, also where the result that it was taken out of has no name.
void a_loop_goes_over_what_has_no_name()
{
    static_assert(!std::is_reference<decltype(*std::declval<pleo::result<pages>>())>::value, "by value");
    static_assert(!std::is_reference<decltype(std::declval<pleo::result<pages>>().failure())>::value, "by value");
    static_assert(!std::is_reference<decltype(std::declval<pleo::result<void>>().failure())>::value, "by value");
    const client its = client_of();
    const pleo::result<request> asked = its.request("GET", "/v2/employees");
    int count = 0, members = 0;
    for (const pleo::result<response> &employee : *its.pages(*asked))
        count += employee.ok();
    CHECK(count == 1000);
    for (const pleo::result<response> &entry : *entries_of(its)->items("/data"))
        for (const pleo::result<member> &one : *entry->members("/transactionValue"))
            members += one.ok();
    CHECK(members == 6);
    const pleo::error &missing = its.call("GET", "/v2/nowhere").failure();
    CHECK(missing.http_status() == 404);
    // Pages lead back to their list, which is gone here.
    pleo::status gone = pleo::status::ok;
    for (const pleo::result<response> &page : its.pages(*asked)->each_page())
        gone = page.status();
    CHECK(gone == pleo::status::handle);
}

void a_task_is_cancelled()
{
    const client its = client_of();
    control("POST", "/sandbox/next", R"({"path": "/v1/introspect", "delay_ms": 60000})");
    const pleo::result<request> asked = its.request("GET", "/v1/introspect");
    pleo::result<task> under_way = its.submit(*asked);
    CHECK(!*under_way->wait_for(std::chrono::milliseconds(0)));
    CHECK(under_way->take().status() == pleo::status::pending);
    CHECK(under_way->cancel().ok() && under_way->wait().ok());
    CHECK(under_way->take().status() == pleo::status::cancelled);
    control("POST", "/sandbox/reset");
}

void callables_are_called()
{
    const client its = client_of();
    pleo::result<request> asked = its.request("GET", "/v2/employees");
    std::int64_t last = 0;
    CHECK(asked->on_progress([&](std::int64_t done, std::int64_t) { last = done; }).ok());
    pleo::result<pages> list = its.pages(*asked);
    response page;
    CHECK(*list->next_page(page) && last == 100);
}

void what_needs_no_client()
{
    CHECK(*money::digits("KWD", -12345) == "-12.345" && money::minors("DKK", "0.001").status() == pleo::status::range);
    CHECK(*times::write(*times::read("2026-11-25T16:47:00+01:00")) == "2026-11-25T15:47:00Z");
    CHECK(times::read("today").status() == pleo::status::argument);
    CHECK(times::read_civil("2026-11-25T16:47:00+01:00")->hour == 16);
    const pleo::webhook_headers headers = {"a", "1", "v1,AAAA"};
    CHECK(webhook::verify("whsec_plJ3nmyCDGBKInavdOK15jsl", headers, "{}", webhook::any_age()).status() ==
          pleo::status::signature);
}

/// What a process says on its standard error before std::terminate ends it.
template <class Call> std::string last_words(Call call)
{
    int ends[2], status = 0;
    if (pipe(ends) != 0)
        return "";
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        call();
        _exit(0);
    }
    close(ends[1]);
    std::string said;
    char piece[256];
    for (ssize_t length; (length = read(ends[0], piece, sizeof piece)) > 0;)
        said.append(piece, static_cast<std::size_t>(length));
    close(ends[0]);
    CHECK(child > 0 && waitpid(child, &status, 0) == child && WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    return said;
}

void a_value_that_is_not_there_ends_the_program_with_the_reason()
{
    const pleo::result<client> none = client::from("file:/nowhere/key");
    const std::string said = last_words([&] { (*none).get(); });
    CHECK(said.find("pleo: no value: PLEO_E_FILE: ") == 0 && said.find(none.failure().what()) != std::string::npos);
    CHECK(last_words([&] { none->get(); }).find("PLEO_E_FILE") != std::string::npos);
    CHECK(last_words([&] { (void)*money::minors("EUR", "0.001"); }).find("PLEO_E_RANGE") != std::string::npos);
    const pleo::result<std::int64_t> some = money::minors("EUR", "1");
    CHECK(last_words([&] { (void)some.failure(); }).find("a call that succeeded") != std::string::npos);
}

void there_is_no_answer_to_take_without_an_exception()
{
    CHECK(client_of().take_response().status() == pleo::status::missing);
    CHECK(client().take_response().status() == pleo::status::handle);
}

struct entry {
    char currency[4];
    std::int64_t minors;
    char note[4];
};
PLEO_RECORD(entry,
    PLEO_FIELD(currency, "/transactionValue/currency", text),
    PLEO_FIELD(minors, "/transactionValue", minors),
    PLEO_FIELD(note, "/note", text.optional()));

void records_are_filled()
{
    const client its = client_of();
    const pleo::result<layout_of<entry>> made = layout_of<entry>::make();
    CHECK(made.ok() && *made->count() == 3 && *made->index("note") == 2);
    CHECK(layout::make("record 0").status() == pleo::status::argument);
    entry record;
    pleo::field_statuses statuses;
    const pleo::result<response> answer = entries_of(its);
    CHECK(answer->fill(*made, record, statuses, "/data/0").ok());
    CHECK(statuses.failed() == 1 && statuses[2] == pleo::field_status::buffer);
    CHECK(*made->failed_names(statuses) == std::vector<std::string>({"note"}));
    CHECK(answer->fill(*made, record, "/data/0").status() == pleo::status::record);
    CHECK(std::string(record.currency) == "DKK" && record.minors == -1 && record.note[0] == '\0');
    CHECK(answer->record(*made, "/data/0").status() == pleo::status::record);
    CHECK(answer->record(*made, "/data/1")->minors == 1333);

    pleo::result<request> search = its.request("POST", "/v1/accounting-entries:search");
    CHECK(search->set_query("company_id", *its.company()).ok());
    CHECK(search->set_body(R"({"includeDeleted": false})").ok());
    pleo::result<pages> list = its.pages(*search);
    CHECK(list->next(*made, record).status() == pleo::status::record && record.minors == -1);
    CHECK(*list->current()->text("/note") == "Køb 0 i Ærøskøbing");
    CHECK(*list->next(*made, record) && record.minors == 1333);
    int items = 2;
    while (list->next(*made, record, statuses).value_or(false))
        items++;
    CHECK(items == 120 && list->next(*made, record).ok() && !*list->next(*made, record));
#if PLEO_CPP_17
    CHECK(!list->next(*made)->has_value());
#endif
}

void an_export_job_is_carried_out()
{
    control("POST", "/sandbox/reset");
    const client its = client_of();
    const pleo::result<export_job> none = its.open_export();
    CHECK(none.ok() && !*none);
    control("POST", "/sandbox/export", R"({"count": 3})");
    pleo::result<export_job> job = its.wait_for_export(std::chrono::seconds(0));
    CHECK(job.ok() && *job && job->progress()->total == 3);
    CHECK(job->current().status() == pleo::status::missing && job->booked("V-1").status() == pleo::status::missing);
    response item;
    pleo::known known = pleo::known::exported;
    CHECK(*job->next(item, known) && known == pleo::known::nothing);
    CHECK(job->rejected("unheard of").status() == pleo::status::argument);
    CHECK(job->booked_entry(*item.text("/accountingEntryId"), "V-1").ok());
    CHECK(job->close().status() == pleo::status::unfinished && !job->summary());
    const pleo::result<layout> made = layout::make("record 36\nID /accountingEntryId text char 0 36\n");
    char id[36];
    CHECK(*job->next(*made, id, sizeof id, known) && job->rejected("tag_unknown", "no tag").ok());
    CHECK(*job->current()->text("/accountingEntryId") == std::string(id, sizeof id));
    pleo::field_statuses statuses;
    CHECK(*job->next(*made, id, sizeof id, known, statuses) && statuses.ok() && job->booked().ok() && job->send().ok());
    CHECK(!*job->next(item, known) && *item.text("/accountingEntryId") != std::string(id, sizeof id));
    const pleo::result<response> summary = job->close();
    CHECK(*summary->int64("/booked") == 2 && *summary->int64("/rejected") == 1);
    CHECK(export_job().send().status() == pleo::status::handle && !its.start_export()->get());
}

} // namespace

int main()
{
    const check::test tests[] = {
        {"an_installation_is_created_found_changed_and_deleted", an_installation_is_created_found_changed_and_deleted},
        {"failures_have_their_details", failures_have_their_details},
        {"values_are_read", values_are_read},
        {"a_loop_goes_through_what_a_result_gives_away", a_loop_goes_through_what_a_result_gives_away},
        {"a_loop_ends_with_its_failure", a_loop_ends_with_its_failure},
        {"a_loop_goes_over_what_has_no_name", a_loop_goes_over_what_has_no_name},
        {"records_are_filled", records_are_filled},
        {"a_task_is_cancelled", a_task_is_cancelled},
        {"an_export_job_is_carried_out", an_export_job_is_carried_out},
        {"callables_are_called", callables_are_called},
        {"what_needs_no_client", what_needs_no_client},
        {"a_value_that_is_not_there_ends_the_program_with_the_reason",
            a_value_that_is_not_there_ends_the_program_with_the_reason},
        {"there_is_no_answer_to_take_without_an_exception", there_is_no_answer_to_take_without_an_exception},
    };
    return check::run(tests);
}
