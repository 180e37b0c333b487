/*
 * Writes every employee of the company to standard output, in records of fixed width: id, email, code. It shows how far
 * it is, and Ctrl-C ends it in the middle of a request.
 */
#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <signal.h>
#include <string.h>

#include "example.h"

struct record {
    char id[36], email[40], code[24], end[1];
};

static void show(void *unused, int64_t done, int64_t total)
{
    (void)unused;
    if (total >= 0)
        fprintf(stderr, "%ld of %ld\n", (long)done, (long)total);
    else /* the server does not say */
        fprintf(stderr, "%ld\n", (long)done);
}

/* No function of the library may be called in a signal handler; a thread that waits for the signal may call any. */
static void *cancel_on_interrupt(void *client)
{
    sigset_t interrupt;
    int signal;

    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    if (sigwait(&interrupt, &signal) == 0)
        pleo_client_cancel(*(pleo_client *)client);
    return NULL;
}

static int32_t begin(pleo_client *client, pleo_pages *pages)
{
    pleo_request request = 0;
    pthread_t thread;
    sigset_t interrupt;
    int32_t status;

    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    pthread_sigmask(SIG_BLOCK, &interrupt, NULL);
    status = example_client(client);
    if (status == PLEO_OK && pthread_create(&thread, NULL, cancel_on_interrupt, client) == 0)
        pthread_detach(thread);
    if (status == PLEO_OK)
        status = pleo_request_new(*client, PLEO_STR("GET"), PLEO_STR("/v2/employees"), &request);
    if (status == PLEO_OK)
        status = example_company(*client, request, "companyId");
    if (status == PLEO_OK)
        status = pleo_request_on_progress(request, show, NULL);
    if (status == PLEO_OK)
        status = pleo_pages_new(*client, request, pages);
    pleo_free(request);
    return status;
}

static int32_t fill(pleo_response employee, struct record *record)
{
    int32_t status;

    memset(record, ' ', sizeof *record);
    status = pleo_response_field(employee, PLEO_STR("/id"), record->id, sizeof record->id, NULL);
    if (status == PLEO_OK)
        status = pleo_response_field(employee, PLEO_STR("/email"), record->email, sizeof record->email, NULL);
    if (status == PLEO_OK)
        status = example_optional(
            pleo_response_field(employee, PLEO_STR("/code"), record->code, sizeof record->code, NULL));
    return status;
}

int main(void)
{
    static pleo_client client; /* the other thread reads it until the program ends */
    pleo_pages pages = 0;
    pleo_response employee = 0;
    struct record record;
    int32_t status = begin(&client, &pages);

    while (status == PLEO_OK && !ferror(stdout) && (status = pleo_pages_next_item(pages, &employee)) == PLEO_OK) {
        status = fill(employee, &record);
        if (status == PLEO_OK)
            example_write(&record, sizeof record);
        pleo_free(employee);
    }
    pleo_free(pages);
    return example_end(client, status == PLEO_E_END ? PLEO_OK : status);
}
