/* Nothing grows: a thousand clients come and go, and descriptors and memory are as before. */
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "peer.h"
#include "sandbox.h"

/* Bytes that a thousand rounds may leave behind: tables that keep the room they once took. */
#define SLACK 65536

/* Bytes in use, of the C library's; a sanitizer or valgrind, which has its own, answers 0 and looks for itself. */
static size_t in_use(void)
{
    return mallinfo2().uordblks;
}

static void once(void)
{
    pleo_response response = 0, refused = 0, none = 0;
    pleo_error error = 0;
    pleo_client client = sandbox_client();
    CHECK_STATUS(pleo_introspect(client, &response), PLEO_OK);
    CHECK_TEXT_AT(response, "/data/nothing", "PLEO_E_MISSING");
    CHECK_STATUS(pleo_call(client, "GET", PLEO_NTS, "/v1/companies/none", PLEO_NTS, NULL, 0, &none), PLEO_E_BAD_REQUEST);
    CHECK_STATUS(pleo_error_response(0, &refused), PLEO_OK);
    CHECK_STATUS(pleo_error_take(&error), PLEO_OK);
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    CHECK_STATUS(pleo_free(response), PLEO_OK);
    CHECK_STATUS(pleo_free(refused), PLEO_OK);
    CHECK_STATUS(pleo_free(error), PLEO_OK);
}

static void check_growth(void (*run)(void), int times)
{
    size_t before;
    int open;
    for (int i = 0; i < rounds(100, 5); i++) {
        run();
    }
    before = in_use();
    open = open_descriptors();
    for (int i = 0; i < times; i++) {
        run();
    }
    CHECK_NUMBER(open_descriptors(), open);
    CHECK(in_use() <= before + SLACK);
    if (in_use() > before + SLACK) {
        printf("%zu bytes before, %zu after\n", before, in_use());
    }
}

static void made_and_freed(void)
{
    CHECK_STATUS(pleo_free(sandbox_client()), PLEO_OK);
}

static void clients_leave_nothing_behind(void)
{
    check_growth(made_and_freed, rounds(10000, 20));
    check_growth(once, over_tls() ? rounds(200, 10) : rounds(1000, 20));
}

/* The table of handles is no larger than what is in it, in whatever order that is freed. */
static void handles_leave_nothing_behind(void)
{
    static pleo_json handles[100000];
    int count = rounds(COUNT(handles), 1000);
    size_t before = in_use();
    for (int turn = 0; turn < 3; turn++) {
        for (int i = 0; i < count; i++) {
            CHECK_STATUS(pleo_json_new(0, &handles[i]), PLEO_OK);
        }
        for (int i = 0; i < count; i++) {
            /* Forwards, backwards, and all over the table: the step has no factor in common with the count. */
            int which = turn == 0 ? i : turn == 1 ? count - 1 - i : (int)((long long)i * 7919 % count);
            CHECK_STATUS(pleo_free(handles[which]), PLEO_OK);
        }
        CHECK(in_use() <= before + SLACK);
    }
}

static pleo_client shared;

static void *one_of_many(void *nothing)
{
    pleo_response response = 0;
    CHECK_STATUS(pleo_introspect(shared, &response), PLEO_OK);
    CHECK_STATUS(pleo_free(response), PLEO_OK);
    return nothing;
}

/* What one thread's call is still connecting, when another's connection served it, goes with the client too. */
static void many_threads(void)
{
    pthread_t threads[8];
    shared = sandbox_client();
    for (int i = 0; i < COUNT(threads); i++) {
        CHECK_NUMBER(pthread_create(&threads[i], NULL, one_of_many, NULL), 0);
    }
    for (int i = 0; i < COUNT(threads); i++) {
        CHECK_NUMBER(pthread_join(threads[i], NULL), 0);
    }
    CHECK_STATUS(pleo_free(shared), PLEO_OK);
}

