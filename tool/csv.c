#include "csv.h"

#include <stdlib.h>
#include <string.h>

void csv_begin(struct csv *csv, const char *text, size_t length)
{
    csv->at = text;
    csv->end = text + length;
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        csv->at += 3;
}

/* Whether the line ends here; a CR ends it only before an LF. */
static int is_line_end(const struct csv *csv)
{
    return csv->at == csv->end || *csv->at == '\n' || (*csv->at == '\r' && csv->at + 1 < csv->end && csv->at[1] == '\n');
}

static void skip_line_end(struct csv *csv)
{
    if (csv->at < csv->end && *csv->at == '\r')
        csv->at++;
    if (csv->at < csv->end)
        csv->at++;
}

/* Reads what stands in quotes; a quote in it is doubled. */
static void read_quoted(struct csv *csv, struct text *field)
{
    for (csv->at++; csv->at < csv->end; csv->at++) {
        if (*csv->at == '"') {
            csv->at++;
            if (csv->at == csv->end || *csv->at != '"')
                return;
        }
        text_add(field, csv->at, 1);
    }
    csv->wrong = "a quote is not closed";
}

static void read_field(struct csv *csv)
{
    struct text unkept = {0};
    struct text *field = csv->count < CSV_FIELDS ? &csv->fields[csv->count] : &unkept;
    const int is_quoted = csv->at < csv->end && *csv->at == '"';

    field->length = 0;
    text_add(field, "", 0);
    if (is_quoted)
        read_quoted(csv, field);
    for (; !is_line_end(csv) && *csv->at != ','; csv->at++) {
        if (is_quoted || *csv->at == '"')
            csv->wrong = "a field with quotes is not in quotes as a whole";
        text_add(field, csv->at, 1);
    }
    csv->count++;
    free(unkept.bytes);
}

int csv_next(struct csv *csv)
{
    csv->count = 0;
    csv->wrong = NULL;
    if (csv->at == csv->end)
        return 0;
    csv->row++;
    if (!is_line_end(csv)) {
        read_field(csv);
        while (!is_line_end(csv)) {
            csv->at++; /* the comma */
            read_field(csv);
        }
    }
    skip_line_end(csv);
    return 1;
}

void csv_end(struct csv *csv)
{
    int i;

    for (i = 0; i < CSV_FIELDS; i++)
        free(csv->fields[i].bytes);
}
