/*
 * What a host does to the library's file descriptors: closed, replaced, none left, none of the standard ones there. Every
 * call ends, the next one works or says why, and nothing is written to what is the host's.
 *
 * None is taken while a thread uses it, which no library could notice: on a busy machine the thread of the tasks ends after
 * pleo_free of the last one has returned.
 */
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "files.h"
#include "kinds.h"
#include "peer.h"
#include "takes.h"

static void begins(void)
{
    client = sandbox_client();
    CHECK_STATUS(introspected(client), PLEO_OK);
}

static void ends(void)
{
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    check_taken();
}

static void each_call_after_all_are_taken(void)
{
    begins();
    for (int how = 0; how < TAKINGS; how++) {
        for (int i = 0; i < CALLS; i++) {
            check_row(call_name(i));
            CHECK_STATUS(submits(), PLEO_OK);
            CHECK_STATUS(introspected(client), PLEO_OK);
            await_others_asleep();
            take_all_descriptors((enum taking)how);
            CHECK_STATUS(call_of(i), PLEO_OK);
            CHECK_STATUS(call_of(i), PLEO_OK);
            check_taken();
            check_row(NULL);
        }
    }
    ends();
}

static void all_descriptors_are_taken(void)
{
    in_child(each_call_after_all_are_taken);
}

static void each_one_after_the_other(void)
{
    int numbers[64], found;
    begins();
    CHECK_STATUS(submits(), PLEO_OK);
    for (int how = 0; how < TAKINGS; how++) {
        check_row(taking_names[how]);
        found = library_descriptors(numbers, COUNT(numbers));
        CHECK(found >= 5);
        for (int i = 0; i < found; i++) {
            int now[64], there;
            await_others_asleep();
            there = library_descriptors(now, COUNT(now));
            CHECK(there > 0);
            take_descriptor(now[i % there], (enum taking)how);
            for (int j = 0; j < CALLS; j++) {
                CHECK_STATUS(call_of(j), PLEO_OK);
            }
            check_taken();
        }
        check_row(NULL);
    }
    ends();
}

static void each_descriptor_alone_is_taken(void)
{
    in_child(each_one_after_the_other);
}

static void freed_after_all_are_taken(void)
{
    for (int how = 0; how < TAKINGS; how++) {
        begins();
        CHECK_STATUS(submits(), PLEO_OK);
        await_others_asleep();
        take_all_descriptors((enum taking)how);
        CHECK_STATUS(pleo_free(client), PLEO_OK);
        check_taken();
    }
}

static void a_client_is_freed_after_they_are_taken(void)
{
    in_child(freed_after_all_are_taken);
}

static void *waits(void *status)
{
    *(int32_t *)status = introspected(client);
    return NULL;
}

static void taken_while_calls_wait(void)
{
    for (int how = 0; how < TAKINGS; how++) {
        pthread_t threads[4];
        int32_t statuses[COUNT(threads)];
        pleo_request request;
        pleo_task task;
        int32_t done = 0;
        client = CLIENT(full_key(), "timeout_ms", "6000", "attempts", "1");
        CHECK_STATUS(introspected(client), PLEO_OK);
        sandbox_reset();
        sandbox_fault("{'delay_ms':50000,'times':%d}", COUNT(threads) + 1);
        request = request_for("GET", "/v1/introspect");
        CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
        for (int i = 0; i < COUNT(threads); i++) {
            CHECK_NUMBER(pthread_create(&threads[i], NULL, waits, &statuses[i]), 0);
        }
        sandbox_await("GET", "/v1/introspect", COUNT(threads) + 1);
        await_others_asleep();
        take_all_descriptors((enum taking)how);
        CHECK_STATUS(introspected(client), PLEO_OK);
        for (int i = 0; i < COUNT(threads); i++) {
            pthread_join(threads[i], NULL);
            CHECK(statuses[i] == PLEO_E_TIMEOUT || statuses[i] == PLEO_E_RESOURCE);
        }
        CHECK_STATUS(submits(), PLEO_OK);
        CHECK_STATUS(pleo_task_wait(task, -1, &done), PLEO_OK);
        CHECK_NUMBER(done, 1);
        pleo_free(request);
        pleo_free(task);
        ends();
    }
}

static void they_are_taken_while_calls_wait(void)
{
    in_child(taken_while_calls_wait);
}

/* The socket of a connection that is being made: the library's only one of TCP. */
static int connecting_socket(void)
{
    int numbers[64], found = library_descriptors(numbers, COUNT(numbers));
    for (int i = 0; i < found; i++) {
        int protocol = 0;
        socklen_t size = sizeof protocol;
        if (getsockopt(numbers[i], SOL_SOCKET, SO_PROTOCOL, &protocol, &size) == 0 && protocol == IPPROTO_TCP) {
            return numbers[i];
        }
    }
    return -1;
}

static void takes_while_it_connects(const char *scheme, int listener, enum taking how)
{
    struct sockaddr_in place;
    socklen_t size = sizeof place;
    char base[64];
    pthread_t thread;
    int32_t status;
    int connecting;
    time_t until = check_until();
    CHECK_NUMBER(getsockname(listener, (struct sockaddr *)&place, &size), 0);
    snprintf(base, sizeof base, "%s://127.0.0.1:%d", scheme, ntohs(place.sin_port));
    client = CLIENT(full_key(), "base_url", base, "timeout_ms", "60000", "attempts", "1");
    CHECK_NUMBER(pthread_create(&thread, NULL, waits, &status), 0);
    while ((connecting = connecting_socket()) == -1 && CHECK(time(NULL) < until)) {
        usleep(1000);
    }
    await_others_asleep();
    take_descriptor(connecting, how);
    CHECK_STATUS(pleo_client_cancel(client), PLEO_OK);
    pthread_join(thread, NULL);
    CHECK_STATUS(status, PLEO_E_CANCELLED);
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    client = sandbox_client();
    ends();
}

