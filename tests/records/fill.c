/*
 * Fills records: fill LAYOUT JSON RECORD [JSON RECORD...]. Layout and JSON are files; the bytes of each record go into the file
 * that is named behind its JSON. Whatever cannot be filled is a failure.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../c/sandbox.h"

/* What stands behind a record in memory, and must stay. */
#define GUARD 64
#define GUARD_BYTE 0xA5

static pleo_client client;
static pleo_layout layout;
static char **files;

/* What is in a file, with a NUL behind. */
static char *content(const char *name)
{
    FILE *file = fopen(name, "rb");
    char *text = calloc(1, 65537);
    if (file == NULL || text == NULL || fread(text, 1, 65536, file) == 0 || !feof(file)) {
        perror(name);
        exit(2);
    }
    fclose(file);
    return text;
}

static void fill(const char *json_name, const char *record_name)
{
    int32_t size = 0, failed = -1;
    char *json = content(json_name);
    unsigned char *record;
    FILE *file = fopen(record_name, "wb");
    pleo_response response = answer_with(client, json, NULL);
    CHECK_STATUS(pleo_layout_size(layout, &size), PLEO_OK);
    record = malloc((size_t)size + GUARD);
    memset(record, GUARD_BYTE, (size_t)size + GUARD);
    CHECK_STATUS(pleo_response_record(response, NULL, 0, layout, record, size, NULL, 0, &failed), PLEO_OK);
    CHECK_NUMBER(failed, 0);
    for (int i = 0; i < GUARD; i++) {
        CHECK_NUMBER(record[size + i], GUARD_BYTE);
    }
    CHECK_NUMBER(fwrite(record, 1, (size_t)size, file), size);
    CHECK_NUMBER(fclose(file), 0);
    free(record);
    free(json);
    pleo_free(response);
}

static void records_are_filled(void)
{
    char *text = content(files[0]);
    CHECK_STATUS(pleo_layout_new(0, text, PLEO_NTS, &layout), PLEO_OK);
    client = sandbox_client();
    for (char **pair = files + 1; *pair != NULL; pair += 2) {
        check_row(pair[0]);
        fill(pair[0], pair[1]);
    }
    check_row(NULL);
    pleo_free(client);
    pleo_free(layout);
    free(text);
}

int main(int count, char **arguments)
{
    static const struct test tests[] = {TEST(records_are_filled)};
    if (count < 4 || count % 2 != 0) {
        fprintf(stderr, "usage: fill LAYOUT JSON RECORD [JSON RECORD...]\n");
        return 2;
    }
    files = arguments + 1;
    return check_run(tests, COUNT(tests));
}
