// A client crosses from one shared library to another: PLUGIN makes it, and the program uses it. Both are compiled with
// -fvisibility=hidden, so that each has whatever the headers define for itself.
#include <cstdio>
#include <stdexcept>

#include "sandbox.hpp"

#ifdef PLUGIN

// Loaded by dlsym, and so without a mangled name.
extern "C" __attribute__((visibility("default"))) void make_client(pleo::client *client)
{
    pleo::config config = sandbox::configured();
    config.on_log([](pleo::log_level, const std::string &line) {
        if (line.find("/v1/introspect") != std::string::npos)
            throw std::runtime_error("of the plugin");
    });
    *client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
}

#else

#include <dlfcn.h>

#include "check.hpp"

namespace {

pleo::client client;

/// What a call of the program throws that is not the library's.
template <class Call> std::string thrown(Call call)
{
    try {
        call();
    } catch (const pleo::error &) {
        return "the library's";
    } catch (const std::exception &error) {
        return error.what();
    }
    return "nothing";
}

void what_its_log_throws_comes_out_of_the_call()
{
    CHECK(thrown([] { client.introspect(); }) == "of the plugin");
    CHECK(client.take_response().http_status() == 200);
    CHECK(thrown([] { client.call("GET", "/v2/employees?limit=1"); }) == "nothing");
}

void it_comes_out_of_no_other()
{
    pleo_response raw = 0;
    CHECK(pleo_introspect(client.get(), &raw) == PLEO_OK);
    pleo_free(raw);
    CHECK(thrown([] { pleo::money::minors("EUR", "1.00"); }) == "nothing");
}

void it_comes_out_of_tasks_and_lists()
{
    pleo::task task = client.submit(client.request("GET", "/v1/introspect"));
    CHECK(thrown([&] { task.wait(); }) == "of the plugin");
    CHECK(thrown([&] { task.wait(); }) == "nothing" && task.take().http_status() == 200);
    sandbox::fault(R"({"path": "/v1/introspect", "status": 200, "body": "{\"data\": [7]}"})");
    pleo::pages list = client.pages(client.request("GET", "/v1/introspect"));
    pleo::response item;
    CHECK(thrown([&] { list.next_item(item); }) == "of the plugin");
    CHECK(list.next_item(item) && item.int64("") == 7 && !list.next_item(item));
}

} // namespace

int main(int argc, char **argv)
{
    void *const plugin = argc == 2 ? dlopen(argv[1], RTLD_NOW | RTLD_LOCAL) : nullptr;
    void *const make = plugin == nullptr ? nullptr : dlsym(plugin, "make_client");
    if (make == nullptr) {
        std::printf("%s\n0 passed, 1 failed\n", dlerror());
        return EXIT_FAILURE;
    }
    reinterpret_cast<void (*)(pleo::client *)>(make)(&client);
    const check::test tests[] = {
        {"what_its_log_throws_comes_out_of_the_call", what_its_log_throws_comes_out_of_the_call},
        {"it_comes_out_of_no_other", it_comes_out_of_no_other},
        {"it_comes_out_of_tasks_and_lists", it_comes_out_of_tasks_and_lists},
    };
    const int status = check::run(tests);
    client = pleo::client(); // before its library goes
    dlclose(plugin);
    return status;
}

#endif
