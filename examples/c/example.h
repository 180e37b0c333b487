/* What the examples share: how they begin, and how they end. */

#ifndef EXAMPLE_H
#define EXAMPLE_H

#include <stdio.h>
#include <stdlib.h>

#include "pleo.h"

/*
 * A client whose key is in the file that PLEO_KEY_FILE names, else in PLEO_API_KEY. Options such as base_url or ca_file
 * come from PLEO_BASE_URL, PLEO_CA_FILE and so on; without them it talks to Pleo's production.
 */
static int32_t example_client(pleo_client *client)
{
    const char *file = getenv("PLEO_KEY_FILE");
    char source[4200] = "env:PLEO_API_KEY"; /* longer than any path that can be opened */
    pleo_config config = 0;
    int32_t status;

    if (file != NULL)
        snprintf(source, sizeof source, "file:%s", file);
    status = pleo_config_new(&config);
    if (status == PLEO_OK)
        status = pleo_config_set(config, "from_environment", PLEO_NTS, "true", PLEO_NTS);
    if (status == PLEO_OK) /* in a code page (PLEO_TEXT_ENCODING) no character that it lacks ends the run */
        status = pleo_config_set(config, "text_unmappable", PLEO_NTS, "transliterate", PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_client_new_from(source, PLEO_NTS, config, client);
    pleo_free(config); /* the client has its own copy */
    return status;
}

/* Says on standard error what failed, frees the client, and gives the program's exit code: the status's low byte. */
static int example_end(pleo_client client, int32_t status)
{
    char message[1100] = "", type[1100] = "", text[1100] = "";
    int32_t seconds = -1;

    if (status != PLEO_OK) {
        pleo_error_message_text(0, message, sizeof message, NULL);
        pleo_error_api_type_text(0, type, sizeof type, NULL);
        pleo_error_api_message_text(0, text, sizeof text, NULL);
        pleo_error_retry_after_seconds(0, &seconds);
        fprintf(stderr, "%s: %s\n", pleo_status_name(status), message);
        if (type[0] != '\0' || text[0] != '\0')
            fprintf(stderr, "The API says: %s: %s\n", type, text);
        if (seconds >= 0)
            fprintf(stderr, "Repeat it after %ld s.\n", (long)seconds);
    } else if (fflush(stdout) != 0) {
        perror("standard output");
        status = EXIT_FAILURE;
    }
    pleo_free(client);
    return (int)(status & 0xFF);
}

#endif
