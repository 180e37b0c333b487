/* pleo export --layout: a record of fixed width for each item, and a line feed behind it. */

#include "export_writer.h"

static int32_t add_item(struct export_writer *writer, pleo_response item, const struct export_known *known)
{
    const int32_t status =
        pleo_response_record(item, NULL, 0, writer->layout, writer->record, writer->size, NULL, 0, NULL);

    (void)known; /* a field of a layout has what the item has */
    text_add(&writer->piece, writer->record, (size_t)writer->size);
    text_add(&writer->piece, "\n", 1);
    return status;
}

const struct export_format EXPORT_LAYOUT = {"layout", "txt", NULL, add_item, ""};
