/* Name look-ups that hang, and names with a dead address. The resolver is this file's own: the library calls it. */
#include <arpa/inet.h>
#include <dirent.h>
#include <netdb.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sandbox.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int hanging, released;
/* How many look-ups of localhost are still to give a dead address only. */
static int dead;

static struct addrinfo *entry(const char *address, struct addrinfo *next)
{
    struct addrinfo *info = calloc(1, sizeof *info);
    struct sockaddr_in *socket = calloc(1, sizeof *socket);
    if (info == NULL || socket == NULL)
        abort();
    socket->sin_family = AF_INET;
    inet_pton(AF_INET, address, &socket->sin_addr);
    info->ai_family = AF_INET;
    info->ai_socktype = SOCK_STREAM;
    info->ai_addrlen = sizeof *socket;
    info->ai_addr = (struct sockaddr *)socket;
    info->ai_next = next;
    return info;
}

/* A 127.0.0.2 at the sandbox's port refuses: nobody listens there. Names that begin with "hang" hang until they are
   released; localhost has the dead address before the live one. */
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
    if (strcmp(name, "localhost") != 0)
        return EAI_NONAME;
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

/* A client of a host by name, at the sandbox's port. */
static pleo_client client_of(const char *host, const char *timeout_ms, const char *attempts)
{
    char address[64];
    snprintf(address, sizeof address, "%s://%s:%d", over_tls() || strcmp(host, "localhost") ? "https" : "http", host,
        port_of(sandbox_base()));
    return CLIENT(full_key(), "base_url", address, "proxy", "none", "attempts", attempts, "timeout_ms", timeout_ms);
}

static void *introspecting(void *client)
{
    return (void *)(intptr_t)introspected((pleo_client)(intptr_t)client);
}

static void a_dead_first_address_is_passed_over(void)
{
    pleo_client client = client_of("localhost", "20000", "1");
    CHECK_STATUS(introspected(client), PLEO_OK);
    pleo_free(client);
}

static void a_create_whose_connection_is_refused_is_tried_again(void)
{
    pleo_client client = client_of("localhost", "20000", "3");
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
    client = client_of("localhost", "20000", "3");
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
    pleo_client clients[MOST], good = client_of("localhost", "60000", "1");
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
        TEST(a_create_whose_connection_is_refused_is_tried_again),
        TEST(a_name_that_nobody_knows),
        TEST(a_lookup_that_hangs_ends_at_the_deadline_and_nothing_is_unknown),
        TEST(a_client_is_freed_while_its_lookup_hangs),
        TEST(many_lookups_that_hang_hold_up_no_other_name),
        TEST(no_thread_is_left),
    };
    alarm(120);
    return check_run(tests, COUNT(tests));
}
