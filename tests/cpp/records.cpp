// Records: structs that an answer's values are written into, and what comes of their fields.
#include <array>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "check.hpp"
#include "sandbox.hpp"

namespace shop {

struct line {
    std::int64_t n;
    char unit[4];
};
PLEO_RECORD(line, PLEO_FIELD(n, "/n", number), PLEO_FIELD(unit, "/unit", text.optional().otherwise("pcs")));

struct order {
    struct {
        char value[16];
        std::int64_t minors;
        char currency[3];
    } amount;
    char id[9] = "none";
    std::array<char, 8> note;
    std::uint32_t day;
    char time[6];
    std::int16_t count;
    signed char small;
    bool paid;
    char is_paid;
    double rate; // no field
    std::array<line, 3> lines;
};
PLEO_RECORD(order,
    PLEO_FIELD(amount.value, "/amount", money),
    PLEO_FIELD(amount.minors, "/amount", minors),
    PLEO_FIELD(amount.currency, "/amount/currency", text.padded()),
    PLEO_FIELD(id, "/id", text),
    PLEO_FIELD(note, "/a \"b\"~1c", text.cut()),
    PLEO_FIELD(day, "/day", date.utc()),
    PLEO_FIELD(time, "/day", time.padded()),
    PLEO_FIELD(count, "/lines", count),
    PLEO_FIELD(small, "/small", number.scale(1)),
    PLEO_FIELD(paid, "/paid", boolean.otherwise(true)),
    PLEO_FIELD(is_paid, "/paid", boolean.optional().otherwise("N")),
    PLEO_FIELD(lines, "/lines", table.may_be_missing()));

} // namespace shop

namespace {

struct number {
    std::int32_t n;
};
PLEO_RECORD(number, PLEO_FIELD(n, ".", number.otherwise("-1")));

const char whole[] = R"({"id": "A-1", "amount": {"currency": "KWD", "minors": -12345},
    "day": "2026-11-29T00:30:00+01:00", "a \"b\"/c": "Ærøskøbing", "small": -12.7, "paid": true,
    "lines": [{"n": 10}, {"n": -20, "unit": "kg"}]})";

pleo::response answer(const char *body)
{
    return sandbox::answer_of(sandbox::client(), body);
}

template <class Text> std::string all_of(const Text &text)
{
    return std::string(&text[0], sizeof text);
}

void a_struct_is_filled()
{
    const pleo::layout_of<shop::order> layout = pleo::layout_of<shop::order>::make();
    CHECK(layout.size() == sizeof(shop::order) && layout.count() == 18);
    shop::order order;
    std::memset(static_cast<void *>(&order), 'x', sizeof order);
    answer(whole).fill(layout, order);
    CHECK(std::string(order.amount.value) == "-12.345" && order.amount.minors == -12345);
    CHECK(all_of(order.amount.currency) == "KWD" && std::string(order.id) == "A-1");
    CHECK(std::string(order.note.data()) == "Ærøsk"); // seven bytes, and no half a character
    CHECK(order.day == 20261128 && all_of(order.time) == "003000");
    CHECK(order.count == 2 && order.small == -127 && order.paid && order.is_paid == 'Y');
    CHECK(order.lines[0].n == 10 && std::string(order.lines[0].unit) == "pcs");
    CHECK(order.lines[1].n == -20 && std::string(order.lines[1].unit) == "kg");
    CHECK(order.lines[2].n == 0 && order.rate == 0);
    CHECK(all_of(order.id) == std::string("A-1\0\0\0\0\0\0", 9)); // no old byte is left
}

void amounts_have_two_shapes()
{
    struct shape {
        const char *body, *value;
        std::int64_t minors;
    };
    const pleo::layout_of<shop::order> layout = pleo::layout_of<shop::order>::make();
    for (const shape &each : {shape{R"({"amount": {"currency": "DKK", "minors": -1}})", "-0.01", -1},
             shape{R"({"amount": {"currency": "SEK", "value": 89696}})", "896.96", 89696},
             shape{R"({"amount": {"currency": "JPY", "minors": 1234567890123}})", "1234567890123", 1234567890123}}) {
        shop::order order;
        pleo::field_statuses statuses;
        answer(each.body).fill(layout, order, statuses);
        CHECK(statuses[0] == pleo::field_status::ok && statuses[1] == pleo::field_status::ok);
        CHECK(std::string(order.amount.value) == each.value && order.amount.minors == each.minors);
    }
}

