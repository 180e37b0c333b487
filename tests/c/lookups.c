/* Name look-ups that hang, and names with a dead address. The resolver is this file's own: the library calls it. */
#include <arpa/inet.h>
#include <dirent.h>
#include <netdb.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "peer.h"
#include "sandbox.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int hanging, released;
/* How many look-ups of the sandbox are still to give a dead address only. */
static int dead;
/* The addresses of the sandbox instead, when they are set. */
static const char *const *given;
/* Where names below localhost would lead if they were looked up, and how often they were. */
static const char *elsewhere;
static int asked_for_localhost;

static struct addrinfo *entry(const char *address, struct addrinfo *next)
{
    struct addrinfo *info = calloc(1, sizeof *info);
    struct sockaddr_in *v4 = calloc(1, sizeof *v4);
    struct sockaddr_in6 *v6 = calloc(1, sizeof *v6);
    if (info == NULL || v4 == NULL || v6 == NULL)
        abort();
    info->ai_socktype = SOCK_STREAM;
    info->ai_next = next;
    if (inet_pton(AF_INET, address, &v4->sin_addr) == 1) {
        info->ai_family = v4->sin_family = AF_INET;
        info->ai_addrlen = sizeof *v4;
        info->ai_addr = (struct sockaddr *)v4;
        free(v6);
    } else {
        inet_pton(AF_INET6, address, &v6->sin6_addr);
        info->ai_family = v6->sin6_family = AF_INET6;
        info->ai_addrlen = sizeof *v6;
        info->ai_addr = (struct sockaddr *)v6;
        free(v4);
    }
    return info;
}

static struct addrinfo *entries(const char *const *addresses)
{
    return *addresses == NULL ? NULL : entry(*addresses, entries(addresses + 1));
}

/* A 127.0.0.2 at the sandbox's port refuses: nobody listens there. Names that begin with "hang" hang until they are
   released; the sandbox's has the dead address before the live one. */
int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found)
{
    (void)service;
    (void)hints;
    if (strncmp(name, "hang", 4) == 0) {
        pthread_mutex_lock(&lock);
        hanging++;
        pthread_cond_broadcast(&changed);
        while (!released)
            pthread_cond_wait(&changed, &lock);
        hanging--;
        pthread_cond_broadcast(&changed);
        pthread_mutex_unlock(&lock);
        return EAI_AGAIN;
    }
    if (strstr(name, "localhost") != NULL) {
        __sync_fetch_and_add(&asked_for_localhost, 1);
        *found = entry(elsewhere, NULL);
        return 0;
    }
    if (strcmp(name, "sandbox.test") != 0)
        return EAI_NONAME;
    if (given != NULL) {
        *found = entries(given);
        return 0;
    }
    *found = entry("127.0.0.2", __sync_fetch_and_sub(&dead, 1) > 0 ? NULL : entry("127.0.0.1", NULL));
    return 0;
}

void freeaddrinfo(struct addrinfo *info)
{
    while (info != NULL) {
        struct addrinfo *next = info->ai_next;
        free(info->ai_addr);
        free(info);
        info = next;
    }
}

static void wait_for_hanging(int count)
{
    struct timespec until = {check_until(), 0};
    pthread_mutex_lock(&lock);
    while (hanging != count && CHECK_NUMBER(pthread_cond_timedwait(&changed, &lock, &until), 0))
        continue;
    pthread_mutex_unlock(&lock);
}

static void set_released(int value)
{
    pthread_mutex_lock(&lock);
    released = value;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
}

static int https_port(void)
{
    return port_of(wanted_variable("PLEO_SANDBOX_HTTPS"));
}

/* A client of a host at a port; plain http is for localhost alone. */
static pleo_client client_at(
    const char *host, int port, const char *timeout_ms, const char *connect_timeout_ms, const char *attempts)
{
    char address[64];
    snprintf(address, sizeof address, "https://%s:%d", host, port);
    return CLIENT(full_key(), "base_url", address, "proxy", "none", "attempts", attempts, "timeout_ms", timeout_ms,
        "connect_timeout_ms", connect_timeout_ms);
}

