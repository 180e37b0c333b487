/*
 * The bookkeeping's side of sync_accounts: a file in UTF-8 with a line EXTERNAL-ID;CODE;NAME for each account, ended by
 * LF or CRLF. A byte order mark is passed over.
 */

#ifndef ACCOUNTS_H
#define ACCOUNTS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pleo.h"

enum {
    TEXT_SIZE = 1021, /* 255 characters, as many as Pleo takes */
    LINE_SIZE = 4 * TEXT_SIZE
};

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

/* The library takes a text only if it is UTF-8. */
static int is_utf8(const char *text, int length)
{
    pleo_json scratch = 0;
    int32_t status = pleo_json_new(0, &scratch);

    if (status == PLEO_OK)
        status = pleo_json_set_text(scratch, PLEO_STR(""), text, length);
    pleo_free(scratch);
    return status == PLEO_OK;
}

/* Reads a line without its end and gives its length, or -1 at the file's end. What there is no room for is left out. */
static int read_line(FILE *file, char *line)
{
    int length = 0, character;

    while ((character = getc(file)) != EOF && character != '\n') {
        if (length < LINE_SIZE - 1)
            line[length++] = (char)character;
    }
    if (character == '\n' && length > 0 && line[length - 1] == '\r')
        length--;
    line[length] = '\0';
    if (account_count == 0 && strncmp(line, "\xEF\xBB\xBF", 3) == 0) {
        length -= 3;
        memmove(line, line + 3, (size_t)length + 1);
    }
    return character == EOF && length == 0 ? -1 : length;
}

/* Gives what is wrong with a line, or NULL. */
static const char *parse(const char *line, int length, struct account *account)
{
    const char *code = strchr(line, ';'), *name = code == NULL ? NULL : strchr(code + 1, ';');

    if (strcspn(line, "\r") != (size_t)length)
        return "has a carriage return or a NUL in it";
    if (name == NULL)
        return "is not EXTERNAL-ID;CODE;NAME";
    if (snprintf(account->external_id, TEXT_SIZE, "%.*s", (int)(code - line), line) >= TEXT_SIZE ||
        snprintf(account->code, TEXT_SIZE, "%.*s", (int)(name - code - 1), code + 1) >= TEXT_SIZE ||
        snprintf(account->name, TEXT_SIZE, "%s", name + 1) >= TEXT_SIZE)
        return "has a text that is too long";
    if (!is_utf8(line, length))
        return "is not UTF-8";
    if (account->external_id[0] == '\0')
        return "has no external id";
    if (account_of(account->external_id) != NULL)
        return "has an external id that another line has";
    account->is_at_pleo = 0;
    return NULL;
}

/* Reads all of the file before anything is done: an account whose line cannot be read would be archived. */
static int read_accounts(const char *path)
{
    FILE *file = fopen(path, "rb");
    char line[LINE_SIZE];
    const char *problem = NULL;
    int length, is_good;

    if (file == NULL) {
        perror(path);
        return 0;
    }
    while (problem == NULL && (length = read_line(file, line)) >= 0) {
        accounts = grown(accounts, account_count, sizeof *accounts);
        problem = parse(line, length, &accounts[account_count]);
        if (problem == NULL)
            account_count++;
    }
    is_good = problem == NULL && account_count > 0 && !ferror(file);
    if (ferror(file))
        perror(path);
    else if (problem != NULL)
        fprintf(stderr, "%s: line %d %s\n", path, account_count + 1, problem);
    else if (account_count == 0)
        fprintf(stderr, "%s: no accounts in it; all that Pleo has would be archived\n", path);
    fclose(file);
    return is_good;
}

#endif
