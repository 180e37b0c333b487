/* How a process or thread ends while the library is at work, or is called when much is gone already. Each way is tried
   in a process of its own, which this program is when it has an argument. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "peer.h"
#include "sandbox.h"

/* A process that hangs is ended by this, and its status tells. */
#define SECONDS 60

static pleo_client client;

/* What any call may say when much is gone. */
static int is_answer_or_end(int32_t status)
{
    return status == PLEO_OK || status == PLEO_E_EXITING;
}

static int late_calls_are_good(void)
{
    pleo_config config = 0;
    char message[256];
    int32_t statuses[] = {client != 0 ? introspected(client) : PLEO_OK, pleo_config_new(&config), pleo_free(config),
        pleo_error_message_text(0, message, sizeof message, NULL)};
    for (int i = 0; i < COUNT(statuses); i++) {
        if (!is_answer_or_end(statuses[i])) {
            printf("call %d: %d\n", i, statuses[i]);
            fflush(stdout);
            return 0;
        }
    }
    return 1;
}

/* The verdict of a late call, where no exit code can be given any more. */
static void end_by(int good)
{
    _exit(good ? 0 : 3);
}

static void at_exit(void)
{
    end_by(late_calls_are_good() && pleo_free(client) == PLEO_OK);
}

static int exits_with_a_late_call(void)
{
    atexit(at_exit);
    client = sandbox_client();
    if (introspected(client) != PLEO_OK) {
        return 2;
    }
    exit(4);
}

static int exits_with_a_late_first_call(void)
{
    atexit(at_exit);
    client = 0;
    exit(4);
}

static int late_in_thread;

static void at_thread_end(void *value)
{
    (void)value;
    late_in_thread = late_calls_are_good() ? 1 : -1;
}

static void *ends_with_a_late_call(void *argument)
{
    pthread_setspecific(*(pthread_key_t *)argument, argument);
    return introspected(client) == PLEO_OK ? argument : NULL;
}

static int ends_a_thread_with_a_late_call(void)
{
    pthread_key_t key;
    pthread_t thread;
    void *result = NULL;
    client = sandbox_client();
    pthread_key_create(&key, at_thread_end);
    pthread_create(&thread, NULL, ends_with_a_late_call, &key);
    pthread_join(thread, &result);
    return result == NULL || late_in_thread != 1 || introspected(client) != PLEO_OK;
}

static void *introspects(void *argument)
{
    (void)argument;
    introspected(client);
    /* The process must be gone before the answer comes. */
    _exit(5);
}

static int exits_with_a_call_in_flight(void)
{
    pthread_t threads[3];
    int before;
    client = sandbox_client();
    sandbox_reset();
    sandbox_fault("{'delay_ms':50000,'times':%d}", COUNT(threads));
    before = sandbox_count(NULL, NULL);
    for (int i = 0; i < COUNT(threads); i++) {
        pthread_create(&threads[i], NULL, introspects, NULL);
    }
    sandbox_await(NULL, NULL, before + COUNT(threads));
    exit(0);
}

static void *exits_when_the_server_is_asked(void *argument)
{
    (void)argument;
    sandbox_await("GET", "/v1/introspect", 1);
    exit(0);
}

static int exits_while_the_main_thread_calls(void)
{
    pthread_t thread;
    client = sandbox_client();
    sandbox_reset();
    sandbox_fault("{'delay_ms':50000}");
    pthread_create(&thread, NULL, exits_when_the_server_is_asked, NULL);
    introspected(client);
    return 5;
}

static int returns_from_main_without_freeing(void)
{
    client = sandbox_client();
    return introspected(client) != PLEO_OK;
}

static const struct {
    const char *name;
    int (*run)(void);
} ways[] = {
    {"a call from an exit handler", exits_with_a_late_call},
    {"the first call from an exit handler", exits_with_a_late_first_call},
    {"a call from a thread-key destructor", ends_a_thread_with_a_late_call},
    {"exit with calls in flight", exits_with_a_call_in_flight},
    {"exit by another thread", exits_while_the_main_thread_calls},
    {"the end without a free", returns_from_main_without_freeing},
};

/* Where this program is. */
static const char *program;

static void every_end_is_quiet_and_in_time(void)
{
    for (int i = 0; i < COUNT(ways); i++) {
        int ends[2], status = -1;
        char number[16], said[4096];
        ssize_t length;
        pid_t child;
        snprintf(number, sizeof number, "%d", i);
        check_row(ways[i].name);
        fflush(NULL);
        CHECK_NUMBER(pipe(ends), 0);
        child = fork();
        if (child == 0) {
            dup2(ends[1], 1);
            dup2(ends[1], 2);
            close(ends[0]);
            close(ends[1]);
            execl(program, program, number, (char *)NULL);
            _exit(9);
        }
        close(ends[1]);
        length = read(ends[0], said, sizeof said - 1);
        said[length > 0 ? length : 0] = '\0';
        CHECK_TEXT(said, "");
        close(ends[0]);
        CHECK_NUMBER(waitpid(child, &status, 0), child);
        CHECK_NUMBER(status, 0);
        check_row(NULL);
    }
}

int main(int count, char **arguments)
{
    static const struct test tests[] = {
        TEST(every_end_is_quiet_and_in_time),
    };
    if (count > 1) {
        alarm(SECONDS);
        return ways[atoi(arguments[1])].run();
    }
    program = arguments[0];
    return check_run(tests, COUNT(tests));
}
