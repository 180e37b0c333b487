#include "peer.h"

#include "check.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct peer {
    int listener;
    int port;
    int stop[2];
    pthread_t thread;
    int connections;
    /* How many connections may be ended, and were. */
    int allowed, ended;
    void (*serve)(const struct peer *, int);
    const char *answer;
    size_t length;
    int target;
    /* The connection to the target, while there is one, and how many of both were closed. */
    int behind, closed;
};

static void give_up(const char *what)
{
    perror(what);
    exit(2);
}

/* A loopback address with a port. */
union place {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
};

static union place place_of(const char *address, int port)
{
    union place place;
    memset(&place, 0, sizeof place);
    if (inet_pton(AF_INET, address, &place.v4.sin_addr) == 1) {
        place.v4.sin_family = AF_INET;
        place.v4.sin_port = htons((unsigned short)port);
    } else {
        inet_pton(AF_INET6, address, &place.v6.sin6_addr);
        place.v6.sin6_family = AF_INET6;
        place.v6.sin6_port = htons((unsigned short)port);
    }
    return place;
}

/* A socket bound to a port of a loopback address; 0 is a free one. */
static int bound(const char *address, int *port)
{
    union place place = place_of(address, *port);
    socklen_t size = place.any.sa_family == AF_INET ? sizeof place.v4 : sizeof place.v6;
    int descriptor = socket(place.any.sa_family, SOCK_STREAM, 0);
    if (descriptor < 0 || bind(descriptor, &place.any, size) != 0 || getsockname(descriptor, &place.any, &size) != 0) {
        give_up("bind");
    }
    *port = ntohs(place.any.sa_family == AF_INET ? place.v4.sin_port : place.v6.sin6_port);
    return descriptor;
}

int closed_port(int *descriptor)
{
    int port = 0;
    *descriptor = bound("127.0.0.1", &port);
    return port;
}

static int listening_at(const char *address, int *port, int queue)
{
    int descriptor = bound(address, port);
    if (listen(descriptor, queue) != 0) {
        give_up("listen");
    }
    return descriptor;
}

int silent_at(const char *address, int port)
{
    return listening_at(address, &port, 16);
}

int black_hole_at(const char *address, int port, int *filling)
{
    /* The queue has one place. */
    int descriptor = listening_at(address, &port, 0);
    union place place = place_of(address, port);
    *filling = socket(place.any.sa_family, SOCK_STREAM, 0);
    if (*filling < 0 || connect(*filling, &place.any, sizeof place) != 0) {
        give_up("connect");
    }
    return descriptor;
}

int waiting_at(int listener)
{
    int connection, count = 0;
    fcntl(listener, F_SETFL, O_NONBLOCK);
    while ((connection = accept(listener, NULL, NULL)) >= 0) {
        close(connection);
        count++;
    }
    return count;
}

int connected(int port)
{
    union place place = place_of("127.0.0.1", port);
    int descriptor = socket(AF_INET, SOCK_STREAM, 0);
    if (descriptor < 0 || connect(descriptor, &place.any, sizeof place.v4) != 0) {
        give_up("connect");
    }
    return descriptor;
}

/* Whether all of it went out. */
static int sent(int connection, const char *data, size_t length)
{
    size_t done = 0;
    while (done < length) {
        ssize_t count = send(connection, data + done, length - done, MSG_NOSIGNAL);
        if (count <= 0) {
            return 0;
        }
        done += (size_t)count;
    }
    return 1;
}

/* Waits until a number that another thread counts is that high. */
static void until(const int *number, int wanted)
{
    time_t last = check_until();
    while (__sync_fetch_and_add((int *)number, 0) < wanted && CHECK(time(NULL) < last)) {
        usleep(1000);
    }
}

/* Reads what begins a request and sends the answer. */
static int answered(const struct peer *peer, int connection)
{
    char request[4096];
    return read(connection, request, sizeof request) > 0 && sent(connection, peer->answer, peer->length);
}

static void say(const struct peer *peer, int connection)
{
    char request[4096];
    if (!answered(peer, connection)) {
        return;
    }
    /* Closing with bytes unread would reset the connection and take the answer back. */
    until(&peer->allowed, peer_connections(peer));
    shutdown(connection, SHUT_WR);
    __sync_fetch_and_add((int *)&peer->ended, 1);
    while (read(connection, request, sizeof request) > 0) {
    }
}

static void pour(const struct peer *peer, int connection)
{
    static const char blanks[65536];
    if (answered(peer, connection)) {
        while (sent(connection, blanks, sizeof blanks)) {
        }
    }
}

