#include "receipt.h"

#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "files.h"
#include "text.h"

static const char LETTERS[] = "abcdefghijklmnopqrstuvwxyz";

int is_plain_id(const char *id)
{
    return id[0] != '\0' && strspn(id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") == strlen(id);
}

/* The ending of a file's name: pdf for application/pdf, and bin where the media type makes none. */
static char *ending_of(pleo_response item)
{
    char *type = answer_text(item, "/mimeType"), *ending = NULL, *at;
    const char *subtype = type != NULL ? strchr(type, '/') : NULL;

    if (subtype != NULL) {
        ending = text_of("%s", subtype + 1);
        for (at = ending; *at != '\0'; at++)
            if (*at >= 'A' && *at <= 'Z')
                *at = (char)(*at - 'A' + 'a');
    }
    if (ending == NULL || ending[0] == '\0' || ending[strspn(ending, LETTERS)] != '\0') {
        free(ending);
        ending = text_of("bin");
    }
    free(type);
    return ending;
}

/* How many bytes its file has; -1 if that is not said. */
static int64_t size_of(pleo_response item)
{
    int64_t size = -1;

    return pleo_response_int64(item, "/sizeInBytes", PLEO_NTS, &size) == PLEO_OK && size >= 0 ? size : -1;
}

/* Fetches what a link leads to, without the key. */
static int32_t fetch_link(struct receipt *receipt, pleo_client client, pleo_response item)
{
    pleo_request link = 0;
    pleo_response answer = 0;
    char *url = answer_text(item, "/url");
    int32_t status = PLEO_E_MISSING;

    receipt->wrong = url == NULL ? "it has no link" : NULL;
    receipt->size = size_of(item);
    if (url != NULL)
        status = pleo_request_new_link(client, url, PLEO_NTS, &link);
    if (status == PLEO_OK)
        status = pleo_request_set_size(link, receipt->size);
    if (status == PLEO_OK)
        status = pleo_request_set_output(link, receipt->path, PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_request_send(client, link, &answer);
    pleo_free(answer);
    pleo_free(link);
    free(url);
    return status;
}

/* Whether a link's host says that the link is good no longer: with any of the 400s but "too many requests". */
static int is_dead(int32_t status)
{
    int32_t http_status = 0;

    if (status != PLEO_OK && status != PLEO_E_RATE_LIMITED)
        pleo_error_http_status(0, &http_status);
    return http_status >= 400 && http_status <= 499;
}

/* Reads a receipt anew, whose link is new then, and fetches that. */
static int32_t fetch_again(struct receipt *receipt, pleo_client client, const char *entry)
{
    pleo_request request = 0;
    pleo_response answer = 0, item = 0;
    int32_t status;

    status = pleo_request_new(
        client, "GET", PLEO_NTS, "/v1/accounting-entries/{entry}/receipts/{receipt}", PLEO_NTS, &request);
    if (status == PLEO_OK)
        status = pleo_request_set_path(request, "entry", PLEO_NTS, entry, PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_request_set_path(request, "receipt", PLEO_NTS, receipt->id, PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_request_send(client, request, &answer);
    if (status == PLEO_OK)
        status = pleo_response_value(answer, "/data", PLEO_NTS, &item);
    if (status == PLEO_OK)
        status = fetch_link(receipt, client, item);
    pleo_free(item);
    pleo_free(answer);
    pleo_free(request);
    return status;
}

int32_t receipt_fetch(
    struct receipt *receipt, pleo_client client, pleo_response item, const char *entry, const char *folder)
{
    char *ending;
    int32_t status;

    memset(receipt, 0, sizeof *receipt);
    receipt->id = answer_text(item, "/id");
    receipt->size = size_of(item);
    receipt->result = RECEIPT_FAILED;
    if (receipt->id == NULL || !is_plain_id(receipt->id)) {
        receipt->wrong = "its id can be no name of a file";
        return PLEO_E_TEXT;
    }
    ending = ending_of(item);
    receipt->path = text_of("%s/%s_%s.%s", folder, entry, receipt->id, ending);
    free(ending);
    if (receipt->size >= 0 && file_size(receipt->path) == receipt->size) {
        receipt->result = RECEIPT_THERE;
        return PLEO_OK;
    }
    status = fetch_link(receipt, client, item);
    if (is_dead(status))
        status = fetch_again(receipt, client, entry);
    if (status == PLEO_OK)
        receipt->result = RECEIPT_FETCHED;
    return status;
}

void receipt_end(struct receipt *receipt)
{
    free(receipt->path);
    free(receipt->id);
    memset(receipt, 0, sizeof *receipt);
}
