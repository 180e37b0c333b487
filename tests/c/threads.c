/* One client in many threads, many clients side by side, and freeing in the midst of it. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "sandbox.h"

#define MOST_THREADS 100

static pleo_client client;
static char own_id[64], other_id[64];

/* Runs a function in many threads at once and waits for all. */
static void in_threads(int count, void *(*run)(void *))
{
    static pthread_t threads[MOST_THREADS];
    static int numbers[MOST_THREADS];
    for (int i = 0; i < count; i++) {
        numbers[i] = i;
        if (pthread_create(&threads[i], NULL, run, &numbers[i]) != 0) {
            abort();
        }
    }
    for (int i = 0; i < count; i++) {
        pthread_join(threads[i], NULL);
    }
}

static void introspect_and_compare(pleo_client which, const char *id)
{
    pleo_response response = 0;
    if (CHECK_STATUS(pleo_introspect(which, &response), PLEO_OK)) {
        CHECK_TEXT(subject_of(response), id);
        CHECK_STATUS(pleo_free(response), PLEO_OK);
    }
}

static void *mixed_calls(void *argument)
{
    int number = *(int *)argument;
    for (int i = 0; i < rounds(6, 2); i++) {
        pleo_response response = 0;
        int32_t count = 0;
        switch ((number + i) % 5) {
        case 0:
            introspect_and_compare(client, own_id);
            break;
        case 1:
            if (CHECK_STATUS(pleo_call(client, "GET", 3, "/v2/employees?limit=7", 21, NULL, 0, &response), PLEO_OK)) {
                CHECK_STATUS(pleo_response_count(response, "/data", PLEO_NTS, &count), PLEO_OK);
                CHECK_NUMBER(count, 7);
                CHECK_TEXT_AT(response, "/data/0/companyId", own_id);
            }
            break;
        case 2:
            if (CHECK_STATUS(pleo_ensure_installation(client, NULL, 0, &response), PLEO_OK)) {
                CHECK_TEXT(subject_of(response), own_id);
            }
            break;
        case 3:
            CHECK_STATUS(pleo_call(client, "GET", 3, "/v1/companies/none", 18, NULL, 0, &response), PLEO_E_BAD_REQUEST);
            CHECK_NUMBER(last_status(), PLEO_E_BAD_REQUEST);
            break;
        default:
            CHECK_STATUS(pleo_call(client, "GET", 3, "bad", 3, NULL, 0, &response), PLEO_E_ARGUMENT);
            CHECK_NUMBER(last_status(), PLEO_E_ARGUMENT);
            CHECK_HAS(last_message(), "path");
        }
        pleo_free(response);
    }
    return NULL;
}

static void a_hundred_threads_share_a_client(void)
{
    pleo_response response = 0;
    sandbox_reset();
    CHECK_STATUS(pleo_ensure_installation(client, NULL, 0, &response), PLEO_OK);
    pleo_free(response);
    in_threads(rounds(100, 10), mixed_calls);
    CHECK_NUMBER(sandbox_created(), 1);
}

static pleo_client pair[2];

static void *one_of_two(void *argument)
{
    int which = *(int *)argument % 2;
    for (int i = 0; i < rounds(20, 3); i++) {
        introspect_and_compare(pair[which], which == 0 ? own_id : other_id);
    }
    return NULL;
}

static void two_keys_are_never_mixed(void)
{
    pair[0] = sandbox_client();
    pair[1] = CLIENT(wanted_variable("PLEO_SANDBOX_KEY_ORG"), NULL);
    in_threads(rounds(100, 10), one_of_two);
    pleo_free(pair[0]);
    pleo_free(pair[1]);
}

