/*
 * Uses a key, frees its client, and stops twice to be looked at from outside: while the client lives, and after.
 * The key comes by a pipe and is read without stdio, so that this program keeps no copy but its own, which it wipes.
 * Arguments: the base URL, the CA file or "-" for none, and "here" or "thread": where the client is freed, which may be
 * at the end of a thread that has it as its own, when the library has no data of that thread's any more.
 */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "pleo.h"

static char key[256];

static int failed(int32_t status, const char *what)
{
    char message[1000] = "";

    if (status == PLEO_OK)
        return 0;
    pleo_error_message_text(0, message, sizeof message, NULL);
    fprintf(stderr, "%s: %s: %s\n", what, pleo_status_name(status), message);
    return 1;
}

/* Tells the script and waits for its word. */
static void stop(const char *word)
{
    char byte;

    printf("%s\n", word);
    fflush(stdout);
    if (read(0, &byte, 1) != 1)
        _exit(3);
}

static pthread_key_t own_client;

static void free_at_the_end(void *value)
{
    pleo_free((pleo_client)(intptr_t)value);
}

/* A call first: what never was there is not gone. */
static void *ends_with_a_client(void *client)
{
    pleo_response response = 0;

    if (failed(pleo_introspect((pleo_client)(intptr_t)client, &response), "introspect, in a thread"))
        _exit(1);
    pleo_free(response);
    pthread_setspecific(own_client, client);
    return NULL;
}

static int free_at_a_threads_end(pleo_client client)
{
    pthread_t thread;

    return pthread_key_create(&own_client, free_at_the_end) != 0
        || pthread_create(&thread, NULL, ends_with_a_client, (void *)(intptr_t)client) != 0
        || pthread_join(thread, NULL) != 0;
}

int main(int argc, char **argv)
{
    pleo_config config = 0;
    pleo_client client = 0, other = 0;
    pleo_response response = 0;
    pleo_error error = 0;
    int32_t length = 0, count;

    if (argc != 4)
        return 2;
    /* With Yama, as on Ubuntu, gcore may otherwise not attach unless root runs it. */
    prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
    while (length < (int32_t)sizeof key && (count = (int32_t)read(0, key + length, 1)) == 1 && key[length] != '\n')
        length++;
    if (failed(pleo_config_new(&config), "config")
        || failed(pleo_config_set(config, "base_url", PLEO_NTS, argv[1], PLEO_NTS), "base_url")
        || (strcmp(argv[2], "-") != 0 && failed(pleo_config_set(config, "ca_file", PLEO_NTS, argv[2], PLEO_NTS), "ca_file"))
        || failed(pleo_client_new(key, length, config, &client), "client")
        || failed(pleo_client_new(key, length, config, &other), "client")
        || failed(pleo_introspect(client, &response), "introspect"))
        return 1;
    pleo_free(response);
    if (failed(pleo_ensure_installation(client, NULL, 0, &response), "ensure"))
        return 1;
    pleo_free(response);
    /* By a connection of its own, which goes before the client does. */
    if (failed(pleo_client_check(client, &response), "check"))
        return 1;
    pleo_free(response);
    /* A failure whose answer is kept, and a key that is swapped for another one. */
    if (pleo_call(client, "GET", PLEO_NTS, "/nowhere", PLEO_NTS, NULL, 0, &response) == PLEO_OK)
        return 1;
    pleo_error_take(&error);
    if (failed(pleo_client_set_key(other, "another-key", PLEO_NTS), "set_key"))
        return 1;
    stop("alive");
    if (strcmp(argv[3], "thread") != 0)
        pleo_free(client);
    else if (free_at_a_threads_end(client))
        return 1;
    pleo_free(other);
    pleo_free(config);
    pleo_free(error);
    memset(key, 0, sizeof key);
    __asm__ volatile("" : : "r"(key) : "memory");
    stop("freed");
    return 0;
}
