/* Files that appear whole or not at all: new_file_posix.c and new_file_windows.c. */

#ifndef NEW_FILE_H
#define NEW_FILE_H

#include <stdint.h>

#include "text.h"

/* Who may read a file: a secret is for its owner alone. */
enum readers { READ_BY_OWNER, READ_BY_ALL };

/* A file in the making. It begins as {0}, and new_file_end follows in any case. */
struct new_file {
    char *path, *beside;
    int folders; /* how many were made for it */
    char *lock_path;
    intptr_t lock; /* the system's, on that file */
    intptr_t unnamed; /* the file itself, where the system lets it have no name yet */
    enum readers readers;
    int is_in_place;
    struct text before; /* what stood in its place */
    enum { BEFORE_NONE, BEFORE_READ, BEFORE_UNKNOWN } before_state;
};

/*
 * Those that return a text return NULL, or what is wrong in a line for people, which the caller frees.
 */

/*
 * Begins a file, in folders that are made for it if need be: until it is ended, other runs that begin the same one wait.
 * What depends on what stands in it is to be read after this. A folder that others may write is refused. What a run left
 * beside it that was killed is taken away.
 */
char *new_file_begin(struct new_file *file, const char *path);

/*
 * Writes a file that was begun, and has it on the disk: without a name where the system can, so that nothing is left of
 * it whatever ends the program, and else beside its place. The owner and the readers of a file that is there already are
 * kept. owner: the name of the user whose file it is to be; NULL for this one, or whose it was. A link in the place of a
 * secret is refused.
 */
char *new_file_write(struct new_file *file, const struct text *content, enum readers readers, const char *owner);

/* The same under the name file->beside, so that it can be tried: new_file_write, or the end, takes that away. */
char *new_file_try(struct new_file *file, const struct text *content, enum readers readers, const char *owner);

/* Puts a file in its place, in one step. */
char *new_file_commit(struct new_file *file);

/* After a commit: what stood in its place before stands there again. */
char *new_file_undo(struct new_file *file);

/* Takes away what is not in its place, the folders that were made for it too, and lets other runs go on. */
void new_file_end(struct new_file *file);

#endif