static void a_client_of_many_threads_leaves_nothing_behind(void)
{
    int before;
    many_threads();
    before = open_descriptors();
    for (int i = 0; i < rounds(100, 5); i++) {
        many_threads();
        CHECK_NUMBER(open_descriptors(), before);
    }
}

/* An address where nobody listens. */
static char nowhere[64];

static void failing(void)
{
    pleo_client client = 0;
    pleo_response response = 0;
    pleo_config config = 0;
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, "base_url", PLEO_NTS, nowhere, PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_config_set(config, "attempts", PLEO_NTS, "1", PLEO_NTS), PLEO_OK);
    CHECK_STATUS(pleo_client_new("pls_1", PLEO_NTS, config, &client), PLEO_OK);
    CHECK_STATUS(pleo_introspect(client, &response), PLEO_E_CONNECT);
    CHECK_STATUS(pleo_client_set_key(client, "", 0), PLEO_E_KEY);
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    CHECK_STATUS(pleo_free(config), PLEO_OK);
}

static void failures_leave_nothing_behind(void)
{
    int port_kept;
    snprintf(nowhere, sizeof nowhere, "http://127.0.0.1:%d", closed_port(&port_kept));
    check_growth(failing, rounds(1000, 20));
    close(port_kept);
}

static pleo_client lasting;

static void one_call(void)
{
    pleo_response response = 0;
    CHECK_STATUS(pleo_introspect(lasting, &response), PLEO_OK);
    CHECK_STATUS(pleo_free(response), PLEO_OK);
}

static void a_client_that_lasts_does_not_grow(void)
{
    lasting = sandbox_client();
    check_growth(one_call, rounds(2000, 20));
    CHECK_STATUS(pleo_free(lasting), PLEO_OK);
}

static void a_client_that_is_freed_closes_its_connections(void)
{
    int before = open_descriptors();
    lasting = sandbox_client();
    one_call();
    CHECK(open_descriptors() > before);
    CHECK_STATUS(pleo_free(lasting), PLEO_OK);
    CHECK_NUMBER(open_descriptors(), before);
}

/* A line of /proc/self/status in kilobytes. */
static long kilobytes(const char *name)
{
    char line[256];
    long value = -1;
    FILE *file = fopen("/proc/self/status", "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, name, strlen(name)) == 0) {
            value = strtol(line + strlen(name), NULL, 10);
        }
    }
    fclose(file);
    return value;
}

/* By how many kilobytes memory was higher, at its highest, than it was before. */
static long peak(void (*run)(void))
{
    long before;
    FILE *file = fopen("/proc/self/clear_refs", "w");
    CHECK(file != NULL && fputs("5", file) >= 0 && fclose(file) == 0);
    before = kilobytes("VmRSS:");
    run();
    return kilobytes("VmHWM:") - before;
}

static void too_large(void)
{
    pleo_response response = 0;
    CHECK_STATUS(pleo_introspect(lasting, &response), PLEO_E_TOO_LARGE);
    CHECK_NUMBER(response, 0);
}

static pthread_key_t own_client;
static int32_t freed;

/* What a C++ program's thread_local does: the library has no data of this thread's any more. */
static void free_at_the_end(void *value)
{
    freed = pleo_free((pleo_client)(intptr_t)value);
}

static void *uses_a_client_of_its_own(void *argument)
{
    pleo_request request = 0;
    pleo_task task = 0;
    pleo_client client = sandbox_client();
    int32_t finished = 0;
    (void)argument;
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_STATUS(pleo_request_new(client, TEXT("GET"), TEXT("/v1/introspect"), &request), PLEO_OK);
    CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
    CHECK_STATUS(pleo_task_wait(task, WAIT_SECONDS * 1000, &finished), PLEO_OK);
    CHECK_NUMBER(finished, 1);
    CHECK_STATUS(pleo_free(task), PLEO_OK);
    CHECK_STATUS(pleo_free(request), PLEO_OK);
    CHECK_NUMBER(pthread_setspecific(own_client, (void *)(intptr_t)client), 0);
    return NULL;
}