/* A client of a host by name, at the sandbox's port. */
static pleo_client client_of(const char *host, const char *timeout_ms, const char *attempts)
{
    return client_at(host, https_port(), timeout_ms, "10000", attempts);
}

static void *introspecting(void *client)
{
    return (void *)(intptr_t)introspected((pleo_client)(intptr_t)client);
}

static void a_dead_first_address_is_passed_over(void)
{
    pleo_client client = client_of("sandbox.test", "20000", "1");
    CHECK_STATUS(introspected(client), PLEO_OK);
    pleo_free(client);
}

/* Its TLS handshake is never answered. */
static void an_address_that_stalls_is_not_asked_again_before_the_next(void)
{
    static const char *const addresses[] = {"127.0.0.2", "127.0.0.1", NULL};
    int port = https_port(), silent = silent_at("127.0.0.2", port);
    pleo_client client = client_at("sandbox.test", port, "60000", "2000", "2");
    pleo_client once = client_at("sandbox.test", port, "60000", "2000", "1");
    given = addresses;
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_NUMBER(waiting_at(silent), 1);
    CHECK_STATUS(introspected(once), PLEO_E_TIMEOUT);
    CHECK_STATUS(introspected(once), PLEO_OK);
    CHECK_NUMBER(waiting_at(silent), 1);
    pleo_free(client);
    pleo_free(once);
    close(silent);
    given = NULL;
}

static void a_server_of_ip_version_6(void)
{
    static const char *const addresses[] = {"::1", NULL};
    struct peer *peer = peer_that_forwards("::1", https_port());
    pleo_client client = client_at("[::1]", peer_port(peer), "20000", "10000", "1");
    CHECK_STATUS(introspected(client), PLEO_OK);
    pleo_free(client);
    given = addresses;
    client = client_at("sandbox.test", peer_port(peer), "20000", "10000", "1");
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_NUMBER(peer_connections(peer), 2);
    pleo_free(client);
    peer_end(peer);
    given = NULL;
}

/* Its first address does not answer, as where a tunnel is broken; the connection takes less than its time. */
static void a_black_hole_of_ip_version_6_is_passed_over(void)
{
    static const char *const addresses[] = {"::1", "127.0.0.1", NULL};
    int filling, hole = black_hole_at("::1", https_port(), &filling);
    pleo_client client = client_of("sandbox.test", "20000", "1");
    given = addresses;
    CHECK_STATUS(introspected(client), PLEO_OK);
    pleo_free(client);
    close(filling);
    close(hole);
    given = NULL;
}

static void a_create_whose_connection_is_refused_is_tried_again(void)
{
    pleo_client client = client_of("sandbox.test", "20000", "3");
    pleo_response response = 0;
    sandbox_reset();
    dead = 2;
    CHECK_STATUS(pleo_create_installation(client, NULL, 0, &response), PLEO_OK);
    CHECK_NUMBER(origin_of(response), PLEO_ORIGIN_CREATED);
    CHECK_NUMBER(sandbox_count("POST", NULL), 1);
    pleo_free(response);
    /* The third is the last. */
    dead = 3;
    pleo_free(client);
    client = client_of("sandbox.test", "20000", "3");
    CHECK_STATUS(pleo_create_installation(client, NULL, 0, &response), PLEO_E_CONNECT);
    CHECK_NUMBER(dead, 0);
    pleo_free(client);
}

static void a_name_that_nobody_knows(void)
{
    pleo_client client = client_of("nobody.test", "20000", "1");
    CHECK_STATUS(introspected(client), PLEO_E_DNS);
    pleo_free(client);
}

static void a_lookup_that_hangs_ends_at_the_deadline_and_nothing_is_unknown(void)
{
    pleo_client client = client_of("hang.test", "300", "1");
    pleo_response response = 0;
    CHECK_STATUS(introspected(client), PLEO_E_TIMEOUT);
    CHECK_STATUS(pleo_create_installation(client, NULL, 0, &response), PLEO_E_TIMEOUT);
    /* It is not released before the client is freed: a free that waited for it would never end. */
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    set_released(1);
    wait_for_hanging(0);
    set_released(0);
}

