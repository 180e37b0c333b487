/*
 * bench MEASURE [COUNT [THREADS]]: prints one number.
 *
 *   one             one call, and nothing else: for whoever looks at the process from outside
 *   calls N         N warm calls, likewise
 *   latency N       median nanoseconds of a warm call
 *   cpu N           nanoseconds of CPU for a warm call
 *   list N ITEMS    median nanoseconds of reading so many items of a list
 *   records N ITEMS median nanoseconds of filling a record from each of so many entries
 *   kept N ITEMS    bytes that memory grows by over N lists, after the first
 *   reopen N        median nanoseconds of making a session, its first call, and freeing it
 *   threads N T     calls a second of T threads, N calls each
 *   growth N        bytes that memory grows by over N warm calls
 *   connections N T descriptors, in thousandths, that each of N sessions has open when T changing threads have used it
 *   sessions N      nanoseconds and bytes for one session more, without a call, and its threads and descriptors
 */
#define _GNU_SOURCE
#include "bench.h"

#include <dirent.h>
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

/* Before these many calls nothing is warm. */
enum { WARM_UP = 50 };
/* How often each session is used where threads change. */
enum { ROUNDS = 10 };

void bench_fail(const char *what)
{
    fprintf(stderr, "bench: %s\n", what);
    exit(EXIT_FAILURE);
}

const char *bench_variable(const char *name)
{
    const char *value = getenv(name);
    if (value == NULL)
        bench_fail(name);
    return value;
}

