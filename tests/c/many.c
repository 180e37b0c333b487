/*
 * A program with thousands of keys, a client each, and few descriptors: every call works, a call finds the connection of the
 * one before, and what is kept idle is bounded.
 *
 * PLEO_MANY (2000) clients.
 */
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "sandbox.h"

#define DESCRIPTORS 1024
#define THREADS 64

/* Bytes that an idle connection may take, its client included. */
#define IDLE_BYTES 65536

static pleo_client *clients;
static int client_count, turns, connects, failures;

/* In place of the C library's: it counts. */
int connect(int descriptor, const struct sockaddr *address, socklen_t length)
{
    if (address->sa_family == AF_INET || address->sa_family == AF_INET6) {
        __sync_fetch_and_add(&connects, 1);
    }
    return (int)syscall(SYS_connect, descriptor, address, length);
}

static void call(pleo_client client)
{
    int32_t status = introspected(client);
    if (status != PLEO_OK) {
        __sync_fetch_and_add(&failures, 1);
        CHECK_STATUS(status, PLEO_OK);
    }
}

static void *takes_turns(void *calls)
{
    int turn;
    while ((turn = __sync_fetch_and_add(&turns, 1)) < client_count) {
        for (int i = 0; i < *(int *)calls; i++) {
            call(clients[turn]);
        }
    }
    return NULL;
}

/* Each client has a turn, with so many calls, on whichever thread; gives how many connections were made. */
static int round_of(int calls)
{
    pthread_t threads[THREADS];
    int before = __sync_fetch_and_add(&connects, 0);
    turns = 0;
    for (int i = 0; i < THREADS; i++) {
        CHECK_NUMBER(pthread_create(&threads[i], NULL, takes_turns, &calls), 0);
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    return __sync_fetch_and_add(&connects, 0) - before;
}

static void make(int count)
{
    client_count = count;
    clients = calloc((size_t)count, sizeof *clients);
    for (int i = 0; i < count; i++) {
        clients[i] = sandbox_client();
    }
}

static void free_all(void)
{
    for (int i = 0; i < client_count; i++) {
        pleo_free(clients[i]);
    }
    free(clients);
}

static void more_keys_than_descriptors(void)
{
    const char *wanted = getenv("PLEO_MANY");
    int made, open = open_descriptors();
    make(wanted != NULL ? atoi(wanted) : rounds(2000, 100));
    failures = 0;
    made = round_of(2);
    CHECK_NUMBER(failures, 0);
    CHECK(made <= client_count + client_count / 20);
    CHECK(open_descriptors() - open <= DESCRIPTORS / 2 + 4 * 17);
    made = round_of(2);
    CHECK_NUMBER(failures, 0);
    CHECK(made <= client_count + client_count / 20);
    free_all();
}

static void a_call_finds_the_connection_whichever_thread_makes_it(void)
{
    size_t before;
    int made;
    make(rounds(400, 50));
    before = mallinfo2().uordblks;
    made = round_of(1);
    CHECK(made >= client_count);
    CHECK((mallinfo2().uordblks - before) / (size_t)client_count <= IDLE_BYTES);
    made = round_of(1);
    CHECK(made <= client_count / 20);
    free_all();
}

int main(void)
{
    static const struct test tests[] = {
        TEST(more_keys_than_descriptors),
        TEST(a_call_finds_the_connection_whichever_thread_makes_it),
    };
    struct rlimit limit;
    CHECK_NUMBER(getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = DESCRIPTORS;
    CHECK_NUMBER(setrlimit(RLIMIT_NOFILE, &limit), 0);
    return check_run(tests, COUNT(tests));
}
