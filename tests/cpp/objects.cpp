// What owns a handle: moved, swapped, reset, empty; and the texts and options that go in.
#include <algorithm>
#include <type_traits>
#include <vector>

#include "check.hpp"
#include "sandbox.hpp"

namespace {

template <class T> void is_an_owner()
{
    static_assert(!std::is_copy_constructible<T>::value && !std::is_copy_assignable<T>::value, "one owner");
    static_assert(std::is_nothrow_move_constructible<T>::value && std::is_nothrow_move_assignable<T>::value, "moved");
    static_assert(std::is_nothrow_default_constructible<T>::value, "empty");
    static_assert(!std::is_convertible<std::int32_t, T>::value && !std::is_constructible<T, std::int32_t>::value,
        "a number is no handle");
}

void owners_are_moved_and_not_copied()
{
    is_an_owner<pleo::config>();
    is_an_owner<pleo::client>();
    is_an_owner<pleo::request>();
    is_an_owner<pleo::response>();
    is_an_owner<pleo::json>();
    is_an_owner<pleo::task>();
    static_assert(std::is_nothrow_move_constructible<pleo::pages>::value, "moved");
    static_assert(!std::is_copy_constructible<pleo::pages>::value, "one owner");
    static_assert(sizeof(pleo::response) == sizeof(std::int32_t), "a handle and nothing else");
}

bool is_freed(std::int32_t handle)
{
    return pleo_free(handle) == PLEO_E_HANDLE;
}

void what_was_moved_from_is_empty()
{
    pleo::json first = pleo::json::make();
    const std::int32_t raw = first.get();
    pleo::json second = std::move(first);
    CHECK(!first && first.get() == 0); // NOLINT: that is what is looked at
    CHECK(second && second.get() == raw);
    CHECK(check::failure([&] { first.set_null(""); }) == pleo::status::handle);
    CHECK(second.print() == "null");
}

void an_owner_that_is_assigned_frees_what_it_had()
{
    pleo::json one = pleo::json::make(), other = pleo::json::parse("[1]");
    const std::int32_t raw = one.get();
    one = std::move(other);
    CHECK(is_freed(raw));
    CHECK(one.print() == "[1]");
}

void moved_to_itself_it_stays()
{
    pleo::json json = pleo::json::parse("[1]");
    pleo::json &same = json;
    json = std::move(same);
    CHECK(json.print() == "[1]");

    int lines = 0;
    pleo::config config = sandbox::configured();
    config.on_log([&](pleo::log_level, const std::string &) { lines++; });
    pleo::config &same_config = config;
    config = std::move(same_config);
    pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    pleo::client &same_client = client;
    client = std::move(same_client);
    client.introspect();
    CHECK(lines == 1);
}

void they_are_swapped_and_sorted()
{
    pleo::json one = pleo::json::parse("[1]"), two = pleo::json::parse("[2]");
    std::swap(one, two);
    CHECK(one.print() == "[2]" && two.print() == "[1]");
    std::vector<pleo::json> all;
    for (const char *text : {"3", "1", "2"})
        all.push_back(pleo::json::parse(text));
    std::sort(all.begin(), all.end(),
        [](const pleo::json &left, const pleo::json &right) { return left.print() < right.print(); });
    CHECK(all[0].print() == "1" && all[1].print() == "2" && all[2].print() == "3");
}

void a_handle_goes_to_c_and_comes_back()
{
    pleo::json json = pleo::json::parse("[1]");
    const std::int32_t raw = json.release();
    CHECK(!json);
    json = pleo::json::adopt(raw);
    CHECK(json.print() == "[1]");
    json.reset();
    CHECK(!json && is_freed(raw));
    json.reset();
    CHECK(!json);
}

void the_end_of_a_scope_frees()
{
    std::int32_t raw[3];
    {
        const pleo::config config = pleo::config::make();
        const pleo::client client = pleo::client::with_key("k", config);
        const pleo::request request = client.request("GET", "/");
        raw[0] = config.get();
        raw[1] = client.get();
        raw[2] = request.get();
    }
    CHECK(is_freed(raw[0]) && is_freed(raw[1]) && is_freed(raw[2]));
}

void an_empty_one_is_never_taken_for_the_default()
{
    pleo::config config = pleo::config::make();
    const pleo::config moved = std::move(config);
    // With 0 in its place the library would take production's options, and UTF-8.
    CHECK(check::failure([&] { (void)pleo::client::with_key("k", config); }) == pleo::status::handle);
    CHECK(check::failure([&] { (void)pleo::client::from("env:HOME", config); }) == pleo::status::handle);
    const pleo::client client;
    CHECK(check::failure([&] { (void)client.request("GET", "/"); }) == pleo::status::handle);
    CHECK(check::failure([&] { (void)client.json(); }) == pleo::status::handle);
    CHECK(check::failure([&] { (void)client.parse_json("1"); }) == pleo::status::handle);
}

void every_kind_of_text_goes_in()
{
    const char field[6] = {'a', 'b', 'c', ' ', ' ', ' '};
    pleo::json json = pleo::json::make();
    json.set_text("/literal", "a");
    json.set_text(std::string("/string"), std::string("a\0b", 3));
    json.set_text(pleo::text_view("/length and more", 7), pleo::text_view("abc", 2));
    json.set_field("/field", pleo::field(field));
    json.set_text("/empty", std::string());
    CHECK(json.print() == R"({"literal":"a","string":"a\u0000b","length":"ab","field":"abc","empty":""})");
#if PLEO_CPP_17
    json.set_text(std::string_view("/view"), std::string_view("abc").substr(1));
    const std::string_view back = pleo::text_view("abc");
    CHECK(back == "abc");
    CHECK(json.print().find(R"("view":"bc")") != std::string::npos);
#endif
    CHECK(pleo::text_view().data() == nullptr && pleo::text_view(nullptr).data() == nullptr);
    CHECK(pleo::text_view("").data() != nullptr && pleo::text_view("").size() == 0);
}

void a_length_beyond_what_a_text_may_have_is_refused_unread()
{
    const char one = '1';
    const pleo::text_view text(&one, static_cast<std::size_t>(-1));
    CHECK(text.length() == 0x7FFFFFFF);
    CHECK(check::failure([&] { (void)pleo::json::parse(text); }) == pleo::status::argument);
    CHECK(check::failure([&] { (void)pleo::client::with_key(text); }) == pleo::status::argument);
}

void options_are_texts_numbers_booleans_and_times()
{
    pleo::config config = pleo::config::make();
    config.set("base_url", std::string("https://localhost"));
    config.set("attempts", 5);
    config.set("ca_only", true);
    config.set("timeout_ms", std::chrono::seconds(7));
    config.set("max_file_bytes", std::int64_t(1) << 40);
    CHECK(config.value("base_url") == "https://localhost");
    CHECK(config.value("attempts") == "5");
    CHECK(config.value("ca_only") == "true");
    CHECK(config.value("timeout_ms") == "7000");
    CHECK(config.value("max_file_bytes") == "1099511627776");
    const std::string empty;
    for (const pleo::text_view &none : {pleo::text_view(nullptr), pleo::text_view(""), pleo::text_view(empty)})
        CHECK(check::failure([&] { config.set("attempts", none); }) == pleo::status::argument);
    CHECK(config.value("attempts") == "5");
    config.reset_option("attempts");
    CHECK(config.value("attempts") == "3");
    config.set("proxy_password", "secret");
    CHECK(check::failure([&] { config.value("proxy_password"); }) == pleo::status::config);
    CHECK(check::failure([&] { config.load("/nowhere/options"); }) == pleo::status::file);
}

void another_key_is_used_from_then_on()
{
    pleo::client client = sandbox::client_of(sandbox::variable("PLEO_SANDBOX_KEY_REVOKED"));
    CHECK(check::failure([&] { client.introspect(); }) == pleo::status::unauthorized);
    client.set_key(sandbox::variable("PLEO_SANDBOX_KEY"));
    CHECK(check::failure([&] { client.introspect(); }) == pleo::status::ok);
}

void the_library_says_what_it_is()
{
    CHECK(std::string(pleo::version()) == PLEO_HEADER_VERSION);
    CHECK(pleo::version_number() == PLEO_HEADER_VERSION_NUMBER);
    CHECK(pleo::is_compatible());
    CHECK(std::string(pleo::name(pleo::status::key)) == "PLEO_E_KEY");
    CHECK(std::string(pleo::meaning(pleo::status::ok)) == "Success.");
    CHECK(std::string(pleo::name(pleo::json_type::array)) == "PLEO_JSON_ARRAY");
    CHECK(std::string(pleo::name(static_cast<pleo::json_type>(99))).empty());
}

} // namespace

