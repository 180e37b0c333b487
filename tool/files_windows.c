/* files.h for Windows. */

#ifdef _WIN32

#include "files.h"

#include <windows.h>
/* They need what the line above defines. */
#include <lmcons.h>
#include <sddl.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exit_code.h"
#include "failure.h"
#include "system.h"

enum { CONTENT_MAX = 64 * 1024 * 1024, PROBE = 64 * 1024 };

static char *problem(const char *path, const char *what)
{
    const DWORD error = GetLastError();

    if (error == ERROR_DISK_FULL || error == ERROR_HANDLE_DISK_FULL)
        return text_of("%s: %s: the disk is full; make room on it", path, what);
    if (error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND)
        return text_of("%s: %s: there is no such file", path, what);
    if (error == ERROR_ACCESS_DENIED)
        return text_of("%s: %s: this user may not", path, what);
    return text_of("%s: %s: error %lu of Windows", path, what, (unsigned long)error);
}

char *file_read(const char *path, struct text *content)
{
    const int is_input = strcmp(path, "-") == 0;
    HANDLE file = is_input ? GetStdHandle(STD_INPUT_HANDLE)
                           : CreateFileA(path, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    char *wrong = NULL, *bytes;
    DWORD count = 1;

    if (file == INVALID_HANDLE_VALUE)
        return problem(path, "it cannot be read");
    bytes = memory(PROBE);
    while (wrong == NULL && count != 0) {
        if (!ReadFile(file, bytes, PROBE, &count, NULL)) {
            if (GetLastError() != ERROR_BROKEN_PIPE)
                wrong = problem(path, "it cannot be read");
            count = 0;
        } else if (content->length + count > CONTENT_MAX) {
            wrong = text_of("%s: it is longer than 64 MiB", path);
        } else {
            text_add(content, bytes, count);
        }
    }
    wipe(bytes, PROBE);
    free(bytes);
    if (!is_input)
        CloseHandle(file);
    return wrong;
}

char *file_folder(const char *path)
{
    const char *end = path + strlen(path);

    while (end > path && end[-1] != '\\' && end[-1] != '/')
        end--;
    if (end == path)
        return text_of(".");
    if (end == path + 1 || end[-2] == ':')
        return text_of("%.*s", (int)(end - path), path);
    return text_of("%.*s", (int)(end - 1 - path), path);
}

int file_is_there(const char *path)
{
    return GetFileAttributesA(path) != INVALID_FILE_ATTRIBUTES;
}

static char *make_folders(const char *folder, int *made)
{
    char *parent, *wrong = NULL;

    if (file_is_there(folder))
        return NULL;
    parent = file_folder(folder);
    if (strcmp(parent, folder) != 0)
        wrong = make_folders(parent, made);
    free(parent);
    if (wrong != NULL)
        return wrong;
    if (!CreateDirectoryA(folder, NULL))
        return problem(folder, "the folder cannot be made");
    ++*made;
    return NULL;
}

/* The right of this user, Administrators and SYSTEM alone, as the library wants it for a secret; freed by LocalFree. */
static PSECURITY_DESCRIPTOR owner_alone(void)
{
    PSECURITY_DESCRIPTOR descriptor = NULL;
    BYTE buffer[256];
    HANDLE token;
    DWORD size;
    char *user = NULL, *rights;

    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token))
        return NULL;
    if (GetTokenInformation(token, TokenUser, buffer, sizeof buffer, &size)
        && ConvertSidToStringSidA(((TOKEN_USER *)(void *)buffer)->User.Sid, &user)) {
        rights = text_of("D:P(A;;FA;;;SY)(A;;FA;;;BA)(A;;FA;;;%s)", user);
        ConvertStringSecurityDescriptorToSecurityDescriptorA(rights, SDDL_REVISION_1, &descriptor, NULL);
        free(rights);
        LocalFree(user);
    }
    CloseHandle(token);
    return descriptor;
}

static char *write_beside(const struct new_file *file, const struct text *content, enum readers readers)
{
    SECURITY_ATTRIBUTES rights = {sizeof rights, NULL, FALSE};
    char *wrong = NULL;
    HANDLE handle;
    DWORD count;

    if (readers == READ_BY_OWNER) {
        rights.lpSecurityDescriptor = owner_alone();
        if (rights.lpSecurityDescriptor == NULL)
            return problem(file->path, "its rights cannot be set");
    }
    DeleteFileA(file->beside); /* what a program left there that was killed */
    handle = CreateFileA(file->beside, GENERIC_WRITE, 0, rights.lpSecurityDescriptor != NULL ? &rights : NULL, CREATE_NEW,
        FILE_ATTRIBUTE_NORMAL, NULL);
    if (handle == INVALID_HANDLE_VALUE) {
        wrong = problem(file->beside, "it cannot be made");
    } else {
        if (!WriteFile(handle, content->bytes, (DWORD)content->length, &count, NULL) || !FlushFileBuffers(handle))
            wrong = problem(file->path, "it cannot be written");
        CloseHandle(handle);
    }
    LocalFree(rights.lpSecurityDescriptor);
    return wrong;
}

