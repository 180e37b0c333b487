// Failures: what they say, how they are copied and carried to other threads; and results.
#include <exception>
#include <stdexcept>
#include <thread>
#include <type_traits>

#include "check.hpp"
#include "sandbox.hpp"

namespace {

/// The exception of a refused create, with an answer of the API's.
std::exception_ptr refused()
{
    sandbox::fault(R"({"path": "/v1/installations/me", "status": 422, "headers": {"x-request-id": "request-422"},
        "body": "{\"type\": \"VALIDATION_FAILED\", \"message\": \"no such state\"}"})");
    try {
        sandbox::client().create_installation();
    } catch (...) {
        return std::current_exception();
    }
    return nullptr;
}

void is_the_refusal(const pleo::error &error)
{
    CHECK(error.status() == pleo::status::unprocessable && error.http_status() == 422 && !error.can_retry());
    CHECK(error.api_type() == "VALIDATION_FAILED" && error.api_message() == "no such state");
    CHECK(error.request_id() == "request-422");
    const std::string report = error.report();
    CHECK(report.find("library: libpleo ") == 0 && report.size() < 4096 && report.back() != '\n');
    CHECK(report.find("\nmethod: POST\npath: /v1/installations/me\n") != std::string::npos);
    CHECK(report.find("\nattempt 1: 422 in ") != std::string::npos);
    CHECK(report.find("\napi_message: no such state\nrequest_id: request-422\n") != std::string::npos);
    CHECK(std::string(error.what()).find("422") != std::string::npos);
    const pleo::response answer = error.response();
    CHECK(answer && answer.http_status() == 422 && answer.text("/type") == "VALIDATION_FAILED");
    CHECK(answer.header("X-Request-Id") == "request-422");
}

void details_are_in_the_exception()
{
    try {
        std::rethrow_exception(refused());
    } catch (const std::runtime_error &caught) {
        is_the_refusal(dynamic_cast<const pleo::error &>(caught));
    }
}

void an_exception_crosses_threads()
{
    std::exception_ptr kept;
    std::thread thrower([&] { kept = refused(); });
    thrower.join(); // with it goes what the library keeps for that thread
    bool caught = false;
    std::thread catcher([&] {
        try {
            std::rethrow_exception(kept);
        } catch (const pleo::error &error) {
            is_the_refusal(error);
            caught = true;
        }
    });
    catcher.join();
    CHECK(caught);
}

void a_copy_lasts_and_copying_never_throws()
{
    static_assert(std::is_nothrow_copy_constructible<pleo::error>::value, "as exceptions should be");
    static_assert(std::is_nothrow_copy_assignable<pleo::error>::value, "as exceptions should be");
    static_assert(std::is_base_of<std::runtime_error, pleo::error>::value, "caught as such");
    pleo::nothrow::client none;
    pleo::error copy = none.introspect().failure();
    CHECK(copy.status() == pleo::status::handle);
    try {
        std::rethrow_exception(refused());
    } catch (const pleo::error &error) {
        copy = error;
    }
    CHECK(sandbox::client().introspect().http_status() == 200); // another call's success takes nothing of it
    is_the_refusal(copy);
    const pleo::error moved = std::move(copy);
    is_the_refusal(moved);
}

void without_an_answer_there_is_none()
{
    const pleo::client client = sandbox::client({{"base_url", "http://127.0.0.1:1"}, {"attempts", "1"}});
    try {
        client.introspect();
        CHECK(false);
    } catch (const pleo::error &error) {
        CHECK(error.status() == pleo::status::connect && error.http_status() == 0);
        CHECK(error.api_type().empty() && error.api_message().empty() && error.request_id().empty());
        CHECK(!error.response());
        CHECK(error.wait_or(std::chrono::seconds(9)) == std::chrono::seconds(9));
#if PLEO_CPP_17
        CHECK(!error.wait());
#endif
    }
}

void the_wait_is_a_duration()
{
    sandbox::fault(R"({"path": "/v1/introspect", "status": 429, "headers": {"retry-after": "7"}, "body": ""})");
    try {
        sandbox::client({{"attempts", "1"}}).introspect();
        CHECK(false);
    } catch (const pleo::error &error) {
        CHECK(error.can_retry() && error.wait_or(std::chrono::seconds(9)) == std::chrono::seconds(7));
#if PLEO_CPP_17
        CHECK(error.wait() == std::chrono::seconds(7));
#endif
    }
}

