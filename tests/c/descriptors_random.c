/*
 * Random sequences of calls of every kind, faults of the server and descriptors that the host takes.
 *
 * PLEO_SEQUENCES (300) of them, from PLEO_SEED (1).
 */
#include <stdio.h>
#include <stdlib.h>

#include "files.h"
#include "kinds.h"
#include "takes.h"

static uint64_t state;

static int any(int of)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (int)(state % (uint64_t)of);
}

static const char *const faults[] = {"{'status':503}", "{'drop':true}", "{'status':429,'headers':{'retry-after':'0'}}",
    "{'drop':true,'after':true}", "{'status':200,'torn':true,'body':'{}'}", "{'delay_ms':20}"};

/* What a call may come to when the server, the descriptors or both are in trouble. */
static int is_expected(int32_t status)
{
    return status == PLEO_OK || status == PLEO_E_RESOURCE || status == PLEO_E_SERVER || status == PLEO_E_RATE_LIMITED ||
           status == PLEO_E_RESET || status == PLEO_E_TRUNCATED || status == PLEO_E_OUTCOME_UNKNOWN || status == PLEO_E_TIMEOUT ||
           status == PLEO_E_TLS;
}

/* How long the thread of the tasks sleeps at least, in seconds: it looks after its descriptors every 5 s, and replaces them then. */
#define SLEEP 3

static void a_sequence(void)
{
    pleo_task left = 0;
    int numbers[64], leaving = 0;
    time_t woken = 0;
    client = CLIENT(full_key(), "timeout_ms", "5000");
    for (int steps = 1 + any(8); steps > 0; steps--) {
        enum taking how = (enum taking)any(TAKINGS);
        int32_t done = 1;
        int found, is_quiet;
        if (left != 0) {
            CHECK_STATUS(pleo_task_wait(left, 0, &done), PLEO_OK);
        }
        /*
         * None is taken from a thread that is in the middle of something, or may wake meanwhile: that of a task which was freed
         * takes leave of the server, and one that lost its descriptors opens others, or closes what it has left, when it next
         * looks. That of the task that is kept sleeps for some time.
         */
        is_quiet = await_others_asleep() <= (left != 0 && time(NULL) - woken < SLEEP) && done && !leaving;
        found = library_descriptors(numbers, COUNT(numbers));
        switch (is_quiet ? any(6) : 3 + any(3)) {
        case 0:
            take_all_descriptors(how);
            break;
        case 1:
        case 2:
            if (found > 0) {
                take_descriptor(numbers[any(found)], how);
            }
            break;
        case 3:
            sandbox_fault("%s", faults[any(COUNT(faults))]);
            break;
        case 4:
            if (left == 0) {
                pleo_request request = request_for("GET", "/v1/introspect");
                CHECK(is_expected(pleo_request_submit(client, request, &left)));
                pleo_free(request);
                woken = time(NULL);
            } else {
                CHECK_STATUS(pleo_free(left), PLEO_OK);
                left = 0;
                leaving = leaving || !done;
            }
            break;
        default:
            CHECK_STATUS(pleo_free(client), PLEO_OK);
            if (leaving) {
                CHECK_STATUS(pleo_free(left), PLEO_OK);
                left = 0;
                await_alone();
                leaving = 0;
            }
            client = CLIENT(full_key(), "timeout_ms", "5000");
        }
        CHECK(is_expected(call_of(any(CALLS))));
    }
    sandbox_reset();
    CHECK_STATUS(submits(), PLEO_OK);
    pleo_free(left);
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    check_taken();
}

static void sequences(void)
{
    for (int i = 0; i < 50; i++) {
        a_sequence();
    }
}

static void random_sequences_end_well(void)
{
    const char *wanted = getenv("PLEO_SEQUENCES"), *seed = getenv("PLEO_SEED");
    int count = wanted != NULL ? atoi(wanted) : rounds(300, 50);
    for (int batch = 0; batch * 50 < count; batch++) {
        state = (seed != NULL ? strtoull(seed, NULL, 10) : 1) * 1000003 + (uint64_t)batch * 2654435761u + 1;
        in_child(sequences);
    }
}

int main(void)
{
    static const struct test tests[] = {
        TEST(random_sequences_end_well),
    };
    int code = check_run(tests, COUNT(tests));
    remove_files();
    return code;
}
