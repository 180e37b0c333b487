/* What the files of Windows have in common: files_windows.c and new_file_windows.c. */

#ifndef FILES_WINDOWS_H
#define FILES_WINDOWS_H

/* "cannot ACTION PATH: REASON", with the last error of the system, a line for people, which the caller frees. action: such as "read". */
char *file_problem(const char *path, const char *action);

#endif
