#include "folder.h"

#include <stdlib.h>
#include <string.h>

#include "exit_code.h"
#include "failure.h"
#include "files.h"

static int is_missing(const char *folder)
{
    complain_of(EXIT_MACHINE, "%s: there is no such directory; create it first", folder);
    return 0;
}

int folder_is_there(const char *folder)
{
    char *itself = text_of("%s/.", folder); /* which no file has */
    const int is_there = file_is_there(itself);

    free(itself);
    return is_there || is_missing(folder);
}

int folder_takes_files(const char *folder)
{
    switch (folder_room(folder)) {
    case ROOM_THERE:
        return 1;
    case ROOM_NONE:
        complain_of(EXIT_MACHINE, "%s: the disk is full; make room on it", folder);
        return 0;
    case ROOM_NO_FOLDER:
        return is_missing(folder);
    default:
        complain_of(EXIT_MACHINE, "%s: this user cannot write files there", folder);
        return 0;
    }
}

char *folder_file(const char *folder, const char *profile, const char *ending)
{
    return text_of("%s/%s.%s", folder, profile, ending);
}

char *folder_of_profile(const char *folder, const char *profile)
{
    char *path = text_of("%s/%s", folder, profile), *wrong = NULL;

    /* The name of a profile may have full stops alone. */
    if (strcmp(profile, ".") == 0 || strcmp(profile, "..") == 0)
        wrong = text_of("a profile of this name cannot have a directory of its own; give it another name");
    else
        wrong = folder_make(path);
    if (wrong == NULL)
        return path;
    complain_and_free(EXIT_MACHINE, wrong);
    free(path);
    return NULL;
}
