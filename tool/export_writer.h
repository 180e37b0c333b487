/* The output formats of export items. */

#ifndef EXPORT_WRITER_H
#define EXPORT_WRITER_H

#include "pleo.h"

#include "output.h"
#include "text.h"

/* Initialized with {0}. */
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
    const char *former; /* the external id of an earlier booking; NULL if there is none */
};

/* Each item is appended to writer->piece, which the caller writes and empties. */
struct export_format {
    const char *name, *ending; /* of a file of it */
    void (*begin)(struct export_writer *writer); /* NULL if nothing precedes the items */
    int32_t (*item)(struct export_writer *writer, pleo_response item, const struct export_known *known);
    const char *end; /* the text after the items */
};

extern const struct export_format EXPORT_JSON, EXPORT_CSV, EXPORT_XML, EXPORT_LAYOUT;

/*
 * Appends a value of an item as a text; numbers and values that are not text as JSON. Returns PLEO_OK, PLEO_E_MISSING
 * if it is absent or null, or another status.
 */
int32_t export_add_value(struct text *text, pleo_response item, const char *pointer);

/* Appends a value as JSON on one line. Returns a status. */
int32_t export_add_json(struct text *text, pleo_response item, const char *pointer);

#endif
