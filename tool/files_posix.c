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

#include "exit_code.h"
#include "failure.h"

enum { CONTENT_MAX = 64 * 1024 * 1024, PROBE = 64 * 1024 };

static char *problem(const char *path, const char *what, int error)
{
    if (error == ENOSPC || error == EDQUOT)
        return text_of("%s: %s: the disk is full; make room on it (df -h, df -i, quota)", path, what);
    return text_of("%s: %s: %s", path, what, strerror(error));
}

char *file_read(const char *path, struct text *content)
{
    int descriptor = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    char *wrong = NULL, *bytes;
    ssize_t count = 1;

    if (descriptor < 0)
        return problem(path, "it cannot be read", errno);
    bytes = memory(PROBE);
    while (wrong == NULL && count != 0) {
        count = read(descriptor, bytes, PROBE);
        if (count < 0)
            wrong = problem(path, "it cannot be read", errno);
        else if (content->length + (size_t)count > CONTENT_MAX)
            wrong = text_of("%s: it is longer than 64 MiB", path);
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

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash != NULL ? slash + 1 : path;
}

/* Makes the folders that a path lacks, and counts them. Only this user may enter those below a home. */
static char *make_folders(const char *folder, int *made)
{
    const mode_t rights = geteuid() == 0 ? 0755 : 0700;
    char *parent, *wrong = NULL;
    struct stat about;

    if (stat(folder, &about) == 0)
        return S_ISDIR(about.st_mode) ? NULL : text_of("%s: it is no folder", folder);
    parent = file_folder(folder);
    if (strcmp(parent, folder) != 0)
        wrong = make_folders(parent, made);
    free(parent);
    if (wrong != NULL)
        return wrong;
    if (mkdir(folder, rights) != 0)
        return errno == EEXIST ? NULL : problem(folder, "the folder cannot be made", errno); /* another run made it */
    ++*made;
    if (chmod(folder, rights) != 0) /* whatever the umask is: what stands in it must be reached by its readers */
        return problem(folder, "the folder cannot be made", errno);
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
            wrong = text_of("%s: everybody may write in this folder, and so put another in the place of %s; chmod o-w %s",
                at, folder, at);
    }
    free(at);
    return wrong;
}

/* Who may write a folder may put another file in the place of any. */
static char *check_folder(const char *folder)
{
    struct stat about;

    if (stat(folder, &about) != 0)
        return problem(folder, "the folder cannot be used", errno);
    if (about.st_uid != geteuid() && about.st_uid != 0 && geteuid() != 0)
        return text_of("%s: the folder belongs to another user; take one of your own", folder);
    if ((about.st_mode & (S_IWGRP | S_IWOTH)) != 0 && (about.st_mode & S_ISVTX) == 0)
        return text_of("%s: others may write in this folder, and so put another file there; chmod go-w %s",
            folder, folder);
    return check_parents(folder);
}

/* Whose the file is to be, and who may read it. */
static char *choose_rights(const char *path, enum readers readers, const char *owner, struct stat *rights)
{
    const struct passwd *user;

    if (lstat(path, rights) == 0) {
        if (!S_ISREG(rights->st_mode))
            return text_of("%s: it is no regular file; give the file itself", path);
        rights->st_mode &= readers == READ_BY_OWNER ? 0640 : 0644; /* a group may be let in on purpose */
        rights->st_mode |= 0600; /* a file that its owner cannot read is of no use to anybody */
    } else {
        rights->st_uid = geteuid();
        rights->st_gid = getegid();
        rights->st_mode = readers == READ_BY_OWNER ? 0600 : 0644;
    }
    if (owner == NULL)
        return NULL;
    user = getpwnam(owner);
    if (user == NULL)
        return text_of("there is no user %s", owner);
    rights->st_uid = user->pw_uid;
    rights->st_gid = user->pw_gid;
    return NULL;
}

static int write_all(int descriptor, const struct text *content)
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