static void a_client_that_is_freed_at_its_threads_end_closes_its_connections(void)
{
    int before;
    pthread_t thread;
    time_t until = check_until();
    CHECK_NUMBER(pthread_key_create(&own_client, free_at_the_end), 0);
    /* Once for what stays: the slots of the process. */
    uses_a_client_of_its_own(NULL);
    CHECK_STATUS(pleo_free((pleo_client)(intptr_t)pthread_getspecific(own_client)), PLEO_OK);
    pthread_setspecific(own_client, NULL);
    before = open_descriptors();
    freed = -1;
    CHECK_NUMBER(pthread_create(&thread, NULL, uses_a_client_of_its_own, NULL), 0);
    pthread_join(thread, NULL);
    CHECK_STATUS(freed, PLEO_OK);
    /* The free waits for it, but not long, and this machine may have been busy. */
    while (open_descriptors() != before && CHECK(time(NULL) < until)) {
        usleep(1000);
    }
    pthread_key_delete(own_client);
}

static void an_endless_answer_takes_no_more_memory_than_its_limit(void)
{
    static const char *const heads[] = {
        "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n",
    };
    static const struct {
        const char *limit;
        long kilobytes;
    } limits[] = {{"", 8192 + 1024}, {"10000000", 9765 + 1024}, {"33554432", 32768 + 4096}};
    for (int i = 0; i < COUNT(limits); i++) {
        for (int j = 0; j < COUNT(heads); j++) {
            struct peer *peer = peer_that_pours(heads[j]);
            long most;
            check_row(limits[i].limit);
            snprintf(nowhere, sizeof nowhere, "http://127.0.0.1:%d", peer_port(peer));
            lasting = CLIENT("pls_1", "base_url", nowhere, "attempts", "1", "max_response_bytes", limits[i].limit);
            /* Once for what stays: tables, stacks. */
            too_large();
            most = peak(too_large);
            /* Valgrind and the sanitizer keep freed memory, so theirs says nothing. */
            CHECK(in_use() == 0 || most <= limits[i].kilobytes);
            if (in_use() != 0 && most > limits[i].kilobytes) {
                printf("%ld kB\n", most);
            }
            check_row(NULL);
            pleo_free(lasting);
            peer_end(peer);
        }
    }
}

static void cut(void)
{
    pleo_response response = 0;
    CHECK_STATUS(pleo_introspect(lasting, &response), PLEO_E_TRUNCATED);
}

/* A server may announce what it likes. */
static void an_answer_takes_memory_as_it_arrives(void)
{
    static const char answer[] = "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n0123456789";
    struct peer *peer = peer_that_says(answer, sizeof answer - 1);
    long most;
    snprintf(nowhere, sizeof nowhere, "http://127.0.0.1:%d", peer_port(peer));
    lasting = CLIENT("pls_1", "base_url", nowhere, "attempts", "1", "max_response_bytes", "1073741824");
    cut();
    most = peak(cut);
    CHECK(in_use() == 0 || most <= 1024);
    pleo_free(lasting);
    peer_end(peer);
}

/* Lets this process have hardly more memory than it has now; gives what it was. */
static struct rlimit with_little_memory(void)
{
    struct rlimit all, little;
    /* What is kept for later would do for a while. */
    malloc_trim(0);
    getrlimit(RLIMIT_AS, &all);
    little = all;
    little.rlim_cur = (rlim_t)kilobytes("VmSize:") * 1024 + (8 << 20);
    setrlimit(RLIMIT_AS, &little);
    return all;
}

static int32_t answered_with_much(void)
{
    pleo_response response = 0;
    int32_t status = pleo_call(lasting, "GET", PLEO_NTS, "/v1/any", PLEO_NTS, NULL, 0, &response);
    pleo_free(response);
    return status;
}

