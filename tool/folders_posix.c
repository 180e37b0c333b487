/* The folders of files_posix.h. */

#ifndef _WIN32

#define _XOPEN_SOURCE 700

#include "files_posix.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"

/* Only this user may enter those below a home. */
char *make_folders(const char *folder, int *made)
{
    const mode_t rights = geteuid() == 0 ? 0755 : 0700;
    char *parent, *wrong = NULL;
    struct stat about;

    if (stat(folder, &about) == 0)
        return S_ISDIR(about.st_mode) ? NULL : text_of("%s is not a directory", folder);
    parent = file_folder(folder);
    if (strcmp(parent, folder) != 0)
        wrong = make_folders(parent, made);
    free(parent);
    if (wrong != NULL)
        return wrong;
    if (mkdir(folder, rights) != 0)
        return errno == EEXIST ? NULL /* another run made it */
                               : file_problem(folder, "create the directory", errno);
    ++*made;
    if (chmod(folder, rights) != 0) /* whatever the umask is: what stands in it must be reached by its readers */
        return file_problem(folder, "create the directory", errno);
    return NULL;
}

/*
 * Who may write a folder above may put another in the place of the one below. A group there may be the user's own, as
 * in a home; everybody is not.
 */
static char *check_parents(const char *folder)
{
    char *at = realpath(folder, NULL), *parent, *wrong = NULL;
    struct stat about;

    while (at != NULL && wrong == NULL && strcmp(at, "/") != 0) {
        parent = file_folder(at);
        free(at);
        at = parent;
        if (stat(at, &about) == 0 && (about.st_mode & S_IWOTH) != 0 && (about.st_mode & S_ISVTX) == 0)
            wrong = text_of("%s: everybody may write to this directory, and so replace %s; chmod o-w %s",
                at, folder, at);
    }
    free(at);
    return wrong;
}

/* Who may write a folder may put another file in the place of any. */
char *check_folder(const char *folder)
{
    struct stat about;

    if (stat(folder, &about) != 0)
        return file_problem(folder, "use the directory", errno);
    if (about.st_uid != geteuid() && about.st_uid != 0 && geteuid() != 0)
        return text_of("%s: the directory belongs to another user; use one of your own", folder);
    if ((about.st_mode & (S_IWGRP | S_IWOTH)) != 0 && (about.st_mode & S_ISVTX) == 0)
        return text_of("%s: others may write to this directory, and so replace its files; chmod go-w %s",
            folder, folder);
    return check_parents(folder);
}

#else
typedef int for_posix_alone; /* a file of C declares something */
#endif
