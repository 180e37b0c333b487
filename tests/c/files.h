/* Files in a directory of this program's own. */
#ifndef FILES_H
#define FILES_H

#include <stddef.h>
#include <sys/types.h>

/* Makes a file of that content and mode; gives its path, which lives until the next call but three. */
const char *file_with(const char *name, const char *content, mode_t mode);
const char *file_path(const char *name);
void read_file(const char *path, char *content, size_t size);
/* Removes directory and files. */
void remove_files(void);

#endif
