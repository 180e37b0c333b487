/* Little of everything: stack, descriptors, threads, memory, time between two signals, and threads that are cancelled. */
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "peer.h"
#include "sandbox.h"

static pleo_client client;

/* --- The system's functions, as they are when they have nothing to give. */

static int no_threads;

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *), void *argument)
{
    static int (*real)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    if (no_threads) {
        return EAGAIN;
    }
    if (real == NULL) {
        *(void **)&real = dlsym(RTLD_NEXT, "pthread_create");
    }
    return real(thread, attributes, run, argument);
}

/* --- Stack */

static void *whole_life(void *argument)
{
    pleo_response response = 0;
    pleo_client own = sandbox_client();
    (void)argument;
    CHECK_STATUS(pleo_introspect(own, &response), PLEO_OK);
    CHECK(strlen(text_at(response, "/data/scope")) > 10);
    CHECK_STATUS(pleo_free(response), PLEO_OK);
    CHECK_STATUS(pleo_ensure_installation(own, "{\"metadata\":{\"a\":1}}", PLEO_NTS, &response), PLEO_OK);
    CHECK_STATUS(pleo_free(response), PLEO_OK);
    CHECK_STATUS(pleo_call(own, "GET", PLEO_NTS, "/v1/none", PLEO_NTS, NULL, 0, &response), PLEO_E_NOT_FOUND);
    CHECK_STATUS(pleo_free(own), PLEO_OK);
    return NULL;
}

