// What is read of answers and built as JSON: values and their absence, parts, loops, pieces, money, times.
#include <algorithm>
#include <limits>
#include <type_traits>
#include <utility>
#include <vector>

#include "check.hpp"
#include "sandbox.hpp"

namespace {

const char body[] = R"({"text": "a\u0000b", "null": null, "number": 7, "half": 0.50, "yes": true, "at": "2026-11-25T16:47:00+01:00",
    "money": {"currency": "KWD", "minors": -12345}, "list": [{"n": 1}, {"n": 2}, {"n": 3}], "none": [],
    "object": {"a": 1, "b/c": [2], "": 3}, "long": "Ærøskøbing Ærøskøbing"})";

pleo::response answer()
{
    return sandbox::answer_of(sandbox::client(), body);
}

void values_are_read()
{
    const pleo::response read = answer();
    CHECK(read.text("/text") == std::string("a\0b", 3));
    CHECK(read.int64("/number") == 7);
    CHECK(read.decimal("/half") == "0.50");
    CHECK(read.boolean("/yes"));
    CHECK(read.json("/null") == "null" && read.json("/object/b~1c") == "[2]");
    CHECK(read.type() == pleo::json_type::object && read.type("/nowhere") == pleo::json_type::missing);
    CHECK(read.count() == 11 && read.count("/list") == 3);
    CHECK(check::failure([&] { read.int64("/half"); }) == pleo::status::range);
}

void what_is_missing_or_null_has_another_value()
{
    const pleo::response read = answer();
    for (const char *pointer : {"/null", "/nowhere"}) {
        CHECK(read.text_or(pointer, "x") == "x");
        CHECK(read.int64_or(pointer, 5) == 5);
        CHECK(read.decimal_or(pointer, "1.0") == "1.0");
        CHECK(read.boolean_or(pointer, true));
        CHECK(read.time_or(pointer, pleo::time_point()) == pleo::time_point());
        CHECK(read.money_or(pointer, {"EUR", "0.00", 0}).currency == "EUR");
    }
    CHECK(read.text_or("/long", "x") != "x" && read.int64_or("/number", 5) == 7);
    CHECK(read.header_or("no-such-header", "x") == "x" && !read.header("x-request-id").empty());
    CHECK(read.subject_or("nobody") == "nobody");
    // What is there and is something else is a failure still.
    CHECK(check::failure([&] { read.text_or("/number", "x"); }) == pleo::status::type);
    CHECK(check::failure([&] { read.text("/null"); }) == pleo::status::null);
    CHECK(check::failure([&] { read.text("/nowhere"); }) == pleo::status::missing);
#if PLEO_CPP_17
    for (const char *pointer : {"/null", "/nowhere"}) {
        CHECK(!read.find_text(pointer) && !read.find_int64(pointer) && !read.find_decimal(pointer));
        CHECK(!read.find_boolean(pointer) && !read.find_money(pointer) && !read.find_time(pointer));
    }
    CHECK(read.find_int64("/number") == 7 && read.find_boolean("/yes") == true && read.find_decimal("/half") == "0.50");
    CHECK(read.find_text("/at") == "2026-11-25T16:47:00+01:00" && read.find_money("/money")->minors == -12345);
    CHECK(read.find_time("/at") == pleo::times::read("2026-11-25T15:47:00Z"));
    CHECK(!read.find_header("no-such-header") && read.find_header("x-request-id") && !read.find_subject());
    CHECK(check::failure([&] { read.find_text("/number"); }) == pleo::status::type);
#endif
}

void the_whole_answer_is_there()
{
    const pleo::response read = answer();
    CHECK(read.http_status() == 200 && read.origin() == pleo::origin::answered);
    CHECK(read.body() == body);
    const pleo::text_view lent = read.body_view();
    CHECK(std::string(lent.data(), lent.size()) == body);
    const pleo::response who = sandbox::client().introspect();
    CHECK(who.subject_type() == pleo::subject_type::company && who.subject().size() == 36);
    CHECK(check::failure([&] { read.subject_type(); }) == pleo::status::missing);
}

