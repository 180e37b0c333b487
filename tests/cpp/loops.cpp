// Going through lists, once: whatever a loop does, each element is given once, or there is an error.
#include <algorithm>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#if __cplusplus >= 202002L && !defined(__clang__)
#include <ranges>
#endif

#include "check.hpp"
#include "sandbox.hpp"

namespace {

const int employees = 1000;

pleo::response answer()
{
    return sandbox::answer_of(sandbox::client(),
        R"({"list": [{"n": 1}, {"n": 2}, {"n": 3}], "none": [], "null": null, "number": 7, "object": {"a": 1, "b/c": [2], "": 3}})");
}

pleo::pages list_of(const pleo::client &client)
{
    return client.pages(client.request("GET", "/v2/employees"));
}

/// The items that were handled, each by its address; the rest of a list is handled by asking for one after the other.
struct handled {
    std::set<std::string> different;
    int count = 0;

    void handle(const pleo::response &item)
    {
        different.insert(item.text("/email"));
        count++;
    }
    void rest(pleo::pages &list)
    {
        pleo::response item;
        while (list.next_item(item))
            handle(item);
    }
    bool all() const { return different.size() == static_cast<std::size_t>(employees) && count == employees; }
};

void a_loop_goes_through_items()
{
    const pleo::response read = answer();
    std::int64_t sum = 0;
    for (const pleo::response &item : read.items("/list"))
        sum += item.int64("/n");
    CHECK(sum == 6);
    for (const pleo::response &item : read.items("/none"))
        CHECK(!item);
    // The answer may be gone meanwhile.
    int count = 0;
    for (const pleo::response &item : answer().items("/list"))
        count += static_cast<bool>(item);
    CHECK(count == 3);
    // An item may be moved away.
    std::vector<pleo::response> kept;
    for (pleo::response &item : read.items("/list"))
        kept.push_back(std::move(item));
    CHECK(kept.size() == 3 && kept[1].int64("/n") == 2);
    pleo::items items = read.items("/list");
    CHECK(std::count_if(items.begin(), items.end(), [](const pleo::response &it) { return it.int64("/n") > 1; }) == 2);
    CHECK(items.begin() == items.end());
    CHECK(check::failure([&] { (void)read.items("/nowhere"); }) == pleo::status::missing);
    CHECK(check::failure([&] { (void)read.items("/null"); }) == pleo::status::null);
    CHECK(check::failure([&] { (void)read.items("/number"); }) == pleo::status::type);
}

void a_loop_goes_through_members()
{
    const pleo::response read = answer();
    std::string seen;
    for (const pleo::member &member : read.members("/object"))
        seen += "<" + member.name + "=" + member.value.json() + ">";
    CHECK(seen == "<a=1><b/c=[2]><=3>");
    CHECK(check::failure([&] {
        for (const pleo::member &member : read.members("/list"))
            CHECK(!member.value);
    }) == pleo::status::missing); // an array's items have no names
}

void a_loop_goes_through_pages()
{
    const pleo::client client = sandbox::client();
    pleo::pages pages = client.pages(client.request("GET", "/v2/employees"));
    std::size_t rounds = 0, items = 0;
    for (const pleo::response &page : pages.each_page()) {
        rounds++;
        items += page.count("/data");
    }
    CHECK(rounds == 10 && items == 1000);
    pleo::response item;
    CHECK(!pages.next_item(item) && !pages.next_page(item));
}

void a_loop_that_failed_is_begun_again()
{
    const pleo::client client = sandbox::client({{"attempts", "1"}});
    pleo::pages pages = client.pages(client.request("GET", "/v2/employees"));
    sandbox::fault(R"({"path": "/v2/employees", "status": 500, "skip": 4})");
    std::string last;
    int items = 0;
    const pleo::status status = check::failure([&] {
        for (const pleo::response &item : pages) {
            last = item.text("/email");
            items++;
        }
    });
    CHECK(status == pleo::status::server && items == 400 && last == "employee399@example.com");
    for (const pleo::response &item : pages) {
        last = item.text("/email");
        items++;
    }
    CHECK(items == 1000 && last == "employee999@example.com");
}

void a_loop_that_is_left_and_begun_again_skips_nothing()
{
    const pleo::client client = sandbox::client();
    pleo::pages list = list_of(client);
    handled seen;
    // Left after an item was handled, at the last item of a page too.
    for (int stop : {1, 10, 100, 150}) {
        for (const pleo::response &item : list) {
            seen.handle(item);
            if (seen.count == stop)
                break;
        }
        CHECK(seen.count == stop);
    }
    // An iterator that was compared, and moved on, took nothing away.
    for (int rounds = 0; rounds < 3; rounds++) {
        pleo::pages::iterator at = list.begin();
        CHECK(at != list.end());
        CHECK(!(at == list.end()) && at == list.begin());
    }
    seen.handle(*list.begin());
    pleo::pages::iterator at = list.begin();
    seen.handle(*at);
    ++at;
    seen.rest(list);
    CHECK(seen.all());
}

void one_item_after_the_other_goes_on_behind_a_loop()
{
    const pleo::client client = sandbox::client();
    pleo::pages list = list_of(client);
    handled seen;
    for (const pleo::response &item : list) {
        seen.handle(item);
        if (seen.count == 10)
            break;
    }
    CHECK(list.begin() != list.end()); // begun again, and given nothing
    seen.rest(list);
    CHECK(seen.all());
    CHECK(list.begin() == list.end());
}

void what_a_body_fails_with_loses_no_item()
{
    const pleo::client client = sandbox::client();
    pleo::pages list = list_of(client);
    handled seen;
    bool failed = false;
    for (const pleo::response &item : list) {
        for (;;) {
            try {
                if (seen.count == 149 && !failed) {
                    failed = true;
                    throw std::runtime_error("of the program");
                }
                seen.handle(item);
                break;
            } catch (const std::runtime_error &) {
            }
        }
    }
    CHECK(seen.all() && failed);
}

void nothing_is_fetched_before_it_is_asked_for()
{
    sandbox::control("POST", "/sandbox/reset");
    const pleo::client client = sandbox::client();
    const auto requests = [] { return sandbox::number_of("/sandbox/count?path=/v2/employees"); };
    pleo::pages list = list_of(client);
    pleo::pages::iterator at = list.begin();
    CHECK(requests() == 0);
    for (int items = 0; items < 100; ++items, ++at)
        CHECK(static_cast<bool>(*at));
    CHECK(requests() == 1);
    CHECK(at != list.end() && requests() == 2);
}

void passing_over_elements_is_no_giving()
{
    const pleo::response read = answer();
    pleo::items items = read.items("/list");
    pleo::items::iterator at = items.begin();
    ++at;
    ++at;
    CHECK(at->int64("/n") == 3 && (*at).int64("/n") == 3);
    ++at;
    CHECK(at == items.end() && items.begin() == items.end());
    items = read.items("/list");
    CHECK(std::distance(items.begin(), items.end()) == 3);
}

void what_was_moved_from_has_nothing_and_what_was_moved_to_goes_on()
{
    const pleo::client client = sandbox::client();
    pleo::pages list = list_of(client);
    handled seen;
    seen.handle(*list.begin());
    CHECK(list.begin() != list.end());
    pleo::pages other = std::move(list);
    pleo::response item;
    CHECK(check::failure([&] { list.next_item(item); }) == pleo::status::handle); // NOLINT: that is what is looked at
    CHECK(check::failure([&] { seen.handle(*list.begin()); }) == pleo::status::handle);
    list = std::move(other);
    seen.rest(list);
    CHECK(seen.all());
    pleo::items items = answer().items("/list"), rest = std::move(items);
    CHECK(items.begin() == items.end() && rest.begin()->int64("/n") == 1); // NOLINT
    list = list_of(client);
    CHECK(list.begin() != list.end());
    list.reset();
    CHECK(check::failure([&] { list.next_item(item); }) == pleo::status::handle);
    CHECK(check::failure([&] { seen.handle(*list.begin()); }) == pleo::status::handle);
}

void a_page_that_nobody_looked_at_comes_again()
{
    const pleo::client client = sandbox::client();
    pleo::pages list = list_of(client);
    std::size_t items = 0;
    {
        auto pages = list.each_page();
        CHECK(pages.begin() != pages.end());
    }
    for (const pleo::response &page : list.each_page()) {
        items += page.count("/data");
        if (items == 300)
            break;
    }
    for (const pleo::response &page : list.each_page())
        items += page.count("/data");
    CHECK(items == static_cast<std::size_t>(employees));
}

void results_are_taken_one_by_one_too()
{
    pleo::nothrow::client client = std::move(*pleo::nothrow::client::with_key(
        sandbox::variable("PLEO_SANDBOX_KEY"), *[] {
            pleo::result<pleo::nothrow::config> config = pleo::nothrow::config::make();
            CHECK(config->set("base_url", sandbox::variable("PLEO_SANDBOX_HTTP")).ok());
            CHECK(config->set("proxy", "none").ok() && config->set("requests_per_minute", 0).ok());
            return config;
        }()));
    pleo::result<pleo::nothrow::pages> list = client.pages(*client.request("GET", "/v2/employees"));
    int items = 0;
    for (const pleo::result<pleo::nothrow::response> &item : *list) {
        items += item.ok();
        if (items == 10)
            break;
    }
    CHECK(list->begin() != list->end());
    pleo::nothrow::response item;
    while (list->next_item(item).value_or(false))
        items++;
    CHECK(items == employees);
}

#if defined(__cpp_lib_ranges) && !defined(__clang__)
void views_take_only_what_they_give()
{
    static_assert(std::ranges::input_range<pleo::pages &> && std::ranges::input_range<pleo::items &>);
    const pleo::client client = sandbox::client();
    pleo::pages list = list_of(client);
    handled seen;
    for (const pleo::response &item : list | std::views::take(10))
        seen.handle(item);
    CHECK(seen.count == 10);
    for (const pleo::response &item : list | std::views::take(95))
        seen.handle(item);
    for (const pleo::response &item : list)
        seen.handle(item);
    CHECK(seen.all());
    list = list_of(client);
    std::size_t items = 0;
    for (const pleo::response &page : list.each_page() | std::views::take(2))
        items += page.count("/data");
    for (const pleo::response &page : list.each_page())
        items += page.count("/data");
    CHECK(items == static_cast<std::size_t>(employees));
}
#endif

} // namespace

