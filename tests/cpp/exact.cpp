// What goes in arrives as it was, or is refused: texts in arrays, numbers, durations, times. What does not compile is
// in the README's table, which run.sh tries.
#include <chrono>
#include <cstring>
#include <limits>
#include <type_traits>
#include <utility>
#include <vector>

#include "check.hpp"
#include "sandbox.hpp"

extern const char unknown_size[];

namespace {

// Whether a call of a function with a value compiles.
struct sets_int64 {
    template <class T> auto operator()(T value) -> decltype(std::declval<pleo::json &>().set_int64("", value));
};
struct sets_boolean {
    template <class T> auto operator()(T value) -> decltype(std::declval<pleo::json &>().set_boolean("", value));
};
struct reads_int64 {
    template <class T> auto operator()(T value) -> decltype(std::declval<pleo::response &>().int64_or("", value));
};
struct reads_boolean {
    template <class T> auto operator()(T value) -> decltype(std::declval<pleo::response &>().boolean_or("", value));
};
struct writes_digits {
    template <class T> auto operator()(T value) -> decltype(pleo::money::digits("EUR", value));
};
template <class Call, class T> auto takes(int) -> decltype(std::declval<Call>()(std::declval<T>()), std::true_type());
template <class Call, class T> std::false_type takes(...);
template <class Call, class T> constexpr bool compiles()
{
    return decltype(takes<Call, T>(0))::value;
}

void no_value_becomes_another_in_silence()
{
    static_assert(compiles<sets_int64, int>() && compiles<sets_int64, unsigned>(), "");
    static_assert(!compiles<sets_int64, double>() && !compiles<sets_int64, float>(), "");
    static_assert(!compiles<sets_int64, bool>() && !compiles<sets_int64, char>(), "");
    static_assert(compiles<reads_int64, long>() && compiles<writes_digits, short>(), "");
    static_assert(!compiles<reads_int64, double>() && !compiles<writes_digits, double>(), "");
    static_assert(!compiles<reads_int64, unsigned long long>() && !compiles<writes_digits, std::uint64_t>(), "");
    static_assert(compiles<sets_boolean, bool>() && compiles<reads_boolean, bool>(), "");
    static_assert(compiles<sets_boolean, std::vector<bool>::reference>(), "");
    static_assert(!compiles<sets_boolean, const char *>() && !compiles<reads_boolean, const char *>(), "");
    static_assert(!compiles<sets_boolean, char>() && !compiles<sets_boolean, double>(), "");
    pleo::json json = pleo::json::make();
    json.set_int64("/-", (std::numeric_limits<std::uint64_t>::max)());
    json.set_int64("/-", std::string("size").size());
    json.set_int64("/-", (std::numeric_limits<std::int64_t>::min)());
    CHECK(json.print() == "[18446744073709551615,4,-9223372036854775808]");
}

void an_array_is_read_to_its_end_and_no_further()
{
    const struct {
        char name[4], secret[4], end[1];
    } record = {{'A', 'B', 'C', 'D'}, {'s', 'e', 'c', 'r'}, {0}};
    pleo::json json = pleo::json::make();
    json.set_text("/full", record.name);
    char shorter[8] = "ab";
    json.set_text("/shorter", shorter);
    const char padded[] = {'a', ' ', ' ', '\0', 'x'};
    json.set_field("/padded", padded);
    json.set_text("/literal", "a\0b");
    json.set_text("/pointer", &shorter[0]);
    json.set_text("/field", pleo::field("a\0"));
    json.set_text("/unknown", unknown_size);
    CHECK(json.print() == R"({"full":"ABCD","shorter":"ab","padded":"a","literal":"a","pointer":"ab","field":"a\u0000\u0000",)"
                          R"("unknown":"of a size that is not known"})");
    const char *none = nullptr;
    CHECK(pleo::text_view(none).data() == nullptr && pleo::text_view(nullptr).data() == nullptr);
    static_assert(!std::is_convertible<int, pleo::text_view>::value && !std::is_convertible<char, pleo::text_view>::value,
        "a number is not a text");
    static_assert(!std::is_constructible<pleo::text_view, bool>::value, "nor is a boolean");
}

void results_are_tested_only_where_that_cannot_be_taken_for_their_value()
{
    CHECK(!pleo::detail::is_condition<pleo::nothrow::response>::value && !pleo::detail::is_condition<std::string>::value);
    CHECK(pleo::detail::is_condition<bool>::value && pleo::detail::is_condition<std::size_t>::value);
#if PLEO_CPP_17
    CHECK(pleo::detail::is_condition<std::optional<std::string>>::value);
#endif
    CHECK(!pleo::nothrow::json::parse("{") && pleo::nothrow::json::parse("{}"));
}

void durations_never_overflow()
{
    using namespace std::chrono;
    const pleo::client client = sandbox::client();
    pleo::request request = client.request("GET", "/v1/introspect");
    CHECK(check::failure([&] { request.set_timeout((seconds::max)()); }) == pleo::status::argument);
    CHECK(check::failure([&] { request.set_timeout((hours::max)()); }) == pleo::status::argument);
    CHECK(check::failure([&] { request.set_timeout((hours::min)()); }) == pleo::status::argument);
    request.set_timeout(hours(24));
    pleo::config config = pleo::config::make();
    for (const hours wrong : {(hours::max)(), (hours::min)()})
        CHECK(check::failure([&] { config.set("timeout_ms", wrong); }) == pleo::status::config);
    CHECK(config.value("timeout_ms") == "60000");
    // To the end, and not at once.
    for (const hours longest : {(hours::max)(), hours(24 * 365)}) {
        sandbox::fault(R"({"path": "/v1/introspect", "delay_ms": 300})");
        pleo::task task = client.submit(request);
        CHECK(task.wait_for(longest) && task.take().http_status() == 200);
    }
    sandbox::fault(R"({"path": "/v1/introspect", "delay_ms": 60000})");
    pleo::task task = client.submit(request);
    for (const hours none : {(hours::min)(), hours(0), hours(-1)})
        CHECK(!task.wait_for(none));
    task.cancel();
    task.wait();
    sandbox::control("POST", "/sandbox/reset");
    pleo::nothrow::client empty;
    const pleo::error failure = empty.introspect().failure();
    CHECK(failure.wait_or((hours::max)()) == (seconds::max)() && failure.wait_or(minutes(1)) == seconds(60));
    const pleo::time_point moment = pleo::times::read("2026-11-25");
    CHECK(check::failure([&] { pleo::times::write(moment, (hours::max)()); }) == pleo::status::argument);
    CHECK(pleo::times::write(moment, hours(1)) == "2026-11-25T01:00:00+01:00");
}

void a_time_of_nothing_sends_nothing()
{
    sandbox::control("POST", "/sandbox/reset");
    const pleo::client client = sandbox::client();
    pleo::request request = client.request("POST", "/v1/vendors");
    request.set_json(sandbox::vendor(client));
    request.set_timeout(std::chrono::milliseconds(0));
    CHECK(check::failure([&] { client.send(request); }) == pleo::status::timeout);
    CHECK(sandbox::number_of("/sandbox/count?path=/v1/vendors") == 0);
}

void times_are_compared_as_they_are()
{
    using std::chrono::system_clock;
    const pleo::time_point far = pleo::times::read("9999-12-31T23:59:59Z"), early = pleo::times::read("1600-01-01");
    const system_clock::time_point now = system_clock::now(), last = (system_clock::time_point::max)(),
                                   first = (system_clock::time_point::min)();
    for (const system_clock::time_point time : {now, last, first}) {
        CHECK(far > time && far >= time && far != time && !(far < time) && !(far <= time) && !(far == time));
        CHECK(time < far && time <= far && time != far && !(time > far) && !(time >= far) && !(time == far));
        CHECK(early < time && early <= time && time > early && time >= early && early != time);
    }
    // To the second, and the rest of it.
    const pleo::time_point second = pleo::times::read("2026-11-25T15:47:00Z");
    const auto same = std::chrono::time_point<system_clock, std::chrono::milliseconds>(second.time_since_epoch());
    const auto more = same + std::chrono::milliseconds(1), less = same - std::chrono::milliseconds(1);
    CHECK(second == same && same == second && second <= same && second >= same);
    CHECK(second < more && second != more && second > less && less < second && more > second);
    const pleo::time_point before_1970 = pleo::times::read("1969-12-31T23:59:58Z");
    const auto part_of_it = std::chrono::time_point<system_clock, std::chrono::milliseconds>(std::chrono::milliseconds(-1500));
    CHECK(before_1970 < part_of_it && pleo::unix_clock::from_sys(part_of_it) == before_1970);
    using far_hours = std::chrono::time_point<system_clock, std::chrono::hours>;
    CHECK(far < (far_hours::max)() && early > (far_hours::min)());
    CHECK(pleo::unix_clock::from_sys(more) == second && pleo::unix_clock::from_sys(less) == second - std::chrono::seconds(1));
    CHECK(far > pleo::unix_clock::now() && far - pleo::unix_clock::now() > std::chrono::hours(24 * 365 * 7900));
    CHECK(pleo::times::write(far - std::chrono::hours(1)) == "9999-12-31T22:59:59Z");
    CHECK(pleo::times::write(far - std::chrono::microseconds(1)) == "9999-12-31T23:59:58Z");
    CHECK(pleo::unix_clock::from_time_t(pleo::unix_clock::to_time_t(far)) == far);
    static_assert(!std::is_convertible<pleo::time_point, system_clock::time_point>::value, "it would overflow");
    static_assert(!std::is_constructible<system_clock::time_point, pleo::time_point>::value, "it would overflow");
}

void a_time_becomes_one_of_the_system_where_that_reaches_it()
{
    using std::chrono::system_clock;
    const pleo::time_point moment = pleo::times::read("2026-11-25T15:47:00Z");
    CHECK(pleo::times::to_system(moment) == moment);
    CHECK(pleo::times::write(pleo::times::to_system(moment)) == "2026-11-25T15:47:00Z");
    const pleo::time_point last = pleo::unix_clock::from_sys((system_clock::time_point::max)()),
                           first = pleo::unix_clock::from_sys((system_clock::time_point::min)());
    CHECK(pleo::times::to_system(last) == last);
    for (const pleo::time_point beyond : {last + std::chrono::seconds(1), first, pleo::times::read("9999-12-31"),
             pleo::times::read("1600-01-01")})
        CHECK(check::failure([&] { pleo::times::to_system(beyond); }) == pleo::status::range);
}

/// A header that a function gives away, as frameworks have them.
std::string header(const std::string &value)
{
    return value + std::string();
}

void headers_of_a_webhook_are_kept()
{
    const pleo::webhook_headers headers = {header("msg_loFOjxBNrRLzqYUf"), header("1731705121"),
        header("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=")};
    pleo::webhook::verify("whsec_plJ3nmyCDGBKInavdOK15jsl", headers, R"({"event_type":"ping","data":{"success":true}})",
        pleo::webhook::any_age());
    const char *none = nullptr;
    const pleo::webhook_headers missing = {none, none, none};
    CHECK(check::failure([&] { pleo::webhook::verify("whsec_plJ3nmyCDGBKInavdOK15jsl", missing, "{}"); }) ==
          pleo::status::signature);
    // What is too long for seconds is far, and not any age.
    const auto verify = [&](std::chrono::hours tolerance) {
        pleo::webhook::verify(
            "whsec_plJ3nmyCDGBKInavdOK15jsl", headers, R"({"event_type":"ping","data":{"success":true}})", tolerance);
    };
    verify((std::chrono::hours::max)());
    CHECK(check::failure([&] { verify((std::chrono::hours::min)()); }) == pleo::status::signature);
}

void an_option_that_is_no_time_takes_none()
{
    pleo::config config = pleo::config::make();
    CHECK(check::failure([&] { config.set("attempts", std::chrono::milliseconds(3)); }) == pleo::status::config);
    CHECK(check::failure([&] { config.set("max_file_bytes", std::chrono::minutes(3)); }) == pleo::status::config);
    CHECK(config.value("attempts") == "3" && config.value("max_file_bytes") == "1073741824");
    config.set("connect_timeout_ms", std::chrono::seconds(3));
    CHECK(config.value("connect_timeout_ms") == "3000");
}

} // namespace

const char unknown_size[] = "of a size that is not known";

int main()
{
    const check::test tests[] = {
        {"no_value_becomes_another_in_silence", no_value_becomes_another_in_silence},
        {"an_array_is_read_to_its_end_and_no_further", an_array_is_read_to_its_end_and_no_further},
        {"results_are_tested_only_where_that_cannot_be_taken_for_their_value",
            results_are_tested_only_where_that_cannot_be_taken_for_their_value},
        {"durations_never_overflow", durations_never_overflow},
        {"a_time_of_nothing_sends_nothing", a_time_of_nothing_sends_nothing},
        {"times_are_compared_as_they_are", times_are_compared_as_they_are},
        {"a_time_becomes_one_of_the_system_where_that_reaches_it",
            a_time_becomes_one_of_the_system_where_that_reaches_it},
        {"headers_of_a_webhook_are_kept", headers_of_a_webhook_are_kept},
        {"an_option_that_is_no_time_takes_none", an_option_that_is_no_time_takes_none},
    };
    return check::run(tests);
}
