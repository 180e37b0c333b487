/* pleo get, pleo call: any request of the API. */

#include <stdio.h>
#include <stdlib.h>

#include "answer.h"
#include "commands.h"
#include "exit_code.h"
#include "failure.h"
#include "files.h"
#include "progress.h"
#include "settings.h"
#include "system.h"

static void show_progress(void *progress, int64_t done, int64_t total)
{
    progress_show(progress, done, total);
}

/* Prints the items of a list, each as JSON on a line. */
static int32_t print_items(pleo_client client, pleo_request request)
{
    pleo_pages pages = 0;
    pleo_response item = 0;
    struct text json = {0};
    const char *body;
    int32_t length, status = pleo_pages_new(client, request, &pages);

    while (status == PLEO_OK && !ferror(stdout) && (status = pleo_pages_next_item(pages, &item)) == PLEO_OK) {
        /* No item is longer than the page that it stands in. */
        status = pleo_response_body(item, &body, &length);
        if (status == PLEO_OK) {
            if (json.length < (size_t)length + 1)
                text_print(&json, "%*s", (int)((size_t)length + 1 - json.length), "");
            status = pleo_response_json_text(item, NULL, 0, json.bytes, (int32_t)json.length, &length);
        }
        if (status == PLEO_OK) {
            print_json(json.bytes, (size_t)length);
            putchar('\n');
        }
        pleo_free(item);
    }
    free(json.bytes);
    pleo_free(pages);
    return status == PLEO_E_END ? PLEO_OK : status;
}

static int32_t get(const struct arguments *arguments, pleo_client client, pleo_response *answer)
{
    const char *output = arguments->values[OPTION_OUTPUT];
    int is_list = arguments->values[OPTION_ITEMS] != NULL;
    struct progress progress = {is_list ? "items" : "bytes", 0, 0, 0};
    pleo_request request = 0;
    int32_t status;

    status = pleo_request_new(client, "GET", PLEO_NTS, arguments->operands[0], PLEO_NTS, &request);
    if (status == PLEO_OK && output != NULL)
        status = pleo_request_set_output(request, output, PLEO_NTS);
    /* What is printed on a terminal shows by itself how far it is. */
    if (status == PLEO_OK && (output != NULL || (is_list && !is_terminal(STREAM_OUT))))
        status = pleo_request_on_progress(request, show_progress, &progress);
    if (status == PLEO_OK && is_list)
        status = print_items(client, request);
    else if (status == PLEO_OK)
        status = pleo_request_send(client, request, answer);
    progress_hide(&progress);
    if (status == PLEO_OK && *answer != 0 && output == NULL)
        print_body(*answer);
    pleo_free(request);
    return status;
}

/* A file that this command cannot write or read is none of the options'. */
static int end_request(pleo_client client, pleo_response answer, int32_t status)
{
    int exit_code = end_command(client, answer, status);

    return status == PLEO_E_FILE ? EXIT_MACHINE : exit_code;
}

int run_get(const struct arguments *arguments)
{
    pleo_client client = 0;
    pleo_response answer = 0;
    int32_t status;
    int exit_code = open_client(arguments, &client);

    if (exit_code != 0)
        return exit_code;
    status = get(arguments, client, &answer);
    return end_request(client, answer, status);
}

int run_call(const struct arguments *arguments)
{
    pleo_client client = 0;
    pleo_response answer = 0;
    struct text body = {0};
    char *wrong = arguments->operands[2] != NULL ? file_read(arguments->operands[2], &body) : NULL;
    int32_t status;
    int exit_code;

    if (wrong != NULL)
        return complain_and_free(EXIT_MACHINE, wrong);
    exit_code = open_client(arguments, &client);
    if (exit_code == 0) {
        status = pleo_call(client, arguments->operands[0], PLEO_NTS, arguments->operands[1], PLEO_NTS, body.bytes,
            (int32_t)body.length, &answer);
        if (status == PLEO_OK)
            print_body(answer);
        exit_code = end_request(client, answer, status);
    }
    free(body.bytes);
    return exit_code;
}
