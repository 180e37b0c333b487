/*
 * Numbers of the library's descriptors that are in use again: by an epoll and an eventfd or a socket, of the library's own or
 * the host's, so that they work together as those did that the host took. An epoll and an eventfd look like any other.
 */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "files.h"
#include "kinds.h"
#include "takes.h"

#define MOST 64
#define EPOLL "anon_inode:[eventpoll]"
#define EVENTFD "anon_inode:[eventfd]"
#define SOCKET "socket:"

static int is_a(int number, const char *kind)
{
    char link[64], target[64];
    ssize_t length;
    snprintf(link, sizeof link, "/proc/self/fd/%d", number);
    length = readlink(link, target, sizeof target);
    return length >= (ssize_t)strlen(kind) && memcmp(target, kind, strlen(kind)) == 0;
}

/* The first of that kind from that place on; gives its place. */
static int find(const int *numbers, int count, int from, const char *kind)
{
    while (from < count - 1 && !is_a(numbers[from], kind)) {
        from++;
    }
    CHECK(is_a(numbers[from], kind));
    return from;
}

/* A client that does not try again. */
static pleo_client without_retries(void)
{
    return CLIENT(full_key(), "attempts", "1");
}

/* A call whose connection the server closes. */
static void loses_its_connection(void)
{
    sandbox_fault("{'drop':true}");
    CHECK_STATUS(introspected(client), PLEO_E_RESET);
}

/* The epoll of the tasks is closed, calls get its number for their own, and later that of its eventfd for a connection. */
static void a_connection_has_the_number_of_an_eventfd(void)
{
    int numbers[MOST], calls, all, epoll, eventfd;
    pleo_client with_calls, with_tasks;
    client = with_calls = without_retries();
    CHECK_STATUS(introspected(client), PLEO_OK);
    calls = library_descriptors(numbers, MOST);
    client = with_tasks = sandbox_client();
    CHECK_STATUS(submits(), PLEO_OK);
    await_others_asleep();
    /* The lowest number is the next one that is used. */
    for (int i = 0; i < calls; i++) {
        take_descriptor(numbers[i], A_FILE);
    }
    all = library_descriptors(numbers, MOST);
    epoll = numbers[find(numbers, all, 0, EPOLL)];
    eventfd = numbers[find(numbers, all, 0, EVENTFD)];
    take_descriptor(epoll, CLOSED);
    client = with_calls;
    loses_its_connection();
    CHECK(is_a(epoll, EPOLL));
    take_descriptor(eventfd, CLOSED);
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK(is_a(eventfd, SOCKET));
    CHECK_STATUS(pleo_free(with_tasks), PLEO_OK);
    CHECK_STATUS(introspected(client), PLEO_OK);
    client = sandbox_client();
    CHECK_STATUS(submits(), PLEO_OK);
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    CHECK_STATUS(introspected(with_calls), PLEO_OK);
    CHECK_STATUS(pleo_free(with_calls), PLEO_OK);
    check_taken();
}

static void a_connection_in_place_of_an_eventfd_is_not_written_to(void)
{
    in_child(a_connection_has_the_number_of_an_eventfd);
}

/* All are closed, and what is opened for tasks gets the numbers that calls had, which have no connection. */
static void tasks_have_the_numbers_of_calls(void)
{
    int before[MOST], now[MOST], group;
    client = without_retries();
    loses_its_connection();
    group = library_descriptors(before, MOST);
    CHECK_STATUS(submits(), PLEO_OK);
    await_others_asleep();
    take_all_descriptors(CLOSED);
    CHECK_STATUS(submits(), PLEO_OK);
    CHECK(library_descriptors(now, MOST) > group);
    CHECK(memcmp(before, now, (size_t)group * sizeof now[0]) == 0);
    CHECK_STATUS(introspected(client), PLEO_OK);
    /* Each has its own, and a connection. */
    CHECK_NUMBER(library_descriptors(now, MOST), 2 * (group + 1));
    CHECK_STATUS(pleo_free(client), PLEO_OK);
}

static void calls_and_tasks_do_not_share_an_epoll(void)
{
    in_child(tasks_have_the_numbers_of_calls);
}

/* Moves a descriptor out of the way of the numbers that are tested. */
static int moved(int number)
{
    int away = fcntl(number, F_DUPFD_CLOEXEC, MOST);
    CHECK(away >= MOST);
    CHECK_NUMBER(close(number), 0);
    return away;
}

/* As a daemon that closes all there is, and then begins to poll. */
static void the_host_polls(void)
{
    int numbers[MOST], count, first, second, eventfd, own, ends[2];
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = &own};
    char byte;
    client = without_retries();
    loses_its_connection();
    count = library_descriptors(numbers, MOST);
    first = find(numbers, count, 0, EPOLL);
    second = numbers[find(numbers, count, first + 1, EPOLL)];
    first = numbers[first];
    eventfd = numbers[find(numbers, count, 0, EVENTFD)];
    take_all_descriptors(CLOSED);
    own = moved(epoll_create1(0));
    CHECK_NUMBER(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    ends[0] = moved(ends[0]);
    ends[1] = moved(ends[1]);
    CHECK_NUMBER(dup2(own, first), first);
    CHECK_NUMBER(dup2(own, second), second);
    CHECK_NUMBER(dup2(ends[0], eventfd), eventfd);
    CHECK_NUMBER(epoll_ctl(own, EPOLL_CTL_ADD, eventfd, &event), 0);
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_NUMBER(recv(ends[1], &byte, 1, MSG_DONTWAIT), -1);
    /* The host still receives its event. */
    CHECK_NUMBER(write(ends[1], "", 1), 1);
    event.data.ptr = NULL;
    CHECK_NUMBER(epoll_wait(own, &event, 1, 0), 1);
    CHECK(event.data.ptr == &own);
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    CHECK_NUMBER(recv(ends[1], &byte, 1, MSG_DONTWAIT), -1);
    CHECK(is_a(first, EPOLL) && is_a(second, EPOLL) && is_a(eventfd, SOCKET));
}

static void a_host_may_poll_under_the_same_numbers(void)
{
    in_child(the_host_polls);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_connection_in_place_of_an_eventfd_is_not_written_to),
        TEST(calls_and_tasks_do_not_share_an_epoll),
        TEST(a_host_may_poll_under_the_same_numbers),
    };
    int code = check_run(tests, COUNT(tests));
    remove_files();
    return code;
}
