/* new_file.h for Windows. */

#ifdef _WIN32

#include "new_file.h"

#include <windows.h>
/* It needs what the line above defines. */
#include <sddl.h>

#include <stdlib.h>
#include <string.h>

#include "failure.h"
#include "files.h"
#include "files_windows.h"
#include "new_file_system.h"
#include "system.h"

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
        return file_problem(folder, "create the directory");
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
            return file_problem(file->path, "set the permissions of");
    }
    handle = CreateFileA(file->beside, GENERIC_WRITE, 0, rights.lpSecurityDescriptor != NULL ? &rights : NULL, CREATE_NEW,
        FILE_ATTRIBUTE_NORMAL, NULL);
    if (handle == INVALID_HANDLE_VALUE) {
        wrong = file_problem(file->beside, "create");
    } else {
        if (!WriteFile(handle, content->bytes, (DWORD)content->length, &count, NULL) || !FlushFileBuffers(handle))
            wrong = file_problem(file->path, "write");
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
            return file_problem(file->lock_path, "create");
        if (waited == 0)
            note_to_people("another pleo has %s; waiting until it has ended", file->lock_path);
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
    if (wrong == NULL)
        DeleteFileA(file->beside); /* what a run left there that was killed */
    free(folder);
    return wrong;
}

char *new_file_try(struct new_file *file, const struct text *content, enum readers readers, const char *owner)
{
    if (owner != NULL)
        return text_of("on Windows a file belongs to whoever makes it; run this as %s", owner);
    DeleteFileA(file->beside);
    file->readers = readers;
    return write_beside(file, content, readers);
}

/* Every file of Windows has a name. */
char *new_file_write(struct new_file *file, const struct text *content, enum readers readers, const char *owner)
{
    return new_file_try(file, content, readers, owner);
}

char *new_file_place(struct new_file *file)
{
    if (!MoveFileExA(file->beside, file->path, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return file_problem(file->path, "create");
    return NULL;
}

char *new_file_take_back(const struct new_file *file)
{
    return DeleteFileA(file->path) ? NULL : file_problem(file->path, "remove");
}

void new_file_release(struct new_file *file)
{
    if (file->lock == 0) /* it is another's */
        return;
    DeleteFileA(file->beside);
    CloseHandle((HANDLE)file->lock);
    file->lock = 0;
}

int folder_remove(const char *folder)
{
    return RemoveDirectoryA(folder) != 0;
}

#else
typedef int for_windows_alone; /* a file of C declares something */
#endif
