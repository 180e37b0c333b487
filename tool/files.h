/* Reading files, paths, and users: files_posix.c and files_windows.c. */

#ifndef FILES_H
#define FILES_H

#include <stdint.h>
#include <stdio.h>

#include "text.h"

/*
 * Reads a file, or standard input if the path is "-", of at most 64 MiB. Returns NULL, or what is wrong in a line for
 * people, which the caller frees.
 */
char *file_read(const char *path, struct text *content);

/*
 * Begins a file of data in the making, of a name that nobody has, in the folder of its place: *beside. The rights of a
 * file that is in its place already are kept; a new one is for this user and its group alone. Returns NULL, or what is
 * wrong in a line for people, which the caller frees.
 */
char *file_begin_beside(const char *path, char **beside, FILE **stream);

/* Closes it when it is on the disk, and puts it in its place in one step. Returns the same; then it is still beside. */
char *file_end_beside(const char *path, const char *beside, FILE *stream);

/* How many bytes a file has; -1 if there is no regular file. */
int64_t file_size(const char *path);

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

/* Makes a folder, unless it is there. Returns NULL, or what is wrong in a line for people, which the caller frees. */
char *folder_make(const char *folder);

/* The name of the user that this program runs as. */
char *user_name(void);

int user_is_known(const char *name);

#endif
