// What the library calls back: any callable, as long as it is needed, and what it throws.
#include <csignal>
#include <cstdio>
#include <fstream>
#include <functional>
#include <memory>
#include <stdexcept>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include "check.hpp"
#include "sandbox.hpp"

namespace {

/// What a program throws itself.
struct own : std::runtime_error {
    own() : std::runtime_error("the program's own") {}
};

/// Whether a call throws what the program's callable threw.
template <class Call> bool throws_own(Call call)
{
    try {
        call();
    } catch (const own &) {
        return true;
    }
    return false;
}

/// A callable that says whether it is alive, can only be moved, and counts.
struct counting {
    std::shared_ptr<int> count;
    std::unique_ptr<int> only_moved;

    explicit counting(const std::shared_ptr<int> &its) : count(its) {}
    void operator()(std::int64_t, std::int64_t) { ++*count; }
    void operator()(pleo::log_level, const std::string &) { ++*count; }
};

const int employees = 1000, a_page = 100;

void progress_is_told()
{
    const pleo::client client = sandbox::client();
    pleo::request request = client.request("GET", "/v2/employees");
    std::int64_t last = 0, whole = 0;
    int told = 0;
    request.on_progress([&](std::int64_t done, std::int64_t total) {
        last = done;
        whole = total;
        told++;
    });
    pleo::pages pages = client.pages(request);
    pleo::response page;
    while (pages.next_page(page)) {
    }
    CHECK(last == employees && whole == employees && told >= employees / a_page);
    CHECK(pages.progress().done == employees && pages.progress().total == employees);
}

void a_callable_lives_as_long_as_what_calls_it()
{
    const std::shared_ptr<int> count = std::make_shared<int>(0);
    pleo::pages pages;
    {
        const pleo::client client = sandbox::client();
        pleo::request request = client.request("GET", "/v2/employees");
        request.on_progress(counting(count));
        pages = client.pages(request);
        request.reset();
        CHECK(count.use_count() > 1);
        pleo::response page;
        CHECK(pages.next_page(page));
        CHECK(*count > 0);
    }
    CHECK(count.use_count() > 1);
    pages = pleo::pages();
    CHECK(count.use_count() == 1);
}

void a_log_lives_as_long_as_its_clients_and_tasks()
{
    const std::shared_ptr<int> count = std::make_shared<int>(0);
    pleo::task task;
    {
        pleo::client client;
        {
            pleo::config config = sandbox::configured();
            config.on_log(counting(count));
            client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
        }
        client.introspect();
        CHECK(*count == 1);
        task = client.submit(client.request("GET", "/v1/introspect"));
        task.wait();
        CHECK(*count == 2);
    }
    CHECK(count.use_count() > 1);
    task.reset();
    task = pleo::task();
    CHECK(count.use_count() == 1);
}

void a_callable_that_is_replaced_goes()
{
    const std::shared_ptr<int> first = std::make_shared<int>(0), second = std::make_shared<int>(0);
    pleo::request request = pleo::request::make("GET", "/");
    request.on_progress(counting(first));
    request.on_progress(counting(second));
    CHECK(first.use_count() == 1 && second.use_count() > 1);
    request.on_progress(nullptr);
    CHECK(second.use_count() == 1);
    pleo::config config = pleo::config::make();
    config.on_log(counting(first));
    config.on_log(nullptr);
    CHECK(first.use_count() == 1);
}

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
    pleo::request request = client.request("POST", "/v1/accounting-entries/{id}/receipts");
    request.set_path("id", client.call("POST", "/v1/accounting-entries:search", "{}").text("/data/0/id"));
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

/// A callable that ends what it is called by, and then uses what it holds: while it runs it must be there.
template <class End> struct ending {
    End end;
    std::shared_ptr<int> calls;
    std::vector<int> own_memory;

    ending(End how, const std::shared_ptr<int> &counted) : end(how), calls(counted), own_memory(1000, 1) {}
    template <class First, class Second> void operator()(First, Second)
    {
        end();
        *calls += own_memory[999];
    }
};
template <class End> ending<End> ends(End end, const std::shared_ptr<int> &calls)
{
    return ending<End>(end, calls);
}

void a_callable_may_end_what_it_is_called_by()
{
    const std::shared_ptr<int> calls = std::make_shared<int>(0);
    std::unique_ptr<pleo::client> client;
    std::unique_ptr<pleo::task> task;
    const auto with_log = [&](const std::function<void()> &end) {
        pleo::config config = sandbox::configured();
        config.on_log(ends(end, calls));
        client.reset(new pleo::client(pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config)));
    };
    with_log([&] { client.reset(); });
    check::failure([&] { client->introspect(); });
    CHECK(client == nullptr && *calls == 1);
    with_log([&] { client.reset(); });
    check::failure([&] { client->call("GET", "/v1/introspect"); });
    CHECK(client == nullptr && *calls == 2);
    with_log([&] { client.reset(); });
    check::failure([&] { client->ensure_installation(); });
    CHECK(client == nullptr && *calls > 2);
    with_log([&] { task.reset(); });
    task.reset(new pleo::task(client->submit(client->request("GET", "/v1/introspect"))));
    check::failure([&] { task->wait(); });
    CHECK(task == nullptr);
    client.reset();
    CHECK(calls.use_count() == 1);
}

