/*
 * A program with a key of its own, which asks Pleo about it again and again until its standard input ends: FILE-OF-OPTIONS.
 * It says how often that went well, a line each time, and ends with 1 when it does not.
 */
#include <poll.h>
#include <stdio.h>
#include <unistd.h>

#include "pleo.h"

enum { CALLS_MAX = 100000 };

static int fail(int32_t status)
{
    char message[1000] = "";

    pleo_error_message_text(0, message, sizeof message, NULL);
    fprintf(stderr, "%s (%s)\n", message, pleo_status_name(status));
    return 1;
}

int main(int argc, char **argv)
{
    struct pollfd end = {STDIN_FILENO, POLLIN, 0};
    pleo_config config = 0;
    pleo_client client = 0;
    pleo_response answer = 0;
    int32_t status = pleo_config_new(&config);
    int count;

    if (argc == 2 && status == PLEO_OK)
        status = pleo_config_load(config, argv[1], PLEO_NTS, NULL, 0);
    if (status == PLEO_OK)
        status = pleo_client_new_from(NULL, 0, config, &client);
    for (count = 1; status == PLEO_OK && count <= CALLS_MAX && poll(&end, 1, 10) == 0; count++) {
        status = pleo_introspect(client, &answer);
        pleo_free(answer);
        if (status == PLEO_OK) {
            printf("%d\n", count);
            fflush(stdout);
        }
    }
    if (status != PLEO_OK)
        return fail(status);
    pleo_free(client);
    pleo_free(config);
    return 0;
}