void no_failure_shows_the_key()
{
    const std::string keys[] = {"pk:secret-part", sandbox::variable("PLEO_SANDBOX_KEY_REVOKED")};
    for (const std::string &key : keys) {
        try {
            sandbox::client_of(key).introspect();
            CHECK(false);
        } catch (const pleo::error &error) {
            CHECK(error.status() == pleo::status::key || error.status() == pleo::status::unauthorized);
            for (const std::string &text :
                {std::string(error.what()), error.api_type(), error.api_message(), error.report()})
                CHECK(text.find(key) == std::string::npos && text.find("secret-part") == std::string::npos);
        }
    }
}

void a_message_is_the_librarys_whole()
{
    try {
        pleo::config::make().set("atempts", 3);
        CHECK(false);
    } catch (const pleo::error &error) {
        char message[1100];
        pleo_config config = 0;
        pleo_config_new(&config);
        CHECK(pleo_config_set(config, "atempts", PLEO_NTS, "3", PLEO_NTS) == PLEO_E_CONFIG);
        CHECK(pleo_error_message_text(0, message, sizeof message, nullptr) == PLEO_OK);
        pleo_free(config);
        CHECK(std::string(error.what()) == message && std::string(message).find("attempts") != std::string::npos);
    }
}

void a_result_has_a_value_or_a_failure()
{
    using pleo::nothrow::money;
    const pleo::result<std::int64_t> good = money::minors("EUR", "1.50"), bad = money::minors("EUR", "0.001");
    CHECK(good.ok() && good.status() == pleo::status::ok && *good == 150 && good.value_or(1) == 150);
    CHECK(!bad.ok() && bad.status() == pleo::status::range && bad.value_or(1) == 1);
    CHECK(std::string(bad.failure().what()).size() > 0);
    const pleo::result<std::int64_t> copy = bad;
    CHECK(copy.status() == pleo::status::range);
    pleo::result<std::string> text = money::digits("KWD", 1);
    CHECK(text->size() == 5 && *std::move(text) == "0.001");
    CHECK(money::digits("KWD", 1).value_or("none") == "0.001");
    // What a result that goes away had, is the program's own.
    const std::string &digits = *money::digits("KWD", 1);
    const pleo::error &failure = money::minors("EUR", "0.001").failure(), &same = pleo::result<void>(failure).failure();
    CHECK(digits == "0.001" && failure.status() == pleo::status::range && same.status() == pleo::status::range);
    CHECK(pleo::result<void>().ok() && pleo::result<void>(bad.failure()).status() == pleo::status::range);
}

void both_forms_are_side_by_side()
{
    pleo::nothrow::client none;
    const pleo::result<pleo::nothrow::response> failed = none.introspect();
    CHECK(failed.status() == pleo::status::handle);
    CHECK(!failed.failure().response<pleo::returning>());
    CHECK(failed.failure().report().find("\nstatus: PLEO_E_HANDLE ") != std::string::npos);
    try {
        throw failed.failure(); // as the one form would have
    } catch (const pleo::error &error) {
        CHECK(error.status() == pleo::status::handle);
    }
}

void webhooks_are_verified()
{
    const char secret[] = "whsec_plJ3nmyCDGBKInavdOK15jsl";
    const pleo::webhook_headers headers = {
        "msg_loFOjxBNrRLzqYUf", "1731705121", "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0="};
    const char body[] = R"({"event_type":"ping","data":{"success":true}})";
    pleo::webhook::verify(secret, headers, body, pleo::webhook::any_age());
    pleo::webhook::verify(secret, headers, body, std::chrono::seconds::max());
    // A time that came out negative is no any_age.
    for (const int less : {-1, -300})
        CHECK(check::failure([&] { pleo::webhook::verify(secret, headers, body, std::chrono::seconds(less)); }) ==
              pleo::status::signature);
    CHECK(check::failure([&] { pleo::webhook::verify(secret, headers, body); }) == pleo::status::signature); // too old
    CHECK(check::failure([&] { pleo::webhook::verify("", headers, body); }) == pleo::status::argument);
}

} // namespace

int main()
{
    const check::test tests[] = {
        {"details_are_in_the_exception", details_are_in_the_exception},
        {"an_exception_crosses_threads", an_exception_crosses_threads},
        {"a_copy_lasts_and_copying_never_throws", a_copy_lasts_and_copying_never_throws},
        {"without_an_answer_there_is_none", without_an_answer_there_is_none},
        {"the_wait_is_a_duration", the_wait_is_a_duration},
        {"no_failure_shows_the_key", no_failure_shows_the_key},
        {"a_message_is_the_librarys_whole", a_message_is_the_librarys_whole},
        {"a_result_has_a_value_or_a_failure", a_result_has_a_value_or_a_failure},
        {"both_forms_are_side_by_side", both_forms_are_side_by_side},
        {"webhooks_are_verified", webhooks_are_verified},
    };
    return check::run(tests);
}
