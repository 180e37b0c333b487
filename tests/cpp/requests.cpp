// Requests: links, sizes, what may be sent twice, limits, bodies of JSON that was built, and texts that must be there.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <limits>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>

#include "check.hpp"
#include "sandbox.hpp"

namespace {

std::string content_of(const char *path)
{
    std::ifstream file(path);
    std::stringstream content;
    content << file.rdbuf();
    return content.str();
}

/// A client of the sandbox's port for TLS, for which its other one is another host.
pleo::client client_of_tls()
{
    return sandbox::client({{"base_url", sandbox::variable("PLEO_SANDBOX_HTTPS")},
        {"ca_file", sandbox::variable("PLEO_SANDBOX_CA")}, {"ca_only", "true"}});
}

void a_link_is_fetched_without_the_key()
{
    const pleo::client client = client_of_tls();
    const std::string other = sandbox::variable("PLEO_SANDBOX_HTTP");
    CHECK(client.introspect().http_status() == 200);
    const std::string introspected = client.call("GET", "/sandbox/last").text("/headers/authorization");
    CHECK(introspected.find("<full>") != std::string::npos);

    std::remove("fetched");
    pleo::request link = client.link(other + "/sandbox/created?signature=a%2Fb");
    link.set_output("fetched");
    CHECK(client.send(link).http_status() == 200);
    const std::string fetched = content_of("fetched");
    CHECK(!fetched.empty() && fetched == sandbox::control("GET", "/sandbox/created"));

    // At the API's paths of the other host it is refused for want of a key.
    CHECK(check::failure([&] { client.send(client.link(other + "/v1/introspect")); }) == pleo::status::unauthorized);
    CHECK(client.call("GET", "/sandbox/last").text_or("/headers/authorization", "none") == "none");
    CHECK(check::failure([&] { (void)client.link(sandbox::variable("PLEO_SANDBOX_HTTPS") + "/v1/introspect"); }) ==
          pleo::status::argument);
    CHECK(check::failure([&] { (void)client.link(nullptr); }) == pleo::status::argument);
    CHECK(check::failure([&] { link.set_query("a", "b"); }) == pleo::status::argument);
    std::remove("fetched");
}

void an_answer_of_another_size_is_refused()
{
    const pleo::client client = client_of_tls();
    pleo::request link = client.link(sandbox::variable("PLEO_SANDBOX_HTTP") + "/sandbox/created");
    const std::int64_t size = static_cast<std::int64_t>(sandbox::control("GET", "/sandbox/created").size());
    std::remove("sized");
    link.set_output("sized");
    link.set_size(size + 1);
    CHECK(check::failure([&] { client.send(link); }) == pleo::status::truncated);
    CHECK(!std::ifstream("sized").good());
    for (const std::int64_t fitting : {size, std::int64_t(-1)}) {
        link.set_size(fitting);
        client.send(link);
        CHECK(content_of("sized").size() == static_cast<std::size_t>(size));
    }
    CHECK(check::failure([&] { link.set_size(-2); }) == pleo::status::argument);
    std::remove("sized");
}

void an_idempotent_request_is_sent_again()
{
    const pleo::client client = sandbox::client({{"attempts", "3"}});
    pleo::request request = client.request("POST", "/v1/vendors");
    request.set_json(sandbox::vendor(client));
    for (const bool idempotent : {false, true, false}) {
        sandbox::control("POST", "/sandbox/reset");
        sandbox::fault(R"({"path": "/v1/vendors", "status": 502, "body": ""})");
        request.set_idempotent(idempotent);
        const pleo::status wanted = idempotent ? pleo::status::ok : pleo::status::outcome_unknown;
        CHECK(check::failure([&] { client.send(request); }) == wanted);
        CHECK(sandbox::number_of("/sandbox/count?path=/v1/vendors") == (idempotent ? 2 : 1));
    }
    sandbox::control("POST", "/sandbox/reset");
}

void the_company_is_asked_for_once()
{
    sandbox::control("POST", "/sandbox/reset");
    int lines = 0;
    pleo::config config = sandbox::configured();
    config.on_log([&](pleo::log_level, const std::string &) {
        if (++lines == 1)
            throw std::runtime_error("of the log");
    });
    const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    bool thrown = false;
    try {
        client.company();
    } catch (const std::runtime_error &error) {
        thrown = error.what() == std::string("of the log");
    }
    CHECK(thrown && lines >= 1);
    const std::string company = client.company();
    CHECK(company == client.introspect().subject());
    const int before = lines;
    CHECK(client.company() == company && lines == before);
    CHECK(check::failure([] {
        sandbox::client_of(sandbox::variable("PLEO_SANDBOX_KEY_ORG")).company();
    }) == pleo::status::missing);
}

void json_that_was_built_is_a_body()
{
    sandbox::control("POST", "/sandbox/reset");
    const pleo::client client = sandbox::client();
    pleo::json json = client.json();
    json.set_text("/status", "ACTIVATED");
    json.set_text("/metadata/program", "Løn");
    CHECK(client.create_installation(json).text("/metadata/program") == "Løn");
    json.set_text("/metadata/program", "other");
    CHECK(client.update_installation(json).text("/metadata/program") == "other");
    CHECK(client.ensure_installation(json).origin() == pleo::origin::unchanged);
    pleo::json vendor = sandbox::vendor(client);
    vendor.set_text("/name", "Køb");
    const std::string printed = vendor.print();
    CHECK(client.call("POST", "/v1/vendors", vendor).text("/data/name") == "Køb");
    CHECK(client.call("GET", "/sandbox/last").text("/body") == printed);
    const pleo::json empty = std::move(vendor);
    CHECK(empty.print() == printed);
    CHECK(check::failure([&] { client.call("POST", "/v1/vendors", vendor); }) == pleo::status::handle); // NOLINT
    CHECK(check::failure([&] { client.ensure_installation(vendor); }) == pleo::status::handle); // NOLINT
}

void a_limit_of_any_unit_is_cut_and_never_longer()
{
    using namespace std::chrono;
    using pleo::detail::limit;
    CHECK(limit(nanoseconds(1999999)).count() == 1 && limit(duration<double>(0.0019)).count() == 1);
    CHECK(limit(nanoseconds(999999)).count() == 0 && limit(nanoseconds(0)).count() == 0);
    CHECK(limit(nanoseconds(-1)).count() == -1 && limit(duration<double>(-1e-9)).count() == -1);
    CHECK(limit(milliseconds(-5)).count() == -5 && limit(hours(1)).count() == 3600000);
    CHECK(limit((hours::max)()).get() == (milliseconds::max)() && limit((hours::min)()).get() == (milliseconds::min)());
    CHECK(limit(duration<double>(1e300)).get() == (milliseconds::max)());
    CHECK(limit(duration<double>(std::numeric_limits<double>::quiet_NaN())).count() == -1);

    sandbox::control("POST", "/sandbox/reset");
    const pleo::client client = sandbox::client();
    pleo::request request = client.request("POST", "/v1/vendors");
    request.set_json(sandbox::vendor(client));
    request.set_timeout(nanoseconds(999999));
    CHECK(check::failure([&] { client.send(request); }) == pleo::status::timeout);
    CHECK(sandbox::number_of("/sandbox/count?path=/v1/vendors") == 0);
    CHECK(check::failure([&] { request.set_timeout(nanoseconds(-1)); }) == pleo::status::argument);
    const steady_clock::time_point deadline = steady_clock::now() + minutes(10);
    request.set_timeout(deadline - steady_clock::now());
    CHECK(client.send(request).http_status() == 201);
    request.set_timeout(duration<double>(600.5));
    sandbox::fault(R"({"path": "/v1/vendors", "delay_ms": 60000})");
    pleo::task task = client.submit(request);
    CHECK(!task.wait_for(nanoseconds(1)) && !task.wait_for(duration<double>(-0.5)));
    task.cancel();
    CHECK(task.wait_for(deadline - steady_clock::now()));
    sandbox::control("POST", "/sandbox/reset");
}

void a_null_pointer_is_no_text_where_one_must_be()
{
    const char *const none = nullptr;
    const pleo::client client = sandbox::client();
    pleo::request request = client.request("POST", "/v1/vendors/{id}");
    pleo::json json = pleo::json::parse(R"({"a":1})");
    const auto refused = [](const std::function<void()> &call) { return check::failure(call) == pleo::status::argument; };
    CHECK(refused([&] { request.set_query("note", none); }) && refused([&] { request.add_query("note", none); }));
    CHECK(refused([&] { request.set_path("id", none); }) && refused([&] { request.set_query("note", pleo::text_view()); }));
    CHECK(refused([&] { request.set_content("text/plain", none); }) && refused([&] { request.set_file("text/plain", none); }));
    CHECK(refused([&] { request.add_part("a", nullptr, nullptr, none); }));
    CHECK(refused([&] { request.add_file("a", nullptr, nullptr, none); }));
    CHECK(refused([&] { json.set_text(none, "x"); }) && refused([&] { json.set_text("/x", none); }));
    CHECK(refused([&] { json.set_field(none, "x"); }) && refused([&] { json.set_field("/x", none); }));
    CHECK(refused([&] { json.set_int64(none, 1); }) && refused([&] { json.set_boolean(none, true); }));
    CHECK(refused([&] { json.set_int64(none, std::uint64_t(1)); }) && refused([&] { json.set_decimal(none, "1"); }));
    CHECK(refused([&] { json.set_null(none); }) && refused([&] { json.set_json(none, "1"); }));
    CHECK(refused([&] { json.set_money(none, "EUR", "1"); }) && refused([&] { json.remove(none); }));
    CHECK(refused([&] { json.set_value(none, client.introspect()); }));
    CHECK(json.print() == R"({"a":1})");

    // What takes none, takes it.
    request.set_header("X-Note", none);
    request.set_body(none);
    request.set_output(none);
    json.set_text("", "whole");
    CHECK(json.print() == R"("whole")");
    json.set_int64("", 1);
    json.remove();
    CHECK(json.print() == "null");
    json.set_text("/empty", "");
#if PLEO_CPP_17
    json.set_text("/none", std::string_view());
    request.set_query("note", std::string_view());
    CHECK(json.print() == R"({"empty":"","none":""})");
#endif
}

} // namespace

int main()
{
    const check::test tests[] = {
        {"a_link_is_fetched_without_the_key", a_link_is_fetched_without_the_key},
        {"an_answer_of_another_size_is_refused", an_answer_of_another_size_is_refused},
        {"an_idempotent_request_is_sent_again", an_idempotent_request_is_sent_again},
        {"the_company_is_asked_for_once", the_company_is_asked_for_once},
        {"json_that_was_built_is_a_body", json_that_was_built_is_a_body},
        {"a_limit_of_any_unit_is_cut_and_never_longer", a_limit_of_any_unit_is_cut_and_never_longer},
        {"a_null_pointer_is_no_text_where_one_must_be", a_null_pointer_is_no_text_where_one_must_be},
    };
    return check::run(tests);
}
