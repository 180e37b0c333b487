// What the snippets of the README find around them: run.sh puts each into a function of its own.
#ifndef REFUSED_HPP
#define REFUSED_HPP

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include "check.hpp"
#include "sandbox.hpp"

/// The name of what a call fails with.
template <class Call> std::string refusal(Call call)
{
    return pleo::name(check::failure(call));
}

struct line {
    std::int64_t n;
};
PLEO_RECORD(line, PLEO_FIELD(n, "/n", number));
struct plain_line {
    std::int64_t n;
};

struct around {
    const pleo::client client = sandbox::client();
    pleo::config config = pleo::config::make();
    pleo::request request = client.request("GET", "/v2/employees");
    pleo::task export_job;
    pleo::export_job job;
    pleo::known known = pleo::known::nothing;
    pleo::json json = pleo::json::make();
    pleo::response answer = sandbox::answer_of(client, R"({"rate": 7.46, "archived": true, "note": "x", "size": 1,
        "settledAt": "9999-12-31T23:59:59Z", "data": [1, 2]})");

    // The same of pleo::nothrow.
    pleo::nothrow::response plain;
    pleo::nothrow::pages plain_list;
    pleo::nothrow::response plain_item;
    pleo::nothrow::export_job plain_job;

    std::int32_t limit = 50;
    struct {
        char closed = 'N';
    } record;
    const char *absent = nullptr;
    pleo::layout rows = pleo::layout::make("record 4\nID /id text char 0 4");
    std::string buffer = "four";
};

/// What the README's other snippets find.
struct beside : around {
    line record;
    const pleo::layout_of<line> layout = pleo::layout_of<line>::make();
    const std::string id = "1";
    bool stopping = false;
    const std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::now();
    struct disk_full {};
};

#endif
