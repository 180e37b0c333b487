/* Sends a receipt for an accounting entry, and says how far it is: upload_receipt ENTRY FILE MEDIA-TYPE */

#include "example.h"

static void show(void *unused, int64_t done, int64_t total)
{
    (void)unused;
    if (total > 0)
        fprintf(stderr, "%3d %%\n", (int)(done * 100 / total));
}

int main(int argc, char **argv)
{
    pleo_client client = 0;
    pleo_request request = 0;
    pleo_response receipt = 0;
    char id[64];
    int32_t status;

    if (argc != 4) {
        fprintf(stderr, "usage: upload_receipt ENTRY FILE MEDIA-TYPE\n");
        return PLEO_E_ARGUMENT;
    }
    status = example_client(&client);
    if (status == PLEO_OK)
        status = pleo_request_new(
            client, "POST", PLEO_NTS, "/v1/accounting-entries/{entry}/receipts", PLEO_NTS, &request);
    if (status == PLEO_OK)
        status = pleo_request_set_path(request, "entry", PLEO_NTS, argv[1], PLEO_NTS);
    if (status == PLEO_OK) /* read piece by piece while it is sent, under the file's own name */
        status = pleo_request_add_file(
            request, "file", PLEO_NTS, NULL, 0, argv[3], PLEO_NTS, argv[2], PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_request_on_progress(request, show, NULL);
    if (status == PLEO_OK)
        status = pleo_request_send(client, request, &receipt);
    if (status == PLEO_OK)
        status = pleo_response_text(receipt, "/data/id", PLEO_NTS, id, sizeof id, NULL);
    if (status == PLEO_OK)
        printf("Receipt       %s\n", id);
    pleo_free(receipt);
    pleo_free(request);
    return example_end(client, status);
}