void what_failed_is_told()
{
    const pleo::response read = answer(R"({"id": "far too long", "amount": {"currency": "EUR", "minors": 5},
        "day": "soon", "a \"b\"/c": null, "small": 12.8, "paid": 1, "lines": [{"n": 1}, {"n": "2"}, {}, {"n": 4}]})");
    const pleo::layout_of<shop::order> layout = pleo::layout_of<shop::order>::make();
    shop::order order;
    std::string message;
    try {
        read.fill(layout, order);
    } catch (const pleo::error &error) {
        CHECK(error.status() == pleo::status::record);
        message = error.what();
    }
    CHECK(message.find("id: ") != std::string::npos && message.find("/id") != std::string::npos);
    CHECK(order.amount.minors == 5 && order.id[0] == '\0' && all_of(order.time) == "      ");
    CHECK(order.paid && order.is_paid == 'N' && order.lines[0].n == 1 && order.lines[1].n == 0);
    CHECK(std::string(order.lines[2].unit) == "pcs" && order.count == 4);

    pleo::field_statuses statuses;
    CHECK(!statuses.ok() && statuses.size() == 0 && statuses[0] == pleo::field_status::missing);
    read.fill(layout, order, statuses);
    CHECK(!statuses.ok() && statuses.size() == 18 && statuses.failed() == 10);
    CHECK(statuses.outcome().status() == pleo::status::record && statuses.outcome().failure().what() == message);
    CHECK(statuses[layout.index("id")] == pleo::field_status::buffer);
    CHECK(statuses[layout.index("note")] == pleo::field_status::null);
    CHECK(statuses[layout.index("small")] == pleo::field_status::range);
    CHECK(statuses[layout.index("paid")] == pleo::field_status::type);
    CHECK(statuses[layout.index("lines")] == pleo::field_status::buffer);
    CHECK(statuses[layout.index("lines(3).n")] == pleo::field_status::missing);
    CHECK(statuses[layout.index("amount.minors")] == pleo::field_status::ok && layout.name(1) == "amount.minors");
    const std::vector<std::string> names = {
        "id", "note", "day", "time", "small", "paid", "is_paid", "lines", "lines(2).n", "lines(3).n"};
    CHECK(layout.failed_names(statuses) == names);
    CHECK(check::failure([&] { layout.index("lines(4).n"); }) == pleo::status::missing);
    CHECK(check::failure([&] { layout.name(18); }) == pleo::status::missing);

    // The next one tells of itself alone.
    answer(whole).fill(layout, order, statuses);
    CHECK(statuses.ok() && statuses.failed() == 0 && statuses.outcome().ok() && layout.failed_names(statuses).empty());
    // So does one of another layout, and one that could not be filled.
    const pleo::layout_of<number> numbers = pleo::layout_of<number>::make();
    number value;
    CHECK(check::failure([&] { numbers.failed_names(statuses); }) == pleo::status::argument);
    CHECK(numbers.failed_names(pleo::field_statuses()).empty());
    read.fill(numbers, value, statuses, "/paid");
    CHECK(statuses.ok() && statuses.size() == 1 && value.n == 1);
    CHECK(check::failure([&] { read.fill(numbers, value, statuses, "/nowhere"); }) == pleo::status::missing);
    CHECK(!statuses.ok() && statuses.size() == 0 && value.n == 1);
    CHECK(check::failure([&] { read.fill(pleo::layout_of<number>(), value, statuses); }) == pleo::status::handle);
    CHECK(!statuses.ok());
    read.fill(numbers, value, statuses, "/id");
    CHECK(statuses.failed() == 1 && statuses[0] == pleo::field_status::type && value.n == -1);
}

void a_record_is_given()
{
    const pleo::response read = answer(R"({"data": [7, "x"]})");
    const pleo::layout_of<number> layout = pleo::layout_of<number>::make();
    CHECK(read.record(layout, "/data/0").n == 7 && read.value("/data/0").record(layout).n == 7);
    CHECK(check::failure([&] { read.record(layout, "/data/1"); }) == pleo::status::record);
    CHECK(check::failure([&] { read.record(layout, "/data/2"); }) == pleo::status::missing);
}