/* Waits for whoever has the lock: nobody else opens its file, which goes with whoever does. */
static char *take_lock(struct new_file *file)
{
    HANDLE handle;
    DWORD error;
    int waited;

    for (waited = 0;; waited++) {
        handle = CreateFileA(file->lock_path, GENERIC_WRITE, 0, NULL, OPEN_ALWAYS,
            FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, NULL);
        if (handle != INVALID_HANDLE_VALUE)
            break;
        error = GetLastError();
        if (error != ERROR_SHARING_VIOLATION)
            return problem(file->lock_path, "it cannot be made");
        if (waited == 0)
            complain_of(EXIT_OK, "another pleo has %s; waiting until it has ended", file->lock_path);
        if (interrupted())
            return text_of("%s: interrupted", file->lock_path);
        Sleep(100);
    }
    file->lock = (intptr_t)handle;
    return NULL;
}

char *new_file_begin(struct new_file *file, const char *path)
{
    char *folder = file_folder(path), *wrong;

    file->path = text_of("%s", path);
    file->beside = text_of("%s.pleo-new", path);
    file->lock_path = text_of("%s.pleo-lock", path);
    wrong = make_folders(folder, &file->folders);
    if (wrong == NULL)
        wrong = take_lock(file);
    free(folder);
    if (wrong != NULL)
        new_file_abandon(file);
    return wrong;
}

char *new_file_write(struct new_file *file, const struct text *content, enum readers readers, const char *owner)
{
    char *wrong = owner != NULL ? text_of("on Windows a file belongs to whoever makes it; run this as %s", owner)
                                : write_beside(file, content, readers);

    if (wrong != NULL)
        new_file_abandon(file);
    return wrong;
}

static void end_lock(struct new_file *file)
{
    if (file->lock != 0)
        CloseHandle((HANDLE)file->lock);
    file->lock = 0;
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
    char *wrong;

    if (MoveFileExA(file->beside, file->path, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)) {
        forget(file);
        return NULL;
    }
    wrong = problem(file->path, "it cannot be put in its place");
    new_file_abandon(file);
    return wrong;
}

void new_file_abandon(struct new_file *file)
{
    char *folder, *parent;

    if (file->path == NULL)
        return;
    if (file->lock != 0) /* else it is another's */
        DeleteFileA(file->beside);
    end_lock(file);
    folder = file_folder(file->path);
    for (; file->folders > 0 && RemoveDirectoryA(folder); file->folders--) {
        parent = file_folder(folder);
        free(folder);
        folder = parent;
    }
    free(folder);
    forget(file);
}

char *file_absolute(const char *path)
{
    char whole[MAX_PATH];
    const DWORD length = GetFullPathNameA(path, sizeof whole, whole, NULL);

    return text_of("%s", length > 0 && length < sizeof whole ? whole : path);
}

char *file_itself(const char *path)
{
    return file_absolute(path);
}

static enum room room_of_error(DWORD error)
{
    switch (error) {
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return ROOM_NONE;
    case ERROR_WRITE_PROTECT:
        return ROOM_READ_ONLY;
    case ERROR_PATH_NOT_FOUND:
    case ERROR_DIRECTORY:
        return ROOM_NO_FOLDER;
    default:
        return ROOM_NOT_FOR_THIS_USER;
    }
}

enum room folder_room(const char *folder)
{
    char *path = text_of("%s\\pleo-room-%lu.tmp", folder, (unsigned long)GetCurrentProcessId());
    HANDLE file = CreateFileA(path, GENERIC_WRITE, 0, NULL, CREATE_NEW,
        FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, NULL);
    enum room room = file == INVALID_HANDLE_VALUE ? room_of_error(GetLastError()) : ROOM_THERE;
    char *zeros = memory(PROBE);
    DWORD count;

    memset(zeros, 0, PROBE);
    if (room == ROOM_THERE) {
        if (!WriteFile(file, zeros, PROBE, &count, NULL) && GetLastError() == ERROR_DISK_FULL)
            room = ROOM_NONE;
        CloseHandle(file);
    }
    free(zeros);
    free(path);
    return room;
}

char *user_name(void)
{
    char name[UNLEN + 1];
    DWORD size = sizeof name;

    return text_of("%s", GetUserNameA(name, &size) ? name : "this user");
}

int user_is_known(const char *name)
{
    (void)name;
    return 1;
}

#else
typedef int for_windows_alone; /* a file of C declares something */
#endif
