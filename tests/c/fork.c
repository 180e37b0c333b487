/* A process that forks: before, after and while other threads call. The child's calls work or have a status; none hangs. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sandbox.h"

/* A child that hangs is ended by this, and its exit code tells. */
#define CHILD_SECONDS 60

static pleo_client client;

/* Runs a function in a child; what it gives must be 0. */
static void in_child(int (*run)(void))
{
    int status = -1;
    pid_t child;
    fflush(NULL);
    child = fork();
    if (child == 0) {
        alarm(CHILD_SECONDS);
        _exit(run());
    }
    CHECK(child > 0);
    CHECK_NUMBER(waitpid(child, &status, 0), child);
    CHECK_NUMBER(status, 0);
}

static int calls_free_and_end(void)
{
    pleo_client own = sandbox_client();
    int32_t status = introspected(own);
    return status != PLEO_OK || pleo_free(own) != PLEO_OK;
}

static void before_the_first_use(void)
{
    in_child(calls_free_and_end);
}

static int calls_with_what_it_inherited(void)
{
    return introspected(client) != PLEO_OK || introspected(client) != PLEO_OK || calls_free_and_end();
}

static int frees_what_it_inherited(void)
{
    return pleo_free(client) != PLEO_OK || introspected(client) != PLEO_E_HANDLE;
}

static int forks_again(void)
{
    in_child(calls_with_what_it_inherited);
    return calls_with_what_it_inherited();
}

static int does_nothing(void)
{
    return 0;
}

static int leaves_by_exit(void)
{
    exit(introspected(client) != PLEO_OK);
}

static void after_use_parent_and_child_go_on(void)
{
    int (*const children[])(void) = {does_nothing, calls_with_what_it_inherited, frees_what_it_inherited, forks_again,
        leaves_by_exit};
    client = sandbox_client();
    for (int i = 0; i < COUNT(children); i++) {
        /* An idle connection is kept by now; what a child does with it is not the parent's trouble. */
        CHECK_STATUS(introspected(client), PLEO_OK);
        in_child(children[i]);
        CHECK_STATUS(introspected(client), PLEO_OK);
    }
    pleo_free(client);
}

#ifndef __SANITIZE_ADDRESS__
/* The sanitizer's own allocator stays locked in a child where another thread was in it. */

static volatile int stop;

static void *calls_until_stopped(void *argument)
{
    (void)argument;
    while (!stop) {
        pleo_client own = sandbox_client();
        CHECK_STATUS(introspected(own), PLEO_OK);
        CHECK_STATUS(introspected(client), PLEO_OK);
        CHECK_STATUS(pleo_free(own), PLEO_OK);
    }
    return NULL;
}

/* What was left half done by another thread of the parent's may be beyond help, and then says so. */
static int works_or_says_that_it_was_forked(void)
{
    int32_t statuses[7];
    pleo_config config = 0;
    pleo_client own = 0;
    statuses[0] = introspected(client);
    statuses[1] = pleo_config_new(&config);
    statuses[2] = pleo_config_set(config, "base_url", PLEO_NTS, sandbox_base(), PLEO_NTS);
    statuses[3] = pleo_config_set(config, "ca_file", PLEO_NTS, getenv("PLEO_SANDBOX_CA"), PLEO_NTS);
    statuses[4] = pleo_config_set(config, "ca_only", PLEO_NTS, "true", PLEO_NTS);
    statuses[5] = pleo_client_new(full_key(), PLEO_NTS, config, &own);
    statuses[6] = statuses[5] == PLEO_OK ? introspected(own) : PLEO_OK;
    pleo_free(own);
    pleo_free(client);
    for (int i = 0; i < COUNT(statuses); i++) {
        if (statuses[i] != PLEO_OK && statuses[i] != PLEO_E_FORKED) {
            return 10 + i;
        }
    }
    return 0;
}

static void while_other_threads_call(void)
{
    enum { THREADS = 4 };
    pthread_t threads[THREADS];
    client = sandbox_client();
    stop = 0;
    for (int i = 0; i < THREADS; i++) {
        CHECK_NUMBER(pthread_create(&threads[i], NULL, calls_until_stopped, NULL), 0);
    }
    for (int i = 0; i < rounds(100, 3); i++) {
        in_child(works_or_says_that_it_was_forked);
    }
    stop = 1;
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    pleo_free(client);
}

/* A task is its own process's; a child makes its own. */
static pleo_task inherited;

static int takes_its_own_task_only(void)
{
    pleo_request request = 0;
    pleo_response response = 0;
    pleo_task own = 0;
    int32_t finished = 0;
    if (pleo_task_wait(inherited, -1, &finished) != PLEO_E_FORKED || pleo_task_cancel(inherited) != PLEO_E_FORKED ||
        pleo_free(inherited) != PLEO_OK) {
        return 1;
    }
    pleo_request_new(0, "GET", PLEO_NTS, "/v1/introspect", PLEO_NTS, &request);
    return pleo_request_submit(client, request, &own) != PLEO_OK || pleo_task_wait(own, -1, &finished) != PLEO_OK ||
        pleo_task_take(own, &response) != PLEO_OK || pleo_free(own) != PLEO_OK || pleo_free(client) != PLEO_OK;
}

static void while_a_task_runs(void)
{
    pleo_request request = 0;
    pleo_response response = 0;
    int32_t finished = 0;
    client = sandbox_client();
    sandbox_fault("{'path':'/v1/companies','delay_ms':60000,'times':1000}");
    CHECK_STATUS(pleo_request_new(0, "GET", PLEO_NTS, "/v1/companies", PLEO_NTS, &request), PLEO_OK);
    for (int i = 0; i < rounds(100, 3); i++) {
        CHECK_STATUS(pleo_request_submit(client, request, &inherited), PLEO_OK);
        in_child(takes_its_own_task_only);
        CHECK_STATUS(pleo_task_cancel(inherited), PLEO_OK);
        CHECK_STATUS(pleo_task_wait(inherited, -1, &finished), PLEO_OK);
        CHECK_STATUS(pleo_task_take(inherited, &response), PLEO_E_CANCELLED);
        CHECK_STATUS(pleo_free(inherited), PLEO_OK);
    }
    sandbox_reset();
    pleo_free(request);
    pleo_free(client);
}

#endif

int main(void)
{
    static const struct test tests[] = {
        TEST(before_the_first_use),
        TEST(after_use_parent_and_child_go_on),
#ifndef __SANITIZE_ADDRESS__
        TEST(while_other_threads_call),
        TEST(while_a_task_runs),
#endif
    };
    return check_run(tests, COUNT(tests));
}
