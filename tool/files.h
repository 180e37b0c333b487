/* Reading files, paths, and users: files_posix.c and files_windows.c. */

#ifndef FILES_H
#define FILES_H

#include <stdint.h>
#include <stdio.h>

#include "text.h"

/*
 * Reads a file, or standard input if the path is "-", of at most 64 MiB. Returns NULL, or an error message, which the
 * caller frees.
 */
char *file_read(const char *path, struct text *content);

/*
 * Creates a temporary file for data, with a unique name, in the directory of its destination: *beside. The permissions
 * of an existing file are kept; a new one is private to this user and its group. Returns NULL, or an error message,
 * which the caller frees.
 */
char *file_begin_beside(const char *path, char **beside, FILE **stream);

/* Syncs and closes it, and renames it to its destination. Returns the same; on an error it keeps its temporary name. */
char *file_end_beside(const char *path, const char *beside, FILE *stream);

/* The size of a regular file in bytes; -1 if it does not exist. */
int64_t file_size(const char *path);

/* Whether a file exists. */
int file_is_there(const char *path);

/* An absolute path. */
char *file_absolute(const char *path);

/* The path with links resolved; for a file that does not exist, as far as its directories do. */
char *file_itself(const char *path);

/* The directory of a path: "." if it has none. */
char *file_folder(const char *path);

/* Whether a directory is writable: tries with an unnamed file, which is removed at once. */
enum room { ROOM_THERE, ROOM_NONE, ROOM_READ_ONLY, ROOM_NO_FOLDER, ROOM_NOT_FOR_THIS_USER };
enum room folder_room(const char *folder);

/* Makes a folder, unless it is there. Returns NULL, or what is wrong in a line for people, which the caller frees. */
char *folder_make(const char *folder);

/* The name of the user who runs this program. */
char *user_name(void);

int user_is_known(const char *name);

#endif
