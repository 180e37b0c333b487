#include "chart_pleo.h"

#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "text.h"

enum { BATCH = 1000 }; /* of accounts that one request creates */

/* Pleo leaves out what an account does not have, or sends null. */
static int32_t optional(int32_t status)
{
    return status == PLEO_E_MISSING || status == PLEO_E_NULL ? PLEO_OK : status;
}

/* Whether a text of an account at Pleo is that of the file, where an empty one is none. */
static int is_same(pleo_response item, const char *pointer, const char *text)
{
    char *value = answer_text(item, pointer);
    const int is_same = strcmp(value != NULL ? value : "", text) == 0;

    free(value);
    return is_same;
}

static int has_account(const struct chart_pleo *pleo, const char *id)
{
    size_t i;

    for (i = 0; i < pleo->count; i++)
        if (strcmp(pleo->accounts[i].id, id) == 0)
            return 1;
    return 0;
}

/* Keeps an account that something is to be done with, once: a list that changes may have it on two pages. */
static void keep(struct chart_pleo *pleo, pleo_response item, const char *id, const char *external_id,
    const struct chart_account *wanted)
{
    struct pleo_account *accounts, *kept;

    if (has_account(pleo, id)) {
        pleo_free(item);
        return;
    }
    if (pleo->count == pleo->room) {
        pleo->room = pleo->room * 2 + 64;
        accounts = memory(pleo->room * sizeof *accounts);
        if (pleo->count > 0)
            memcpy(accounts, pleo->accounts, pleo->count * sizeof *accounts);
        free(pleo->accounts);
        pleo->accounts = accounts;
    }
    kept = &pleo->accounts[pleo->count++];
    kept->id = text_of("%s", id);
    kept->external_id = text_of("%s", external_id);
    kept->name = answer_text(item, "/name");
    kept->item = item;
    kept->wanted = wanted;
    pleo->to_archive += wanted == NULL;
}

/* Compares an account at Pleo with the file's; it is kept or freed. Returns a status. */
static int32_t compare(struct chart_pleo *pleo, struct chart *chart, pleo_response item)
{
    char id[64], external_id[4 * 255 + 1];
    int32_t is_archived = 0, status;
    struct chart_account *account;

    status = pleo_response_text(item, "/id", PLEO_NTS, id, sizeof id, NULL);
    if (status == PLEO_OK)
        status = pleo_response_text(item, "/externalId", PLEO_NTS, external_id, sizeof external_id, NULL);
    if (status == PLEO_OK)
        status = pleo_response_boolean(item, "/archived", PLEO_NTS, &is_archived);
    account = status == PLEO_OK ? chart_find(chart, external_id) : NULL;
    if (status != PLEO_OK || (account == NULL && is_archived)) {
        pleo_free(item);
        return status;
    }
    if (account != NULL && !is_archived && is_same(item, "/code", account->code) && is_same(item, "/name", account->name)) {
        pleo->unchanged += !account->is_at_pleo;
        pleo_free(item);
    } else {
        keep(pleo, item, id, external_id, account);
    }
    if (account != NULL)
        account->is_at_pleo = 1;
    return PLEO_OK;
}

