/* The program around a fragment of the manual: options of the environment, a client, and a report of what failed. */
#define _POSIX_C_SOURCE 200809L
#include <pleo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int32_t example(pleo_config config, pleo_client client)
{
    int32_t status = PLEO_OK;
    (void)config, (void)client;

@@@
    return status;
}

int main(void)
{
    pleo_config config = 0;
    pleo_client client = 0;
    char message[1000] = "";
    int32_t status = pleo_config_new(&config);

    if (status == PLEO_OK)
        status = pleo_config_set(config, PLEO_STR("from_environment"), PLEO_STR("true"));
    if (status == PLEO_OK)
        status = pleo_client_new_from(PLEO_STR("env:PLEO_API_KEY"), config, &client);
    if (status == PLEO_OK)
        status = example(config, client);
    if (status != PLEO_OK) {
        pleo_error_message_text(0, message, sizeof message, NULL);
        fprintf(stderr, "%s: %s\n", pleo_status_name(status), message);
    }
    pleo_free(client);
    pleo_free(config);
    return status != PLEO_OK;
}
