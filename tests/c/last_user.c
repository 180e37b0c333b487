/* Every function may be the last user of a client that another thread frees. Needs the feature test-hooks. */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "exports.h"
#include "peer.h"

int32_t pleo_test_gate(int32_t what);

enum { OPEN, CLOSE, ASK };

static volatile sig_atomic_t pipes;
static int done;
static char buffer[8192], out[8], second_out[8], third_out[8];
static int32_t needed;

static void count_pipe(int number)
{
    (void)number;
    pipes++;
}

struct user {
    const struct exported *exported;
    int32_t handle;
};

static void *uses_the_client(void *argument)
{
    const struct user *user = argument;
    struct arguments arguments = {user->handle, {NULL}, {0}, buffer, (int32_t)sizeof buffer, &needed, out, second_out,
        third_out};
    for (int i = 0; i < INPUTS; i++) {
        arguments.in[i] = user->exported->in[i].good;
        arguments.length[i] = arguments.in[i] != NULL ? PLEO_NTS : 0;
    }
    memset(out, 0, sizeof out);
    user->exported->call(&arguments);
    __atomic_store_n(&done, 1, __ATOMIC_SEQ_CST);
    return NULL;
}

/* Whether it held the client when that was freed. */
static int is_last_user(struct peer *peer, const struct exported *exported)
{
    char base[64];
    struct user user = {exported, 0};
    pthread_t thread;
    pleo_client client;
    pleo_pages pages = 0;
    int reached, made;
    time_t until = check_until();
    snprintf(base, sizeof base, "https://127.0.0.1:%d", peer_port(peer));
    client = CLIENT(full_key(), "base_url", base, "attempts", "1", "log_lines", "100");
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_STATUS(pleo_pages_new(client, the_request, &pages), PLEO_OK);
    user.handle = exported->handle == PAGES ? pages : exported->handle == CLIENTS ? client : 0;
    peer_break_off(peer);
    __atomic_store_n(&done, 0, __ATOMIC_SEQ_CST);
    pleo_test_gate(CLOSE);
    CHECK_NUMBER(pthread_create(&thread, NULL, uses_the_client, &user), 0);
    while (!(reached = pleo_test_gate(ASK)) && !__atomic_load_n(&done, __ATOMIC_SEQ_CST) && CHECK(time(NULL) < until)) {
        usleep(1000);
    }
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    pleo_test_gate(OPEN);
    pthread_join(thread, NULL);
    memcpy(&made, out, sizeof made);
    if (exported->made != NONE) {
        pleo_free(made);
    }
    pleo_free(pages);
    return reached;
}

static void no_last_user_of_a_client_raises_sigpipe(void)
{
    int users = 0;
    struct sigaction counting = {.sa_handler = count_pipe}, before;
    struct peer *peer = peer_that_breaks_off(port_of(wanted_variable("PLEO_SANDBOX_HTTPS")));
    CHECK_STATUS(pleo_request_new(0, TEXT("GET"), TEXT("/v1/companies"), &the_request), PLEO_OK);
    CHECK_STATUS(pleo_json_new(0, &the_json), PLEO_OK);
    CHECK_NUMBER(sigaction(SIGPIPE, &counting, &before), 0);
    for (const struct exported *e = exports; e < exports + exports_count; e++) {
        int reached;
        check_row(e->name);
        pipes = 0;
        reached = is_last_user(peer, e);
        users += reached;
        CHECK(e->handle != CLIENTS || reached);
        CHECK_NUMBER(pipes, 0);
        check_row(NULL);
    }
    CHECK(users > 0);
    sigaction(SIGPIPE, &before, NULL);
    pleo_free(the_request);
    pleo_free(the_json);
    peer_end(peer);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(no_last_user_of_a_client_raises_sigpipe),
    };
    return check_run(tests, COUNT(tests));
}
