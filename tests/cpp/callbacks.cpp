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

std::int64_t told_at_last = 0;

void told(std::int64_t done, std::int64_t)
{
    told_at_last = done;
}

/// A callable with more than one list of parameters.
struct overloaded {
    void operator()(std::int64_t done, std::int64_t total) { told(done, total); }
    void operator()(const char *) {}
};

void progress_is_told_to_any_callable()
{
    const pleo::client client = sandbox::client();
    pleo::request request = client.request("GET", "/v2/employees");
    const auto is_told = [&] {
        told_at_last = 0;
        pleo::pages pages = client.pages(request);
        pleo::response page;
        return pages.next_page(page) && told_at_last == a_page;
    };
    request.on_progress(told);
    CHECK(is_told());
    request.on_progress(&told);
    CHECK(is_told());
    request.on_progress(std::function<void(std::int64_t, std::int64_t)>(told));
    CHECK(is_told());
    request.on_progress(std::bind(told, std::placeholders::_1, std::placeholders::_2));
    CHECK(is_told());
    request.on_progress(overloaded());
    CHECK(is_told());
#if PLEO_CPP_17
    request.on_progress([](auto done, auto total) noexcept { told(done, total); });
    CHECK(is_told());
#endif
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
    pleo::request request = client.request("POST", "/sandbox/files");
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

void throws_in_c(void *, std::int32_t, const char *, std::int32_t)
{
    throw std::runtime_error("of a function of C");
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
        {"progress_is_told_to_any_callable", progress_is_told_to_any_callable},
        {"a_callable_lives_as_long_as_what_calls_it", a_callable_lives_as_long_as_what_calls_it},
        {"a_log_lives_as_long_as_its_clients_and_tasks", a_log_lives_as_long_as_its_clients_and_tasks},
        {"a_callable_that_is_replaced_goes", a_callable_that_is_replaced_goes},
        {"a_callable_may_end_what_it_is_called_by", a_callable_may_end_what_it_is_called_by},
        {"a_callable_may_be_replaced_while_it_runs", a_callable_may_be_replaced_while_it_runs},
        {"a_callable_calls_the_library", a_callable_calls_the_library},
        {"what_would_leave_a_function_of_c_ends_the_process", what_would_leave_a_function_of_c_ends_the_process},
    };
    return check::run(tests);
}
