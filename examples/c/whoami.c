/* Shows whose key it is and what it permits. */

#include <string.h>

#include "example.h"

static int32_t show(pleo_response answer)
{
    char application[256], subject[64], scope[4096];
    const char *permission;
    int32_t type, status;

    /* Pleo need not name the application, nor whom the key is for. */
    status = pleo_response_text(answer, PLEO_STR("/data/applicationName"), application, sizeof application, NULL);
    if (status == PLEO_OK)
        printf("Application   %s\n", application);
    else if (status != PLEO_E_MISSING)
        return status;
    if (pleo_response_subject_type(answer, &type) == PLEO_OK) {
        status = pleo_response_subject_text(answer, subject, sizeof subject, NULL);
        if (status != PLEO_OK)
            return status;
        printf("%-13s %s\n",
            type == PLEO_SUBJECT_COMPANY ? "Company" : type == PLEO_SUBJECT_ORGANISATION ? "Organisation" : "Subject",
            subject);
    }
    status = pleo_response_text(answer, PLEO_STR("/data/scope"), scope, sizeof scope, NULL);
    if (status != PLEO_OK)
        return status;
    printf("Permissions\n");
    for (permission = strtok(scope, " "); permission != NULL; permission = strtok(NULL, " "))
        printf("  %s\n", permission);
    return PLEO_OK;
}

int main(void)
{
    pleo_client client = 0;
    pleo_response answer = 0;
    int32_t status = example_client(&client);

    if (status == PLEO_OK)
        status = pleo_introspect(client, &answer);
    if (status == PLEO_OK)
        status = show(answer);
    pleo_free(answer);
    return example_end(client, status);
}