static void a_client_is_freed_while_its_lookup_hangs(void)
{
    pleo_client client = client_of("hang-too.test", "60000", "1");
    pthread_t thread;
    void *status;
    CHECK_NUMBER(pthread_create(&thread, NULL, introspecting, (void *)(intptr_t)client), 0);
    wait_for_hanging(1);
    CHECK_STATUS(pleo_free(client), PLEO_OK);
    CHECK_STATUS(introspected(client), PLEO_E_HANDLE);
    set_released(1);
    pthread_join(thread, &status);
    CHECK_NUMBER((intptr_t)status, PLEO_E_DNS);
    wait_for_hanging(0);
    set_released(0);
}

static void many_lookups_that_hang_hold_up_no_other_name(void)
{
    enum { MOST = 100 };
    pthread_t threads[MOST];
    pleo_client clients[MOST], good = client_of("sandbox.test", "60000", "1");
    int many = rounds(MOST, 12), number;
    for (number = 0; number < many; number++) {
        char host[32];
        snprintf(host, sizeof host, "hang%d.test", number);
        clients[number] = client_of(host, "60000", "1");
        CHECK_NUMBER(pthread_create(&threads[number], NULL, introspecting, (void *)(intptr_t)clients[number]), 0);
    }
    wait_for_hanging(many);
    CHECK_STATUS(introspected(good), PLEO_OK);
    set_released(1);
    for (number = 0; number < many; number++) {
        void *status;
        pthread_join(threads[number], &status);
        CHECK_NUMBER((intptr_t)status, PLEO_E_DNS);
        pleo_free(clients[number]);
    }
    pleo_free(good);
    set_released(0);
}

/* Whoever can change what localhost leads to must not get the key in clear. */
static void localhost_is_this_machine_whatever_a_resolver_says(void)
{
    static const char *const names[] = {"localhost", "LOCALHOST", "localhost.", "api.localhost"};
    int kept, port = port_of(wanted_variable("PLEO_SANDBOX_HTTP"));
    elsewhere = "127.0.0.2";
    for (int i = 0; i < COUNT(names); i++) {
        char address[64];
        check_row(names[i]);
        snprintf(address, sizeof address, "http://%s:%d", names[i], port);
        pleo_client client = CLIENT(full_key(), "base_url", address);
        CHECK_STATUS(introspected(client), PLEO_OK);
        pleo_free(client);
        /* Nor is a proxy of such a name: it is told a password. */
        snprintf(address, sizeof address, "http://%s:%d", names[i], closed_port(&kept));
        client = CLIENT(full_key(), "base_url", "https://nobody.test", "proxy", address, "attempts", "1");
        CHECK_STATUS(introspected(client), PLEO_E_PROXY);
        pleo_free(client);
        close(kept);
    }
    check_row(NULL);
    CHECK_NUMBER(asked_for_localhost, 0);
}

static int threads_now(void)
{
    DIR *tasks = opendir("/proc/self/task");
    int count = 0;
    struct dirent *task;
    while ((task = readdir(tasks)) != NULL)
        count += task->d_name[0] != '.';
    closedir(tasks);
    return count;
}

static void no_thread_is_left(void)
{
    int tries;
    for (tries = 0; tries < 1000 && threads_now() > 1; tries++)
        usleep(10000);
    CHECK_NUMBER(threads_now(), 1);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(a_dead_first_address_is_passed_over),
        TEST(an_address_that_stalls_is_not_asked_again_before_the_next),
        TEST(a_server_of_ip_version_6),
        TEST(a_black_hole_of_ip_version_6_is_passed_over),
        TEST(a_create_whose_connection_is_refused_is_tried_again),
        TEST(a_name_that_nobody_knows),
        TEST(a_lookup_that_hangs_ends_at_the_deadline_and_nothing_is_unknown),
        TEST(a_client_is_freed_while_its_lookup_hangs),
        TEST(many_lookups_that_hang_hold_up_no_other_name),
        TEST(localhost_is_this_machine_whatever_a_resolver_says),
        TEST(no_thread_is_left),
    };
    alarm(120);
    return check_run(tests, COUNT(tests));
}
