#include "chart.h"

#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "utf8.h"

/* How many characters of a text Pleo takes. */
enum { LONGEST = 255 };

static int is_too_long(const char *text)
{
    size_t count = 0, length = strlen(text);
    unsigned long code;

    for (; length > 0 && count <= LONGEST; count++) {
        const size_t size = utf8_character(text, length, &code);

        text += size;
        length -= size;
    }
    return count > LONGEST;
}

/* Takes a line, which a NUL ends, apart. Returns what is wrong with it; NULL if nothing is. */
static const char *parse(char *line, size_t length, struct chart_account *account)
{
    char *code = strchr(line, ';'), *name = code != NULL ? strchr(code + 1, ';') : NULL;

    if (strcspn(line, "\r") != length)
        return "has a carriage return or a NUL in it";
    if (!is_utf8(line, length))
        return "is not UTF-8";
    if (name == NULL)
        return "is not EXTERNAL-ID;CODE;NAME";
    *code = '\0';
    *name = '\0';
    account->external_id = line;
    account->code = code + 1;
    account->name = name + 1;
    account->is_at_pleo = 0;
    if (account->external_id[0] == '\0')
        return "has no external id";
    if (is_too_long(account->external_id) || is_too_long(account->code) || is_too_long(account->name))
        return "has a text of more than 255 characters";
    return NULL;
}

static size_t count_lines(const struct text *content)
{
    size_t at, count = 1;

    for (at = 0; at < content->length; at++)
        count += content->bytes[at] == '\n';
    return count;
}

/* Reads the lines; the number of the one that is wrong is that of the accounts before it, and 1. */
static const char *read_lines(struct chart *chart)
{
    char *at = chart->content.bytes, *end = at + chart->content.length, *line_end;
    const char *problem = NULL;
    size_t length;

    if (chart->content.length >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3;
    for (; at < end && problem == NULL; at = line_end + 1) {
        line_end = memchr(at, '\n', (size_t)(end - at));
        if (line_end == NULL)
            line_end = end; /* where a NUL is already */
        length = (size_t)(line_end - at);
        if (line_end < end && length > 0 && at[length - 1] == '\r')
            length--;
        at[length] = '\0';
        problem = parse(at, length, &chart->accounts[chart->count]);
        chart->count += problem == NULL;
    }
    return problem;
}

static int compare(const void *one, const void *other)
{
    const struct chart_account *left = one, *right = other;

    return strcmp(left->external_id, right->external_id);
}

/* Sorts the accounts. Returns the first of two that have one external id; NULL if there are none. */
static const struct chart_account *sort(struct chart *chart)
{
    size_t i;

    qsort(chart->accounts, chart->count, sizeof *chart->accounts, compare);
    for (i = 1; i < chart->count; i++)
        if (compare(&chart->accounts[i - 1], &chart->accounts[i]) == 0)
            return &chart->accounts[i];
    return NULL;
}

char *chart_read(struct chart *chart, const char *path)
{
    const char *name = strcmp(path, "-") == 0 ? "standard input" : path, *problem;
    const struct chart_account *twin;
    char *wrong = file_read(path, &chart->content);

    if (wrong != NULL)
        return wrong;
    text_add(&chart->content, "", 0);
    chart->accounts = memory(count_lines(&chart->content) * sizeof *chart->accounts);
    problem = read_lines(chart);
    if (problem != NULL)
        return text_of("%s: line %lu %s", name, (unsigned long)chart->count + 1, problem);
    if (chart->count == 0)
        return text_of("%s: there are no accounts in it; all that Pleo has would be archived", name);
    twin = sort(chart);
    return twin == NULL ? NULL : text_of("%s: two lines have the external id %s", name, twin->external_id);
}

struct chart_account *chart_find(const struct chart *chart, const char *external_id)
{
    const struct chart_account key = {external_id, NULL, NULL, 0};

    return bsearch(&key, chart->accounts, chart->count, sizeof *chart->accounts, compare);
}

void chart_end(struct chart *chart)
{
    free(chart->accounts);
    free(chart->content.bytes);
    memset(chart, 0, sizeof *chart);
}
