// What the C++ tests share: clients of the sandbox that PLEO_SANDBOX_... names, and its controls.
#ifndef SANDBOX_HPP
#define SANDBOX_HPP

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "pleo.hpp"

namespace sandbox {

/// What the environment says; empty if it does not.
inline std::string variable(const char *name)
{
    const char *value = std::getenv(name);
    return value == nullptr ? "" : value;
}

using options = std::vector<std::pair<std::string, std::string>>;

#if PLEO_CPP_EXCEPTIONS

inline pleo::config configured(const options &more = options())
{
    pleo::config config = pleo::config::make();
    config.set("base_url", variable("PLEO_SANDBOX_HTTP"));
    config.set("proxy", "none");
    config.set("requests_per_minute", 0);
    for (const options::value_type &option : more)
        config.set(option.first, option.second);
    return config;
}

/// A client with a key, or with the full one.
inline pleo::client client_of(pleo::text_view key, const options &more = options())
{
    return pleo::client::with_key(key, configured(more));
}
inline pleo::client client(const options &more = options())
{
    return client_of(variable("PLEO_SANDBOX_KEY"), more);
}

/// Calls one of the sandbox's controls, and gives what it answers.
inline std::string control(const char *method, const std::string &path, pleo::text_view body = pleo::text_view())
{
    return client().call(method, path, body).body();
}
inline long number_of(const std::string &path)
{
    return std::stol(control("GET", path));
}
/// Scripts what becomes of the next matching request.
inline void fault(pleo::text_view json)
{
    control("POST", "/sandbox/next", json);
}
/// Asks whose the key is, and is answered with this body.
inline pleo::response answer_of(const pleo::client &client, pleo::text_view body)
{
    pleo::json next = pleo::json::make();
    next.set_text("/path", "/v1/introspect");
    next.set_int64("/status", 200);
    next.set_text("/body", body);
    fault(next.print());
    return client.call("GET", "/v1/introspect");
}
/// A list of these items, on one page.
inline pleo::pages list_of(const pleo::client &client, const std::string &items)
{
    fault(R"({"path": "/v1/introspect", "status": 200, "body": "{\"data\": [)" + items +
        R"(], \"pagination\": {\"hasNextPage\": false}}"})");
    return client.pages(client.request("GET", "/v1/introspect"));
}
/// A search for every accounting entry of the key's company.
inline pleo::request entries(const pleo::client &client)
{
    pleo::request search = client.request("POST", "/v1/accounting-entries:search");
    search.set_query("company_id", client.company());
    search.set_body(R"({"includeDeleted": false})");
    return search;
}
/// What POST /v1/vendors takes.
inline pleo::json vendor(const pleo::client &client)
{
    pleo::json made = client.json();
    made.set_text("/companyId", client.company());
    made.set_text("/name", "x");
    made.set_text("/defaultCurrency", "DKK");
    return made;
}

#endif

} // namespace sandbox

#endif
