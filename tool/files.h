/* Files that appear whole or not at all: files_posix.c and files_windows.c. */

#ifndef FILES_H
#define FILES_H

#include <stddef.h>
#include <stdint.h>

#include "text.h"

/*
 * All of them return NULL, or what is wrong in a line for people, which the caller frees.
 */

/* Reads a file, or standard input if the path is "-", of at most 64 MiB. */
char *file_read(const char *path, struct text *content);

/* A file in the making, beside its place. It begins as {0}. */
struct new_file {
    char *path, *beside;
    int folders; /* how many were made for it */
    char *lock_path;
    intptr_t lock; /* the system's, on that file */
};

/*
 * Begins a file, in folders that are made for it if need be: until it is committed or abandoned, other runs that begin
 * the same one wait. What depends on what stands in it is to be read after this. A folder that others may write is
 * refused.
 */
char *new_file_begin(struct new_file *file, const char *path);

/* Who may read a file: a secret is for its owner alone. */
enum readers { READ_BY_OWNER, READ_BY_ALL };

/*
 * Writes a file that was begun beside its place, and has it on the disk. The owner and the readers of a file that is
 * there already are kept. owner: the name of the user whose file it is to be; NULL for this one, or whose it was. A link
 * in the place of a secret is refused.
 */
char *new_file_write(struct new_file *file, const struct text *content, enum readers readers, const char *owner);

/* Puts a file in its place, in one step. */
char *new_file_commit(struct new_file *file);

/* Takes away what is not in its place, the folders that were made for it too; does nothing after a commit. */
void new_file_abandon(struct new_file *file);

/* Whether a file is there. */
int file_is_there(const char *path);

/* An absolute path. */
char *file_absolute(const char *path);

/* The path of the file that a link leads to, without links; also of what is not there, as far as its folders are. */
char *file_itself(const char *path);

/* The folder of a path: "." if it has none. */
char *file_folder(const char *path);

/* Whether something can be written in a folder: a file that has no name there, and is gone at once. */
enum room { ROOM_THERE, ROOM_NONE, ROOM_READ_ONLY, ROOM_NO_FOLDER, ROOM_NOT_FOR_THIS_USER };
enum room folder_room(const char *folder);

/* The name of the user that this program runs as. */
char *user_name(void);

int user_is_known(const char *name);

#endif
