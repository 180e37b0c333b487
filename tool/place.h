/* The place of a key outside the program, and how a key comes there. */

#ifndef PLACE_H
#define PLACE_H

#include "new_file.h"
#include "secret.h"

enum place_kind { PLACE_FILE, PLACE_CREDENTIAL, PLACE_WINCRED, PLACE_VARIABLE, PLACE_NONE };

struct place {
    enum place_kind kind;
    char *source; /* as the library takes it: "file:/etc/acme/pleo.key" */
    const char *name; /* what stands behind the colon */
};

/* A source of a key; a path is made absolute. place_end follows. PLACE_NONE if it is no source. */
struct place place_of(const char *source);
void place_end(struct place *place);

/* Says what keeping a key there does, such as "write the key to ...". owner: NULL for this user. */
void place_announce(const struct place *place, const char *owner);

/*
 * Keeping a key has two steps, of which the first can fail for most reasons and changes nothing that is seen. Both
 * return NULL or what is wrong. new_file_end follows; without the second step it takes the first back. The second reads
 * back what it kept. file: {0}, or begun already.
 */
char *place_prepare(const struct place *place, const struct secret *key, const char *owner, struct new_file *file);
char *place_commit(const struct place *place, const struct secret *key, struct new_file *file);

/* After the second step: what was kept before is kept again. NULL, or what is wrong. */
char *place_undo(const struct place *place, struct new_file *file);

/* Whether a file keeps that key already. */
int place_has(const struct place *place, const struct secret *key);

/* Says what is left to do by hand; nothing for a file. */
void place_explain(const struct place *place);

#endif
