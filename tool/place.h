/* Where a key is stored outside the program, and how it is stored there. */

#ifndef PLACE_H
#define PLACE_H

#include "new_file.h"
#include "secret.h"

enum place_kind { PLACE_FILE, PLACE_CREDENTIAL, PLACE_WINCRED, PLACE_VARIABLE, PLACE_NONE };

struct place {
    enum place_kind kind;
    char *source; /* as the library takes it: "file:/etc/acme/pleo.key" */
    const char *name; /* the part after the colon */
};

/* Parses a source of a key; a path is made absolute. Released by place_end. PLACE_NONE if it is not a source. */
struct place place_of(const char *source);
void place_end(struct place *place);

/* Describes what storing a key there does, such as "write the key to ...". owner: NULL for this user. */
void place_announce(const struct place *place, const char *owner);

/*
 * Storing a key has two steps, of which the first can fail for most reasons and changes nothing visible. Both return
 * NULL or an error message. Must be followed by new_file_end, which undoes the first step if the second was not done.
 * The second step reads back what it stored. file: {0}, or begun already.
 */
char *place_prepare(const struct place *place, const struct secret *key, const char *owner, struct new_file *file);
char *place_commit(const struct place *place, const struct secret *key, struct new_file *file);

/* After the second step: restores the former key. NULL, or an error message. */
char *place_undo(const struct place *place, struct new_file *file);

/* Whether a file contains that key already. */
int place_has(const struct place *place, const struct secret *key);

/* Prints what remains to be done by hand; nothing for a file. */
void place_explain(const struct place *place);

#endif
