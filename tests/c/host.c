/* The program that calls is as it was after every call: its state, its output, its threads, its life. */
#include <errno.h>
#include <dirent.h>
#include <fcntl.h>
#include <fenv.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__x86_64__) || defined(__i386__)
#include <xmmintrin.h>
#endif

#include "peer.h"
#include "sandbox.h"

static pleo_client client;
static pleo_response kept;
static struct peer *resetting;

/* Calls of every kind, each with its outcome; nothing is checked within, so that nothing but the library works. */

static int32_t small(void)
{
    pleo_config config = 0;
    int32_t status;
    pleo_config_new(&config);
    status = pleo_config_set(config, "timeout_ms", PLEO_NTS, "9", PLEO_NTS);
    pleo_free(config);
    return status;
}

static int32_t refused_argument(void)
{
    return pleo_config_new(NULL);
}

static int32_t refused_handle(void)
{
    return pleo_free(-7);
}

static int32_t numbers_read(void)
{
    int64_t value;
    return pleo_response_int64(kept, "/number", PLEO_NTS, &value);
}

static int32_t asked(void)
{
    return introspected(client);
}

static int32_t client_made_used_and_freed(void)
{
    pleo_config config = 0;
    pleo_client own = 0;
    int32_t status;
    pleo_config_new(&config);
    status = pleo_config_set(config, "base_url", PLEO_NTS, sandbox_base(), PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_config_set(config, "ca_file", PLEO_NTS, getenv("PLEO_SANDBOX_CA"), PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_config_set(config, "ca_only", PLEO_NTS, CA_ONLY_UNDER_WINE, PLEO_NTS);
    pleo_client_new(full_key(), PLEO_NTS, config, &own);
    if (status == PLEO_OK)
        status = introspected(own);
    pleo_free(own);
    pleo_free(config);
    return status;
}

static int32_t not_there(void)
{
    pleo_response response = 0;
    return pleo_call(client, "GET", PLEO_NTS, "/v1/companies/none", PLEO_NTS, NULL, 0, &response);
}

static int32_t ensured(void)
{
    pleo_response response = 0;
    int32_t status = pleo_ensure_installation(client, "{\"metadata\":{\"rate\":1.5e3}}", PLEO_NTS, &response);
    pleo_free(response);
    return status;
}

static int32_t cut_off(void)
{
    static char body[4000000];
    char address[64];
    pleo_config config = 0;
    pleo_client own = 0;
    pleo_response response = 0;
    int32_t status;
    memset(body, ' ', sizeof body);
    body[0] = '1';
    snprintf(address, sizeof address, "http://127.0.0.1:%d", peer_port(resetting));
    pleo_config_new(&config);
    status = pleo_config_set(config, "base_url", PLEO_NTS, address, PLEO_NTS);
    pleo_client_new("pls_1", PLEO_NTS, config, &own);
    if (status == PLEO_OK)
        status = pleo_call(own, "POST", PLEO_NTS, "/x", PLEO_NTS, body, (int32_t)sizeof body, &response);
    pleo_free(own);
    pleo_free(config);
    return status;
}

static const struct {
    const char *name;
    int32_t (*run)(void);
    int32_t wanted;
} calls[] = {
    {"small calls", small, PLEO_OK},
    {"a refused argument", refused_argument, PLEO_E_ARGUMENT},
    {"a refused handle", refused_handle, PLEO_E_HANDLE},
    {"reading numbers", numbers_read, PLEO_OK},
    {"asking", asked, PLEO_OK},
    {"a client's whole life", client_made_used_and_freed, PLEO_OK},
    {"an error's answer", not_there, PLEO_E_BAD_REQUEST},
    {"ensuring", ensured, PLEO_OK},
    {"a connection cut off", cut_off, PLEO_E_OUTCOME_UNKNOWN},
};

static void check_outcome(int i, int32_t status)
{
    check_row(calls[i].name);
    CHECK_STATUS(status, calls[i].wanted);
}

static void errno_is_kept(void)
{
    for (int i = 0; i < COUNT(calls); i++) {
        int32_t status;
        int after;
        errno = 4711;
        status = calls[i].run();
        after = errno;
        check_outcome(i, status);
        CHECK_NUMBER(after, 4711);
    }
}

static void signals_are_as_before(void)
{
    sigset_t mask, before, after, pending;
    sigemptyset(&mask);
    sigaddset(&mask, SIGUSR1);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    for (int i = 0; i < COUNT(calls); i++) {
        struct sigaction pipe_before, pipe_after;
        pthread_sigmask(SIG_SETMASK, NULL, &before);
        sigaction(SIGPIPE, NULL, &pipe_before);
        check_outcome(i, calls[i].run());
        pthread_sigmask(SIG_SETMASK, NULL, &after);
        sigaction(SIGPIPE, NULL, &pipe_after);
        for (int number = 1; number < 32; number++) {
            CHECK_NUMBER(sigismember(&after, number), sigismember(&before, number));
        }
        CHECK(pipe_before.sa_handler == SIG_DFL && pipe_after.sa_handler == SIG_DFL);
        sigpending(&pending);
        CHECK_NUMBER(sigismember(&pending, SIGPIPE), 0);
    }
    /* A SIGPIPE that the host holds back itself is not taken from it. */
    sigaddset(&mask, SIGPIPE);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    pthread_kill(pthread_self(), SIGPIPE);
    check_outcome(COUNT(calls) - 1, cut_off());
    sigpending(&pending);
    CHECK_NUMBER(sigismember(&pending, SIGPIPE), 1);
    sigwait(&mask, &(int){0});
    sigemptyset(&mask);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

static int32_t handled;

static void take_signal(int number)
{
    (void)number;
    handled++;
}

static void the_hosts_signals_reach_it_during_a_call(void)
{
    struct sigaction action, before;
    memset(&action, 0, sizeof action);
    action.sa_handler = take_signal;
    sigaction(SIGALRM, &action, &before);
    sandbox_fault("{'delay_ms':1500}");
    handled = 0;
    alarm(1);
    CHECK_STATUS(asked(), PLEO_OK);
    alarm(0);
    CHECK_NUMBER(handled, 1);
    sigaction(SIGALRM, &before, NULL);
}

static unsigned int float_control(void)
{
#if defined(__x86_64__) || defined(__i386__)
    return _mm_getcsr();
#else
    return 0;
#endif
}

#if defined(__x86_64__) || defined(__i386__)
static unsigned short x87_control(void)
{
    unsigned short control;
    __asm__ volatile("fnstcw %0" : "=m"(control));
    return control;
}

static void x87_precision_is_as_before(void)
{
    unsigned short usual = x87_control();
    /* 24 bits, as games and old compilers set it, and as Delphi has it: 64 bits with traps. */
    unsigned short controls[] = {(unsigned short)(usual & ~0x0300), 0x1332};
    for (int control = 0; control < COUNT(controls); control++) {
        for (int i = 0; i < COUNT(calls); i++) {
            unsigned short before, after;
            int32_t status;
            __asm__ volatile("fnclex\n\tfldcw %0" : : "m"(controls[control]));
            before = x87_control();
            status = calls[i].run();
            after = x87_control();
            __asm__ volatile("fnclex\n\tfldcw %0" : : "m"(usual));
            check_outcome(i, status);
            CHECK_NUMBER(after, before);
        }
    }
}
#endif

static void floating_point_is_as_before(void)
{
    static const int modes[] = {FE_TONEAREST, FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO};
    for (int mode = 0; mode < COUNT(modes); mode++) {
        for (int i = 0; i < COUNT(calls); i++) {
            int32_t status;
            unsigned int before, after;
            int rounding, traps;
            /* As Delphi and Free Pascal have it, and the inexact result besides. */
            feclearexcept(FE_ALL_EXCEPT);
            feenableexcept(FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW | FE_UNDERFLOW | FE_INEXACT);
            fesetround(modes[mode]);
            traps = fegetexcept();
            before = float_control();
            status = calls[i].run();
            after = float_control();
            rounding = fegetround();
            CHECK_NUMBER(fegetexcept(), traps);
            fedisableexcept(FE_ALL_EXCEPT);
            fesetround(FE_TONEAREST);
            check_outcome(i, status);
            CHECK_NUMBER(after, before);
            CHECK_NUMBER(rounding, modes[mode]);
        }
    }
}

static void locale_and_folder_do_not_matter(void)
{
    char before[4096], after[4096];
    const char *locale = setlocale(LC_ALL, "de_DE.UTF-8");
    char *kept_locale;
    if (locale == NULL) {
        locale = setlocale(LC_ALL, "C.UTF-8");
    }
    kept_locale = strdup(setlocale(LC_ALL, NULL));
    CHECK(getcwd(before, sizeof before) != NULL);
    for (int i = 0; i < COUNT(calls); i++) {
        check_outcome(i, calls[i].run());
        CHECK_TEXT(setlocale(LC_ALL, NULL), kept_locale);
        CHECK(getcwd(after, sizeof after) != NULL);
        CHECK_TEXT(after, before);
    }
    CHECK_NUMBER(umask(022), 022);
    free(kept_locale);
    setlocale(LC_ALL, "C");
}

static int32_t outcomes[COUNT(calls)];

static void all_calls(void)
{
    for (int i = 0; i < COUNT(calls); i++) {
        outcomes[i] = calls[i].run();
    }
}

static void nothing_is_written_to_the_hosts_output(void)
{
    CHECK(is_silent(all_calls));
    for (int i = 0; i < COUNT(calls); i++) {
        check_outcome(i, outcomes[i]);
    }
}

static int threads(void)
{
    int count = -2;
    DIR *open = opendir("/proc/self/task");
    while (open != NULL && readdir(open) != NULL) {
        count++;
    }
    closedir(open);
    return count;
}

static void no_thread_stays(void)
{
    int before = threads(), tries;
    for (int i = 0; i < COUNT(calls); i++) {
        check_outcome(i, calls[i].run());
        /* A name look-up has a thread, which ends by itself. */
        for (tries = 0; threads() > before && tries < 1000; tries++) {
            usleep(5000);
        }
        CHECK_NUMBER(threads(), before);
    }
}

static void *asked_at_the_end(void *argument)
{
    (void)argument;
    for (int i = 0; i < COUNT(calls); i++) {
        check_outcome(i, calls[i].run());
    }
    return NULL;
}

static void threads_that_end_take_nothing_with_them(void)
{
    for (int i = 0; i < 3; i++) {
        pthread_t thread;
        CHECK_NUMBER(pthread_create(&thread, NULL, asked_at_the_end, NULL), 0);
        pthread_join(thread, NULL);
    }
    check_outcome(4, asked());
}

static void a_connection_that_the_server_closed_is_replaced(void)
{
    for (int i = 0; i < 3; i++) {
        pleo_client own = sandbox_client();
        CHECK_STATUS(introspected(own), PLEO_OK);
        sandbox_fault("{'drop':true}");
        CHECK_STATUS(introspected(own), PLEO_OK);
        CHECK_STATUS(introspected(own), PLEO_OK);
        CHECK_STATUS(pleo_free(own), PLEO_OK);
    }
}

int main(void)
{
    static const struct test tests[] = {
        TEST(errno_is_kept),
        TEST(signals_are_as_before),
        TEST(the_hosts_signals_reach_it_during_a_call),
        TEST(floating_point_is_as_before),
#if defined(__x86_64__) || defined(__i386__)
        TEST(x87_precision_is_as_before),
#endif
        TEST(locale_and_folder_do_not_matter),
        TEST(nothing_is_written_to_the_hosts_output),
        TEST(no_thread_stays),
        TEST(threads_that_end_take_nothing_with_them),
        TEST(a_connection_that_the_server_closed_is_replaced),
    };
    int result;
    sandbox_reset();
    client = sandbox_client();
    kept = answer_with(client, "{\"number\":1.2345e4}", NULL);
    resetting = peer_that_resets(100000);
    result = check_run(tests, COUNT(tests));
    pleo_free(kept);
    pleo_free(client);
    peer_end(resetting);
    return result;
}