int32_t chart_pleo_read(struct chart_pleo *pleo, pleo_client client, const char *company, struct chart *chart)
{
    pleo_request search = 0;
    pleo_json body = 0;
    pleo_pages pages = 0;
    pleo_response item = 0;
    int32_t status = pleo_json_new(client, &body);

    if (status == PLEO_OK)
        status = pleo_json_set_text(body, "/companyId", PLEO_NTS, company, PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_json_set_boolean(body, "/excludeIfAssignedToCategory", PLEO_NTS, 0);
    if (status == PLEO_OK)
        status = pleo_json_set_boolean(body, "/excludeIfAssignedToContraAccount", PLEO_NTS, 0);
    if (status == PLEO_OK)
        status = pleo_request_new(client, "POST", PLEO_NTS, "/v1/chart-of-accounts:search", PLEO_NTS, &search);
    if (status == PLEO_OK)
        status = pleo_request_set_json(search, body);
    if (status == PLEO_OK)
        status = pleo_pages_new(client, search, &pages);
    while (status == PLEO_OK && (status = pleo_pages_next_item(pages, &item)) == PLEO_OK)
        status = compare(pleo, chart, item);
    pleo_free(pages);
    pleo_free(search);
    pleo_free(body);
    return status == PLEO_E_END ? PLEO_OK : status;
}

/* The rest is sent back as it is, lest Pleo clear it. */
static int32_t fill_change(pleo_json body, const struct pleo_account *account)
{
    static const char *const MEMBERS[] = {"/name", "/code", "/metadata", "/taxCodeExternalId"};
    int32_t status = PLEO_OK;
    size_t i;

    for (i = 0; status == PLEO_OK && i < sizeof MEMBERS / sizeof MEMBERS[0]; i++)
        status = optional(pleo_json_set_value(body, MEMBERS[i], PLEO_NTS, account->item, MEMBERS[i], PLEO_NTS));
    if (status == PLEO_OK && account->wanted != NULL)
        status = pleo_json_set_text(body, "/name", PLEO_NTS, account->wanted->name, PLEO_NTS);
    if (status == PLEO_OK && account->wanted != NULL)
        status = pleo_json_set_text(body, "/code", PLEO_NTS, account->wanted->code, PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_json_set_boolean(body, "/archived", PLEO_NTS, account->wanted == NULL);
    return status;
}

int32_t chart_pleo_change(pleo_client client, const struct pleo_account *account)
{
    pleo_request request = 0;
    pleo_json body = 0;
    pleo_response answer = 0;
    int32_t status = pleo_json_new(client, &body);

    if (status == PLEO_OK)
        status = fill_change(body, account);
    if (status == PLEO_OK)
        status = pleo_request_new(client, "PUT", PLEO_NTS, "/v1/chart-of-accounts/{id}", PLEO_NTS, &request);
    if (status == PLEO_OK)
        status = pleo_request_set_path(request, "id", PLEO_NTS, account->id, PLEO_NTS);
    if (status == PLEO_OK)
        status = pleo_request_set_json(request, body);
    if (status == PLEO_OK) /* it may be sent again after a failure */
        status = pleo_request_set_idempotent(request, 1);
    if (status == PLEO_OK)
        status = pleo_request_send(client, request, &answer);
    pleo_free(answer);
    pleo_free(request);
    pleo_free(body);
    return status;
}

static int32_t add_item(pleo_json body, int index, const struct chart_account *account)
{
    char *place = text_of("/items/%d", index), *member;
    const char *const names[] = {"externalId", "code", "name"};
    const char *const values[] = {account->external_id, account->code, account->name};
    int32_t status = pleo_json_set_json(body, place, PLEO_NTS, "{\"archived\": false}", PLEO_NTS);
    size_t i;

    for (i = 0; status == PLEO_OK && i < sizeof names / sizeof names[0]; i++) {
        member = text_of("%s/%s", place, names[i]);
        status = pleo_json_set_text(body, member, PLEO_NTS, values[i], PLEO_NTS);
        free(member);
    }
    free(place);
    return status;
}

int32_t chart_pleo_create(
    pleo_client client, const char *company, const struct chart *chart, size_t *next, pleo_response *answer)
{
    pleo_request request = 0;
    pleo_json body = 0;
    int items = 0;
    int32_t status = pleo_json_new(client, &body);

    *answer = 0;
    if (status == PLEO_OK)
        status = pleo_json_set_text(body, "/companyId", PLEO_NTS, company, PLEO_NTS);
    for (; status == PLEO_OK && *next < chart->count && items < BATCH; ++*next)
        if (!chart->accounts[*next].is_at_pleo)
            status = add_item(body, items++, &chart->accounts[*next]);
    if (status == PLEO_OK && items > 0)
        status = pleo_request_new(client, "POST", PLEO_NTS, "/v1/chart-of-accounts/batch", PLEO_NTS, &request);
    if (status == PLEO_OK && items > 0)
        status = pleo_request_set_json(request, body);
    if (status == PLEO_OK && items > 0)
        status = pleo_request_send(client, request, answer);
    pleo_free(request);
    pleo_free(body);
    return status;
}

void chart_pleo_end(struct chart_pleo *pleo)
{
    size_t i;

    for (i = 0; i < pleo->count; i++) {
        free(pleo->accounts[i].id);
        free(pleo->accounts[i].external_id);
        free(pleo->accounts[i].name);
        pleo_free(pleo->accounts[i].item);
    }
    free(pleo->accounts);
    memset(pleo, 0, sizeof *pleo);
}
