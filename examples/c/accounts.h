/* The bookkeeping's side of sync_accounts: a file in UTF-8 with a line EXTERNAL-ID;CODE;NAME for each account. */

#ifndef ACCOUNTS_H
#define ACCOUNTS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_SIZE = 1021 }; /* 255 characters, as many as Pleo takes */

struct account {
    char external_id[TEXT_SIZE], code[TEXT_SIZE], name[TEXT_SIZE];
    int is_at_pleo;
};

static struct account *accounts;
static int account_count;

/* Makes room for one item more. */
static void *grown(void *items, int count, size_t size)
{
    items = realloc(items, ((size_t)count + 1) * size);
    if (items == NULL) {
        perror("sync_accounts");
        exit(EXIT_FAILURE);
    }
    return items;
}

static int parse(const char *line, struct account *account)
{
    const char *code = strchr(line, ';'), *name = code == NULL ? NULL : strchr(code + 1, ';');

    account->is_at_pleo = 0;
    return name != NULL &&
           snprintf(account->external_id, TEXT_SIZE, "%.*s", (int)(code - line), line) < TEXT_SIZE &&
           snprintf(account->code, TEXT_SIZE, "%.*s", (int)(name - code - 1), code + 1) < TEXT_SIZE &&
           snprintf(account->name, TEXT_SIZE, "%.*s", (int)strcspn(name + 1, "\r\n"), name + 1) < TEXT_SIZE;
}

/* Reads all of the file before anything is done: an account whose line cannot be read would be archived. */
static int read_accounts(const char *path)
{
    FILE *file = fopen(path, "r");
    char line[4 * TEXT_SIZE];
    int is_good = 1;

    if (file == NULL) {
        perror(path);
        return 0;
    }
    while (is_good && fgets(line, sizeof line, file) != NULL) {
        accounts = grown(accounts, account_count, sizeof *accounts);
        is_good = parse(line, &accounts[account_count++]);
    }
    if (!is_good)
        fprintf(stderr, "%s: line %d is not EXTERNAL-ID;CODE;NAME\n", path, account_count);
    else if (account_count == 0)
        fprintf(stderr, "%s: no accounts in it; all that Pleo has would be archived\n", path);
    is_good = is_good && account_count > 0 && !ferror(file);
    fclose(file);
    return is_good;
}

/* NULL if there is none. */
static struct account *account_of(const char *external_id)
{
    int at;

    for (at = 0; at < account_count; at++) {
        if (strcmp(accounts[at].external_id, external_id) == 0)
            return &accounts[at];
    }
    return NULL;
}

#endif
