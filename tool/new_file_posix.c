/* new_file.h for POSIX systems. */

#ifndef _WIN32

#define _GNU_SOURCE /* O_TMPFILE */

#include "new_file.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "exit_code.h"
#include "failure.h"
#include "files.h"
#include "files_posix.h"
#include "new_file_system.h"

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
        note_to_people("another pleo has %s; waiting until it has ended", path);
        if (fcntl(descriptor, F_SETLKW, &whole) == 0)
            return NULL;
    }
    if (errno == EINTR)
        return text_of("%s: interrupted", path);
    /* Not every file system has locks. */
    return errno == ENOLCK ? NULL : file_problem(path, "lock", errno);
}

/* The system ends a lock with its program; the file that it was on is used by the next. */
static char *take_lock(struct new_file *file)
{
    struct stat mine, there;
    char *wrong;

    for (;;) {
        file->lock = open(file->lock_path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (file->lock < 0)
            return file_problem(file->lock_path, "create", errno);
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

/* The lock's file goes while the lock is held, so that it is nobody else's. */
static void end_lock(struct new_file *file)
{
    if (file->lock < 0)
        return;
    unlink(file->lock_path);
    close((int)file->lock);
    file->lock = -1;
}

/* What a run left that was killed is its own file, which nobody else may write; something else is not taken away. */
static char *remove_left_over(const struct new_file *file)
{
    struct stat about;

    if (lstat(file->beside, &about) != 0)
        return NULL;
    if (!S_ISREG(about.st_mode) || (about.st_uid != geteuid() && geteuid() != 0)
        || (about.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return text_of("%s is in the way and was not left by this program; look what it is, and remove it",
            file->beside);
    return unlink(file->beside) == 0 ? NULL : file_problem(file->beside, "remove", errno);
}

char *new_file_begin(struct new_file *file, const char *path)
{
    char *folder = file_folder(path), *wrong;

    file->path = text_of("%s", path);
    file->beside = text_of("%s/.%s.pleo-new", folder, base_name(path));
    file->lock_path = text_of("%s/.%s.pleo-lock", folder, base_name(path));
    file->lock = -1;
    file->unnamed = -1;
    wrong = make_folders(folder, &file->folders);
    if (wrong == NULL)
        wrong = check_folder(folder);
    if (wrong == NULL)
        wrong = take_lock(file);
    if (wrong == NULL) {
        wrong = remove_left_over(file);
        if (wrong != NULL)
            end_lock(file); /* and what is in the way stays there */
    }
    free(folder);
    return wrong;
}

/* Whose the file is to be, and who may read it. */
static char *choose_rights(const char *path, enum readers readers, const char *owner, struct stat *rights)
{
    const struct passwd *user;

    if (lstat(path, rights) == 0) {
        if (!S_ISREG(rights->st_mode))
            return text_of("%s is not a regular file; give the file itself", path);
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

/* The path of a file that has no name, by which it gets one. */
static void path_of_unnamed(int descriptor, char *path, size_t size)
{
    snprintf(path, size, "/proc/self/fd/%d", descriptor);
}

/* Opens a file without a name, which can get one; -1 where the system or the file system has none. */
static int open_unnamed(const char *folder)
{
#ifdef O_TMPFILE
    const int descriptor = open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    struct stat itself, there;
    char path[40];

    if (descriptor < 0)
        return -1;
    path_of_unnamed(descriptor, path, sizeof path);
    if (fstat(descriptor, &itself) == 0 && stat(path, &there) == 0 && itself.st_ino == there.st_ino
        && itself.st_dev == there.st_dev)
        return descriptor;
    close(descriptor); /* there is no /proc */
#else
    (void)folder;
#endif
    return -1;
}

/* Lets go of what has no name, upon which it is gone. */
static void close_unnamed(struct new_file *file)
{
    if (file->unnamed >= 0)
        close((int)file->unnamed);
    file->unnamed = -1;
}

static char *fill(const struct new_file *file, int descriptor, const struct text *content, const struct stat *rights)
{
    if ((rights->st_uid != geteuid() || rights->st_gid != getegid())
        && fchown(descriptor, rights->st_uid, rights->st_gid) != 0)
        return file_problem(file->path, "write", errno);
    if (fchmod(descriptor, rights->st_mode & 07777) != 0 || write_all(descriptor, content) != 0)
        return file_problem(file->path, "write", errno);
    return NULL;
}

static char *write_beside(const struct new_file *file, const struct text *content, const struct stat *rights)
{
    int descriptor = open(file->beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    char *wrong;

    if (descriptor < 0)
        return file_problem(file->beside, "create", errno);
    wrong = fill(file, descriptor, content, rights);
    if (close(descriptor) != 0 && wrong == NULL)
        wrong = file_problem(file->path, "write", errno);
    return wrong;
}

/* Takes away what was written before, and chooses the rights. */
static char *begin_writing(struct new_file *file, enum readers readers, const char *owner, struct stat *rights)
{
    close_unnamed(file);
    unlink(file->beside);
    file->readers = readers;
    return choose_rights(file->path, readers, owner, rights);
}

char *new_file_write(struct new_file *file, const struct text *content, enum readers readers, const char *owner)
{
    struct stat rights;
    char *wrong = begin_writing(file, readers, owner, &rights), *folder;

    if (wrong != NULL)
        return wrong;
    folder = file_folder(file->path);
    file->unnamed = open_unnamed(folder);
    free(folder);
    return file->unnamed >= 0 ? fill(file, (int)file->unnamed, content, &rights) : write_beside(file, content, &rights);
}

char *new_file_try(struct new_file *file, const struct text *content, enum readers readers, const char *owner)
{
    struct stat rights;
    char *wrong = begin_writing(file, readers, owner, &rights);

    return wrong != NULL ? wrong : write_beside(file, content, &rights);
}

/*
 * Gives the file its name. No call replaces a name by a file that has none: where one stands there already, the file has
 * another beside it for that moment.
 */
static int put_in_place(const struct new_file *file)
{
    char unnamed[40];

    if (file->unnamed >= 0) {
        path_of_unnamed((int)file->unnamed, unnamed, sizeof unnamed);
        if (linkat(AT_FDCWD, unnamed, AT_FDCWD, file->path, AT_SYMLINK_FOLLOW) == 0)
            return 0;
        if (errno != EEXIST || linkat(AT_FDCWD, unnamed, AT_FDCWD, file->beside, AT_SYMLINK_FOLLOW) != 0)
            return -1;
    }
    return rename(file->beside, file->path);
}

/* So that the name is on the disk too; not every file system can. */
static void sync_folder(const char *path)
{
    char *folder = file_folder(path);
    int descriptor = open(folder, O_RDONLY | O_CLOEXEC);

    if (descriptor >= 0) {
        fsync(descriptor);
        close(descriptor);
    }
    free(folder);
}

char *new_file_place(struct new_file *file)
{
    if (put_in_place(file) != 0)
        return file_problem(file->path, "create", errno);
    close_unnamed(file);
    sync_folder(file->path);
    return NULL;
}

char *new_file_take_back(const struct new_file *file)
{
    if (unlink(file->path) != 0)
        return file_problem(file->path, "remove", errno);
    sync_folder(file->path);
    return NULL;
}

void new_file_release(struct new_file *file)
{
    close_unnamed(file);
    if (file->lock >= 0) /* else it is another's */
        unlink(file->beside);
    end_lock(file);
}

int folder_remove(const char *folder)
{
    return rmdir(folder) == 0;
}

#else
typedef int for_posix_alone; /* a file of C declares something */
#endif
