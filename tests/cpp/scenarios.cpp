// The scenarios in C++: scenarios [NAME...]. What each does, and what it has to give, is in tests/scenarios/table.txt. Here
// are those of calls; the others are in scenarios_data.cpp, scenarios_exports.cpp, scenarios_records.cpp and scenarios_traps.cpp.
#include "scenarios.hpp"

#include <algorithm>
#include <iostream>
#include <sstream>

namespace {

const char *current;

const char wanted[] = R"({"status": "ACTIVATED", "metadata": {"program": "scenarios"}})";
const char introspect[] = "/v1/introspect";

void create()
{
    const pleo::client client = sandbox::client();
    const pleo::response installation = client.create_installation(wanted);
    report("status", pleo::status::ok);
    report("origin", pleo::name(installation.origin()));
    report("state", pleo::name(installation.state()));
    report("subject", pleo::name(installation.subject_type()));
    report("program", installation.text("/metadata/program"));
    report("created", sandbox::number_of("/sandbox/created"));
}

void ensure()
{
    const pleo::client client = sandbox::client();
    report("first", pleo::name(client.ensure_installation(wanted).origin()));
    report("second", pleo::name(client.ensure_installation(wanted).origin()));
    report("created", sandbox::number_of("/sandbox/created"));
}

void get()
{
    const pleo::client client = sandbox::client();
    report("before", outcome([&] { client.get_installation(); }));
    client.create_installation(wanted);
    const pleo::response installation = client.get_installation();
    report("after", pleo::status::ok);
    report("program", installation.text("/metadata/program"));
}

void update()
{
    const pleo::client client = sandbox::client();
    client.create_installation(wanted);
    const pleo::response installation =
        client.update_installation(R"({"status": "INACTIVE", "metadata": {"program": "updated"}})");
    report("origin", pleo::name(installation.origin()));
    report("state", pleo::name(installation.state()));
    report("program", installation.text("/metadata/program"));
}

void remove()
{
    const pleo::client client = sandbox::client();
    client.create_installation(wanted);
    const pleo::response answer = client.delete_installation();
    report("first", pleo::status::ok);
    report("http", answer.http_status());
    report("second", outcome([&] { client.delete_installation(); }));
}

void wrong_key()
{
    const std::string key = sandbox::variable("PLEO_SANDBOX_KEY_REVOKED");
    const pleo::client client = sandbox::client_of(key);
    const pleo::error error = failure([&] { client.introspect(); });
    report("status", error.status());
    report("http", error.http_status());
    report("can_retry", error.can_retry());
    report("shown", std::string(error.what()).find(key) != std::string::npos);
}

void no_permission()
{
    const pleo::client client = sandbox::client_of(sandbox::variable("PLEO_SANDBOX_KEY_READONLY"));
    const pleo::error error = failure([&] { client.create_installation(); });
    report("status", error.status());
    report("http", error.http_status());
}

void company()
{
    const pleo::client client = sandbox::client();
    client.company();
    report("id", client.company());
    report("requests", sandbox::number_of("/sandbox/count"));
    const pleo::client organisation = sandbox::client_of(sandbox::variable("PLEO_SANDBOX_KEY_ORG"));
    report("organisation", outcome([&] { organisation.company(); }));
}

void not_found()
{
    const pleo::client client = sandbox::client();
    const pleo::error error =
        failure([&] { client.call("GET", "/v2/employees/00000000-0000-0000-0000-000000000000"); });
    report("status", error.status());
    report("http", error.http_status());
    report("type", error.api_type());
}

void unprocessable()
{
    const pleo::client client = sandbox::client();
    sandbox::fault(R"({"path": "/v1/installations/me", "status": 422, "headers": {"x-request-id": "request-422"},
        "body": "{\"type\": \"VALIDATION_FAILED\", \"message\": \"Ærøskøbing is no state\"}"})");
    const pleo::error error = failure([&] { client.create_installation(); });
    report("status", error.status());
    report("http", error.http_status());
    report("type", error.api_type());
    report("message", error.api_message());
    report("request", error.request_id());
}

void failure_report()
{
    const pleo::client client = sandbox::client();
    sandbox::fault(R"({"path": "/v2/employees", "status": 422, "headers": {"x-request-id": "request-422"},
        "body": "{\"type\": \"VALIDATION_FAILED\", \"message\": \"Ærøskøbing is no state\"}"})");
    const std::string text = failure([&] { client.call("GET", "/v2/employees?email=hush"); }).report();
    std::istringstream lines(text);
    std::string line;
    int count = 0;
    for (; std::getline(lines, line); count++) {
        const std::string::size_type end = line.find(": ");
        const std::string name = line.substr(0, end);
        if (name == "status" || name == "path" || name == "api_message" || name == "request_id")
            report(name.c_str(), line.substr(end + 2));
    }
    report("lines", count);
    const std::string key = sandbox::variable("PLEO_SANDBOX_KEY");
    report("shown", text.find(key) != std::string::npos || text.find("hush") != std::string::npos);
}

