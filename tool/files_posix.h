/* What the files of POSIX systems have in common: files_posix.c, folders_posix.c and new_file_posix.c. */

#ifndef FILES_POSIX_H
#define FILES_POSIX_H

#include "text.h"

/* "cannot ACTION PATH: REASON", a line for people, which the caller frees. action: such as "read". error: of errno. */
char *file_problem(const char *path, const char *action, int error);

/* The part of a path behind its last slash. */
const char *base_name(const char *path);

/* Writes everything and has it on the disk. 0, or -1 with errno. */
int write_all(int descriptor, const struct text *content);

/* Makes the folders that a path lacks, and counts them. Returns NULL, or what is wrong, which the caller frees. */
char *make_folders(const char *folder, int *made);

/* Looks whether somebody else can put another file into a folder, or another folder in its place. Returns the same. */
char *check_folder(const char *folder);

#endif
