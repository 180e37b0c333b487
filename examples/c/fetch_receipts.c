/* Fetches the receipts of an accounting entry into a folder: fetch_receipts ENTRY FOLDER */

#include <string.h>

#include "example.h"

/* The path of a receipt's file: FOLDER/ID.pdf for application/pdf, .bin where the media type makes no extension. */
static int32_t name_file(pleo_response receipt, const char *folder, const char *id, char *path, size_t size)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    char type[256] = "";
    const char *extension;
    int32_t status = example_optional(pleo_response_text(receipt, PLEO_STR("/mimeType"), type, sizeof type, NULL));

    if (status != PLEO_OK)
        return status;
    extension = strchr(type, '/');
    if (extension == NULL || extension[1] == '\0' || extension[1 + strspn(extension + 1, letters)] != '\0')
        extension = "/bin";
    snprintf(path, size, "%s/%s.%s", folder, id, extension + 1);
    return PLEO_OK;
}

/* Fetches what a receipt's link leads to, without the key. The file appears when it is whole, or not at all. */
static int32_t fetch(pleo_client client, pleo_response receipt, const char *path)
{
    pleo_request link = 0;
    pleo_response answer = 0;
    char url[8193];
    int64_t size;
    int32_t status;

    status = pleo_response_text(receipt, PLEO_STR("/url"), url, sizeof url, NULL);
    if (status == PLEO_OK)
        status = pleo_response_int64(receipt, PLEO_STR("/sizeInBytes"), &size);
    if (status == PLEO_OK)
        status = pleo_request_new_link(client, PLEO_STR(url), &link);
    if (status == PLEO_OK)
        status = pleo_request_set_size(link, size);
    if (status == PLEO_OK)
        status = pleo_request_set_output(link, PLEO_STR(path));
    if (status == PLEO_OK)
        status = pleo_request_send(client, link, &answer);
    pleo_free(answer);
    pleo_free(link);
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

static int32_t fetch_receipt(pleo_client client, pleo_response receipt, const char *entry, const char *folder)
{
    pleo_request request = 0;
    pleo_response answer = 0, renewed = 0;
    char id[64], path[8300];
    int32_t status;

    status = pleo_response_text(receipt, PLEO_STR("/id"), id, sizeof id, NULL);
    if (status == PLEO_OK)
        status = pleo_request_new(
            client, PLEO_STR("GET"), PLEO_STR("/v1/accounting-entries/{entry}/receipts/{receipt}"), &request);
    if (status == PLEO_OK)
        status = pleo_request_set_path(request, PLEO_STR("entry"), PLEO_STR(entry));
    if (status == PLEO_OK) /* which takes no id with a / in it, so that it is a file's name too */
        status = pleo_request_set_path(request, PLEO_STR("receipt"), PLEO_STR(id));
    if (status == PLEO_OK)
        status = name_file(receipt, folder, id, path, sizeof path);
    if (status == PLEO_OK)
        status = fetch(client, receipt, path);
    if (is_dead(status)) { /* too old: the receipt, read anew, has another */
        status = pleo_request_send(client, request, &answer);
        if (status == PLEO_OK)
            status = pleo_response_value(answer, PLEO_STR("/data"), &renewed);
        if (status == PLEO_OK)
            status = fetch(client, renewed, path);
    }
    if (status == PLEO_OK)
        printf("Receipt       %s\n", path);
    pleo_free(renewed);
    pleo_free(answer);
    pleo_free(request);
    return status;
}

int main(int argc, char **argv)
{
    pleo_client client = 0;
    pleo_request request = 0;
    pleo_pages pages = 0;
    pleo_response receipt = 0;
    int32_t count = 0, status;

    if (argc != 3) {
        fprintf(stderr, "usage: fetch_receipts ENTRY FOLDER\n");
        return PLEO_E_ARGUMENT;
    }
    status = example_client(&client);
    if (status == PLEO_OK)
        status = pleo_request_new(
            client, PLEO_STR("GET"), PLEO_STR("/v1/accounting-entries/{entry}/receipts"), &request);
    if (status == PLEO_OK)
        status = pleo_request_set_path(request, PLEO_STR("entry"), PLEO_STR(argv[1]));
    if (status == PLEO_OK)
        status = pleo_pages_new(client, request, &pages);
    while (status == PLEO_OK && (status = pleo_pages_next_item(pages, &receipt)) == PLEO_OK) {
        status = fetch_receipt(client, receipt, argv[1], argv[2]);
        count++;
        pleo_free(receipt);
    }
    if (status == PLEO_E_END && count == 0)
        printf("No receipts\n");
    pleo_free(pages);
    pleo_free(request);
    return example_end(client, status == PLEO_E_END ? PLEO_OK : status);
}