void parts_outlive_the_whole()
{
    pleo::response part, last;
    {
        const pleo::response read = answer();
        part = read.value("/object");
        last = read.item("/list", 2);
        CHECK(read.name_at("/object", 1) == "b/c");
        CHECK(read.item("/list", 0).next().int64("/n") == 2);
    }
    CHECK(part.int64("/a") == 1 && last.int64("/n") == 3);
    CHECK(part.item(nullptr, 1).name() == "b/c");
    CHECK(check::failure([&] { last.next(); }) == pleo::status::missing);
    CHECK(check::failure([&] { last.name(); }) == pleo::status::missing);
}

void texts_come_in_fields_and_pieces()
{
    const pleo::response read = answer();
    char field[8], piece[5];
    std::size_t needed = 0;
    CHECK(read.copy_money("/money", field, sizeof field) == 7);
    CHECK(std::string(field, sizeof field) == "-12.345 ");
    CHECK(check::failure([&] { read.copy_text("/long", field, sizeof field, &needed); }) == pleo::status::buffer);
    CHECK(needed == 27 && std::string(field, sizeof field) == "-12.345 ");
    std::string text, json, bytes;
    while (const std::size_t length = read.text_piece("/long", text.size(), piece, sizeof piece))
        text.append(piece, length);
    while (const std::size_t length = read.json_piece("/list", json.size(), piece, sizeof piece))
        json.append(piece, length);
    while (const std::size_t length = read.body_piece(bytes.size(), piece, sizeof piece))
        bytes.append(piece, length);
    CHECK(text == read.text("/long") && json == read.json("/list") && bytes == body);
}

void large_texts_come_whole()
{
    const std::string large(300000, 'x');
    const pleo::response read = sandbox::answer_of(sandbox::client(), "{\"large\": \"" + large + "\"}");
    CHECK(read.text("/large") == large);
}

void json_is_built()
{
    const pleo::response read = answer();
    pleo::json json = pleo::json::parse(R"({"gone": 1, "list": [1]})");
    json.remove("/gone");
    json.set_int64("/list/-", std::numeric_limits<std::int64_t>::min());
    json.set_decimal("/rate", "7.4600");
    json.set_boolean("/no", false);
    json.set_null("/null");
    json.set_json("/json", "[]");
    json.set_value("/part", read, "/list/1");
    json.set_value("/half", read.value("/half"));
    json.set_money("/money", "EUR", "1.5");
    CHECK(json.print() == R"({"list":[1,-9223372036854775808],"rate":7.4600,"no":false,"null":null,"json":[],"part":{"n":2},)"
                          R"("half":0.50,"money":{"currency":"EUR","minors":150}})");
    CHECK(check::failure([&] { json.set_text("/rate/below", "x"); }) == pleo::status::type);
    CHECK(check::failure([&] { json.remove("/gone"); }) == pleo::status::missing);
    json.remove();
    CHECK(json.print() == "null");
}

void requests_carry_what_is_set()
{
    const pleo::client client = sandbox::client();
    pleo::request request = client.request("POST", "/v1/vendors");
    request.set_json(sandbox::vendor(client));
    request.set_header("X-Own", "1");
    request.set_query("a", "b c");
    request.add_query("a", "d&e");
    request.set_timeout(std::chrono::seconds(20));
    CHECK(client.send(request).http_status() == 201);
    const pleo::response last = client.call("GET", "/sandbox/last");
    CHECK(last.text("/headers/x-own") == "1");
    CHECK(last.json("/body").find("name") != std::string::npos);
    request.set_content("application/pdf", std::string("a\0b", 3));
    request.set_body(nullptr);
    request.add_part("file", "a.txt", "text/plain", "content");
    request.set_file("text/plain", "/nowhere");
    CHECK(check::failure([&] { client.send(request); }) == pleo::status::file);
    CHECK(check::failure([&] { request.set_path("a", "../b"); }) == pleo::status::argument);
    CHECK(check::failure([&] { request.set_timeout(std::chrono::milliseconds(-1)); }) == pleo::status::argument);
    CHECK(check::failure([&] { request.set_timeout(std::chrono::hours(25)); }) == pleo::status::argument);
}

