// The check of everything that a call needs, and files of options with profiles.
#include <cstdio>
#include <fstream>
#include <set>
#include <string>
#include <sys/stat.h>
#include <utility>
#include <vector>

#include "check.hpp"
#include "sandbox.hpp"

namespace {

/// The steps of a report in a state, by their titles.
std::set<std::string> in_state(const pleo::response &report, const std::string &state)
{
    std::set<std::string> titles;
    for (const pleo::response &step : report.items("/steps")) {
        if (step.text("/state") == state)
            titles.insert(step.text("/title"));
    }
    return titles;
}

void a_report_says_that_all_is_right()
{
    const pleo::client client = sandbox::client();
    client.ensure_installation();
    const pleo::response report = client.check();
    CHECK(report.http_status() == 200 && report.int64("/exit") == 0);
    CHECK(report.count("/steps") == 12);
    CHECK(in_state(report, "failed").empty() && in_state(report, "skipped").empty());
    CHECK(report.text("/steps/2/found").find("given by the program") == 0);
    CHECK(report.text("/steps/11/found") == "ACTIVATED");
}

void a_report_says_what_is_wrong_and_outlives_its_client()
{
    pleo::response report = sandbox::client_of("pls_nobodys").check();
    CHECK(report.int64("/exit") == 6);
    CHECK(in_state(report, "failed") == std::set<std::string>{"authentication"});
    CHECK((in_state(report, "skipped") == std::set<std::string>{"permissions", "company", "installation"}));
    const pleo::response step = report.value("/steps/8");
    CHECK(step.text("/status") == "PLEO_E_UNAUTHORIZED" && step.text("/found").find("(401)") != std::string::npos);
    CHECK(step.text("/advice").find("reate a new key") != std::string::npos);
}

void a_client_that_is_moved_from_checks_nothing()
{
    pleo::client client = sandbox::client();
    const pleo::client other = std::move(client);
    CHECK(check::failure([&] { (void)client.check(); }) == pleo::status::handle); // NOLINT(bugprone-use-after-move)
}

/// A file that is this user's alone.
struct private_file {
    const char *name;

    private_file(const char *path, const std::string &content) : name(path)
    {
        std::ofstream(path) << content;
        chmod(path, 0600);
    }
    ~private_file() { std::remove(name); }
};

void a_profile_names_the_key_of_its_client()
{
    const private_file key("acme.key", sandbox::variable("PLEO_SANDBOX_KEY"));
    const private_file file(
        "pleo.options", "attempts = 2\n[profile acme]\nkey = file:acme.key\n[profile b]\nattempts = 4\n");
    pleo::config options = sandbox::configured();
    CHECK((options.profiles("pleo.options") == std::vector<std::string>{"acme", "b"}));
    options.load("pleo.options", "acme");
    CHECK(options.value("attempts") == "2" && options.value("key") == "file:acme.key");
    CHECK(pleo::client::from(options).introspect().http_status() == 200);
    CHECK(check::failure([&] { options.load("pleo.options", "c"); }) == pleo::status::config);

    pleo::config others = sandbox::configured();
    others.load("pleo.options", std::string("b"));
    CHECK(others.value("attempts") == "4");
    CHECK(check::failure([&] { (void)pleo::client::from(others); }) == pleo::status::argument);
    // One that got lost means neither what is for all, nor the key of the options.
    const char *none = nullptr;
    CHECK(check::failure([&] { others.load("pleo.options", none); }) == pleo::status::argument);
    CHECK(check::failure([&] { others.load("pleo.options", ""); }) == pleo::status::argument);
    CHECK(check::failure([&] { (void)pleo::client::from(none, options); }) == pleo::status::argument);
    CHECK(check::failure([&] { (void)pleo::client::from("", options); }) == pleo::status::argument);
    CHECK(check::failure([&] { (void)options.profiles("/nowhere"); }) == pleo::status::file);
}

} // namespace

int main()
{
    sandbox::control("POST", "/sandbox/reset");
    return check::run({
        {"a report says that all is right", a_report_says_that_all_is_right},
        {"a report says what is wrong and outlives its client", a_report_says_what_is_wrong_and_outlives_its_client},
        {"a profile names the key of its client", a_profile_names_the_key_of_its_client},
        {"a client that is moved from checks nothing", a_client_that_is_moved_from_checks_nothing},
    });
}
