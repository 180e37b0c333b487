/*
 * Makes the chart of accounts at Pleo that of a file (see accounts.h): sync_accounts FILE. Accounts that are not in the
 * file are archived. Exits with 4 if Pleo refuses accounts.
 */

#include "accounts.h"
#include "example.h"

enum { BATCH = 1000, REFUSED = 4 };

struct pleo_account {
    char id[64];
    pleo_response item;
};

static struct pleo_account *at_pleo;
static int at_pleo_count, created, changed, archived, unchanged, failed;

/* Keeps an account that is at Pleo, once: a list that changes while it is read may have it on two pages. */
static int32_t keep(pleo_response item)
{
    struct pleo_account *kept;
    int at;
    int32_t status;

    at_pleo = grown(at_pleo, at_pleo_count, sizeof *at_pleo);
    kept = &at_pleo[at_pleo_count];
    kept->item = item;
    status = pleo_response_text(item, PLEO_STR("/id"), kept->id, sizeof kept->id, NULL);
    for (at = 0; status == PLEO_OK && at < at_pleo_count; at++) {
        if (strcmp(at_pleo[at].id, kept->id) == 0)
            break;
    }
    if (status == PLEO_OK && at == at_pleo_count)
        at_pleo_count++;
    else
        pleo_free(item);
    return status;
}

/* Reads all that is at Pleo, archived accounts too, before anything is changed, which might disturb the pages. */
static int32_t read_pleo(pleo_client client, const char *company)
{
    char body[256];
    pleo_request search = 0;
    pleo_pages pages = 0;
    pleo_response account;
    int32_t status;

    snprintf(body, sizeof body,
        "{\"companyId\": \"%s\", \"excludeIfAssignedToCategory\": false, \"excludeIfAssignedToContraAccount\": false}",
        company);
    status = pleo_request_new(client, PLEO_STR("POST"), PLEO_STR("/v1/chart-of-accounts:search"), &search);
    if (status == PLEO_OK)
        status = pleo_request_set_body(search, PLEO_STR(body));
    if (status == PLEO_OK)
        status = pleo_pages_new(client, search, &pages);
    while (status == PLEO_OK && (status = pleo_pages_next_item(pages, &account)) == PLEO_OK)
        status = keep(account);
    pleo_free(pages);
    pleo_free(search);
    return status == PLEO_E_END ? PLEO_OK : status;
}

/* Sets a text in the object at a place of the body. */
static int32_t set(pleo_json body, const char *place, const char *name, const char *text)
{
    char pointer[64];

    snprintf(pointer, sizeof pointer, "%s/%s", place, name);
    return pleo_json_set_text(body, PLEO_STR(pointer), PLEO_STR(text));
}

/* Gives an account the file's code and name, or archives it. The rest is sent back as it is, lest Pleo clear it. */
static int32_t change(pleo_client client, const struct pleo_account *old, const struct account *account)
{
    static const char *const members[] = {"/name", "/code", "/metadata", "/taxCodeExternalId"};
    pleo_json body = 0;
    pleo_response answer = 0;
    int member;
    int32_t status = pleo_json_new(client, &body);

    for (member = 0; status == PLEO_OK && member < 4; member++)
        status = example_optional(
            pleo_json_set_value(body, PLEO_STR(members[member]), old->item, PLEO_STR(members[member])));
    if (status == PLEO_OK && account != NULL)
        status = set(body, "", "name", account->name);
    if (status == PLEO_OK && account != NULL)
        status = set(body, "", "code", account->code);
    if (status == PLEO_OK)
        status = pleo_json_set_boolean(body, PLEO_STR("/archived"), account == NULL);
    if (status == PLEO_OK)
        status = example_send(client, "PUT", "/v1/chart-of-accounts/{id}", PLEO_STR(old->id), body, &answer);
    pleo_free(answer);
    pleo_free(body);
    return status;
}

/* Compares an account at Pleo with the file's. */
static int32_t update(pleo_client client, const struct pleo_account *old)
{
    char external_id[TEXT_SIZE], code[TEXT_SIZE] = "", name[TEXT_SIZE];
    struct account *account;
    int32_t is_archived, status;

    status = pleo_response_text(old->item, PLEO_STR("/externalId"), external_id, sizeof external_id, NULL);
    if (status == PLEO_OK)
        status = example_optional(pleo_response_text(old->item, PLEO_STR("/code"), code, sizeof code, NULL));
    if (status == PLEO_OK)
        status = pleo_response_text(old->item, PLEO_STR("/name"), name, sizeof name, NULL);
    if (status == PLEO_OK)
        status = pleo_response_boolean(old->item, PLEO_STR("/archived"), &is_archived);
    if (status != PLEO_OK)
        return status;
    account = account_of(external_id);
    if (account == NULL && is_archived)
        return PLEO_OK;
    if (account == NULL) {
        archived++;
        return change(client, old, NULL);
    }
    account->is_at_pleo = 1;
    if (!is_archived && strcmp(account->code, code) == 0 && strcmp(account->name, name) == 0) {
        unchanged++;
        return PLEO_OK;
    }
    changed++;
    return change(client, old, account);
}

