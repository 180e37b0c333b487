/* Handles: whatever number a caller passes, the answer is a status. */
#include <string.h>

#include "sandbox.h"

static pleo_config config_made(void)
{
    pleo_config config = 0;
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
    return config;
}

static int32_t used(pleo_config config)
{
    return pleo_config_set(config, "attempts", PLEO_NTS, "2", PLEO_NTS);
}

static void freeing_twice_does_no_harm(void)
{
    pleo_config config = config_made();
    CHECK(config > 0);
    CHECK_STATUS(pleo_free(config), PLEO_OK);
    CHECK_STATUS(pleo_free(config), PLEO_E_HANDLE);
    CHECK_STATUS(pleo_free(config), PLEO_E_HANDLE);
    CHECK_STATUS(used(config), PLEO_E_HANDLE);
    CHECK_STATUS(pleo_free(0), PLEO_OK);
}

/* Makes and frees so many others; whether none of them has the number. */
static int passed_over(pleo_config freed, int others)
{
    for (int i = 0; i < others; i++) {
        pleo_config next = 0;
        if (pleo_config_new(&next) != PLEO_OK || next == freed || pleo_free(next) != PLEO_OK) {
            return 0;
        }
    }
    return 1;
}

static void a_freed_number_is_not_given_again_soon(void)
{
    int others[] = {1, 1000, rounds(1000000, 2000)};
    for (int i = 0; i < COUNT(others); i++) {
        pleo_config freed = config_made();
        CHECK_STATUS(pleo_free(freed), PLEO_OK);
        CHECK(passed_over(freed, others[i]));
        CHECK_STATUS(used(freed), PLEO_E_HANDLE);
        CHECK_STATUS(pleo_free(freed), PLEO_E_HANDLE);
    }
}

static void random_numbers_are_no_handles(void)
{
    uint32_t state = 2463534242u;
    pleo_config alive = config_made();
    /* The sanitizer's library is not optimised. */
#ifdef __SANITIZE_ADDRESS__
    const int all = 1000000;
#else
    const int all = 10000000;
#endif
    for (int i = 0; i < rounds(all, 5000); i++) {
        int32_t number, origin, status, seconds;
        pleo_client client;
        /* Marsaglia's xorshift. */
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        memcpy(&number, &state, sizeof number);
        if (number == alive) {
            continue;
        }
        if (pleo_free(number) != PLEO_E_HANDLE || used(number) != PLEO_E_HANDLE ||
            pleo_response_origin(number, &origin) != PLEO_E_HANDLE ||
            pleo_error_retry_after_seconds(number, &seconds) != PLEO_E_HANDLE ||
            pleo_client_new("pls_1", PLEO_NTS, number, &client) != PLEO_E_HANDLE ||
            pleo_introspect(number, &status) != PLEO_E_HANDLE) {
            CHECK_NUMBER(number, -1);
            break;
        }
    }
    CHECK_STATUS(used(alive), PLEO_OK);
    CHECK_STATUS(pleo_free(alive), PLEO_OK);
}

static void the_message_names_the_kind_wanted_and_got(void)
{
    pleo_config config = sandbox_config();
    pleo_client client = sandbox_client();
    pleo_response response = 0;
    pleo_error error = 0;
    int32_t number;
    CHECK_STATUS(pleo_introspect(client, &response), PLEO_OK);
    CHECK_STATUS(pleo_introspect(config, &number), PLEO_E_HANDLE);
    CHECK_HAS(last_message(), "must be a pleo_client");
    CHECK_HAS(last_message(), "is a pleo_config");
    CHECK_STATUS(used(response), PLEO_E_HANDLE);
    CHECK_HAS(last_message(), "must be a pleo_config");
    CHECK_HAS(last_message(), "is a pleo_response");
    CHECK_STATUS(pleo_response_status(client, &number), PLEO_E_HANDLE);
    CHECK_HAS(last_message(), "must be a pleo_response");
    CHECK_HAS(last_message(), "is a pleo_client");
    CHECK_STATUS(pleo_error_take(&error), PLEO_OK);
    CHECK_STATUS(pleo_response_status(error, &number), PLEO_E_HANDLE);
    CHECK_HAS(last_message(), "is a pleo_error");
    CHECK_STATUS(pleo_response_status(0, &number), PLEO_E_HANDLE);
    CHECK_HAS(last_message(), "is 0, which is not a handle");
    CHECK_STATUS(pleo_free(response), PLEO_OK);
    CHECK_STATUS(pleo_response_status(response, &number), PLEO_E_HANDLE);
    CHECK_HAS(last_message(), "freed");
    pleo_free(error);
    pleo_free(client);
    pleo_free(config);
}

static void answers_and_failures_outlive_their_client(void)
{
    pleo_client client = sandbox_client();
    pleo_response response = 0, refused = 0;
    pleo_error error = 0;
    CHECK_STATUS(pleo_introspect(client, &response), PLEO_OK);
    sandbox_fault("{'status':400,'body':'{\\'type\\':\\'T\\'}'}");
    CHECK_STATUS(pleo_introspect(client, &refused), PLEO_E_BAD_REQUEST);
    CHECK_STATUS(pleo_error_take(&error), PLEO_OK);
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    CHECK(strlen(text_at(response, "/data/scope")) > 10);
    CHECK_STATUS(pleo_error_response(error, &refused), PLEO_OK);
    CHECK_STATUS(pleo_free(error), PLEO_OK);
    CHECK_TEXT_AT(refused, "/type", "T");
    CHECK_STATUS(pleo_free(refused), PLEO_OK);
    CHECK_STATUS(pleo_free(response), PLEO_OK);
}

static void thousands_may_live_at_once(void)
{
    static pleo_client clients[2000];
    pleo_config config = sandbox_config();
    int count = rounds(COUNT(clients), 50);
    for (int i = 0; i < count; i++) {
        CHECK_STATUS(pleo_client_new("pls_1", PLEO_NTS, config, &clients[i]), PLEO_OK);
    }
    for (int i = 0; i < count; i++) {
        /* In another order than they were made. */
        CHECK_STATUS(pleo_free(clients[(i * 7 + 3) % count]), PLEO_OK);
    }
    pleo_free(config);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(freeing_twice_does_no_harm),
        TEST(a_freed_number_is_not_given_again_soon),
        TEST(random_numbers_are_no_handles),
        TEST(the_message_names_the_kind_wanted_and_got),
        TEST(answers_and_failures_outlive_their_client),
        TEST(thousands_may_live_at_once),
    };
    return check_run(tests, COUNT(tests));
}