static void without_memory_for_a_large_text_it_says_so_and_recovers(void)
{
    static char body[48 << 20];
    struct peer *peer = peer_that_pours("HTTP/1.1 200 OK\r\n\r\n");
    pleo_response response = 0;
    snprintf(nowhere, sizeof nowhere, "http://127.0.0.1:%d", peer_port(peer));
    lasting = CLIENT("pls_1", "base_url", nowhere, "attempts", "1", "max_response_bytes", "67108864");
    memset(body, ' ', sizeof body);
    body[0] = '1';
    CHECK_STATUS(answered_with_much(), PLEO_E_TOO_LARGE);
    /* Valgrind and the sanitizer need more than their program does. */
    if (in_use() != 0) {
        struct rlimit all = with_little_memory();
        CHECK_STATUS(answered_with_much(), PLEO_E_RESOURCE);
        CHECK_HAS(last_message(), "memory");
        CHECK_STATUS(pleo_call(lasting, "POST", PLEO_NTS, "/v1/any", PLEO_NTS, body, sizeof body, &response),
            PLEO_E_RESOURCE);
        CHECK_HAS(last_message(), "memory");
        setrlimit(RLIMIT_AS, &all);
    }
    CHECK_STATUS(answered_with_much(), PLEO_E_TOO_LARGE);
    pleo_free(lasting);
    peer_end(peer);
}

static void without_memory_for_its_index_an_answer_can_still_be_read_as_bytes(void)
{
    enum { VALUES = 2000000 };
    static char many[2 * VALUES + 64];
    struct peer *peer;
    pleo_response response = 0;
    const char *body;
    int32_t count = 0, length = 0;
    int head = sprintf(many, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n", 2 * VALUES + 1);
    for (int i = 0; i < VALUES; i++) {
        memcpy(many + head + 2 * i, i == 0 ? "[1" : ",1", 2);
    }
    many[head + 2 * VALUES] = ']';
    peer = peer_that_says(many, (size_t)head + 2 * VALUES + 1);
    snprintf(nowhere, sizeof nowhere, "http://127.0.0.1:%d", peer_port(peer));
    lasting = CLIENT("pls_1", "base_url", nowhere);
    CHECK_STATUS(pleo_call(lasting, "GET", PLEO_NTS, "/v1/any", PLEO_NTS, NULL, 0, &response), PLEO_OK);
    if (in_use() != 0) {
        struct rlimit all = with_little_memory();
        CHECK_STATUS(pleo_response_count(response, "", 0, &count), PLEO_E_RESOURCE);
        setrlimit(RLIMIT_AS, &all);
    }
    CHECK_STATUS(pleo_response_body(response, &body, &length), PLEO_OK);
    CHECK_NUMBER(length, 2 * VALUES + 1);
    CHECK_STATUS(pleo_response_count(response, "", 0, &count), PLEO_OK);
    CHECK_NUMBER(count, VALUES);
    pleo_free(response);
    pleo_free(lasting);
    peer_end(peer);
}

int main(void)
{
    static const struct test tests[] = {
        /* First, while no block that was freed is large enough. */
        TEST(without_memory_for_a_large_text_it_says_so_and_recovers),
        TEST(without_memory_for_its_index_an_answer_can_still_be_read_as_bytes),
        TEST(clients_leave_nothing_behind),
        TEST(handles_leave_nothing_behind),
        TEST(a_client_of_many_threads_leaves_nothing_behind),
        TEST(failures_leave_nothing_behind),
        TEST(a_client_that_lasts_does_not_grow),
        TEST(a_client_that_is_freed_closes_its_connections),
        TEST(a_client_that_is_freed_at_its_threads_end_closes_its_connections),
        TEST(an_endless_answer_takes_no_more_memory_than_its_limit),
        TEST(an_answer_takes_memory_as_it_arrives),
    };
    return check_run(tests, COUNT(tests));
}