/* Reads a text of a refused account; what cannot be read is said to be so. */
static void read_refused(
    pleo_response answer, int index, const char *member, const char *name, char *text, int32_t size)
{
    char pointer[64];
    int32_t status;

    snprintf(pointer, sizeof pointer, "/data/failed/%d/%s", index, member);
    status = pleo_response_text(answer, PLEO_STR(pointer), text, size, NULL);
    if (status != PLEO_OK)
        snprintf(text, (size_t)size, status == PLEO_E_BUFFER ? "the %s is too long" : "no %s given", name);
}

/* Counts what came of a batch, and says which accounts were refused, and why. */
static int32_t count(pleo_response answer)
{
    char external_id[TEXT_SIZE], reason[256];
    int32_t added = 0, refused = 0, status;
    int index;

    status = example_optional(pleo_response_count(answer, PLEO_STR("/data/created"), &added));
    if (status == PLEO_OK)
        status = example_optional(pleo_response_count(answer, PLEO_STR("/data/failed"), &refused));
    for (index = 0; status == PLEO_OK && index < refused; index++) {
        read_refused(answer, index, "request/externalId", "external id", external_id, sizeof external_id);
        read_refused(answer, index, "reasons/0", "reason", reason, sizeof reason);
        fprintf(stderr, "%s: %s\n", external_id, reason);
    }
    created += added;
    failed += refused;
    return status;
}

/* Creates the accounts from *next on that are not at Pleo, as many as one request takes. */
static int32_t create(pleo_client client, const char *company, int *next)
{
    pleo_json body = 0;
    pleo_response answer = 0;
    char place[32];
    int items = 0;
    int32_t status = pleo_json_new(client, &body);

    if (status == PLEO_OK)
        status = set(body, "", "companyId", company);
    for (; status == PLEO_OK && *next < account_count && items < BATCH; ++*next) {
        const struct account *account = &accounts[*next];

        if (account->is_at_pleo)
            continue;
        snprintf(place, sizeof place, "/items/%d", items++);
        status = pleo_json_set_json(body, PLEO_STR(place), PLEO_STR("{\"archived\": false}"));
        if (status == PLEO_OK)
            status = set(body, place, "externalId", account->external_id);
        if (status == PLEO_OK)
            status = set(body, place, "code", account->code);
        if (status == PLEO_OK)
            status = set(body, place, "name", account->name);
    }
    if (status == PLEO_OK && items > 0)
        status = example_send(client, "POST", "/v1/chart-of-accounts/batch", NULL, 0, body, &answer);
    if (status == PLEO_OK && items > 0)
        status = count(answer);
    pleo_free(answer);
    pleo_free(body);
    return status;
}

int main(int argc, char **argv)
{
    pleo_client client = 0;
    char company[64];
    int at, next = 0, code;
    int32_t status;

    if (argc != 2) {
        fprintf(stderr, "usage: sync_accounts FILE\n");
        return PLEO_E_ARGUMENT;
    }
    if (!read_accounts(argv[1]))
        return EXIT_FAILURE;
    status = example_client_in("utf-8", &client); /* as the file is */
    if (status == PLEO_OK)
        status = pleo_client_company_text(client, company, sizeof company, NULL);
    if (status == PLEO_OK)
        status = read_pleo(client, company);
    for (at = 0; status == PLEO_OK && at < at_pleo_count; at++)
        status = update(client, &at_pleo[at]);
    while (status == PLEO_OK && next < account_count)
        status = create(client, company, &next);
    if (status == PLEO_OK)
        printf("Created       %d\nChanged       %d\nArchived      %d\nUnchanged     %d\nFailed        %d\n", created,
            changed, archived, unchanged, failed);
    code = example_end(client, status);
    while (at_pleo_count > 0)
        pleo_free(at_pleo[--at_pleo_count].item);
    free(at_pleo);
    free(accounts);
    return code == 0 && failed > 0 ? REFUSED : code;
}
