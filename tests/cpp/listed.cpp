// Lists read record by record: which item each call gives, and when none is given.
#include <stdexcept>
#include <string>

#include "check.hpp"
#include "sandbox.hpp"

namespace {

struct own : std::runtime_error {
    own() : std::runtime_error("the program's own") {}
};

struct number {
    std::int32_t n;
};
PLEO_RECORD(number, PLEO_FIELD(n, ".", number.otherwise("-1")));

struct employee {
    char email[40];
    char code[8];
};
PLEO_RECORD(employee, PLEO_FIELD(email, "/email", text), PLEO_FIELD(code, "/code", text.padded()));

pleo::pages employees(const pleo::client &client)
{
    return client.pages(client.request("GET", "/v2/employees"));
}

void a_layout_that_was_freed_fails_and_takes_nothing()
{
    const pleo::client client = sandbox::client();
    pleo::layout_of<employee> layout = pleo::layout_of<employee>::make();
    pleo::pages list = employees(client);
    const pleo_layout freed = layout.get();
    layout.reset();
    const pleo::layout_of<employee> stale = pleo::layout_of<employee>::adopt(freed), none;
    employee record;
    pleo::field_statuses statuses;
    CHECK(check::failure([&] { list.next(stale, record); }) == pleo::status::handle);
    CHECK(check::failure([&] { list.next(none, record, statuses); }) == pleo::status::handle);
    CHECK(check::failure([&] { stale.size(); }) == pleo::status::handle);
    CHECK(check::failure([&] { list.current(); }) == pleo::status::missing);
    // Nor does it where the item was fetched before.
    CHECK(list.begin() != list.end());
    CHECK(check::failure([&] { list.next(stale, record); }) == pleo::status::handle);
    const pleo::layout_of<employee> fresh = pleo::layout_of<employee>::make();
    CHECK(list.next(fresh, record) && std::string(record.email) == "employee0@example.com");
    pleo::pages none_left;
    CHECK(check::failure([&] { none_left.next(fresh, record); }) == pleo::status::handle);
}

void a_list_fills_one_record_after_the_other()
{
    const pleo::client client = sandbox::client();
    const pleo::layout_of<employee> layout = pleo::layout_of<employee>::make();
    pleo::pages list = employees(client);
    employee record;
    pleo::field_statuses statuses;
    int items = 0, wrong = 0;
    for (; list.next(layout, record, statuses); items++)
        wrong += !statuses.ok() || std::string(record.email) != "employee" + std::to_string(items) + "@example.com";
    CHECK(items == 1000 && wrong == 0);
    CHECK(list.current().text("/email") == "employee999@example.com");
    CHECK(!list.next(layout, record) && std::string(record.email) == "employee999@example.com");
}

#if PLEO_CPP_17
void a_list_gives_one_record_after_the_other()
{
    const pleo::client client = sandbox::client();
    const pleo::layout_of<number> layout = pleo::layout_of<number>::make();
    pleo::pages list = sandbox::list_of(client, "1, null, 3");
    CHECK(list.next(layout)->n == 1);
    CHECK(check::failure([&] { list.next(layout); }) == pleo::status::record);
    CHECK(list.current().type() == pleo::json_type::null);
    int sum = 0;
    while (const auto record = list.next(layout))
        sum += record->n;
    CHECK(sum == 3 && !list.next(layout));
}
#endif

void a_list_goes_on_behind_a_field_that_failed()
{
    const pleo::client client = sandbox::client();
    const pleo::layout_of<number> layout = pleo::layout_of<number>::make();
    pleo::pages list = sandbox::list_of(client, "1, null, 3, 1.5, 5");
    number record;
    CHECK(list.next(layout, record) && record.n == 1);
    CHECK(check::failure([&] { list.next(layout, record); }) == pleo::status::record);
    CHECK(record.n == -1 && list.current().type() == pleo::json_type::null);
    CHECK(list.next(layout, record) && record.n == 3);
    pleo::field_statuses statuses;
    CHECK(list.next(layout, record, statuses) && statuses[0] == pleo::field_status::range && record.n == -1);
    CHECK(list.current().decimal("") == "1.5");
    CHECK(list.next(layout, record, statuses) && statuses.ok() && record.n == 5);
    CHECK(!list.next(layout, record, statuses));
}

void records_and_items_of_one_list_skip_nothing()
{
    const pleo::client client = sandbox::client();
    const pleo::layout_of<number> layout = pleo::layout_of<number>::make();
    pleo::pages list = sandbox::list_of(client, "1, null, 3, 4, 5");
    number record;
    pleo::response item;
    for (const pleo::response &first : list) {
        CHECK(first.int64("") == 1);
        break;
    }
    CHECK(list.begin() != list.end()); // the second is fetched, and given to nobody
    CHECK(check::failure([&] { list.next(layout, record); }) == pleo::status::record);
    CHECK(record.n == -1 && list.current().type() == pleo::json_type::null);
    CHECK(list.next_item(item) && item.int64("") == 3);
    CHECK(list.begin() != list.end() && list.next(layout, record) && record.n == 4);
    CHECK(list.next(layout, record) && record.n == 5 && list.begin() == list.end() && !list.next(layout, record));
}

void what_a_log_throws_loses_no_record()
{
    pleo::config config = sandbox::configured({{"attempts", "1"}});
    config.on_log([](pleo::log_level, const std::string &) { throw own(); });
    const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    const pleo::layout_of<number> layout = pleo::layout_of<number>::make();
    number record;
    pleo::field_statuses statuses;
    const auto throws_own = [&](pleo::pages &list) {
        try {
            list.next(layout, record, statuses);
        } catch (const own &) {
            return true;
        }
        return false;
    };
    pleo::pages list = sandbox::list_of(client, "null, 2");
    CHECK(throws_own(list));
    CHECK(check::failure([&] { list.next(layout, record); }) == pleo::status::record && record.n == -1);
    CHECK(list.next(layout, record) && record.n == 2 && !list.next(layout, record));
    sandbox::fault(R"({"path": "/v1/introspect", "status": 500})");
    list = client.pages(client.request("GET", "/v1/introspect"));
    CHECK(throws_own(list));
    sandbox::answer_of(sandbox::client(), "7").fill(layout, record, statuses);
    CHECK(statuses.ok());
    CHECK(check::failure([&] { list.next(layout, record, statuses); }) == pleo::status::server);
    CHECK(statuses.size() == 0 && !statuses.ok());
}

} // namespace

int main()
{
    const check::test tests[] = {
        {"a_layout_that_was_freed_fails_and_takes_nothing", a_layout_that_was_freed_fails_and_takes_nothing},
        {"a_list_fills_one_record_after_the_other", a_list_fills_one_record_after_the_other},
#if PLEO_CPP_17
        {"a_list_gives_one_record_after_the_other", a_list_gives_one_record_after_the_other},
#endif
        {"a_list_goes_on_behind_a_field_that_failed", a_list_goes_on_behind_a_field_that_failed},
        {"records_and_items_of_one_list_skip_nothing", records_and_items_of_one_list_skip_nothing},
        {"what_a_log_throws_loses_no_record", what_a_log_throws_loses_no_record},
    };
    return check::run(tests);
}