static int64_t now(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static int ascending(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

static int64_t median(int64_t *times, int count)
{
    qsort(times, (size_t)count, sizeof *times, ascending);
    return times[count / 2];
}

static void warm_up(struct session *session, int count)
{
    while (count-- > 0)
        session_create(session);
}

/* The memory that the process has now. */
static int64_t resident(void)
{
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%*d %ld", &pages) != 1)
        bench_fail("/proc/self/statm");
    fclose(file);
    return (int64_t)pages * sysconf(_SC_PAGESIZE);
}

/* How many threads or descriptors the process has. */
static int entries(const char *folder)
{
    int count = 0;
    DIR *directory = opendir(folder);
    while (readdir(directory) != NULL)
        count++;
    closedir(directory);
    return count;
}

static int64_t latency(struct session *session, int count, void (*measured)(struct session *))
{
    int64_t *times = malloc((size_t)count * sizeof *times), began, result;
    int at;
    for (at = 0; at < count; at++) {
        began = now(CLOCK_MONOTONIC);
        measured(session);
        times[at] = now(CLOCK_MONOTONIC) - began;
    }
    result = median(times, count);
    free(times);
    return result;
}

static int items;

static void listed(struct session *session)
{
    if (session_list(session, items) != items)
        bench_fail("the list is not whole");
}

static void recorded(struct session *session)
{
    if (session_records(session, items) != items)
        bench_fail("the records are not all");
}

static void reopened(struct session *unused)
{
    struct session *session = session_new();
    (void)unused;
    session_create(session);
    session_free(session);
}

struct share {
    struct session *session;
    int calls;
    pthread_barrier_t *begin;
};

static void *work(void *given)
{
    struct share *share = given;
    struct session *own = session_for_thread(share->session);
    warm_up(own, WARM_UP);
    pthread_barrier_wait(share->begin);
    warm_up(own, share->calls);
    session_end_thread(own);
    return NULL;
}

static int64_t rate(struct session *session, int count, int threads)
{
    pthread_barrier_t begin;
    pthread_t *ids = malloc((size_t)threads * sizeof *ids);
    struct share share;
    int64_t began;
    int at;
    share.session = session;
    share.calls = count;
    share.begin = &begin;
    pthread_barrier_init(&begin, NULL, (unsigned)threads + 1);
    for (at = 0; at < threads; at++)
        pthread_create(&ids[at], NULL, work, &share);
    pthread_barrier_wait(&begin);
    began = now(CLOCK_MONOTONIC);
    for (at = 0; at < threads; at++)
        pthread_join(ids[at], NULL);
    free(ids);
    return (int64_t)count * threads * 1000000000 / (now(CLOCK_MONOTONIC) - began);
}

static void sessions(int count)
{
    struct session **all = malloc((size_t)count * sizeof *all);
    int64_t before, began, time, bytes;
    int threads = entries("/proc/self/task"), descriptors = entries("/proc/self/fd"), at;
    memset(all, 0, (size_t)count * sizeof *all);
    before = resident();
    began = now(CLOCK_MONOTONIC);
    for (at = 0; at < count; at++)
        all[at] = session_new();
    time = now(CLOCK_MONOTONIC) - began;
    bytes = resident() - before;
    printf("%lld %lld %d %d\n", (long long)time / count, (long long)bytes / count,
        entries("/proc/self/task") - threads, entries("/proc/self/fd") - descriptors);
    for (at = 0; at < count; at++)
        session_free(all[at]);
    free(all);
}

struct rounds {
    struct session **all;
    int count, threads, own;
    pthread_barrier_t *round;
};

/* In each round a session is another thread's than in the one before. */
static void *take_turns(void *given)
{
    struct rounds *rounds = given;
    int round, at;
    for (round = 0; round < ROUNDS; round++) {
        pthread_barrier_wait(rounds->round);
        for (at = 0; at < rounds->count; at++)
            if ((at + round) % rounds->threads == rounds->own)
                warm_up(rounds->all[at], 1);
    }
    return NULL;
}

/* The descriptors that a session has open, in thousandths, when changing threads have used it. */
static int64_t connections(int count, int threads)
{
    struct session **all = malloc((size_t)count * sizeof *all);
    struct rounds *rounds = malloc((size_t)threads * sizeof *rounds);
    pthread_t *ids = malloc((size_t)threads * sizeof *ids);
    int before = entries("/proc/self/fd"), at, opened;
    pthread_barrier_t round;
    pthread_barrier_init(&round, NULL, (unsigned)threads);
    for (at = 0; at < count; at++)
        all[at] = session_new();
    for (at = 0; at < threads; at++) {
        rounds[at].all = all;
        rounds[at].count = count;
        rounds[at].threads = threads;
        rounds[at].own = at;
        rounds[at].round = &round;
        pthread_create(&ids[at], NULL, take_turns, &rounds[at]);
    }
    for (at = 0; at < threads; at++)
        pthread_join(ids[at], NULL);
    opened = entries("/proc/self/fd") - before;
    for (at = 0; at < count; at++)
        session_free(all[at]);
    free(ids);
    free(rounds);
    free(all);
    return (int64_t)opened * 1000 / count;
}

int main(int argc, char **argv)
{
    const char *what = argc > 1 ? argv[1] : "";
    int count = argc > 2 ? atoi(argv[2]) : 1, threads = argc > 3 ? atoi(argv[3]) : 1;
    struct session *session;
    int64_t result = 0, began;

    session = session_new();
    if (strcmp(what, "one") == 0) {
        session_create(session);
        session_free(session);
        return EXIT_SUCCESS;
    }
    warm_up(session, WARM_UP);
    if (strcmp(what, "calls") == 0) {
        warm_up(session, count);
    } else if (strcmp(what, "latency") == 0) {
        result = latency(session, count, session_create);
    } else if (strcmp(what, "cpu") == 0) {
        began = now(CLOCK_PROCESS_CPUTIME_ID);
        warm_up(session, count);
        result = (now(CLOCK_PROCESS_CPUTIME_ID) - began) / count;
    } else if (strcmp(what, "list") == 0) {
        items = threads;
        result = latency(session, count, listed);
    } else if (strcmp(what, "records") == 0) {
        items = threads;
        result = latency(session, count, recorded);
    } else if (strcmp(what, "kept") == 0) {
        items = threads;
        listed(session);
        began = resident();
        latency(session, count, listed);
        result = resident() - began;
    } else if (strcmp(what, "reopen") == 0) {
        result = latency(session, count, reopened);
    } else if (strcmp(what, "threads") == 0) {
        result = rate(session, count, threads);
    } else if (strcmp(what, "connections") == 0) {
        result = connections(count, threads);
    } else if (strcmp(what, "growth") == 0) {
        warm_up(session, 10000);
        began = resident();
        warm_up(session, count);
        result = resident() - began;
    } else if (strcmp(what, "sessions") == 0) {
        sessions(count);
        session_free(session);
        return EXIT_SUCCESS;
    } else {
        bench_fail("there is no such measure");
    }
    if (strcmp(what, "calls") != 0)
        printf("%lld\n", (long long)result);
    session_free(session);
    return EXIT_SUCCESS;
}