void rate_limited()
{
    const pleo::client client = sandbox::client({{"attempts", "1"}});
    sandbox::fault(R"({"path": "/v1/introspect", "status": 429, "headers": {"retry-after": "7"}, "body": ""})");
    const pleo::error error = failure([&] { client.introspect(); });
    report("status", error.status());
    report("wait", error.wait_or(std::chrono::seconds(-1)).count());
    report("can_retry", error.can_retry());
}

void repeated()
{
    const pleo::client client = sandbox::client();
    sandbox::fault(R"({"path": "/v1/introspect", "status": 503, "headers": {"retry-after": "0"}, "body": ""})");
    report("status", outcome([&] { client.introspect(); }));
    report("requests", sandbox::number_of("/sandbox/count?path=/v1/introspect"));
}

void timeout()
{
    const pleo::client client = sandbox::client({{"timeout_ms", "300"}});
    sandbox::fault(R"({"path": "/v1/introspect", "delay_ms": 60000})");
    const pleo::error error = failure([&] { client.introspect(); });
    report("status", error.status());
    report("http", error.http_status());
}

void unknown()
{
    const pleo::client client = sandbox::client({{"attempts", "1"}});
    const pleo::json vendor = sandbox::vendor(client);
    sandbox::fault(R"({"path": "/v1/vendors", "drop": true, "after": true})");
    const pleo::error error = failure([&] { client.call("POST", "/v1/vendors", vendor); });
    report("status", error.status());
    report("can_retry", error.can_retry());
}

void tls()
{
    const std::string base = sandbox::variable("PLEO_SANDBOX_HTTPS"), authority = sandbox::variable("PLEO_SANDBOX_CA");
    const pleo::client trusting = sandbox::client({{"base_url", base}, {"ca_file", authority}});
    const pleo::client wary = sandbox::client(
        {{"base_url", base}, {"ca_only", "true"}, {"ca_file", sandbox::variable("PLEO_SCENARIO_OTHER_CA")}});
    const pleo::client misled =
        sandbox::client({{"base_url", sandbox::variable("PLEO_SANDBOX_OTHER_NAME")}, {"ca_file", authority}});
    report("trusted", outcome([&] { trusting.introspect(); }));
    report("untrusted", outcome([&] { wary.introspect(); }));
    report("other_host", outcome([&] { misled.introspect(); }));
}

/// What a client with an option makes of a path, once the sandbox is told what to do of it.
pleo::status answered(const char *json, const sandbox::options &more, const char *path = introspect)
{
    sandbox::options options = more;
    options.emplace_back("attempts", "1");
    if (json != nullptr)
        sandbox::fault(json);
    const pleo::client client = sandbox::client(options);
    return outcome([&] { client.call("GET", path).text("/a"); });
}

void errors()
{
    report("argument", answered(nullptr, {}, "v1/introspect"));
    report("option", outcome([] { pleo::config::make().set("no_such_option", 1); }));
    report("key", outcome([] { (void)sandbox::client_of("a:b"); }));
    report("file", outcome([] { (void)pleo::client::from("file:/nowhere/key", sandbox::configured()); }));
    report("connect", answered(nullptr, {{"base_url", "http://127.0.0.1:1"}}));
    report("reset", answered(R"({"path": "/v1/introspect", "drop": true})", {}));
    report("truncated", answered(R"({"path": "/v1/introspect", "torn": true, "status": 200, "body": "{}"})", {}));
    report("redirect", answered(R"({"path": "/v1/introspect", "status": 302, "headers": {"location": "/"}})", {}));
    report("server", answered(R"({"path": "/v1/introspect", "status": 500})", {}));
    report("not_json", answered(R"({"path": "/v1/introspect", "status": 200, "body": "<html>"})", {}));
    report("too_large", answered(nullptr, {{"max_response_bytes", "1024"}}, "/v2/employees"));
}

template <std::size_t Count> void run(const scenario (&scenarios)[Count], const std::vector<std::string> &names)
{
    for (const scenario &one : scenarios) {
        if (!names.empty() && std::find(names.begin(), names.end(), one.name) == names.end())
            continue;
        current = one.name;
        try {
            sandbox::control("POST", "/sandbox/reset");
            one.run();
        } catch (const std::exception &error) {
            report("failed", error.what());
        }
    }
}

} // namespace

void report(const char *fact, const std::string &text)
{
    std::cout << current << ' ' << fact << ' ' << text << '\n';
}

void report(const char *fact, std::int64_t number)
{
    report(fact, std::to_string(number));
}

void report(const char *fact, pleo::status status)
{
    report(fact, std::string(pleo::name(status)));
}

const scenario call_scenarios[17] = {
    {"create", create},
    {"ensure", ensure},
    {"get", get},
    {"update", update},
    {"delete", remove},
    {"wrong_key", wrong_key},
    {"no_permission", no_permission},
    {"company", company},
    {"not_found", not_found},
    {"unprocessable", unprocessable},
    {"failure_report", failure_report},
    {"rate_limited", rate_limited},
    {"repeated", repeated},
    {"timeout", timeout},
    {"unknown", unknown},
    {"tls", tls},
    {"errors", errors},
};

int main(int argc, char **argv)
{
    const std::vector<std::string> names(argv + 1, argv + argc);
    run(call_scenarios, names);
    run(data_scenarios, names);
    run(trap_scenarios, names);
    run(export_scenarios, names);
    return EXIT_SUCCESS;
}