/* JSON as deep as it is taken, and deeper, of this program's and of the server's. */
static void *deep_json(void *argument)
{
    /* The stack is the library's. */
    static char text[1024], body[2048];
    pleo_json json = 0;
    pleo_response response = 0;
    pleo_client own = sandbox_client();
    (void)argument;
    memset(text, 0, sizeof text);
    memset(text, '[', 100);
    memset(text + 100, ']', 100);
    CHECK_STATUS(pleo_json_parse(own, text, PLEO_NTS, &json), PLEO_OK);
    CHECK_STATUS(pleo_json_print_text(json, body, sizeof body, NULL), PLEO_OK);
    CHECK_TEXT(body, text);
    CHECK_STATUS(pleo_json_set_json(json, NULL, 0, "{\"$serde_json::private::RawValue\":\"[[[]]]\"}", PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_json_print_text(json, body, sizeof body, NULL), PLEO_OK);
    CHECK_TEXT(body, "{\"$serde_json::private::RawValue\":\"[[[]]]\"}");
    memset(text, '[', 500);
    memset(text + 500, ']', 500);
    text[1000] = '\0';
    CHECK_STATUS(pleo_json_set_json(json, NULL, 0, text, PLEO_NTS), PLEO_E_ARGUMENT);
    snprintf(body, sizeof body, "{\\'status\\':\\'ACTIVATED\\',\\'metadata\\':{},\\'a\\':%s}", text);
    sandbox_fault("{'path':'/v1/installations/me','status':200,'body':'%s'}", body);
    CHECK_STATUS(pleo_ensure_installation(own, "{\"metadata\":{}}", PLEO_NTS, &response), PLEO_OK);
    CHECK_STATUS(pleo_free(response), PLEO_OK);
    CHECK_STATUS(pleo_free(json), PLEO_OK);
    CHECK_STATUS(pleo_free(own), PLEO_OK);
    return NULL;
}

static void with_a_small_stack(void *(*run)(void *))
{
    /* The sanitizer and a library that is not optimised take more. */
#ifdef __SANITIZE_ADDRESS__
    size_t sizes[] = {1048576};
#else
    size_t sizes[] = {65536, 262144};
#endif
    for (int i = 0; i < COUNT(sizes); i++) {
        pthread_t thread;
        pthread_attr_t small;
        CHECK_NUMBER(pthread_attr_init(&small), 0);
        CHECK_NUMBER(pthread_attr_setstacksize(&small, sizes[i]), 0);
        CHECK_NUMBER(pthread_create(&thread, &small, run, NULL), 0);
        pthread_join(thread, NULL);
        pthread_attr_destroy(&small);
    }
}

static void a_stack_of_64_kib_is_enough(void)
{
    with_a_small_stack(whole_life);
}

static void the_deepest_json_fits_a_small_stack(void)
{
    with_a_small_stack(deep_json);
}

/* --- Descriptors */

static int works_when_there_are_some_again(void)
{
    struct rlimit all, few;
    int resource = 0;
    int used = dup(0);
    close(used);
    getrlimit(RLIMIT_NOFILE, &all);
    for (int spare = 0; spare < 8; spare++) {
        int32_t status;
        pleo_client own = sandbox_client();
        few = all;
        few.rlim_cur = (rlim_t)(used + spare);
        setrlimit(RLIMIT_NOFILE, &few);
        status = introspected(own);
        resource += status == PLEO_E_RESOURCE;
        /* With few the system's resolver finds no name, which is all that it says. */
        if (status != PLEO_E_RESOURCE && status != PLEO_E_DNS && status != PLEO_OK) {
            return 10 + spare;
        }
        setrlimit(RLIMIT_NOFILE, &all);
        if (introspected(own) != PLEO_OK || pleo_free(own) != PLEO_OK) {
            return 20 + spare;
        }
    }
    return resource == 0;
}

/* In a child, so that not even the library's own descriptors are there yet. */
static void without_descriptors_it_says_so_and_recovers(void)
{
    int status = -1;
    pid_t child;
    fflush(NULL);
    child = fork();
    if (child == 0) {
        alarm(60);
        _exit(works_when_there_are_some_again());
    }
    CHECK_NUMBER(waitpid(child, &status, 0), child);
    CHECK_NUMBER(status, 0);
}

/* --- Threads */

static void without_threads_for_a_lookup_it_says_so_and_recovers(void)
{
    char address[64];
    pleo_client own;
    own = CLIENT(full_key(), "base_url", "https://nobody.invalid", "proxy", "none", "attempts", "1");
    no_threads = 1;
    CHECK_STATUS(introspected(own), PLEO_E_RESOURCE);
    no_threads = 0;
    CHECK_STATUS(introspected(own), PLEO_E_DNS);
    /* Where no name is to be looked up none is needed. */
    snprintf(address, sizeof address, "http://localhost:%d", port_of(wanted_variable("PLEO_SANDBOX_HTTP")));
    pleo_free(own);
    own = CLIENT(full_key(), "base_url", address);
    no_threads = 1;
    CHECK_STATUS(introspected(own), PLEO_OK);
    no_threads = 0;
    pleo_free(own);
}

static void *introspects(void *argument)
{
    (void)argument;
    CHECK_STATUS(introspected(client), PLEO_OK);
    return NULL;
}

static void a_thousand_threads_share_a_client(void)
{
    static pthread_t threads[1000];
    pthread_attr_t small;
    int many = rounds(COUNT(threads), 20);
    pthread_attr_init(&small);
#ifndef __SANITIZE_ADDRESS__
    pthread_attr_setstacksize(&small, 131072);
#endif
    client = CLIENT(full_key(), "timeout_ms", "120000");
    for (int i = 0; i < many; i++) {
        CHECK_NUMBER(pthread_create(&threads[i], &small, introspects, NULL), 0);
    }
    for (int i = 0; i < many; i++) {
        pthread_join(threads[i], NULL);
    }
    pthread_attr_destroy(&small);
    pleo_free(client);
}

/* --- Signals and cancellation */

static volatile sig_atomic_t alarms;

static void count_alarm(int number)
{
    (void)number;
    alarms++;
}

static void a_signal_each_millisecond_interrupts_no_call(void)
{
    struct itimerval each = {{0, 1000}, {0, 1000}}, none = {{0, 0}, {0, 0}};
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = count_alarm;
    sigaction(SIGALRM, &action, NULL);
    alarms = 0;
    setitimer(ITIMER_REAL, &each, NULL);
    for (int i = 0; i < rounds(50, 2) || alarms == 0; i++) {
        pleo_client own = sandbox_client();
        CHECK_STATUS(introspected(own), PLEO_OK);
        CHECK_STATUS(introspected(own), PLEO_OK);
        pleo_free(own);
    }
    setitimer(ITIMER_REAL, &none, NULL);
    /* One may still be under way, so the handler stays. */
    CHECK(alarms > 0);
}

static int32_t outcome;
static int came_back;

static void *is_cancelled(void *argument)
{
    (void)argument;
    outcome = introspected(client);
    came_back = 1;
    while (came_back) {
        pthread_testcancel();
        usleep(1000);
    }
    return NULL;
}

static void a_cancelled_thread_ends_after_its_call(void)
{
    pthread_t thread, other;
    void *result = NULL;
    client = sandbox_client();
    sandbox_reset();
    sandbox_fault("{'delay_ms':500}");
    outcome = -1;
    came_back = 0;
    CHECK_NUMBER(pthread_create(&thread, NULL, is_cancelled, NULL), 0);
    /* It is in the middle of its call when the server has its request. */
    sandbox_await("GET", "/v1/introspect", 1);
    CHECK_NUMBER(pthread_cancel(thread), 0);
    CHECK_NUMBER(pthread_create(&other, NULL, introspects, NULL), 0);
    pthread_join(other, NULL);
    pthread_join(thread, &result);
    CHECK(result == PTHREAD_CANCELED);
    CHECK_STATUS(outcome, PLEO_OK);
    CHECK(came_back);
    pleo_free(client);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(without_descriptors_it_says_so_and_recovers),
        TEST(a_stack_of_64_kib_is_enough),
        TEST(the_deepest_json_fits_a_small_stack),
        TEST(without_threads_for_a_lookup_it_says_so_and_recovers),
        TEST(a_thousand_threads_share_a_client),
        TEST(a_signal_each_millisecond_interrupts_no_call),
        TEST(a_cancelled_thread_ends_after_its_call),
    };
    return check_run(tests, COUNT(tests));
}