int main()
{
    const check::test tests[] = {
        {"owners_are_moved_and_not_copied", owners_are_moved_and_not_copied},
        {"what_was_moved_from_is_empty", what_was_moved_from_is_empty},
        {"an_owner_that_is_assigned_frees_what_it_had", an_owner_that_is_assigned_frees_what_it_had},
        {"moved_to_itself_it_stays", moved_to_itself_it_stays},
        {"they_are_swapped_and_sorted", they_are_swapped_and_sorted},
        {"a_handle_goes_to_c_and_comes_back", a_handle_goes_to_c_and_comes_back},
        {"the_end_of_a_scope_frees", the_end_of_a_scope_frees},
        {"an_empty_one_is_never_taken_for_the_default", an_empty_one_is_never_taken_for_the_default},
        {"every_kind_of_text_goes_in", every_kind_of_text_goes_in},
        {"a_length_beyond_what_a_text_may_have_is_refused_unread",
            a_length_beyond_what_a_text_may_have_is_refused_unread},
        {"options_are_texts_numbers_booleans_and_times", options_are_texts_numbers_booleans_and_times},
        {"another_key_is_used_from_then_on", another_key_is_used_from_then_on},
        {"the_library_says_what_it_is", the_library_says_what_it_is},
    };
    return check::run(tests);
}
