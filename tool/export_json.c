/* pleo export --format json: an object for each item, on a line of its own. */

#include "export_writer.h"

#include <stdlib.h>

/* A text as JSON has it; null for NULL. */
static int32_t add_text(struct text *piece, const char *text)
{
    pleo_json json = 0;
    int32_t length = 0, status = pleo_json_new(0, &json);
    char *printed = NULL;

    if (status == PLEO_OK)
        status = text != NULL ? pleo_json_set_text(json, NULL, 0, text, PLEO_NTS) : pleo_json_set_null(json, NULL, 0);
    if (status == PLEO_OK) {
        pleo_json_print_text(json, NULL, 0, &length);
        printed = memory((size_t)length + 1);
        status = pleo_json_print_text(json, printed, length + 1, NULL);
    }
    if (status == PLEO_OK)
        text_add(piece, printed, (size_t)length);
    free(printed);
    pleo_free(json);
    return status;
}

static int32_t add_item(struct export_writer *writer, pleo_response item, const struct export_known *known)
{
    struct text *piece = &writer->piece;
    int32_t status;

    text_print(piece, "{\"known\":\"%s\",\"former\":", known->word);
    status = add_text(piece, known->former);
    text_print(piece, ",\"item\":");
    if (status == PLEO_OK)
        status = export_add_json(piece, item, "");
    text_print(piece, "}\n");
    return status;
}

const struct export_format EXPORT_JSON = {"json", "jsonl", NULL, add_item, ""};