static void reset(const struct peer *peer, int connection)
{
    char request[4096];
    size_t taken = 0;
    struct linger at_once = {1, 0};
    while (taken < peer->length) {
        ssize_t count = read(connection, request, sizeof request);
        if (count <= 0) {
            break;
        }
        taken += (size_t)count;
    }
    setsockopt(connection, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

static void forward_between(int connection, int behind)
{
    char data[16384];
    struct pollfd ends[2] = {{connection, POLLIN, 0}, {behind, POLLIN, 0}};
    while (poll(ends, 2, 10000) > 0) {
        int from = ends[0].revents != 0 ? 0 : 1;
        ssize_t count = read(ends[from].fd, data, sizeof data);
        if (count <= 0 || send(ends[1 - from].fd, data, (size_t)count, MSG_NOSIGNAL) != count) {
            break;
        }
    }
}

static void forward(const struct peer *peer, int connection)
{
    int behind = connected(peer->target);
    forward_between(connection, behind);
    close(behind);
}

static void break_off(const struct peer *peer, int connection)
{
    struct linger at_once = {1, 0};
    int behind = connected(peer->target);
    __atomic_store_n((int *)&peer->behind, behind, __ATOMIC_SEQ_CST);
    forward_between(connection, behind);
    close(behind);
    shutdown(connection, SHUT_WR);
    setsockopt(connection, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

static void *work(void *argument)
{
    struct peer *peer = argument;
    struct pollfd ends[2] = {{peer->listener, POLLIN, 0}, {peer->stop[0], POLLIN, 0}};
    while (poll(ends, 2, -1) > 0 || errno == EINTR) {
        int connection;
        if (ends[1].revents != 0) {
            break;
        }
        connection = accept(peer->listener, NULL, NULL);
        if (connection >= 0) {
            struct timeval limit = {10, 0};
            setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
            setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
            __sync_fetch_and_add(&peer->connections, 1);
            peer->serve(peer, connection);
            close(connection);
            __sync_fetch_and_add(&peer->closed, 1);
        }
    }
    return NULL;
}

static struct peer *started(const char *address, struct peer wanted)
{
    struct peer *peer = malloc(sizeof *peer);
    if (peer == NULL) {
        give_up("malloc");
    }
    *peer = wanted;
    peer->port = 0;
    peer->listener = bound(address, &peer->port);
    if (listen(peer->listener, 16) != 0 || pipe(peer->stop) != 0 ||
        pthread_create(&peer->thread, NULL, work, peer) != 0) {
        give_up("peer");
    }
    return peer;
}

struct peer *peer_that_says(const char *answer, size_t length)
{
    struct peer wanted = {.serve = say, .answer = answer, .length = length, .allowed = INT_MAX};
    return started("127.0.0.1", wanted);
}

struct peer *peer_that_waits(const char *answer, size_t length)
{
    struct peer wanted = {.serve = say, .answer = answer, .length = length};
    return started("127.0.0.1", wanted);
}

struct peer *peer_that_pours(const char *head)
{
    struct peer wanted = {.serve = pour, .answer = head, .length = strlen(head)};
    return started("127.0.0.1", wanted);
}

struct peer *peer_that_resets(size_t bytes)
{
    struct peer wanted = {.serve = reset, .length = bytes};
    return started("127.0.0.1", wanted);
}

struct peer *peer_that_forwards(const char *address, int port)
{
    struct peer wanted = {.serve = forward, .target = port};
    return started(address, wanted);
}

struct peer *peer_that_breaks_off(int port)
{
    struct peer wanted = {.serve = break_off, .target = port};
    return started("127.0.0.1", wanted);
}

int peer_port(const struct peer *peer)
{
    return peer->port;
}

int peer_connections(const struct peer *peer)
{
    return __sync_fetch_and_add((int *)&peer->connections, 0);
}

void peer_hang_up(struct peer *peer)
{
    peer->allowed = peer_connections(peer);
    __sync_synchronize();
    until(&peer->ended, peer->allowed);
}

void peer_break_off(struct peer *peer)
{
    int closed = __sync_fetch_and_add(&peer->closed, 0);
    shutdown(__atomic_load_n(&peer->behind, __ATOMIC_SEQ_CST), SHUT_WR);
    until(&peer->closed, closed + 1);
}

void peer_end(struct peer *peer)
{
    peer->allowed = INT_MAX;
    if (write(peer->stop[1], "", 1) != 1) {
        give_up("peer_end");
    }
    pthread_join(peer->thread, NULL);
    close(peer->listener);
    close(peer->stop[0]);
    close(peer->stop[1]);
    free(peer);
}