static void *swap_or_ask(void *argument)
{
    const char *keys[2] = {full_key(), wanted_variable("PLEO_SANDBOX_KEY_ORG")};
    for (int i = 0; i < rounds(50, 5); i++) {
        if (*(int *)argument == 0) {
            CHECK_STATUS(pleo_client_set_key(pair[0], keys[i % 2], PLEO_NTS), PLEO_OK);
        } else {
            pleo_response response = 0;
            if (CHECK_STATUS(pleo_introspect(pair[0], &response), PLEO_OK)) {
                const char *id = subject_of(response);
                CHECK(strcmp(id, own_id) == 0 || strcmp(id, other_id) == 0);
                pleo_free(response);
            }
        }
    }
    return NULL;
}

static void a_key_is_changed_while_calls_run(void)
{
    pair[0] = sandbox_client();
    in_threads(rounds(20, 4), swap_or_ask);
    pleo_free(pair[0]);
}

static void *until_it_is_freed(void *argument)
{
    time_t until = check_until();
    (void)argument;
    while (CHECK(time(NULL) < until)) {
        pleo_response response = 0;
        int32_t status = pleo_introspect(pair[0], &response);
        if (status == PLEO_E_HANDLE) {
            return NULL;
        }
        if (!CHECK_STATUS(status, PLEO_OK)) {
            return NULL;
        }
        CHECK_TEXT(subject_of(response), own_id);
        CHECK_STATUS(pleo_free(response), PLEO_OK);
    }
    return NULL;
}

static void *frees_it(void *argument)
{
    /* Not before the others are at work. */
    int least = sandbox_count(NULL, NULL) + rounds(50, 5);
    (void)argument;
    for (int i = 0; i < 10000 && sandbox_count(NULL, NULL) < least; i++) {
    }
    CHECK_STATUS(pleo_free(pair[0]), PLEO_OK);
    return NULL;
}

static void *free_or_call(void *argument)
{
    return *(int *)argument == 0 ? frees_it(argument) : until_it_is_freed(argument);
}

static void a_client_is_freed_while_others_call(void)
{
    for (int i = 0; i < rounds(5, 1); i++) {
        pair[0] = sandbox_client();
        in_threads(rounds(20, 4), free_or_call);
    }
}

static void *own_everything(void *argument)
{
    (void)argument;
    for (int i = 0; i < rounds(10, 2); i++) {
        pleo_client own = sandbox_client();
        introspect_and_compare(own, own_id);
        CHECK_STATUS(pleo_free(own), PLEO_OK);
    }
    return NULL;
}

static void every_thread_has_clients_of_its_own(void)
{
    in_threads(rounds(30, 4), own_everything);
}

/* One answer, read by all. */
static pleo_response shared;

static void *read_shared(void *argument)
{
    (void)argument;
    for (int i = 0; i < rounds(200, 20); i++) {
        CHECK_TEXT_AT(shared, "/list/2/name", "third");
    }
    return NULL;
}

static void one_answer_is_read_by_all(void)
{
    for (int i = 0; i < rounds(20, 2); i++) {
        shared = answer_with(client, "{\"list\":[1,2,{\"name\":\"third\"}]}", NULL);
        in_threads(10, read_shared);
        CHECK_STATUS(pleo_free(shared), PLEO_OK);
    }
}

static void setup(void)
{
    pleo_response response = 0;
    pleo_client other = CLIENT(wanted_variable("PLEO_SANDBOX_KEY_ORG"), NULL);
    client = sandbox_client();
    CHECK_STATUS(pleo_introspect(client, &response), PLEO_OK);
    strcpy(own_id, subject_of(response));
    pleo_free(response);
    CHECK_STATUS(pleo_introspect(other, &response), PLEO_OK);
    strcpy(other_id, subject_of(response));
    pleo_free(response);
    pleo_free(other);
    CHECK(strcmp(own_id, other_id) != 0);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(setup),
        TEST(a_hundred_threads_share_a_client),
        TEST(two_keys_are_never_mixed),
        TEST(a_key_is_changed_while_calls_run),
        TEST(a_client_is_freed_while_others_call),
        TEST(every_thread_has_clients_of_its_own),
        TEST(one_answer_is_read_by_all),
    };
    int result = check_run(tests, COUNT(tests));
    pleo_free(client);
    return result;
}
