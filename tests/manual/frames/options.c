/* Loads a file of options: options FILE. It fails if one of them is refused. */
#include <pleo.h>
#include <stdio.h>

int main(int count, char **arguments)
{
    pleo_config config = 0;
    char message[1000] = "";
    int32_t status = pleo_config_new(&config);

    if (count == 2 && status == PLEO_OK)
        status = pleo_config_load(config, arguments[1], PLEO_NTS, NULL, 0);
    if (count != 2 || status != PLEO_OK) {
        pleo_error_message_text(0, message, sizeof message, NULL);
        fprintf(stderr, "%s: %s\n", pleo_status_name(status), message);
        return 1;
    }
    return pleo_free(config) != PLEO_OK;
}
