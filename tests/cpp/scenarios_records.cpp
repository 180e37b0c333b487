// The scenario of records.
#include "scenarios.hpp"

namespace {

struct line {
    std::int64_t n;
};
PLEO_RECORD(line, PLEO_FIELD(n, "/n", number));

struct order {
    char id[9], amount[12];
    std::int32_t day;
    bool paid;
    char note[8];
    std::int32_t count;
    line lines[3];
};
PLEO_RECORD(order,
    PLEO_FIELD(id, "/id", text),
    PLEO_FIELD(amount, "/amount", money.scale(2)),
    PLEO_FIELD(day, "/day", date),
    PLEO_FIELD(paid, "/paid", boolean),
    PLEO_FIELD(note, "/note", text.padded()),
    PLEO_FIELD(count, "/lines", count),
    PLEO_FIELD(lines, "/lines", table));

struct employee {
    char email[64], code[16];
};
PLEO_RECORD(employee, PLEO_FIELD(email, "/email", text), PLEO_FIELD(code, "/code", text));

} // namespace

void records()
{
    const pleo::client client = sandbox::client();
    const pleo::response answer = sandbox::answer_of(client, R"({"id": "A-1",
        "amount": {"currency": "DKK", "minors": -12345}, "day": "2026-11-29T00:30:00+01:00", "paid": true,
        "note": "far too long", "lines": [{"n": 10}, {"n": -20}]})");
    const pleo::layout_of<order> orders = pleo::layout_of<order>::make();
    order filled;
    pleo::field_statuses statuses;
    answer.fill(orders, filled, statuses);
    report("status", statuses.outcome().status());
    report("failed", static_cast<std::int64_t>(statuses.failed()));
    report("note", static_cast<std::int64_t>(statuses[orders.index("note")]));
    report("id", filled.id);
    report("amount", filled.amount);
    report("day", filled.day);
    report("paid", filled.paid);
    report("lines", filled.count);
    report("first", filled.lines[0].n);
    report("second", filled.lines[1].n);
    report("third", filled.lines[2].n);

    const pleo::layout_of<employee> layout = pleo::layout_of<employee>::make();
    pleo::pages list = client.pages(client.request("GET", "/v2/employees"));
    employee one;
    std::int64_t items = 0, sum = 0;
    while (list.next(layout, one)) {
        sum += std::stoll(one.code);
        items++;
    }
    report("items", items);
    report("last", one.email);
    report("current", list.current().text("/email"));
    report("sum", sum);
}
