// What the program's own callables throw: it comes out of the call that it was thrown in, unchanged, and of no other,
// and what that call gave is there afterwards.
#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <thread>
#include <vector>

#include "check.hpp"
#include "own.hpp"
#include "sandbox.hpp"

namespace {

const int employees = 1000;

/// Waits for something, and says whether it came: a bound for what does not hang.
template <class Condition> bool comes(Condition condition)
{
    const auto last = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!condition() && std::chrono::steady_clock::now() < last)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return condition();
}

/// Takes until the log throws; before that the task is pending.
bool take_throws_own(pleo::task &task)
{
    bool thrown = false;
    return comes([&] {
        const auto take = [&] { thrown = throws_own([&] { task.take(); }); };
        return thrown || (check::failure(take) == pleo::status::ok && thrown);
    });
}

/// A client whose log throws at those of its lines, counted from 0, that are from and before a number.
struct throwing_log {
    std::shared_ptr<int> lines = std::make_shared<int>(0);
    pleo::client client;

    explicit throwing_log(int from = 0, int before = 1000000, const sandbox::options &more = sandbox::options(),
        const char *key = "PLEO_SANDBOX_KEY")
    {
        pleo::config config = sandbox::configured(more);
        const std::shared_ptr<int> counted = lines;
        config.on_log([=](pleo::log_level, const std::string &) {
            const int line = (*counted)++;
            if (line >= from && line < before)
                throw own();
        });
        client = pleo::client::with_key(sandbox::variable(key), config);
    }
};

void what_a_log_throws_comes_out_of_the_call()
{
    pleo::config config = sandbox::configured();
    config.on_log([](pleo::log_level, const std::string &) { throw own(); });
    const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    sandbox::control("POST", "/sandbox/reset");
    CHECK(throws_own([&] { client.create_installation(); }));
    CHECK(sandbox::number_of("/sandbox/created") == 1); // the call came to its end
    // Nothing is left of it for a call that tells nothing.
    CHECK(pleo::json::make().print() == "null");
    CHECK(throws_own([&] { client.introspect(); }));
    pleo::task task = client.submit(client.request("GET", "/v1/introspect"));
    CHECK(throws_own([&] { task.wait(); }));
    task.wait();
    CHECK(task.take().http_status() == 200);
}

void what_a_log_throws_stands_above_the_failure()
{
    pleo::config config = sandbox::configured({{"attempts", "1"}});
    int calls = 0;
    config.on_log([&](pleo::log_level, const std::string &) {
        calls++;
        throw own();
    });
    const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY_REVOKED"), config);
    CHECK(throws_own([&] { client.introspect(); }));
    CHECK(calls == 1);
}

void what_progress_throws_comes_out_and_it_is_not_called_again()
{
    const pleo::client client = sandbox::client();
    pleo::request request = client.request("POST", "/sandbox/files");
    const char name[] = "callbacks.upload";
    std::ofstream(name) << std::string(4 << 20, 'x');
    request.set_file("application/pdf", name);
    int calls = 0;
    request.on_progress([&](std::int64_t, std::int64_t) {
        calls++;
        throw own();
    });
    CHECK(throws_own([&] { client.send(request); }));
    CHECK(calls == 1);
    request.on_progress(nullptr);
    CHECK(client.send(request).http_status() == 201);
    std::remove(name);
}

void a_loop_goes_on_after_what_was_thrown()
{
    const pleo::client client = sandbox::client();
    pleo::request request = client.request("GET", "/v2/employees");
    int calls = 0, items = 0;
    request.on_progress([&](std::int64_t, std::int64_t) {
        if (++calls == 3)
            throw own();
    });
    pleo::pages pages = client.pages(request);
    CHECK(throws_own([&] {
        for (const pleo::response &item : pages)
            items += static_cast<bool>(item);
    }));
    CHECK(items > 0 && items < employees);
    for (const pleo::response &item : pages)
        items += static_cast<bool>(item);
    CHECK(items == employees); // the one that was thrown over among them
}

