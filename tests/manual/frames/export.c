/* The program around the export of docs/export.md: it books each item under a number of its own. */
#include <stdio.h>

@@@

int32_t book(pleo_response item, int32_t again, char number[16])
{
    static int last;
    char entry[64];
    int32_t status = pleo_response_text(item, PLEO_STR("/accountingEntryId"), entry, sizeof entry, NULL);

    sprintf(number, "V-%d", ++last);
    printf("%s %s\n", number, again == PLEO_EXPORT_NEW ? "new" : "again");
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
        status = pleo_config_set(config, PLEO_STR("export_journal"), PLEO_STR("export.journal"));
    if (status == PLEO_OK)
        status = pleo_client_new_from(PLEO_STR("env:PLEO_API_KEY"), config, &client);
    if (status == PLEO_OK)
        status = carry_out(client);
    if (status != PLEO_OK) {
        pleo_error_message_text(0, message, sizeof message, NULL);
        fprintf(stderr, "%s: %s\n", pleo_status_name(status), message);
    }
    pleo_free(client);
    pleo_free(config);
    return status != PLEO_OK;
}