void a_callable_may_be_replaced_while_it_runs()
{
    const std::shared_ptr<int> calls = std::make_shared<int>(0);
    const pleo::client client = sandbox::client();
    pleo::request request = client.request("POST", "/v1/accounting-entries/{id}/receipts");
    request.set_path("id", client.call("POST", "/v1/accounting-entries:search", "{}").text("/data/0/id"));
    const std::string content(4 << 20, 'x');
    const char name[] = "callbacks.replaced";
    std::ofstream(name) << content;
    request.set_file("application/pdf", name);
    const std::function<void()> end = [&] { request.on_progress(nullptr); };
    request.on_progress(ends(end, calls));
    CHECK(client.send(request).http_status() == 201);
    CHECK(*calls > 0 && calls.use_count() == 1);
    pleo::request list = client.request("GET", "/v2/employees");
    std::unique_ptr<pleo::pages> pages;
    const std::function<void()> end_list = [&] { pages.reset(); };
    list.on_progress(ends(end_list, calls));
    pages.reset(new pleo::pages(client.pages(list)));
    list = pleo::request();
    pleo::response item;
    *calls = 0;
    check::failure([&] { pages->next_item(item); });
    CHECK(pages == nullptr && *calls == 1);
    std::remove(name);
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
    CHECK(throws_own([&] {
        for (const pleo::response &item : client.pages(client.request("GET", "/v0/tag-groups")))
            CHECK(!item); // there is none
    }));
    CHECK(calls == 1);
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

void a_callable_calls_the_library()
{
    pleo::config config = sandbox::configured();
    const pleo::client other = sandbox::client();
    pleo::status inner = pleo::status::internal;
    std::string first;
    config.on_log([&](pleo::log_level level, const std::string &line) {
        if (first.empty())
            first = pleo::name(level) + line;
        inner = check::failure([&] { other.call("GET", "/v2/employees/00000000-0000-0000-0000-000000000000"); });
    });
    const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    CHECK(client.introspect().http_status() == 200);
    CHECK(inner == pleo::status::not_found);
    CHECK(first.find("PLEO_LOG_INFO") == 0 && first.find("/v1/introspect") != std::string::npos);
    // A failure inside does not take the place of the call's own.
    client.call("POST", "/sandbox/reset");
    CHECK(check::failure([&] { client.get_installation(); }) == pleo::status::not_found);
}

void what_c_left_comes_out_of_the_next_call()
{
    pleo::config config = sandbox::configured();
    config.on_log([](pleo::log_level, const std::string &) { throw own(); });
    const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    // No exception passes through C: it is kept for this thread's next call by a type of these.
    pleo_response raw = 0;
    CHECK(pleo_introspect(client.get(), &raw) == PLEO_OK);
    const pleo::response answer = pleo::response::adopt(raw);
    CHECK(throws_own([&] { answer.http_status(); }));
    CHECK(answer.http_status() == 200);
}

void throws_in_c(void *, std::int32_t, const char *, std::int32_t)
{
    throw own();
}

/// Without these types nothing catches what a function throws: C++ itself ends the process.
void what_would_leave_a_function_of_c_ends_the_process()
{
    int status = 0;
    const pid_t child = fork();
    if (child == 0) {
        std::fclose(stderr);
        pleo::config config = sandbox::configured();
        pleo_config_on_log(config.get(), throws_in_c, nullptr);
        const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
        pleo_response raw = 0;
        pleo_introspect(client.get(), &raw);
        _exit(0);
    }
    CHECK(child > 0 && waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
}

} // namespace

int main()
{
    const check::test tests[] = {
        {"progress_is_told", progress_is_told},
        {"a_callable_lives_as_long_as_what_calls_it", a_callable_lives_as_long_as_what_calls_it},
        {"a_log_lives_as_long_as_its_clients_and_tasks", a_log_lives_as_long_as_its_clients_and_tasks},
        {"a_callable_that_is_replaced_goes", a_callable_that_is_replaced_goes},
        {"what_a_log_throws_comes_out_of_the_call", what_a_log_throws_comes_out_of_the_call},
        {"what_a_log_throws_stands_above_the_failure", what_a_log_throws_stands_above_the_failure},
        {"what_progress_throws_comes_out_and_it_is_not_called_again",
            what_progress_throws_comes_out_and_it_is_not_called_again},
        {"a_loop_goes_on_after_what_was_thrown", a_loop_goes_on_after_what_was_thrown},
        {"what_was_fetched_when_a_log_threw_is_given_the_next_time",
            what_was_fetched_when_a_log_threw_is_given_the_next_time},
        {"a_callable_may_end_what_it_is_called_by", a_callable_may_end_what_it_is_called_by},
        {"a_callable_may_be_replaced_while_it_runs", a_callable_may_be_replaced_while_it_runs},
        {"what_a_log_throws_comes_out_of_a_list_without_items", what_a_log_throws_comes_out_of_a_list_without_items},
        {"it_passes_where_failures_are_results_too", it_passes_where_failures_are_results_too},
        {"a_callable_calls_the_library", a_callable_calls_the_library},
        {"what_c_left_comes_out_of_the_next_call", what_c_left_comes_out_of_the_next_call},
        {"what_would_leave_a_function_of_c_ends_the_process", what_would_leave_a_function_of_c_ends_the_process},
    };
    return check::run(tests);
}