void what_was_fetched_when_a_log_threw_is_given_the_next_time()
{
    sandbox::control("POST", "/sandbox/reset");
    pleo::config config = sandbox::configured();
    int calls = 0;
    config.on_log([&](pleo::log_level, const std::string &) {
        if (++calls == 2)
            throw own();
    });
    const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    const pleo::request request = client.request("GET", "/v2/employees");
    pleo::pages pages = client.pages(request);
    pleo::response page;
    std::size_t items = 0;
    for (int rounds = 0; rounds < 2; rounds++) {
        const bool thrown = throws_own([&] {
            for (const pleo::response &one : pages.each_page())
                items += one.count("/data");
        });
        CHECK(thrown == (rounds == 0));
    }
    CHECK(items == static_cast<std::size_t>(employees));
    calls = 1;
    pages = client.pages(request);
    CHECK(throws_own([&] { pages.next_item(page); }));
    pages.reset();
    CHECK(check::failure([&] { pages.next_item(page); }) == pleo::status::handle);
}

void what_a_log_throws_comes_out_of_a_list_without_items()
{
    sandbox::control("POST", "/sandbox/reset");
    pleo::config config = sandbox::configured();
    int calls = 0;
    config.on_log([&](pleo::log_level, const std::string &) {
        calls++;
        throw own();
    });
    const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    pleo::request groups = client.request("GET", "/v0/tag-groups");
    groups.set_query("company_id", sandbox::client().company());
    pleo::pages list = client.pages(groups);
    CHECK(throws_own([&] {
        for (const pleo::response &item : list)
            CHECK(!item); // there is none
    }));
    CHECK(calls == 1);
    pleo::response item;
    CHECK(!list.next_item(item));
}

void it_passes_where_failures_are_results_too()
{
    pleo::nothrow::config config = std::move(*pleo::nothrow::config::make());
    for (const auto &option : sandbox::options{{"base_url", sandbox::variable("PLEO_SANDBOX_HTTP")}, {"proxy", "none"}})
        CHECK(config.set(option.first, option.second).ok());
    CHECK(config.on_log([](pleo::log_level, const std::string &) { throw own(); }).ok());
    const pleo::nothrow::client client =
        std::move(*pleo::nothrow::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config));
    CHECK(throws_own([&] { CHECK(client.introspect().ok()); }));
}

void the_answer_of_such_a_call_is_kept()
{
    const throwing_log logging(0, 2);
    const pleo::client &client = logging.client;
    CHECK(check::failure([&] { client.take_response(); }) == pleo::status::missing);
    CHECK(throws_own([&] { client.introspect(); }));
    CHECK(throws_own([&] { client.call("GET", "/v2/employees?limit=1"); }));
    // The last one, also behind calls in which nothing threw.
    client.call("POST", "/sandbox/reset");
    client.call("GET", "/v2/employees?limit=2");
    const pleo::response kept = client.take_response();
    CHECK(kept.count("/data") == 1);
    CHECK(check::failure([&] { client.take_response(); }) == pleo::status::missing);
}

void the_failure_of_such_a_call_is_kept_too()
{
    const throwing_log logging(0, 1, {{"attempts", "1"}}, "PLEO_SANDBOX_KEY_REVOKED");
    CHECK(throws_own([&] { logging.client.introspect(); }));
    try {
        logging.client.take_response();
        CHECK(false);
    } catch (const pleo::error &error) {
        CHECK(error.status() == pleo::status::unauthorized && error.http_status() == 401);
    }
    CHECK(check::failure([&] { logging.client.take_response(); }) == pleo::status::missing);
}

void each_thread_takes_its_own_answer()
{
    const throwing_log logging;
    CHECK(throws_own([&] { logging.client.call("GET", "/v2/employees?limit=1"); }));
    std::thread([&] {
        CHECK(check::failure([&] { logging.client.take_response(); }) == pleo::status::missing);
        CHECK(throws_own([&] { logging.client.call("GET", "/v2/employees?limit=2"); }));
        CHECK(logging.client.take_response().count("/data") == 2);
    }).join();
    CHECK(logging.client.take_response().count("/data") == 1);
}

