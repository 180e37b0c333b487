/*
 * 64 threads that share runtimes: calls that are answered at once, late and never, and clients that are freed in the
 * middle of one. Each call ends as it should, none is lost, and none holds up another.
 *
 * With PLEO_STRESS=N it goes N rounds, a call may end at most 250 ms after its deadline and a free take a second, which is
 * no test for a machine that does other things too: PLEO_STRESS=100 PLEO_TEST_KINDS="http https" tests/c/run.sh stress
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "sandbox.h"

#define THREADS 64
/* How late the server answers what it answers late: within the deadline. */
#define LATE_MS 300

enum kind { FAST, LATE, NEVER, FREED, KINDS };

static const char *const names[] = {"fast", "late", "never", "freed"};
static pleo_client shared;
static int turns, deadline_ms;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long ended[KINDS], latest[KINDS], longest_free;

static long now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000L + now.tv_nsec / 1000000;
}

static pleo_client client_in_a_hurry(void)
{
    char deadline[16];
    snprintf(deadline, sizeof deadline, "%d", deadline_ms);
    return CLIENT(full_key(), "timeout_ms", deadline, "attempts", "1");
}

static int32_t get(pleo_client client, const char *path)
{
    pleo_response response = 0;
    int32_t status = pleo_call(client, "GET", PLEO_NTS, path, PLEO_NTS, NULL, 0, &response);
    pleo_free(response);
    return status;
}

static void *frees(void *client)
{
    /* Most calls are under way by then; that one isn't is no fault. */
    long began, taken;
    usleep(LATE_MS * 1000 / 4);
    began = now_ms();
    CHECK_STATUS(pleo_free((pleo_client)(intptr_t)client), PLEO_OK);
    taken = now_ms() - began;
    pthread_mutex_lock(&lock);
    if (taken > longest_free) {
        longest_free = taken;
    }
    pthread_mutex_unlock(&lock);
    return NULL;
}

static void call(enum kind kind)
{
    static const char *const paths[] = {"/v1/introspect", "/v1/late", "/v1/never", "/v1/late"};
    static const int32_t wanted[] = {PLEO_OK, PLEO_OK, PLEO_E_TIMEOUT, PLEO_OK};
    pleo_client client = kind == FREED ? client_in_a_hurry() : shared;
    pthread_t freeing;
    long began, taken;
    int32_t status;
    if (kind == FREED) {
        CHECK_NUMBER(pthread_create(&freeing, NULL, frees, (void *)(intptr_t)client), 0);
    }
    began = now_ms();
    status = get(client, paths[kind]);
    taken = now_ms() - began;
    check_row(names[kind]);
    CHECK_STATUS(status, kind == FREED && status == PLEO_E_HANDLE ? PLEO_E_HANDLE : wanted[kind]);
    check_row(NULL);
    if (kind == FREED) {
        pthread_join(freeing, NULL);
    }
    pthread_mutex_lock(&lock);
    ended[kind]++;
    if (taken > latest[kind]) {
        latest[kind] = taken;
    }
    pthread_mutex_unlock(&lock);
}

static void *calls(void *argument)
{
    int number = *(int *)argument;
    for (int i = 0; i < turns; i++) {
        call((enum kind)((number + i) % KINDS));
    }
    return NULL;
}

static void every_call_ends_as_it_should_and_none_holds_up_another(void)
{
    static pthread_t threads[THREADS];
    static int numbers[THREADS];
    const char *asked = getenv("PLEO_STRESS");
    int many = rounds(THREADS, 8);
    turns = asked != NULL ? KINDS * atoi(asked) : rounds(2 * KINDS, KINDS);
    /* What is slowed down by a tool that watches it needs its time. */
    deadline_ms = asked != NULL ? 1000 : rounds(3000, 15000);
    sandbox_reset();
    sandbox_fault("{'path':'/v1/late','status':200,'body':'{}','delay_ms':%d,'times':1000000}", LATE_MS);
    sandbox_fault("{'path':'/v1/never','delay_ms':600000,'times':1000000}");
    shared = client_in_a_hurry();
    for (int i = 0; i < many; i++) {
        numbers[i] = i;
        CHECK_NUMBER(pthread_create(&threads[i], NULL, calls, &numbers[i]), 0);
    }
    for (int i = 0; i < many; i++) {
        pthread_join(threads[i], NULL);
    }
    for (int kind = 0; kind < KINDS; kind++) {
        CHECK_NUMBER(ended[kind], (long)many * turns / KINDS);
        printf("    %s: %ld calls, the slowest took %ld ms\n", names[kind], ended[kind], latest[kind]);
        CHECK(asked == NULL || latest[kind] <= deadline_ms + 250);
    }
    printf("    the longest free took %ld ms\n", longest_free);
    CHECK(asked == NULL || longest_free <= 1000);
    CHECK_STATUS(pleo_free(shared), PLEO_OK);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(every_call_ends_as_it_should_and_none_holds_up_another),
    };
    return check_run(tests, COUNT(tests));
}
