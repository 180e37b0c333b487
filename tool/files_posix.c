/* files.h for POSIX systems. */

#ifndef _WIN32

#define _XOPEN_SOURCE 700

#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files_posix.h"

enum { CONTENT_MAX = 64 * 1024 * 1024, PROBE = 64 * 1024 };

char *file_problem(const char *path, const char *action, int error)
{
    if (error == ENOSPC || error == EDQUOT)
        return text_of("cannot %s %s: the disk is full; make room on it (df -h, df -i, quota)", action, path);
    if (error == EFBIG)
        return text_of("cannot %s %s: the limit on the size of a file is reached; raise it (ulimit -f)", action, path);
    return text_of("cannot %s %s: %s", action, path, strerror(error));
}

char *file_read(const char *path, struct text *content)
{
    int descriptor = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    char *wrong = NULL, *bytes;
    ssize_t count = 1;

    if (descriptor < 0)
        return file_problem(path, "read", errno);
    bytes = memory(PROBE);
    while (wrong == NULL && count != 0) {
        count = read(descriptor, bytes, PROBE);
        if (count < 0)
            wrong = file_problem(path, "read", errno);
        else if (content->length + (size_t)count > CONTENT_MAX)
            wrong = text_of("%s is longer than 64 MiB", path);
        else
            text_add(content, bytes, (size_t)count);
    }
    wipe(bytes, PROBE);
    free(bytes);
    if (descriptor != STDIN_FILENO)
        close(descriptor);
    return wrong;
}

char *file_folder(const char *path)
{
    const char *slash = strrchr(path, '/');

    if (slash == NULL)
        return text_of(".");
    return slash == path ? text_of("/") : text_of("%.*s", (int)(slash - path), path);
}

const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash != NULL ? slash + 1 : path;
}

int write_all(int descriptor, const struct text *content)
{
    size_t done = 0;

    while (done < content->length) {
        ssize_t count = write(descriptor, content->bytes + done, content->length - done);

        if (count < 0 && errno != EINTR)
            return -1;
        done += count > 0 ? (size_t)count : 0;
    }
    return fsync(descriptor);
}

char *file_begin_beside(const char *path, char **beside, FILE **stream)
{
    char *folder = file_folder(path);
    struct stat about;
    mode_t rights = S_IRUSR | S_IWUSR | S_IRGRP;
    int descriptor;

    *beside = NULL;
    *stream = NULL;
    if (lstat(path, &about) == 0) {
        rights = about.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
        if (!S_ISREG(about.st_mode)) {
            free(folder);
            return text_of("%s is not a regular file; give the file itself", path);
        }
    }
    *beside = text_of("%s/.%s.XXXXXX", folder, base_name(path));
    free(folder);
    descriptor = mkstemp(*beside);
    if (descriptor < 0)
        return file_problem(path, "create", errno);
    *stream = fchmod(descriptor, rights) == 0 ? fdopen(descriptor, "wb") : NULL;
    if (*stream != NULL)
        return NULL;
    close(descriptor);
    return file_problem(path, "create", errno);
}

char *file_end_beside(const char *path, const char *beside, FILE *stream)
{
    const int is_lost = fflush(stream) != 0 || fsync(fileno(stream)) != 0;
    const int is_closed = fclose(stream) == 0;

    if (is_lost || !is_closed)
        return file_problem(path, "write", errno);
    return rename(beside, path) == 0 ? NULL : file_problem(path, "replace", errno);
}

int64_t file_size(const char *path)
{
    struct stat about;

    return lstat(path, &about) == 0 && S_ISREG(about.st_mode) ? (int64_t)about.st_size : -1;
}

int file_is_there(const char *path)
{
    struct stat about;

    return stat(path, &about) == 0;
}

char *file_absolute(const char *path)
{
    char current[PATH_MAX];

    if (path[0] == '/' || getcwd(current, sizeof current) == NULL)
        return text_of("%s", path);
    return text_of("%s/%s", current, path);
}

char *file_itself(const char *path)
{
    char *resolved = realpath(path, NULL), *absolute, *folder, *at;

    if (resolved == NULL) {
        absolute = file_absolute(path);
        at = file_folder(absolute);
        folder = file_itself(at);
        if (strcmp(base_name(absolute), ".") == 0 || base_name(absolute)[0] == '\0')
            resolved = text_of("%s", folder);
        else
            resolved = text_of("%s/%s", strcmp(folder, "/") != 0 ? folder : "", base_name(absolute));
        free(folder);
        free(at);
        free(absolute);
    }
    return resolved;
}

static enum room room_of_error(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return ROOM_NONE;
    case EROFS:
        return ROOM_READ_ONLY;
    case ENOENT:
    case ENOTDIR:
        return ROOM_NO_FOLDER;
    default:
        return ROOM_NOT_FOR_THIS_USER;
    }
}

enum room folder_room(const char *folder)
{
    char *path = text_of("%s/.pleo-room-XXXXXX", folder);
    struct text zeros = {memory(PROBE), PROBE, PROBE};
    enum room room = ROOM_THERE;
    int descriptor = mkstemp(path);

    memset(zeros.bytes, 0, PROBE);
    if (descriptor < 0) {
        room = room_of_error(errno);
    } else {
        unlink(path);
        if (write_all(descriptor, &zeros) != 0 && (errno == ENOSPC || errno == EDQUOT))
            room = ROOM_NONE;
        close(descriptor);
    }
    free(zeros.bytes);
    free(path);
    return room;
}

char *folder_make(const char *folder)
{
    if (mkdir(folder, S_IRWXU | S_IRGRP | S_IXGRP) == 0 || errno == EEXIST)
        return NULL;
    return file_problem(folder, "create the directory", errno);
}

char *user_name(void)
{
    const struct passwd *user = getpwuid(geteuid());

    return user != NULL ? text_of("%s", user->pw_name) : text_of("user %ld", (long)geteuid());
}

int user_is_known(const char *name)
{
    return getpwnam(name) != NULL;
}

#else
typedef int for_posix_alone; /* a file of C declares something */
#endif
