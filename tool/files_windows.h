/* What the files of Windows have in common: files_windows.c and new_file_windows.c. */

#ifndef FILES_WINDOWS_H
#define FILES_WINDOWS_H

/* What is wrong with a file, as the system says last, in a line for people, which the caller frees. */
char *file_problem(const char *path, const char *what);

#endif
