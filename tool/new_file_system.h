/* What new_file.c asks of the system: new_file_posix.c and new_file_windows.c. */

#ifndef NEW_FILE_SYSTEM_H
#define NEW_FILE_SYSTEM_H

#include "new_file.h"

/* Gives a file that was written its name, instead of what has it. Returns NULL, or what is wrong. */
char *new_file_place(struct new_file *file);

/* Takes a file out of its place. Returns the same. */
char *new_file_take_back(const struct new_file *file);

/* Takes away what is not in its place, and ends the lock. */
void new_file_release(struct new_file *file);

/* Removes a folder if nothing is in it; 0 if it stays. */
int folder_remove(const char *folder);

#endif