static char *write_beside(const struct new_file *file, const struct text *content, const struct stat *rights)
{
    int descriptor, error = 0;

    unlink(file->beside); /* what a program left there that was killed */
    descriptor = open(file->beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return problem(file->beside, "it cannot be made", errno);
    if ((rights->st_uid != geteuid() || rights->st_gid != getegid())
        && fchown(descriptor, rights->st_uid, rights->st_gid) != 0)
        error = errno;
    if (error == 0 && (fchmod(descriptor, rights->st_mode & 07777) != 0 || write_all(descriptor, content) != 0))
        error = errno;
    if (close(descriptor) != 0 && error == 0)
        error = errno;
    if (error != 0)
        return problem(file->path, "it cannot be written", error);
    return NULL;
}

/* Waits for whoever has the lock. */
static char *lock(const char *path, int descriptor)
{
    struct flock whole;

    memset(&whole, 0, sizeof whole);
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (fcntl(descriptor, F_SETLK, &whole) == 0)
        return NULL;
    if (errno == EACCES || errno == EAGAIN) {
        complain_of(EXIT_OK, "another pleo has %s; waiting until it has ended", path);
        if (fcntl(descriptor, F_SETLKW, &whole) == 0)
            return NULL;
    }
    if (errno == EINTR)
        return text_of("%s: interrupted", path);
    return errno == ENOLCK ? NULL : problem(path, "it cannot be locked", errno); /* not every file system has locks */
}

/* The system ends a lock with its program; the file that it was on is used by the next. */
static char *take_lock(struct new_file *file)
{
    struct stat mine, there;
    char *wrong;

    for (;;) {
        file->lock = open(file->lock_path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (file->lock < 0)
            return problem(file->lock_path, "it cannot be made", errno);
        wrong = lock(file->lock_path, (int)file->lock);
        if (wrong == NULL && fstat((int)file->lock, &mine) == 0 && lstat(file->lock_path, &there) == 0
            && mine.st_ino == there.st_ino && mine.st_dev == there.st_dev)
            return NULL;
        close((int)file->lock); /* whoever had it has taken the file away */
        file->lock = -1;
        if (wrong != NULL)
            return wrong;
    }
}

char *new_file_begin(struct new_file *file, const char *path)
{
    char *folder = file_folder(path), *wrong;

    file->path = text_of("%s", path);
    file->beside = text_of("%s/.%s.pleo-new", folder, base_name(path));
    file->lock_path = text_of("%s/.%s.pleo-lock", folder, base_name(path));
    file->lock = -1;
    wrong = make_folders(folder, &file->folders);
    if (wrong == NULL)
        wrong = check_folder(folder);
    if (wrong == NULL)
        wrong = take_lock(file);
    free(folder);
    if (wrong != NULL)
        new_file_abandon(file);
    return wrong;
}

char *new_file_write(struct new_file *file, const struct text *content, enum readers readers, const char *owner)
{
    struct stat rights;
    char *wrong = choose_rights(file->path, readers, owner, &rights);

    if (wrong == NULL)
        wrong = write_beside(file, content, &rights);
    if (wrong != NULL)
        new_file_abandon(file);
    return wrong;
}

/* The lock's file goes while the lock is held, so that it is nobody else's. */
static void end_lock(struct new_file *file)
{
    if (file->lock < 0)
        return;
    unlink(file->lock_path);
    close((int)file->lock);
    file->lock = -1;
}

static void forget(struct new_file *file)
{
    end_lock(file);
    free(file->lock_path);
    free(file->path);
    free(file->beside);
    memset(file, 0, sizeof *file);
}

char *new_file_commit(struct new_file *file)
{
    char *folder = file_folder(file->path), *wrong = NULL;
    int descriptor;

    if (rename(file->beside, file->path) != 0) {
        wrong = problem(file->path, "it cannot be put in its place", errno);
        new_file_abandon(file);
    } else {
        descriptor = open(folder, O_RDONLY | O_CLOEXEC);
        if (descriptor >= 0) {
            fsync(descriptor); /* so that the name is on the disk too; not every file system can */
            close(descriptor);
        }
        forget(file);
    }
    free(folder);
    return wrong;
}

void new_file_abandon(struct new_file *file)
{
    char *folder, *parent;

    if (file->path == NULL)
        return;
    if (file->lock >= 0) /* else it is another's */
        unlink(file->beside);
    end_lock(file);
    folder = file_folder(file->path);
    for (; file->folders > 0 && rmdir(folder) == 0; file->folders--) {
        parent = file_folder(folder);
        free(folder);
        folder = parent;
    }
    free(folder);
    forget(file);
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