void a_task_is_waited_for()
{
    const pleo::client client = sandbox::client();
    sandbox::fault(R"({"path": "/v1/introspect", "delay_ms": 60000})");
    pleo::task task = client.submit(client.request("GET", "/v1/introspect"));
    CHECK(!task.wait_for(std::chrono::milliseconds(0)));
    CHECK(!task.wait_for(std::chrono::seconds(-1))); // only asks
    CHECK(task.progress().done == 0);
    client.cancel();
    CHECK(task.wait_for(std::chrono::hours(24 * 365)));
    CHECK(check::failure([&] { task.take(); }) == pleo::status::cancelled);
    CHECK(check::failure([&] { task.take(); }) == pleo::status::missing);
    sandbox::control("POST", "/sandbox/reset"); // it may have been cancelled before it met the fault
}

void amounts_are_exact()
{
    const pleo::amount amount = answer().money("/money  "); // a pointer out of a field of fixed width
    CHECK(amount.currency == "KWD" && amount.digits == "-12.345" && amount.minors == -12345);
    CHECK(pleo::money::digits("JPY", 12345) == "12345" && pleo::money::digits("EUR", -5) == "-0.05");
    CHECK(pleo::money::minors("EUR", "1.5") == 150);
    CHECK(check::failure([] { pleo::money::minors("EUR", "0.001"); }) == pleo::status::range);
}

void amounts_of_an_export_have_a_value_in_place_of_minors()
{
    const char amounts[] = R"({"sek": {"currency": "SEK", "value": 89696}, "kwd": {"currency": "KWD", "value": 12345.0},
        "none": {"currency": "QQQ", "minors": 1}})";
    const pleo::response read = sandbox::answer_of(sandbox::client(), amounts);
    const pleo::amount sek = read.money("/sek"), kwd = read.money_or("/kwd", pleo::amount());
    CHECK(sek.currency == "SEK" && sek.digits == "896.96" && sek.minors == 89696);
    CHECK(kwd.currency == "KWD" && kwd.digits == "12.345" && kwd.minors == 12345);
    CHECK(check::failure([&] { read.money("/none"); }) == pleo::status::range);
    const pleo::client other = sandbox::client({{"money_value", "hundredths"}});
    const pleo::amount hundredths = sandbox::answer_of(other, amounts).money("/kwd");
    CHECK(hundredths.digits == "123.450" && hundredths.minors == 123450);
}