int main()
{
    const check::test tests[] = {
        {"a_loop_goes_through_items", a_loop_goes_through_items},
        {"a_loop_goes_through_members", a_loop_goes_through_members},
        {"a_loop_goes_through_pages", a_loop_goes_through_pages},
        {"a_loop_that_failed_is_begun_again", a_loop_that_failed_is_begun_again},
        {"a_loop_that_is_left_and_begun_again_skips_nothing", a_loop_that_is_left_and_begun_again_skips_nothing},
        {"one_item_after_the_other_goes_on_behind_a_loop", one_item_after_the_other_goes_on_behind_a_loop},
        {"what_a_body_fails_with_loses_no_item", what_a_body_fails_with_loses_no_item},
        {"nothing_is_fetched_before_it_is_asked_for", nothing_is_fetched_before_it_is_asked_for},
        {"passing_over_elements_is_no_giving", passing_over_elements_is_no_giving},
        {"what_was_moved_from_has_nothing_and_what_was_moved_to_goes_on",
            what_was_moved_from_has_nothing_and_what_was_moved_to_goes_on},
        {"a_page_that_nobody_looked_at_comes_again", a_page_that_nobody_looked_at_comes_again},
        {"results_are_taken_one_by_one_too", results_are_taken_one_by_one_too},
#if defined(__cpp_lib_ranges) && !defined(__clang__)
        {"views_take_only_what_they_give", views_take_only_what_they_give},
#endif
    };
    return check::run(tests);
}