void a_task_keeps_its_answer()
{
    const throwing_log logging(0, 2);
    pleo::task task = logging.client.submit(logging.client.request("GET", "/v1/introspect"));
    CHECK(throws_own([&] { task.wait(); }));
    task.wait();
    CHECK(task.take().http_status() == 200);
    // Taken without a wait, the line is told there.
    task = logging.client.submit(logging.client.request("GET", "/v1/introspect"));
    CHECK(take_throws_own(task));
    task.wait();
    CHECK(task.take().http_status() == 200);
    CHECK(check::failure([&] { task.take(); }) == pleo::status::missing);
}

void a_task_keeps_its_failure()
{
    const throwing_log logging(0, 1, {{"attempts", "1"}}, "PLEO_SANDBOX_KEY_REVOKED");
    pleo::task task = logging.client.submit(logging.client.request("GET", "/v1/introspect"));
    CHECK(take_throws_own(task));
    task.wait();
    CHECK(check::failure([&] { task.take(); }) == pleo::status::unauthorized);
    CHECK(check::failure([&] { task.take(); }) == pleo::status::missing);
}

void a_list_keeps_items_pages_and_failures()
{
    const throwing_log logging(0, 3, {{"attempts", "1"}});
    const pleo::request request = logging.client.request("GET", "/v2/employees");
    pleo::pages list = logging.client.pages(request);
    pleo::response item, page;
    CHECK(throws_own([&] { list.next_item(item); }));
    CHECK(throws_own([&] { list.next_page(page); }));
    CHECK(!item && !page);
    CHECK(list.next_item(item) && item.text("/email") == "employee0@example.com");
    CHECK(list.next_page(page) && page.text("/data/0/email") == "employee100@example.com");
    // One that failed is not asked for again before its failure was seen.
    sandbox::fault(R"({"path": "/v2/employees", "status": 429, "headers": {"retry-after": "7"}, "body": ""})");
    list = logging.client.pages(request);
    CHECK(throws_own([&] { list.next_item(item); }));
    CHECK(check::failure([&] { list.next_item(item); }) == pleo::status::rate_limited);
    CHECK(list.next_item(item) && item.text("/email") == "employee0@example.com");
}

void what_was_fetched_outside_a_loop_is_not_lost_to_it()
{
    const throwing_log logging(0, 1);
    pleo::pages list = logging.client.pages(logging.client.request("GET", "/v2/employees"));
    pleo::response item;
    CHECK(throws_own([&] { list.next_item(item); }));
    int items = 0;
    for (const pleo::response &one : list)
        items += static_cast<bool>(one);
    CHECK(items == employees);
}

void it_strikes_no_stranger()
{
    const throwing_log logging;
    // A function of C cannot throw: what its log threw ends with it.
    pleo_response raw = 0;
    CHECK(pleo_introspect(logging.client.get(), &raw) == PLEO_OK);
    CHECK(*logging.lines == 1);
    const pleo::response answer = pleo::response::adopt(raw);
    CHECK(answer.http_status() == 200 && pleo::money::digits("EUR", 100) == "1.00");
    const pleo::client quiet = sandbox::client();
    CHECK(quiet.introspect().http_status() == 200);
    pleo::task task = quiet.submit(quiet.request("GET", "/v1/introspect"));
    task.wait();
    CHECK(task.take().http_status() == 200);
    CHECK(check::failure([&] { logging.client.take_response(); }) == pleo::status::missing);
}

void a_call_of_c_within_a_callable_does_not_fail_the_call_around_it()
{
    pleo::config config = sandbox::configured();
    pleo::client *used = nullptr;
    int lines = 0;
    config.on_log([&](pleo::log_level, const std::string &) {
        if (++lines > 1)
            throw own();
        for (const int told : {2, 3}) {
            pleo_response raw = 0;
            CHECK(pleo_introspect(used->get(), &raw) == PLEO_OK && lines == told);
            pleo_free(raw);
        }
    });
    pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    used = &client;
    CHECK(client.introspect().http_status() == 200);
    CHECK(lines == 3);
}

