/* What the items of an export job are written as. */

#ifndef EXPORT_WRITER_H
#define EXPORT_WRITER_H

#include "pleo.h"

#include "output.h"
#include "text.h"

/* It begins as {0}. */
struct export_writer {
    struct output output;
    struct text piece; /* what is written next */
    pleo_layout layout;
    char *record;
    int32_t size; /* of a record */
    int is_part; /* of what --all does */
};

/* What is known of an item. */
struct export_known {
    const char *word; /* new, offered or exported */
    const char *former; /* the external id under which it was booked; NULL for none */
};

/* Every item is added to writer->piece, which its caller writes and empties. */
struct export_format {
    const char *name, *ending; /* of a file of it */
    void (*begin)(struct export_writer *writer); /* NULL: nothing stands before the items */
    int32_t (*item)(struct export_writer *writer, pleo_response item, const struct export_known *known);
    const char *end; /* what stands behind them */
};

extern const struct export_format EXPORT_JSON, EXPORT_CSV, EXPORT_XML, EXPORT_LAYOUT;

/*
 * Adds a value of an item as a text: a number, or what no text can be, as JSON has it. Returns PLEO_OK, PLEO_E_MISSING if
 * it is absent or null, or another status.
 */
int32_t export_add_value(struct text *text, pleo_response item, const char *pointer);

/* Adds a value as JSON on one line. Returns a status. */
int32_t export_add_json(struct text *text, pleo_response item, const char *pointer);

#endif