void a_layout_is_a_text_too()
{
    const pleo::layout layout = pleo::layout::make("record 12\nID /id text char 0 4\n"
                                                   "table ROWS /rows 4 2 3\nN . number be 0 2\nend\n");
    CHECK(layout.size() == 12 && layout.count() == 5 && layout.name(4) == "ROWS(3).N");
    const pleo::response read = answer(R"({"id": "A-1", "rows": [258, -2], "data": {"id": "", "rows": []}})");
    char record[14];
    std::memset(record, 'x', sizeof record);
    read.fill(layout, record, sizeof record);
    CHECK(all_of(record) == std::string("A-1 \1\2\xFF\xFE\0\0  xx", 14));
    pleo::field_statuses statuses;
    read.fill(layout, record, 12, statuses, "/data");
    CHECK(statuses.ok() && std::string(record, 4) == "    ");
    // A record that is too small is left alone.
    std::memset(record, 'x', sizeof record);
    CHECK(check::failure([&] { read.fill(layout, record, 11); }) == pleo::status::buffer);
    CHECK(check::failure([&] { read.fill(layout, record, 11, statuses); }) == pleo::status::buffer);
    CHECK(check::failure([&] { read.fill(layout, nullptr, 12); }) == pleo::status::argument);
    CHECK(all_of(record) == "xxxxxxxxxxxxxx" && statuses.size() == 0);
    const pleo::client client = sandbox::client();
    pleo::pages list = sandbox::list_of(client, R"({\"id\": \"B\", \"rows\": []})");
    CHECK(check::failure([&] { list.next(layout, record, 11); }) == pleo::status::buffer);
    CHECK(check::failure([&] { list.next(layout, record, 11, statuses); }) == pleo::status::buffer);
    CHECK(list.next(layout, record, 12) && std::string(record, 4) == "B   ");
    CHECK(!list.next(layout, record, 12, statuses));
}

struct unreadable {
    char id[4];
    std::int64_t amount;
};
PLEO_RECORD(unreadable, PLEO_FIELD(id, "/id", text), PLEO_FIELD(amount, "amount", money.scale(10)));

struct nested {
    shop::order orders[2];
};
PLEO_RECORD(nested, PLEO_FIELD(orders, "/orders", table));

void what_is_wrong_is_told_with_its_place()
{
    const auto message = [](const std::string &text) {
        try {
            (void)pleo::layout::make(text);
        } catch (const pleo::error &error) {
            return (error.status() == pleo::status::argument ? "" : "?") + std::string(error.what());
        }
        return std::string();
    };
    CHECK(message("record 4\nID /id text char 0 5\n").find("line 2, column 18") != std::string::npos);
    CHECK(message("record 4\nID /id words char 0 4\n").find("line 2, column 8") != std::string::npos);
    CHECK(check::failure([] { (void)pleo::layout::make(nullptr); }) == pleo::status::argument);
    CHECK(message(pleo::layout_of<unreadable>::text()).find("line 3, column ") != std::string::npos);
    CHECK(check::failure([] { (void)pleo::layout_of<unreadable>::make(); }) == pleo::status::argument);
    CHECK(message(pleo::layout_of<nested>::text()).find("a table must not contain another table") != std::string::npos);
    CHECK(pleo::layout_of<unreadable>::text() ==
          "record 16 fill=00\n\"id\" \"/id\" text cstr 0 4\n\"amount\" \"amount\" money native 8 8 scale=10\n");
}

void texts_are_in_the_encoding_of_the_options()
{
    const pleo::config config = sandbox::configured({{"text_encoding", "windows-1252"}});
    const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    const pleo::layout_of<shop::order> layout = pleo::layout_of<shop::order>::make(config);
    pleo::field_statuses statuses;
    shop::order order;
    sandbox::answer_of(sandbox::client(), whole).fill(layout, order, statuses);
    CHECK(statuses.ok() && std::string(order.note.data()) == "\xC6r\xF8sk\xF8" "b");
    const pleo::layout named = pleo::layout::make("record 1\n\xC6 /x text char 0 1", config);
    CHECK(named.name(0) == "\xC6");
    CHECK(check::failure([] { (void)pleo::layout::make("record 1\n\xC6 /x text char 0 1"); }) == pleo::status::text);
}

void several_threads_share_a_layout()
{
    const pleo::layout_of<shop::order> layout = pleo::layout_of<shop::order>::make();
    const pleo::response read = answer(whole);
    std::array<int, 4> wrong = {};
    std::vector<std::thread> threads;
    for (int &count : wrong)
        threads.emplace_back([&] {
            shop::order order;
            pleo::field_statuses statuses;
            for (int rounds = 0; rounds < 200; rounds++) {
                read.fill(layout, order, statuses);
                count += !statuses.ok() || order.amount.minors != -12345 || order.lines[1].n != -20;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    for (const int count : wrong)
        CHECK(count == 0);
}

} // namespace

int main()
{
    const check::test tests[] = {
        {"a_struct_is_filled", a_struct_is_filled},
        {"amounts_have_two_shapes", amounts_have_two_shapes},
        {"what_failed_is_told", what_failed_is_told},
        {"a_record_is_given", a_record_is_given},
        {"a_layout_is_a_text_too", a_layout_is_a_text_too},
        {"what_is_wrong_is_told_with_its_place", what_is_wrong_is_told_with_its_place},
        {"texts_are_in_the_encoding_of_the_options", texts_are_in_the_encoding_of_the_options},
        {"several_threads_share_a_layout", several_threads_share_a_layout},
    };
    return check::run(tests);
}
