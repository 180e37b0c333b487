/* What the examples share: how they begin and end, and what two of them do. */

#ifndef EXAMPLE_H
#define EXAMPLE_H

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pleo.h"

/*
 * Options such as base_url or ca_file come from PLEO_BASE_URL, PLEO_CA_FILE and so on; without them a client talks to
 * Pleo's production. text_encoding: NULL for that of PLEO_TEXT_ENCODING.
 */
static inline int32_t example_options(const char *text_encoding, pleo_config *config)
{
    int32_t status = pleo_config_new(config);

    if (status == PLEO_OK)
        status = pleo_config_set(*config, PLEO_STR("from_environment"), PLEO_STR("true"));
    if (status == PLEO_OK && text_encoding != NULL)
        status = pleo_config_set(*config, PLEO_STR("text_encoding"), PLEO_STR(text_encoding));
    if (status == PLEO_OK) /* in a code page no character that it lacks ends the run */
        status = pleo_config_set(*config, PLEO_STR("text_unmappable"), PLEO_STR("transliterate"));
    return status;
}

/* A client with such options, whose key is in the file that PLEO_KEY_FILE names, else in PLEO_API_KEY. */
static inline int32_t example_client_in(const char *text_encoding, pleo_client *client)
{
    const char *file = getenv("PLEO_KEY_FILE");
    char source[4200] = "env:PLEO_API_KEY"; /* longer than any path that can be opened */
    pleo_config config = 0;
    int32_t status;

    if (file != NULL)
        snprintf(source, sizeof source, "file:%s", file);
    status = example_options(text_encoding, &config);
    if (status == PLEO_OK)
        status = pleo_client_new_from(PLEO_STR(source), config, client);
    pleo_free(config); /* the client has its own copy */
    return status;
}

static inline int32_t example_client(pleo_client *client) { return example_client_in(NULL, client); }

/* Pleo leaves out what an item does not have, or sends null: to a program these are the same, and no failure. */
static inline int32_t example_optional(int32_t status)
{
    return status == PLEO_E_MISSING || status == PLEO_E_NULL ? PLEO_OK : status;
}

/* Sets the key's company in the query; an organisation's key has several, and is told so. */
static inline int32_t example_company(pleo_client client, pleo_request request, const char *name)
{
    char company[64];
    int32_t status = pleo_client_company_text(client, company, sizeof company, NULL);

    return status == PLEO_OK ? pleo_request_set_query(request, PLEO_STR(name), PLEO_STR(company)) : status;
}

/* Sends a request: id for the {id} of its path, or NULL; body, or 0. A PUT may be sent again after a failure. */
static inline int32_t example_send(pleo_client client, const char *method, const char *path, const char *id,
    int32_t id_length, pleo_json body, pleo_response *answer)
{
    pleo_request request = 0;
    int32_t status = pleo_request_new(client, PLEO_STR(method), PLEO_STR(path), &request);

    if (status == PLEO_OK && id != NULL)
        status = pleo_request_set_path(request, PLEO_STR("id"), id, id_length);
    if (status == PLEO_OK && body != 0)
        status = pleo_request_set_json(request, body);
    if (status == PLEO_OK && strcmp(method, "PUT") == 0)
        status = pleo_request_set_idempotent(request, 1);
    if (status == PLEO_OK)
        status = pleo_request_send(client, request, answer);
    pleo_free(request);
    return status;
}

/* A record of fixed width that export_entries writes and reconcile reads. */
struct example_record {
    char id[36], date[8], currency[3], amount[21], note[40], end[1];
};

/* Writes a record as one line: a text in it may have line ends and other control characters, which become blanks. */
static inline void example_write(void *record, size_t size)
{
    char *text = record;
    size_t at;

    for (at = 0; at < size; at++) {
        if (iscntrl((unsigned char)text[at]))
            text[at] = ' ';
    }
    text[size - 1] = '\n';
    fwrite(record, size, 1, stdout); /* a failure of this is found by ferror */
}

/* Tells on standard error what failed and what to do about it, with a report for support. */
static inline void example_report(int32_t status)
{
    char message[1100] = "", type[1100] = "", text[1100] = "", report[4096] = "";
    int32_t seconds = -1;

    pleo_error_message_text(0, message, sizeof message, NULL);
    pleo_error_api_type_text(0, type, sizeof type, NULL);
    pleo_error_api_message_text(0, text, sizeof text, NULL);
    pleo_error_retry_after_seconds(0, &seconds);
    fprintf(stderr, "%s: %s\n", pleo_status_name(status), message);
    if (type[0] != '\0' || text[0] != '\0')
        fprintf(stderr, "The API says: %s: %s\n", type, text);
    if (seconds >= 0)
        fprintf(stderr, "Repeat it after %ld s.\n", (long)seconds);
    pleo_error_report_text(0, report, sizeof report, NULL);
    fprintf(stderr, "Report for support:\n%s\n", report);
}

/* Says on standard error what failed, frees the client, and gives the program's exit code: the status's low byte. */
static inline int example_end(pleo_client client, int32_t status)
{
    if (status != PLEO_OK) {
        example_report(status);
    } else if (fflush(stdout) != 0) {
        perror("standard output");
        status = EXIT_FAILURE;
    } else if (ferror(stdout)) {
        fprintf(stderr, "standard output: not all could be written\n");
        status = EXIT_FAILURE;
    }
    pleo_free(client);
    return (int)(status & 0xFF);
}

#endif
