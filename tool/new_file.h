/* Files that appear complete or not at all: new_file_posix.c and new_file_windows.c. */

#ifndef NEW_FILE_H
#define NEW_FILE_H

#include <stdint.h>

#include "text.h"

/* Who may read a file: a secret only its owner. */
enum readers { READ_BY_OWNER, READ_BY_ALL };

/* A file that is being written. Initialized with {0}; must be followed by new_file_end in any case. */
struct new_file {
    char *path, *beside;
    int folders; /* how many were created for it */
    char *lock_path;
    intptr_t lock; /* the system's, on that file */
    intptr_t unnamed; /* the file itself, where the system lets it have no name yet */
    enum readers readers;
    int is_in_place;
    struct text before; /* the content of the former file */
    enum { BEFORE_NONE, BEFORE_READ, BEFORE_UNKNOWN } before_state;
};

/* Functions that return a text return NULL, or an error message, which the caller frees. */

/*
 * Begins a file, creating its directories if needed: other runs that begin the same file wait until it is ended.
 * Content that the new file depends on must be read after this. Refuses a directory that others may write to. Removes
 * what a killed run left beside it.
 */
char *new_file_begin(struct new_file *file, const char *path);

/*
 * Writes a file that was begun, and syncs it: without a name if the system supports that, so that nothing is left of
 * it however the program ends, else beside its destination. Owner and readers of an existing file are kept. owner: the
 * name of the user who gets the file; NULL for this one, or the former owner. Refuses a link in the place of a secret.
 */
char *new_file_write(struct new_file *file, const struct text *content, enum readers readers, const char *owner);

/* The same under the name file->beside, so that it can be tested; new_file_write or new_file_end removes that. */
char *new_file_try(struct new_file *file, const struct text *content, enum readers readers, const char *owner);

/* Renames a file to its destination. */
char *new_file_commit(struct new_file *file);

/* After a commit: restores the former file. */
char *new_file_undo(struct new_file *file);

/* Removes uncommitted files and directories created for them, and releases the lock. */
void new_file_end(struct new_file *file);

#endif