void a_call_within_a_callable_has_its_own()
{
    pleo::config config = sandbox::configured();
    pleo::client *used = nullptr;
    int lines = 0;
    bool inner = false;
    config.on_log([&](pleo::log_level, const std::string &) {
        if (++lines == 2)
            throw own();
        inner = throws_own([&] { used->call("GET", "/v2/employees?limit=1"); });
    });
    pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    used = &client;
    CHECK(client.introspect().http_status() == 200);
    CHECK(lines == 2 && inner);
    CHECK(client.take_response().count("/data") == 1);
}

void each_thread_has_its_own()
{
    pleo::config config = sandbox::configured();
    config.on_log([](pleo::log_level, const std::string &line) {
        if (line.find("/v1/introspect") != std::string::npos)
            throw own();
    });
    const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    std::atomic<int> failed_itself(0), failed_other(0);
    const auto run = [&](const char *path, std::atomic<int> &failed) {
        for (int calls = 0; calls < 50; calls++)
            failed += throws_own([&] { client.call("GET", path); });
    };
    std::vector<std::thread> threads;
    for (int pairs = 0; pairs < 3; pairs++) {
        threads.emplace_back(run, "/v1/introspect", std::ref(failed_itself));
        threads.emplace_back(run, "/v2/employees?limit=1", std::ref(failed_other));
    }
    for (std::thread &thread : threads)
        thread.join();
    CHECK(failed_itself == 150 && failed_other == 0);
}

void a_callable_may_end_its_client_and_throw()
{
    std::unique_ptr<pleo::client> client;
    pleo::config config = sandbox::configured();
    config.on_log([&](pleo::log_level, const std::string &) {
        client.reset();
        throw own();
    });
    client.reset(new pleo::client(pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config)));
    config = pleo::config();
    CHECK(throws_own([&] { client->introspect(); }));
    CHECK(client == nullptr);
}

} // namespace

int main()
{
    const check::test tests[] = {
        {"what_a_log_throws_comes_out_of_the_call", what_a_log_throws_comes_out_of_the_call},
        {"what_a_log_throws_stands_above_the_failure", what_a_log_throws_stands_above_the_failure},
        {"what_progress_throws_comes_out_and_it_is_not_called_again",
            what_progress_throws_comes_out_and_it_is_not_called_again},
        {"a_loop_goes_on_after_what_was_thrown", a_loop_goes_on_after_what_was_thrown},
        {"what_was_fetched_when_a_log_threw_is_given_the_next_time",
            what_was_fetched_when_a_log_threw_is_given_the_next_time},
        {"what_a_log_throws_comes_out_of_a_list_without_items", what_a_log_throws_comes_out_of_a_list_without_items},
        {"it_passes_where_failures_are_results_too", it_passes_where_failures_are_results_too},
        {"the_answer_of_such_a_call_is_kept", the_answer_of_such_a_call_is_kept},
        {"the_failure_of_such_a_call_is_kept_too", the_failure_of_such_a_call_is_kept_too},
        {"each_thread_takes_its_own_answer", each_thread_takes_its_own_answer},
        {"a_task_keeps_its_answer", a_task_keeps_its_answer},
        {"a_task_keeps_its_failure", a_task_keeps_its_failure},
        {"a_list_keeps_items_pages_and_failures", a_list_keeps_items_pages_and_failures},
        {"what_was_fetched_outside_a_loop_is_not_lost_to_it", what_was_fetched_outside_a_loop_is_not_lost_to_it},
        {"it_strikes_no_stranger", it_strikes_no_stranger},
        {"a_call_of_c_within_a_callable_does_not_fail_the_call_around_it",
            a_call_of_c_within_a_callable_does_not_fail_the_call_around_it},
        {"a_call_within_a_callable_has_its_own", a_call_within_a_callable_has_its_own},
        {"each_thread_has_its_own", each_thread_has_its_own},
        {"a_callable_may_end_its_client_and_throw", a_callable_may_end_its_client_and_throw},
    };
    return check::run(tests);
}
