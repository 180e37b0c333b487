/* Checks the key and creates its installation, or finds that it is there; safe to run again and again. */

#include "example.h"

static const char WANTED[] =
    "{\"status\": \"ACTIVATED\", \"metadata\": {\"program\": \"create_installation\", \"library\": \"libpleo\"}}";

static const char *origin_text(int32_t origin)
{
    switch (origin) {
    case PLEO_ORIGIN_CREATED:
        return "created by this call";
    case PLEO_ORIGIN_UPDATED:
        return "changed by this call";
    default:
        return "there already";
    }
}

static int32_t show(pleo_response installation)
{
    char id[64], state[64], company[64];
    int32_t origin, status;

    status = pleo_response_text(installation, PLEO_STR("/id"), id, sizeof id, NULL);
    if (status == PLEO_OK)
        status = pleo_response_text(installation, PLEO_STR("/status"), state, sizeof state, NULL);
    if (status == PLEO_OK)
        status = pleo_response_subject_text(installation, company, sizeof company, NULL);
    if (status == PLEO_OK)
        status = pleo_response_origin(installation, &origin);
    if (status == PLEO_OK)
        printf("Installation  %s\nState         %s\nCompany       %s\nOrigin        %s\n",
            id, state, company, origin_text(origin));
    return status;
}

int main(void)
{
    pleo_client client = 0;
    pleo_response answer = 0, installation = 0;
    int32_t status = example_client(&client);

    if (status == PLEO_OK)
        status = pleo_introspect(client, &answer); /* a wrong key shows here, before anything is changed */
    if (status == PLEO_OK)
        status = pleo_ensure_installation(client, PLEO_STR(WANTED), &installation);
    if (status == PLEO_OK)
        status = show(installation);
    pleo_free(installation);
    pleo_free(answer);
    return example_end(client, status);
}