void times_go_both_ways()
{
    using std::chrono::minutes;
    using std::chrono::seconds;
    CHECK(pleo::times::read("1970-01-01T00:00:00Z").time_since_epoch().count() == 0);
    CHECK(pleo::times::read("1969-12-31T23:59:59Z").time_since_epoch().count() == -1);
    CHECK(pleo::times::read("2000-02-29T12:00:00Z").time_since_epoch().count() == 951825600);
    CHECK(pleo::times::read("2026-11-25") == pleo::times::read("2026-11-25T00:00:00Z"));
    for (const char *text : {"0001-01-01T00:00:00Z", "1600-02-29T23:59:59Z", "1900-03-01T00:00:00Z",
             "2100-02-28T23:59:59Z", "9999-12-31T23:59:59Z"})
        CHECK(pleo::times::write(pleo::times::read(text)) == text);
    // Every seventh day of eight centuries, both ways.
    const pleo::time_point first = pleo::times::read("1800-01-01");
    for (int day = 0; day < 292194; day += 7) {
        const pleo::time_point moment = first + std::chrono::hours(24) * day;
        if (pleo::times::read(pleo::times::write(moment)) != moment) {
            CHECK(false);
            break;
        }
    }
    const pleo::time_point moment = pleo::times::read("2026-11-25T16:47:00+01:00");
    CHECK(pleo::times::write(moment, minutes(-90)) == "2026-11-25T14:17:00-01:30");
    CHECK(pleo::times::write(moment + std::chrono::milliseconds(999)) == "2026-11-25T15:47:00Z");
    CHECK(pleo::times::write(pleo::time_point(seconds(0)) - std::chrono::milliseconds(1)) == "1969-12-31T23:59:59Z");
    const pleo::civil_time civil = pleo::times::read_civil("2026-11-25T16:47:09+05:30");
    CHECK(civil.year == 2026 && civil.month == 11 && civil.day == 25 && civil.hour == 16 && civil.minute == 47);
    CHECK(civil.second == 9 && civil.offset == minutes(330));
    CHECK(pleo::times::write(civil) == "2026-11-25T16:47:09+05:30");
    const pleo::civil_time leap = pleo::times::read_civil("2016-12-31T23:59:60Z");
    CHECK(leap.day == 31 && leap.second == 60 && pleo::times::write(leap) == "2016-12-31T23:59:60Z");
    CHECK(pleo::times::read("2016-12-31T23:59:60Z") == pleo::times::read("2017-01-01T00:00:00Z"));
    // However large the steps are in which it is counted.
    using std::chrono::hours;
    using std::chrono::system_clock;
    for (const hours far : {hours::max(), hours::min()}) {
        const std::chrono::time_point<system_clock, hours> then(far);
        CHECK(check::failure([&] { pleo::times::write(then); }) == pleo::status::argument);
    }
    using fraction = std::chrono::duration<double>;
    for (const double far : {1e300, -1e300, std::numeric_limits<double>::quiet_NaN()}) {
        const std::chrono::time_point<system_clock, fraction> then{fraction(far)};
        CHECK(check::failure([&] { pleo::times::write(then); }) == pleo::status::argument);
    }
    CHECK(answer().time("/at") == moment);
    // No number that has no place in a date becomes part of another.
    const pleo::civil_time wrong[] = {{2026, 0, 131, 0, 0, 0, minutes(0)}, {2026, 13, 1, 0, 0, 0, minutes(0)},
        {2026, -1, 1, 0, 0, 0, minutes(0)}, {2026, 1, 1, 0, 0, 100, minutes(0)}, {10000, 1, 1, 0, 0, 0, minutes(0)},
        {2026, 1, 1, 0, 0, 0, minutes::max()}};
    for (const pleo::civil_time &time : wrong)
        CHECK(check::failure([&] { pleo::times::write(time); }) == pleo::status::argument);
    CHECK(check::failure([] { pleo::times::write(pleo::time_point(seconds(1LL << 40))); }) == pleo::status::argument);
    CHECK(check::failure([] { pleo::times::write(pleo::time_point::max()); }) == pleo::status::argument);
    CHECK(check::failure([] { pleo::times::write(pleo::time_point::min()); }) == pleo::status::argument);
    CHECK(check::failure([] { pleo::times::read("today"); }) == pleo::status::argument);
}

} // namespace

int main()
{
    const check::test tests[] = {
        {"values_are_read", values_are_read},
        {"what_is_missing_or_null_has_another_value", what_is_missing_or_null_has_another_value},
        {"the_whole_answer_is_there", the_whole_answer_is_there},
        {"parts_outlive_the_whole", parts_outlive_the_whole},
        {"texts_come_in_fields_and_pieces", texts_come_in_fields_and_pieces},
        {"large_texts_come_whole", large_texts_come_whole},
        {"json_is_built", json_is_built},
        {"requests_carry_what_is_set", requests_carry_what_is_set},
        {"a_task_is_waited_for", a_task_is_waited_for},
        {"amounts_are_exact", amounts_are_exact},
        {"amounts_of_an_export_have_a_value_in_place_of_minors", amounts_of_an_export_have_a_value_in_place_of_minors},
        {"times_go_both_ways", times_go_both_ways},
    };
    return check::run(tests);
}
