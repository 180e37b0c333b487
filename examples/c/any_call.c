/* Makes any request of the API: any_call METHOD PATH [JSON] */

#include "example.h"

static int32_t show(pleo_response answer)
{
    const char *body = NULL;
    int32_t http_status, length = 0, status;

    status = pleo_response_status(answer, &http_status);
    if (status == PLEO_OK)
        status = pleo_response_body(answer, &body, &length);
    if (status != PLEO_OK)
        return status;
    printf("HTTP %ld\n", (long)http_status);
    if (length > 0) {
        fwrite(body, 1, (size_t)length, stdout);
        putchar('\n');
    }
    return PLEO_OK;
}

int main(int argc, char **argv)
{
    pleo_client client = 0;
    pleo_response answer = 0;
    int32_t status;

    if (argc < 3 || argc > 4) {
        fprintf(stderr, "usage: any_call METHOD PATH [JSON]\n");
        return PLEO_E_ARGUMENT;
    }
    status = example_client(&client);
    if (status == PLEO_OK) /* argv ends with a NULL, and NULL is no body */
        status = pleo_call(client, PLEO_STR(argv[1]), PLEO_STR(argv[2]), PLEO_STR(argv[3]), &answer);
    if (status == PLEO_OK)
        status = show(answer);
    pleo_free(answer);
    return example_end(client, status);
}
