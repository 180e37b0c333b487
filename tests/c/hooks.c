/* A fault of the library's own: the call says so, nothing else comes of it. Needs the feature test-hooks. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "sandbox.h"

int32_t pleo_test_panic(pleo_client client, int32_t place);
int32_t pleo_test_panic_later(int32_t place);

static pleo_client client;

static const struct {
    const char *place;
    int32_t wanted;
} places[] = {
    {"in the call", PLEO_E_INTERNAL},
    {"on the runtime", PLEO_E_INTERNAL},
    {"in a task that the call drives", PLEO_OK},
    {"with a lock held", PLEO_E_INTERNAL},
};

static void a_panic_is_an_internal_error_and_the_client_goes_on(void)
{
    for (int i = 0; i < COUNT(places); i++) {
        check_row(places[i].place);
        CHECK_STATUS(pleo_test_panic(client, i), places[i].wanted);
        CHECK(places[i].wanted == PLEO_OK || strstr(last_message(), "libpleo") != NULL);
        CHECK(strstr(last_message(), "a test asked for") == NULL);
        CHECK_STATUS(introspected(client), PLEO_OK);
        CHECK_STATUS(pleo_client_set_key(client, full_key(), PLEO_NTS), PLEO_OK);
        check_row(NULL);
    }
}

static void *waits_for_an_answer(void *argument)
{
    (void)argument;
    CHECK_STATUS(introspected(client), PLEO_OK);
    return NULL;
}

static void a_panic_harms_no_other_threads_call(void)
{
    pthread_t threads[4];
    sandbox_reset();
    sandbox_fault("{'delay_ms':700,'times':%d}", COUNT(threads));
    for (int i = 0; i < COUNT(threads); i++) {
        CHECK_NUMBER(pthread_create(&threads[i], NULL, waits_for_an_answer, NULL), 0);
    }
    for (int tries = 0; tries < 10000 && sandbox_count("GET", "/v1/introspect") < COUNT(threads); tries++) {
        usleep(1000);
    }
    for (int i = 0; i < COUNT(places); i++) {
        CHECK_STATUS(pleo_test_panic(client, i), places[i].wanted);
    }
    for (int i = 0; i < COUNT(threads); i++) {
        pthread_join(threads[i], NULL);
    }
}

static int32_t submitted(void)
{
    pleo_request request = request_for("GET", "/v1/introspect");
    pleo_task task = 0;
    pleo_response response = 0;
    int32_t done = 0, status;
    CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
    CHECK_STATUS(pleo_task_wait(task, 1000 * WAIT_SECONDS, &done), PLEO_OK);
    CHECK_NUMBER(done, 1);
    status = pleo_task_take(task, &response);
    pleo_free(request);
    pleo_free(response);
    pleo_free(task);
    return status;
}

static int32_t called(void)
{
    return introspected(client);
}

/* At each place in turn where code of the network goes on, until a call has no more of them. */
static void a_panic_at_any_place_leaves_what_it_ran_on_usable(void)
{
    int32_t (*const calls[])(void) = {called, submitted};
    for (int i = 0; i < COUNT(calls); i++) {
        for (int idle = 0; idle < 2; idle++) {
            int place = 0, to_come = 0;
            while (!to_come && CHECK(place < 200)) {
                int32_t status;
                client = sandbox_client();
                if (idle) {
                    CHECK_STATUS(calls[i](), PLEO_OK);
                }
                pleo_test_panic_later(++place);
                status = calls[i]();
                to_come = pleo_test_panic_later(0);
                /* One in a connection's own code is a connection that is lost. */
                CHECK(status == PLEO_OK || status == PLEO_E_INTERNAL || status == PLEO_E_RESET || status == PLEO_E_TLS);
                CHECK_STATUS(called(), PLEO_OK);
                CHECK_STATUS(submitted(), PLEO_OK);
                CHECK_STATUS(pleo_free(client), PLEO_OK);
            }
            CHECK(place > 3);
        }
    }
    client = sandbox_client();
}

static void all_panics(void)
{
    for (int i = 0; i < COUNT(places); i++) {
        pleo_test_panic(client, i);
    }
}

static void a_panic_is_silent(void)
{
    CHECK(is_silent(all_panics));
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_panic_is_an_internal_error_and_the_client_goes_on),
        TEST(a_panic_harms_no_other_threads_call),
        TEST(a_panic_at_any_place_leaves_what_it_ran_on_usable),
        TEST(a_panic_is_silent),
    };
    int result;
    client = sandbox_client();
    result = check_run(tests, COUNT(tests));
    pleo_free(client);
    return result;
}
