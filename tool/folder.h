/* The folder that a command is given: with --all each profile has a file or a folder of its own there. */

#ifndef FOLDER_H
#define FOLDER_H

/* Whether a folder is there; else that is said. */
int folder_is_there(const char *folder);

/* Whether files can be written in a folder; else that is said. */
int folder_takes_files(const char *folder);

/* FOLDER/PROFILE.ENDING, which its caller frees. */
char *folder_file(const char *folder, const char *profile, const char *ending);

/* FOLDER/PROFILE, which its caller frees, and which is made if need be; NULL if it cannot be, which has been said. */
char *folder_of_profile(const char *folder, const char *profile);

#endif