static void taken_while_one_connects(void)
{
    int filling, listeners[] = {silent_at("127.0.0.1", 0), black_hole_at("127.0.0.1", 0, &filling)};
    takes_begin();
    for (int how = 0; how < TAKINGS; how++) {
        check_row(taking_names[how]);
        takes_while_it_connects("https", listeners[0], (enum taking)how);
        takes_while_it_connects("http", listeners[1], (enum taking)how);
        check_row(NULL);
    }
    /* The lowest free number is none that the library uses. */
    close(0);
    takes_while_it_connects("http", listeners[1], CLOSED);
}

static void one_is_taken_while_it_connects(void)
{
    in_child(taken_while_one_connects);
}

/* A callback takes them in the middle of a file that comes in: the file of the library's too. */

static enum taking taken_how;

static void takes(void *context, int64_t done, int64_t total)
{
    (void)context;
    (void)total;
    if (done > 0) {
        take_all_descriptors(taken_how);
    }
}

static void taken_in_a_callback(void)
{
    char content[8];
    for (int how = 0; how < TAKINGS; how++) {
        pleo_request request = request_for("GET", "/v1/introspect");
        pleo_response response = 0;
        int32_t status;
        taken_how = (enum taking)how;
        client = CLIENT(full_key(), "log_file", file_path("log"), "log_level", "debug");
        remove(file_path("fetched"));
        CHECK_STATUS(pleo_request_set_output(request, TEXT(file_path("fetched"))), PLEO_OK);
        CHECK_STATUS(pleo_request_on_progress(request, takes, NULL), PLEO_OK);
        status = pleo_request_send(client, request, &response);
        CHECK(status == PLEO_E_FILE || status == PLEO_E_RESOURCE);
        CHECK(access(file_path("fetched"), F_OK) == -1);
        check_taken();
        pleo_free(request);
        CHECK_STATUS(introspected(client), PLEO_OK);
        read_file(file_path("log"), content, sizeof content);
        CHECK(content[0] == '2');
        ends();
    }
}

static void they_are_taken_in_a_callback(void)
{
    in_child(taken_in_a_callback);
}

/* None of the standard ones is there at the start, as under some schedulers. */

static void without_standard_ones(void)
{
    char content[200];
    for (int closed = 0; closed < 8; closed++) {
        int kept[3];
        for (int number = 0; number < 3; number++) {
            kept[number] = fcntl(number, F_DUPFD_CLOEXEC, 100);
            if (closed >> number & 1) {
                close(number);
            }
        }
        client = CLIENT(full_key(), "log_file", file_path("log"));
        for (int i = 0; i < CALLS; i++) {
            CHECK_STATUS(call_of(i), PLEO_OK);
        }
        for (int number = 0; number < 3; number++) {
            CHECK_NUMBER(fcntl(number, F_GETFD) == -1, closed >> number & 1);
        }
        read_file(file_path("fetched"), content, sizeof content);
        CHECK(content[0] == '{');
        CHECK_STATUS(pleo_free(client), PLEO_OK);
        for (int number = 0; number < 3; number++) {
            if (kept[number] != -1) {
                dup2(kept[number], number);
                close(kept[number]);
            }
        }
    }
}

static void none_of_the_librarys_is_a_standard_one(void)
{
    in_child(without_standard_ones);
}

/* Fills the table of descriptors but for some; gives the file that fills it. */
static int fill(int but)
{
    struct rlimit limit;
    int first = open("/", O_RDONLY), next = first;
    CHECK_NUMBER(getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = 200;
    CHECK_NUMBER(setrlimit(RLIMIT_NOFILE, &limit), 0);
    while (next != -1) {
        next = dup(first);
    }
    CHECK_NUMBER(errno, EMFILE);
    for (int number = 199; number >= 0 && but > 0; number--) {
        but -= close(number) == 0;
    }
    return first;
}

static void none_left(void)
{
    /* How many a call of each kind needs is not what matters here. */
    for (int but = 0; but < 8; but++) {
        for (int i = 0; i < CALLS; i++) {
            int first, full;
            int32_t status;
            client = sandbox_client();
            first = fill(but);
            status = call_of(i);
            full = status == PLEO_E_RESOURCE && strstr(last_message(), "file descriptors") != NULL;
            for (int number = first; number < 200; number++) {
                close(number);
            }
            check_row(call_name(i));
            CHECK(status == PLEO_OK || full);
            CHECK_STATUS(call_of(i), PLEO_OK);
            check_row(NULL);
            CHECK_STATUS(pleo_free(client), PLEO_OK);
        }
    }
}

static void none_is_left(void)
{
    in_child(none_left);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(all_descriptors_are_taken),
        TEST(each_descriptor_alone_is_taken),
        TEST(a_client_is_freed_after_they_are_taken),
        TEST(they_are_taken_while_calls_wait),
        TEST(one_is_taken_while_it_connects),
        TEST(they_are_taken_in_a_callback),
        TEST(none_of_the_librarys_is_a_standard_one),
        TEST(none_is_left),
    };
    int code = check_run(tests, COUNT(tests));
    remove_files();
    return code;
}
